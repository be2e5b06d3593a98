"""Items known by name only: kept as they are, shown as far as they can be read, never verified."""

import base64
import json
from datetime import UTC, datetime
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats import samples
from wallet.errors import Reason
from wallet.formats.description import describe
from wallet.formats.named_only import ANONCREDS, BLOCKCERTS, MDOC
from wallet.formats.reader import read_alone
from wallet.model.credential import Credential, Form, Securing
from wallet.model.report import CheckName, Mark, Outcome, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier

NOW = datetime(2026, 7, 1, tzinfo=UTC)
BLOCKCERT: dict[str, Any] = {
    "@context": ["https://w3id.org/openbadges/v2", "https://w3id.org/blockcerts/v2"],
    "type": "Assertion",
    "id": "urn:uuid:bbba8553-8ec1-445f-82c9-a57251dd731c",
    "issuedOn": "2026-02-01T00:00:00Z",
    "recipientProfile": {"name": "Maria Rivera"},
    "badge": {
        "name": "Welding Certificate",
        "description": "Joins steel.",
        "issuer": {"id": "https://school.example/issuer.json", "name": "Harbor College"},
    },
    "signature": {"type": ["MerkleProof2017", "Extension"], "merkleRoot": "68f3ede1"},
}
FIRST_BLOCKCERT: dict[str, Any] = {
    "type": "BlockchainCertificate",
    "document": {
        "certificate": {"title": "Game Design", "issuer": {"name": "Game College"}},
        "assertion": {"issuedOn": "2016-05-01T00:00:00Z"},
        "expires": "soon",
    },
    "receipt": {"type": "ChainpointSHA256v2"},
}
ANONCRED: dict[str, Any] = {
    "schema_id": "did:sov:7/2/degree/1.0",
    "cred_def_id": "did:sov:7/3/CL/1/tag",
    "values": {"degree": {"raw": "BSc Biology", "encoded": "281738"}},
    "signature": {"p_credential": {}},
    "signature_correctness_proof": {},
}
SHOWN_ANONCRED: dict[str, Any] = {
    "proof": {},
    "requested_proof": {"revealed_attrs": {"degree": {"raw": "BSc Biology"}}},
    "identifiers": [{"schema_id": "did:sov:7/2/degree/1.0", "cred_def_id": "x"}],
}
SECURITY = {
    "version": "1.0",
    "docType": "org.iso.18013.5.1.mDL",
    "validityInfo": {
        "validFrom": cbor2.CBORTag(0, "2026-01-01T00:00:00Z"),
        "validUntil": cbor2.CBORTag(0, "2031-01-01T00:00:00Z"),
    },
}
ELEMENT = {"digestID": 1, "random": b"x", "elementIdentifier": "family_name",
           "elementValue": "Rivera"}  # fmt: skip
ISSUED = {
    "nameSpaces": {"org.iso.18013.5.1": [cbor2.CBORTag(24, cbor2.dumps(ELEMENT))]},
    "issuerAuth": [b"", {}, cbor2.dumps(cbor2.CBORTag(24, cbor2.dumps(SECURITY))), b"sig"],
}
RESPONSE = {
    "version": "1.0",
    "documents": [{"docType": "org.iso.18013.5.1.mDL", "issuerSigned": ISSUED}],
    "status": 0,
}
MDOC_JSON = {"docType": "org.iso.18013.5.1.mDL", "nameSpaces": {"a": {"family_name": "Rivera"}}}
FILES: dict[str, tuple[bytes, str]] = {
    "blockcerts 2": (json.dumps(BLOCKCERT).encode(), BLOCKCERTS),
    "blockcerts 1": (json.dumps(FIRST_BLOCKCERT).encode(), BLOCKCERTS),
    "anoncreds": (json.dumps(ANONCRED).encode(), ANONCREDS),
    "anoncreds shown": (json.dumps(SHOWN_ANONCRED).encode(), ANONCREDS),
    "mdoc response": (cbor2.dumps(RESPONSE), MDOC),
    "mdoc": (cbor2.dumps(ISSUED), MDOC),
    "mdoc in base64": (base64.urlsafe_b64encode(cbor2.dumps(ISSUED)).rstrip(b"="), MDOC),
    "mdoc as json": (json.dumps(MDOC_JSON).encode(), MDOC),
    "mdoc cut": (cbor2.dumps(ISSUED)[:-3], MDOC),
}


def item(data: bytes) -> Credential:
    reading = samples.read(data)
    assert reading.not_read == ()
    (one,) = reading.credentials
    return one


@pytest.mark.parametrize(("data", "kind"), FILES.values(), ids=FILES)
def test_it_is_kept_as_it_came_and_named(data: bytes, kind: str) -> None:
    one = item(data)
    assert one.original == data
    assert (one.form, one.securing) == (Form.NAMED_ONLY, Securing.NOT_READ)
    assert one.types[0] == kind
    assert read_alone(data, "file.json", samples.contexts()) == one


@pytest.mark.parametrize(("data", "kind"), FILES.values(), ids=FILES)
def test_it_is_never_verified_and_says_why(data: bytes, kind: str) -> None:
    report = Verifier(bundled_knowledge(), NOW).verify(item(data))
    assert report.verdict is Verdict.UNKNOWN
    assert report.mark is Mark.NOT_CHECKED
    (proof,) = [check for check in report.checks if check.name is CheckName.PROOF]
    assert (proof.outcome, proof.reason) == (Outcome.UNKNOWN, Reason.SUITE_NOT_SUPPORTED)
    assert proof.facts["suite"] == kind
    assert not report.has_passed(CheckName.SIGNER)


def test_what_can_be_read_is_shown() -> None:
    shown = describe(item(FILES["blockcerts 2"][0]))
    assert (shown.title, shown.issuer_says) == ("Welding Certificate", "Harbor College")
    values = [text.value for text in shown.texts]
    assert {"Maria Rivera", "Joins steel."} <= set(values)
    assert "68f3ede1" not in values
    assert shown.awarded_at == datetime(2026, 2, 1, tzinfo=UTC)
    first = describe(item(FILES["blockcerts 1"][0]))
    assert (first.title, first.issuer_says) == ("Game Design", "Game College")
    assert first.valid_until is None


def test_anoncreds_show_values_as_they_were_written() -> None:
    for name in ("anoncreds", "anoncreds shown"):
        shown = describe(item(FILES[name][0]))
        assert shown.title == "degree"
        assert "BSc Biology" in [text.value for text in shown.texts]
        assert "281738" not in [text.value for text in shown.texts]


def test_an_mdoc_shows_its_elements_and_its_dates() -> None:
    for name in ("mdoc response", "mdoc", "mdoc in base64"):
        one = item(FILES[name][0])
        shown = describe(one)
        assert "Rivera" in [text.value for text in shown.texts]
        assert shown.title == "mDL"
        assert "org.iso.18013.5.1.mDL" in [text.value for text in shown.texts]
        assert one.terms is not None
        assert one.terms.valid_until == "2031-01-01T00:00:00Z"
    assert describe(item(FILES["mdoc cut"][0])).title == MDOC


@pytest.mark.parametrize("text", ["omit", "o" * 40, "pqrs" * 9, "o!!!!!!!!!!!!!!!"])
def test_other_words_are_no_mdoc(text: str) -> None:
    assert samples.read(text.encode()).credentials == ()


@given(st.binary(max_size=120), st.integers(0, 200))
def test_whatever_is_changed_nothing_raises(noise: bytes, place: int) -> None:
    data = FILES["mdoc response"][0]
    for one in samples.read(data[:place] + noise + data[place:]).credentials:
        assert describe(one).title
