"""A radio button or a check box with a note under its label, whatever the size of the text."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from ui.accessible.naming import describe
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space

_STYLES = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})


class NotedChoice(QWidget):
    """Holds ``button`` and its note; what the note says is the button's description too."""

    def __init__(
        self, button: QAbstractButton, role: str = "quiet", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = button
        self.note = PlainLabel(role=role)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.note)

    def set_words(self, label: str, note: str, *, is_noted: bool = True) -> None:
        """Set label and note; one that is not ``is_noted`` is only read out."""
        self.button.setText(label)
        describe(self.button, label, note)
        self.note.setText(note)
        self.note.setVisible(is_noted and bool(note))

    def showEvent(self, event: QShowEvent) -> None:
        """Put the note under the label."""
        super().showEvent(event)
        self._indent()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another size of text."""
        super().changeEvent(event)
        if event.type() in _STYLES:
            self._indent()

    def _indent(self) -> None:
        option = QStyleOptionButton()
        option.initFrom(self.button)
        is_radio = isinstance(self.button, QRadioButton)
        element = QStyle.SubElement
        part = element.SE_RadioButtonContents if is_radio else element.SE_CheckBoxContents
        start = self.button.style().subElementRect(part, option, self.button).left()
        is_mirrored = self.isRightToLeft()
        if is_mirrored:
            label = self.button.style().subElementRect(part, option, self.button)
            start = self.button.width() - label.right()
        # A label's margins know no reading direction; a layout's would.
        self.note.setContentsMargins(
            0 if is_mirrored else start, 0, start if is_mirrored else 0, 0
        )
