"""The main window: it is the shell its pages ask."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QScrollArea,
    QWidget,
)

from ui.background.lanes import Lanes
from ui.main_window.closing import Closing
from ui.main_window.drop_frame import DropFrame
from ui.main_window.idle import IdleWatch
from ui.main_window.page_stack import PageStack, Visit
from ui.main_window.pages import NEEDS_BACKPACK, PAGES
from ui.main_window.shortcuts import connect_shortcuts
from ui.main_window.surround import Surround
from ui.main_window.surroundings import Surroundings
from ui.showing.dropping import can_take, local_paths, loose_incoming
from ui.showing.file_dialogs import FileDialogs
from ui.showing.notices import Notice, Saying
from ui.showing.page import Page
from ui.showing.shell import PageName
from ui.theme.look import Appearance, look
from ui.theme.palettes import Tone
from ui.theme.tokens import NARROW
from wallet.settings import Settings, save_settings

if TYPE_CHECKING:  # the vault's packages are not loaded for the first picture of the window
    from wallet.session.gathering import Incoming
    from wallet.session.session import Session

MILLISECONDS = 60_000  # in a minute


class MainWindow(QMainWindow):
    """The one window. See :class:`ui.showing.shell.Shell` for what pages may ask of it."""

    vault_changed = Signal(object, object)
    session_changed = Signal()
    settings_changed = Signal()
    search_changed = Signal(str)

    def __init__(
        self,
        surroundings: Surroundings,
        settings: Settings,
        table: Mapping[PageName, str] = PAGES,
    ) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._settings = settings
        self._session: Session | None = None
        self._is_closing = self._has_ended = False
        self.setWindowTitle("Rucksack")
        self.setAcceptDrops(True)
        self.stack = PageStack(self, table)
        self.surround = Surround(self.stack)
        self.setCentralWidget(self.surround)
        self.drop_frame = DropFrame(self.surround)
        self._idle = IdleWatch(self)
        self._connect()
        self._show_backpack_state()
        self.setMinimumSize(640, 420)
        self.resize(1180, 760)

    # The shell

    @property
    def session(self) -> "Session | None":
        """The open backpack, or None."""
        return self._session

    @property
    def lanes(self) -> Lanes:
        """Where work runs."""
        return self._surroundings.lanes

    @property
    def settings(self) -> Settings:
        """What the learner set."""
        return self._settings

    @property
    def file_dialogs(self) -> FileDialogs:
        """How files are asked for."""
        return self._surroundings.file_dialogs

    @property
    def data_folder(self) -> Path:
        """The application's data folder."""
        return self._surroundings.data_folder

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""
        return self._surroundings.now()

    def open_session(self, session: "Session | None") -> None:
        """Make ``session`` the open backpack."""
        self._session = session
        self._idle.watch(self)
        self._show_backpack_state()
        self.session_changed.emit()

    def change_settings(self, settings: Settings) -> None:
        """Take new settings, at once and for good; says so where they could not be kept."""
        before, self._settings = self._settings, settings
        if settings.language is not before.language:
            self._surroundings.interpreter.speak(settings.language)
        appearance = appearance_of(settings)
        if appearance != look().appearance:
            look().apply(appearance)
        self._await_quiet()
        try:
            save_settings(settings, self._surroundings.settings_file)
        except OSError:
            self.notify(
                lambda: Notice(title=self.tr("Your settings could not be saved."), tone=Tone.BAD)
            )
        self.settings_changed.emit()

    def navigate(self, page: PageName, **arguments: object) -> None:
        """Show a page; without an open backpack, the first screen instead of one that needs it."""
        if page in NEEDS_BACKPACK and self._session is None:
            page, arguments = self.first_page(), {}
        self.stack.show_page(Visit(page=page, arguments=arguments))

    def prepare(self, page: PageName) -> None:
        """Build a page soon that will be shown in a moment, while something else takes time."""
        self._idle.watch(self)
        self.stack.prepare(page)

    def first_page(self) -> PageName:
        """Return the page to begin with: open a backpack where there is one, else welcome."""
        if self._session is not None:
            return PageName.BACKPACK
        folder = self.data_folder / "backpacks"
        has_one = folder.is_dir() and any(entry.is_dir() for entry in folder.iterdir())
        return PageName.UNLOCK if has_one else PageName.WELCOME

    @Slot()
    def go_back(self) -> None:
        """Show the page before this one, or step back inside it."""
        page = self.stack.page
        if page is not None and page.notices.notice is not None:
            page.notices.clear()
        elif page is None or not page.go_back():
            self.stack.go_back()

    def notify(self, say: Saying) -> None:
        """Show a notice on the page shown now."""
        if self.stack.page is not None:
            self.stack.page.show_notice(say)

    @Slot()
    def lock(self) -> None:
        """Close the backpack; this process ends and a fresh one shows the first screen."""
        session = self._session
        if session is None or self._is_closing:
            return
        self.setEnabled(False)
        self._close_backpack(session, self._end_after_lock)

    # What people do to the window

    def bring(self, paths: tuple[Path, ...], incoming: "tuple[Incoming, ...]" = ()) -> None:
        """Look at files, or at what was pasted: to keep, or only to check without a backpack."""
        if not paths and not incoming:
            return
        is_checking = self.stack.current is PageName.CHECK or self._session is None
        page = PageName.CHECK if is_checking else PageName.BRING_IN
        self.navigate(page, paths=paths, incoming=incoming)

    @Slot()
    def ask_for_files(self) -> None:
        """Ask which files to look at."""
        self.file_dialogs.ask_open(self, self.tr("Open files"), self.bring)

    @Slot()
    def paste(self) -> None:
        """Look at what the clipboard holds."""
        offered = QGuiApplication.clipboard().mimeData()
        if can_take(offered):
            self.bring(local_paths(offered), loose_incoming(offered))

    @Slot()
    def find_items(self) -> None:
        """Go to the search field."""
        if self._session is not None:
            self.surround.header.search.setFocus()
            self.surround.header.search.selectAll()

    @Slot()
    def share(self) -> None:
        """Share what the page shows or has chosen."""
        page = self.stack.page
        chosen = page.share_choice() if page is not None else ()
        self.navigate(PageName.SHARE, record_ids=chosen)

    @Slot()
    def help(self) -> None:
        """Show help about the page shown now."""
        current = self.stack.current
        self.navigate(PageName.HELP, topic=current.value if current is not None else "")

    @Slot()
    def show_settings(self) -> None:
        """Show the settings."""
        self.navigate(PageName.SETTINGS)

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Answer with the frame when something that can be looked at comes over the window."""
        if can_take(event.mimeData()):
            event.acceptProposedAction()
            self.drop_frame.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the frame away."""
        self.drop_frame.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped; nothing is stored."""
        self.drop_frame.hide()
        event.acceptProposedAction()
        self.bring(local_paths(event.mimeData()), loose_incoming(event.mimeData()))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's own
        """Scroll to where Tab went: a scroll area itself sees only moves that begin inside it."""
        has_moved = super().focusNextPrevChild(next)
        focused: QWidget | None = self.focusWidget()
        around = focused.parentWidget() if focused is not None else None
        while focused is not None and around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(focused)
            around = around.parentWidget()
        return has_moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Icons only in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to watch for quiet where a backpack is open already."""
        super().showEvent(event)
        if self._session is not None:
            self._idle.watch(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the backpack before the window; while that goes on, nothing ends the program."""
        if self._is_closing and not self._has_ended:
            event.ignore()
        elif self._session is not None:
            event.ignore()
            self.hide()
            self._close_backpack(self._session, self._end)
        else:
            super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Draw icons anew for a screen that is finer or coarser."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            for child in self.findChildren(QWidget):
                QApplication.sendEvent(child, QEvent(QEvent.Type.PaletteChange))
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another text size, which moves the width where words fit the rail."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "surround"):
            self._fit()

    @Slot(object)
    def _go(self, page: PageName) -> None:
        if page is PageName.BACKPACK:
            self.search_changed.emit("")
            page = self.first_page()
        self.navigate(page)

    @Slot(str)
    def _search(self, text: str) -> None:
        if self._session is None:
            return
        # A field emptied on another page is an ended search too, but no reason to leave the page.
        if text and self.stack.current is not PageName.BACKPACK:
            self.navigate(PageName.BACKPACK)
            self.surround.header.search.setFocus()
        self.search_changed.emit(text)

    @Slot(object)
    def _shown(self, name: PageName) -> None:
        page = self.stack.page
        self.surround.show_place(name, stands_alone=page is not None and page.stands_alone)

    @Slot(object)
    def _made(self, page: Page) -> None:
        self.surround.make_room_for(stands_alone=page.stands_alone)

    def _close_backpack(self, session: "Session", end: Callable[[object], None]) -> None:
        self._is_closing = True
        self._session = None
        close = Closing(session, self.stack.unfinished())
        self.stack.forget()
        self.lanes.vault.start(close, end)

    @Slot(object)
    def _end_after_lock(self, _closed: object) -> None:
        self._surroundings.start_afresh()
        self._end(_closed)

    @Slot(object)
    def _end(self, _closed: object) -> None:
        self._has_ended = True
        self.lanes.close()
        self.close()
        QApplication.quit()

    def _show_backpack_state(self) -> None:
        session = self._session
        is_practice = session is not None and session.is_practice
        self.surround.set_backpack(is_open=session is not None, is_practice=is_practice)
        self._await_quiet()

    def _fit(self) -> None:
        narrow = NARROW * look().appearance.text_scale / 100
        self.surround.set_narrow(is_narrow=self.width() < narrow)

    def _await_quiet(self) -> None:
        minutes = self._settings.lock_after_minutes if self._session is not None else 0
        self._idle.start(minutes * MILLISECONDS)

    def _connect(self) -> None:
        self.surround.place_chosen.connect(self._go)
        self.surround.searched.connect(self._search)
        self.search_changed.connect(self.surround.show_search)
        self.surround.lock_asked.connect(self.lock)
        self.stack.made.connect(self._made)
        self.stack.shown.connect(self._shown)
        self._idle.idle.connect(self.lock)
        connect_shortcuts(
            self,
            {
                "Ctrl+O": self.ask_for_files,
                "Ctrl+V": self.paste,
                "Ctrl+F": self.find_items,
                "Ctrl+S": self.share,
                "Ctrl+L": self.lock,
                "Ctrl+,": self.show_settings,
                "F1": self.help,
                "Esc": self.go_back,
                "Ctrl+Q": self.close,
            },
        )


def appearance_of(settings: Settings) -> Appearance:
    """Return how the window looks under these settings."""
    return Appearance(
        theme=settings.theme,
        text_scale=settings.text_scale,
        reduced_motion=settings.reduced_motion,
    )
