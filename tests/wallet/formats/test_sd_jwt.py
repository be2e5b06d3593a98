"""An SD-JWT read as what it is: in both serialisations, in lists, in envelopes, byte for byte."""

import json
from typing import Any

import pytest

from tests.doubles.sd_jwt_making import bind, flattened
from tests.doubles.token_issuer import TokenIssuer
from tests.doubles.token_keys import TokenKey
from tests.wallet.formats import samples
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.reader import read_alone, read_items
from wallet.model.credential import Form, Securing

HOUSE = TokenIssuer()
CLAIMS = {"given_name": "Ana", "grades": ["A", "B"]}
MADE = HOUSE.sd_jwt(CLAIMS, {"_sd": ["given_name"], "grades": {"_sd": [0]}})
BADGE = HOUSE.w3c_sd_jwt(samples.badge(), {"_sd": ["name", "credentialSubject"]})
HOLDER = TokenKey("EdDSA", 5)


def envelope(address: str) -> dict[str, Any]:
    return {"@context": [samples.V2], "type": "EnvelopedVerifiableCredential", "id": address}


def presentation(**members: Any) -> dict[str, Any]:
    return {"@context": [samples.V2], "type": ["VerifiablePresentation"], **members}


@pytest.mark.parametrize("text", [MADE.text, MADE.showing(), BADGE.text])
def test_the_original_is_the_text_and_reads_the_same_again(text: str) -> None:
    for data in (text.encode(), f"\n {text} \r\n".encode(), json.dumps(text).encode()):
        read = samples.credential(data)
        assert read.original == text.encode()
        assert read.securing is Securing.SD_JWT
        again = read_alone(read.original, "x", bundled_contexts())
        assert again is not None
        assert (again.document, again.form, again.secured) == (
            read.document, read.form, read.secured,
        )  # fmt: skip


def test_the_flattened_serialisation_says_the_same() -> None:
    for text in (MADE.text, bind(MADE.text, HOLDER.sign_token)):
        data = json.dumps(flattened(text), indent=1).encode()
        read = samples.credential(data)
        assert read.original == data
        assert read.secured == samples.credential(text.encode()).secured
        assert read_alone(data, "x", bundled_contexts()) is not None


@pytest.mark.parametrize(
    "change",
    [
        {"payload": 7}, {"protected": None}, {"signature": "a~b"}, {"payload": ""},
        {"header": {"disclosures": [7]}}, {"header": {"disclosures": ["a~b"]}},
        {"header": {"disclosures": ["AAAA"]}}, {"header": {"disclosures": [], "kb_jwt": 7}},
        {"header": {"disclosures": {"a": 1}}},
    ],
)  # fmt: skip
def test_a_flattened_one_that_is_none_is_refused(change: Any) -> None:
    (entry,) = samples.read({**flattened(MADE.text), **change}).not_read
    assert entry.reason == "TOKEN_MALFORMED"


def test_lists_and_envelopes_hold_them() -> None:
    held = [
        MADE.text, flattened(MADE.text), envelope(f"data:application/dc+sd-jwt,{MADE.text}"),
        envelope(f"data:application/vc+sd-jwt,{BADGE.text}"), "words~", "ey~",
    ]  # fmt: skip
    reading = samples.read(held)
    assert [one.source.pointer for one in reading.credentials] == ["/0", "/1", "/2", "/3"]
    assert [one.pointer for one in reading.not_read] == ["/4", "/5"]
    entries = [MADE.text, envelope(f"data:application/vc+sd-jwt,{BADGE.text}"), "ey~"]
    (shown,) = samples.read(presentation(verifiableCredential=entries)).presentations
    assert [one.form for one in shown.credentials] == [Form.SD_JWT_VC, Form.OPEN_BADGE_3]
    assert [one.original for one in shown.credentials] == [
        MADE.text.encode(), BADGE.text.encode(),
    ]  # fmt: skip
    assert [one.reason for one in shown.unread] == ["TOKEN_MALFORMED"]


def test_a_presentation_may_hide_parts_of_itself() -> None:
    value = presentation(
        holder="https://a.example", verifiableCredential=[MADE.text, BADGE.text], iss="x",
        proof=samples.proof(),
    )  # fmt: skip
    sign = HOUSE.keys["ES256"].sign_token
    made = HOUSE.w3c_sd_jwt(value, {"_sd": ["holder"], "verifiableCredential": {"_sd": [0]}})
    (read,) = samples.read(made.text.encode()).presentations
    assert (read.securing, read.holder) == (Securing.SD_JWT, "https://a.example")
    assert read.original == made.text.encode()
    assert [one.form for one in read.credentials] == [Form.OPEN_BADGE_3, Form.SD_JWT_VC] or [
        one.form for one in read.credentials
    ] == [Form.SD_JWT_VC, Form.OPEN_BADGE_3]
    assert read.oddities == ("token:iss", "token:typ", "token-proof")
    assert read.proofs == ()
    (fewer,) = samples.read(made.showing().encode()).presentations
    assert (fewer.holder, len(fewer.credentials)) == ("", 1)
    (entry,) = samples.read(bind(made.text, sign).encode()).not_read
    assert (entry.reason, entry.facts) == ("FORM_NOT_READ_YET", {"form": "SD-JWT"})


def test_an_envelope_that_holds_a_presentation() -> None:
    made = HOUSE.w3c_sd_jwt(presentation(), {}, header={"typ": "vp+sd-jwt"})
    address = f"data:application/vp+sd-jwt,{made.text}"
    value = {"type": "EnvelopedVerifiablePresentation", "id": address}
    (read,) = samples.read(value).presentations
    assert (read.original, read.oddities) == (made.text.encode(), ())
    held = presentation(verifiableCredential=[made.text])
    assert samples.read(held).presentations[0].unread[0].reason == "MEMBER_MALFORMED"


def test_another_payload_is_named() -> None:
    made = HOUSE.keys["ES256"].sign_token({}, {"sub": "x"})
    (entry,) = read_items(f"{made}~".encode(), "x", bundled_contexts()).not_read
    assert (entry.reason, entry.facts) == ("FORM_NOT_READ_YET", {"form": "SD-JWT"})


@pytest.mark.parametrize("typ", ["dc+sd-jwt", "application/vc+sd-jwt", "example+sd-jwt"])
def test_one_without_its_tilde_is_refused(typ: str) -> None:
    (entry,) = samples.read(samples.token({"iss": "x"}, typ=typ).encode()).not_read
    assert (entry.reason, entry.facts) == ("TOKEN_MALFORMED", {"where": "tilde"})
    for payload in ({"_sd": []}, {"_sd_alg": "sha-256"}):
        (entry,) = samples.read(samples.token(payload).encode()).not_read
        assert entry.facts == {"where": "tilde"}
