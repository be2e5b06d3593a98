"""The camera on the page: what it sees, how far it is, and what it finds."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from tests.doubles.shell import RecordingShell
from tests.ui.checking.test_camera import needs_extra
from tests.ui.checking.test_frames import frame_of
from tests.ui.practice import holding_items, share
from ui.accessible.naming import nameless
from ui.checking.camera import load_multimedia
from ui.checking.camera_panel import CameraPanel
from ui.checking.check_page import CheckPage
from ui.checking.result import Overall
from ui.showing.notices import Saying
from wallet.session.code_pictures import frame_matrix, text_matrix
from wallet.session.session import Session
from wallet.session.sharing import plan_codes_for

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def panel(show: Show) -> CameraPanel:
    made = CameraPanel(InlineLane())
    show(made)
    return made


def test_without_the_extra_one_sentence_says_how_to_get_it(
    panel: CameraPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    said: list[Saying] = []
    panel.troubled.connect(said.append)
    assert not panel.start()
    assert 'pip install "rucksack[camera]"' in said[0]().text


def test_a_still_code_is_found_at_once_and_another_joins_it(
    panel: CameraPanel, qtbot: QtBot
) -> None:
    found: list[bytes] = []
    panel.found.connect(lambda incoming: found.append(incoming.data))
    panel.camera.frame.emit(frame_of(text_matrix("one")))
    panel.camera.frame.emit(frame_of(text_matrix("one")))
    panel.camera.frame.emit(frame_of(text_matrix("two")))
    assert found == [b"one", b"one\ntwo"]
    assert panel._count.text() == "2 codes read"
    seen = panel._view.grab().toImage()
    assert seen.pixelColor(seen.width() // 2, 4) == QColor("#777777")
    assert nameless(panel) == ()


def test_a_moving_code_shows_how_far_it_is_and_is_found_when_whole(
    page: CheckPage, knowing: Session, learner: Session, giver: RecordingShell
) -> None:
    shared = share(learner, giver, holding_items(learner, giver)[:1])
    moving = plan_codes_for(learner, shared, fragment_size=300).moving
    panel = page.camera_panel
    told: list[str] = []
    panel.reader.collected.connect(lambda _state: told.append(panel._count.text()))
    for part in moving.parts:
        panel.camera.frame.emit(frame_of(frame_matrix(part), angle=0))
        if panel.reader.state.is_complete:
            break
    need = moving.fragment_count
    assert told[0] == f"1 of {need} parts read"
    assert page.result.overall is Overall.HOLDS


@needs_extra
def test_it_is_switched_on_and_off(page: CheckPage, qtbot: QtBot) -> None:
    multimedia = load_multimedia()
    panel = page.camera_panel
    source = multimedia.QVideoFrameInput()
    assert panel.start(source)
    page._show_state()
    assert panel.isVisible()
    assert not page.drop_area.isVisible()
    picture = frame_of(text_matrix("one"))

    def has_arrived() -> bool:
        source.sendVideoFrame(multimedia.QVideoFrame(picture))
        return panel.reader.state.texts == 1

    qtbot.waitUntil(has_arrived, timeout=10_000)
    assert page.go_back()
    assert not panel.camera.is_on
    assert not panel.isVisible()
    assert not page.go_back()
    assert panel.start(source)
    qtbot.mouseClick(panel.stop_button, Qt.MouseButton.LeftButton)
    assert not panel.camera.is_on
