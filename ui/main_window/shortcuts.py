"""The window's shortcuts: every key of the table does what Help says it does."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.showing.keys import KEYS, key_list

__all__ = ["KEYS", "connect_shortcuts", "key_list"]


def connect_shortcuts(window: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
    """Make every key of the table work in ``window``; KeyError where one has no action."""
    for key in KEYS:
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(actions[key])
