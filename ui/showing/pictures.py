"""The one door to pictures from outside: PNG and JPEG by their first bytes, decoded under limits.

Safe on a work thread. An SVG picture is redrawn from its harmless parts (``drawings``); an item
whose picture cannot be shown shows its seal.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

LONGEST = 4096  # pixels a side
_MEGABYTES = 80  # of decoded pixels: 4096 x 4096 at four bytes, and room to scale
_LARGEST = 16 * 2**20  # bytes of the file
_HEAD = 1024  # bytes in which mark-up shows itself as such
_MAGIC = ((b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"))


def picture_format(data: bytes) -> str:
    """Return "png" or "jpeg", by the first bytes; "" for anything else."""
    return next((form.decode() for magic, form in _MAGIC if data.startswith(magic)), "")


def decode_picture(data: bytes, side: int) -> QImage | None:
    """Return the picture scaled down to fit a square of ``side`` pixels, or None.

    None for what is no PNG or JPEG, is damaged, above 16 MiB, or above 4,096 pixels a side, and
    for an SVG picture that needs more than shapes, colours and gradients.
    """
    form = picture_format(data)
    if not form and data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        # Few badges are drawn as SVG, and its reader takes ten milliseconds to come.
        from ui.showing.drawings import draw  # noqa: PLC0415

        return draw(data, side)
    if not form or len(data) > _LARGEST:
        return None
    QImageReader.setAllocationLimit(_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, form.encode())
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LONGEST:
        return None
    reader.setScaledSize(_fitting(size, side))
    picture = reader.read()
    return None if picture.isNull() else picture


def _fitting(size: QSize, side: int) -> QSize:
    if max(size.width(), size.height()) <= side:
        return size
    fitted = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    return fitted.expandedTo(QSize(1, 1))
