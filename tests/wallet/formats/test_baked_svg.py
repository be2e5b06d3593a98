import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats import samples
from wallet.errors import InputError, Reason
from wallet.formats.baked_svg import MAX_PARTS, MAX_SVG, find_baked_text
from wallet.model.credential import Container

NAMESPACE = "https://purl.imsglobal.org/ob/v3p0"


def svg(inner, *, before="", namespace=NAMESPACE):
    return (
        f'{before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="{namespace}">'
        f"{inner}<circle r='1'/></svg>"
    ).encode()


def baked(text):
    return f"<openbadges:credential><![CDATA[{text}]]></openbadges:credential>"


def test_a_baked_badge_keeps_picture_and_text():
    text = json.dumps(samples.badge(proof=samples.proof()))
    data = svg(baked(f"\n  {text}\n"))
    badge = samples.read(data, "badge.svg").credentials[0]
    assert badge.original == text.encode()
    assert badge.picture == data
    assert badge.source.container is Container.PICTURE_SVG
    assert badge.oddities == ()


def test_a_token_stands_in_the_attribute():
    text = samples.token(samples.badge())
    data = svg(f'<openbadges:credential verify="{text}"/>')
    assert samples.read(data).credentials[0].original == text.encode()


@pytest.mark.parametrize("namespace", ["http://openbadges.org", NAMESPACE])
def test_older_names_are_read(namespace):
    data = svg("<openbadges:assertion>{}</openbadges:assertion>", namespace=namespace)
    assert find_baked_text(data).text == b"{}"


def test_an_element_of_a_foreign_namespace_is_none():
    assert find_baked_text(svg(baked("{}"), namespace="https://example.org/x")) is None


def test_several_late_and_double_ones_are_told():
    data = svg(
        '<title>t</title><openbadges:credential verify="a">b</openbadges:credential>' + baked("c")
    )
    found = find_baked_text(data)
    assert found.text == b"b"
    assert found.oddities == ("svg:several", "svg:not-first", "svg:both")


def test_a_document_type_without_entities_is_harmless():
    doctype = (
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x/y.dtd">'
    )
    assert find_baked_text(svg(baked("{}"), before=doctype)).text == b"{}"


@pytest.mark.parametrize(
    "data",
    [
        svg("&a;", before='<!DOCTYPE svg [<!ENTITY a "aaaa">]>'),
        svg("&a;", before='<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
        svg("", before='<!DOCTYPE svg [<!ENTITY % p SYSTEM "http://x/y"> %p;]>'),
        b"<svg><unclosed></svg>",
        b"<svg>" + b"\xff" + b"</svg>",
        b'<?xml version="1.0" encoding="no-such"?><svg/>',
        b"<openbadges:credential/>",
    ],
)
def test_entities_and_broken_markup_are_refused(data):
    with pytest.raises(InputError) as caught:
        find_baked_text(data)
    assert caught.value.reason is Reason.PICTURE_DAMAGED


def test_a_drawing_too_large_is_refused():
    with pytest.raises(InputError) as caught:
        find_baked_text(b" " * (MAX_SVG + 1))
    assert caught.value.reason is Reason.TOO_LARGE


def test_elements_nested_very_deep_do_no_harm():
    data = svg("<g>" * 50_000 + baked("{}") + "</g>" * 50_000)
    try:
        assert find_baked_text(data).text == b"{}"
    except InputError as error:
        assert error.reason is Reason.PICTURE_DAMAGED


def test_a_drawing_with_nothing_in_it_says_so():
    assert samples.read(svg("")).not_read[0].reason is Reason.NOTHING_BAKED_IN


def test_pages_are_no_drawings():
    page = samples.read(b"<!doctype html><html><svg></svg></html>")
    assert page.not_read[0].facts == {"kind": "html"}
    drawing = samples.read(b"\n<svg/>")
    assert drawing.not_read[0].reason is Reason.NOTHING_BAKED_IN


@given(st.text(max_size=80))
def test_any_text_in_the_drawing_is_read_or_refused(noise):
    try:
        find_baked_text(svg(noise))
    except InputError as error:
        assert error.reason is Reason.PICTURE_DAMAGED


@pytest.mark.parametrize("parts", [
    b"<a/>" * 250_000,
    b"<a>" * 250_000 + b"</a>" * 250_000,
    b'<a b="" c=""/>' * 100_000,
], ids=["beside each other", "inside each other", "attributes"])  # fmt: skip
def test_a_drawing_of_countless_parts_is_refused(parts):
    with pytest.raises(InputError) as caught:
        find_baked_text(b"<svg>" + parts + b"</svg>")
    assert caught.value.reason is Reason.TOO_LARGE
    assert caught.value.facts == {"limit": str(MAX_PARTS), "size": "number of elements"}
