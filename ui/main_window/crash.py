"""What happens when Rucksack itself fails: a page to read and copy, without a learner's data.

An exception's own message may hold credential text; only types, our modules and lines are kept.
The page is imported when the first exception comes.
"""

import sys
import threading
from pathlib import PurePath
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from ui.main_window.crash_page import CrashPage

_ROOMS = ("ui", "wallet", "resources")


def redacted(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what happened without a value in it: the exception's type, and where in our code."""
    import platform  # noqa: PLC0415 (on use: nothing may have failed yet)

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


class CrashHook:
    """Stands in for ``sys.excepthook``: writes the redacted text to stderr and shows the page.

    ``hear_thread`` stands in for ``threading.excepthook``.
    """

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
            from ui.main_window.crash_page import CrashPage  # noqa: PLC0415 (on use)

            self._page = CrashPage(text)
            self._page.open()

    @staticmethod
    def hear_thread(facts: threading.ExceptHookArgs) -> None:
        """Hear of one on a thread nobody waits for: redacted as well, and no page from there."""
        sys.stderr.write(f"{redacted(facts.exc_type, facts.exc_traceback)}\n")
