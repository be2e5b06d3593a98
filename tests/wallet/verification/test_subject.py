import hashlib

import pytest

from tests.wallet.verification.checked import (
    FAILED,
    ME,
    NOT_APPLICABLE,
    OTHER,
    PASSED,
    UNKNOWN,
    read,
    report_on,
    said,
    school,
)
from wallet.errors import Reason
from wallet.model.learner import Address, AddressKind, Learner
from wallet.model.report import CheckName, Outcome, Verdict
from wallet.verification.subject import check_subject

EMAIL = Address(kind=AddressKind.EMAIL, value="a@example.com")
NAME = Address(kind=AddressKind.NAME, value="Ana Ruiz")
NUMBER = Address(kind=AddressKind.STUDENT_NUMBER, value="S-1234")
LEARNER = Learner(dids=frozenset({ME.did}), addresses=(NAME, EMAIL, NUMBER))


def binding(
    *subjects, learner: Learner = LEARNER, proof: Outcome = PASSED
) -> tuple[Outcome, Reason, dict[str, str]]:
    document = {**school().open_badge(), "credentialSubject": list(subjects)}
    check = check_subject(read(document), learner, proof_outcome=proof)
    return check.outcome, check.reason, dict(check.facts)


def identity(identity_hash: str, kind: str = "emailAddress", **more):
    return {
        "type": "IdentityObject",
        "hashed": True,
        "identityHash": identity_hash,
        "identityType": kind,
        **more,
    }


def hashed(text: str, algorithm: str = "sha256") -> str:
    return f"{algorithm}${hashlib.new(algorithm, text.encode()).hexdigest()}"


def test_given_to_my_key() -> None:
    assert binding({"id": ME.did}) == (PASSED, Reason.BOUND_TO_YOUR_KEY, {"subject": ME.did})
    assert binding({"id": OTHER.did}, {"id": ME.did})[1] is Reason.BOUND_TO_YOUR_KEY


def test_given_to_another_key() -> None:
    outcome = (FAILED, Reason.BOUND_TO_ANOTHER_KEY, {"subject": OTHER.did})
    assert binding({"id": OTHER.did}) == outcome
    stranger = binding({"id": OTHER.did}, learner=Learner())
    assert stranger == (UNKNOWN, Reason.BOUND_TO_ANOTHER_KEY, {"subject": OTHER.did})


@pytest.mark.parametrize("subject", ["urn:uuid:1", "https://x.example/people/7", "student:7"])
def test_the_issuers_own_number(subject: str) -> None:
    answer = (UNKNOWN, Reason.ISSUERS_OWN_NUMBER, {"subject": subject})
    assert binding({"id": subject}) == answer


def test_bound_to_nobody() -> None:
    assert binding({"name": "x"}) == (NOT_APPLICABLE, Reason.NOT_BOUND, {})


def test_a_sample() -> None:
    subject = "did:example:ebfeb1f712ebc6f1c276e12ec21"
    assert binding({"id": subject}) == (UNKNOWN, Reason.SAMPLE_SUBJECT, {"subject": subject})


# The two examples the Open Badges 3.0 specification publishes for one address.
PUBLISHED = {
    "Kosher": "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
    "": "sha256$" + hashlib.sha256(b"a@example.com").hexdigest(),
}


@pytest.mark.parametrize("salt", PUBLISHED)
def test_an_address_that_matches_by_its_hash(salt: str) -> None:
    found = binding({"identifier": identity(PUBLISHED[salt], salt=salt)})
    assert found == (PASSED, Reason.ADDRESS_MATCHES, {"address": EMAIL.value, "how": "typed"})


def test_hex_digits_may_be_large_letters() -> None:
    algorithm, digits = PUBLISHED["Kosher"].split("$")
    large = identity(f"{algorithm}${digits.upper()}", salt="Kosher")
    assert binding({"identifier": [large]})[1] is Reason.ADDRESS_MATCHES


def test_the_address_is_tried_as_typed_first_then_in_small_letters() -> None:
    typed = Learner(addresses=(Address(kind=AddressKind.EMAIL, value="A@Example.com"),))
    assert binding({"identifier": identity(hashed("A@Example.com"))}, learner=typed)[2] == {
        "address": "A@Example.com",
        "how": "typed",
    }
    assert binding({"identifier": identity(hashed("a@example.com"))}, learner=typed)[2] == {
        "address": "A@Example.com",
        "how": "lower",
    }


def test_a_salt_may_be_there_and_unused() -> None:
    unused = identity(hashed("a@example.com"), salt="pepper")
    assert binding({"identifier": unused})[1] is Reason.ADDRESS_MATCHES


def test_md5_is_read_and_other_hashes_are_no_match() -> None:
    assert binding({"identifier": identity(hashed(EMAIL.value, "md5"))})[0] is PASSED
    for other in (hashed(EMAIL.value, "sha1"), "a@example.com", "sha256$", "sha256$é"):
        found = binding({"identifier": identity(other)})
        assert found == (UNKNOWN, Reason.ADDRESS_DOES_NOT_MATCH, {}), other


@pytest.mark.parametrize(
    ("kind", "value", "matches"),
    [
        ("emailAddress", EMAIL.value, True),
        ("email", " A@EXAMPLE.com ", True),
        ("name", "ana ruiz", True),
        ("ext:name", "Ana Ruiz", True),
        ("studentId", "S-1234", True),
        ("identifier", "S-1234", True),
        ("name", EMAIL.value, False),
        ("emailAddress", "Ana Ruiz", False),
        ("studentId", EMAIL.value, False),
    ],
)
def test_plain_addresses_match_where_they_are_of_that_kind(kind, value, matches) -> None:
    found = binding({"identifier": identity(value, kind, hashed=False)})
    assert (found[1] is Reason.ADDRESS_MATCHES) is matches
    if matches:
        assert found[2]["how"] == "plain"


@pytest.mark.parametrize("mark", [None, "true", 1])
def test_hashed_is_a_boolean_or_it_is_plain(mark) -> None:
    assert binding({"identifier": identity(hashed(EMAIL.value), hashed=mark)})[0] is UNKNOWN


def test_a_mailto_subject_is_an_address() -> None:
    found = binding({"id": "mailto:A@example.com"})
    assert found == (PASSED, Reason.ADDRESS_MATCHES, {"address": EMAIL.value, "how": "plain"})
    assert binding({"id": "mailto:b@example.com"})[1] is Reason.ISSUERS_OWN_NUMBER


def test_an_address_counts_even_where_the_subject_has_a_number_or_a_sample() -> None:
    for subject in ("urn:uuid:1", "did:example:1"):
        both = {"id": subject, "identifier": identity(PUBLISHED[""])}
        assert binding(both)[1] is Reason.ADDRESS_MATCHES


def test_an_identifier_without_a_hash_is_none() -> None:
    assert binding({"identifier": [{"identityHash": ""}, "text", 7]})[1] is Reason.NOT_BOUND


@pytest.mark.parametrize("proof", [FAILED, UNKNOWN])
def test_nothing_passes_while_the_proof_did_not(proof: Outcome) -> None:
    found = binding({"id": ME.did}, proof=proof)
    assert found == (UNKNOWN, Reason.PROOF_NOT_PASSED, {"subject": ME.did})
    assert binding({"id": OTHER.did}, proof=proof)[0] is FAILED


def test_to_whom_it_was_given_never_changes_the_verdict() -> None:
    for subject, outcome in ((ME.did, PASSED), (OTHER.did, FAILED), ("urn:x:1", UNKNOWN)):
        report = report_on(school().issue(school().plain(subject_id=subject)), learner=LEARNER)
        assert said(report, CheckName.SUBJECT)[0][0] is outcome
        assert report.verdict is Verdict.VERIFIED
