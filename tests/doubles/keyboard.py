"""Where the keyboard is, also on an X server without a window manager to activate windows."""

from PySide6.QtWidgets import QWidget


def has_keyboard(widget: QWidget) -> bool:
    """Return whether ``widget`` gets the keys typed into its window."""
    target = widget.focusProxy() or widget
    return widget.window().focusWidget() is target
