"""The one door to cameras: Qt Multimedia, which is there only with the ``camera`` extra."""

import os
from importlib import import_module
from types import ModuleType
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage


class CameraTrouble(Exception):
    """No camera can be used.

    ``is_missing``: the extra is not installed. ``library`` names a file of the system without
    which it does not load (Linux).
    """

    def __init__(self, *, is_missing: bool, library: str = "") -> None:
        super().__init__("no camera")
        self.is_missing = is_missing
        self.library = library


def load_multimedia() -> ModuleType:
    """Return Qt Multimedia, 160 MB that only the extra brings. Raises CameraTrouble."""
    # It greets the sound server although only pictures are wanted, and where there is none it
    # would look for one over internet sockets.
    runtime = os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")
    os.environ.setdefault("PULSE_SERVER", f"unix:{runtime}/pulse/native")
    try:
        return import_module("PySide6.QtMultimedia")
    except ModuleNotFoundError as error:
        raise CameraTrouble(is_missing=True) from error
    except ImportError as error:
        library = str(error).partition(":")[0]
        raise CameraTrouble(is_missing=True, library=library) from error


class Camera(QObject):
    """The computer's default camera. ``frame`` carries pictures, ``stopped`` why it ended.

    ``source`` stands in for the camera: a QVideoFrameInput, for tests and other sources.
    """

    frame = Signal(QImage)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Any = None
        self._camera: Any = None
        self._sink: Any = None

    @property
    def is_on(self) -> bool:
        """Whether the camera is running."""
        return self._session is not None

    def start(self, source: Any = None) -> None:
        """Start the camera. Raises CameraTrouble where there is none."""
        multimedia = load_multimedia()
        session = multimedia.QMediaCaptureSession(self)
        sink = multimedia.QVideoSink(self)
        sink.videoFrameChanged.connect(self._take)
        session.setVideoSink(sink)
        if source is not None:
            session.setVideoFrameInput(source)
        else:
            device = multimedia.QMediaDevices.defaultVideoInput()
            if device.isNull():
                raise CameraTrouble(is_missing=False)
            self._camera = multimedia.QCamera(device, self)
            self._camera.errorOccurred.connect(self._fail)
            session.setCamera(self._camera)
            self._camera.start()
        self._session, self._sink = session, sink

    def stop(self) -> None:
        """Stop the camera and let it go."""
        if self._camera is not None:
            self._camera.stop()
        for part in (self._session, self._sink, self._camera):
            if part is not None:
                part.deleteLater()
        self._session = self._sink = self._camera = None

    @Slot(object)
    def _take(self, frame: Any) -> None:
        picture = frame.toImage()
        if not picture.isNull():
            self.frame.emit(picture)

    @Slot(object, str)
    def _fail(self, _error: object, _text: str) -> None:
        self.stop()
        self.stopped.emit()
