"""The draft of the words about a copy: kept inside the backpack, forgotten, and spoken of."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Slot

from ui.showing.damaged_draft import DamagedDraft
from ui.showing.notices import Notice, error_notice
from ui.showing.page import Page
from ui.showing.vault_work import on_vault
from ui.theme.palettes import Tone
from wallet.errors import Reason, WalletError
from wallet.session.drafts import CopyDraft, forget_draft, keep_copy_draft
from wallet.session.session import Session

T = TypeVar("T")


class CopyDrafts(QObject):
    """Serves the page. ``stored`` is the draft of the form shown, as the backpack has it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._owner: Path | None = None
        self._awaited = ""
        self._damaged = DamagedDraft(page)
        self._broken = ""  # the key of a draft whose file is damaged where it is kept
        self.stored: CopyDraft | None = None

    def enter(self) -> bool:
        """Hear that the page is shown; return whether another backpack was open before."""
        session = self._page.shell.session
        owner = session.folder if session is not None else None
        before, self._owner = self._owner, owner
        return before not in (None, owner)

    def open(self, work: Callable[[Session], T], done: Callable[[T], None], key: str = "") -> None:
        """Read a form for the page; ``key`` is the draft that is asked for by its own key."""
        self._awaited = key
        on_vault(self._page, self.tr("Opening…"), work, done, failed=self._refused)

    def awaits(self, draft: CopyDraft) -> bool:
        """Return whether this draft is the one asked for last."""
        return draft.key == self._awaited

    def take(self, draft: CopyDraft) -> None:
        """Hear that the form shows what the backpack has of it."""
        # A key is worked out from the whole file: only where there is something to compare with.
        is_broken = bool(self._broken) and draft.key == self._broken
        self.stored = None if is_broken else draft

    def tell_damaged(self, key: str) -> None:
        """Say that a draft cannot be read, and offer to throw it away."""
        self._damaged.tell(key)

    def unfinished(self, draft: CopyDraft, *, is_draft: bool) -> Callable[[Session], None] | None:
        """Return what keeps ``draft``, or forgets it where it was emptied by hand.

        None where the backpack has it as it is.
        """
        now, stored = self._page.shell.now(), self.stored
        if is_draft and draft != stored:
            return lambda session: keep_copy_draft(session, draft, now=now)
        if not is_draft and stored is not None and stored.key == draft.key:
            return lambda session: forget_draft(session, draft.key)
        return None

    def save(self, draft: CopyDraft, *, is_draft: bool) -> None:
        """Keep or forget it in the backpack now, as :meth:`unfinished` would."""
        keep = self.unfinished(draft, is_draft=is_draft)
        if keep is None:
            return

        def work(session: Session) -> CopyDraft | None:
            keep(session)
            return draft if is_draft else None

        words = self.tr("Keeping what you have begun…")
        on_vault(self._page, words, work, self._saved, failed=self._not_saved)

    def throw_away(self, key: str) -> None:
        """Forget a draft in the backpack."""
        self.stored = None
        words = self.tr("Throwing away…")
        on_vault(self._page, words, lambda session: forget_draft(session, key))

    def say_returned(self) -> None:
        """Say that this is what had been begun."""
        self._page.show_notice(
            lambda: Notice(
                title=self.tr("This is what you had begun to write."),
                text=self.tr("It was kept, locked in your backpack. Go on, or throw it away."),
            )
        )

    def say_gone(self) -> None:
        """Say that the copy whose words are shown was deleted."""
        self._page.show_notice(
            lambda: Notice(
                title=self.tr("The copy that you were changing is deleted."),
                text=self.tr(
                    "Its file and your words are still here. If you keep them now, they become "
                    "a new item."
                ),
                tone=Tone.UNSURE,
            )
        )

    @Slot(object)
    def _refused(self, error: WalletError) -> None:
        if error.reason is Reason.DRAFT_DAMAGED:
            name = error.facts.get("name", "")
            self._broken = self._awaited if name else ""
            self._damaged.tell(self._awaited, name)
        else:
            self._page.show_error(error)

    @Slot(object)
    def _not_saved(self, error: WalletError) -> None:
        # Said where the learner is now; the form has what was typed in, and tries again later.
        self._page.shell.notify(lambda: error_notice(error))

    @Slot(object)
    def _saved(self, draft: CopyDraft | None) -> None:
        # Another file may be shown by now.
        if draft is None or self.stored is None or self.stored.key == draft.key:
            self.stored = draft
