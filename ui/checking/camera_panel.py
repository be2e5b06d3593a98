"""The camera on the page: what it sees, how far the codes are, and Stop."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.background.lanes import Lane
from ui.checking.camera import Camera, CameraTrouble
from ui.checking.frames import FrameReader
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.session.frames import Collected

_VIEW = QSize(400, 300)
INSTALL = 'pip install "rucksack[camera]"'


class View(QWidget):
    """What the camera sees, mirrored by nothing, letterboxed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self.setFixedSize(_VIEW)

    @Slot(QImage)
    def show_picture(self, picture: QImage) -> None:
        """Show a frame."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame on black."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if not self._picture.isNull():
            size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            area = self.rect()
            area.setSize(size)
            area.moveCenter(self.rect().center())
            painter.drawImage(area, self._picture)
        painter.end()


class CameraPanel(QFrame):
    """``found`` comes with the Incoming to check: a whole moving code, or each new still one.

    ``troubled`` carries what says the Notice; ``ended`` comes when the camera is off.
    """

    found = Signal(object)
    troubled = Signal(object)
    ended = Signal()

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.camera = Camera(self)
        self.reader = FrameReader(lane, self)
        self._view = View()
        self.camera.frame.connect(self._view.show_picture)
        self.camera.frame.connect(self.reader.take)
        self.camera.stopped.connect(self._broke_off)
        self.reader.collected.connect(self._collected)
        self._how = PlainLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._count = PlainLabel(role="bold")
        self.stop_button = Button(icon_name=IconName.X)
        self.stop_button.clicked.connect(self.stop)
        words = QVBoxLayout()
        words.setSpacing(Space.MEDIUM)
        for widget in (self._how, self._progress, self._count):
            words.addWidget(widget)
        words.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        row.setSpacing(Space.LARGE)
        row.addWidget(self._view, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.retranslate()
        self.hide()

    def start(self, source: object = None) -> bool:
        """Switch the camera on; return whether that worked, after saying why not."""
        self.reader.begin()
        self._say()
        try:
            self.camera.start(source)
        except CameraTrouble as trouble:
            library, is_missing = trouble.library, trouble.is_missing
            self.troubled.emit(lambda: self._missing(library) if is_missing else self._none())
            return False
        self.show()
        return True

    @Slot()
    def stop(self) -> None:
        """Switch it off."""
        was_on = self.camera.is_on
        self.camera.stop()
        self._view.show_picture(QImage())
        self.hide()
        if was_on:
            self.ended.emit()

    def retranslate(self) -> None:
        """Renew the words."""
        self._how.setText(
            self.tr("Hold the code into the picture. A moving code takes some seconds.")
        )
        self.stop_button.setText(self.tr("Camera off"))
        describe(self._progress, self.tr("Parts of the moving code"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot(object)
    def _collected(self, state: Collected) -> None:
        self._say()
        announce(self, self._count.text())
        if state.is_complete:
            self.stop()
        if state.is_complete or (state.texts and not state.need):
            self.found.emit(self.reader.incoming())

    @Slot()
    def _broke_off(self) -> None:
        self.hide()
        self.troubled.emit(self._none)
        self.ended.emit()

    def _say(self) -> None:
        state = self.reader.state
        self._progress.setVisible(state.need > 0)
        self._progress.setRange(0, max(state.need, 1))
        self._progress.setValue(state.have)
        if state.need:
            self._count.setText(
                self.tr("{have} of {need} parts read").format(have=state.have, need=state.need)
            )
        else:
            codes = self.tr("%n code(s) read", "", state.texts)
            self._count.setText(codes if state.texts else self.tr("No code seen yet"))

    def _missing(self, library: str) -> Notice:
        text = (
            self.tr("Install the package of your system that holds {library}.")
            if library
            else self.tr("Install it with {command}, then start Rucksack again.")
        )
        return Notice(
            title=self.tr("The camera needs one more part."),
            text=text.format(command=INSTALL, library=library),
        )

    def _none(self) -> Notice:
        return Notice(
            title=self.tr("No camera can be used here."),
            text=self.tr(
                "None is connected, another program uses it, or Rucksack may not use it. Open a "
                "picture of the code instead."
            ),
            tone=Tone.UNSURE,
        )
