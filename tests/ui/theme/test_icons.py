"""Icons are tinted by the palette."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from tests.places import PROJECT
from ui.theme.icons import IconName, app_icon, app_picture, icon, icon_pixmap, spaced_icon
from ui.theme.look import Appearance, look
from wallet.settings import Theme


def colours(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    assert "#B3261E" in colours(icon_pixmap(IconName.LOCK, 48, "#B3261E"))


def test_every_icon_draws_something(qapp: QApplication) -> None:
    for name in IconName:
        drawn = colours(icon_pixmap(name, 48, "#102030"))
        assert "#102030" in drawn, name


def test_an_icon_follows_the_palette(qapp: QApplication) -> None:
    before = look().palette.ink
    look().apply(Appearance(theme=Theme.DARK))
    picture = icon(IconName.PENCIL)
    assert look().palette.ink != before
    assert look().palette.ink in colours(picture.pixmap(QSize(40, 40), 1.0))


def test_an_icon_that_is_on_is_tinted_by_the_accent(qapp: QApplication) -> None:
    made = icon(IconName.BACKPACK)
    on = made.pixmap(QSize(40, 40), 1.0, QIcon.Mode.Normal, QIcon.State.On)
    assert look().palette.accent in colours(on)


def test_a_spaced_icon_keeps_its_distance(qapp: QApplication) -> None:
    made = spaced_icon(IconName.X, 20, 6, ("#000000", "#000000"))
    image = made.pixmap(QSize(26, 20), 1.0).toImage()
    assert image.width() == 26
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(20, 26) for y in range(20))


def test_the_application_has_its_icon_in_every_size(qapp: QApplication) -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
    small = app_icon().pixmap(QSize(16, 16), 1.0).toImage()
    assert small.pixelColor(8, 9).lightness() > small.pixelColor(3, 12).lightness()
    assert QColor("#1F5FA8").name().upper() in colours(app_picture(64))


ON_A_FINE_SCREEN = """
import sys
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from ui.theme.icons import IconName, spaced_icon
app = QGuiApplication(sys.argv[:1])
made = spaced_icon(IconName.X, 20, 6, ("#000000", "#000000"))
print(*(made.pixmap(QSize(26, 20), ratio).width() for ratio in (1.0, 2.0)))
"""


@pytest.mark.parametrize(("scale", "widths"), [("1", "26 26"), ("1.5", "26 52"), ("2", "26 52")])
def test_an_icon_is_drawn_as_fine_as_the_screens_are(scale: str, widths: str) -> None:
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
    ended = subprocess.run(
        [sys.executable, "-c", ON_A_FINE_SCREEN], cwd=PROJECT, env=environment,
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert ended.stdout.strip() == widths
