"""Start the window: ``rucksack [FILE ...]`` or ``python -m ui``."""

import signal
import sys
import threading
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from ui.main_window.arguments import read_arguments
from ui.main_window.crash import CrashHook
from ui.main_window.starting import Afresh, make_window, set_out, settle_in, take_down
from ui.theme.look import STYLE_WORDS
from wallet.session.only_checking import has_only_checked


def main(words: Sequence[str] | None = None) -> int:
    """Show the window and return its exit status; ``words`` are the command line's arguments."""
    if has_only_checked(sys.argv[1:]):
        return 0
    arguments = read_arguments(sys.argv[1:] if words is None else words)
    collector = set_out()
    app = QApplication([sys.argv[0], *STYLE_WORDS])
    hook = CrashHook()
    sys.excepthook, threading.excepthook = hook, hook.hear_thread
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = make_window(app, arguments, Afresh(arguments.but_files))
    window.show()
    settle_in(app, collector)
    try:
        return app.exec()
    finally:
        take_down(window, collector)


if __name__ == "__main__":
    sys.exit(main())
