"""The learner's keys: which one signs unless another is chosen, their names, and another one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.accessible.naming import describe
from ui.messages.dates import day
from ui.sharing.key_names import key_line
from ui.showing.buttons import Button
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.record import HolderKey


class KeysPart(QWidget):
    """``default_picked`` carries a did, ``named`` a did and its name, ``add_asked`` nothing."""

    default_picked = Signal(str)
    named = Signal(str, str)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[HolderKey, ...] = ()
        self._group = QButtonGroup(self)
        self._note = PlainLabel(role="quiet")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(Space.SMALL)
        self._grid.setVerticalSpacing(Space.HAIR)
        self.names: dict[str, QLineEdit] = {}
        self.radios: dict[str, QRadioButton] = {}
        self.add = Button(icon_name=IconName.PLUS)
        self.add.clicked.connect(self.add_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._note)
        column.addLayout(self._grid)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.retranslate()

    def show_keys(self, keys: tuple[HolderKey, ...]) -> None:
        """Show the keys, the default first."""
        self._keys = keys
        self._fill()

    def retranslate(self) -> None:
        """Renew the words."""
        self._note.setText(
            self.tr(
                "A key signs what you share. One is enough for most people; a second one keeps "
                "two parts of your life apart. The marked one signs unless you choose another."
            )
        )
        self.add.setText(self.tr("Add a key"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        for radio in self.radios.values():
            self._group.removeButton(radio)
        clear_layout(self._grid)
        self.names, self.radios = {}, {}
        for row, key in enumerate(self._keys):
            self._add_row(row, key)

    def _add_row(self, row: int, key: HolderKey) -> None:
        line = key_line(key)
        radio = QRadioButton()
        radio.setChecked(key.is_default)
        radio.clicked.connect(self._picker(key.did))
        describe(radio, self.tr("{key} signs unless you choose another").format(key=line))
        name = QLineEdit(key.label)
        name.setMaxLength(60)
        name.setPlaceholderText(self.tr("My key"))
        name.editingFinished.connect(self._namer(key, name))
        describe(name, self.tr("Name of {key}").format(key=line))
        words = self.tr("made on {day}") if not key.is_imported else self.tr("brought in on {day}")
        made = PlainLabel(words.format(day=day(key.created_at)), role="small")
        self._group.addButton(radio)
        self.names[key.did], self.radios[key.did] = name, radio
        self._grid.addWidget(radio, row, 0)
        self._grid.addWidget(name, row, 1)
        self._grid.addWidget(made, row, 2)

    def _picker(self, did: str) -> Callable[[], None]:
        def pick() -> None:
            self.default_picked.emit(did)

        return pick

    def _namer(self, key: HolderKey, field: QLineEdit) -> Callable[[], None]:
        def name() -> None:
            if field.text().strip() != key.label:
                self.named.emit(key.did, field.text().strip())

        return name
