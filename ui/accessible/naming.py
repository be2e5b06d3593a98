"""Give widgets their names, find those that have none, and speak what changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLabel, QWidget


def describe(widget: QWidget, name: str, description: str = "") -> None:
    """Give ``widget`` the name, and the description, that a screen reader says.

    On Linux Qt says a combo box's choice as its name; its own name is heard as the description.
    """
    widget.setAccessibleName(name)
    is_choice = isinstance(widget, QComboBox)
    widget.setAccessibleDescription(description or (name if is_choice else ""))


def label_for(label: QLabel, field: QWidget) -> None:
    """Tie a visible label to its field: the same name, and the label's shortcut moves there."""
    label.setBuddy(field)
    field.setAccessibleName(label.text().replace("&", ""))


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Have a screen reader say ``text`` now; urgent texts interrupt what it is saying."""
    if not text:
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive
        if is_urgent
        else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)


def spoken_name(widget: QWidget) -> str:
    """Return what assistive technology gets to hear as the widget's name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(window: QWidget) -> tuple[QWidget, ...]:
    """Return the visible widgets below ``window`` that take focus by Tab and have no name."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_frame = type(widget) in (QWidget, QAbstractScrollArea)
        if takes_focus and widget.isVisible() and not is_frame and not _name_of(widget).strip():
            found.append(widget)
    return tuple(found)


def _name_of(widget: QWidget) -> str:
    """Return the name of a control; what a combo box shows is its choice, not what it is about."""
    is_choice = isinstance(widget, QComboBox)
    return widget.accessibleName() if is_choice else spoken_name(widget)
