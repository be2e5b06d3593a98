"""Things that fold out: one section, and numbered steps of which later ones wait."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.showing.buttons import Button, WrappingButton
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space

# What stands under a title begins where its words begin at 100 % text: after the arrow.
_INSET = Space.WIDE + 2


class Fold(QWidget):
    """A line that opens and closes what stands under it; ``body`` is the layout inside."""

    toggled = Signal(bool)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._button = WrappingButton(title, "fold", IconName.CHEVRON_RIGHT)
        self._button.setCheckable(True)
        self._button.toggled.connect(self._fold)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(_INSET, 0, 0, Space.SMALL)
        self.body.setSpacing(Space.SMALL)
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._inside)
        self._name()

    @property
    def button(self) -> Button:
        """The line itself, which takes the keyboard."""
        return self._button

    def set_title(self, title: str) -> None:
        """Set the line's words."""
        self._title = title
        self._button.setText(title)
        self._name()

    @property
    def is_open(self) -> bool:
        """Whether what stands under the line is shown."""
        return self._button.isChecked()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - a property's setter
        """Open or close it."""
        self._button.setChecked(is_open)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    @Slot(bool)
    def _fold(self, is_open: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self._inside.setVisible(is_open)
        self._button.set_icon(IconName.CHEVRON_DOWN if is_open else IconName.CHEVRON_RIGHT)
        self._name()
        self.toggled.emit(is_open)

    def _name(self) -> None:
        state = self.tr("open") if self.is_open else self.tr("closed")
        describe(self._button, self._title, state)


class Step(QFrame):
    """One numbered step: a heading, what was answered, and its content while it is open."""

    asked = Signal(int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.setProperty("kind", "card")
        self._title = ""
        self._head = WrappingButton(kind="fold", icon_name=IconName.CHEVRON_RIGHT)
        self._head.clicked.connect(self._ask)
        self._answer = PlainLabel(role="quiet")
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(_INSET, 0, Space.MEDIUM, Space.MEDIUM)
        self.body.setSpacing(Space.MEDIUM)
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        head.addWidget(self._head)
        head.addWidget(self._answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.HAIR, Space.MEDIUM, Space.HAIR)
        column.setSpacing(Space.HAIR)
        column.addLayout(head)
        column.addWidget(self._inside)
        self.set_state(is_open=False, is_reachable=number == 1)

    def set_words(self, title: str, answer: str = "") -> None:
        """Set the step's title, and what was answered, in short."""
        self._title = f"{self.number}  {title}"
        self._head.setText(self._title)
        self._answer.setText(answer)
        self._name()

    @property
    def is_open(self) -> bool:
        """Whether the step's content is shown."""
        return not self._inside.isHidden()

    def set_state(self, *, is_open: bool, is_reachable: bool) -> None:
        """Open or fold the step; one that is not reachable yet cannot be opened."""
        self._inside.setVisible(is_open)
        self._answer.setVisible(not is_open)
        self._head.setEnabled(is_reachable)
        self._head.set_icon(IconName.CHEVRON_DOWN if is_open else IconName.CHEVRON_RIGHT)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        state = self.tr("open") if self.is_open else self.tr("closed")
        describe(self._head, self.tr("Step {title}").format(title=self._title), state)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.number)


class StepPanel(QWidget):
    """Numbered steps on one page, one open at a time; later ones wait until they are reachable.

    ``opened`` carries the number of the step that is open now, from 1.
    """

    opened = Signal(int)

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(Step(number + 1) for number in range(count))
        self._reachable = 1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for step in self._steps:
            step.asked.connect(self.open_step)
            column.addWidget(step)
        self._current = 0

    def step(self, number: int) -> Step:
        """Return step ``number``, from 1."""
        return self._steps[number - 1]

    @property
    def current(self) -> int:
        """The number of the open step; 0 before one was opened."""
        return self._current

    def set_reachable(self, number: int) -> None:
        """Let the steps up to ``number`` be opened; those after it fold and wait."""
        self._reachable = number
        self._show()

    @Slot(int)
    def open_step(self, number: int) -> None:
        """Open a step, where it is reachable, and fold the others."""
        if not 1 <= number <= self._reachable:
            return
        self._current = number
        self._show()
        self.opened.emit(number)

    def _show(self) -> None:
        for step in self._steps:
            step.set_state(
                is_open=step.number == self._current,
                is_reachable=step.number <= self._reachable,
            )

    def minimumSizeHint(self) -> QSize:
        """Let the page scroll rather than widen."""
        return QSize(240, super().minimumSizeHint().height())
