"""Codes on the screen: moving and single, saved, and entered in the log once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from tests.ui.sharing.test_code_canvas import codes_in
from ui.accessible.naming import nameless
from ui.sharing.code_panel import MOVING, SINGLE
from ui.sharing.codes_page import CodesPage
from wallet.model.record import ShareForm
from wallet.model.sharing import SharedFile, ShareOrder
from wallet.session.frames import FrameCollector
from wallet.session.receiving import check_received
from wallet.session.sharing import list_shares, make_file, payload_of
from wallet.settings import changed

NAMES = ("01-data-literacy.json", "02-nursing-licence.json", "08-digital-skills.jwt")


@pytest.fixture
def shared(shell: RecordingShell, practice: Practice) -> SharedFile:
    ids = tuple(practice.items[name] for name in NAMES)
    order = ShareOrder(record_ids=ids, receiver="Acme")
    return make_file(practice.session, order, now=shell.now())


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> CodesPage:
    made = CodesPage(shell)
    made.resize(1024, 600)
    show(made)
    return made


def luma(image: QImage) -> tuple[bytes, int, int, int]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine()


def test_a_receiver_collects_the_very_bytes_from_the_screen(
    page: CodesPage, shared: SharedFile, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    page.opened(shared=shared)
    collector = FrameCollector()
    page.player.pause()
    for _ in range(40):
        state = collector.add_frame(*luma(page.canvas.grab().toImage()))
        if state.is_complete:
            break
        page.player.step()
    received = check_received(practice.session.knowledge, [collector.incoming()], now=shell.now())
    (presentation,) = received.presentations
    assert presentation.original == shared.content


def test_it_moves_at_once_and_space_pauses_it(
    page: CodesPage, shared: SharedFile, qtbot: QtBot
) -> None:
    page.opened(shared=shared)
    assert page.panel.mode == MOVING and page.player.is_playing
    qtbot.keyClick(page.canvas, Qt.Key.Key_Space)
    assert not page.player.is_playing
    assert page.panel.pause.text() == "Play"
    qtbot.keyClick(page.canvas, Qt.Key.Key_Space)
    assert page.player.is_playing


def test_less_motion_waits_for_play(
    page: CodesPage, shared: SharedFile, shell: RecordingShell
) -> None:
    shell.settings = changed(shell.settings, "reduced_motion", value=True)
    page.opened(shared=shared)
    assert not page.player.is_playing
    assert page.canvas.image is not None


def test_single_codes_are_turned_over_by_the_arrow_keys(
    page: CodesPage, shared: SharedFile, qtbot: QtBot
) -> None:
    page.opened(shared=shared)
    page.panel.modes.set_current(SINGLE)
    page.panel.mode_picked.emit(SINGLE)
    assert page.canvas.caption == "Code 1 of 2: Data literacy"
    assert page.still is not None
    assert codes_in(page.canvas.grab().toImage()) == (page.still.text,)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    assert page.canvas.caption == "Code 2 of 2: Licensed nursing assistant"
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    assert page.canvas.caption.startswith("Code 2 of 2")
    qtbot.keyClick(page.canvas, Qt.Key.Key_Left)
    assert page.canvas.caption.startswith("Code 1 of 2")


def test_what_has_no_code_of_its_own_is_named(page: CodesPage, shared: SharedFile) -> None:
    page.opened(shared=shared)
    assert "in a form these codes do not carry" in page.panel.misfits.text()


def test_it_is_entered_in_the_log_once_however_often_it_is_shown(
    page: CodesPage, shared: SharedFile, practice: Practice, qtbot: QtBot
) -> None:
    assert list_shares(practice.session) == ()
    page.opened(shared=shared)
    page.left()
    page.opened(shared=shared)
    (entry,) = list_shares(practice.session)
    assert (entry.form, entry.receiver) == (ShareForm.CODES, "Acme")
    assert payload_of(practice.session, entry.id) == shared.content


def test_other_sizes_make_other_codes(page: CodesPage, shared: SharedFile, qtbot: QtBot) -> None:
    page.opened(shared=shared)
    before = page.panel.meter.text()
    page.panel.size_slider.setValue(0)
    qtbot.waitUntil(lambda: page.panel.meter.text() not in (before, "Making the codes…"))
    assert int(page.panel.meter.text().split()[0]) > int(before.split()[0])


def test_codes_are_saved_as_pictures_and_for_the_phone(
    page: CodesPage, shared: SharedFile, shell: RecordingShell, tmp_path: Path
) -> None:
    page.opened(shared=shared)
    shell.file_dialogs.to_save.append(tmp_path / "moving.gif")
    page.panel.gif.click()
    assert (tmp_path / "moving.gif").read_bytes().startswith(b"GIF89a")
    page.panel.mode_picked.emit(SINGLE)
    shell.file_dialogs.to_save += [tmp_path / "one.png", tmp_path / "one.svg"]
    page.panel.png.click()
    page.panel.svg.click()
    assert (tmp_path / "one.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "one.svg").read_bytes().startswith(b"<svg")
    shell.file_dialogs.folders.append(tmp_path)
    page.panel.phone.click()
    folder = tmp_path / "For my phone"
    assert len(list(folder.glob("*.png"))) == 2
    assert (folder / shared.file_name).read_bytes() == shared.content
    assert page.notices.notice is not None
    assert page.notices.notice.title == "4 files are ready for your phone."


def test_a_full_disk_is_said(
    page: CodesPage, shared: SharedFile, shell: RecordingShell, tmp_path: Path
) -> None:
    page.opened(shared=shared)
    shell.file_dialogs.to_save.append(tmp_path / "nowhere" / "x.gif")
    page.panel.gif.click()
    assert page.notices.notice is not None and page.notices.notice.tone.value == "bad"


def test_the_whole_screen_shows_the_code_and_escape_leaves_it(
    page: CodesPage, shared: SharedFile, qtbot: QtBot
) -> None:
    page.opened(shared=shared)
    qtbot.keyClick(page.canvas, Qt.Key.Key_F11)
    assert not page.panel.isVisible() and page.canvas.isVisible()
    assert page.go_back()
    assert page.panel.isVisible()
    assert not page.go_back()


def test_records_alone_are_signed_here_and_now(page: CodesPage, practice: Practice) -> None:
    page.opened(record_ids=(practice.items[NAMES[0]],))
    (entry,) = list_shares(practice.session)
    assert entry.record_ids == (practice.items[NAMES[0]],)


def test_leaving_stops_it(page: CodesPage, shared: SharedFile) -> None:
    page.opened(shared=shared)
    page.left()
    assert not page.player.is_playing


def test_everything_has_a_name(page: CodesPage, shared: SharedFile) -> None:
    page.opened(shared=shared)
    assert page.accessibleName() == "Codes for Acme"
    assert nameless(page) == ()
