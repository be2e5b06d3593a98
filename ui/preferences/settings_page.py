"""Settings: each with one sentence, each at once in force."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.messages.outside_text import isolated
from ui.preferences.addresses_part import AddressesPart
from ui.preferences.looks_part import LooksPart
from ui.preferences.place_part import PlacePart
from ui.preferences.recheck import Recheck
from ui.preferences.setting_row import Section, SettingRow
from ui.preferences.sharing_part import SharingPart
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.vault_work import on_vault
from wallet.model.learner import Address
from wallet.model.record import VaultChange
from wallet.session.learner import my_addresses, set_addresses
from wallet.settings import Place, changed


class SettingsPage(Page):
    """Takes no arguments. What belongs to a backpack is shown only while one is open."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self.looks = LooksPart(shell.settings)
        self.place = PlacePart(shell.settings)
        self.sharing = SharingPart(shell.settings)
        self.addresses = AddressesPart()
        self.recheck = Recheck(self)
        self._removed: tuple[Address, ...] = ()
        self._removed_value = ""
        self._safety, self._trust = Section(), Section()
        self.links = {
            "passphrase": Button(),
            "recovery": Button(),
            "keyring": Button(),
            "backup": Button(),
            "keys": Button(),
            "issuers": Button(),
        }
        self._rows = {name: SettingRow(button) for name, button in self.links.items()}
        self._place_widgets()
        self._connect()
        self.retranslate()

    def opened(self, **arguments: object) -> None:
        """Show what is set now."""
        self._show_settings()
        has_backpack = self.shell.session is not None
        for part in (self.addresses, self._safety):
            part.setVisible(has_backpack)
        self._load()

    def first_focus(self) -> QWidget | None:
        """The language: whoever cannot read the window needs it first."""
        return self.looks.language

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Settings"))
        for part in (self.looks, self.place, self.sharing, self.addresses):
            part.retranslate()
        self._safety.set_words(self.tr("Keys and safety"))
        self._trust.set_words(self.tr("Whom you know"))
        words = {
            "passphrase": (
                self.tr("Passphrase"),
                self.tr("Opens the backpack. Nobody else has it."),
                self.tr("Change"),
            ),
            "recovery": (
                self.tr("Recovery sheet"),
                self.tr("Opens the backpack if you forget the passphrase."),
                self.tr("New sheet"),
            ),
            "keyring": (
                self.tr("This computer’s keyring"),
                self.tr("May open the backpack without asking, if you want."),
                self.tr("Look"),
            ),
            "backup": (
                self.tr("Backup"),
                self.tr("All of the backpack in one locked file, to keep elsewhere."),
                self.tr("Back up"),
            ),
            "keys": (
                self.tr("My keys"),
                self.tr("They sign what you share; their code is what issuers ask for."),
                self.tr("Show"),
            ),
            "issuers": (
                self.tr("Issuers I know"),
                self.tr("Lists and trust packs that tell who is who."),
                self.tr("Show"),
            ),
        }
        for name, (title, note, action) in words.items():
            self.links[name].setText(action)
            self._rows[name].set_words(title, note)

    # Settings of this computer

    @Slot(str, object)
    def _change(self, name: str, value: object) -> None:
        before = self.shell.settings
        settings = changed(before, name, value)
        if settings != before:
            self.shell.change_settings(settings)
        if name == "place" and value is not Place.HOME and self.shell.session is not None:
            self._warn_of_keyring()

    @Slot()
    def _show_settings(self) -> None:
        settings = self.shell.settings
        self.looks.show_settings(settings)
        self.place.show_settings(settings)
        self.sharing.show_settings(settings)

    def _warn_of_keyring(self) -> None:
        self.show_notice(
            lambda: Notice(
                title=self.tr("This computer is shared from now on."),
                text=self.tr("If its keyring opens your backpack, take that back."),
                action=self.tr("Look"),
                on_action=self._go_to_keyring,
            )
        )

    # Names and addresses

    def _load(self) -> None:
        words = self.tr("Looking up your names…")
        on_vault(self, words, my_addresses, self.addresses.show_addresses)

    @Slot(object)
    def _set_addresses(self, addresses: tuple[Address, ...]) -> None:
        words = self.tr("Saving…")
        on_vault(self, words, lambda s: set_addresses(s, addresses), self._addresses_set)

    @Slot(object)
    def _addresses_set(self, change: VaultChange) -> None:
        self.shell.vault_changed.emit(change, self)
        self._load()
        self.show_notice(
            lambda: self.recheck.offered(
                self.tr("Saved."), self.tr("Your items may match you differently now.")
            )
        )

    @Slot(object)
    def _remove_address(self, address: Address) -> None:
        self._removed, self._removed_value = self.addresses.addresses, address.value
        rest = tuple(entry for entry in self._removed if entry != address)
        words = self.tr("Saving…")
        on_vault(self, words, lambda s: set_addresses(s, rest), self._address_removed)

    @Slot(object)
    def _address_removed(self, change: VaultChange) -> None:
        self.shell.vault_changed.emit(change, self)
        self._load()
        name = isolated(self._removed_value)
        self.show_notice(
            lambda: Notice(
                title=self.tr("“{value}” removed.").format(value=name),
                action=self.tr("Undo"),
                on_action=self._put_back,
            )
        )

    @Slot()
    def _put_back(self) -> None:
        self._set_addresses(self._removed)

    # Ways to other pages

    def _leader(self, page: PageName, **arguments: object) -> Callable[[], None]:
        def lead() -> None:
            self.shell.navigate(page, **arguments)

        return lead

    @Slot()
    def _go_to_keyring(self) -> None:
        self.shell.navigate(PageName.BACKUP, part="keyring")

    def _connect(self) -> None:
        for part in (self.looks, self.place, self.sharing):
            part.changed.connect(self._change)
        self.addresses.changed.connect(self._set_addresses)
        self.addresses.removed.connect(self._remove_address)
        for part_name in ("passphrase", "recovery", "keyring", "backup"):
            lead = self._leader(PageName.BACKUP, part=part_name)
            self.links[part_name].clicked.connect(lead)
        self.links["keys"].clicked.connect(self._leader(PageName.MY_CODE))
        self.links["issuers"].clicked.connect(self._leader(PageName.ISSUERS))
        self.shell.settings_changed.connect(self._show_settings)

    def _place_widgets(self) -> None:
        for name, row in self._rows.items():
            (self._trust if name == "issuers" else self._safety).add_row(row)
        sections = (
            self.looks,
            self.addresses,
            self._safety,
            self._trust,
            self.place,
            self.sharing,
        )
        for section in sections:
            self.content.addWidget(section, 0, Qt.AlignmentFlag.AlignTop)
