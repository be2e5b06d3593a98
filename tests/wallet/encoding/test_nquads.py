"""Terms in their one canonical spelling."""

import pytest

from wallet.encoding.nquads import escape, escape_legacy, is_absolute_iri, is_language_tag


@pytest.mark.parametrize("text, escaped", [
    ("plain ñ 😀 '", "plain ñ 😀 '"),
    ("\b\t\n\f\r\"\\", '\\b\\t\\n\\f\\r\\"\\\\'),
    ("\0\x07\x0b\x0e\x1f\x7f", "\\u0000\\u0007\\u000B\\u000E\\u001F\\u007F"),
    ("\x80\x85\x9f\u2028", "\x80\x85\x9f\u2028"),
    ("\ufffe\uffff\ufffd", "\\uFFFE\\uFFFF\ufffd"),
])  # fmt: skip
def test_escapes_exactly_as_the_recommendation_has_it(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_older_signers_left_control_characters_raw() -> None:
    assert escape_legacy('\b\t\x7f\n\r"\\') == '\b\t\x7f\\n\\r\\"\\\\'


@pytest.mark.parametrize("text, expected", [
    ("did:key:z6Mk", True), ("urn:uuid:1", True), ("https://a.example/é?x#y", True),
    ("mailto:a@b", True), ("data:,x", True), ("", False), ("a", False), ("/a", False),
    ("//a/b", False), ("http://a b", False), ("http://a<b>", False), ("http://a|b", False),
    ("1http:x", False), ("_:b", False), ("http:\n", False), (None, False), (5, False),
])  # fmt: skip
def test_absolute_iris(text: object, expected: bool) -> None:
    assert is_absolute_iri(text) is expected


@pytest.mark.parametrize("text, expected", [
    ("en", True), ("es-419", True), ("de-ch-1996", True), ("", False), ("not a lang!", False),
    ("en_us", False), ("-en", False), ("en-", False), ("abcdefghi", False), ("é", False),
])  # fmt: skip
def test_language_tags(text: str, expected: bool) -> None:
    assert is_language_tag(text) is expected
