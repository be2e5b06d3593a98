"""Base58, base64url, multibase, varints: one spelling of the same bytes, never two."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.multiformats import (
    decode_base58,
    decode_base64url,
    decode_multibase,
    decode_varint,
    encode_base58,
    encode_base64url,
    encode_multibase,
    encode_multibase_base64url,
    encode_varint,
)
from wallet.errors import InputError, Reason

BITCOIN_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


@given(st.binary(max_size=200))
def test_round_trips(data: bytes) -> None:
    assert decode_base58(encode_base58(data)) == data
    assert decode_base64url(encode_base64url(data)) == data
    assert decode_multibase(encode_multibase_base64url(data) or "u") == data if data else True
    assert decode_multibase(encode_multibase(data)) == data if data else True


@pytest.mark.parametrize("text, data", [
    ("2NEpo7TZRRrLZSi2U", b"Hello World!"),
    ("USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
     b"The quick brown fox jumps over the lazy dog."),
    ("11233QC4", bytes.fromhex("0000287fb4cd")),
    ("", b""),
])  # fmt: skip
def test_base58_of_the_specification(text: str, data: bytes) -> None:
    assert decode_base58(text) == data
    assert encode_base58(data) == text


@pytest.mark.parametrize(
    "text", ["0", "O", "I", "l", "2NEpo7TZRRrLZSi2U ", "é", "字", "1" * 20_000]
)
def test_base58_refuses(text: str) -> None:
    with pytest.raises(InputError) as caught:
        decode_base58(text)
    assert caught.value.reason is Reason.MEMBER_MALFORMED


@pytest.mark.parametrize("text", [
    "QQ==", "Q Q", "QQ\n", "Q+", "Q/", "Q", "QR", "QUJ", "QUJDQ", "\uff21A",
])  # fmt: skip
def test_base64url_refuses_a_second_spelling(text: str) -> None:
    with pytest.raises(InputError):
        decode_base64url(text)


@given(st.text("QRAZ_-9", max_size=12))
def test_base64url_accepts_only_what_it_would_write(text: str) -> None:
    try:
        data = decode_base64url(text)
    except InputError:
        return
    assert encode_base64url(data) == text


@pytest.mark.parametrize("text", ["", "z", "u", "m1234", "f00", "Zabc", "zO", "uQR", " z1"])
def test_multibase_refuses(text: str) -> None:
    with pytest.raises(InputError):
        decode_multibase(text)


@given(st.integers(min_value=0, max_value=2**63 - 1), st.binary(max_size=5))
def test_varints(number: int, rest: bytes) -> None:
    assert decode_varint(encode_varint(number) + rest) == (number, rest)


def test_varint_of_a_key_type() -> None:
    assert encode_varint(0xED) == b"\xed\x01"
    assert decode_varint(b"\xed\x01key") == (0xED, b"key")


@pytest.mark.parametrize("data", [b"", b"\x80", b"\xed\x81\x00", b"\x80\x00", b"\xff" * 9])
def test_varint_refuses(data: bytes) -> None:
    with pytest.raises(InputError):
        decode_varint(data)


@pytest.mark.parametrize("number", [-1, 2**63])
def test_varint_refuses_to_write(number: int) -> None:
    with pytest.raises(InputError):
        encode_varint(number)


def digit_by_digit(text: str) -> bytes:
    number = 0
    for letter in text:
        number = number * 58 + BITCOIN_ALPHABET.index(letter)
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


@given(st.text(BITCOIN_ALPHABET, max_size=400))
def test_base58_read_at_once_is_base58_read_digit_by_digit(text: str) -> None:
    assert decode_base58(text) == digit_by_digit(text)


@pytest.mark.parametrize("length", [*range(10), 63, 64, 65, 88, 127, 128, 129, 256, 257, 999])
@pytest.mark.parametrize("letter", ["1", "2", "z"])
def test_base58_of_every_length(length: int, letter: str) -> None:
    for text in (letter * length, "1" + letter * length, letter * length + "1"):
        assert decode_base58(text) == digit_by_digit(text)


@given(st.text(BITCOIN_ALPHABET, max_size=150), st.characters(), st.integers(0, 150))
def test_no_other_letter_is_a_digit(text: str, letter: str, place: int) -> None:
    if letter not in BITCOIN_ALPHABET:
        with pytest.raises(InputError) as caught:
            decode_base58(text[:place] + letter + text[place:])
        assert caught.value.facts == {"where": "base58"}


@given(st.text("AQRZaz09-_+/= \n!é\x00", max_size=12))
def test_base64url_is_one_spelling_of_one_alphabet(text: str) -> None:
    try:
        assert encode_base64url(decode_base64url(text)) == text
    except InputError as error:
        assert error.facts == {"where": "base64url"}
        letters = set("AQRZaz09-_")
        assert (
            set(text) - letters
            or len(text) % 4 == 1
            or base64.urlsafe_b64encode(base64.urlsafe_b64decode(text + "=="))
            .rstrip(b"=")
            .decode()
            != text
        )
