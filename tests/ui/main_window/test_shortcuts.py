"""Shortcuts: one table, every key in it works."""

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.main_window.shortcuts import KEYS, connect_shortcuts, key_list
from ui.messages.languages import Interpreter
from wallet.settings import Language


def test_every_key_calls_its_action(qtbot: QtBot) -> None:
    window, called = QWidget(), []
    qtbot.addWidget(window)

    def action(key: str):  # type: ignore[no-untyped-def]
        return lambda: called.append(key)

    connect_shortcuts(window, {key: action(key) for key in KEYS})
    for shortcut in window.findChildren(QShortcut):
        shortcut.activated.emit()
    assert called == list(KEYS)
    assert len({QKeySequence(key).toString() for key in KEYS}) == len(KEYS)


def test_a_key_without_action_is_a_mistake(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        connect_shortcuts(window, {})


def test_the_list_for_help_is_in_the_language(interpreter: Interpreter) -> None:
    assert ("Ctrl+L", "Lock the backpack") in key_list()
    interpreter.speak(Language.SPANISH)
    assert ("Ctrl+L", "Bloquear la mochila") in key_list()
