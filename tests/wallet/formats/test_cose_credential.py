"""COSE documents as bytes, as text, in envelopes; each with its own original."""

import base64
import json
from typing import Any

import pytest

from tests.doubles.token_issuer import TokenIssuer
from tests.wallet.formats import samples
from wallet.formats.cose_credential import as_envelope
from wallet.model.credential import DataModel, Form, Securing

HOUSE = TokenIssuer()
BADGE = samples.badge()
DATA = HOUSE.cose(BADGE)
STANDARD = base64.b64encode(DATA).decode()
URL = base64.urlsafe_b64encode(DATA).decode()


def presentation(**members: Any) -> dict[str, Any]:
    return {
        "@context": [samples.V2],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [],
        **members,
    }


def envelope(content: str, kind: str = "vc+cose") -> dict[str, Any]:
    return {
        "@context": [samples.V2],
        "type": "EnvelopedVerifiableCredential",
        "id": f"data:application/{kind};base64,{content}",
    }


@pytest.mark.parametrize(
    "data",
    [
        DATA, STANDARD.encode(), STANDARD.rstrip("=").encode(), URL.encode(),
        URL.rstrip("=").encode(), f" {STANDARD}\r\n".encode(),
    ],
    ids=["bytes", "base64", "unpadded", "url", "url unpadded", "white space"],
)  # fmt: skip
def test_a_credential_is_read_however_it_is_written(data: bytes) -> None:
    read = samples.credential(data)
    assert (read.form, read.securing) == (Form.OPEN_BADGE_3, Securing.COSE)
    assert read.data_model is DataModel.V2_0
    assert read.document == {**BADGE, "issuer": HOUSE.id}
    assert read.original == data.strip()
    assert read.oddities == ()
    assert read.media_type == "application/vc+cose"
    again = samples.credential(read.original)
    assert (again.document, again.secured) == (read.document, read.secured)


@pytest.mark.parametrize(
    "text",
    [
        DATA.hex(), DATA.hex().upper(), STANDARD[:-4] + "====", STANDARD.replace("=", ""),
        "0oRYA A",
        STANDARD[:20] + "\n" + STANDARD[20:], STANDARD[:40] + "*" + STANDARD[41:],
    ],
    ids=["hex", "HEX", "padding", "-", "short", "line end", "star"],
)  # fmt: skip
def test_another_spelling_is_refused(text: str) -> None:
    reading = samples.read(text.encode())
    if text == STANDARD.replace("=", ""):
        assert reading.credentials
        return
    assert not reading.credentials
    assert reading.not_read


@pytest.mark.parametrize(
    "protected",
    [{3: "application/vp"}, {3: 60}, {16: "application/vp+cose"}, {16: 7}, {3: "text/plain"}],
)
def test_another_type_is_told(protected: Any) -> None:
    assert samples.credential(HOUSE.cose(BADGE, protected=protected)).oddities == ("token:typ",)


def test_types_may_be_left_out_and_shortened() -> None:
    for protected in ({3: None, 16: None}, {3: "vc", 16: "vc+cose"}):
        assert samples.credential(HOUSE.cose(BADGE, protected=protected)).oddities == ()


def test_claims_of_the_header_must_agree() -> None:
    said = {1: "https://other.example", 4: 1_900_000_000}
    read = samples.credential(HOUSE.cose(BADGE, protected={15: said}))
    assert read.oddities == ("token:iss",)
    assert read.document["validUntil"] == "2030-03-17T17:46:40Z"


def test_a_proof_inside_is_set_aside_and_told() -> None:
    read = samples.credential(HOUSE.cose(samples.badge(proof=samples.proof())))
    assert (read.proofs, read.oddities) == ((), ("token-proof",))
    held = HOUSE.cose(presentation(proof=samples.proof()))
    assert samples.read(held).presentations[0].oddities == ("token:typ", "token-proof")


def test_a_presentation_is_read_with_its_entries() -> None:
    types = {3: "application/vp", 16: "application/vp+cose"}
    value = presentation(holder="https://a.example", verifiableCredential=[envelope(STANDARD)])
    (read,) = samples.read(HOUSE.cose(value, protected=types)).presentations
    assert (read.securing, read.oddities, read.holder) == (
        Securing.COSE, (), "https://a.example",
    )  # fmt: skip
    (held,) = read.credentials
    assert held.original == DATA
    assert held.source.pointer == "/verifiableCredential/0"


@pytest.mark.parametrize("payload", [b"", b"7", b"{", b"[]", b'{"a":1,"a":2}', b"\xff"])
def test_a_payload_that_is_no_object_is_refused(payload: bytes) -> None:
    (entry,) = samples.read(HOUSE.cose(payload)).not_read
    assert entry.reason in ("TOKEN_MALFORMED", "DUPLICATE_MEMBER")


def test_another_payload_is_named() -> None:
    (entry,) = samples.read(HOUSE.cose({"a": 1})).not_read
    assert (entry.reason, entry.facts["form"]) == ("FORM_NOT_READ_YET", "COSE")


def test_envelopes_hold_the_message() -> None:
    reading = samples.read(envelope(STANDARD))
    assert [one.original for one in reading.credentials] == [DATA]
    assert samples.read(envelope(f"{STANDARD}\n")).credentials == reading.credentials
    for bad in (URL.rstrip("="), ""):
        assert samples.read(envelope(bad)).credentials == () or bad
    entry = HOUSE.cose(presentation(), protected={3: "application/vp"})
    held = samples.read(
        presentation(verifiableCredential=[envelope(base64.b64encode(entry).decode())])
    )
    assert [one.reason for one in held.presentations[0].unread] == ["MEMBER_MALFORMED"]


def test_an_original_goes_back_into_an_envelope() -> None:
    for original in (DATA, STANDARD.encode(), URL.rstrip("=").encode()):
        assert base64.b64decode(as_envelope(original)) == DATA


def test_a_list_holds_texts() -> None:
    reading = samples.read(json.dumps([STANDARD, "0oRx", "words"]).encode())
    assert [one.source.pointer for one in reading.credentials] == ["/0"]
    assert [one.pointer for one in reading.not_read] == ["/1", "/2"]
