"""Drafts of records of one's own: put aside, taken up again, kept inside the backpack."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ui.showing.notices import error_notice
from ui.showing.page import Page
from ui.showing.vault_work import on_vault
from wallet.errors import WalletError
from wallet.session.drafts import (
    OwnDraft,
    OwnDraftsFound,
    forget_draft,
    keep_own_drafts,
    own_drafts,
)
from wallet.session.session import Session


class OwnDrafts(QObject):
    """What was begun on a page and is not signed yet, each draft by its key.

    They are those of the open backpack and of no other. ``returned`` tells that what was begun
    before the backpack was locked is here. ``damaged`` are the keys of what cannot be read.
    """

    returned = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._owner: Path | None = None
        self._aside: dict[str, OwnDraft] = {}
        self._stored: dict[str, OwnDraft] = {}
        self._returned: dict[str, OwnDraft] = {}
        self.damaged: frozenset[str] = frozenset()

    def enter(self) -> bool:
        """Ask a backpack for its drafts, once; return whether another one was open before."""
        session = self._page.shell.session
        if session is None or session.folder == self._owner:
            return False
        is_another = self._owner is not None
        self._owner, self._aside, self._stored = session.folder, {}, {}
        self._returned, self.damaged = {}, frozenset()
        on_vault(self._page, self.tr("Opening…"), own_drafts, self._take_stored)
        return is_another

    def put(self, draft: OwnDraft) -> None:
        """Put a draft aside."""
        self._aside[draft.key] = draft

    def take(self, key: str) -> OwnDraft | None:
        """Take up the draft of ``key``, where there is one."""
        return self._aside.pop(key, None)

    def was_stored(self, draft: OwnDraft) -> bool:
        """Return whether this very draft comes from before the backpack was locked."""
        return self._returned.get(draft.key) == draft

    @Slot(str)
    def drop(self, key: str) -> None:
        """Forget a draft that the backpack has forgotten already."""
        self._aside.pop(key, None)
        self._stored.pop(key, None)
        self.damaged -= {key}

    def throw_away(self, key: str) -> None:
        """Forget a draft here and in the backpack."""
        self.drop(key)
        words = self.tr("Throwing away…")
        on_vault(self._page, words, lambda session: forget_draft(session, key))

    def save(self, current: OwnDraft, *, is_draft: bool) -> None:
        """Keep every draft in the backpack now, where it has them otherwise."""
        keep = self.unfinished(current, is_draft=is_draft)
        if keep is None:
            return
        begun = self._begun(current, is_draft=is_draft)

        def work(session: Session) -> Mapping[str, OwnDraft]:
            keep(session)
            return begun

        words = self.tr("Keeping what you have begun…")
        on_vault(self._page, words, work, self._saved, failed=self._not_saved)

    def unfinished(self, current: OwnDraft, *, is_draft: bool) -> Callable[[Session], None] | None:
        """Return what keeps every draft in the backpack; None where it has them as they are."""
        begun = self._begun(current, is_draft=is_draft)
        changed = [draft for draft in begun.values() if self._stored.get(draft.key) != draft]
        # What came back, was taken up and is begun no more: it was emptied by hand.
        gone = [key for key in self._stored if key not in begun]
        if not changed and not gone:
            return None
        now = self._page.shell.now()

        def keep(session: Session) -> None:
            keep_own_drafts(session, changed, now=now)
            for key in gone:
                forget_draft(session, key)

        return keep

    def _begun(self, current: OwnDraft, *, is_draft: bool) -> dict[str, OwnDraft]:
        return {**self._aside, current.key: current} if is_draft else dict(self._aside)

    @Slot(object)
    def _not_saved(self, error: WalletError) -> None:
        # Said where the learner is now; the form has what was typed in, and tries again later.
        self._page.shell.notify(lambda: error_notice(error))

    @Slot(object)
    def _saved(self, stored: Mapping[str, OwnDraft]) -> None:
        self._stored = dict(stored)

    @Slot(object)
    def _take_stored(self, found: OwnDraftsFound) -> None:
        self._stored = {draft.key: draft for draft in found.drafts}
        self._returned = dict(self._stored)
        self.damaged = frozenset(found.damaged)
        self._aside = {**self._stored, **self._aside}
        self.returned.emit()
