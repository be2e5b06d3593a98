"""Bringing a backpack back from its backup file, by passphrase or recovery code."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.background.jobs import Cancellation
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.rows import LabelledField
from ui.showing.secrets import SecretField
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from ui.vaults.first_page import FirstPage
from ui.vaults.recovery_fields import RecoveryFields
from wallet.errors import Reason, WalletError
from wallet.session.keeping import count_items
from wallet.session.opening import Passphrase, Unlock, open_backpack
from wallet.session.safekeeping import BACKUP_SUFFIX, parse_recovery_code, restore
from wallet.session.session import Session


class RestorePage(FirstPage):
    """A file, and what opens it. What is on the computer already is never replaced."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._file: Path | None = None
        self._by_code = False
        self.choose_button = Button(icon_name=IconName.FOLDER_OPEN)
        self.choose_button.clicked.connect(self._choose)
        self._name = PlainLabel(role="bold")
        self.passphrase = SecretField()
        self.passphrase.entered.connect(self.restore_backup)
        self.field = LabelledField(self.passphrase)
        self.code = RecoveryFields()
        self.code.entered.connect(self.restore_backup)
        self.switch_button = Button(kind="link")
        self.switch_button.clicked.connect(self._switch)
        self.restore_button = Button(kind="primary", icon_name=IconName.ROTATE_CCW)
        self.restore_button.clicked.connect(self.restore_backup)
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self.choose_button)
        row.addWidget(self._name, 1)
        self.content.addLayout(row)
        for widget in (self.field, self.code):
            self.content.addWidget(widget)
        self.add_actions(self.restore_button, self.switch_button)
        self.retranslate()
        self._show_way()

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Restore a backup"))
        self.lead.setText(
            self.tr(
                "A backup opens with the passphrase it was made under, or with the recovery "
                "sheet. Backpacks already on this computer stay as they are."
            )
        )
        self.choose_button.setText(self.tr("Choose the backup file…"))
        self.field.set_words(
            self.tr("Passphrase of the backup"),
            self.tr("The one that was in force on the day it was made."),
        )
        self.restore_button.setText(self.tr("Restore"))
        self.switch_button.setText(
            self.tr("Use the passphrase instead")
            if self._by_code
            else self.tr("Use the recovery sheet instead")
        )
        self._show_name()

    def opened(self, **arguments: object) -> None:
        """Begin, with ``path`` where the file is known already."""
        path = arguments.get("path")
        if isinstance(path, Path):
            self._take(path)

    def left(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.code.clear()

    def first_focus(self) -> QWidget:
        """Choose the file, then type."""
        return self.choose_button if self._file is None else self.passphrase

    @Slot()
    def restore_backup(self) -> None:
        """Restore the file chosen with what was typed, and open the backpack."""
        unlock = self._unlock()
        file, data, now = self._file, self.shell.data_folder, self.shell.now()
        if unlock is None or file is None or not self.restore_button.isEnabled():
            return

        def work(_cancellation: Cancellation) -> tuple[Session, int]:
            session = open_backpack(restore(file, unlock, data, now=now), unlock, now=now)
            return session, count_items(session, now=now).all

        self.notices.clear()
        self.restore_button.setEnabled(False)
        self.start(
            self.shell.lanes.vault,
            self.tr("Restoring…"),
            work,
            self._restored,
            failed=self._refused,
            may_cancel=False,
        )

    def _unlock(self) -> Unlock | None:
        """Return what opens the backup, or None after saying what is missing."""
        if self._file is None:
            self.show_notice(
                lambda: Notice(title=self.tr("Choose the backup file first."), tone=Tone.UNSURE)
            )
            self.choose_button.setFocus()
            return None
        if self._by_code:
            return None if self.code.find_fault() else parse_recovery_code(self.code.text)
        if not self.passphrase.text:
            self.field.complain(lambda: self.tr("Type the passphrase first."))
            self.passphrase.setFocus()
            return None
        self.field.complain(None)
        return Passphrase(self.passphrase.text)

    @Slot(object)
    def _restored(self, found: tuple[Session, int]) -> None:
        session, count = found
        self.restore_button.setEnabled(True)
        self._file = None
        self._show_name()
        self.shell.open_session(session)
        self.shell.navigate(PageName.BACKPACK)
        self.shell.notify(
            lambda: Notice(
                title=self.tr("Your backpack is back, with %n item(s).", "", count),
                text=self.tr("It was made anew from the backup. The file stays as it was."),
                tone=Tone.GOOD,
            )
        )

    @Slot(object)
    def _refused(self, error: WalletError) -> None:
        self.restore_button.setEnabled(True)
        if error.reason is Reason.WRONG_PASSPHRASE:
            self.field.complain(lambda: self.tr("Not this one."))
            self.show_notice(
                lambda: Notice(
                    title=self.tr("That passphrase does not open this backup."),
                    text=self.tr(
                        "Nothing was changed. Perhaps another passphrase was in force when the "
                        "backup was made; the recovery sheet opens it too."
                    ),
                    tone=Tone.BAD,
                )
            )
            self.passphrase.field.selectAll()
            self.passphrase.setFocus()
            return
        self.show_error(error)

    @Slot()
    def _choose(self) -> None:
        self.shell.file_dialogs.ask_open(
            self,
            self.tr("Choose the backup file"),
            self._take_first,
            filters=(
                self.tr("Rucksack backups (*{suffix})").format(suffix=BACKUP_SUFFIX),
                self.tr("All files (*)"),
            ),
        )

    def _take_first(self, paths: tuple[Path, ...]) -> None:
        self._take(paths[0])

    def _take(self, path: Path) -> None:
        self._file = path
        self.notices.clear()
        self._show_name()
        (self.code.fields[0] if self._by_code else self.passphrase).setFocus()

    def _show_name(self) -> None:
        self._name.setText(isolated(self._file.name) if self._file is not None else "")

    @Slot()
    def _switch(self) -> None:
        self._by_code = not self._by_code
        self.retranslate()
        self._show_way()
        (self.code.fields[0] if self._by_code else self.passphrase).setFocus()

    def _show_way(self) -> None:
        self.code.setVisible(self._by_code)
        self.field.setVisible(not self._by_code)
