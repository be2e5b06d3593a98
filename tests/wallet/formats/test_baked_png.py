import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats import samples
from wallet.errors import InputError, Reason
from wallet.formats.baked_png import MAX_CHUNKS, MAX_TEXT, SIGNATURE, find_baked_text
from wallet.model.credential import Container


def compressed_chunk(text, keyword=b"openbadgecredential"):
    return samples.chunk(b"iTXt", keyword + b"\0\1\0\0\0" + zlib.compress(text, 9))


def reason_of(data):
    with pytest.raises(InputError) as caught:
        find_baked_text(data)
    return caught.value.reason


def test_a_baked_badge_keeps_picture_and_text():
    text = samples.to_bytes(samples.badge(proof=samples.proof()))
    data = samples.png(samples.text_chunk(text))
    badge = samples.read(data, "badge.png").credentials[0]
    assert badge.original == text
    assert badge.picture == data
    assert badge.source.container is Container.PICTURE_PNG
    assert (badge.source.pointer, badge.oddities) == ("", ())


def test_a_baked_token_is_read():
    text = samples.token(samples.badge())
    data = samples.png(samples.text_chunk(text.encode()))
    assert samples.read(data).credentials[0].original == text.encode()


@pytest.mark.parametrize(
    "chunk",
    [
        samples.text_chunk(b"{}", b"openbadges"),
        samples.chunk(b"tEXt", b"openbadges\0{}"),
        samples.chunk(b"iTXt", b"openbadgecredential\0\0\0en\0x\0{}"),
    ],
)
def test_keywords_and_chunks_of_all_generations(chunk):
    assert find_baked_text(samples.png(chunk)).text == b"{}"


def test_the_first_chunk_counts_and_a_second_is_told():
    found = find_baked_text(samples.png(samples.text_chunk(b"1"), samples.text_chunk(b"2")))
    assert (found.text, found.oddities) == (b"1", ("png:several",))


def test_open_badges_3_goes_before_its_forerunners():
    data = samples.png(samples.text_chunk(b"old", b"openbadges"), samples.text_chunk(b"new"))
    assert find_baked_text(data).text == b"new"


def test_compressed_text_is_read_under_a_limit_and_told():
    found = find_baked_text(samples.png(compressed_chunk(b"{}" * 100)))
    assert (found.text, found.oddities) == (b"{}" * 100, ("png:compressed",))
    old = samples.chunk(b"zTXt", b"openbadges\0\0" + zlib.compress(b"{}"))
    assert find_baked_text(samples.png(old)).text == b"{}"


def test_a_bomb_is_not_inflated():
    bomb = compressed_chunk(b"\0" * (MAX_TEXT * 20))
    assert len(bomb) < 200_000
    assert reason_of(samples.png(bomb)) is Reason.TOO_LARGE


def test_truncated_compression_is_damage():
    chunk = samples.chunk(
        b"iTXt", b"openbadgecredential\0\1\0\0\0" + zlib.compress(b"x" * 99)[:-4]
    )
    assert reason_of(samples.png(chunk)) is Reason.PICTURE_DAMAGED


def test_what_stands_after_the_end_is_not_looked_at():
    found = find_baked_text(samples.png(samples.text_chunk(b"1")) + samples.text_chunk(b"2"))
    assert (found.text, found.oddities) == (b"1", ("png:after-end",))
    assert find_baked_text(samples.png() + samples.text_chunk(b"2")) is None


@pytest.mark.parametrize(
    "data",
    [
        SIGNATURE,
        SIGNATURE + b"\x80\0\0\0IHDR\0\0\0\0",
        samples.png()[:-1],
        samples.png()[:-12],
        samples.png()[:20] + b"X" + samples.png()[21:],
        SIGNATURE + samples.chunk(b"IDAT", b""),
        samples.png(samples.chunk(b"iTXt", b"openbadgecredential\0")),
        samples.png(samples.chunk(b"iTXt", b"openbadgecredential\0\7\0\0\0x")),
        b"GIF89a",
    ],
)
def test_a_broken_picture_is_refused(data):
    assert reason_of(data) is Reason.PICTURE_DAMAGED


def test_a_picture_with_nothing_in_it_says_so():
    assert samples.read(samples.png()).not_read[0].reason is Reason.NOTHING_BAKED_IN
    assert samples.read(samples.png(samples.text_chunk(b" "))).not_read[0].reason is (
        Reason.NOTHING_BAKED_IN
    )


def test_a_baked_address_is_named():
    data = samples.png(samples.chunk(b"tEXt", b"openbadges\0https://example.org/a.json"))
    entry = samples.read(data).not_read[0]
    assert (entry.reason, entry.facts) == (
        Reason.LINK_FILE,
        {"link": "https://example.org/a.json"},
    )


@given(st.binary(max_size=200), st.integers(0, 300))
def test_bytes_put_anywhere_never_break_the_reader(noise, at):
    data = samples.png(samples.text_chunk(b"{}"))
    for changed in (data[:at] + noise + data[at:], data[:at] + noise, SIGNATURE + noise):
        try:
            find_baked_text(changed)
        except InputError as error:
            assert error.reason in (Reason.PICTURE_DAMAGED, Reason.TOO_LARGE)


@pytest.mark.parametrize("content", [
    b"\x00", b"\x01\x01\0\0x", b"\x02\x00\0\0x", b"\x00\x00no end of the language",
])  # fmt: skip
def test_international_text_must_be_one(content):
    data = samples.png(samples.chunk(b"iTXt", b"openbadgecredential\0" + content))
    assert samples.read(data).not_read[0].reason is Reason.PICTURE_DAMAGED


@pytest.mark.parametrize("content", [b"", b"\x01x", b"\x00no deflate"])
def test_compressed_text_must_be_one(content):
    data = samples.png(samples.chunk(b"zTXt", b"openbadges\0" + content))
    assert samples.read(data).not_read[0].reason is Reason.PICTURE_DAMAGED


def test_a_picture_of_countless_chunks_is_refused():
    with pytest.raises(InputError) as caught:
        find_baked_text(samples.png(samples.chunk(b"tEXt", b"x") * MAX_CHUNKS))
    assert caught.value.reason is Reason.TOO_LARGE


def test_a_file_of_another_kind_is_no_picture():
    with pytest.raises(InputError) as caught:
        find_baked_text(b"GIF89a")
    assert caught.value.facts == {"where": "signature"}
