"""Choosing a passphrase: five words offered, or one's own with a meter; typed twice."""

from PySide6.QtCore import QEvent, QLocale, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import announce
from ui.background.jobs import Cancellation
from ui.background.lanes import Lane
from ui.messages.languages import chosen_language
from ui.showing.buttons import Button
from ui.showing.rows import LabelledField
from ui.showing.secrets import SecretField, StrengthMeter
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.errors import Reason, VaultError
from wallet.session.passphrases import (
    PassphraseHint,
    PassphraseStrength,
    measure_passphrase,
    suggest_passphrase,
)
from wallet.settings import Language

_PAUSE = 200  # milliseconds without a key before a passphrase is measured


class NewPassphrase(QWidget):
    """Offers five words; takes others on request. ``entered``: Enter in the last field.

    ``lane`` measures what is typed off the GUI thread.
    """

    entered = Signal()

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._is_own = False
        self._measured: tuple[str, PassphraseStrength] | None = None
        self.words = PlainLabel(role="heading", is_selectable=True)
        self.other_button = Button(kind="quiet", icon_name=IconName.REFRESH_CW)
        self.other_button.clicked.connect(self.offer_others)
        self.own_field = SecretField()
        self.own_field.changed.connect(self._wait)
        self.again_field = SecretField()
        self.again_field.entered.connect(self.entered)
        self.again_field.field.textEdited.connect(self._forgive)
        self.meter = StrengthMeter()
        self._own = LabelledField(self.own_field)
        self._again = LabelledField(self.again_field)
        self._advice = PlainLabel(role="quiet")
        self.switch_button = Button(kind="link")
        self.switch_button.clicked.connect(self._switch)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._measure)
        self._offer = self._offer_frame()
        self._lay_out()
        self._words = ""
        self.offer_others()
        self.retranslate()

    @property
    def passphrase(self) -> str:
        """What was chosen, whether or not it may be used yet."""
        return self.own_field.text if self._is_own else self._words

    @property
    def is_own(self) -> bool:
        """Whether the learner types their own."""
        return self._is_own

    def find_fault(self) -> bool:
        """Mark the first field with a fault, move there, and return whether there is one."""
        typed = self.again_field.text
        wanted = self.passphrase
        if not self._is_own:
            typed = " ".join(typed.split())
        self._own.complain(None)
        if self._is_own and not wanted:
            self._own.complain(lambda: self.tr("Type a passphrase first."))
            self.own_field.setFocus()
            return True
        if typed != wanted:
            self._again.complain(
                lambda: (
                    self.tr("This is not the same as above. Type it again, letter by letter.")
                    if typed
                    else self.tr("Type it here once, so that a slip of the finger shows now.")
                )
            )
            self.again_field.setFocus()
            announce(self.again_field, self.tr("This is not the same as above."))
            return True
        return False

    def clear(self) -> None:
        """Forget everything typed, and offer new words."""
        self._timer.stop()
        self._measured = None
        for field in (self.own_field, self.again_field):
            field.clear()
        for labelled in (self._own, self._again):
            labelled.complain(None)
        self.offer_others()

    @Slot()
    def offer_others(self) -> None:
        """Offer five other words, in the language spoken now."""
        self._words = suggest_passphrase(spoken_language().value)
        self.words.setText(self._words)
        self.again_field.clear()
        self._again.complain(None)

    def retranslate(self) -> None:
        """Renew the words of the form itself; a passphrase on offer stays what it is."""
        self.words.setAccessibleName(self.tr("The five words offered"))
        self.other_button.setText(self.tr("Other words"))
        self._own.set_words(
            self.tr("Your passphrase"),
            self.tr("At least 12 characters. Several words are easier to keep than signs."),
        )
        self._again.set_words(
            self.tr("Once more") if self._is_own else self.tr("Type the five words")
        )
        self._advice.setText(
            self.tr("Write them down for now. After a few days you will know them by heart.")
        )
        self.switch_button.setText(
            self.tr("Use five words instead") if self._is_own else self.tr("Choose my own instead")
        )
        self._show_strength()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if not self.again_field.text:
                self.offer_others()
            self.retranslate()

    @Slot()
    def _switch(self) -> None:
        self._is_own = not self._is_own
        self.again_field.clear()
        self._again.complain(None)
        self._own.complain(None)
        self._offer.setVisible(not self._is_own)
        self._own.setVisible(self._is_own)
        self.meter.setVisible(self._is_own)
        self.retranslate()
        first = self.own_field if self._is_own else self.again_field
        first.setFocus()

    @Slot(str)
    def _wait(self, text: str) -> None:
        self._own.complain(None)
        if not text:
            self.meter.show_score(-1)
        self._timer.start(_PAUSE)

    @Slot()
    def _forgive(self) -> None:
        self._again.complain(None)

    @Slot()
    def _measure(self) -> None:
        text = self.own_field.text
        if not text:
            return

        def measure(_cancellation: Cancellation) -> tuple[str, PassphraseStrength]:
            return text, measure_passphrase(text)

        self._lane.start(measure, self._take_strength)

    @Slot(object)
    def _take_strength(self, measured: tuple[str, PassphraseStrength]) -> None:
        if measured[0] == self.own_field.text:
            self._measured = measured
            self._show_strength()

    def _show_strength(self) -> None:
        if self._measured is None:
            return
        strength = self._measured[1]
        self.meter.show_score(strength.score, self._hint(strength.hint))

    def _hint(self, hint: PassphraseHint) -> str:
        return {
            PassphraseHint.GOOD: "",
            PassphraseHint.TOO_SHORT: self.tr("Make it longer: at least 12 characters."),
            PassphraseHint.COMMON: self.tr("This is on lists that others try first."),
            PassphraseHint.OWN_WORDS: self.tr("Leave out names and places that belong to you."),
            PassphraseHint.REPEATED: self.tr("Rows of keys, dates and repetitions add little."),
            PassphraseHint.ADD_WORDS: self.tr("Add one or two words that do not belong together."),
        }[hint]

    def _offer_frame(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "panel")
        column = QVBoxLayout(frame)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.words)
        column.addWidget(self._advice)
        row = QHBoxLayout()
        row.addWidget(self.other_button)
        row.addStretch(1)
        column.addLayout(row)
        return frame

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for widget in (self._offer, self._own, self.meter, self._again):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.switch_button)
        row.addStretch(1)
        column.addLayout(row)
        self._own.hide()
        self.meter.hide()


def refuse_weak(passphrase: str, *, is_own: bool) -> None:
    """Raise VaultError(PASSPHRASE_TOO_WEAK) for an own passphrase that is easy to guess.

    Takes some ten milliseconds: for a lane, not for the GUI thread.
    """
    if is_own and not measure_passphrase(passphrase).is_enough:
        raise VaultError(Reason.PASSPHRASE_TOO_WEAK)


def spoken_language() -> Language:
    """Return the language the window speaks now, which is the one words are offered in."""
    return chosen_language(Language.SYSTEM, QLocale())
