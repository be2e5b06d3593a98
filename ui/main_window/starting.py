"""Put the window together, and start the application afresh when it locks."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from ui.background.lanes import ThreadLanes
from ui.main_window.arguments import Arguments
from ui.main_window.garbage import GarbageCollector
from ui.main_window.pages import PAGES
from ui.main_window.surroundings import Surroundings
from ui.main_window.window import MainWindow, appearance_of
from ui.messages.languages import Interpreter
from ui.showing.file_dialogs import WindowFileDialogs
from ui.showing.shell import PageName
from ui.theme.icons import app_icon
from ui.theme.look import look
from wallet.settings import load_settings

_AFTER_THE_PICTURE = 100  # milliseconds


class Afresh:
    """Starts a new process of the application, with the arguments of this one but its files."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = list(arguments)

    def __call__(self) -> bool:
        """Start it; return whether that worked."""
        command = [sys.executable, "-m", "ui", *self._arguments]
        if getattr(sys, "frozen", False):
            command = [sys.executable, *self._arguments]
        was_started, _ = QProcess.startDetached(command[0], command[1:])
        return was_started


def utc_now() -> datetime:
    """Return the present moment, aware UTC: the window's one look at the clock."""
    return datetime.now(UTC)  # noqa: TID251 - the clock is handed on from here as an argument


def set_out() -> GarbageCollector:
    """Switch Python's collector off, before anything is made; return what stands in for it.

    What a start makes stays, so nobody looks for garbage until :func:`settle_in`.
    """
    collector = GarbageCollector()
    collector.hold()
    return collector


def settle_in(app: QApplication, collector: GarbageCollector) -> None:
    """Do what a start does once its window is shown, after the first picture.

    Drawing the icon, in all the sizes desktops ask for, takes as long as half of the first page.
    From then on ``collector`` collects; what is in memory by then stays, and is passed over.
    """

    def settle() -> None:
        app.setWindowIcon(app_icon())
        collector.start()

    QTimer.singleShot(_AFTER_THE_PICTURE, collector, settle)


def take_down(window: MainWindow, collector: GarbageCollector) -> None:
    """End what a start began, once the event loop has ended: work, window, collecting.

    Qt takes the window down, from the top; left to Python's collector, which takes the parts of a
    circle in any order, its widgets would be asked for parents that are gone.
    """
    window.lanes.close()
    delete(window)
    collector.stop()


def make_window(
    app: QApplication,
    arguments: Arguments,
    start_afresh: Callable[[], bool],
    now: Callable[[], datetime] = utc_now,
    table: Mapping[PageName, str] = PAGES,
) -> MainWindow:
    """Return the window with its first page, not shown yet."""
    settings, _ = load_settings(arguments.settings_file)
    settings = arguments.applied_to(settings)
    app.setApplicationName("Rucksack")
    app.setDesktopFileName("rucksack")
    app.setQuitOnLastWindowClosed(True)
    interpreter = Interpreter(app)
    interpreter.speak(settings.language)
    look().install(app, appearance_of(settings))
    window = MainWindow(
        Surroundings(
            data_folder=arguments.data_folder,
            settings_file=arguments.settings_file,
            lanes=ThreadLanes(),
            file_dialogs=WindowFileDialogs(Path.home()),
            interpreter=interpreter,
            now=now,
            start_afresh=start_afresh,
        ),
        settings,
        table,
    )
    if arguments.files:
        window.bring(arguments.files)
    else:
        window.navigate(window.first_page())
    return window
