"""File dialogs answer once, and leave no trace of folder names."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.file_dialogs import AnsweringFileDialogs
from ui.showing.file_dialogs import FileDialogs, WindowFileDialogs


def test_files_chosen_are_answered(
    show: Callable[[QWidget], QWidget], qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "Maria-Lopez"
    folder.mkdir()
    badge = folder / "badge.json"
    badge.write_text("{}")
    parent, answers = show(QWidget()), []
    dialogs: FileDialogs = WindowFileDialogs(folder)
    dialogs.ask_open(parent, "Open files", answers.append, filters=("Badges (*.json)",))
    dialog = parent.findChild(QFileDialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    dialog.selectFile(str(badge))
    dialog.accept()
    qtbot.waitUntil(lambda: answers == [(badge,)])
    qtbot.waitUntil(lambda: parent.findChild(QFileDialog) is None)
    traces = [
        path
        for root in (os.environ["XDG_CONFIG_HOME"], os.environ["XDG_DATA_HOME"], Path.home())
        for path in (*Path(root).glob("QtProject*"), *Path(root).glob(".config/QtProject*"))
        if path.is_file() and "Maria-Lopez" in path.read_text("utf-8", "replace")
    ]
    assert traces == []


def test_a_place_to_save_is_answered(
    show: Callable[[QWidget], QWidget], qtbot: QtBot, tmp_path: Path
) -> None:
    parent, answers = show(QWidget()), []
    WindowFileDialogs(tmp_path).ask_save(parent, "Save", "acme.json", answers.append)
    dialog = parent.findChild(QFileDialog)
    assert dialog is not None
    dialog.accept()
    dialogs = answers
    qtbot.waitUntil(lambda: len(dialogs) <= 1)
    dialog.close()


def test_giving_up_answers_nothing(
    show: Callable[[QWidget], QWidget], qtbot: QtBot, tmp_path: Path
) -> None:
    parent, answers = show(QWidget()), []
    asking = WindowFileDialogs(tmp_path)
    asking.ask_folder(parent, "Folder", answers.append)
    dialog = parent.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: parent.findChild(QFileDialog) is None)
    assert answers == []


def test_the_double_answers_as_the_window_would(tmp_path: Path, qtbot: QtBot) -> None:
    parent, answers = QWidget(), []
    qtbot.addWidget(parent)
    double = AnsweringFileDialogs()
    double.to_save.append(tmp_path)
    double.ask_save(parent, "Save", "acme.json", answers.append)
    double.ask_save(parent, "Save", "acme.json", answers.append)
    assert answers == [tmp_path / "acme.json"]
