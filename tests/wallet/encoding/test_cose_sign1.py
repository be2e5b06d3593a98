"""COSE_Sign1 messages taken apart: RFC 9052 §3, §4.2, §4.4."""

import contextlib
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.token_issuer import COSE_NUMBERS, TokenIssuer
from wallet.encoding.cose_sign1 import ALGORITHMS, read_cose_sign1
from wallet.errors import InputError, Reason
from wallet.model.cose import CoseSign1
from wallet.proofs.tokens import ALGORITHMS as JOSE_ALGORITHMS

HOUSE = TokenIssuer()
DOCUMENT = {"name": "Ana"}
MESSAGE = HOUSE.cose(DOCUMENT)
PROTECTED = cbor2.loads(MESSAGE).value[0]


def message(*parts: Any, tag: int = 18) -> bytes:
    return cbor2.dumps(cbor2.CBORTag(tag, list(parts)))


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_cose_sign1(data)
    assert caught.value.reason is Reason.TOKEN_MALFORMED
    return caught.value.facts["where"]


def test_a_message_is_taken_apart() -> None:
    read = read_cose_sign1(MESSAGE)
    assert (read.algorithm, read.key_id) == ("ES256", HOUSE.kid("ES256"))
    assert (read.content_type, read.media_type) == ("application/vc", "application/vc+cose")
    assert b'"name":"Ana"' in read.payload
    assert read.header == {}
    covered = cbor2.loads(read.signing_input)
    assert covered == ["Signature1", PROTECTED, b"", read.payload]


@pytest.mark.parametrize("algorithm", list(COSE_NUMBERS))
def test_algorithms_have_their_jose_names(algorithm: str) -> None:
    assert read_cose_sign1(HOUSE.cose(DOCUMENT, algorithm)).algorithm == algorithm
    assert set(ALGORITHMS.values()) <= set(JOSE_ALGORITHMS)


def test_an_algorithm_without_a_name_is_told_by_its_number() -> None:
    assert read_cose_sign1(HOUSE.cose(DOCUMENT, protected={1: -999})).algorithm == "COSE -999"
    assert read_cose_sign1(HOUSE.cose(DOCUMENT, protected={1: "none"})).algorithm == "none"


def test_the_name_of_a_key_may_stand_unprotected() -> None:
    data = HOUSE.cose(DOCUMENT, protected={4: None}, unprotected={4: b"key ES256"})
    assert read_cose_sign1(data).key_id == "key ES256"
    assert read_cose_sign1(HOUSE.cose(DOCUMENT, protected={4: b"\xff"})).key_id == ""


def test_claims_have_their_jwt_names() -> None:
    read = read_cose_sign1(HOUSE.cose(DOCUMENT, protected={15: {1: "https://a.example", 4: 9}}))
    assert read.claims == {"iss": "https://a.example", "exp": 9}
    assert read_cose_sign1(MESSAGE).claims == {}


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"", "cbor"), (b"\xd2", "cbor"), (b"\xd2\x84", "cbor"), (MESSAGE + b"\0", "cbor"),
        (MESSAGE[:-1], "cbor"), (MESSAGE[1:], "cbor"), (b"\xd2\x9f" + MESSAGE[2:], "cbor"),
        (message(b"", {}, b"{}"), "parts"), (message(b"", {}, b"{}", b"", b""), "parts"),
        (message(b"", {}, b"{}", b"", tag=98), "parts"), (message({}, {}, b"{}", b""), "parts"),
        (message(b"", [], b"{}", b""), "parts"), (message(b"", {}, "{}", b""), "parts"),
        (message(b"", {}, b"{}", None), "parts"), (message(PROTECTED, {}, None, b""), "payload"),
        (message(b"\x80", {}, b"{}", b""), "header"),
        (message(b"\xa1\x01", {}, b"{}", b""), "header"),
        (message(b"\xa2\x01\x26\x01\x26", {}, b"{}", b""), "header"),
        (message(PROTECTED, {1: -7}, b"{}", b""), "header"),
        (message(b"", {1: -7}, b"{}", b""), "alg"), (message(b"\xa0", {}, b"{}", b""), "alg"),
        (HOUSE.cose(DOCUMENT, protected={1: True}), "alg"),
        (HOUSE.cose(DOCUMENT, protected={1: b"x"}), "alg"),
        (HOUSE.cose(DOCUMENT, protected={2: [100]}), "crit"),
        (HOUSE.cose(DOCUMENT, protected={2: []}), "crit"),
        (HOUSE.cose(DOCUMENT, unprotected={2: [1]}), "crit"),
        (HOUSE.cose(DOCUMENT, protected={4: "text"}), "kid"),
        (HOUSE.cose(DOCUMENT, protected={15: 7}), "header"),
        (HOUSE.cose(DOCUMENT, protected={15: {1: [1]}}), "header"),
    ],
)  # fmt: skip
def test_what_is_no_message_is_refused(data: bytes, where: str) -> None:
    assert refusal(data) == where


def test_a_message_that_is_too_large_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        read_cose_sign1(b"\xd2\x84" + bytes(6 * 2**20))
    assert caught.value.reason is Reason.TOO_LARGE


@given(st.binary(max_size=80).map(lambda rest: b"\xd2\x84" + rest) | st.binary(max_size=80))
def test_nothing_but_an_input_error_is_raised(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(read_cose_sign1(data), CoseSign1)


@given(st.integers(0, len(MESSAGE) - 1), st.integers(0, 7))
def test_a_flipped_bit_is_refused_or_changes_what_was_read(at: int, bit: int) -> None:
    changed = bytearray(MESSAGE)
    changed[at] ^= 1 << bit
    with contextlib.suppress(InputError):
        assert read_cose_sign1(bytes(changed)) != read_cose_sign1(MESSAGE)


def test_a_status_claim_is_read_as_json_has_it() -> None:
    house = TokenIssuer()
    place = {"idx": 5, "uri": "https://college.example/1"}
    for claim, said in (
        ({"status_list": place}, {"status_list": place}),
        ({"status_list": {**place, "more": b"x"}, 7: "y"}, {"status_list": place, "7": {}}),
        (b"odd", {}),
    ):
        data = house.cose({}, protected={15: {65535: claim}})
        assert read_cose_sign1(data).claims == {"status": said}


@pytest.mark.parametrize("start", [b"\xd8\x12\x84", b"\xd2\x98\x04"])
def test_a_head_in_a_longer_spelling_is_refused_everywhere(start: bytes) -> None:
    """Alone such bytes are told to be no message: an envelope must not hold one either."""
    assert refusal(start + TokenIssuer().cose({})[2:]) == "parts"
