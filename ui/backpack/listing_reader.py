"""Asks the vault's lane what the page shows; the newest question is the one that is answered."""

from PySide6.QtCore import QObject, Signal, Slot

from ui.background.jobs import Job
from ui.backpack.view_state import Listing, ViewState, read_listing
from ui.showing.shell import Shell
from wallet.errors import WalletError


class ListingReader(QObject):
    """``answered`` carries the :class:`Listing` of the last question, ``failed`` a WalletError.

    Counts and bundles are read again only after something changed: a search reads rows.
    """

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._number = 0
        self._job: Job | None = None
        self._known: Listing | None = None

    def forget(self) -> None:
        """Something changed: the next answer counts everything anew."""
        self._known = None

    def ask(self, state: ViewState) -> None:
        """Ask what ``state`` shows; a question under way is not answered any more."""
        session = self._shell.session
        if session is None:
            return
        self._number += 1
        question, known, now = self._number, self._known, self._shell.now()
        if self._job is not None:
            self._job.cancel()
        self._job = self._shell.lanes.vault.start(
            lambda _cancellation: read_listing(session, state, question, now, known),
            self._take,
            failed=self._fail,
        )

    @Slot(object)
    def _take(self, listing: Listing) -> None:
        if listing.number == self._number:
            self._job = None
            self._known = listing
            self.answered.emit(listing)

    @Slot(object)
    def _fail(self, error: WalletError) -> None:
        self.failed.emit(error)
