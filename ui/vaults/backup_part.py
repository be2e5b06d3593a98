"""The whole backpack in one encrypted file, read back before it is called done."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.background.jobs import Cancellation
from ui.messages.dates import size
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.vaults.safe_part import SafePart
from wallet.session.safekeeping import BACKUP_SUFFIX, back_up


class BackupPart(SafePart):
    """Asks where, writes, says how many items it holds."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.button = Button(kind="primary", icon_name=IconName.HARD_DRIVE)
        self.button.clicked.connect(self._ask)
        self.add_row(self.button)

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("Backup"))
        self.text.setText(
            self.tr(
                "One encrypted file with everything in it. Keep it on another disk or a USB "
                "stick. It opens with the passphrase of today, or with the recovery sheet."
            )
        )
        self.button.setText(self.tr("Back up to a file…"))

    def first_focus(self) -> QWidget:
        """The button."""
        return self.button

    @Slot()
    def _ask(self) -> None:
        shell = self.page.shell
        name = f"rucksack-{shell.now():%Y-%m-%d}{BACKUP_SUFFIX}"
        shell.file_dialogs.ask_save(
            self.page,
            self.tr("Where to keep the backup"),
            name,
            self._back_up,
            filters=(self.tr("Rucksack backups (*{suffix})").format(suffix=BACKUP_SUFFIX),),
        )

    def _back_up(self, target: Path) -> None:
        session, now = self.session, self.page.shell.now()
        if session is None:
            return
        if target.suffix != BACKUP_SUFFIX:
            target = target.with_name(target.name + BACKUP_SUFFIX)

        def work(_cancellation: Cancellation) -> tuple[int, Path, int]:
            count = back_up(session, target, now=now)
            return count, target, target.stat().st_size

        words = self.tr("Backing up and reading it back…")
        self.page.start(self.page.shell.lanes.vault, words, work, self._done, may_cancel=False)

    @Slot(object)
    def _done(self, made: tuple[int, Path, int]) -> None:
        count, target, length = made
        self.page.show_notice(
            lambda: Notice(
                title=self.tr("%n item(s) backed up.", "", count),
                text=self.tr(
                    "{name}, {size}. It was read back from the disk and is whole."
                ).format(name=isolated(target.name), size=size(length)),
                tone=Tone.GOOD,
            )
        )
