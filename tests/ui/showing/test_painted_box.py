"""A box stays inside its place, is as wide at the edge as asked, and is drawn once."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.showing.painted_box import _box, draw_box

PLACE = QRect(20, 10, 60, 40)


def drawn(place: QRect, ratio: float = 1.0, **how: object) -> QImage:
    image = QImage(round(120 * ratio), round(80 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    draw_box(painter, place, 8, **how)  # type: ignore[arg-type]
    painter.end()
    return image


def inked(image: QImage) -> QRect:
    found = QRect()
    for x in range(image.width()):
        for y in range(image.height()):
            if image.pixelColor(x, y) != QColor("#FFFFFF"):
                found = found.united(QRect(x, y, 1, 1))
    return found


@pytest.mark.parametrize("width", [1, 2])
def test_a_box_fills_its_place_and_no_more(qapp: QApplication, width: int) -> None:
    image = drawn(PLACE, fill="#00FF00", edge="#FF0000", width=width)
    assert inked(image) == PLACE
    middle = PLACE.center().y()
    edge = [image.pixelColor(PLACE.left() + step, middle).name() for step in range(width + 1)]
    assert edge == ["#ff0000"] * width + ["#00ff00"]
    # The corner is round.
    assert image.pixelColor(PLACE.topLeft()) == QColor("#FFFFFF")


def test_an_edge_alone_leaves_the_middle_free(qapp: QApplication) -> None:
    image = drawn(PLACE, edge="#FF0000")
    assert image.pixelColor(PLACE.center()) == QColor("#FFFFFF")


@pytest.mark.parametrize("how", [{}, {"fill": "", "edge": ""}])
def test_nothing_asked_is_nothing_drawn(qapp: QApplication, how: dict[str, object]) -> None:
    assert inked(drawn(PLACE, **how)).isNull()
    assert inked(drawn(QRect(5, 5, 0, 9), fill="#00FF00")).isNull()


def test_a_fine_screen_gets_a_fine_box(qapp: QApplication) -> None:
    image = drawn(PLACE, ratio=2.0, fill="#00FF00", edge="#FF0000")
    assert inked(image) == QRect(40, 20, 120, 80)


def test_a_box_of_one_kind_is_drawn_once(qapp: QApplication) -> None:
    drawn(PLACE, fill="#00FF01")
    before = _box.cache_info().misses
    drawn(PLACE.translated(5, 5), fill="#00FF01")
    assert _box.cache_info().misses == before
