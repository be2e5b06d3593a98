"""A JSON JWS is taken apart strictly, or refused by name."""

import json

import pytest

from wallet.encoding.jose_json import MAX_SIGNATURES, read_json_jws
from wallet.encoding.multiformats import encode_base64url
from wallet.errors import InputError, Reason

UNDERSTOOD = frozenset({"b64"})


def signature(**header: object) -> dict[str, str]:
    return {
        "protected": encode_base64url(json.dumps(header).encode()),
        "signature": encode_base64url(b"ab"),
    }


def test_an_encoded_payload_is_decoded_and_signed_as_it_stands() -> None:
    one = signature(alg="ES256")
    read = read_json_jws({"payload": "e30", **one}, UNDERSTOOD)
    assert read.payload == b"{}"
    (held,) = read.signatures
    assert held.signing_input == f"{one['protected']}.e30".encode()
    assert (held.header, held.signature) == ({"alg": "ES256"}, b"ab")


def test_an_unencoded_payload_is_its_own_octets() -> None:
    one = signature(alg="ES256", b64=False, crit=["b64"])
    read = read_json_jws({"payload": "{é}", "signatures": [one, one]}, UNDERSTOOD)
    assert read.payload == "{é}".encode()
    assert len(read.signatures) == 2


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ({}, "payload"),
        ({"payload": 7, "signatures": [signature()]}, "payload"),
        ({"payload": "e30", "signatures": []}, "signatures"),
        ({"payload": "e30", "signatures": ["a"]}, "signatures"),
        ({"payload": "e30", "protected": "!", "signature": "YQ"}, "protected"),
        ({"payload": "e30", **signature(crit=[])}, "crit"),
        ({"payload": "e30", **signature(crit=["other"])}, "crit"),
        ({"payload": "e30", **signature(b64=False)}, "b64"),
        ({"payload": "e30", **signature(b64=0, crit=["b64"])}, "b64"),
        (
            {"payload": "e30", "signatures": [signature(), signature(b64=False, crit=["b64"])]},
            "b64",
        ),
    ],
)
def test_what_is_ambiguous_is_refused(value: dict[str, object], where: str) -> None:
    with pytest.raises(InputError) as caught:
        read_json_jws(value, UNDERSTOOD)
    assert (caught.value.reason, caught.value.facts) == (Reason.TOKEN_MALFORMED, {"where": where})


def test_many_signatures_are_too_much() -> None:
    many = {"payload": "e30", "signatures": [signature()] * (MAX_SIGNATURES + 1)}
    with pytest.raises(InputError) as caught:
        read_json_jws(many, UNDERSTOOD)
    assert caught.value.reason is Reason.TOO_LARGE
