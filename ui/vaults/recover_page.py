"""A forgotten passphrase: the recovery code opens the backpack, and a new passphrase is set."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.background.jobs import Cancellation
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.shell import PageName, Shell
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.vaults.first_page import FirstPage
from ui.vaults.new_passphrase import NewPassphrase, refuse_weak
from ui.vaults.recovery_fields import RecoveryFields
from wallet.errors import Reason, WalletError
from wallet.session.opening import KdfCost, RecoveryCode, list_backpacks, open_backpack
from wallet.session.safekeeping import parse_recovery_code, set_new_passphrase
from wallet.session.session import Session


class RecoverPage(FirstPage):
    """First the eight groups, then the new passphrase. Takes ``folder``, the backpack's.

    ``cost`` of guessing the new passphrase: None keeps the backpack's.
    """

    cost: KdfCost | None = None

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._folder: Path | None = None
        self._session: Session | None = None
        self._code: RecoveryCode | None = None
        self.fields = RecoveryFields()
        self.fields.entered.connect(self.open_by_code)
        self.open_button = Button(kind="primary", icon_name=IconName.LOCK_OPEN)
        self.open_button.clicked.connect(self.open_by_code)
        self.form = NewPassphrase(shell.lanes.work)
        self.form.entered.connect(self.set_passphrase)
        self.set_button = Button(kind="primary", icon_name=IconName.CHECK)
        self.set_button.clicked.connect(self.set_passphrase)
        for widget in (self.fields, self.form):
            self.content.addWidget(widget)
        self.add_actions(self.open_button, self.set_button)
        self.retranslate()
        self._show_step()

    def retranslate(self) -> None:
        """Set every text."""
        self.open_button.setText(self.tr("Open with the recovery code"))
        self.set_button.setText(self.tr("Set the new passphrase"))
        self._name_step()

    def opened(self, **arguments: object) -> None:
        """Begin with the backpack in ``folder``, the last used one without it."""
        folder = arguments.get("folder")
        if isinstance(folder, Path):
            self._folder = folder
        elif self._folder is None:
            listings = list_backpacks(self.shell.data_folder)
            self._folder = listings[0].folder if listings else None
        self._show_step()

    def left(self) -> None:
        """Forget what was typed; an opened backpack stays open, with its old passphrase."""
        self.fields.clear()
        self.form.clear()
        self._session = self._code = None

    def first_focus(self) -> QWidget:
        """The first group."""
        return self.fields.fields[0] if self._session is None else self.form.again_field

    @Slot()
    def open_by_code(self) -> None:
        """Open the backpack with the groups typed, unless one cannot be right."""
        folder, now = self._folder, self.shell.now()
        if folder is None or self.fields.find_fault() or not self.open_button.isEnabled():
            return
        code = parse_recovery_code(self.fields.text)

        def work(_cancellation: Cancellation) -> tuple[Session, RecoveryCode]:
            return open_backpack(folder, code, now=now), code

        self.notices.clear()
        self.open_button.setEnabled(False)
        self.start(
            self.shell.lanes.vault,
            self.tr("Opening…"),
            work,
            self._opened_by_code,
            failed=self._refused,
            may_cancel=False,
        )

    @Slot(object)
    def _opened_by_code(self, found: tuple[Session, RecoveryCode]) -> None:
        self.open_button.setEnabled(True)
        self._session, self._code = found
        self.fields.clear()
        self.shell.open_session(self._session)
        self._show_step()
        self.form.again_field.setFocus()

    @Slot(object)
    def _refused(self, error: WalletError) -> None:
        self.open_button.setEnabled(True)
        self.show_error(error)
        if error.reason is Reason.WRONG_RECOVERY_CODE:
            self.fields.fields[0].setFocus()

    @Slot()
    def set_passphrase(self) -> None:
        """Set the new passphrase, unless a field has a fault."""
        session, code, cost = self._session, self._code, self.cost
        if session is None or code is None or self.form.find_fault():
            return
        if not self.set_button.isEnabled():
            return
        passphrase, is_own = self.form.passphrase, self.form.is_own

        def work(_cancellation: Cancellation) -> None:
            refuse_weak(passphrase, is_own=is_own)
            set_new_passphrase(session, code, passphrase, cost=cost)

        self.notices.clear()
        self.set_button.setEnabled(False)
        self.start(
            self.shell.lanes.vault,
            self.tr("Setting the new passphrase…"),
            work,
            self._set,
            failed=self._not_set,
            may_cancel=False,
        )

    @Slot(object)
    def _set(self, _nothing: object) -> None:
        self.set_button.setEnabled(True)
        self.shell.navigate(PageName.BACKPACK)
        self.shell.notify(
            lambda: Notice(
                title=self.tr("Your new passphrase is set."),
                text=self.tr("Your recovery sheet still opens this backpack. Put it back safely."),
                tone=Tone.GOOD,
            )
        )

    @Slot(object)
    def _not_set(self, error: WalletError) -> None:
        self.set_button.setEnabled(True)
        self.show_error(error)

    def _show_step(self) -> None:
        is_open = self._session is not None
        self.fields.setVisible(not is_open)
        self.open_button.setVisible(not is_open)
        self.form.setVisible(is_open)
        self.set_button.setVisible(is_open)
        self._name_step()

    def _name_step(self) -> None:
        if self._session is not None:
            self.set_title(self.tr("A new passphrase"))
            self.lead.setText(
                self.tr("The code is right and your backpack is open. The old passphrase ends.")
            )
            return
        self.set_title(self.tr("Open with the recovery sheet"))
        self.lead.setText(
            self.tr(
                "Type the eight groups from your sheet. Each one is checked while you type, so a "
                "slip shows at once."
            )
        )
