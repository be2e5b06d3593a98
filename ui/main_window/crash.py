"""What is shown when Rucksack itself fails: a page to read and copy, without a learner's data.

An exception's own message may hold credential text; only types, our modules and lines are kept.
"""

import platform
import sys
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from ui.accessible.naming import describe
from ui.messages.reasons import reason_message
from ui.showing.buttons import Button
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.errors import Reason

_ROOMS = ("ui", "wallet", "resources")


def redacted(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what happened without a value in it: the exception's type, and where in our code."""
    lines = [
        f"Rucksack, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        kind.__name__,
    ]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {_place(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return "\n".join(lines)


def _place(file_name: str) -> str:
    parts = PurePath(file_name).parts
    for room in _ROOMS:
        if room in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(room) :])
    return parts[-1] if parts else "?"


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


class CrashHook:
    """Stands in for ``sys.excepthook``: writes the redacted text to stderr and shows the page."""

    def __init__(self) -> None:
        self._page: CrashPage | None = None

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Hear of an exception nobody expected."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        text = redacted(kind, trace)
        sys.stderr.write(f"{text}\n")
        if self._page is None or not self._page.isVisible():
            self._page = CrashPage(text)
            self._page.open()
