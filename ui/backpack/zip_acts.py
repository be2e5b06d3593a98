"""Items into one zip with a page to read: asked where, written, said what is in it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.background.jobs import Cancellation
from ui.messages.outside_text import isolated
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.theme.palettes import Tone

if TYPE_CHECKING:
    from wallet.session.packing_up import PackedUp

Ids = tuple[str, ...]
_ENDING = ".zip"


class ZipActs(QObject):
    """Serves one page. ``chosen`` tells which items are meant; none of them means all."""

    def __init__(self, page: Page, chosen: Callable[[], Ids]) -> None:
        super().__init__(page)
        self._page = page
        self._chosen = chosen

    @Slot()
    def ask(self) -> None:
        """Ask where the zip is to be, and write it."""
        shell = self._page.shell
        shell.file_dialogs.ask_save(
            self._page,
            self.tr("Save as a zip"),
            f"rucksack-{shell.now():%Y-%m-%d}{_ENDING}",
            self._write,
            filters=(self.tr("Zip files (*.zip)"),),
        )

    def _write(self, target: Path) -> None:
        # On use: most people never export.
        from ui.messages.index_texts import index_texts  # noqa: PLC0415
        from wallet.session.packing_up import pack_up  # noqa: PLC0415

        session, now = self._page.shell.session, self._page.shell.now()
        if session is None:
            return
        if target.suffix.lower() != _ENDING:
            target = target.with_name(target.name + _ENDING)
        ids, texts = self._chosen() or None, index_texts()

        def work(cancellation: Cancellation) -> "PackedUp":
            return pack_up(session, ids, target, texts, now=now, watch=cancellation)

        words = self.tr("Packing the original files…")
        job = self._page.start(self._page.shell.lanes.vault, words, work, self._done)
        job.cancelled.connect(self._stopped)

    @Slot(object)
    def _done(self, made: "PackedUp") -> None:
        name, where = isolated(made.path.name), isolated(str(made.path.parent), limit=300)
        self._page.shell.notify(
            lambda: Notice(
                title=self.tr("%n items saved as a zip.", "", made.count),
                text=self.tr(
                    "It is called {name}, in {folder}. Anybody who has it can read what is in it."
                ).format(name=name, folder=where),
                tone=Tone.GOOD,
            )
        )

    @Slot()
    def _stopped(self) -> None:
        self._page.show_notice(lambda: Notice(title=self.tr("Stopped. No file was written.")))
