"""Start the window: ``rucksack [FILE ...]`` or ``python -m ui``."""

import signal
import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from ui.main_window.arguments import read_arguments
from ui.main_window.crash import CrashHook
from ui.main_window.starting import Afresh, make_window


def main(words: Sequence[str] | None = None) -> int:
    """Show the window and return its exit status; ``words`` are the command line's arguments."""
    given = list(sys.argv[1:] if words is None else words)
    arguments = read_arguments(given)
    app = QApplication(sys.argv[:1])
    sys.excepthook = CrashHook()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    own = [word for word in given if word not in {str(path) for path in arguments.files}]
    files = {path.name for path in arguments.files}
    window = make_window(app, arguments, Afresh([word for word in own if word not in files]))
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
