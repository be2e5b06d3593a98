"""The eight groups of a recovery code, each checked while it is typed."""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui.accessible.naming import announce
from ui.showing.rows import LabelledField
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.session.safekeeping import is_recovery_group

GROUPS = 8
DIGITS = 6
_WIDE = 4  # fields in a row where there is room, else two


class RecoveryFields(QWidget):
    """Fields for some or all groups. ``entered``: Enter; ``changed``: any digit.

    ``numbers`` says which groups (from 1) are asked for. A whole code pasted into the first field
    of all eight spreads over them.
    """

    entered = Signal()
    changed = Signal()

    def __init__(
        self, numbers: tuple[int, ...] = tuple(range(1, 9)), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.numbers = numbers
        self.fields = tuple(self._field(place) for place in range(len(numbers)))
        self._labelled = tuple(LabelledField(field) for field in self.fields)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.MEDIUM)
        self._columns = 0
        self._arrange()
        self.retranslate()

    @property
    def groups(self) -> tuple[str, ...]:
        """The digits typed into each field."""
        return tuple(digits_of(field.text()) for field in self.fields)

    @property
    def text(self) -> str:
        """All groups, set apart."""
        return " ".join(self.groups)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self.fields:
            field.clear()

    def find_fault(self) -> bool:
        """Mark every group that cannot be right, move to the first; return whether there is one.

        A screen reader hears which one it is.
        """
        wrong = [place for place, group in enumerate(self.groups) if not is_recovery_group(group)]
        for place in wrong:
            self._complain(place)
        if wrong:
            self.fields[wrong[0]].setFocus()
            self.fields[wrong[0]].selectAll()
        return bool(wrong)

    def complain_about(self, number: int, complaint: Callable[[], str]) -> None:
        """Say what is wrong with group ``number``."""
        place = self.numbers.index(number)
        self._labelled[place].complain(complaint)
        self.fields[place].setFocus()
        self.fields[place].selectAll()
        announce(self.fields[place], complaint(), is_urgent=True)

    def retranslate(self) -> None:
        """Renew the words."""
        for number, labelled in zip(self.numbers, self._labelled, strict=True):
            labelled.set_words(self.tr("Group {number}").format(number=number))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _field(self, place: int) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText("000000")
        field.setInputMethodHints(field.inputMethodHints().ImhDigitsOnly)
        field.textEdited.connect(self._edited)
        field.editingFinished.connect(self._finished)
        field.returnPressed.connect(self.entered)
        field.setProperty("place", place)
        return field

    def _arrange(self) -> None:
        columns = min(_WIDE, len(self.numbers)) if look().appearance.text_scale < 150 else 2
        if columns == self._columns:
            return
        for labelled in self._labelled:
            self._grid.removeWidget(labelled)
        for place, labelled in enumerate(self._labelled):
            self._grid.addWidget(
                labelled, place // columns, place % columns, Qt.AlignmentFlag.AlignTop
            )
        self._columns = columns

    def _place(self) -> int:
        sender = self.sender()
        return int(sender.property("place")) if isinstance(sender, QLineEdit) else 0

    @Slot(str)
    def _edited(self, text: str) -> None:
        place = self._place()
        digits = digits_of(text)
        self._labelled[place].complain(None)
        if len(digits) > DIGITS:
            self._spread(place, digits)
        elif len(digits) == DIGITS:
            if is_recovery_group(digits):
                self._go_on(place)
            else:
                self._complain(place)
        self.changed.emit()

    def _spread(self, place: int, digits: str) -> None:
        """Put digits over the edge of a field into the fields after it."""
        last = place
        for last in range(place, len(self.fields)):
            part, digits = digits[:DIGITS], digits[DIGITS:]
            self.fields[last].setText(part)
            self._labelled[last].complain(None)
            if len(part) == DIGITS and not is_recovery_group(part):
                self._complain(last)
            if not digits:
                break
        self.fields[last].setFocus()

    def _go_on(self, place: int) -> None:
        if place + 1 < len(self.fields) and not self.fields[place + 1].text():
            self.fields[place + 1].setFocus()

    @Slot()
    def _finished(self) -> None:
        place = self._place()
        group = self.groups[place]
        if group and not is_recovery_group(group):
            self._complain(place)

    def _complain(self, place: int) -> None:
        is_long = len(self.groups[place]) == DIGITS

        def complaint() -> str:
            is_wrong, is_short = self.tr("A digit is not right here."), self.tr("Type six digits.")
            return is_wrong if is_long else is_short

        self._labelled[place].complain(complaint)
        words = self.tr("Group {number}: {text}")
        announce(self.fields[place], words.format(number=self.numbers[place], text=complaint()))


def digits_of(text: str) -> str:
    """Return the decimal digits of ``text``, in any script, as 0 to 9."""
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())
