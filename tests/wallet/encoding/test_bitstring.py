import gzip
import zlib

import pytest

from wallet.encoding.bitstring import BITSTRING_LIMIT, read_bitstring, read_zlib_bits
from wallet.encoding.multiformats import encode_base64url
from wallet.errors import InputError, Reason


def encoded(data: bytes) -> str:
    return encode_base64url(gzip.compress(data, mtime=0))


@pytest.mark.parametrize("prefix", ["", "u"])
def test_bits_come_back_with_and_without_a_multibase_letter(prefix: str) -> None:
    bits = bytes([0b1000_0001]) + bytes(16_383)
    assert read_bitstring(prefix + encoded(bits)) == bits
    assert read_bitstring(prefix + encoded(b"")) == b""


def test_padding_of_older_lists_is_forgiven() -> None:
    for size in (10, 11, 12):
        text = encoded(bytes(size))
        assert read_bitstring(text + "=" * (-len(text) % 4)) == bytes(size)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "u",
        "no base64!",
        "z" + encoded(bytes(4)),
        encode_base64url(b"plain bytes"),
        encode_base64url(zlib.compress(bytes(100))),
        encode_base64url(gzip.compress(bytes(100))[:-9]),
        encode_base64url(gzip.compress(bytes(100)) + b"more"),
        encode_base64url(gzip.compress(bytes(100)) + gzip.compress(bytes(100))),
    ],
)
def test_must_fail_63_what_is_no_single_whole_gzip_stream(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bitstring(text)
    assert caught.value.reason is Reason.STATUS_MALFORMED


def test_a_wrong_checksum_is_refused() -> None:
    stream = bytearray(gzip.compress(bytes(range(100)), mtime=0))
    stream[-5] ^= 1
    with pytest.raises(InputError):
        read_bitstring("u" + encode_base64url(bytes(stream)))


def test_must_fail_63_a_bomb_stops_at_the_limit() -> None:
    assert len(read_bitstring(encoded(bytes(BITSTRING_LIMIT)))) == BITSTRING_LIMIT
    for more in (1, 64 * 2**20):
        with pytest.raises(InputError) as caught:
            read_bitstring(encoded(bytes(BITSTRING_LIMIT + more)))
        assert caught.value.reason is Reason.TOO_LARGE
        assert caught.value.facts == {"limit": str(BITSTRING_LIMIT)}


def test_the_octets_of_a_token_status_list_are_zlib_and_bounded() -> None:
    octets = bytes(range(64))
    assert read_zlib_bits(encode_base64url(zlib.compress(octets))) == octets
    for bad in ("", "!", encode_base64url(octets), encode_base64url(gzip.compress(octets)),
                encode_base64url(zlib.compress(octets)[:-1])):  # fmt: skip
        with pytest.raises(InputError) as caught:
            read_zlib_bits(bad)
        assert caught.value.reason is Reason.STATUS_MALFORMED
    with pytest.raises(InputError) as caught:
        read_zlib_bits(encode_base64url(zlib.compress(bytes(BITSTRING_LIMIT + 1))))
    assert caught.value.reason is Reason.TOO_LARGE
