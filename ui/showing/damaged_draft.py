"""A draft that cannot be read any more: it is said, and it can be thrown away for good."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from ui.showing.notices import Notice, Saying, error_notice
from ui.showing.page import Page
from ui.showing.vault_work import on_vault
from wallet.errors import Reason, VaultError
from wallet.session.drafts import forget_draft


class DamagedDraft(QObject):
    """Serves a page. ``thrown`` tells the key of a draft that is gone for good."""

    thrown = Signal(str)

    def __init__(self, page: Page, say: Callable[[Saying], None] | None = None) -> None:
        """``say`` shows a notice; without it, the page does."""
        super().__init__(page)
        self._page = page
        self._say = say or page.show_notice
        self._key = ""

    def tell(self, key: str) -> None:
        """Say that the draft of ``key`` cannot be read, and offer to throw it away."""
        self._key = key
        self._say(
            lambda: replace(
                error_notice(VaultError(Reason.DRAFT_DAMAGED)),
                action=self.tr("Throw away"),
                on_action=self.throw_away,
            )
        )

    @Slot()
    def throw_away(self) -> None:
        """Throw it away."""
        key = self._key
        on_vault(
            self._page,
            self.tr("Throwing away…"),
            lambda session: forget_draft(session, key),
            self._gone,
        )

    @Slot(object)
    def _gone(self, _nothing: None) -> None:
        self._say(lambda: Notice(title=self.tr("Thrown away for good.")))
        self.thrown.emit(self._key)
