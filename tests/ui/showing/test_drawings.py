"""Badges drawn as SVG: what is harmless in them is drawn, and nothing is opened."""

import time
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.showing.drawings import draw, is_drawing
from ui.showing.pictures import decode_picture
from wallet.session.practice_pictures import draw_svg_with

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"'
RED = f'{ROOT}><rect width="20" height="10" fill="#ff0000"/></svg>'.encode()


def test_a_drawing_fits_the_square(qtbot: QtBot) -> None:
    picture = draw(RED, 100)
    assert picture is not None
    assert (picture.width(), picture.height()) == (100, 50)
    assert picture.pixelColor(50, 25) == QColor("#ff0000")
    assert decode_picture(RED, 100) == picture
    assert decode_picture(b"\xef\xbb\xbf \n" + RED, 100) == picture


def test_the_practice_badge_is_shown_with_its_own_drawing(qtbot: QtBot) -> None:
    picture = decode_picture(draw_svg_with(b"{}"), 160)
    assert picture is not None
    assert picture.pixelColor(65, 72) == QColor("#8A3B12")
    assert picture.pixelColor(0, 0).alpha() == 0


def test_a_picture_named_in_a_drawing_is_not_opened(tmp_path: Path, qtbot: QtBot) -> None:
    blue = QImage(20, 10, QImage.Format.Format_RGB32)
    blue.fill(QColor("#0000ff"))
    assert blue.save(str(tmp_path / "blue.png"))
    image = f'<image href="{tmp_path}/blue.png" width="20" height="10"/>'
    assert draw(f"{ROOT}>{image}</svg>".encode(), 100) is None


@pytest.mark.parametrize(
    "data", [b"", b"<html><body/></html>", b"<svg", b"<svg/>", b"{}", RED[1:]]
)
def test_what_is_no_drawing_is_none(qtbot: QtBot, data: bytes) -> None:
    assert draw(data, 100) is None
    assert decode_picture(data, 100) is None


def test_mark_up_without_a_root_is_no_drawing() -> None:
    assert is_drawing(RED)
    assert is_drawing(b'<?xml version="1.0"?>\n' + RED)
    assert not is_drawing(b"<html/>")
    assert not is_drawing(b"svg")


HEAVY = {
    "curves": '<path d="M0 0C' + "1 9 5 2 7 8 " * 3300 + '" stroke="red" stroke-width="3"/>',
    "gradients": '<radialGradient id="a"><stop offset="0"/><stop offset="1" stop-color="red"/>'
    "</radialGradient>" + '<rect width="20" height="10" fill="url(#a)" opacity=".5"/>' * 1900,
    "large": '<ellipse rx="31000" ry="31000" stroke="red" stroke-width="31000"/>' * 1900,
}


@pytest.mark.parametrize("name", HEAVY)
def test_the_heaviest_drawings_are_done_in_time(qtbot: QtBot, name: str) -> None:
    began = time.process_time()
    assert draw(f"{ROOT}>{HEAVY[name]}</svg>".encode(), 208) is not None
    assert time.process_time() - began < 3.0
