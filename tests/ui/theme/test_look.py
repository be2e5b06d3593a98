"""The look in force, and changing it."""

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme.look import FAMILY, Appearance, look, qt_palette
from ui.theme.palettes import CONTRAST, DARK, LIGHT, Palette
from wallet.settings import Theme


@pytest.mark.parametrize(
    ("theme", "palette"),
    [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK), (Theme.CONTRAST, CONTRAST), (Theme.SYSTEM, LIGHT)],
)
def test_a_theme_chooses_its_palette_and_tells(
    qtbot: QtBot, qapp: QApplication, theme: Theme, palette: Palette
) -> None:
    with qtbot.waitSignal(look().changed):
        look().apply(Appearance(theme=theme))
    assert look().palette is palette
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == palette.paper


def test_the_bundled_font_is_the_one_that_is_drawn(qapp: QApplication) -> None:
    assert QFontInfo(look().font()).family() == FAMILY
    assert QFontInfo(look().font(strong=True)).weight() >= 600
    assert qapp.font().pointSizeF() == 11


def test_text_size_reaches_fonts_and_measures(qapp: QApplication) -> None:
    look().apply(Appearance(theme=Theme.LIGHT, text_scale=200))
    assert qapp.font().pointSizeF() == 22
    assert look().scaled(20) == 40


def test_disabled_words_are_quiet_but_there() -> None:
    made = qt_palette(LIGHT)
    group = QPalette.ColorGroup.Disabled
    assert made.color(group, QPalette.ColorRole.Text).name().upper() == LIGHT.quiet
