"""Looks at the window as people meet it who use no mouse, no eyes, or very large text.

Each function returns complaints as sentences that name the widget; none is good news.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from ui.accessible.naming import nameless, spoken_name

MOST_STOPS = 400
_SLACK = 1  # pixels that rounding may cost
_LINE = 20  # pixels of a control that show where the keyboard is


def named(widget: QWidget) -> str:
    """Return how a complaint names a widget."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    words = " ".join((text or spoken_name(widget)).split())[:60]
    return f"{type(widget).__name__} “{words}”"


def without_name(window: QWidget) -> list[str]:
    """Controls that a screen reader could not name, nor say what a field is for."""
    return [f"{named(one)} has no name" for one in nameless(window)]


class Round:
    """Tab pressed until it comes round: where it stopped, and what showed the keyboard there."""

    def __init__(self, window: QWidget, turn: Callable[[], None]) -> None:
        self.window = window
        self._turn = turn
        self.stops: list[QWidget] = []
        self.complaints: list[str] = []
        self._go()

    def _go(self) -> None:
        first = self._here()
        if first is self.window:
            self._press()
            first = self._here()
        while len(self.stops) < MOST_STOPS:
            here = self._here()
            self.stops.append(here)
            if not in_sight(here):
                self.complaints.append(f"{named(here)} has the keyboard out of sight")
            with_it = here.grab().toImage()
            self._press()
            after = self._here()
            if after is not here and here.isVisible() and here.grab().toImage() == with_it:
                self.complaints.append(f"{named(here)} does not show the keyboard")
            if after is first:
                break
            if after in self.stops:
                self.complaints.append(f"Tab turns back at {named(after)}")
                break
        else:
            self.complaints.append("Tab does not come round")
        self.complaints += self._unreached()

    def _press(self) -> None:
        QTest.keyClick(self._here(), Qt.Key.Key_Tab)
        self._turn()

    def _here(self) -> QWidget:
        return QApplication.focusWidget() or self.window.focusWidget() or self.window

    def _unreached(self) -> Iterator[str]:
        reached = {target(one) for one in self.stops}
        for one in controls(self.window):
            if target(one) not in reached and not _has_neighbour(one, reached):
                yield f"no Tab leads to {named(one)}"


def controls(window: QWidget) -> Iterator[QWidget]:
    """Return what can be worked and is shown: Tab, or an arrow in a group, has to lead there."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
    for one in window.findChildren(QWidget):
        takes_focus = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_inner = isinstance(
            one.parentWidget(), QLineEdit | QComboBox | QAbstractSpinBox | QAbstractScrollArea
        ) and not isinstance(one.parentWidget(), QScrollArea)
        is_control = takes_focus or isinstance(one, kinds)
        if is_control and one.isVisible() and one.isEnabled() and not is_inner:
            yield one


def target(widget: QWidget) -> QWidget:
    """Return the widget that gets the keys in its place."""
    return widget.focusProxy() or widget


def _has_neighbour(one: QWidget, reached: set[QWidget]) -> bool:
    """Return whether the arrow keys lead from a reached button of its group to this one."""
    group = one.group() if isinstance(one, QAbstractButton) else None
    if group is None or not group.exclusive():
        return False
    return any(button in reached for button in group.buttons())


def in_sight(widget: QWidget) -> bool:
    """Return whether a line of ``widget`` is in sight inside every scroll area around it."""
    box = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            view = parent.viewport()
            seen = QRect(view.mapToGlobal(QPoint(0, 0)), view.size())
            if seen.intersected(box).height() < min(box.height(), _LINE):
                return False
        parent = parent.parentWidget()
    return True


def cut(window: QWidget) -> list[str]:
    """Texts and controls that are not whole: outside their place, or too small for their words."""
    found = list(_forced(window))
    for one in window.findChildren(QWidget):
        if one.isVisible() and not isinstance(one, QStackedWidget):
            found += _outside(one, window)
            found += _too_small(one)
    return list(dict.fromkeys(found))


def _forced(window: QWidget) -> Iterator[str]:
    hint = window.minimumSizeHint()
    if hint.width() > window.width() or hint.height() > window.height():
        yield f"the window wants {hint.width()}x{hint.height()}"


def _outside(one: QWidget, window: QWidget) -> Iterator[str]:
    """A widget with words or a function, and its place: the window, or a scroll area's page."""
    if not isinstance(one, QLabel | QAbstractButton | QLineEdit | QComboBox) or _is_inner(one):
        return
    box, parent = one.rect(), one
    while parent is not window:
        around = parent.parentWidget()
        if around is None:
            return
        box = box.translated(parent.pos())
        if isinstance(around.parentWidget(), QScrollArea):
            yield from _beside_scrolling(one, box, around)
            return
        if not around.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(box):
            yield f"{named(one)} is cut by {named(around)}: {_spot(box)} in {_spot(around.rect())}"
            return
        parent = around


def _beside_scrolling(one: QWidget, box: QRect, view: QWidget) -> Iterator[str]:
    """Up and down everything can be scrolled into sight; sideways nobody should have to."""
    if box.left() < -_SLACK or box.right() > view.width() + _SLACK:
        yield f"{named(one)} is out of sight sideways: {_spot(box)} in {view.width()}"


def _too_small(one: QWidget) -> Iterator[str]:
    has_tip = bool(one.toolTip())
    if isinstance(one, QLabel) and one.text():
        if one.wordWrap():
            needed = one.heightForWidth(one.width())
            if needed > one.height() + _SLACK:
                yield f"{named(one)} needs {needed} of height and has {one.height()}"
            longest = max(one.fontMetrics().horizontalAdvance(word) for word in _words(one))
            if longest > one.contentsRect().width() + _SLACK and not has_tip:
                yield f"{named(one)} has a word of {longest} and a width of {one.width()}"
        elif one.sizeHint().width() > one.width() + _SLACK and not has_tip:
            yield f"{named(one)} needs {one.sizeHint().width()} and has {one.width()}"
    elif isinstance(one, QAbstractButton) and one.text() and not _is_inner(one) and not has_tip:
        needed = one.sizeHint().width()
        if needed > one.width() + _SLACK:
            yield f"{named(one)} needs {needed} and has {one.width()}"


def _words(label: QLabel) -> list[str]:
    return QLabel.text(label).replace("\u200b", " ").split() or [""]


def _is_inner(one: QWidget) -> bool:
    return isinstance(one.parentWidget(), QLineEdit | QComboBox | QAbstractSpinBox)


def _spot(box: QRect) -> str:
    return f"{box.left()},{box.top()} {box.width()}x{box.height()}"
