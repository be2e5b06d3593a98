"""The window: going places, settings, dropping, pasting, locking."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.file_dialogs import AnsweringFileDialogs
from tests.ui.main_window.conftest import NOW, OpenSession, Starts
from tests.ui.main_window.sample_pages import LOG, Plain
from ui.accessible.naming import nameless
from ui.main_window.window import MainWindow
from ui.showing.notices import Notice
from ui.showing.shell import PageName
from ui.theme.look import look
from wallet.errors import Reason, VaultError
from wallet.settings import Language, Settings, Theme, changed, load_settings

Opened = tuple[MainWindow, OpenSession]
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_without_a_backpack_it_welcomes_or_asks_to_open_one(
    window: MainWindow, tmp_path: Path
) -> None:
    assert window.first_page() is PageName.WELCOME
    (tmp_path / "backpacks" / "1b4e28ba").mkdir(parents=True)
    assert window.first_page() is PageName.UNLOCK
    window.navigate(PageName.HISTORY)
    assert window.stack.current is PageName.UNLOCK
    assert not window.surround.header.isVisible()
    assert not window.surround.rail.button(PageName.SHARE).isVisible()


def test_an_open_backpack_opens_the_places_that_need_one(open_window: Opened) -> None:
    window, session = open_window
    assert window.session is session
    window.navigate(PageName.BACKPACK)
    assert window.surround.header.isVisible()
    assert window.surround.rail.button(PageName.SHARE).isVisible()
    assert nameless(window) == ()
    window.open_session(None)
    assert not window.surround.header.isVisible()


def test_going_somewhere_and_back(open_window: Opened) -> None:
    window, _ = open_window
    window.surround.rail.button(PageName.BACKPACK).click()
    window.navigate(PageName.ITEM, record_id="1")
    assert LOG[-2:] == [("left Plain", None), ("opened Item", {"record_id": "1"})]
    page = window.stack.page
    assert isinstance(page, Plain)
    page.is_inside = True
    window.go_back()
    assert window.stack.current is PageName.ITEM
    window.notify(lambda: Notice(title="Kept"))
    window.go_back()
    assert page.notices.notice is None
    window.go_back()
    assert window.stack.current is PageName.BACKPACK
    window.go_back()
    assert window.stack.current is PageName.BACKPACK


def test_a_page_that_stands_alone_hides_everything_else(open_window: Opened) -> None:
    window, _ = open_window
    window.navigate(PageName.CODES)
    assert not window.surround.rail.isVisible()
    assert not window.surround.header.isVisible()
    window.navigate(PageName.BACKPACK)
    assert window.surround.rail.isVisible()


def test_settings_take_effect_at_once_and_are_kept(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = changed(changed(window.settings, "theme", "dark"), "language", "es")
    with qtbot.waitSignal(window.settings_changed):
        window.change_settings(changed(settings, "text_scale", 150))
    qtbot.waitUntil(lambda: window.surround.rail.button(PageName.HELP).text() in ("Ayuda", ""))
    assert window.surround.rail.button(PageName.HELP).accessibleName() == "Ayuda"
    assert look().palette.name == "dark"
    assert look().sizes.body == 16.5
    kept, complaints = load_settings(tmp_path / "settings.toml")
    assert (kept.theme, kept.language, kept.text_scale) == (Theme.DARK, Language.SPANISH, 150)
    assert complaints == ()


def test_settings_that_cannot_be_kept_are_said(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    window.change_settings(Settings(language=Language.ENGLISH, theme=Theme.DARK))
    page = window.stack.page
    assert page is not None
    assert page.notices.accessibleName().startswith("Your settings could not be saved.")


def test_a_narrow_window_shows_icons_only(window: MainWindow) -> None:
    window.resize(1000, 600)
    QCoreApplication.processEvents()
    assert window.surround.rail.button(PageName.HELP).text() == "Help"
    window.resize(800, 600)
    QCoreApplication.processEvents()
    assert window.surround.rail.button(PageName.HELP).text() == ""
    assert window.surround.rail.button(PageName.HELP).toolTip() == "Help"
    assert nameless(window) == ()


def dropped(window: MainWindow, mime: QMimeData) -> None:
    copy = Qt.DropAction.CopyAction
    window.dragEnterEvent(QDragEnterEvent(QPoint(50, 50), copy, mime, LEFT, NONE))
    assert window.drop_frame.isVisible()
    window.dropEvent(QDropEvent(QPointF(50, 50), copy, mime, LEFT, NONE))
    assert not window.drop_frame.isVisible()


def test_a_dropped_file_is_only_looked_at(open_window: Opened, tmp_path: Path) -> None:
    window, _ = open_window
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "badge.json"))])
    dropped(window, mime)
    assert window.stack.current is PageName.BRING_IN
    assert LOG[-1][1] == {"paths": (tmp_path / "badge.json",), "incoming": ()}


def test_on_the_check_page_and_without_a_backpack_it_is_checked(
    open_window: Opened, tmp_path: Path
) -> None:
    window, _ = open_window
    window.navigate(PageName.CHECK)
    window.bring((tmp_path / "a",))
    assert window.stack.current is PageName.CHECK
    window.open_session(None)
    window.navigate(PageName.SETTINGS)
    window.bring((tmp_path / "a",))
    assert window.stack.current is PageName.CHECK
    window.bring(())
    assert LOG[-1][1] == {"paths": (tmp_path / "a",), "incoming": ()}


def test_a_drag_that_leaves_takes_the_frame_away(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("{}")
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    window.dragEnterEvent(enter)
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window.drop_frame.isVisible()
    nothing = QMimeData()  # kept: an event does not own what it carries
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, nothing, LEFT, NONE)
    window.dragEnterEvent(enter)
    assert not window.drop_frame.isVisible()


def test_files_can_be_asked_for_and_pasted(
    open_window: Opened, dialogs: AnsweringFileDialogs, tmp_path: Path
) -> None:
    window, _ = open_window
    dialogs.to_open.append((tmp_path / "a.json",))
    window.ask_for_files()
    assert LOG[-1][1] == {"paths": (tmp_path / "a.json",), "incoming": ()}
    QGuiApplication.clipboard().setText('{"x": 1}')
    window.paste()
    given = LOG[-1][1]
    assert isinstance(given, dict)
    assert given["incoming"][0].data == b'{"x": 1}'
    QGuiApplication.clipboard().clear()
    count = len(LOG)
    window.paste()
    assert len(LOG) == count


def test_what_the_keys_call_leads_where_it_says(open_window: Opened) -> None:
    window, _ = open_window
    window.navigate(PageName.BACKPACK)
    window.share()
    assert window.stack.current is PageName.SHARE
    assert LOG[-1][1] == {"record_ids": ("7",)}
    window.help()
    assert LOG[-1][1] == {"topic": "share"}
    window.show_settings()
    assert window.stack.current is PageName.SETTINGS
    window.navigate(PageName.BACKPACK)
    window.find_items()
    assert window.focusWidget() is window.surround.header.search


def test_a_search_emptied_elsewhere_ends_and_stays_on_the_page(
    open_window: Opened, qtbot: QtBot
) -> None:
    window, _ = open_window
    window.surround.header.show_search("fork")
    window.navigate(PageName.HISTORY)
    with qtbot.waitSignal(window.search_changed, timeout=2000) as searched:
        window.surround.header.search.clear()
    assert searched.args == [""]
    assert window.stack.current is PageName.HISTORY


def test_searching_goes_to_the_backpack(open_window: Opened, qtbot: QtBot) -> None:
    window, _ = open_window
    window.navigate(PageName.SETTINGS)
    with qtbot.waitSignal(window.search_changed, timeout=2000) as searched:
        qtbot.keyClicks(window.surround.header.search, "fork")
    assert searched.args == ["fork"]
    assert window.stack.current is PageName.BACKPACK


def test_locking_closes_the_vault_on_its_lane_and_starts_afresh(
    open_window: Opened, starts: Starts
) -> None:
    window, session = open_window
    window.navigate(PageName.BACKPACK)
    window.lock()
    assert session.vault.closed == 1
    assert window.session is None
    assert starts.count == 1
    assert window.stack.count() == 0
    assert not window.isVisible()
    window.lock()
    assert starts.count == 1


@pytest.mark.parametrize("way", ["lock", "close"])
def test_what_was_begun_is_kept_before_the_vault_closes(
    open_window: Opened, starts: Starts, way: str
) -> None:
    window, session = open_window
    seen: list[tuple[object, int]] = []
    for name in (PageName.BACKPACK, PageName.ITEM):
        window.navigate(name)
        page = window.stack.page
        assert isinstance(page, Plain)
        page.begun = lambda given: seen.append((given, session.vault.closed))
    window.navigate(PageName.SETTINGS)
    getattr(window, way)()
    assert seen == [(session, 0), (session, 0)]
    assert session.vault.closed == 1


def test_a_disk_that_refuses_a_draft_never_keeps_the_backpack_open(
    open_window: Opened, starts: Starts
) -> None:
    window, session = open_window
    window.navigate(PageName.BACKPACK)
    page = window.stack.page
    assert isinstance(page, Plain)

    def refuse(_session: object) -> None:
        raise VaultError(Reason.STORAGE_FULL)

    page.begun = refuse
    window.lock()
    assert session.vault.closed == 1
    assert starts.count == 1


@pytest.mark.parametrize("way", ["lock", "close"])
def test_a_page_that_fails_neither_keeps_the_backpack_open_nor_loses_the_others(
    open_window: Opened, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    window, session = open_window
    seen: list[object] = []

    def fail() -> None:
        raise TypeError("a fault of this page")

    window.navigate(PageName.BACKPACK)
    failing = window.stack.page
    assert isinstance(failing, Plain)
    monkeypatch.setattr(failing, "unfinished", fail)
    window.navigate(PageName.ITEM)
    page = window.stack.page
    assert isinstance(page, Plain)
    page.begun = seen.append
    getattr(window, way)()
    assert seen == [session]
    assert session.vault.closed == 1


def test_locking_without_a_backpack_does_nothing(window: MainWindow, starts: Starts) -> None:
    window.lock()
    assert starts.count == 0
    assert window.isVisible()


def test_closing_the_window_closes_the_vault_and_starts_nothing(
    open_window: Opened, starts: Starts
) -> None:
    window, session = open_window
    window.close()
    assert session.vault.closed == 1
    assert starts.count == 0
    assert not window.isVisible()


def test_quiet_locks(open_window: Opened, starts: Starts, qtbot: QtBot) -> None:
    window, session = open_window
    assert window._idle._timer.interval() == 5 * 60_000
    window._idle.idle.emit()
    assert session.vault.closed == 1


def test_only_touches_of_the_window_begin_the_wait_anew(open_window: Opened, qtbot: QtBot) -> None:
    window, session = open_window
    window.show()
    handle = window.windowHandle()
    assert handle is not None
    window._idle.start(400)
    for _ in range(8):
        qtbot.wait(100)
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert session.vault.closed == 0
    qtbot.waitUntil(lambda: session.vault.closed == 1)


def test_a_finer_screen_has_icons_drawn_anew(open_window: Opened) -> None:
    window, _ = open_window
    window.show()
    button = window.surround.rail.button(PageName.SHARE)
    before = button.icon().cacheKey()
    button.setIcon(QIcon())
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert button.icon().cacheKey() == before


def test_the_moment_and_the_folder_are_what_it_was_given(
    window: MainWindow, tmp_path: Path
) -> None:
    assert window.now() == NOW
    assert window.data_folder == tmp_path


@pytest.mark.parametrize("size", [(1024, 600), (640, 420)])
def test_it_fits_a_small_screen_at_double_size(open_window: Opened, size: tuple[int, int]) -> None:
    window, _ = open_window
    window.change_settings(changed(window.settings, "text_scale", 200))
    window.navigate(PageName.BACKPACK)
    window.resize(*size)
    QCoreApplication.processEvents()
    assert (window.width(), window.height()) == size


def test_tab_scrolls_to_where_it_goes_also_from_outside_a_page(
    open_window: Opened, qtbot: QtBot
) -> None:
    window, _ = open_window
    window.navigate(PageName.BACKPACK)
    page = window.stack.page
    assert isinstance(page, Plain)
    low = QPushButton("Low")
    page.content.addSpacing(3000)
    page.content.addWidget(low)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 2000)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    window.surround.header.lock_button.setFocus()
    for _ in range(10):
        if window.focusWidget() is page.line:
            break
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is page.line
    assert not page.line.visibleRegion().isEmpty()


def test_tab_goes_through_the_rail_and_the_header_before_the_page(open_window: Opened) -> None:
    window, _ = open_window
    window.navigate(PageName.CODES)
    window.navigate(PageName.CHECK)
    page = window.stack.page
    assert page is not None
    order: list[QWidget] = []
    at = window.nextInFocusChain()
    while at is not None and at is not window:
        order.append(at)
        at = at.nextInFocusChain()
    places = [
        order.index(window.surround.rail.button(PageName.BACKPACK)),
        order.index(window.surround.header.search),
        order.index(page),
    ]
    assert places == sorted(places)
