"""The window gets drawings that refer to nothing, or none."""

from wallet.session.drawings import MAX_DRAWING, harmless_drawing
from wallet.session.practice_pictures import draw_svg_with


def test_a_badge_is_redrawn_without_what_is_baked_in() -> None:
    drawn = harmless_drawing(draw_svg_with(b'{"secret": "credential"}'))
    assert drawn.startswith(b"<svg ")
    assert b"ellipse" in drawn
    assert b"credential" not in drawn


def test_a_drawing_above_the_limit_is_none() -> None:
    padding = b"<!--" + b" " * MAX_DRAWING + b"-->"
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    assert harmless_drawing(svg)
    assert harmless_drawing(svg + padding) == b""
