from hashlib import sha384
from typing import Any

import pytest

from tests.doubles.issuer_simulator import JCS
from tests.wallet.proofs.signed_documents import CONTEXTS, SCHOOL, check, reason_of
from wallet.errors import InvalidProof, Reason
from wallet.proofs.jcs_hashing import hash_canonical_json


def test_jcs_protects_every_word_defined_or_not() -> None:
    signed = SCHOOL.issue({**SCHOOL.plain(), "gpa": "4.0"}, suite=JCS)
    check(signed)
    assert reason_of({**signed, "gpa": "4.1"}) is Reason.SIGNATURE_MISMATCH
    assert reason_of({**signed, "more": True}) is Reason.SIGNATURE_MISMATCH
    assert reason_of(signed, anything="else") is Reason.SIGNATURE_MISMATCH


def test_jcs_contexts_must_begin_with_the_proofs() -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(), suite=JCS)
    first, second = signed["@context"]  # type: ignore[misc]
    assert signed["proof"]["@context"] == [first, second]  # type: ignore[index,call-overload]
    evidence = check({**signed, "@context": [first, second, "https://w3id.org/dcc/v1"]})
    assert [(remark.reason, dict(remark.facts)) for remark in evidence.remarks] == [
        (Reason.TEXT_NOT_PROTECTED, {"fields": "@context"})
    ]
    for contexts in ([first], [second, first], ["https://w3id.org/dcc/v1", first, second], first):
        assert reason_of({**signed, "@context": contexts}) is Reason.PROOF_MALFORMED


@pytest.mark.parametrize(
    "added",
    [
        {"name": "https://schema.org/description"},
        {"@vocab": "urn:x:"},
        None,
        7,
        "https://mallory.example/context",
        "https://www.w3.org/ns/credentials/undefined-terms/v2",
    ],
)
def test_contexts_behind_the_proofs_that_pin_nothing_leave_the_meaning_open(added: Any) -> None:
    """They are outside the signature: nobody who signed said that the words mean this."""
    signed: Any = SCHOOL.issue(SCHOOL.open_badge(), suite=JCS)
    pinned = "https://w3id.org/dcc/v1"
    evidence = check({**signed, "@context": [*signed["@context"], pinned, added]})
    assert (evidence.has_unpinned_terms, evidence.unpinned_where) == (True, "/@context/3")
    assert [remark.reason for remark in evidence.remarks] == [Reason.TEXT_NOT_PROTECTED]


def test_contexts_that_the_signature_covers_say_what_they_say() -> None:
    own = {"@context": [*SCHOOL.open_badge()["@context"], {"rank": "urn:rank"}]}  # type: ignore[misc]
    evidence = check(SCHOOL.issue({**SCHOOL.open_badge(), **own}, suite=JCS))
    assert (evidence.has_unpinned_terms, evidence.remarks) == (False, ())


def test_a_document_without_a_canonical_form_is_refused() -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=JCS)
    for number in (float("nan"), 2**60):
        with pytest.raises(InvalidProof) as caught:
            check({**signed, "score": number})
        assert caught.value.reason is Reason.PROOF_MALFORMED
        assert caught.value.facts == {"where": "document"}


def test_a_document_without_contexts_is_signed_as_it_is() -> None:
    bare = {"type": "RucksackTrustPack", "as_of": "2026-01-01T00:00:00Z"}
    options = {**SCHOOL.prove(bare, suite=JCS)}
    assert "@context" not in options
    check({**bare, "proof": options})
    assert reason_of({**bare, "as_of": "", "proof": options}) is Reason.SIGNATURE_MISMATCH
    context = {"@context": ["https://w3id.org/dcc/v1"]}
    assert reason_of({**bare, "proof": options}, **context) is Reason.PROOF_MALFORMED


def test_the_longer_hash_is_twice_48_octets() -> None:
    document, options = {"a": 1}, {"b": "2"}
    hashed = hash_canonical_json(document, options, CONTEXTS, "sha384")
    assert hashed.data == sha384(b'{"b":"2"}').digest() + sha384(b'{"a":1}').digest()
