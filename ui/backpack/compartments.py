"""The compartments: a row of chips with counts, or one field where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.showing.chips import ChipRow


class Compartments(QWidget):
    """``picked`` carries a compartment's key."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = ChipRow()
        self.field = QComboBox()
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.chips.picked.connect(self.picked)
        self.field.activated.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        column.addWidget(self.field)
        self.field.hide()
        self.retranslate()

    def show_chips(self, chips: Sequence[tuple[str, str, str]], current: str) -> None:
        """Show compartments as (key, words, spoken words), ``current`` on."""
        self.chips.show_chips(chips)
        self.chips.set_current(current)
        self.field.clear()
        for key, words, _ in chips:
            self.field.addItem(words, key)
        self.field.setCurrentIndex(self.field.findData(current))

    @property
    def current(self) -> str:
        """The key of the compartment that is on."""
        return self.chips.current

    def set_compact(self, is_compact: bool) -> None:  # noqa: FBT001 - a property's setter
        """Show one field instead of the chips."""
        self.chips.setVisible(not is_compact)
        self.field.setVisible(is_compact)

    def retranslate(self) -> None:
        """Renew the words."""
        describe(self.field, self.tr("Compartment"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot(int)
    def _pick(self, place: int) -> None:
        self.picked.emit(str(self.field.itemData(place)))
