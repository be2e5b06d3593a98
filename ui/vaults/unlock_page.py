"""Opening a backpack: which one, and the passphrase; the ways round a forgotten one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.background.jobs import Cancellation
from ui.showing.buttons import Button
from ui.showing.flow_layout import FlowLayout
from ui.showing.rows import LabelledField, rule
from ui.showing.secrets import SecretField
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.vaults.backpack_list import BackpackList
from ui.vaults.coming_back import ComingBack
from ui.vaults.first_page import FirstPage
from ui.vaults.practice_passphrase import PRACTICE_PASSPHRASE
from wallet.errors import Reason, WalletError
from wallet.session.listing import VaultListing, list_backpacks
from wallet.settings import Place

if TYPE_CHECKING:  # the vault's packages come with the first opening, on the vault's thread
    from wallet.session.session import Session

# What is wrong with what was typed, not with the backpack.
_TYPED = frozenset({Reason.WRONG_PASSPHRASE})


class UnlockPage(FirstPage):
    """The first page where there is a backpack already."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._is_warm = False
        self._coming_back = ComingBack(self)
        self.draw_mark(56)
        self.backpacks = BackpackList()
        self.backpacks.picked.connect(self._pick)
        self.passphrase = SecretField()
        self.passphrase.entered.connect(self.unlock)
        self.passphrase.field.textEdited.connect(self._warm_up)
        self.backpacks.entered.connect(self._to_passphrase)
        self._field = LabelledField(self.passphrase)
        self._practice = PlainLabel(role="quiet")
        self.open_button = Button(kind="primary", icon_name=IconName.LOCK_OPEN)
        self.open_button.clicked.connect(self.unlock)
        self.keyring_button = Button(icon_name=IconName.KEY_ROUND)
        self.keyring_button.clicked.connect(self._unlock_by_keyring)
        self.forgot_button = Button(kind="link")
        self.forgot_button.clicked.connect(self._recover)
        self.ways = self._other_ways()
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Open your backpack"))
        self._say_how_many()
        self._field.set_words(self.tr("Passphrase"))
        self._practice.setText(
            self.tr("For practice, the passphrase is filled in: “{words}”.").format(
                words=PRACTICE_PASSPHRASE
            )
        )
        self.open_button.setText(self.tr("Open"))
        self.keyring_button.setText(self.tr("Open with this computer’s keyring"))
        self.forgot_button.setText(self.tr("I forgot my passphrase"))
        words = {
            PageName.CREATE: self.tr("New backpack"),
            PageName.RESTORE: self.tr("Restore a backup"),
            PageName.CHECK: self.tr("Check something I was given"),
            PageName.SETTINGS: self.tr("Text size, colours and more"),
        }
        for page, button in self.ways.items():
            button.setText(words[page])
        self.practice_button.setText(self.tr("Practice backpack"))

    def _say_how_many(self) -> None:
        self.lead.setText(
            self.tr("It is locked. Your passphrase opens it; nobody else’s does.")
            if self.backpacks.count() < 2
            else self.tr("Several backpacks live here. Choose yours, then type its passphrase.")
        )

    def opened(self, **arguments: object) -> None:
        """List the backpacks anew: another one may have been copied here."""
        self.passphrase.clear()
        self._field.complain(None)
        listings = list_backpacks(self.shell.data_folder)
        self.backpacks.show_backpacks(listings)
        self.backpacks.setVisible(len(listings) > 1)
        self.practice_button.setVisible(not any(one.is_practice for one in listings))
        self._say_how_many()
        if not listings:
            self.shell.navigate(PageName.WELCOME)
        elif (current := self.backpacks.current) is not None:
            self._pick(current)

    def left(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()

    def first_focus(self) -> QWidget:
        """The passphrase; the list where there is a choice."""
        return self.passphrase if self.backpacks.count() < 2 else self.backpacks

    @Slot()
    def _warm_up(self) -> None:
        """Load what opens a backpack while the passphrase is being typed."""
        if not self._is_warm:
            self._is_warm = True
            self.shell.lanes.vault.start(_load_opening)

    @Slot()
    def unlock(self) -> None:
        """Open the chosen backpack with what was typed."""
        if not self.passphrase.text:
            self._field.complain(lambda: self.tr("Type your passphrase first."))
            self.passphrase.setFocus()
            return
        self._open(self.passphrase.text)

    @Slot()
    def _unlock_by_keyring(self) -> None:
        self._open("")

    def _open(self, passphrase: str) -> None:
        """Open the chosen backpack by a passphrase, or where there is none by the keyring."""
        listing, now = self.backpacks.current, self.shell.now()
        if listing is None or not self.open_button.isEnabled():
            return

        def work(_cancellation: Cancellation) -> "Session":
            from wallet.session.opening import (  # noqa: PLC0415 (on use: see above)
                KeyringUnlock,
                Passphrase,
                open_backpack,
            )

            unlock = Passphrase(passphrase) if passphrase else KeyringUnlock()
            return open_backpack(listing.folder, unlock, now=now)

        self._field.complain(None)
        self.notices.clear()
        self._set_busy(is_busy=True)
        self.start(
            self.shell.lanes.vault,
            self.tr("Opening…"),
            work,
            self._opened,
            failed=self._refused,
            may_cancel=False,
        )
        # Deriving the key takes a good part of a second on another thread.
        self.shell.prepare(PageName.BACKPACK)

    @Slot(object)
    def _opened(self, session: "Session") -> None:
        self._set_busy(is_busy=False)
        self.passphrase.clear()
        self.shell.open_session(session)
        self.shell.navigate(PageName.BACKPACK)
        self._coming_back.look()

    @Slot(object)
    def _refused(self, error: WalletError) -> None:
        self._set_busy(is_busy=False)
        self.show_error(error)
        if error.reason in _TYPED:
            self._field.complain(lambda: self.tr("Not this one."))
        self.passphrase.field.selectAll()
        self.passphrase.setFocus()

    @Slot(object)
    def _pick(self, listing: VaultListing) -> None:
        self.notices.clear()
        self._field.complain(None)
        self.passphrase.set_text(PRACTICE_PASSPHRASE if listing.is_practice else "")
        self._practice.setVisible(listing.is_practice)
        is_home = self.shell.settings.place is Place.HOME
        self.keyring_button.setVisible(listing.is_remembered and is_home)

    @Slot()
    def _to_passphrase(self) -> None:
        self.passphrase.setFocus()

    @Slot()
    def _recover(self) -> None:
        listing = self.backpacks.current
        if listing is not None:
            self.shell.navigate(PageName.RECOVER, folder=listing.folder)

    @Slot()
    def _practise(self) -> None:
        self.shell.navigate(PageName.CREATE, is_practice=True)

    def _set_busy(self, *, is_busy: bool) -> None:
        for widget in (self.open_button, self.keyring_button, self.backpacks):
            widget.setEnabled(not is_busy)

    def _other_ways(self) -> dict[PageName, Button]:
        icons = {
            PageName.CREATE: IconName.PLUS,
            PageName.RESTORE: IconName.ROTATE_CCW,
            PageName.CHECK: IconName.BADGE_CHECK,
            PageName.SETTINGS: IconName.SETTINGS,
        }
        self.practice_button = Button(kind="quiet", icon_name=IconName.SPARKLES)
        self.practice_button.clicked.connect(self._practise)
        found = {}
        for page, icon_name in icons.items():
            button = Button(kind="quiet", icon_name=icon_name)
            button.setProperty("page", page.value)
            button.clicked.connect(self._go)
            found[page] = button
        return found

    @Slot()
    def _go(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.shell.navigate(PageName(sender.property("page")))

    def _arrange(self) -> None:
        for widget in (self.backpacks, self._field, self._practice):
            self.content.addWidget(widget)
        self.add_actions(self.open_button, self.keyring_button, self.forgot_button)
        self.content.addWidget(rule())
        others = QWidget()
        flow = FlowLayout(others)
        for button in (*self.ways.values(), self.practice_button):
            flow.addWidget(button)
        self.content.addWidget(others)


def _load_opening(_cancellation: Cancellation) -> None:
    """Import what opening a backpack needs. Runs on the vault's thread."""
    import wallet.session.opening  # noqa: F401, PLC0415 (on use: see above)
