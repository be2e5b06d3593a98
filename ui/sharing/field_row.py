"""One field that may be left out: a tick box, its label and what it says."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.outside_text import clean, isolated
from ui.messages.result_words import status_words
from ui.showing.item_texts import label_of, value_words
from ui.showing.text import PlainLabel
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.description import Text
from wallet.model.disclosure import DisclosableField

_LONGEST = 400  # characters of a value; "They will see" shows all of it
_TARGET = 36  # pixels at 100 % text


class FieldRow(QWidget):
    """A :class:`DisclosableField`; ``toggled`` tells that it goes along, or no longer.

    A press anywhere on the row ticks the box. What always goes along is ticked for good.
    """

    toggled = Signal(bool)

    def __init__(self, field: DisclosableField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.box = QCheckBox()
        self.box.setChecked(field.is_mandatory)
        self.box.setEnabled(not field.is_mandatory)
        self._label = PlainLabel(role="quiet")
        self._value = PlainLabel()
        self._always = PlainLabel(role="small")
        self._always.setVisible(field.is_mandatory)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, Space.HAIR, 0, Space.HAIR)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.box, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((self._label, self._value, self._always)):
            grid.addWidget(label, row, 1)
        self.setMinimumHeight(look().scaled(_TARGET))
        if not field.is_mandatory:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.box.toggled.connect(self._tell)
        self._say()

    def set_chosen(self, is_chosen: bool) -> None:  # noqa: FBT001 - a property's setter
        """Tick the box or not, without a signal; what always goes along stays ticked."""
        self.box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.box.setChecked(is_chosen or self.field.is_mandatory)
        self.box.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here too."""
        event.setAccepted(self.box.isEnabled())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the words tick the box too."""
        is_press = event.button() is Qt.MouseButton.LeftButton
        if is_press and self.box.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.box.toggle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        field = self.field
        text = Text(field=field.field, label=field.label, value=field.value)
        words = (value_words(text), status_words(field.status))
        label, value = label_of(text), clean(" · ".join(filter(None, words)), limit=_LONGEST)
        self._label.setText(label)
        self._value.setText(value)
        self._always.setText(self.tr("Always goes along"))
        name = f"{isolated(label)}: {isolated(value, limit=_LONGEST)}"
        describe(self.box, name, self._always.text() if field.is_mandatory else "")

    @Slot(bool)
    def _tell(self, is_chosen: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self.toggled.emit(is_chosen)
