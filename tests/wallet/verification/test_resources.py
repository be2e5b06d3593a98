"""Files bound by digests: the same, changed, or not to be told."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.multiformats import (
    encode_multibase,
    encode_multibase_base64url,
    encode_varint,
)
from wallet.model.resource import ResourceState
from wallet.verification.resources import check_resource, read_multihash, read_sri

FILE = b"a photo of a weld"
ALGORITHMS = ("sha256", "sha384", "sha512")
CODES = {"sha256": 0x12, "sha384": 0x20, "sha512": 0x13}


def sri(content: bytes, algorithm: str = "sha256") -> str:
    digest = hashlib.new(algorithm, content).digest()
    return f"{algorithm}-{base64.b64encode(digest).decode()}"


def multihash(content: bytes, algorithm: str = "sha256", *, extra: bytes = b"") -> bytes:
    digest = hashlib.new(algorithm, content).digest()
    return encode_varint(CODES[algorithm]) + encode_varint(len(digest)) + digest + extra


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_the_very_file_is_the_same_and_any_other_is_not(algorithm: str) -> None:
    for text in (sri(FILE, algorithm), sri(FILE, algorithm) + "?foo"):
        assert check_resource(FILE, sri=text) is ResourceState.SAME
        assert check_resource(FILE + b".", sri=text) is ResourceState.CHANGED
    for encode in (encode_multibase, encode_multibase_base64url):
        text = encode(multihash(FILE, algorithm))
        assert check_resource(FILE, multibase=text) is ResourceState.SAME
        assert check_resource(b"", multibase=text) is ResourceState.CHANGED


@given(st.binary(), st.integers(0, 200), st.integers(0, 7))
def test_one_bit_is_enough(content: bytes, place: int, bit: int) -> None:
    changed = bytearray(content or b"\0")
    changed[place % len(changed)] ^= 1 << bit
    before = bytes(content or b"\0")
    assert check_resource(bytes(changed), sri=sri(before)) is ResourceState.CHANGED


def test_both_digests_have_to_agree() -> None:
    other = encode_multibase(multihash(b"other"))
    assert check_resource(FILE, sri=sri(FILE), multibase=other) is ResourceState.CHANGED
    good = encode_multibase(multihash(FILE))
    assert check_resource(FILE, sri=sri(FILE), multibase=good) is ResourceState.SAME
    # One that cannot be read takes nothing from one that says the file differs, nor makes it good.
    assert check_resource(FILE, sri=sri(FILE), multibase="z1") is ResourceState.NOT_CHECKED
    assert check_resource(b"x", sri=sri(FILE), multibase="z1") is ResourceState.CHANGED


def test_of_several_only_the_strongest_counts() -> None:
    both = f"{sri(FILE)} {sri(b'other', 'sha512')}"
    assert check_resource(FILE, sri=both) is ResourceState.CHANGED
    either = f"{sri(b'other', 'sha512')} {sri(FILE, 'sha512')}"
    assert check_resource(FILE, sri=either) is ResourceState.SAME
    assert [name for name, _ in read_sri(both)] == ["sha512"]


@pytest.mark.parametrize(
    "text",
    ["", "sha256", "sha256-", "sha256-AAAA", "md5-" + "A" * 22 + "==", "sha256-*", "-", " "],
)
def test_what_is_no_digest_checks_nothing(text: str) -> None:
    assert read_sri(text) == ()
    assert check_resource(FILE, sri=text) is ResourceState.NOT_CHECKED


def test_base64url_is_read_as_well() -> None:
    content = next(bytes([number]) for number in range(256) if "/" in sri(bytes([number]))[7:])
    text = sri(content).replace("+", "-").replace("/", "_").rstrip("=")
    assert check_resource(content, sri=text) is ResourceState.SAME


@pytest.mark.parametrize(
    "data",
    [
        multihash(FILE, extra=b"\0"), multihash(FILE)[:-1], b"", b"\x12",
        encode_varint(0x11) + encode_varint(20) + b"\0" * 20,
        encode_varint(0x12) + encode_varint(20) + b"\0" * 20,
    ],
)  # fmt: skip
def test_what_is_no_multihash_known_here_checks_nothing(data: bytes) -> None:
    assert read_multihash(encode_multibase(data)) == ()
    assert read_multihash("f" + data.hex()) == ()
    text = encode_multibase(data)
    assert check_resource(FILE, multibase=text) is ResourceState.NOT_CHECKED


@given(st.text(max_size=80))
def test_no_text_makes_it_raise_or_passes(text: str) -> None:
    assert check_resource(FILE, sri=text, multibase=text) is ResourceState.NOT_CHECKED
