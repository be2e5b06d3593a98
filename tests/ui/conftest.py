"""The window's tests run on a real X server; where there is none, they start their own."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.doubles.x_server import has_x_server, x_server
from tests.rigs.practice_backpack import Practice, make_practice
from ui.messages.languages import Interpreter
from ui.theme.look import STYLE_WORDS, Appearance, look
from wallet.session.opening import close_backpack
from wallet.settings import Language, Theme

Show = Callable[[QWidget], QWidget]


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The X display of this run."""
    if not has_x_server():
        pytest.skip("no X server, and no Xvfb to start one")
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    os.environ["QT_ACCESSIBILITY"] = "1"
    given = os.environ.get("DISPLAY")
    if given:
        yield given
        return
    with x_server() as started:
        os.environ["DISPLAY"] = started
        yield started
        os.environ.pop("DISPLAY", None)


@pytest.fixture(scope="session")
def qapp_args(display: str) -> list[str]:
    """The application starts once the display is there."""
    return ["rucksack", *STYLE_WORDS]


@pytest.fixture(scope="session")
def _installed(qapp: QApplication) -> Interpreter:
    look().install(qapp, Appearance(theme=Theme.LIGHT))
    return Interpreter(qapp)


@pytest.fixture
def interpreter(_installed: Interpreter) -> Interpreter:
    """English; a test may speak another language, the next one hears English again."""
    _installed.speak(Language.ENGLISH)
    return _installed


@pytest.fixture(autouse=True)
def light_and_english(interpreter: Interpreter) -> Iterator[None]:
    """Every test begins in the light theme, at 100 %, in English."""
    if look().appearance != Appearance(theme=Theme.LIGHT):
        look().apply(Appearance(theme=Theme.LIGHT))
    yield
    interpreter.speak(Language.ENGLISH)


@pytest.fixture
def shell(tmp_path: Path) -> RecordingShell:
    """What a page takes for the window."""
    return RecordingShell(tmp_path)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a widget and waits until it is on the screen."""

    def shown(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        QCoreApplication.processEvents()
        return widget

    return shown


@pytest.fixture
def practice(shell: RecordingShell, tmp_path: Path) -> Iterator[Practice]:
    """The practice learner's backpack, filled, open in the shell."""
    made = make_practice(tmp_path / "profile", {}, shell.now())
    shell.open_session(made.session)
    yield made
    close_backpack(made.session)
