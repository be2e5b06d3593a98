"""The one stylesheet."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QWidget,
)

from ui.theme.palettes import CONTRAST, DARK, LIGHT, Palette
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import type_sizes


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=lambda palette: palette.name)
def test_it_uses_no_colour_outside_the_palette(palette: Palette) -> None:
    sheet = stylesheet(palette, type_sizes(100))
    known = {getattr(palette, name) for name in palette.__dataclass_fields__ if name != "seals"}
    used = set(re.findall("#[0-9A-Fa-f]{6}", sheet))
    assert used
    assert used <= known
    assert "$" not in sheet


def test_text_follows_the_chosen_size() -> None:
    assert "font-size: 11.0pt" in stylesheet(LIGHT, type_sizes(100))
    assert "font-size: 22.0pt" in stylesheet(LIGHT, type_sizes(200))


def test_what_has_focus_shows_a_ring_of_two_pixels() -> None:
    sheet = stylesheet(LIGHT, type_sizes(100))
    for widget in ("QPushButton:focus", "QLineEdit:focus", "QCheckBox:focus", "QListView:focus"):
        rule = sheet[sheet.index(widget) :]
        assert rule[: rule.index("}")].find("border") >= 0
    assert "border: 2px solid" in sheet


def test_fields_of_several_lines_have_an_edge(show: Callable[[QWidget], QWidget]) -> None:
    field = QPlainTextEdit()
    field.setReadOnly(True)
    field.resize(200, 100)
    show(field)
    image = field.grab().toImage()
    assert image.pixelColor(0, 50) == QColor(LIGHT.control)


def test_boxes_to_tick_grow_with_the_text(qapp: QApplication) -> None:
    before = qapp.styleSheet()
    sides = {}
    for scale in (100, 200):
        qapp.setStyleSheet(stylesheet(LIGHT, type_sizes(scale)))
        for box in (QCheckBox("Yes"), QRadioButton("Yes")):
            metric = {
                QCheckBox: QStyle.PixelMetric.PM_IndicatorWidth,
                QRadioButton: QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
            }[type(box)]
            box.ensurePolished()
            sides[type(box), scale] = box.style().pixelMetric(metric, None, box)
    qapp.setStyleSheet(before)
    for kind in (QCheckBox, QRadioButton):
        assert sides[kind, 100] >= 18
        assert sides[kind, 200] >= 1.9 * sides[kind, 100]
