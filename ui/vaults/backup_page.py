"""Keeping a backpack safe: its backup, its passphrase, its recovery sheet, this computer."""

from PySide6.QtWidgets import QWidget

from ui.showing.page import Page
from ui.showing.shell import Shell
from ui.vaults.backup_part import BackupPart
from ui.vaults.keyring_part import KeyringPart
from ui.vaults.leaving_part import LeavingPart
from ui.vaults.passphrase_part import PassphrasePart
from ui.vaults.recovery_part import RecoveryPart
from ui.vaults.safe_part import SafePart


class BackupPage(Page):
    """Five parts, each for itself. ``opened`` takes ``part``: the one to begin at.

    Parts are called backup, passphrase, recovery, keyring and leaving.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self.backup = BackupPart(self)
        self.passphrase = PassphrasePart(self)
        self.recovery = RecoveryPart(self)
        self.keyring = KeyringPart(self)
        self.leaving = LeavingPart(self)
        self.parts: dict[str, SafePart] = {
            "backup": self.backup,
            "passphrase": self.passphrase,
            "recovery": self.recovery,
            "keyring": self.keyring,
            "leaving": self.leaving,
        }
        self._begin_at: SafePart = self.backup
        for part in self.parts.values():
            self.content.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Keep it safe"))
        for part in self.parts.values():
            part.retranslate()

    def opened(self, **arguments: object) -> None:
        """Begin at ``part``, the backup without it."""
        self._begin_at = self.parts.get(str(arguments.get("part", "")), self.backup)
        for part in self.parts.values():
            part.opened()

    def left(self) -> None:
        """Forget what was typed, and a code on the screen."""
        for part in self.parts.values():
            part.left()

    def first_focus(self) -> QWidget:
        """The part's first control."""
        return self._begin_at.first_focus()
