"""The door to cameras, with the extra that brings it and without."""

import sys

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.checking.test_frames import frame_of
from ui.checking.camera import Camera, CameraTrouble, find_multimedia
from wallet.session.code_pictures import text_matrix

needs_extra = pytest.mark.skipif(
    find_multimedia() is None, reason='the camera extra is not installed ("rucksack[camera]")'
)


def test_without_the_extra_that_is_said(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert find_multimedia() is None
    camera = Camera()
    with pytest.raises(CameraTrouble) as caught:
        camera.start()
    assert caught.value.is_missing
    assert not camera.is_on
    camera.stop()


@needs_extra
def test_frames_arrive_as_pictures(qtbot: QtBot) -> None:
    multimedia = find_multimedia()
    assert multimedia is not None
    source = multimedia.QVideoFrameInput()
    camera = Camera()
    camera.start(source)
    assert camera.is_on
    frames: list[QImage] = []
    camera.frame.connect(frames.append)
    picture = frame_of(text_matrix("hello there"))

    def has_arrived() -> bool:
        source.sendVideoFrame(multimedia.QVideoFrame(picture))
        return bool(frames)

    qtbot.waitUntil(has_arrived, timeout=10_000)
    assert frames[0].size() == picture.size()
    camera.stop()
    assert not camera.is_on


@needs_extra
def test_a_computer_without_a_camera_is_said(qtbot: QtBot) -> None:
    multimedia = find_multimedia()
    assert multimedia is not None
    if not multimedia.QMediaDevices.defaultVideoInput().isNull():
        pytest.skip("there is a camera here")
    camera = Camera()
    with pytest.raises(CameraTrouble) as caught:
        camera.start()
    assert not caught.value.is_missing
    assert not camera.is_on
