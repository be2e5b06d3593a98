"""A reader of statements that takes no other grammar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.nquads import escape, write_literal
from wallet.encoding.nquads_reading import read_nquads
from wallet.errors import InputError, Reason

XSD = "http://www.w3.org/2001/XMLSchema#"


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
