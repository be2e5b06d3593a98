"""What to say of items that were given to a key, and of copies that show who holds it."""

from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.message import Source
from wallet.errors import Reason

BINDINGS: dict[Reason, Source] = {
    Reason.MADE_WITH_BOUND_KEY: (
        QT_TRANSLATE_NOOP("Reasons", "Shown on {created} with the key it was given to."),
    ),
    Reason.KEY_BINDING_WRONG: (
        QT_TRANSLATE_NOOP("Reasons", "The part that says who shows it does not fit."),
        QT_TRANSLATE_NOOP(
            "Reasons", "It was made for another copy or another receiver, or it was changed."
        ),
        QT_TRANSLATE_NOOP("Reasons", "Ask the person who showed it to share it again."),
    ),
    Reason.KEY_BINDING_NOT_CHECKED: (
        QT_TRANSLATE_NOOP("Reasons", "Who shows it could not be checked."),
        QT_TRANSLATE_NOOP(
            "Reasons", "The key it was given to is of a kind that Rucksack does not know yet."
        ),
    ),
    Reason.BOUND_KEY_NOT_PROVED: (
        QT_TRANSLATE_NOOP(
            "Reasons", "Given to one key. This copy does not show who holds that key."
        ),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the person to share it again, for you."),
    ),
}
