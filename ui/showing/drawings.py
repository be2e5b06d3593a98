"""The one door to badge pictures drawn as SVG: never the file itself, only what was redrawn of it.

Safe on a work thread: a drawing redrawn holds no text, so no font is asked for.
"""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from wallet.session.drawings import harmless_drawing

# Of a drawing's first bytes, within which its root begins or it is none.
_HEAD = 4096


def is_drawing(data: bytes) -> bool:
    """Return whether the bytes look like an SVG picture."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"<") and b"<svg" in head


def draw(data: bytes, side: int) -> QImage | None:
    """Return the drawing, scaled to fit a square of ``side`` pixels, or None.

    None for what is no SVG and for what needs more than shapes, colours and gradients.
    """
    redrawn = harmless_drawing(data) if is_drawing(data) else b""
    if not redrawn:
        return None
    renderer = QSvgRenderer(QByteArray(redrawn))
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.isEmpty():
        return None
    size = box.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    picture = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    return picture
