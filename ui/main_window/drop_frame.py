"""The frame the whole window answers with when something is dragged over it."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.session.gathering import Incoming, incoming_picture, incoming_text


class DropFrame(QFrame):
    """Covers the window while something hangs over it; says that nothing is stored by dropping."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setProperty("kind", "drop")
        self.setProperty("ready", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = PlainLabel(role="heading")
        self._text = PlainLabel(role="quiet")
        column = QVBoxLayout(self)
        column.setSpacing(Space.SMALL)
        column.addStretch(1)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        self.retranslate()
        self.hide()

    def cover(self) -> None:
        """Show the frame over its whole parent."""
        edge = Space.SMALL
        self.setGeometry(self._covered.rect().adjusted(edge, edge, -edge, -edge))
        self.raise_()
        self.show()

    def retranslate(self) -> None:
        """Renew the words."""
        self._title.setText(self.tr("Drop to look at it"))
        self._text.setText(self.tr("Nothing is kept before you say so."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def can_take(offered: QMimeData) -> bool:
    """Return whether dropped or pasted things may be looked at."""
    return bool(local_paths(offered)) or offered.hasImage() or offered.hasText()


def local_paths(offered: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders offered; addresses of other computers are left out."""
    return tuple(Path(url.toLocalFile()) for url in offered.urls() if _is_here(url.toLocalFile()))


def loose_incoming(offered: QMimeData) -> tuple[Incoming, ...]:
    """Return a picture or text that was offered without a file."""
    if offered.hasImage():
        picture = offered.imageData()
        return (incoming_picture(_as_png(picture)),) if isinstance(picture, QImage) else ()
    text = offered.text().strip()
    return (incoming_text(text),) if text and not offered.urls() else ()


def _is_here(path: str) -> bool:
    # On Windows //host/share would hand the user's credentials to that host.
    return bool(path) and not path.startswith(("//", "\\\\"))


def _as_png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())
