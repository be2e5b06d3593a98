"""The walk through the steps of sharing: on, back, where the keyboard goes, what is in sight."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.showing.buttons import Button
from ui.showing.fold import StepPanel
from ui.showing.page import Page

WHAT, WHOM, SEE, HOW = 1, 2, 3, 4


class StepWalk(QObject):
    """Serves ``page``; ``entered`` tells that another step is open.

    ``first`` returns, by a step's number, what gets the keyboard there; for SEE it is the button
    to go on.
    """

    entered = Signal()

    def __init__(self, page: Page, first: Mapping[int, Callable[[], QWidget]]) -> None:
        super().__init__(page)
        self._page = page
        self._first = first
        self.panel = StepPanel(HOW)
        self.next_buttons = [Button(kind="primary") for _ in range(HOW - 1)]
        self.reached = WHAT
        self.panel.opened.connect(self.entered)
        for button in self.next_buttons:
            button.clicked.connect(self.advance)

    @property
    def current(self) -> int:
        """The step that is open."""
        return self.panel.current

    def fill(self, bodies: Sequence[Sequence[QWidget]], last: Button) -> None:
        """Put the widgets of each step into it, with the button that leads on from there."""
        for number, widgets in enumerate(bodies, start=1):
            body = self.panel.step(number).body
            for widget in widgets:
                body.addWidget(widget)
            button = last if number == HOW else self.next_buttons[number - 1]
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignTrailing)

    def begin(self) -> None:
        """Open the first step; the others wait until they are reached again."""
        self.reached = WHAT
        self.panel.open_step(WHAT)

    def allow(self, is_ready: bool) -> None:  # noqa: FBT001 - a property's setter
        """Let the learner go on, as far as was reached before, or stay at the first step."""
        for button in self.next_buttons:
            button.setEnabled(is_ready)
        self.panel.set_reachable(self.reached if is_ready else WHAT)

    def go_to(self, number: int) -> None:
        """Open a step that was reached, with the keyboard and the page's view there."""
        self.panel.open_step(number)
        focus = self.focus_of(number)
        if focus is not None and self._page.isVisible():
            focus.setFocus()
            QTimer.singleShot(0, self, self._scroll)

    @Slot()
    def advance(self) -> None:
        """Go on to the next step, where what stands before it is answered."""
        if self.current < HOW and self.next_buttons[0].isEnabled():
            self.reached = max(self.reached, self.current + 1)
            self.panel.set_reachable(self.reached)
            self.go_to(self.current + 1)

    def go_back(self) -> bool:
        """Go a step back; return whether there was one."""
        if self.current <= WHAT:
            return False
        self.go_to(self.current - 1)
        return True

    def focus_of(self, number: int) -> QWidget | None:
        """Return what gets the keyboard in a step."""
        if number == SEE:
            return self.next_buttons[SEE - 1]
        first = self._first.get(number)
        return first() if first is not None else None

    @Slot()
    def _scroll(self) -> None:
        area = self._page.findChild(QScrollArea)
        holder = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and holder is not None:
            step = self.panel.step(self.current)
            area.verticalScrollBar().setValue(step.mapTo(holder, QPoint()).y())
