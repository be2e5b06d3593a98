"""After a backpack was opened: what had been begun when it was locked, and the way back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.background.jobs import Cancellation
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import PageName

if TYPE_CHECKING:  # the vault's packages are not loaded for the first picture of the window
    from wallet.session.drafts import DraftName
    from wallet.session.session import Session


class ComingBack(QObject):
    """Serves a page that opens backpacks."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._shell = page.shell
        self._name: DraftName | None = None

    def look(self) -> None:
        """Ask the open backpack for something begun, and offer to go on with it."""
        session = self._shell.session
        if session is not None:
            self._shell.lanes.vault.start(_Look(session), self._offer)

    @Slot(object)
    def _offer(self, name: "DraftName | None") -> None:
        self._name = name
        if name is not None:
            self._shell.notify(
                lambda: Notice(
                    title=self.tr("You had begun to write something."),
                    text=self.tr("It is kept in your backpack, locked like your items."),
                    action=self.tr("Go on"),
                    on_action=self._go_on,
                )
            )

    @Slot()
    def _go_on(self) -> None:
        name = self._name
        if name is None:
            return
        page = PageName.COPY if name.is_copy else PageName.OWN_RECORD
        if name.record_id:
            self._shell.navigate(page, record_id=name.record_id)
        elif name.is_copy:
            self._shell.navigate(page)
        else:
            self._shell.navigate(page, kind=name.kind)


class _Look:
    """Finds the newest draft, on the thread that owns the vault; most backpacks have none."""

    def __init__(self, session: "Session") -> None:
        self._session = session

    def __call__(self, cancellation: Cancellation) -> "DraftName | None":
        if not self._session.has_drafts:
            return None
        from wallet.session.drafts import newest_draft  # noqa: PLC0415 (few have one)

        return newest_draft(self._session)
