"""What is done to the inside of an item: inner items shared or kept, files compared."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from ui.showing.item_pane import ItemPane
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import PageName
from ui.showing.vault_work import on_vault
from ui.theme.palettes import Tone
from wallet.model.item import ItemView
from wallet.model.record import VaultChange
from wallet.model.resource import ResourceState
from wallet.session.gathering import incoming_paths
from wallet.session.keeping_inner import keep_inner
from wallet.session.resources import compare_with_file

Places = tuple[str, ...]


class InnerActs(QObject):
    """The acts that the texts of ``pane`` ask for, on ``page``."""

    def __init__(self, page: Page, pane: ItemPane) -> None:
        super().__init__(page)
        self._page = page
        self._pane = pane
        self._view: ItemView | None = None
        self._place = ""
        self._wanted = 0
        pane.texts.share_asked.connect(self._share)
        pane.texts.keep_asked.connect(self._keep)
        pane.texts.compare_asked.connect(self._ask_file)

    def show_for(self, view: ItemView) -> None:
        """Act on ``view`` from now on."""
        self._view = view

    @Slot(tuple)
    def _share(self, places: Places) -> None:
        if self._view is not None:
            record_id = self._view.record.id
            self._page.shell.navigate(
                PageName.SHARE, record_ids=(record_id,), parts={record_id: places}
            )

    @Slot(tuple)
    def _keep(self, places: Places) -> None:
        if self._view is None:
            return
        record_id, now = self._view.record.id, self._page.shell.now()
        self._wanted = len(places)
        on_vault(
            self._page,
            self.tr("Keeping…"),
            lambda s: [keep_inner(s, record_id, place, now=now) for place in places],
            self._kept,
        )

    @Slot(object)
    def _kept(self, changes: Sequence[VaultChange]) -> None:
        records = frozenset(record for change in changes for record in change.records)
        if records:
            self._page.shell.vault_changed.emit(VaultChange(records=records), self._page)
        kept, is_fewer = len(records), len(records) < self._wanted
        self._page.show_notice(
            lambda: Notice(
                title=self.tr("%n items kept as items of their own.", "", kept),
                text=self.tr("The others were in your backpack already.") if is_fewer else "",
                tone=Tone.GOOD,
            )
        )

    @Slot(str)
    def _ask_file(self, place: str) -> None:
        self._place = place
        title = self.tr("Choose the file to compare")
        self._page.shell.file_dialogs.ask_open(self._page, title, self._compare)

    def _compare(self, paths: Sequence[Path]) -> None:
        view, place = self._view, self._place
        incoming = incoming_paths(paths[:1])
        if view is None or not incoming:
            return
        description = view.description
        self._page.start(
            self._page.shell.lanes.work,
            self.tr("Comparing…"),
            lambda _cancellation: (place, compare_with_file(description, place, incoming[0])),
            self._compared,
        )

    @Slot(object)
    def _compared(self, found: tuple[str, ResourceState]) -> None:
        shown = self._pane.texts.evidence.get(found[0])
        if shown is not None:
            shown.show_state(found[1])
