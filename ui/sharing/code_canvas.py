"""A code on the screen: black on white in every theme, crisp, with its quiet zone, large."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible.naming import describe
from ui.showing.painted_text import draw_line
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.sharing import QrMatrix

QUIET_ZONE = 4  # modules (ISO/IEC 18004 §5.3.8)
_WHITE, _BLACK = "#FFFFFF", "#000000"
_AS_GREY = bytes([255, 0]) + bytes(254)
_LEAST = 240  # pixels


def code_image(matrix: QrMatrix) -> QImage:
    """Return a code as a picture, one pixel a module, with its quiet zone. Safe on any thread."""
    side = matrix.size + 2 * QUIET_ZONE
    empty = bytes([255]) * side
    edge = bytes([255]) * QUIET_ZONE
    rows = (edge + row.translate(_AS_GREY) + edge for row in matrix.rows)
    pixels = empty * QUIET_ZONE + b"".join(rows) + empty * QUIET_ZONE
    # The picture keeps bytes of its own: those above are gone when this returns.
    return QImage(pixels, side, side, side, QImage.Format.Format_Grayscale8).copy()


class CodeCanvas(QWidget):
    """Paints one code and a line under it; nothing but white while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._caption = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST, _LEAST)

    def show_code(self, image: QImage | None, caption: str) -> None:
        """Show a picture made by :func:`code_image`, with ``caption`` under it."""
        self._image = image
        if caption != self._caption:
            self._caption = caption
            describe(self, caption)
        self.update()

    @property
    def caption(self) -> str:
        """The line under the code."""
        return self._caption

    @property
    def image(self) -> QImage | None:
        """The code shown now."""
        return self._image

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(480, 480)

    def code_rect(self) -> QRectF:
        """Return where the code is painted, in whole device pixels a module."""
        if self._image is None:
            return QRectF()
        ratio = self.devicePixelRatioF()
        room = self._room()
        modules = self._image.width()
        scale = max(1, int(min(room.width(), room.height()) * ratio) // modules)
        side = scale * modules / ratio
        left = round((room.center().x() - side / 2) * ratio) / ratio
        top = round((room.center().y() - side / 2) * ratio) / ratio
        return QRectF(left, top, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the code and its line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_WHITE))
        if self._image is not None:
            painter.drawImage(self.code_rect(), self._image)
        font = look().font(strong=True)
        line = self._line()
        width = min(QFontMetrics(font).horizontalAdvance(self._caption) + 1, line.width())
        centred = QRect(line.center().x() - width // 2, line.top(), width, line.height())
        draw_line(painter, centred, self._caption, font, _BLACK)
        if self.hasFocus():
            painter.setPen(QColor(_BLACK))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -2, -2))

    def _room(self) -> QRectF:
        taken = self._line().height() + Space.SMALL if self._caption else 0
        return QRectF(self.rect()).adjusted(0, 0, 0, -taken)

    def _line(self) -> QRect:
        height = self.fontMetrics().height()
        low = self.height() - height - Space.SMALL
        return QRect(Space.LARGE, low, self.width() - 2 * Space.LARGE, height)
