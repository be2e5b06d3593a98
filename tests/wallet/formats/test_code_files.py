import time

from tests.wallet.formats import samples
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import Reason
from wallet.formats.code_files import read_lines, read_texts
from wallet.formats.reader import read_items
from wallet.formats.reading import Place

CONTEXTS = bundled_contexts()


def test_tokens_one_a_line_are_a_list():
    text = samples.token(samples.badge())
    reading = read_items(f"{text}\n{text}x\n".encode(), "a.txt", CONTEXTS)
    assert [item.source.pointer for item in reading.credentials] == ["/0"]
    assert [entry.pointer for entry in reading.not_read] == ["/1"]


def test_bytes_that_are_no_text_are_named():
    reading = read_lines(b"\xff\xfe\xfd", CONTEXTS, Place(name="a"))
    assert reading.not_read[0].facts == {"kind": "binary"}


def test_one_text_has_no_number_and_several_have():
    text = samples.token(samples.badge())
    (alone,) = read_texts([text, f" {text}\n"], "a", CONTEXTS).credentials
    assert alone.source.pointer == ""
    two = read_texts([text, "https://example.org/badge"], "a", CONTEXTS)
    assert [item.source.pointer for item in two.credentials] == ["/0"]
    (link,) = two.not_read
    assert (link.pointer, link.reason) == ("/1", Reason.CODE_IS_A_LINK)
    assert link.facts == {"link": "https://example.org/badge"}


def test_lines_without_end_are_not_all_looked_at():
    lines = b"\n" * (4 * 2**20) + b"a\n" * 200_000 + b"x"
    started = time.process_time()
    reading = read_lines(lines, CONTEXTS, Place(name="a"))
    assert reading.not_read[0].facts == {"kind": "text"}
    assert time.process_time() - started < 2


def test_every_line_that_python_parts_is_one():
    token = samples.token(samples.badge())
    for end in ("\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"):
        text = f"{token}{end}{end}{token}x{end}"
        reading = read_lines(text.encode(), CONTEXTS, Place(name="a"))
        assert [item.source.pointer for item in reading.credentials] == ["/0"], repr(end)
        assert [entry.pointer for entry in reading.not_read] == ["/1"]
