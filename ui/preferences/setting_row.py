"""The building blocks of the settings: a card of rows, each a control with its one sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.showing.rows import rule
from ui.showing.text import PlainLabel
from ui.theme.look import look
from ui.theme.tokens import Space

_NARROW = 460  # pixels at 100 % text below which a control stands under its words


class SettingRow(QWidget):
    """Words on the leading side, the control on the other; under each other where it is narrow."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._name = PlainLabel(role="bold")
        self._note = PlainLabel(role="quiet")
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR // 2)
        words.addWidget(self._name)
        words.addWidget(self._note)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.LARGE)
        self._row.addLayout(words, 1)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, name: str, note: str = "") -> None:
        """Say what is set here, and in one sentence what it does."""
        self._name.setText(name)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        describe(self.control.focusProxy() or self.control, name, note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control under its words where there is no room beside them."""
        super().resizeEvent(event)
        is_narrow = self.width() < look().scaled(_NARROW)
        direction = (
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        if direction is not self._row.direction():
            self._row.setDirection(direction)
            self._row.setSpacing(Space.SMALL if is_narrow else Space.LARGE)
            side = Qt.AlignmentFlag.AlignLeading if is_narrow else Qt.AlignmentFlag.AlignVCenter
            self._row.setAlignment(self.control, side)


class Section(QFrame):
    """A card with a heading, an optional sentence, and rows divided by lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._heading = PlainLabel(role="strong")
        self._note = PlainLabel(role="quiet")
        self._note.hide()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self.body.setSpacing(Space.MEDIUM)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._note)

    def set_words(self, heading: str, note: str = "") -> None:
        """Set the heading, and a sentence under it."""
        self._heading.setText(heading)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def add_row(self, row: QWidget) -> None:
        """Add a row, divided from the one before."""
        if self.body.count() > 2:
            self.body.addWidget(rule())
        self.body.addWidget(row)


def offer(box: QComboBox, choices: Sequence[tuple[str, object]], current: object) -> None:
    """Fill a combo box with words and values and show the current one, without a signal."""
    box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
    box.clear()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(current)))
    box.blockSignals(False)  # noqa: FBT003 - Qt's own signature
