"""Drawings are written anew from a list of harmless parts, or not at all."""

import time
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.formats.drawing import MAX_DEPTH, MAX_ELEMENTS, MAX_NUMBERS, redraw
from wallet.session.practice_pictures import draw_svg_with

SVG = "http://www.w3.org/2000/svg"
ROOT = f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'
GRADIENT = '<linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>'


def drawn(inner: str, *, root: str = f"{ROOT}>") -> str:
    return redraw(f"{root}{inner}</svg>".encode()).decode()


@pytest.mark.parametrize("inner", [
    '<path d="M0 0L9 9z"/>',
    '<path d="M1,1 C1 2,3 4,5 6 S1 2 3 4 Q1 2 3 4 T1 2 H3 V4 a1 1 0 011 1 A1 1 0 0 1 2 2Z"/>',
    '<path d=""/>',
    '<path d="m-1.5.5l.5-.5e-1"/>',
    '<rect width="9" height="9" fill="#1F5FA8" opacity=".5"/>',
    '<g transform="translate(1 2) scale(.5)" stroke="rgb(1, 2, 3)"><circle r="3"/></g>',
    '<polygon points="0,0 1,1 2 2"/>',
    f'<defs>{GRADIENT}</defs><rect width="9" height="9" fill="url(#a)"/>',
    f'{GRADIENT}<radialGradient id="b" xlink:href="#a"/><rect width="1" fill="url(#b)"/>',
    '<rect style="fill:#fff; stroke : none; font-family:Arial" width="1" height="1"/>',
])  # fmt: skip
def test_shapes_colours_and_gradients_are_redrawn(inner: str) -> None:
    shown = drawn(inner)
    tree = ET.fromstring(shown)
    names = {element.tag.rpartition("}")[2] for element in tree.iter()}
    assert len(names) > 1
    # What was redrawn is redrawn to the same.
    assert redraw(shown.encode()).decode() == shown


def test_classes_of_a_style_sheet_become_attributes() -> None:
    inner = "<style>/* made by hand */ .a, .b { fill:#abc; } .b{stroke:none}</style>"
    shown = drawn(f'{inner}<rect class="a b" width="1" height="1" fill="#000"/>')
    assert 'fill="#abc"' in shown
    assert 'stroke="none"' in shown
    assert "style" not in shown
    assert "class" not in shown


@pytest.mark.parametrize("inner", [
    "<title>PhD</title>", "<desc>x</desc>", "<metadata><x/></metadata>",
    "<script>alert(1)</script>", '<script href="http://x.invalid/a.js"/>', "<!-- note -->",
    '<x:credential xmlns:x="https://purl.imsglobal.org/ob/v3p0">{}</x:credential>',
    "<?xml-stylesheet href='http://x.invalid/a.css'?>",
    '<g display="none"><rect width="1" height="1"/></g>',
])  # fmt: skip
def test_what_nobody_sees_is_left_out(inner: str) -> None:
    shown = drawn(f'{inner}<rect width="9" height="9" onclick="alert(1)" data-x="y"/>')
    assert shown == (
        f'<svg xmlns="{SVG}" viewBox="0 0 9 9"><rect width="9" height="9"></rect></svg>'
    )


@pytest.mark.parametrize("inner", [
    '<image href="/etc/passwd" width="9" height="9"/>',
    '<image xlink:href="file:///etc/passwd"/>',
    '<use href="#a"/>',
    '<use xlink:href="http://x.invalid/a.svg#b"/>',
    "<text>PhD</text>",
    "<foreignObject><p/></foreignObject>",
    '<a href="https://x.invalid"><rect width="1" height="1"/></a>',
    '<style>@import url("http://x.invalid/a.css");</style>',
    "<style>rect { fill: red }</style>",
    "<style>.a{fill:url(http://x.invalid/a)}</style><rect class='a'/>",
    '<filter id="f"/>', '<mask id="m"/>', '<pattern id="p"/>', '<symbol id="s"/>',
    '<animate attributeName="x"/>', '<set attributeName="href" to="x"/>', "<switch/>",
    '<rect filter="url(#f)"/>', '<rect mask="url(#m)"/>', '<rect clip-path="url(#c)"/>',
    '<rect style="filter:url(#f)"/>', '<path d="M0 0h1" stroke-dasharray=".0001"/>',
    '<rect fill="url(#nowhere)"/>', '<rect fill="url(file:///etc/passwd)"/>',
    '<rect fill="url(#a) red"/>', '<rect fill="red;x"/>', '<rect fill="&#34;/&gt;"/>',
    '<linearGradient id="x" xlink:href="#x"/>',
    '<linearGradient id="x" xlink:href="#y"/><linearGradient id="y" xlink:href="#x"/>',
    '<linearGradient id="x" xlink:href="file:///etc/passwd"/>',
    '<path d="M0 0L1"/>', '<path d="L0 0"/>', '<path d="M0 0 url(x)"/>',
    '<path d="M0 0a1 1 0 2 1 1 1"/>', '<path d="M0 0h99999999"/>', '<path d="M0 0h1e99"/>',
    '<rect width="1e9"/>', '<rect width="NaN"/>', '<rect width="1em"/>',
    '<rect width="calc(1px)"/>', '<rect transform="scale(99999999)"/>',
    '<rect transform="rotate(1) evil(2)"/>', "<svg/>", '<g id="x y"/>', "<circle r='&x;'/>",
])  # fmt: skip
def test_what_needs_more_is_not_redrawn(inner: str) -> None:
    assert drawn(inner) == ""


@pytest.mark.parametrize("svg", [
    "", "<", "<html/>", "<svg/>", "not a drawing",
    f'<svg xmlns="{SVG}"/>',
    f'<svg xmlns="{SVG}" viewBox="0 0 0 9"/>',
    f'<svg xmlns="{SVG}" viewBox="0 0 9"/>',
    f'<svg xmlns="{SVG}" viewBox="0 0 nan 9"/>',
    f'<svg xmlns="{SVG}" viewBox="0 0 inf 9"/>',
    f'<svg xmlns="{SVG}" viewBox="0 0 900 1"/>',
    f'<svg xmlns="{SVG}" viewBox="0 0 9e9 9e9"/>',
    f'<!DOCTYPE svg><svg xmlns="{SVG}" viewBox="0 0 9 9"/>',
    f'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="{SVG}" viewBox="0 0 9 9">&a;</svg>',
    f'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg xmlns="{SVG}" viewBox="0 0 9 9"/>',
])  # fmt: skip
def test_what_is_no_sound_drawing_is_not_redrawn(svg: str) -> None:
    assert redraw(svg.encode()) == b""


def test_width_and_height_stand_in_for_a_view_box() -> None:
    shown = drawn("", root=f'<svg xmlns="{SVG}" width="40px" height="20">')
    assert shown == f'<svg xmlns="{SVG}" viewBox="0 0 40 20"></svg>'


def test_a_baked_badge_keeps_its_drawing_only() -> None:
    shown = redraw(draw_svg_with(b"{}"))
    assert shown.count(b"<ellipse") == draw_svg_with(b"{}").count(b"<ellipse")
    assert b"Rob" not in shown


@pytest.mark.parametrize(("inner", "is_redrawn"), [
    ("<g/>" * (MAX_ELEMENTS - 1), True),
    ("<g/>" * MAX_ELEMENTS, False),
    ("<g>" * MAX_DEPTH + "</g>" * MAX_DEPTH, True),
    ("<g>" * (MAX_DEPTH + 1) + "</g>" * (MAX_DEPTH + 1), False),
    ('<path d="M0 0L' + "1 " * (MAX_NUMBERS - 2) + '"/>', True),
    ('<path d="M0 0L' + "1 " * MAX_NUMBERS + '"/>', False),
    ('<g transform="scale(30)">' * 4 + "</g>" * 4, True),
    ('<g transform="scale(30000)">' * 4 + "</g>" * 4, False),
])  # fmt: skip
def test_a_drawing_is_bounded(inner: str, is_redrawn: bool) -> None:
    assert bool(drawn(inner)) is is_redrawn


USES = "<use href='#u{}'/>"
BOMBS = {
    "elements": "<g/>" * 100_000,
    "deep": "<g>" * 50_000,
    "use": "".join(f'<g id="u{n}">' + USES.format(n - 1) * 10 + "</g>" for n in range(1, 8)),
    "digits": '<path d="M' + "1" * 500_000 + ' 0"/>',
    "signs": '<path d="M' + "-" * 500_000 + '"/>',
    "spaces": '<path d="M0 0' + " ," * 250_000 + '"/>',
    "arcs": '<path d="M0 0a' + "0" * 500_000 + '"/>',
    "colours": '<rect fill="rgb(' + " " * 500_000 + 'x)"/>',
    "transforms": '<rect transform="' + "scale(1)" * 60_000 + 'x"/>',
    "sheet": "<style>" + ".a," * 160_000 + "</style>",
    "comments": "<style>" + "/*" * 250_000 + "</style>",
    "attributes": "<rect " + " ".join(f"a{n}=''" for n in range(40_000)) + "/>",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_no_time(name: str) -> None:
    began = time.process_time()
    drawn(BOMBS[name])
    assert time.process_time() - began < 1.0


PARTS = st.sampled_from([
    "<g", "<path", "<image", "<use", "<rect", "/>", ">", "</g>", " d='M0 0L1 1'", " fill='red'",
    " href='/etc/passwd'", " fill='url(#a)'", " style='fill:url(http://x)'", "<style>", "</style>",
    "x", "&amp;", "<!--", "-->", " transform='scale(2)'", "<a:b xmlns:a='c'/>", " onload='x'",
])  # fmt: skip


@given(st.lists(PARTS, max_size=20))
def test_whatever_comes_out_refers_to_nothing(parts: list[str]) -> None:
    shown = drawn("".join(parts))
    for word in ("href", "http://x", "passwd", "style", "image", "use", "onload", "<!--"):
        assert word not in shown.replace("http://www.w3.org/2000/svg", "")
