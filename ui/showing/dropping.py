"""What was dropped on the window or pasted: files of this computer, pictures, text."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

if TYPE_CHECKING:
    from wallet.session.gathering import Incoming


def can_take(offered: QMimeData) -> bool:
    """Return whether dropped or pasted things may be looked at."""
    return bool(local_paths(offered)) or offered.hasImage() or offered.hasText()


def local_paths(offered: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders offered; addresses of other computers are left out."""
    return tuple(Path(url.toLocalFile()) for url in offered.urls() if _is_here(url.toLocalFile()))


def loose_incoming(offered: QMimeData) -> "tuple[Incoming, ...]":
    """Return a picture or text that was offered without a file."""
    # On use: every window can be dropped on, few are.
    from wallet.session.gathering import (  # noqa: PLC0415
        incoming_picture,
        incoming_text,
    )

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
