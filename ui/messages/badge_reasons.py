"""What to say of badges that nobody signed: a website vouches for them, as of some day."""

from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.message import Source
from wallet.errors import Reason

BADGES: dict[Reason, Source] = {
    Reason.AS_HOSTED: (
        QT_TRANSLATE_NOOP("Reasons", "Nobody signed it. It is just as the website {site} had it."),
    ),
    Reason.HOSTED_NOT_AT_HAND: (
        QT_TRANSLATE_NOOP("Reasons", "Nobody signed it, so it could not be checked here."),
        QT_TRANSLATE_NOOP(
            "Reasons", "Only its website can vouch for it, and Rucksack has not seen that page."
        ),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "You can still keep and read the item. A trust pack that holds the page lets you "
            "check it.",
        ),
    ),
    Reason.HOSTED_DIFFERS: (
        QT_TRANSLATE_NOOP("Reasons", "It is not the same as on its website."),
        QT_TRANSLATE_NOOP(
            "Reasons", "Either one of the two was changed, or the page seen is out of date."
        ),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.HOSTED_BY_ISSUER: (
        QT_TRANSLATE_NOOP("Reasons", "Nobody signed it. The issuer’s website {site} shows it."),
    ),
    Reason.HOSTED_ELSEWHERE: (
        QT_TRANSLATE_NOOP(
            "Reasons", "It stands on the website {site}, which is not that of its issuer."
        ),
        QT_TRANSLATE_NOOP("Reasons", "Anybody could have put it there."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer it names whether it is theirs."),
    ),
    Reason.REFRESH_OFFERED: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer may have a newer version of this item."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for it."),
    ),
}
