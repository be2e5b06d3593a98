"""The window's shortcuts, in one table: Help and tooltips name the same keys."""

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP

# Key, and what it does, for the list in Help.
KEYS: Mapping[str, str] = {
    "Ctrl+O": QT_TRANSLATE_NOOP("Keys", "Open files to look at"),
    "Ctrl+V": QT_TRANSLATE_NOOP("Keys", "Look at what the clipboard holds"),
    "Ctrl+F": QT_TRANSLATE_NOOP("Keys", "Search your backpack"),
    "Ctrl+S": QT_TRANSLATE_NOOP("Keys", "Share the chosen items"),
    "Ctrl+L": QT_TRANSLATE_NOOP("Keys", "Lock the backpack"),
    "Ctrl+,": QT_TRANSLATE_NOOP("Keys", "Settings"),
    "F1": QT_TRANSLATE_NOOP("Keys", "Help about this page"),
    "Esc": QT_TRANSLATE_NOOP("Keys", "Back"),
    "Ctrl+Q": QT_TRANSLATE_NOOP("Keys", "Lock and quit"),
}


def key_list() -> tuple[tuple[str, str], ...]:
    """Return each key as this computer writes it, and what it does."""
    # Qt's Spanish says "Control"; keyboards outside macOS say "Ctrl" in both languages.
    native = QKeySequence.SequenceFormat.NativeText
    form = native if sys.platform == "darwin" else QKeySequence.SequenceFormat.PortableText
    return tuple(
        (QKeySequence(key).toString(form), translated("Keys", what)) for key, what in KEYS.items()
    )


def connect_shortcuts(window: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
    """Make every key of the table work in ``window``; KeyError where one has no action."""
    for key in KEYS:
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(actions[key])
