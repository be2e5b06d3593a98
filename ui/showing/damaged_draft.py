"""A draft that cannot be read any more: it is said, and it can be thrown away for good."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from ui.messages.outside_text import isolated
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

    def tell(self, key: str, file_name: str = "") -> None:
        """Say that the draft of ``key`` cannot be read, and offer to throw it away.

        ``file_name``: only the file of that name is damaged, and the words about it are not.
        """
        self._key = key

        def say() -> Notice:
            notice = error_notice(VaultError(Reason.DRAFT_DAMAGED))
            if file_name:
                name = isolated(file_name, limit=80)
                title = self.tr("The file “{name}” cannot be read any more.").format(name=name)
                text = self.tr(
                    "The part of the backpack it stands in is damaged. Choose the same file "
                    "again, and what you wrote about it is back."
                )
                notice = replace(notice, title=title, text=text)
            words = self.tr("Throw away")
            return replace(notice, action=words, on_action=self.throw_away)

        self._say(say)

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
