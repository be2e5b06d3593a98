"""A seal for items without a picture: drawn from their kind and title, the same every time."""

import hashlib
import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from ui.theme.icons import IconName, icon_pixmap
from ui.theme.look import look

_ICONS = (
    (("degree", "diploma", "education", "doctor"), IconName.GRADUATION_CAP),
    (("license", "licence"), IconName.ID_CARD),
    (("apprentice", "journeyman", "mastercertificate", "fieldwork"), IconName.HAMMER),
    (("communityservice", "membership"), IconName.HEART_HANDSHAKE),
    (("course", "learning", "assignment", "assessment", "cocurricular"), IconName.BOOK_OPEN),
    (("certif", "quality"), IconName.SCROLL_TEXT),
    (("competency", "microcredential"), IconName.TARGET),
    (("award",), IconName.MEDAL),
    (("endorse", "recommend"), IconName.STAMP),
    (("employ", "work", "job"), IconName.BRIEFCASE),
    (("student", "member"), IconName.USER),
)


@lru_cache(maxsize=256)
def seal_icon(kind: str) -> IconName:
    """Return the icon for an achievement's kind (Open Badges 3.0 AchievementType and others)."""
    lower = kind.casefold()
    for words, name in _ICONS:
        if any(word in lower for word in words):
            return name
    return IconName.AWARD


def seal_pixmap(kind: str, title: str, side: int, ratio: float = 1.0) -> QPixmap:
    """Return the seal of an item as a picture of ``side`` pixels.

    Ten thousand titles share a few hundred seals, so each is drawn once.
    """
    digest = hashlib.sha256(f"{kind}\n{title}".encode("utf-8", "replace")).digest()
    palette = look().palette
    colours = palette.seals[digest[0] % len(palette.seals)]
    return _seal(seal_icon(kind), 11 + digest[1] % 6, colours, side, ratio)


@lru_cache(maxsize=512)
def _seal(
    icon: IconName, lobes: int, colours: tuple[str, str], side: int, ratio: float
) -> QPixmap:
    field, ink = colours
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_rosette(painter, side, lobes=lobes, field=field, ink=ink)
    glyph = round(side * 0.42)
    inset = (side - glyph) / 2
    painter.drawPixmap(
        QRectF(inset, inset, glyph, glyph),
        icon_pixmap(icon, glyph, ink, ratio),
        QRectF(0, 0, round(glyph * ratio), round(glyph * ratio)),
    )
    painter.end()
    return picture


def _draw_rosette(painter: QPainter, side: float, *, lobes: int, field: str, ink: str) -> None:
    middle = side / 2
    edge = QPen(QColor(ink), max(1.0, side / 48))
    painter.setPen(edge if field == "#000000" else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(field))
    painter.drawPath(_outline(lobes, side))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ink), max(1.0, side / 44)))
    ring = side * 0.345
    painter.drawEllipse(QPointF(middle, middle), ring, ring)


@lru_cache(maxsize=32)
def _outline(lobes: int, side: float) -> QPainterPath:
    """Return the edge of a seal with so many lobes, in a square of ``side``."""
    middle = side / 2
    outer = side * 0.485
    path = QPainterPath()
    steps = lobes * 12
    for step in range(steps + 1):
        angle = 2 * math.pi * step / steps
        reach = outer * (0.94 + 0.06 * math.cos(lobes * angle))
        point = QPointF(middle + reach * math.sin(angle), middle - reach * math.cos(angle))
        if step == 0:
            path.moveTo(point)
        else:
            path.lineTo(point)
    path.closeSubpath()
    return path
