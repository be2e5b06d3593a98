"""The page that is shown when Rucksack itself failed: what to read and to copy."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from ui.accessible.naming import describe
from ui.messages.reasons import reason_message
from ui.showing.buttons import Button
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.errors import Reason


class CrashPage(QDialog):
    """Says that something in Rucksack failed, with details to copy, and goes on or quits."""

    def __init__(self, text: str) -> None:
        super().__init__()
        said = reason_message(Reason.INTERNAL_ERROR, {})
        self.setWindowTitle("Rucksack")
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setProperty("kind", "code")
        self._text.setPlainText(text)
        describe(self._text, self.tr("Details for support"))
        copy = Button(self.tr("Copy these details"), icon_name=IconName.COPY)
        copy.clicked.connect(self._copy)
        leave = Button(self.tr("Quit"))
        leave.clicked.connect(QApplication.quit)
        stay = Button(self.tr("Go on"), "primary")
        stay.clicked.connect(self.accept)
        stay.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(PlainLabel(said.outcome, "heading"))
        column.addWidget(PlainLabel(f"{said.cause} {said.remedy}"))
        column.addWidget(PlainLabel(self.tr("None of your data is in these details."), "small"))
        column.addWidget(self._text, 1)
        column.addLayout(buttons)
        self.resize(640, 440)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
