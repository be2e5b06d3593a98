"""My names and addresses, present and past: used to match items, never handed over."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from ui.accessible.naming import describe
from ui.messages.outside_text import isolated
from ui.messages.record_names import address_kind_name
from ui.preferences.setting_row import Section, offer
from ui.showing.buttons import Button, IconButton
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.learner import Address, AddressKind

_LONGEST = 200  # characters


class AddressesPart(Section):
    """``changed`` carries all addresses as they should be, ``removed`` the one taken out."""

    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._addresses: tuple[Address, ...] = ()
        self._none = PlainLabel(role="quiet")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(Space.SMALL)
        self._grid.setVerticalSpacing(Space.HAIR)
        self.kind, self.value, self.add_button = QComboBox(), QLineEdit(), Button()
        self.value.setMaxLength(_LONGEST)
        self.value.textChanged.connect(self._allow)
        self.value.returnPressed.connect(self._add)
        self.add_button.set_icon(IconName.PLUS)
        self.add_button.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.kind)
        row.addWidget(self.value, 1)
        row.addWidget(self.add_button)
        self.body.addWidget(self._none)
        self.body.addLayout(self._grid)
        self.body.addLayout(row)
        self.retranslate()

    @property
    def addresses(self) -> tuple[Address, ...]:
        """The addresses shown."""
        return self._addresses

    def show_addresses(self, addresses: tuple[Address, ...]) -> None:
        """Show the learner's names and addresses."""
        self._addresses = addresses
        self._fill()

    def retranslate(self) -> None:
        """Renew the words."""
        self.set_words(
            self.tr("My names and addresses"),
            self.tr(
                "Used to tell whether an item was given to you. They stay in this backpack; past "
                "ones count too, and Rucksack warns you before an item shows an old name."
            ),
        )
        self._none.setText(self.tr("None yet. Add the name that stands on your certificates."))
        kinds = [(address_kind_name(kind), kind) for kind in AddressKind]
        offer(self.kind, kinds, self.kind.currentData() or AddressKind.NAME)
        describe(self.kind, self.tr("Kind of name or address"))
        self.value.setPlaceholderText(self.tr("Such as Ana Ruiz"))
        describe(self.value, self.tr("Name or address to add"))
        self.add_button.setText(self.tr("Add"))
        self._fill()
        self._allow()

    def _fill(self) -> None:
        clear_layout(self._grid)
        self._none.setVisible(not self._addresses)
        for row, address in enumerate(self._addresses):
            self._add_row(row, address)

    def _add_row(self, row: int, address: Address) -> None:
        value = isolated(address.value, limit=_LONGEST)
        kind = address_kind_name(address.kind)
        label = PlainLabel(self.tr("{kind}: {value}").format(kind=kind, value=value))
        past = QCheckBox(self.tr("past"))
        past.setChecked(address.is_past)
        past.toggled.connect(self._marker(row))
        describe(past, self.tr("{value} is a past one").format(value=value))
        remove = IconButton(IconName.TRASH_2)
        remove.set_words(self.tr("Remove {value}").format(value=value))
        remove.clicked.connect(self._remover(row))
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(past, row, 1)
        self._grid.addWidget(remove, row, 2)

    def _marker(self, row: int) -> Callable[[bool], None]:
        def mark(is_past: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
            addresses = list(self._addresses)
            addresses[row] = addresses[row]._replace(is_past=is_past)
            self.changed.emit(tuple(addresses))

        return mark

    def _remover(self, row: int) -> Callable[[], None]:
        def remove() -> None:
            self.removed.emit(self._addresses[row])

        return remove

    @Slot()
    def _allow(self) -> None:
        self.add_button.setEnabled(bool(self.value.text().strip()))

    @Slot()
    def _add(self) -> None:
        value = " ".join(self.value.text().split())
        if not value:
            return
        address = Address(kind=AddressKind(self.kind.currentData()), value=value)
        self.value.clear()
        if address not in self._addresses:
            self.changed.emit((*self._addresses, address))
