"""The window's keys, in one table: shortcuts, tooltips and Help name the same ones."""

import sys
from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

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

# Keys that work inside a list of items.
LIST_KEYS: Mapping[str, str] = {
    "Return": QT_TRANSLATE_NOOP("Keys", "Open the item"),
    "Space": QT_TRANSLATE_NOOP("Keys", "Choose the item, or choose it no more"),
    "Ctrl+A": QT_TRANSLATE_NOOP("Keys", "Choose all items shown"),
    "Del": QT_TRANSLATE_NOOP("Keys", "Delete the chosen items"),
}


def key_list() -> tuple[tuple[str, str], ...]:
    """Return each key of the window as this computer writes it, and what it does."""
    return _listed(KEYS)


def list_key_list() -> tuple[tuple[str, str], ...]:
    """Return each key that works in a list of items, and what it does."""
    return _listed(LIST_KEYS)


def _listed(keys: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    # Qt's Spanish says "Control"; keyboards outside macOS say "Ctrl" in both languages.
    native = QKeySequence.SequenceFormat.NativeText
    form = native if sys.platform == "darwin" else QKeySequence.SequenceFormat.PortableText
    return tuple(
        (QKeySequence(key).toString(form), translated("Keys", what)) for key, what in keys.items()
    )
