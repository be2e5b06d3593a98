from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.doubles import credential_samples as samples
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.selective_issuer import BBS, ECDSA_SD, SELECTIVE, SelectiveIssuer, octets_from
from tests.wallet.presenting.test_disclosing import CONTEXTS, credential_of, whole
from wallet.encoding.multiformats import decode_base64url, encode_base64url
from wallet.errors import PresentingError, Reason
from wallet.model.credential import Credential
from wallet.model.learner import Learner
from wallet.model.proof import Proof
from wallet.model.report import Mark, Verdict
from wallet.presenting.disclosing_statements import derive_chosen, offer_statements
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier

KNOWN = bundled_knowledge()


def shown(credential: Credential, *chosen: str) -> Credential:
    offer = offer_statements(credential)
    assert offer is not None
    always = {field.pointer for field in offer.mandatory}
    return derive_chosen(credential, frozenset(chosen) | always, CONTEXTS, octets_from("show"))


def verdict_of(credential: Credential) -> Verdict:
    return Verifier(KNOWN, samples.ISSUED_AT, Learner()).verify(credential).verdict


def cases(suite: str) -> list[Credential]:
    """Credentials of several shapes, with more or less that their issuer asks for."""
    school = SelectiveIssuer(suite=suite)
    plain = school.open_badge()
    person: Any = {
        **samples.plain_credential(school.did),
        "credentialSubject": [
            {"id": "did:example:b", "name": "Eve", "description": "A student"},
            {"name": "Ada"},
        ],
    }
    friend = IssuerSimulator("Westmoor", seed=9)
    praise = friend.issue(friend.endorsement(endorsed_id="urn:uuid:of-somebody-else"))
    record: Any = {**school.rich_badge(), "endorsement": [praise]}
    record = {**record, "evidence": [{"id": "https://a.example/1", "type": ["Evidence"]}]}
    documents = (school.rich_badge(), plain, person, record)
    wholes = [school.issue_bytes(document) for document in documents]
    wholes.append(school.issue_bytes(person, mandatory=()))
    wholes.append(school.issue_bytes(plain, mandatory=("/credentialSubject", "/issuer")))
    wholes.append(school.issue_bytes(plain, mandatory=("",)))
    return [credential_of(data) for data in wholes]


@pytest.mark.parametrize("suite", SELECTIVE)
def test_each_offered_field_alone_is_verified(suite: str) -> None:
    for credential in cases(suite):
        offer = offer_statements(credential)
        assert offer is not None
        assert verdict_of(shown(credential)) is Verdict.VERIFIED
        for field in offer.fields:
            assert verdict_of(shown(credential, field.pointer)) is Verdict.VERIFIED, field


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(SELECTIVE), st.integers(0, 6), st.data())
def test_any_choice_of_offered_fields_is_verified(
    suite: str, number: int, data: st.DataObject
) -> None:
    credential = _CASES[suite][number]
    offer = offer_statements(credential)
    assert offer is not None
    pointers = [field.pointer for field in offer.fields]
    chosen = data.draw(st.sets(st.sampled_from(pointers)))
    assert verdict_of(shown(credential, *chosen)) is Verdict.VERIFIED


_CASES = {suite: cases(suite) for suite in SELECTIVE}


@pytest.mark.parametrize("suite", SELECTIVE)
def test_all_fields_together_are_the_whole(suite: str) -> None:
    for credential in _CASES[suite]:
        offer = offer_statements(credential)
        assert offer is not None
        everything = shown(credential, *(field.pointer for field in offer.fields))
        # A lone entry of a list may be written without the list; nothing else differs here.
        assert everything.document == credential.document


@pytest.mark.parametrize("suite", SELECTIVE)
def test_the_learners_own_full_copy_was_checked_and_is_never_verified(suite: str) -> None:
    report = Verifier(KNOWN, samples.ISSUED_AT, Learner()).verify(whole(suite))
    assert report.verdict is Verdict.UNKNOWN
    assert report.mark is Mark.SIGNED_NOT_LISTED


def test_an_option_that_is_not_read_offers_nothing() -> None:
    credential = whole(BBS)
    assert offer_statements(_with_tag(credential, 4)) is None
    assert offer_statements(_with_tag(credential, 3)) is None


def test_a_damaged_full_copy_cannot_be_shared() -> None:
    credential = whole(ECDSA_SD)
    broken = replace(credential, proofs=(_proof_with(credential, "u2V0AgA"),))
    assert offer_statements(broken) is None
    for other in (broken, replace(credential, proofs=())):
        with pytest.raises(PresentingError) as error:
            derive_chosen(other, frozenset({"/issuer"}), CONTEXTS, octets_from("x"))
        assert error.value.reason is Reason.CANNOT_BE_SHARED


def _proof_with(credential: Credential, value: str) -> Proof:
    return Proof(members={**credential.proofs[0].members, "proofValue": value})


def _with_tag(credential: Credential, tag: int) -> Credential:
    octets = decode_base64url(credential.proofs[0].value[1:])
    value = "u" + encode_base64url(octets[:2] + bytes([tag]) + octets[3:])
    return replace(credential, proofs=(_proof_with(credential, value),))
