"""The marks, drawn: shape and colour beside a word; never a typed character."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from ui.theme.look import look
from ui.theme.palettes import Tone
from wallet.model.report import Mark, Outcome, Standing


class Shape(StrEnum):
    """The shapes marks are drawn with."""

    CHECK = "check"  # a full disc with a tick
    HALF = "half"  # a ring, half filled
    DASHED = "dashed"  # a broken ring
    PENCIL = "pencil"
    SQUARE = "square"  # an empty square
    CROSS = "cross"  # a full octagon with a cross
    CLOCK = "clock"
    PAUSE = "pause"
    SLASH = "slash"  # a ring struck through
    DASH = "dash"  # a ring with a dash


MARKS: Mapping[Mark, tuple[Shape, Tone]] = {
    Mark.SIGNED: (Shape.CHECK, Tone.GOOD),
    Mark.SIGNED_NOT_LISTED: (Shape.HALF, Tone.UNSURE),
    Mark.NOT_CHECKED: (Shape.DASHED, Tone.PLAIN),
    Mark.SIGNED_BY_ME: (Shape.PENCIL, Tone.SELF),
    Mark.COPY: (Shape.SQUARE, Tone.PLAIN),
    Mark.BROKEN: (Shape.CROSS, Tone.BAD),
}

STANDINGS: Mapping[Standing, tuple[Shape, Tone]] = {
    Standing.CURRENT: (Shape.CHECK, Tone.GOOD),
    Standing.NOT_ASKED: (Shape.DASHED, Tone.PLAIN),
    Standing.EXPIRED: (Shape.CLOCK, Tone.UNSURE),
    Standing.NOT_YET: (Shape.CLOCK, Tone.UNSURE),
    Standing.SUSPENDED: (Shape.PAUSE, Tone.UNSURE),
    Standing.ENDED: (Shape.SLASH, Tone.BAD),
    Standing.UNKNOWN: (Shape.DASH, Tone.PLAIN),
}

OUTCOMES: Mapping[Outcome, tuple[Shape, Tone]] = {
    Outcome.PASSED: (Shape.CHECK, Tone.GOOD),
    Outcome.FAILED: (Shape.CROSS, Tone.BAD),
    Outcome.UNKNOWN: (Shape.DASHED, Tone.PLAIN),
    Outcome.NOT_APPLICABLE: (Shape.DASH, Tone.PLAIN),
}

_SIDE = 24.0  # the drawings' own unit square


def paint_shape(painter: QPainter, rect: QRectF, shape: Shape, tone: Tone) -> None:
    """Draw ``shape`` into ``rect`` in the colours of ``tone``."""
    colour, _ = look().palette.tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _SIDE, rect.height() / _SIDE)
    _DRAWINGS[shape](painter, QColor(colour), QColor(look().palette.surface))
    painter.restore()


def shape_pixmap(shape: Shape, tone: Tone, side: int, ratio: float = 1.0) -> QPixmap:
    """Return ``shape`` as a picture of ``side`` pixels for a screen of that pixel ratio."""
    return _pixmap(shape, tone, side, ratio, look().palette.name)


@lru_cache(maxsize=256)
def _pixmap(shape: Shape, tone: Tone, side: int, ratio: float, palette_name: str) -> QPixmap:
    del palette_name  # part of the key: another palette, another picture
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    paint_shape(painter, QRectF(0, 0, side, side), shape, tone)
    painter.end()
    return picture


def _pen(colour: QColor, width: float = 2.4) -> QPen:
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def _ring(painter: QPainter, colour: QColor) -> None:
    painter.setPen(_pen(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(2.5, 2.5, 19, 19))


def _check(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(1.5, 1.5, 21, 21))
    painter.setPen(_pen(ground, 2.8))
    painter.drawPolyline([QPointF(7, 12.4), QPointF(10.6, 16), QPointF(17, 8.6)])


def _half(painter: QPainter, colour: QColor, ground: QColor) -> None:
    del ground
    _ring(painter, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(QRectF(2.5, 2.5, 19, 19), 90 * 16, 180 * 16)


def _dashed(painter: QPainter, colour: QColor, ground: QColor) -> None:
    del ground
    painter.setPen(_pen(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for step in range(8):
        painter.drawArc(QRectF(2.5, 2.5, 19, 19), (step * 45 + 10) * 16, 24 * 16)


def _pencil(painter: QPainter, colour: QColor, ground: QColor) -> None:
    del ground
    painter.setPen(_pen(colour, 2.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outline = QPainterPath(QPointF(3.5, 20.5))
    for x, y in ((4.6, 15.6), (16.2, 4), (20, 7.8), (8.4, 19.4)):
        outline.lineTo(x, y)
    outline.closeSubpath()
    painter.drawPath(outline)
    painter.drawLine(QPointF(13.4, 6.8), QPointF(17.2, 10.6))


def _square(painter: QPainter, colour: QColor, ground: QColor) -> None:
    del ground
    painter.setPen(_pen(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(3.5, 3.5, 17, 17), 3, 3)


def _cross(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    cut, near, far = 7.65, 1.5, 22.5
    rest = 24 - cut
    painter.drawPolygon(
        [
            QPointF(cut, near), QPointF(rest, near), QPointF(far, cut), QPointF(far, rest),
            QPointF(rest, far), QPointF(cut, far), QPointF(near, rest), QPointF(near, cut),
        ]
    )  # fmt: skip
    painter.setPen(_pen(ground, 2.8))
    painter.drawLine(QPointF(8, 8), QPointF(16, 16))
    painter.drawLine(QPointF(16, 8), QPointF(8, 16))


def _clock(painter: QPainter, colour: QColor, ground: QColor) -> None:
    del ground
    _ring(painter, colour)
    painter.drawPolyline([QPointF(12, 7), QPointF(12, 12.4), QPointF(15.6, 14.4)])


def _pause(painter: QPainter, colour: QColor, ground: QColor) -> None:
    del ground
    _ring(painter, colour)
    painter.drawLine(QPointF(9.6, 8.6), QPointF(9.6, 15.4))
    painter.drawLine(QPointF(14.4, 8.6), QPointF(14.4, 15.4))


def _slash(painter: QPainter, colour: QColor, ground: QColor) -> None:
    del ground
    _ring(painter, colour)
    painter.drawLine(QPointF(5.4, 18.6), QPointF(18.6, 5.4))


def _dash(painter: QPainter, colour: QColor, ground: QColor) -> None:
    del ground
    _ring(painter, colour)
    painter.drawLine(QPointF(8.2, 12), QPointF(15.8, 12))


_DRAWINGS: Mapping[Shape, Callable[[QPainter, QColor, QColor], None]] = {
    Shape.CHECK: _check,
    Shape.HALF: _half,
    Shape.DASHED: _dashed,
    Shape.PENCIL: _pencil,
    Shape.SQUARE: _square,
    Shape.CROSS: _cross,
    Shape.CLOCK: _clock,
    Shape.PAUSE: _pause,
    Shape.SLASH: _slash,
    Shape.DASH: _dash,
}
