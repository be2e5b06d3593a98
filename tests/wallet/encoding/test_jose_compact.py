"""Compact tokens taken apart: strict parts, nothing that changes what is signed."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.jose_compact import looks_like_token, read_token, write_signing_input
from wallet.encoding.multiformats import encode_base64url
from wallet.errors import InputError, Reason


def token(
    header: object = None, payload: object = None, signature: str = encode_base64url(b"s" * 64)
) -> str:
    header = {"alg": "EdDSA", "typ": "vc+jwt", "kid": "#0"} if header is None else header
    payload = {"iss": "did:example:1"} if payload is None else payload
    parts = [encode_base64url(json.dumps(part).encode()) for part in (header, payload)]
    return ".".join([*parts, signature])


def test_a_token_comes_apart() -> None:
    read = read_token(token() + "\r\n")
    assert (read.algorithm, read.media_type, read.key_id) == ("EdDSA", "vc+jwt", "#0")
    assert read.payload == {"iss": "did:example:1"}
    assert read.signature == b"s" * 64
    assert read.signing_input == token().rpartition(".")[0].encode()


def test_the_signing_input_is_what_a_reader_finds() -> None:
    written = write_signing_input({"alg": "EdDSA"}, b'{"a" : 1}')
    read = read_token(written.decode() + ".")
    assert read.signing_input == written
    assert read.payload == {"a": 1}
    assert read.signature == b""


@pytest.mark.parametrize("text, where", [
    (token().rpartition(".")[0], "parts"),
    (token() + ".x", "parts"),
    (token() + "~disclosure", "signature"),
    (token(header=[]), "header"),
    (token(payload="x"), "payload"),
    (token(header={"alg": "EdDSA", "crit": ["b64"]}), "crit"),
    (token(header={"alg": "EdDSA", "crit": []}), "crit"),
    (token(header={"alg": "EdDSA", "b64": False}), "b64"),
    (token(header={"alg": "EdDSA", "b64": 0}), "b64"),
    (token(signature="QQ=="), "signature"),
    (token(signature="QR"), "signature"),
    (token(signature="Q+"), "signature"),
    (token().replace(".", " .", 1), "header"),
    ("é" + token(), "header"),
])  # fmt: skip
def test_refuses(text: str, where: str) -> None:
    with pytest.raises(InputError) as caught:
        read_token(text)
    assert caught.value.reason is Reason.TOKEN_MALFORMED
    assert caught.value.facts == {"where": where}


def test_a_repeated_claim_is_named() -> None:
    payload = encode_base64url(b'{"iss":"a","iss":"b"}')
    text = f"{encode_base64url(b'{}')}.{payload}.{encode_base64url(b's')}"
    with pytest.raises(InputError) as caught:
        read_token(text)
    assert caught.value.reason is Reason.DUPLICATE_MEMBER


@pytest.mark.parametrize("data, expected", [
    (token().encode(), True),
    (b"\n " + token().encode() + b"\n", True),
    (token(signature="").encode(), True),
    (token(signature="QQ==").encode(), True),
    (token().encode() + b"~", False),
    (b'{"a":1}', False),
    (b"a.b.c", False),
    (b"eyJh.eyJh", False),
    (b"", False),
])  # fmt: skip
def test_what_looks_like_a_token(data: bytes, expected: bool) -> None:
    assert looks_like_token(data) is expected


@given(st.text("eyw.Az9_-+/=~ \n", max_size=14) | st.text("eyw.A", max_size=14).map("ey{}".format))
def test_a_token_is_three_parts_of_letters_and_begins_as_a_header_does(text: str) -> None:
    shape = re.fullmatch(
        r"e[wy][A-Za-z0-9_\-+/=]*(\.[A-Za-z0-9_\-+/=]*){2}", text.strip(" \t\r\n")
    )
    assert looks_like_token(text.encode()) is (shape is not None)
