"""What is done to items, from the list and from an item's page: each with its notice and undo."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from ui.background.jobs import Cancellation, Job
from ui.messages.outside_text import isolated
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.theme.palettes import Tone
from wallet.model.record import Bundle, Keeping, Query, VaultChange
from wallet.model.report import Mark, Standing
from wallet.session.bundles import delete_bundle, list_bundles, save_bundle
from wallet.session.keeping import (
    delete_items,
    list_items,
    restore_items,
    set_keeping,
)
from wallet.session.session import Session
from wallet.session.watching import Watch

T = TypeVar("T")
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rechecked:
    """How many items were checked again, and how many came out another way."""

    change: VaultChange
    count: int
    differing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedBundle:
    """A bundle that was kept; ``was_there`` where it took the place of one of its name."""

    change: VaultChange
    name: str
    count: int
    was_there: bool


class ItemActs(QObject):
    """The acts of one page. ``deleted`` and ``restored`` come before the notice about it."""

    deleted = Signal()
    restored = Signal()
    # Checking again ended early; what was checked until then is kept.
    stopped = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._shell = page.shell
        self._ids: Ids = ()
        self._exporting: Ids = ()
        self._bundle: Bundle | None = None
        self._was_kept: tuple[str, Keeping] = ("", Keeping.CURRENT)

    # Deleting and bringing back

    def delete(self, ids: Ids) -> None:
        """Delete items; the notice undoes it."""
        now = self._shell.now()
        self._ids = ids
        self._start(
            self.tr("Deleting…"), lambda s, _: delete_items(s, ids, now=now), self._say_deleted
        )

    def restore(self, ids: Ids) -> None:
        """Bring deleted items back."""
        self._ids = ids
        self._start(
            self.tr("Bringing back…"), lambda s, _: restore_items(s, ids), self._say_restored
        )

    @Slot(object)
    def _say_deleted(self, change: VaultChange) -> None:
        self._tell(change)
        self.deleted.emit()
        count = len(self._ids)
        self._shell.notify(
            lambda: Notice(
                title=self.tr("%n items deleted.", "", count),
                text=self.tr("You can bring them back for 30 days, from “Recently deleted”."),
                action=self.tr("Undo"),
                on_action=self._undo_delete,
            )
        )

    @Slot()
    def _undo_delete(self) -> None:
        self.restore(self._ids)

    @Slot(object)
    def _say_restored(self, change: VaultChange) -> None:
        self._tell(change)
        self.restored.emit()
        count = len(self._ids)
        self._shell.notify(
            lambda: Notice(
                title=self.tr("%n items are back in your backpack.", "", count), tone=Tone.GOOD
            )
        )

    # Keeping another way

    def keep_as(self, record_id: str, keeping: Keeping, before: Keeping) -> None:
        """Keep an item as current or as history; the notice undoes it."""
        self._was_kept = (record_id, before)
        self._start(
            self.tr("Saving…"),
            lambda s, _: set_keeping(s, record_id, keeping),
            self._say_history if keeping is Keeping.HISTORY else self._say_current,
        )

    @Slot(object)
    def _say_history(self, change: VaultChange) -> None:
        self._tell(change)
        self._shell.notify(
            lambda: Notice(
                title=self.tr("Kept as history."),
                text=self.tr("You may still show it, as something that was true."),
                action=self.tr("Undo"),
                on_action=self._undo_keeping,
            )
        )

    @Slot(object)
    def _say_current(self, change: VaultChange) -> None:
        self._tell(change)
        self._shell.notify(
            lambda: Notice(
                title=self.tr("Kept among your current items."),
                action=self.tr("Undo"),
                on_action=self._undo_keeping,
            )
        )

    @Slot()
    def _undo_keeping(self) -> None:
        record_id, before = self._was_kept
        self._start(self.tr("Saving…"), lambda s, _: set_keeping(s, record_id, before), self._tell)

    # Originals

    def ask_export(self, ids: Ids) -> None:
        """Ask for the folder, then :meth:`export`."""
        self._exporting = ids
        title = self.tr("Choose a folder for the original files")
        self._shell.file_dialogs.ask_folder(self._page, title, self._export_into)

    def _export_into(self, folder: Path) -> None:
        self.export(self._exporting, folder)

    def export(self, ids: Ids, folder: Path) -> None:
        """Write the original files of items into a folder."""
        self._start(
            self.tr("Saving the original files…"),
            lambda s, watch: _export(s, ids, folder, watch),
            self._say_exported,
            may_cancel=True,
        )

    def export_to(self, record_id: str, target: Path) -> None:
        """Write the original file of one item."""
        self._start(
            self.tr("Saving the original file…"),
            lambda s, _: _export_one(s, record_id, target),
            self._say_exported,
        )

    @Slot(object)
    def _say_exported(self, files: tuple[Path, ...]) -> None:
        if files:
            self._shell.notify(lambda: self._exported(files))

    def _exported(self, files: tuple[Path, ...]) -> Notice:
        where = isolated(str(files[0].parent), limit=300)
        title = self.tr("%n original files saved.", "", len(files))
        name = isolated(files[0].name)
        text = self.tr("They are in {folder}.").format(folder=where)
        if len(files) == 1:
            text = self.tr("It is called {name}, in {folder}.").format(name=name, folder=where)
        return Notice(title=title, text=text, tone=Tone.GOOD)

    # Checking again

    def check(self, ids: Ids | None) -> None:
        """Check items anew (all for None), with what is known today."""
        now = self._shell.now()
        job = self._start(
            self.tr("Checking…"),
            lambda s, watch: recheck(s, ids, watch, now=now),
            self._say_checked,
            may_cancel=True,
            may_drop=True,
        )
        if job is not None:
            job.cancelled.connect(self._say_stopped)

    @Slot(object)
    def _say_checked(self, checked: Rechecked) -> None:
        self._tell(checked.change)
        self._shell.notify(lambda: self._checked(checked))

    def _checked(self, checked: Rechecked) -> Notice:
        title = self.tr("%n items checked again.", "", checked.count)
        text = self.tr("Nothing came out differently.")
        if checked.differing:
            text = self.tr("%n of them came out differently than before.", "", checked.differing)
        return Notice(title=title, text=text, tone=Tone.GOOD)

    @Slot()
    def _say_stopped(self) -> None:
        self.stopped.emit()
        self._shell.notify(
            lambda: Notice(
                title=self.tr("Checking was stopped."),
                text=self.tr("What was checked until then is kept. The rest is as it was before."),
            )
        )

    # Bundles

    def save_bundle(self, name: str, ids: Ids) -> None:
        """Keep a choice under a name, in place of a bundle that has this name."""
        now = self._shell.now()
        self._start(
            self.tr("Saving…"),
            lambda s, _: keep_bundle(s, name, ids, now=now),
            self._say_bundle,
        )

    def delete_bundle(self, bundle: Bundle) -> None:
        """Forget a bundle; its items stay, and the notice undoes it."""
        self._bundle = bundle
        self._start(
            self.tr("Deleting…"), lambda s, _: delete_bundle(s, bundle.id), self._say_no_bundle
        )

    @Slot(object)
    def _say_bundle(self, saved: SavedBundle) -> None:
        self._tell(saved.change)
        self._shell.notify(lambda: self._bundle_saved(saved))

    def _bundle_saved(self, saved: SavedBundle) -> Notice:
        title = self.tr("Bundle “{name}” saved.").format(name=isolated(saved.name))
        if saved.was_there:
            title = self.tr("Bundle “{name}” changed.").format(name=isolated(saved.name))
        text = self.tr("It names %n items. You find it under More.", "", saved.count)
        return Notice(title=title, text=text, tone=Tone.GOOD)

    @Slot(object)
    def _say_no_bundle(self, change: VaultChange) -> None:
        self._tell(change)
        name = isolated(self._bundle.name) if self._bundle is not None else ""
        self._shell.notify(
            lambda: Notice(
                title=self.tr("Bundle “{name}” deleted.").format(name=name),
                text=self.tr("Its items stay in your backpack."),
                action=self.tr("Undo"),
                on_action=self._undo_bundle,
            )
        )

    @Slot()
    def _undo_bundle(self) -> None:
        bundle, now = self._bundle, self._shell.now()
        if bundle is None:
            return
        self._start(
            self.tr("Saving…"),
            lambda s, _: save_bundle(
                s, bundle.name, bundle.record_ids, bundle.note, now=now, bundle_id=bundle.id
            ),
            self._tell,
        )

    # Inside

    @Slot(object)
    def _tell(self, change: VaultChange) -> None:
        self._shell.vault_changed.emit(change, self._page)

    def _start(
        self,
        text: str,
        work: Callable[[Session, Cancellation], T],
        done: Callable[[T], None],
        *,
        may_cancel: bool = False,
        may_drop: bool = False,
    ) -> Job | None:
        session = self._shell.session
        if session is None:
            return None
        return self._page.start(
            self._shell.lanes.vault,
            text,
            lambda cancellation: work(session, cancellation),
            done,
            may_cancel=may_cancel,
            may_drop=may_drop,
        )


def recheck(session: Session, ids: Ids | None, watch: Watch, *, now: datetime) -> Rechecked:
    """Check items anew and count those whose mark or standing is another than before."""
    from wallet.session.rechecking import check_again  # noqa: PLC0415 (on use)

    before = _states(session, now)
    change = check_again(session, ids, now=now, watch=watch)
    after = _states(session, now)
    differing = [one for one in change.records if before.get(one) != after.get(one)]
    return Rechecked(change=change, count=len(change.records), differing=len(differing))


def _export(session: Session, ids: Ids, folder: Path, watch: Watch) -> tuple[Path, ...]:
    from wallet.session.exporting import export_originals  # noqa: PLC0415 (on use)

    return export_originals(session, ids, folder, watch)


def _export_one(session: Session, record_id: str, target: Path) -> tuple[Path, ...]:
    from wallet.session.exporting import export_original  # noqa: PLC0415 (on use)

    return (export_original(session, record_id, target),)


def keep_bundle(session: Session, name: str, ids: Ids, *, now: datetime) -> SavedBundle:
    """Keep a bundle; one of the same name, whatever its case, is replaced."""
    same = next(
        (one for one in list_bundles(session) if one.name.casefold() == name.casefold()), None
    )
    note, bundle_id = (same.note, same.id) if same is not None else ("", "")
    change = save_bundle(session, name, ids, note, now=now, bundle_id=bundle_id)
    return SavedBundle(change=change, name=name, count=len(ids), was_there=same is not None)


def _states(session: Session, now: datetime) -> dict[str, tuple[Mark, Standing]]:
    return {row.id: (row.mark, row.standing) for row in list_items(session, Query(), now=now)}
