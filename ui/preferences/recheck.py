"""Checking every item again, offered after something changed that reports rest on."""

from PySide6.QtCore import QObject, Slot

from ui.background.jobs import Cancellation
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.theme.palettes import Tone
from wallet.model.record import VaultChange
from wallet.session.rechecking import check_again


class Recheck(QObject):
    """Offers, runs with Cancel, and says when it is done; serves one page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def offered(self, title: str, text: str = "") -> Notice:
        """Return a notice that says what happened and offers to check all items again."""
        return Notice(
            title=title,
            text=text,
            tone=Tone.GOOD,
            action=self.tr("Check all items again"),
            on_action=self.run,
        )

    @Slot()
    def run(self) -> None:
        """Check every item; what was finished when somebody says Cancel is kept."""
        session, now = self._page.shell.session, self._page.shell.now()
        if session is None:
            return

        def check(cancellation: Cancellation) -> VaultChange:
            return check_again(session, None, now=now, watch=cancellation)

        words = self.tr("Checking your items…")
        self._page.start(self._page.shell.lanes.vault, words, check, self._done, may_drop=True)

    @Slot(object)
    def _done(self, change: VaultChange) -> None:
        self._page.shell.vault_changed.emit(change, self._page)
        count = len(change.records)
        self._page.show_notice(
            lambda: Notice(title=self.tr("%n items checked again.", "", count), tone=Tone.GOOD)
        )
