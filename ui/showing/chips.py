"""Chips: a row of filters of which one is on, and small facts such as skills."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.outside_text import clean
from ui.showing.buttons import Button
from ui.showing.flow_layout import FlowLayout
from ui.showing.text import PlainLabel
from ui.theme.tokens import LONG_WORDS, Space


class ChipRow(QWidget):
    """Filters of which exactly one is on. ``picked`` carries its key."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        self._buttons: dict[str, Button] = {}
        self._group.idClicked.connect(self._pick)

    def show_chips(self, chips: Sequence[tuple[str, str, str]]) -> None:
        """Show chips as (key, words, spoken words); the one on stays on where it can."""
        current = self.current
        if [key for key, _, _ in chips] != self._keys:
            self._build([key for key, _, _ in chips])
        for key, words, spoken in chips:
            self._buttons[key].setText(words)
            describe(self._buttons[key], spoken or words)
        self.set_current(current if current in self._buttons else self._keys[0])

    @property
    def current(self) -> str:
        """The key of the chip that is on, or ``""``."""
        number = self._group.checkedId()
        return self._keys[number] if 0 <= number < len(self._keys) else ""

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The chips in their order."""
        return tuple(self._buttons.values())

    def set_current(self, key: str) -> None:
        """Turn a chip on, without a signal."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def _build(self, keys: list[str]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
        self._flow.clear()
        self._keys, self._buttons = keys, {}
        for number, key in enumerate(keys):
            button = Button(kind="chip")
            button.setCheckable(True)
            self._group.addButton(button, number)
            self._flow.addWidget(button)
            self._buttons[key] = button

    def _pick(self, number: int) -> None:
        self.picked.emit(self._keys[number])


class FactChip(QFrame):
    """A small fact, such as a skill: plain text in a quiet pill, its longer words as tooltip."""

    def __init__(self, text: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "badge")
        self.setProperty("tone", "plain")
        words = clean(text, keeps_lines=False, limit=80)
        label = PlainLabel(words, wraps=len(words) > LONG_WORDS)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, 3, Space.MEDIUM, 3)
        row.addWidget(label)
        if detail:
            self.setAccessibleDescription(clean(detail, keeps_lines=False, limit=400))
        self.setAccessibleName(label.text())
