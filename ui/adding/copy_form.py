"""The small form beside a copy: what it is, who gave it, when, its number, a note."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.messages.own_names import copy_kind_name
from ui.showing.optional_day import OptionalDay
from ui.showing.rows import LabelledField
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.copy import CopyKind, CopyWords

_LONGEST = 200  # characters


class CopyForm(QWidget):
    """``changed`` tells that an answer is another."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._removed: tuple[str, ...] = ()
        self.kind = QComboBox()
        self.title, self.giver, self.number = (QLineEdit() for _ in range(3))
        for line in (self.title, self.giver, self.number):
            line.setMaxLength(_LONGEST)
            line.textChanged.connect(self.changed)
        self.given_on, self.valid_until = OptionalDay(today), OptionalDay(today)
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(look().scaled(96))
        self.note.textChanged.connect(self.changed)
        self.kind.currentIndexChanged.connect(self.changed)
        for day in (self.given_on, self.valid_until):
            day.changed.connect(self.changed)
        self.title_field = LabelledField(self.title)
        self._kind_field, self._giver_field, self._number_field, self._note_field = (
            LabelledField(field) for field in (self.kind, self.giver, self.number, self.note)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for widget in (
            self._kind_field, self.title_field, self._giver_field, self.given_on,
            self.valid_until, self._number_field, self._note_field,
        ):  # fmt: skip
            column.addWidget(widget)
        self.retranslate()

    @property
    def words(self) -> CopyWords:
        """What the learner wrote; the title may be empty yet."""
        return CopyWords(
            title=self.title.text().strip(),
            kind=CopyKind(self.kind.currentData()),
            giver=self.giver.text().strip(),
            given_on=self.given_on.day,
            valid_until=self.valid_until.day,
            number=self.number.text().strip(),
            note=self.note.toPlainText().strip(),
            removed=self._removed,
        )

    def show_words(self, words: CopyWords) -> None:
        """Put words in."""
        self._removed = words.removed
        self.kind.setCurrentIndex(self.kind.findData(words.kind.value))
        self.title.setText(words.title)
        self.giver.setText(words.giver)
        self.number.setText(words.number)
        self.given_on.set_day(words.given_on)
        self.valid_until.set_day(words.valid_until)
        self.note.setPlainText(words.note)
        self.title_field.complain(None)

    def complain_without_title(self) -> bool:
        """Say under the title that it is needed; return whether it is missing."""
        is_missing = not self.title.text().strip()
        if is_missing:
            self.title_field.point_out(lambda: self.tr("Give it a name first."))
        else:
            self.title_field.complain(None)
        return is_missing

    def retranslate(self) -> None:
        """Renew the words."""
        chosen = self.kind.currentData() or CopyKind.OTHER.value
        self.kind.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.kind.clear()
        for kind in CopyKind:
            self.kind.addItem(copy_kind_name(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(chosen))
        self.kind.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._kind_field.set_words(self.tr("What is it?"))
        self.title_field.set_words(
            self.tr("Name"), self.tr("Such as “Transcript, Westmoor Valley College”.")
        )
        self._giver_field.set_words(self.tr("Who gave it to you?"))
        self.given_on.set_words(self.tr("Given on"))
        self.valid_until.set_words(self.tr("Good until"))
        self._number_field.set_words(self.tr("Number, if it has one"))
        self._note_field.set_words(self.tr("Note"))
