"""The door to cameras, with the extra that brings it and without."""

import sys

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.checking.test_frames import frame_of
from ui.checking.camera import Camera, CameraTrouble, load_multimedia
from wallet.session.code_pictures import text_matrix


def has_extra() -> bool:
    try:
        load_multimedia()
    except CameraTrouble:
        return False
    return True


needs_extra = pytest.mark.skipif(
    not has_extra(), reason='the camera extra is not installed ("rucksack[camera]")'
)


def test_without_the_extra_that_is_said(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    camera = Camera()
    with pytest.raises(CameraTrouble) as caught:
        camera.start()
    assert caught.value.is_missing
    assert caught.value.library == ""
    assert not camera.is_on
    camera.stop()


class MissingLibrary:
    """Finds Qt Multimedia, and fails as the system's loader does."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == "PySide6.QtMultimedia":
            raise ImportError("libpulse.so.0: cannot open shared object file: No such file")


def test_a_library_of_the_system_that_is_missing_is_named(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "PySide6.QtMultimedia", raising=False)
    monkeypatch.setattr(sys, "meta_path", [MissingLibrary(), *sys.meta_path])
    with pytest.raises(CameraTrouble) as caught:
        Camera().start()
    assert caught.value.library == "libpulse.so.0"


@needs_extra
def test_frames_arrive_as_pictures(qtbot: QtBot) -> None:
    multimedia = load_multimedia()
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
    multimedia = load_multimedia()
    if not multimedia.QMediaDevices.defaultVideoInput().isNull():
        pytest.skip("there is a camera here")
    camera = Camera()
    with pytest.raises(CameraTrouble) as caught:
        camera.start()
    assert not caught.value.is_missing
    assert not camera.is_on
