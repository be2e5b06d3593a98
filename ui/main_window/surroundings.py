"""What the window is given from outside: clock, folders, lanes, dialogs, a fresh start."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ui.background.lanes import Lanes
from ui.messages.languages import Interpreter
from ui.showing.file_dialogs import FileDialogs


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Everything the window does not make itself.

    ``start_afresh`` starts a new process of the application and says whether that worked: locking
    ends the process that held the key.
    """

    data_folder: Path
    settings_file: Path
    lanes: Lanes
    file_dialogs: FileDialogs
    interpreter: Interpreter
    now: Callable[[], datetime]
    start_afresh: Callable[[], bool]
