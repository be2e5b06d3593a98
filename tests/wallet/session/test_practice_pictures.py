import xml.etree.ElementTree as ET

from wallet.formats.baked_png import find_baked_text as in_png
from wallet.formats.baked_svg import find_baked_text as in_svg
from wallet.session.practice_pictures import PLUM, TEAL, bake_png, draw_png, draw_svg_with

CREDENTIAL = '{"name":"Robótica ]]> & <b>"}'.encode()


def test_the_same_picture_every_time():
    assert draw_png(PLUM, 7) == draw_png(PLUM, 7)
    assert draw_png(PLUM, 7) != draw_png(PLUM, 8)
    assert draw_png(PLUM, 7) != draw_png(TEAL, 7)


def test_what_is_baked_into_a_png_comes_out_unchanged():
    baked = in_png(bake_png(draw_png(PLUM, 7), CREDENTIAL))
    assert baked is not None
    assert baked.text == CREDENTIAL
    assert not baked.oddities


def test_what_is_baked_into_an_svg_comes_out_unchanged():
    picture = draw_svg_with(CREDENTIAL)
    ET.fromstring(picture)
    baked = in_svg(picture)
    assert baked is not None
    assert baked.text.strip() == CREDENTIAL
