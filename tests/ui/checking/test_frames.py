"""Frames on their way to codes: pictures a camera would give."""

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from tests.doubles.shell import RecordingShell
from tests.ui.practice import holding_items, share
from ui.background.lanes import ThreadLane
from ui.checking.frames import FrameReader
from wallet.model.sharing import QrMatrix
from wallet.session.code_pictures import frame_matrix, text_matrix
from wallet.session.frames import Collected
from wallet.session.session import Session
from wallet.session.sharing import plan_codes_for


def frame_of(
    matrix: QrMatrix, form: QImage.Format = QImage.Format.Format_RGB32, angle: float = 7.0
) -> QImage:
    """What a camera sees of a code on a screen: turned a little, grey around it."""
    frame = QImage(961, 720, form)
    frame.fill(QColor("#777777"))
    step = 500 / (matrix.size + 8)
    painter = QPainter(frame)
    painter.translate(480, 360)
    painter.rotate(angle)
    painter.translate(-250, -250)
    painter.fillRect(0, 0, 500, 500, Qt.GlobalColor.white)
    for y, row in enumerate(matrix.rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                left, top = round((x + 4) * step), round((y + 4) * step)
                right, bottom = round((x + 5) * step), round((y + 5) * step)
                painter.fillRect(left, top, right - left, bottom - top, Qt.GlobalColor.black)
    painter.end()
    return frame


class Heard(QObject):
    """Keeps what was collected."""

    def __init__(self) -> None:
        super().__init__()
        self.states: list[Collected] = []

    @Slot(object)
    def hear(self, state: Collected) -> None:
        self.states.append(state)


@pytest.mark.parametrize("form", [
    QImage.Format.Format_RGB32, QImage.Format.Format_RGB888, QImage.Format.Format_Grayscale8,
])  # fmt: skip
def test_a_code_is_read_whatever_the_frames_form(qapp: object, form: QImage.Format) -> None:
    reader, heard = FrameReader(InlineLane()), Heard()
    reader.collected.connect(heard.hear)
    reader.take(QImage())
    reader.take(frame_of(text_matrix("hello there"), form))
    reader.take(frame_of(text_matrix("hello there"), form))
    assert [state.texts for state in heard.states] == [1]
    assert reader.incoming().data == b"hello there"
    reader.begin()
    assert reader.state.texts == 0


def test_a_moving_code_is_collected_frame_by_frame(
    qapp: object, learner: Session, giver: RecordingShell
) -> None:
    shared = share(learner, giver, holding_items(learner, giver)[:1])
    moving = plan_codes_for(learner, shared, fragment_size=300).moving
    reader, heard = FrameReader(InlineLane()), Heard()
    reader.collected.connect(heard.hear)
    for part in reversed(moving.parts[1:]):
        reader.take(frame_of(frame_matrix(part), angle=0))
        if reader.state.is_complete:
            break
    assert reader.state.is_complete
    assert heard.states[0].have == 1
    assert heard.states[-1].need == moving.fragment_count


def test_one_frame_at_a_time_and_a_late_one_counts_no_more(qtbot: QtBot) -> None:
    lane = ThreadLane("frames", 1)
    reader, heard = FrameReader(lane), Heard()
    reader.collected.connect(heard.hear)
    frame = frame_of(text_matrix("hello there"))
    reader.take(frame)
    assert reader.is_busy
    reader.take(frame)
    reader.begin()
    qtbot.waitUntil(lambda: not reader.is_busy)
    assert heard.states == []
    reader.take(frame)
    qtbot.waitUntil(lambda: len(heard.states) == 1)
    lane.close()
