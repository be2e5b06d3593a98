"""Saving codes: one as a picture, the moving one as a GIF, all in a folder for the phone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ui.background.jobs import Cancellation
from ui.messages.outside_text import isolated
from ui.sharing.share_work import free_path
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.theme.palettes import Tone
from wallet.model.sharing import CodePlan, SharedFile, StillCode
from wallet.session.code_pictures import (
    PhoneTexts,
    gif_of,
    png_of,
    still_matrix,
    svg_of,
    write_phone_folder,
)
from wallet.session.saving import save_files

Work = Callable[[Cancellation], tuple[Path, ...]]


class CodeSaving(QObject):
    """Asks where, writes on the work lane, and says so. ``saved`` tells that codes left."""

    saved = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._still: StillCode | None = None
        self._plan: CodePlan | None = None
        self._shared: SharedFile | None = None
        self._speed = 1

    def save_still(self, still: StillCode, name: str, *, is_svg: bool) -> None:
        """Ask where to save a single code."""
        self._still = still
        ending = "svg" if is_svg else "png"
        self._page.shell.file_dialogs.ask_save(
            self._page,
            self.tr("Save the code as a picture"),
            f"{name}.{ending}",
            self._write_svg if is_svg else self._write_png,
            filters=(f"{ending.upper()} (*.{ending})",),
        )

    def save_moving(self, plan: CodePlan, name: str, speed: int) -> None:
        """Ask where to save the moving code."""
        self._plan, self._speed = plan, speed
        self._page.shell.file_dialogs.ask_save(
            self._page,
            self.tr("Save the moving code"),
            f"{name}.gif",
            self._write_gif,
            filters=("GIF (*.gif)",),
        )

    def save_for_phone(self, shared: SharedFile, plan: CodePlan, speed: int) -> None:
        """Ask in which folder the folder for the phone goes."""
        self._shared, self._plan, self._speed = shared, plan, speed
        self._page.shell.file_dialogs.ask_folder(
            self._page, self.tr("Where should the folder for your phone go?"), self._write_folder
        )

    def _write_png(self, path: Path) -> None:
        still = self._still
        if still is not None:
            self._write(lambda _c: save_files({path: png_of(still_matrix(still))}))

    def _write_svg(self, path: Path) -> None:
        still = self._still
        if still is not None:
            self._write(lambda _c: save_files({path: svg_of(still_matrix(still))}))

    def _write_gif(self, path: Path) -> None:
        plan, speed = self._plan, float(self._speed)
        if plan is not None:
            self._write(
                lambda _c: save_files({path: gif_of(plan.moving, frames_per_second=speed)})
            )

    def _write_folder(self, parent: Path) -> None:
        shared, plan, speed = self._shared, self._plan, float(self._speed)
        if shared is None or plan is None:
            return
        texts = PhoneTexts(
            moving_code=self.tr("Moving code"), code=self.tr("Code {number} {title}")
        )
        folder = free_path(parent / self.tr("For my phone"))

        def write(_cancellation: Cancellation) -> tuple[Path, ...]:
            return write_phone_folder(folder, shared, plan, texts, frames_per_second=speed)

        self._write(write)

    def _write(self, work: Work) -> None:
        self._page.start(
            self._page.shell.lanes.work,
            self.tr("Saving pictures…"),
            work,
            self._done,
            may_cancel=False,
        )

    @Slot(object)
    def _done(self, paths: tuple[Path, ...]) -> None:
        self.saved.emit()
        self._page.show_notice(lambda: self._said(paths))

    def _said(self, paths: tuple[Path, ...]) -> Notice:
        if len(paths) == 1:
            title = self.tr("Saved as {name}.").format(name=isolated(paths[0].name))
            return Notice(title=title, tone=Tone.GOOD)
        title = self.tr("%n files are ready for your phone.", "", len(paths))
        folder = isolated(paths[0].parent.name)
        text = self.tr("They are in the folder “{name}”. Send or copy it to your phone.")
        return Notice(title=title, text=text.format(name=folder), tone=Tone.GOOD)
