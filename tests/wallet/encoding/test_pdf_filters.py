"""What streams become, filter by filter: as another reader has it, and never beyond the limit."""

import base64
import io
import random
import tracemalloc
import zlib

import pytest
from PIL import Image
from pypdf.filters import LZWDecode, RunLengthDecode

from wallet.encoding.pdf_files import MAX_INFLATED, asks_too_much, open_pdf
from wallet.encoding.pdf_filters import (
    MAX_FILTERS,
    MAX_HEAD,
    MAX_INLINE,
    Stream,
    TooMuch,
    Work,
    inline_size,
    streams_of,
    unpacked,
)
from wallet.errors import InputError, Reason

WORDS = b"BT /F1 24 Tf (Transcript of grades) Tj ET " * 9
MOST = 100_000


def runs(data: bytes) -> bytes:
    """Return run-length code: each byte a run of its own kind, by turns."""
    made = bytearray()
    for place in range(0, len(data), 2):
        pair = data[place : place + 2]
        made += bytes([len(pair) - 1]) + pair
    return bytes(made) + b"\x80"


def lzw(data: bytes) -> bytes:
    """Return LZW as TIFF, and PDF, have it; libtiff writes it."""
    picture = Image.frombytes("L", (len(data), 1), data)
    made = io.BytesIO()
    picture.save(made, "TIFF", compression="tiff_lzw")
    with Image.open(io.BytesIO(made.getvalue())) as tiff:
        ((place,), (length,)) = tiff.tag_v2[273], tiff.tag_v2[279]
    return made.getvalue()[place : place + length]


def hexed(data: bytes) -> bytes:
    return data.hex(" ").encode() + b">"


def base85(data: bytes) -> bytes:
    return base64.a85encode(data) + b"~>"


PACKED = {
    b"/FlateDecode": zlib.compress, b"/Fl": zlib.compress, b"/LZWDecode": lzw, b"/LZW": lzw,
    b"/ASCIIHexDecode": hexed, b"/AHx": hexed, b"/ASCII85Decode": base85, b"/A85": base85,
    b"/RunLengthDecode": runs, b"/RL": runs,
}  # fmt: skip


def taken(head: bytes, data: bytes, most: int = MOST) -> tuple[bytes, int]:
    return unpacked(b"head" + data, Stream(head, 4), most, Work())


@pytest.mark.parametrize("name", PACKED)
def test_each_filter_is_undone(name: bytes) -> None:
    packed = PACKED[name](WORDS)
    assert taken(b"<</Filter" + name + b">>", packed + b"\nendstream") == (WORDS, len(WORDS))


@pytest.mark.parametrize("first", [b"/FlateDecode", b"/A85", b"/AHx", b"/RL", b"/LZW"])
def test_filters_are_undone_one_after_another_and_all_they_give_counts(first: bytes) -> None:
    inner = zlib.compress(WORDS)
    head = b"<</Length 9/Filter [" + first + b" /Fl#61teDecode ]>>"
    assert taken(head, PACKED[first](inner)) == (WORDS, len(inner) + len(WORDS))


def test_our_lzw_and_runs_are_those_of_another_reader() -> None:
    drawn = random.Random(7)
    for size in (1, 2, 300, 5_000, 60_000):
        data = bytes(drawn.choice(b"abcd ") for _ in range(size))
        for name, other in ((b"/LZW", LZWDecode), (b"/RL", RunLengthDecode)):
            packed = PACKED[name](data)
            assert taken(b"/Filter" + name, packed)[0] == other.decode(packed) == data


@pytest.mark.parametrize("head, found", [
    (b"<</Length 7>>", (b"", 0)),
    (b"<</Filter /DCTDecode>>", (b"", 0)),
    (b"<</Filters /Fl>>", (b"", 0)),
    (b"<</Filter[]>>", (b"", 0)),
    (b"<</Filter[/Crypt/Fl]>>", (WORDS, len(WORDS))),
    (b"<</Filter[/Fl/DCTDecode]>>", (b"", len(WORDS))),
    (b"<</Filter/Fl /Filter/DCTDecode>>", (b"", len(WORDS))),
])  # fmt: skip
def test_what_the_dictionary_names_decides(head: bytes, found: tuple[bytes, int]) -> None:
    assert taken(head, zlib.compress(WORDS)) == found


@pytest.mark.parametrize("head", [
    b"<</Filter 7 0 R>>", b"<</Filter [/Fl", b"<</Filter[" + b"/Fl " * (MAX_FILTERS + 1) + b"]>>",
    b"<</Filter/A85>>",
])  # fmt: skip
def test_what_cannot_be_told_is_too_much(head: bytes) -> None:
    with pytest.raises(TooMuch):
        taken(head, zlib.compress(WORDS))


@pytest.mark.parametrize("name, data", [
    (b"/Fl", b"no zlib"), (b"/Fl", zlib.compress(WORDS)[:40]), (b"/Fl", b""), (b"/AHx", b"4>"),
    (b"/AHx", b"zz>"), (b"/RL", b""), (b"/RL", b"\x05ab"), (b"/RL", b"\xff"), (b"/LZW", b""),
    (b"/LZW", b"\xff\xff\xff"), (b"/LZW", lzw(WORDS)[:9]), (b"/LZW", b"\x80\x00"),
    # A code that stands for itself before there is any.
    (b"/LZW", b"\x81\x00\x00"),
])  # fmt: skip
def test_a_broken_stream_gives_what_there_is(name: bytes, data: bytes) -> None:
    held, size = taken(b"/Filter" + name, data)
    assert len(held) == size < len(WORDS)


@pytest.mark.parametrize("name", PACKED)
def test_no_filter_goes_far_beyond_the_limit(name: bytes) -> None:
    packed = zlib.compress(PACKED[name](bytes(4_000_000)), 9)
    tracemalloc.start()
    with pytest.raises(TooMuch):
        taken(b"/Filter [/Fl" + name + b"]", packed, 9_000_000 if len(packed) > 3e6 else MOST)
    assert tracemalloc.get_traced_memory()[1] < 30_000_000
    tracemalloc.stop()


def test_endless_codes_and_runs_are_too_much() -> None:
    for name, data in ((b"/RL", b"\x00a" * 1_500_001), (b"/LZW", bytes(3_000_000))):
        with pytest.raises(TooMuch):
            taken(b"/Filter" + name, data, 10**9)


def test_streams_are_found_with_their_whole_dictionary() -> None:
    long = b"<</Filter/Fl" + b" " * 9_000 + b">>"
    data = b"1 0\nobj" + long + b"stream\r\nabcendstream endobj 2 0 obj<<>> %x\nstream y\rx"
    assert [b"".join(one.head.split()) for one in streams_of(data, Work())] == [b"/Filter/Fl", b""]
    assert [data[one.start :][:1] for one in streams_of(data, Work())] == [b"a", b"x"]
    for other in (
        b"obj 7 endobj",
        b"obj<</A 7",
        b"obj<</A(",
        b"obj<<>>endobj",
        b"object<<>>stream\n",
    ):
        assert list(streams_of(other, Work())) == []


@pytest.mark.parametrize("words", [
    b"/X(1 0 obj)", b"/X((\\) 1 0 obj<<)stream\n)", b"% 1 0 obj<<>>stream\n\n", b"/X<</Y(>>)>>",
    b"/X(endstream endobj)",
])  # fmt: skip
def test_nothing_in_a_dictionary_hides_its_filters(words: bytes) -> None:
    data = b"1 0 obj<</Filter[/Fl/Fl]" + words + b">>stream\nx"
    assert b"/Filter[/Fl/Fl]" in next(iter(streams_of(data, Work()))).head


def test_endless_dictionaries_are_too_much() -> None:
    for data in (
        b"obj<<" + b" " * (MAX_HEAD + 1) + b">>stream\n",
        b"obj<</A(" + b" " * (MAX_HEAD + 1) + b")>>stream\n",
        b"obj<<(" * 1_000 + b" " * (MAX_HEAD - 9_000) + b")>>" * 1_000,
    ):
        with pytest.raises(TooMuch):
            list(streams_of(data, Work()))


def image(words: bytes, data: bytes) -> bytes:
    return b"q BI /W 9 /H 9 " + words + b" ID " + data + b" EI Q "


def test_images_in_a_content_count() -> None:
    packed = zlib.compress(WORDS)

    def size(content: bytes) -> int:
        return inline_size(content, MOST, Work())

    both = image(b"/F /Fl", packed) + image(b"/F[/A#48x]", hexed(b"abc"))
    assert size(both) == len(WORDS) + 3
    assert size(image(b"/CS /G", packed) + b"BI /F /Fl and no data") == 0
    assert size(b"(ABI /F /Fl) BIT " + image(b"/F /DCT", packed)) == 0
    for content in (image(b"/F /Fl", zlib.compress(bytes(MOST))) * 2, b"BI " * (MAX_INLINE + 1)):
        with pytest.raises(TooMuch):
            size(content)


@pytest.mark.parametrize("file", [
    b"obj%" * 2_000_000, b"obj<<" * 2_000_000, b"obj<<(" * 2_000_000,
    b"BI /F /Fl ID " * 60_000, b"BI /F/AHx ID " * 40_000 + b" " * 10_000_000,
    b"1 0 obj<</Filter/AHx>>stream\n" * 200_000, b"1 0 obj<</Filter/LZW>>stream\n\x80" * 200_000,
    b"1 0 obj<</Filter[/RL/RL/RL]>>stream\n" * 200_000,
    b"1 0 obj<</Filter/Fl>>stream\n" * 500_000, b"obj<</Filter/LZW>>stream\n" + bytes(3_000_000),
    b"obj<</Filter/LZW>>stream\n" + b"\x80\x40\x20\x10\x08\x04\x02\x01\x00" * 100_000,
])  # fmt: skip
def test_a_file_made_to_be_slow_ends_soon(file: bytes) -> None:
    assert asks_too_much(b"%PDF-1.7\n" + file)


def file_of(words: bytes, data: bytes) -> bytes:
    head = b"<</Length %d%s>>" % (len(data), words)
    return b"%PDF-1.7\n4 0 obj\n" + head + b"\nstream\n" + data + b"\nendstream\nendobj\n"


SMALL_BOMB = zlib.compress(bytes(MAX_INFLATED + 1), 9)


@pytest.mark.parametrize(
    "file",
    [
        file_of(b"/Filter[/FlateDecode/FlateDecode]", zlib.compress(SMALL_BOMB)),
        file_of(b"/Filter[/Fl/Fl/Fl]", zlib.compress(zlib.compress(SMALL_BOMB))),
        file_of(b"/Filter[/ASCIIHexDecode/FlateDecode]", hexed(SMALL_BOMB)),
        file_of(b"/Filter[/ASCII85Decode/FlateDecode]", base85(SMALL_BOMB)),
        file_of(b"/Filter[/Fl/RunLengthDecode]", zlib.compress(b"\x81 " * 2**20 + b"\x80")),
        file_of(b"", image(b"/F /Fl", SMALL_BOMB)),
        file_of(b"/Filter/Fl", zlib.compress(image(b"/F /Fl", SMALL_BOMB))),
        file_of(b"/Filter 9 0 R", SMALL_BOMB),
    ],
    ids=["two", "three", "hex", "base 85", "runs", "inline", "inline packed", "elsewhere"],
)
def test_no_road_to_gigabytes_is_given_to_pdfium(file: bytes) -> None:
    assert asks_too_much(file)
    with pytest.raises(InputError) as caught, open_pdf(file):
        pass
    assert caught.value.reason is Reason.PICTURE_DAMAGED


def test_what_old_programs_write_is_drawn() -> None:
    for words, data in (
        (b"/Filter[/ASCII85Decode/FlateDecode]", base85(zlib.compress(WORDS))),
        (b"/Filter[/ASCII85Decode/LZWDecode]", base85(lzw(WORDS))),
        (b"/Filter[/FlateDecode/DCTDecode]", zlib.compress(WORDS)),
        (b"", image(b"/F /Fl", zlib.compress(WORDS))),
    ):
        assert not asks_too_much(file_of(words, data))
