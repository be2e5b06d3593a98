"""Step 2, For whom and why: receiver, purpose, until when, and what the receiver asked."""

from datetime import datetime, time

from PySide6.QtCore import QDate, QLocale, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.dates import day_format, local_of
from ui.showing.fold import Fold
from ui.showing.rows import LabelledField
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space

_LONGEST = 200  # characters of a name or a purpose
_ASKED_LONGEST = 500  # characters of a challenge or a domain
_WEEKS = 4  # until when, if nothing else is said


class ReceiverPart(QWidget):
    """The answers of step 2; ``changed`` tells that one is another."""

    changed = Signal()

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.receiver = _line(_LONGEST)
        self.purpose = _line(_LONGEST)
        self.challenge = _line(_ASKED_LONGEST)
        self.domain = _line(_ASKED_LONGEST)
        self._fields = [
            LabelledField(field)
            for field in (self.receiver, self.purpose, self.challenge, self.domain)
        ]
        self.has_end = QCheckBox()
        self.end = QDateEdit()
        # Its text stands inside the frame by the style's own measure, which knows no padding.
        self.end.lineEdit().setTextMargins(Space.SMALL, 0, 0, 0)
        today = _local_day(now)
        self.end.setMinimumDate(today)
        self.end.setDate(today.addDays(7 * _WEEKS))
        self.end.setEnabled(False)
        self._end_note = PlainLabel(role="small")
        self.asked = Fold()
        self._asked_note = PlainLabel(role="quiet")
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def expires_at(self) -> datetime | None:
        """The end of the chosen day where it ends, here; None where no end is wanted."""
        if not self.has_end.isChecked():
            return None
        day = self.end.date()
        last = time(23, 59, 59)
        return datetime.combine(datetime(day.year(), day.month(), day.day()), last).astimezone()  # noqa: DTZ001 - a local day, made aware at once

    def clear(self) -> None:
        """Forget all answers: the next share is another."""
        for field in (self.receiver, self.purpose, self.challenge, self.domain):
            field.clear()
        self.has_end.setChecked(False)
        self.end.setDate(self.end.minimumDate().addDays(7 * _WEEKS))
        self.asked.set_open(False)

    def fill(self, receiver: str, purpose: str) -> None:
        """Put in whom and why."""
        self.receiver.setText(receiver)
        self.purpose.setText(purpose)

    def end_as_then(self, ended_at: datetime) -> None:
        """Ask for an end, for there was one then: the same, or another where that is past."""
        day = _local_day(ended_at)
        if day >= self.end.minimumDate():
            self.end.setDate(day)
        self.has_end.setChecked(True)

    def retranslate(self) -> None:
        """Renew the words."""
        receiver, purpose, challenge, domain = self._fields
        receiver.set_words(
            self.tr("For whom?"),
            self.tr("Stands in your history and on the printed page. You may leave it empty."),
        )
        purpose.set_words(self.tr("Why?"), self.tr("Such as “Application as a nurse”."))
        self.has_end.setText(self.tr("Only until"))
        for widget in (self.end, self.end.findChild(QLineEdit)):
            if isinstance(widget, QWidget):
                describe(widget, self.tr("Last day"))
        self.end.setLocale(QLocale())
        self.end.setDisplayFormat(day_format())
        self._end_note.setText(
            self.tr("After that day a checking program says that your signature has run out.")
        )
        self.asked.set_title(self.tr("They gave me a code to answer"))
        self._asked_note.setText(
            self.tr(
                "Some receivers show a code so that you can prove you are answering just now. "
                "Type or paste it here; it is signed along with your items."
            )
        )
        challenge.set_words(self.tr("Their code"))
        domain.set_words(
            self.tr("Their address"), self.tr("Such as jobs.example.org, if they gave one.")
        )

    def _connect(self) -> None:
        for field in (self.receiver, self.purpose, self.challenge, self.domain):
            field.textChanged.connect(self.changed)
        self.has_end.toggled.connect(self._switch_end)
        self.end.dateChanged.connect(self.changed)

    @Slot(bool)
    def _switch_end(self, has_end: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self.end.setEnabled(has_end)
        self.changed.emit()

    def _lay_out(self) -> None:
        receiver, purpose, challenge, domain = self._fields
        until = QHBoxLayout()
        until.setSpacing(Space.SMALL)
        until.addWidget(self.has_end)
        until.addWidget(self.end)
        until.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(receiver)
        column.addWidget(purpose)
        column.addLayout(until)
        column.addWidget(self._end_note)
        column.addWidget(self.asked)
        for widget in (self._asked_note, challenge, domain):
            self.asked.body.addWidget(widget)


def _line(longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(longest)
    return line


def _local_day(moment: datetime) -> QDate:
    local = local_of(moment)
    return QDate(local.year, local.month, local.day)
