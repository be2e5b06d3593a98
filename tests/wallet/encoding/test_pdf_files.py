"""Attachments of PDF files: bounded, and never a reason to stop."""

import io
import time
import tracemalloc
import zlib

import pypdf
import pytest

from wallet.encoding.pdf_files import (
    MAX_ATTACHMENT,
    MAX_ATTACHMENTS,
    MAX_INFLATED,
    MAX_TABLE,
    MAX_TRIED,
    asks_too_much,
    open_pdf,
    read_attachments,
)
from wallet.errors import InputError, Reason


def pdf_with(*attachments: bytes, password: str = "") -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    for number, content in enumerate(attachments):
        writer.add_attachment(f"file-{number}.json", content)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def test_attachments_come_back_byte_for_byte() -> None:
    assert read_attachments(pdf_with(b'{"a": 1.0}', b"\x00\xff")) == (b'{"a": 1.0}', b"\x00\xff")
    assert read_attachments(pdf_with()) == ()


def test_a_file_opens_and_closes() -> None:
    with open_pdf(pdf_with()) as document:
        assert len(document) == 1


def stream(content: bytes, *words: bytes) -> bytes:
    return b" obj<</EmbeddedFile" + b"".join(words) + b">>stream\n" + content


@pytest.mark.parametrize("file, found", [
    (stream(b"abcdef endstream", b"/Length 3"), (b"abc",)),
    (stream(b"abc", b"/Length 3"), (b"abc",)),
    (stream(b"abcendstream", b"/Length 9 0 R"), (b"abc",)),
    (stream(b"abcendstream"), (b"abc",)),
    (stream(b"abcendstream", b"/Filter/LZWDecode"), ()),
    (stream(b"abcendstream", b"/Filter/FlateDecode"), ()),
    (stream(zlib.compress(b"abc") + b"endstream", b"/Filter/FlateDecode"), (b"abc",)),
    (b" obj<</Type/Page>>stream\nabcendstream", ()),
    (stream(b"x" * (MAX_ATTACHMENT + 1)) + b"endstream", ()),
])  # fmt: skip
def test_a_stream_is_read_by_what_stands_before_it(file: bytes, found: tuple[bytes, ...]) -> None:
    assert read_attachments(b"%PDF-1.7\n" + file) == found


@pytest.mark.parametrize("file", [
    b">>stream\n" * 2_000_000,
    stream(b"") * 500_000,
    stream(zlib.compress(bytes(MAX_ATTACHMENT + 1), 9) + b"endstream", b"/FlateDecode") * 1_000,
    stream(b"", b"/Filter/Crypt") * 500_000,
    b">>" * 5_000_000,
    b">>" + b" " * 20_000_000,
], ids=["streams", "no end", "bombs", "filters", "brackets", "spaces"])  # fmt: skip
def test_a_crowd_of_streams_ends_soon(file: bytes) -> None:
    started = time.process_time()
    read_attachments(b"%PDF-1.7\n" + file)
    assert time.process_time() - started < 2


def test_attachments_behind_a_crowd_of_broken_ones_are_left_alone() -> None:
    broken = stream(b"endstream", b"/Filter/Crypt")
    good = stream(b"abcendstream")
    assert read_attachments(broken * (MAX_TRIED - 1) + good) == (b"abc",)
    assert read_attachments(broken * MAX_TRIED + good) == ()


def test_what_is_too_large_or_too_many_is_left_out() -> None:
    assert read_attachments(pdf_with(b"x" * (MAX_ATTACHMENT + 1), b"small")) == (b"small",)
    many = pdf_with(*(b"%d" % number for number in range(MAX_ATTACHMENTS + 5)))
    assert len(read_attachments(many)) == MAX_ATTACHMENTS


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\x00" * 5000, pdf_with(b"x", password="secret")]
)
def test_what_cannot_be_opened_has_no_attachments(data: bytes) -> None:
    assert read_attachments(data) == ()
    with pytest.raises(InputError) as caught, open_pdf(data):
        pass
    assert caught.value.reason is Reason.PICTURE_DAMAGED


def test_a_truncated_or_garbled_file_stops_nothing() -> None:
    whole = pdf_with(b'{"type": "x"}')
    for place in range(0, len(whole), 37):
        read_attachments(whole[:place])
        garbled = bytearray(whole)
        garbled[place] ^= 0xFF
        read_attachments(bytes(garbled))


def test_a_bomb_is_not_inflated_beyond_the_limit() -> None:
    packed = zlib.compress(bytes(50 * MAX_ATTACHMENT), 9)
    bomb = (
        b"%%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length %d>>\nstream\n"
        % len(packed)
    )
    tracemalloc.start()
    assert read_attachments(bomb + packed + b"\nendstream endobj") == ()
    assert tracemalloc.get_traced_memory()[1] < 5 * MAX_ATTACHMENT
    tracemalloc.stop()


def bomb(kind: bytes, size: int, *, claims: int = 10) -> bytes:
    """A file with one stream that inflates to ``size`` bytes and a table that claims so many."""
    packed = zlib.compress(bytes(size), 9)
    head = b"%%PDF-1.7\n1 0 obj\n<</Type" + kind + b"/Size %d/Filter/FlateDecode/Length %d>>\n"
    return head % (claims, len(packed)) + b"stream\n" + packed + b"\nendstream\nendobj\n%%EOF\n"


def test_what_inflates_beyond_all_pages_is_not_given_to_pdfium() -> None:
    for file in (
        bomb(b"/XRef", MAX_TABLE + 1),
        bomb(b"/ObjStm", MAX_TABLE + 1),
        bomb(b"/XObject", MAX_INFLATED + 1),
        bomb(b"/XObject", MAX_INFLATED) * 5,
        bomb(b"/XRef", 10, claims=10_000_000),
    ):
        assert asks_too_much(file)
        with pytest.raises(InputError), open_pdf(file):
            pass
    for file in (bomb(b"/XRef", MAX_TABLE), bomb(b"/XObject", MAX_TABLE + 1), b"stream\nxx", b""):
        assert not asks_too_much(file)
    assert not asks_too_much(bomb(b"/XRef", 100)[:-60])
