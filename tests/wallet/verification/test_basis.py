"""The basis of a report: another one whenever anything FORM or PROOF rest on is another."""

import hashlib
import importlib.metadata
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.doubles.issuer_simulator import ALL_SUITES
from tests.doubles.tampering import tampered
from tests.wallet.verification.checked import ME, NOW, OTHER, read, school
from wallet.encoding.canonical import Road
from wallet.encoding.contexts import pin_context
from wallet.encoding.strict_json import write_json
from wallet.model.credential import DataModel, Form, Securing
from wallet.model.report import CheckName
from wallet.proofs.keys import KeyKind, PublicKey
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.basis import RULES_VERSION, basis_of
from wallet.verification.verifier import Verifier

CONTEXTS = bundled_knowledge().contexts
BADGE = read(school().issue(school().open_badge()))
KEYS = (ME.public,)


def test_the_same_is_the_same() -> None:
    again = read(school().issue(school().open_badge()))
    assert basis_of(BADGE, KEYS, CONTEXTS) == basis_of(again, list(KEYS), CONTEXTS)
    assert len(basis_of(BADGE, KEYS, CONTEXTS)) == 64


@pytest.mark.parametrize(
    "other",
    [
        replace(BADGE, original=BADGE.original + b" "),
        replace(BADGE, original=BADGE.original[:-1]),
        replace(BADGE, form=Form.CREDENTIAL),
        replace(BADGE, data_model=DataModel.V1_1),
        replace(BADGE, securing=Securing.TOKEN),
        replace(BADGE, oddities=("token:typ",)),
    ],
)
def test_a_credential_read_otherwise_has_another(other) -> None:
    assert basis_of(other, KEYS, CONTEXTS) != basis_of(BADGE, KEYS, CONTEXTS)


def test_every_key_counts_in_its_place() -> None:
    same_octets = PublicKey(kind=KeyKind.X25519, raw=ME.public.raw)
    choices = [
        (), KEYS, (OTHER.public,), (same_octets,), (ME.public, OTHER.public),
        (OTHER.public, ME.public), (ME.public, ME.public),
    ]  # fmt: skip
    assert len({basis_of(BADGE, keys, CONTEXTS) for keys in choices}) == len(choices)


def test_the_pinned_contexts_and_the_rules_count() -> None:
    before = basis_of(BADGE, KEYS, CONTEXTS)
    more = pin_context("https://example.org/more/v1", {"@context": {}}, origin="a test")
    assert basis_of(BADGE, KEYS, CONTEXTS.with_added([more])) != before
    assert basis_of(BADGE, KEYS, CONTEXTS, rules=RULES_VERSION + 1) != before


# --- the rules and their number


def samples() -> Iterator[bytes]:
    """Signed things in every suite and model, whole and with something wrong, always the same."""
    issuer = school()
    for model in ("1.1", "2.0"):
        for write in (issuer.plain, issuer.open_badge, issuer.endorsement):
            yield issuer.issue_token(write(model=model)).encode()
            yield write_json(write(model=model))
            for suite in ALL_SUITES:
                signed = issuer.issue(write(model=model), suite=suite)
                yield write_json(signed)
                for pointer, value in WRONGS:
                    yield write_json(tampered(signed, pointer, value))


# What is put where: each spoils FORM, PROOF or both, or earns a remark.
WRONGS: tuple[tuple[str, Any], ...] = (
    ("/@context", ["https://www.w3.org/ns/credentials/v2"]),
    ("/id", "no url"),
    ("/type", ["Thing"]),
    ("/issuer", "did:example:somebody"),
    ("/name", 7),
    ("/validFrom", "2024-01-01T00:00:00"),
    ("/validUntil", "soon"),
    ("/evidence", [{"id": "urn:a"}]),
    ("/credentialSubject", {}),
    ("/credentialSubject/gpa", 4),
    ("/proof/type", "OtherProof"),
    ("/proof/created", "2024-01-01T00:00:00"),
    ("/proof/expires", "2024-01-01T00:00:00Z"),
    ("/proof/proofPurpose", "authentication"),
    ("/proof/proofValue", "z" + "1" * 64),
    ("/proof/verificationMethod", "did:web:school.example#key"),
    ("/proof/previousProof", "urn:a"),
)
ROADS = {("road", road.value) for road in Road}
# What all samples' FORM, PROOF and remarks come to under RULES_VERSION 2.
KNOWN_BY_HEART = {2: "510934fcf92b2629"}


# The libraries that say what is signed, in the versions that RULES_VERSION speaks of.
LIBRARIES = {2: {"PyLD": "3.3.0", "rfc8785": "0.1.4"}}


def test_the_number_of_the_rules_goes_up_with_the_libraries_that_say_what_is_signed() -> None:
    """Where this fails: raise RULES_VERSION and note the new versions."""
    known = LIBRARIES[RULES_VERSION]
    assert {name: importlib.metadata.version(name) for name in known} == known


def test_the_number_of_the_rules_goes_up_when_they_change() -> None:
    """Where this fails and the change is meant: raise RULES_VERSION and note what comes out."""
    verifier = Verifier(bundled_knowledge(), NOW)
    digest = hashlib.sha256()
    for sample in samples():
        report = verifier.verify(read(sample))
        # The road taken is told of, and counts through the tables' own digest.
        said = [
            [check.name, check.outcome, check.reason, sorted(check.facts.items() - ROADS)]
            for check in (*report.of(CheckName.FORM), *report.of(CheckName.PROOF))
        ]
        said += [[remark.reason, sorted(remark.facts.items())] for remark in report.remarks]
        digest.update(json.dumps(said).encode())
    assert {RULES_VERSION: digest.hexdigest()[:16]} == KNOWN_BY_HEART
