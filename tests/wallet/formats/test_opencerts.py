"""The older, wrapped certificates of OpenCerts: opened, read without salts, not checked."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.wallet.formats import samples
from wallet.errors import Reason
from wallet.formats.description import describe
from wallet.formats.opencerts import KIND
from wallet.formats.reader import read_alone
from wallet.model.credential import Form
from wallet.model.report import CheckName, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier

NOW = datetime(2026, 7, 1, tzinfo=UTC)
SALT = "f8b1ab6b-3d4c-4a8c-9f0e-0d5e4c1e8c1e"


def salted(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: salted(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [salted(entry) for entry in value]
    kind = {str: "string", bool: "boolean", type(None): "null"}.get(type(value), "number")
    return f"{SALT}:{kind}:{json.dumps(value) if kind != 'string' else value}"


CERTIFICATE = {
    "id": "53b75bbe",
    "name": "Diploma in Nursing",
    "issuedOn": "2026-02-01T00:00:00+08:00",
    "issuers": [
        {"name": "Harbor Polytechnic", "identityProof": {"location": "harbor.example"}},
    ],
    "recipient": {"name": "Maria Rivera"},
    "transcript": [{"name": "Anatomy: an outline", "grade": "A", "credit": 4, "note": None}],
}
SIGNATURE = {"type": "SHA3MerkleProof", "targetHash": "61dc", "proof": [], "merkleRoot": "61dc"}
WRAPPED = {
    "version": "https://schema.openattestation.com/2.0/schema.json",
    "schema": "opencerts/2.0",
    "data": salted(CERTIFICATE),
    "signature": SIGNATURE,
}
THIRD = {
    "version": "https://schema.openattestation.com/3.0/schema.json",
    "schema": "opencerts/3.0",
    "name": "Diploma in Nursing",
    "issuer": {"id": "https://harbor.example", "name": "Harbor Polytechnic"},
    "proof": {"type": "OpenAttestationMerkleProofSignature2018", "merkleRoot": "61dc"},
}


@pytest.mark.parametrize("value", [WRAPPED, THIRD], ids=["2", "3"])
def test_it_is_kept_and_shown_and_its_signature_is_not_checked(value: Any) -> None:
    data = json.dumps(value, indent=1).encode()
    (item,) = samples.read(data).credentials
    assert (item.form, item.types, item.original) == (Form.NAMED_ONLY, (KIND,), data)
    assert read_alone(data, "file.json", samples.contexts()) == item
    shown = describe(item)
    assert (shown.title, shown.issuer_says) == ("Diploma in Nursing", "Harbor Polytechnic")
    report = Verifier(bundled_knowledge(), NOW).verify(item)
    assert report.verdict is Verdict.UNKNOWN
    assert Reason.SUITE_NOT_SUPPORTED in {
        check.reason for check in report.checks if check.name is CheckName.PROOF
    }


def test_no_salt_is_shown_and_every_value_is() -> None:
    (item,) = samples.read(WRAPPED).credentials
    shown = describe(item)
    values = {text.value for text in shown.texts}
    assert {"Maria Rivera", "Anatomy: an outline", "A", "4"} <= values
    assert not any(SALT in value or "null" in value for value in values)
    assert item.issuer_id == "harbor.example"
    assert shown.valid_from is not None


def test_what_was_never_salted_stays() -> None:
    value = {**WRAPPED, "data": {"name": "Plain", "count": 3, "list": ["a:string:b"]}}
    shown = describe(samples.read(value).credentials[0])
    assert shown.title == "Plain"
    assert {text.value for text in shown.texts} == {"3", "a:string:b"}


@pytest.mark.parametrize("value", [
    {"data": {}, "signature": {}}, {"signature": SIGNATURE}, {"data": [], "signature": "61dc"},
])  # fmt: skip
def test_other_objects_are_none(value: Any) -> None:
    assert samples.read(value).credentials == ()
