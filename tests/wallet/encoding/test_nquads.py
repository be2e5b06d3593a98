"""Terms in their one canonical spelling, and a reader that takes no other grammar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.nquads import (
    escape,
    escape_legacy,
    is_absolute_iri,
    is_language_tag,
    read_nquads,
    write_literal,
)
from wallet.errors import InputError, Reason

XSD = "http://www.w3.org/2001/XMLSchema#"


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


@given(st.text(st.characters(codec="utf-8")))
def test_a_literal_reads_back_as_it_was_written(text: str) -> None:
    term = write_literal(escape(text), "")
    assert read_nquads(f"<urn:s> <urn:p> {term} .".encode()) == [("<urn:s>", "<urn:p>", term, "")]


@pytest.mark.parametrize("line, quad", [
    ("<urn:s> <urn:p> <urn:o> .", ("<urn:s>", "<urn:p>", "<urn:o>", "")),
    ("<urn:s><urn:p>_:o<urn:g>.", ("<urn:s>", "<urn:p>", 0, "<urn:g>")),
    ("_:a <urn:p> _:a _:g . # said", (0, "<urn:p>", 0, 1)),
    (f'_:a <urn:p> "x"^^<{XSD}string> .', (0, "<urn:p>", '"x"', "")),
    (f'_:a <urn:p> "1"^^<{XSD}integer> .', (0, "<urn:p>", f'"1"^^<{XSD}integer>', "")),
    ('_:a <urn:p> "x"@en-GB .', (0, "<urn:p>", '"x"@en-GB', "")),
    ('_:a <urn:p> "\\u00e9\\U0001F600\\\'\\t" .', (0, "<urn:p>", '"é😀\'\\t"', "")),
    ("<urn:\\u00E9> <urn:p> _:b .", ("<urn:é>", "<urn:p>", 0, "")),
])  # fmt: skip
def test_reads_statements(line: str, quad: tuple[object, ...]) -> None:
    assert read_nquads(f"# first\n\n  {line}\n".encode()) == [quad]


@pytest.mark.parametrize("line", [
    "<urn:s> <urn:p> <urn:o>",
    "<urn:s> _:p <urn:o> .",
    '"s" <urn:p> <urn:o> .',
    "<s> <urn:p> <urn:o> .",
    "<urn:s t> <urn:p> <urn:o> .",
    "<urn:s\\u0020t> <urn:p> <urn:o> .",
    "<urn:s> <urn:p> <urn:o> . <urn:s> <urn:p> <urn:o> .",
    '<urn:s> <urn:p> "a\\x" .',
    '<urn:s> <urn:p> "\\uD800" .',
    '<urn:s> <urn:p> "\\UFFFFFFFF" .',
    '<urn:s> <urn:p> "a"b" .',
    '<urn:s> <urn:p> "x"@1 .',
    "<urn:s> <urn:p> 'o' .",
    "_: <urn:p> <urn:o> .",
])  # fmt: skip
def test_refuses_what_is_no_statement(line: str) -> None:
    with pytest.raises(InputError) as caught:
        read_nquads(b"<urn:s> <urn:p> <urn:o> .\n" + line.encode())
    assert caught.value.reason is Reason.MEMBER_MALFORMED
    assert caught.value.facts == {"where": "line 2"}


def test_refuses_what_is_no_text() -> None:
    with pytest.raises(InputError) as caught:
        read_nquads(b"\xff")
    assert caught.value.reason is Reason.TEXT_NOT_ALLOWED


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
