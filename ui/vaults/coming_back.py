"""After a backpack was opened: what had been begun before, and the way back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.background.jobs import Cancellation
from ui.showing.notices import Notice
from ui.showing.page import Page

if TYPE_CHECKING:  # the vault's packages are not loaded for the first picture of the window
    from wallet.session.drafts import BegunDraft
    from wallet.session.session import Session


class ComingBack(QObject):
    """Serves a page that opens backpacks."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._shell = page.shell
        self._begun: tuple[BegunDraft, ...] = ()

    def look(self) -> None:
        """Ask the open backpack for what was begun, and offer to go on with the newest."""
        session = self._shell.session
        if session is not None:
            self._shell.lanes.vault.start(_Look(session), self._offer)

    @Slot(object)
    def _offer(self, begun: "tuple[BegunDraft, ...]") -> None:
        self._begun = begun
        if not begun:
            return
        if begun[0].is_damaged:
            from ui.showing.damaged_draft import DamagedDraft  # noqa: PLC0415 (hardly any is)

            DamagedDraft(self._page, self._shell.notify).tell(begun[0].key)
        else:
            self._shell.notify(self._notice)

    def _notice(self) -> Notice:
        from ui.showing.begun import had_begun  # noqa: PLC0415 (few have one)

        more = len(self._begun) - 1
        text = self.tr("It is kept in your backpack, locked like your items.")
        if more:
            text = self.tr(
                "%n more are kept: open “More”, then “Add something you have”.", "", more
            )
        return Notice(
            title=had_begun(self._begun[0]),
            text=text,
            action=self.tr("Go on"),
            on_action=self._go_on,
        )

    @Slot()
    def _go_on(self) -> None:
        from ui.showing.begun import begun_way  # noqa: PLC0415 (few have one)

        page, arguments = begun_way(self._begun[0])
        self._shell.navigate(page, **arguments)


class _Look:
    """Finds what was begun, on the thread that owns the vault; most backpacks have nothing."""

    def __init__(self, session: "Session") -> None:
        self._session = session

    def __call__(self, cancellation: Cancellation) -> "tuple[BegunDraft, ...]":
        if not self._session.has_drafts:
            return ()
        from wallet.session.drafts import begun_drafts  # noqa: PLC0415 (few have one)

        return begun_drafts(self._session)
