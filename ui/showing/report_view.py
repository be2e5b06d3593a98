"""A report for people: five lines with their marks, how we know, and details for support."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.messages.dates import day
from ui.messages.five_lines import Line, Reader, Signer, five_lines
from ui.messages.mark_names import check_name, outcome_name
from ui.messages.reasons import reason_message
from ui.showing.badges import SURE, ShapeLabel
from ui.showing.buttons import Button
from ui.showing.fold import Fold
from ui.showing.rows import clear_layout
from ui.showing.support_text import support_text
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.marks import OUTCOMES
from ui.theme.tokens import Space
from wallet.model.report import Check, Report


class ReportView(QWidget):
    """The five lines of one item, and under them what they rest on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Report, Signer, Reader] | None = None
        self._lines = QGridLayout()
        self._lines.setColumnStretch(1, 1)
        self._lines.setHorizontalSpacing(Space.SMALL)
        self._lines.setVerticalSpacing(Space.HAIR // 2)
        self._how = Fold()
        self._how_rows = QGridLayout()
        self._how_rows.setColumnStretch(1, 1)
        self._how_rows.setHorizontalSpacing(Space.SMALL)
        self._how.body.addLayout(self._how_rows)
        self._how.toggled.connect(self._fill_how)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(self._lines)
        column.addWidget(self._how, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def show_report(self, report: Report, signer: Signer, reader: Reader = Reader.LEARNER) -> None:
        """Show ``report`` as ``reader`` needs it said."""
        self._shown = (report, signer, reader)
        self._fill()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._how.set_title(self.tr("How do we know?"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        clear_layout(self._lines)
        if self._shown is None:
            return
        report, signer, reader = self._shown
        for number, line in enumerate(five_lines(report, signer, reader)):
            self._add_line(number, line)
        self._fill_how(is_open=self._how.is_open)

    def _add_line(self, number: int, line: Line) -> None:
        row = number * 4
        mark = ShapeLabel()
        mark.show_shape(*SURE[line.sure])
        self._lines.addWidget(mark, row, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(PlainLabel(line.question, role="small"), row, 1)
        answer = PlainLabel(line.answer)
        answer.setAccessibleName(f"{line.question} {line.answer}")
        self._lines.addWidget(answer, row + 1, 1)
        known_on = day(line.known_at)
        if known_on and known_on not in line.answer:
            known = self.tr("As known on {day}").format(day=known_on)
            self._lines.addWidget(PlainLabel(known, role="small"), row + 2, 1)
        self._lines.setRowMinimumHeight(row + 3, Space.SMALL)

    @Slot(bool)
    def _fill_how(self, is_open: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        clear_layout(self._how_rows)
        if self._shown is None or not is_open:
            return
        report = self._shown[0]
        for number, check in enumerate(report.checks):
            self._add_check(number * 2, check)
        row = len(report.checks) * 2
        for remark in report.remarks:
            said = reason_message(remark.reason, remark.facts).sentence
            self._how_rows.addWidget(PlainLabel(said, role="quiet"), row, 1)
            row += 1

    def _add_check(self, row: int, check: Check) -> None:
        mark = ShapeLabel(16)
        mark.show_shape(*OUTCOMES[check.outcome])
        self._how_rows.addWidget(mark, row, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        question = check_name(check.name)
        if check.proof:
            question = self.tr("{question} (signature {number})").format(
                question=question, number=check.proof + 1
            )
        self._how_rows.addWidget(PlainLabel(question, role="small"), row, 1)
        said = reason_message(check.reason, check.facts).sentence
        if check.known_at is not None:
            said += " " + self.tr("Known since {day}.").format(day=day(check.known_at))
        answer = PlainLabel(said)
        answer.setAccessibleName(f"{question} {outcome_name(check.outcome)}. {said}")
        self._how_rows.addWidget(answer, row + 1, 1)
        self._how_rows.setRowMinimumHeight(row + 1, look().scaled(28))


class SupportDetails(Fold):
    """ "Details for support": the technical report and what else a page adds, to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setProperty("kind", "code")
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(look().scaled(220))
        self._copy = Button(kind="link", icon_name=IconName.COPY)
        self._copy.clicked.connect(self._copy_text)
        self._shown: tuple[Report, str] | None = None
        self.body.addWidget(self._text)
        self.body.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeading)
        self.retranslate()

    def show_report(self, report: Report, more: str = "") -> None:
        """Show the technical report, and ``more`` lines under it."""
        self._shown = (report, more)
        self._text.setPlainText("\n\n".join(part for part in (support_text(report), more) if part))

    def retranslate(self) -> None:
        """Renew the words."""
        self.set_title(self.tr("Details for support"))
        self._copy.setText(self.tr("Copy these details"))
        describe(self._text, self.tr("Details for support"))
        if self._shown is not None:
            self.show_report(*self._shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        announce(self, self.tr("Details copied."))
