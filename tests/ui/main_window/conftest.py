"""A window with sample pages, inline lanes and answering dialogs."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.doubles.file_dialogs import AnsweringFileDialogs
from tests.doubles.inline_lanes import InlineLanes
from tests.ui.main_window.sample_pages import LOG, TABLE
from ui.main_window.surroundings import Surroundings
from ui.main_window.window import MainWindow
from ui.messages.languages import Interpreter
from wallet.settings import Language, Settings, Theme

NOW = datetime(2026, 11, 22, tzinfo=UTC)


class OpenVault:
    """Counts how often it was closed."""

    def __init__(self) -> None:
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


class OpenSession:
    """Stands for an open backpack: all the window itself asks of one."""

    def __init__(self, *, is_practice: bool = False) -> None:
        self.vault = OpenVault()
        self.is_practice = is_practice


class Starts:
    """Counts fresh starts."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> bool:
        self.count += 1
        return True


@pytest.fixture
def starts() -> Starts:
    return Starts()


@pytest.fixture
def dialogs() -> AnsweringFileDialogs:
    return AnsweringFileDialogs()


@pytest.fixture
def window(
    qtbot: QtBot,
    qapp: QApplication,
    interpreter: Interpreter,
    tmp_path: Path,
    starts: Starts,
    dialogs: AnsweringFileDialogs,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    LOG.clear()
    monkeypatch.setattr(QApplication, "quit", lambda: None)
    made = MainWindow(
        Surroundings(
            data_folder=tmp_path,
            settings_file=tmp_path / "settings.toml",
            lanes=InlineLanes(),
            file_dialogs=dialogs,
            interpreter=interpreter,
            now=lambda: NOW,
            start_afresh=starts,
        ),
        Settings(language=Language.ENGLISH, theme=Theme.LIGHT),
        TABLE,
    )
    qtbot.addWidget(made)
    made.navigate(made.first_page())
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made


@pytest.fixture
def open_window(window: MainWindow) -> tuple[MainWindow, OpenSession]:
    session = OpenSession()
    window.open_session(session)  # type: ignore[arg-type]  # all the window asks of a session
    return window, session
