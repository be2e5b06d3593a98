"""This computer's keyring as a shortcut: remembered here, or not."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.background.jobs import Cancellation
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.vaults.safe_part import SafePart
from wallet.session.safekeeping import (
    forget_on_this_computer,
    has_keyring,
    is_remembered,
    remember_on_this_computer,
)
from wallet.settings import Place


class KeyringPart(SafePart):
    """Says whether this computer opens the backpack by itself, and changes that."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._has_keyring: bool | None = None
        self._is_remembered = False
        self.button = Button(icon_name=IconName.HARD_DRIVE)
        self.button.clicked.connect(self._change)
        self.add_row(self.button)

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("This computer"))
        self.text.setText(self._state())
        self.button.setText(
            self.tr("Ask for the passphrase again")
            if self._is_remembered
            else self.tr("Open it here without asking")
        )
        may_remember = self._may_remember and bool(self._has_keyring)
        self.button.setVisible(self._is_remembered or may_remember)

    def opened(self) -> None:
        """Look whether this computer has a keyring, and whether it knows the backpack."""
        session = self.session
        if session is None:
            return

        def look(_cancellation: Cancellation) -> bool:
            return is_remembered(session)

        self.page.shell.lanes.vault.start(look, self._take_remembered)
        if self._may_remember and self._has_keyring is None:
            self.page.shell.lanes.work.start(_look_for_keyring, self._take_keyring)

    def first_focus(self) -> QWidget:
        """The button."""
        return self.button

    @property
    def _may_remember(self) -> bool:
        return self.page.shell.settings.place is Place.HOME

    def _state(self) -> str:
        if self._is_remembered:
            return self.tr(
                "This computer’s keyring opens the backpack without a passphrase, for whoever is "
                "logged in here."
            )
        if not self._may_remember:
            return self.tr(
                "A shared computer does not remember backpacks. What this computer is, you say "
                "under Settings."
            )
        if self._has_keyring is False:
            return self.tr("This computer has no keyring that keeps secrets safely.")
        return self.tr(
            "The keyring of this computer can open the backpack without a passphrase. The "
            "passphrase goes on working everywhere."
        )

    @Slot(bool)
    def _take_keyring(self, is_there: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self._has_keyring = is_there
        self.retranslate()

    @Slot(bool)
    def _take_remembered(self, is_remembered_here: bool) -> None:  # noqa: FBT001 - as above
        self._is_remembered = is_remembered_here
        self.retranslate()

    @Slot()
    def _change(self) -> None:
        session, was_remembered = self.session, self._is_remembered
        if session is None:
            return

        def work(_cancellation: Cancellation) -> bool:
            if was_remembered:
                forget_on_this_computer(session)
            else:
                remember_on_this_computer(session)
            return is_remembered(session)

        words = self.tr("Asking the keyring…")
        self.page.start(self.page.shell.lanes.vault, words, work, self._changed, may_cancel=False)

    @Slot(bool)
    def _changed(self, is_remembered_here: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self._take_remembered(is_remembered_here)
        self.page.show_notice(
            lambda: Notice(
                title=self.tr("This computer now opens the backpack by itself.")
                if is_remembered_here
                else self.tr("This computer asks for the passphrase again."),
                tone=Tone.GOOD,
            )
        )


def _look_for_keyring(_cancellation: Cancellation) -> bool:
    return has_keyring()
