"""Somebody at the keyboard of the real window: presses keys, reads what is shown, nothing else.

Keys go to whatever has the keyboard. Tab finds a control by the name a screen reader says, so a
control that cannot be reached, or has no name, ends the journey.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from tests.rigs.stage import Stage
from ui.accessible.naming import spoken_name
from ui.showing.shell import PageName

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
# Presses of Tab after which a control counts as out of reach.
_ROUND = 400
_MARKS = re.compile("[\u200b\u200e\u200f\u2066-\u2069]")

Wanted = str | re.Pattern[str]


class NoMouse(QObject):
    """Notes every press of a mouse button in the application: a journey makes none."""

    def __init__(self) -> None:
        super().__init__()
        self.presses = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self.presses += 1
        return False


class Person:
    """Sits at one window. ``press`` and ``write`` act; ``says``, ``texts`` and ``here`` read."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.window = stage.window
        self.mouse = NoMouse()
        stage.app.installEventFilter(self.mouse)
        self._has_left = False
        self.window.show()
        self.turn_to_it()
        stage.settle()

    # Acting

    def turn_to_it(self) -> None:
        """Bring this window to the front, where there are two."""
        self.window.raise_()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window, 5000)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        """Press a key where the keyboard is, and wait until everything it started is done."""
        for _ in range(times):
            QTest.keyClick(self.here, key, modifiers)
        self.stage.settle()

    def write(self, text: str) -> None:
        """Type ``text`` where the keyboard is."""
        for sign in text:
            QTest.keyClicks(self.here, sign)
        self.stage.settle()

    def reach(self, name: Wanted) -> QWidget:
        """Press Tab until a control of that name has the keyboard; arrows inside a group."""
        visited: list[str] = []
        for _ in range(_ROUND):
            if matches(self.name, name):
                return self.here
            visited.append(self.name)
            partner = self._partner(name)
            QTest.keyClick(self.here, self._key_to(partner) if partner else Qt.Key.Key_Tab)
            self.stage.turn()
        once = list(dict.fromkeys(visited))
        raise AssertionError(f"no Tab leads to {name}; it goes through {once}")

    def push(self, name: Wanted) -> None:
        """Go to the button of that name and press it with Space."""
        self.reach(name)
        self.press(Qt.Key.Key_Space)

    def fill(self, name: Wanted, text: str) -> None:
        """Go to the field of that name and type ``text`` in place of what stands there."""
        self.reach(name)
        QTest.keyClick(self.here, Qt.Key.Key_A, CTRL)
        self.write(text)

    def choose(self, button: Wanted, entry: Wanted) -> None:
        """Open the menu of a button and take an entry, by the arrow keys."""
        self.reach(button)
        QTest.keyClick(self.here, Qt.Key.Key_Space)
        self.stage.wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in range(len(menu.actions()) + 1):
            QTest.keyClick(menu, Qt.Key.Key_Down)
            active = menu.activeAction()
            if active is not None and matches(active.text(), entry):
                QTest.keyClick(menu, Qt.Key.Key_Return)
                self.stage.settle()
                return
        raise AssertionError(f"{[one.text() for one in menu.actions()]} has no {entry}")

    def go_to_row(self, wanted: Wanted) -> None:
        """In the list that has the keyboard, press Down until it stands on a row."""
        view = self.here
        assert isinstance(view, QAbstractItemView)
        seen: list[str] = []
        QTest.keyClick(view, Qt.Key.Key_Home, CTRL)
        for _ in range(view.model().rowCount()):
            spoken = row_text(view.currentIndex())
            if matches(spoken, wanted, is_part=True):
                self.stage.settle()
                return
            seen.append(spoken)
            before = view.currentIndex()
            QTest.keyClick(view, Qt.Key.Key_Right if _is_grid(view) else Qt.Key.Key_Down)
            if view.currentIndex() == before:
                QTest.keyClick(view, Qt.Key.Key_Down)
                QTest.keyClick(view, Qt.Key.Key_Home)
        raise AssertionError(f"{seen} has no {wanted}")

    def leave(self) -> None:
        """Close the window, whatever became of it."""
        if self._has_left:
            return
        self._has_left = True
        self.stage.app.removeEventFilter(self.mouse)
        assert self.mouse.presses == 0
        self.stage.close()

    # Reading

    @property
    def here(self) -> QWidget:
        """The widget that has the keyboard."""
        focused = QApplication.focusWidget()
        if focused is None or focused.window() is not self.window:
            focused = self.window.focusWidget()
        return focused or self.window

    @property
    def name(self) -> str:
        """What a screen reader says for the place where the keyboard is.

        A combo box is called by its label, which a screen reader finds beside its choice.
        """
        here = self.here
        label = here.accessibleName() if isinstance(here, QComboBox) else ""
        return plain(label or spoken_name(here))

    @property
    def page(self) -> PageName | None:
        """The page shown."""
        return self.window.stack.current

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text in the window, top to bottom of the tree, as a person reads it."""
        return tuple(text for text in (plain(one) for one in shown_texts(self.window)) if text)

    @property
    def names(self) -> tuple[str, ...]:
        """What a screen reader says for each control in the window."""
        shown = (one for one in self.window.findChildren(QWidget) if one.isVisible())
        return tuple(filter(None, (plain(spoken_name(one)) for one in shown)))

    def says(self, wanted: Wanted) -> bool:
        """Return whether the window shows a text that holds ``wanted``."""
        return any(matches(text, wanted, is_part=True) for text in self.texts)

    def notice(self) -> str:
        """Return the notice on the page, as it is spoken."""
        page = self.window.stack.page
        shown = page is not None and page.notices.notice is not None
        return plain(page.notices.accessibleName()) if page is not None and shown else ""

    def _partner(self, name: Wanted) -> QAbstractButton | None:
        """Return the button of that name in the group the keyboard is in."""
        here = self.here
        group = here.group() if isinstance(here, QAbstractButton) else None
        if group is None or not group.exclusive():
            return None
        for button in group.buttons():
            if button.isVisible() and matches(plain(spoken_name(button)), name):
                return button
        return None

    def _key_to(self, partner: QWidget) -> Qt.Key:
        """Return the arrow key that points from the keyboard's place to ``partner``."""
        way = partner.mapToGlobal(partner.rect().center()) - self.here.mapToGlobal(
            self.here.rect().center()
        )
        if abs(way.y()) > self.here.height() // 2:
            return Qt.Key.Key_Down if way.y() > 0 else Qt.Key.Key_Up
        return Qt.Key.Key_Right if way.x() > 0 else Qt.Key.Key_Left


def plain(text: str) -> str:
    """Return ``text`` without the marks that isolate outside words, and with single spaces."""
    return " ".join(_MARKS.sub("", text).split())


def matches(text: str, wanted: Wanted, *, is_part: bool = False) -> bool:
    """Return whether ``text`` is ``wanted`` (or holds it); a pattern may match anywhere."""
    if isinstance(wanted, re.Pattern):
        return wanted.search(text) is not None
    return wanted in text if is_part else wanted == text


def row_text(index: QModelIndex) -> str:
    """Return what a screen reader says for a row."""
    return plain(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or ""))


def shown_texts(widget: QWidget) -> Iterator[str]:
    """Return every text that ``widget`` shows, also below the part scrolled into sight."""
    for one in widget.findChildren(QWidget):
        if one.isVisible():
            yield from _own_texts(one)


def _own_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text().replace("&&", "&")
    elif isinstance(widget, QLineEdit):
        yield widget.text() if widget.echoMode() is QLineEdit.EchoMode.Normal else ""
        yield widget.placeholderText()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        model = widget.model()
        if model is not None:
            yield from (row_text(model.index(row, 0)) for row in range(model.rowCount()))


def _is_grid(view: QAbstractItemView) -> bool:
    return bool(getattr(view, "isWrapping", lambda: False)())


def in_sight(widget: QWidget) -> bool:
    """Return whether ``widget`` is whole inside every scroll area around it."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            place = widget.mapTo(parent.viewport(), QPoint(0, 0))
            box = widget.rect().translated(place)
            if not parent.viewport().rect().contains(box):
                return False
        parent = parent.parentWidget()
    return True
