"""The form of a record of one's own: other fields for each kind."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.adding.evidence_part import EvidencePart
from ui.messages.own_names import own_field_name
from ui.showing.optional_day import OptionalDay
from ui.showing.rows import LabelledField
from ui.showing.text import PlainLabel
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.own_record import FIELDS_OF, OwnField, OwnKind, OwnRecord

_LONGEST = 200  # characters


class OwnForm(QWidget):
    """``changed`` tells that an answer is another."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = OwnKind.JOB
        self.title = _line()
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setMaximumHeight(look().scaled(140))
        self.began, self.ended = OptionalDay(today), OptionalDay(today)
        self.is_ongoing = QCheckBox()
        self.lines = {field: _line() for field in OwnField}
        self.pay_is_shown = QCheckBox()
        self._pay_note = PlainLabel(role="small")
        self.skills = _line()
        self.evidence = EvidencePart()
        self.title_field = LabelledField(self.title)
        self.description_field = LabelledField(self.description)
        self._fields = {field: LabelledField(line) for field, line in self.lines.items()}
        self._skills_field = LabelledField(self.skills)
        self._connect()
        self._lay_out()
        self.show_record(self.kind, None)

    @property
    def record(self) -> OwnRecord:
        """What the learner typed in; title and description may be empty yet."""
        return OwnRecord(
            kind=self.kind,
            title=self.title.text().strip(),
            description=self.description.toPlainText().strip(),
            began=self.began.day,
            ended=None if self.is_ongoing.isChecked() else self.ended.day,
            is_ongoing=self.is_ongoing.isChecked(),
            fields=tuple(
                (field, self.lines[field].text().strip())
                for field in FIELDS_OF[self.kind]
                if self.lines[field].text().strip()
            ),
            skills=tuple(
                skill.strip() for skill in self.skills.text().split(",") if skill.strip()
            ),
            evidence=self.evidence.files,
            pay_is_shown=self.pay_is_shown.isChecked()
            and bool(self.lines[OwnField.PAY].text().strip()),
        )

    def show_record(self, kind: OwnKind, record: OwnRecord | None) -> None:
        """Ask about ``kind``; with what was typed in before, where there is such a record."""
        self.kind = kind
        self.title.setText(record.title if record else "")
        self.description.setPlainText(record.description if record else "")
        self.began.set_day(record.began if record else None)
        self.ended.set_day(record.ended if record else None)
        self.is_ongoing.setChecked(record.is_ongoing if record else False)
        for field, line in self.lines.items():
            line.setText(record.value(field) if record else "")
            self._fields[field].setVisible(field in FIELDS_OF[kind])
        has_pay = OwnField.PAY in FIELDS_OF[kind]
        self.pay_is_shown.setVisible(has_pay)
        self._pay_note.setVisible(has_pay)
        self.pay_is_shown.setChecked(record.pay_is_shown if record else False)
        self.skills.setText(", ".join(record.skills) if record else "")
        self.evidence.show_files(record.evidence if record else ())
        self.title_field.complain(None)
        self.description_field.complain(None)
        self.retranslate()

    def complain(self) -> bool:
        """Say what is still missing; return whether anything is."""
        wanted: tuple[tuple[LabelledField, str, Callable[[], str]], ...] = (
            (self.title_field, self.title.text(), lambda: self.tr("Say what it was.")),
            (
                self.description_field,
                self.description.toPlainText(),
                lambda: self.tr("Say what you did, in a sentence or two."),
            ),
        )
        missing = [(field, words) for field, text, words in wanted if not text.strip()]
        for field, text, words in wanted:
            field.complain(None if text.strip() else words)
        if missing:
            first, words = missing[0]
            first.point_out(words)
        return bool(missing)

    def retranslate(self) -> None:
        """Renew the words."""
        self.title_field.set_words(self._title_words(), self._title_hint())
        self.description_field.set_words(self.tr("What did you do?"))
        self.began.set_words(self.tr("Began"))
        self.ended.set_words(self.tr("Ended"))
        self.is_ongoing.setText(self.tr("It still goes on"))
        for field, labelled in self._fields.items():
            labelled.set_words(self._field_words(field), self._field_hint(field))
        self.pay_is_shown.setText(self.tr("Show my pay to everybody I share this with"))
        self._pay_note.setText(
            self.tr("Unless you tick this, pay is a private note that never leaves this backpack.")
        )
        self._skills_field.set_words(
            self.tr("Skills it shows"), self.tr("With commas between them.")
        )
        self.evidence.retranslate()

    def _title_words(self) -> str:
        return {
            OwnKind.JOB: self.tr("What was your job?"),
            OwnKind.VOLUNTEERING: self.tr("What did you help with?"),
            OwnKind.PROJECT: self.tr("What was the project?"),
            OwnKind.COURSE: self.tr("What was the course?"),
            OwnKind.MILITARY: self.tr("What was your service?"),
            OwnKind.SKILL: self.tr("What can you do?"),
        }[self.kind]

    def _title_hint(self) -> str:
        return {
            OwnKind.JOB: self.tr("Such as “Cook”."),
            OwnKind.VOLUNTEERING: self.tr("Such as “Sorting food at the food bank”."),
            OwnKind.PROJECT: self.tr("Such as “Web page for the football club”."),
            OwnKind.COURSE: self.tr("Such as “First aid”."),
            OwnKind.MILITARY: self.tr("Such as “Hospital corpsman”."),
            OwnKind.SKILL: self.tr("Such as “Repairing bicycles”."),
        }[self.kind]

    def _field_words(self, field: OwnField) -> str:
        if field is not OwnField.ORGANISATION:
            return own_field_name(field)
        return {
            OwnKind.JOB: self.tr("For whom did you work?"),
            OwnKind.MILITARY: self.tr("Branch"),
            OwnKind.COURSE: self.tr("Who gave the course?"),
        }.get(self.kind, self.tr("With whom, or for whom?"))

    def _field_hint(self, field: OwnField) -> str:
        return {
            OwnField.HOURS: self.tr("Such as “20 hours a week” or “every Saturday”."),
            OwnField.OCCUPATION: self.tr("Such as “68W” or “HM”."),
            OwnField.ACE_ID: self.tr("The number of the course or job in the ACE guide."),
            OwnField.RECOMMENDATION: self.tr("Such as “3 semester hours in first aid”."),
        }.get(field, "")

    def _connect(self) -> None:
        for line in (self.title, self.skills, *self.lines.values()):
            line.textChanged.connect(self.changed)
        self.description.textChanged.connect(self.changed)
        for day in (self.began, self.ended):
            day.changed.connect(self.changed)
        self.is_ongoing.toggled.connect(self._switch_end)
        self.pay_is_shown.toggled.connect(self.changed)
        self.evidence.changed.connect(self.changed)

    @Slot(bool)
    def _switch_end(self, is_ongoing: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self.ended.setEnabled(not is_ongoing)
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        upper: tuple[QWidget, ...] = (
            self.title_field, self.description_field, self._fields[OwnField.ORGANISATION],
            self.began, self.ended, self.is_ongoing,
        )  # fmt: skip
        apart = (OwnField.ORGANISATION, OwnField.PAY)
        middle = tuple(one for field, one in self._fields.items() if field not in apart)
        lower: tuple[QWidget, ...] = (
            self._fields[OwnField.PAY], self.pay_is_shown, self._pay_note, self._skills_field,
            self.evidence,
        )  # fmt: skip
        for widget in (*upper, *middle, *lower):
            column.addWidget(widget)


def _line() -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(_LONGEST)
    return line
