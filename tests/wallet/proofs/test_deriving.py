from typing import Any

import cbor2
import pytest

from tests.doubles.selective_issuer import ALWAYS, BBS, ECDSA_SD, SELECTIVE
from tests.wallet.proofs.selective_documents import (
    SCHOOLS,
    WHOLES,
    changed_leaves,
    check,
    octets_of,
    reason_of,
    with_octets,
)
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.proof import Proof
from wallet.proofs.deriving import mandatory_pointers

CHOSEN = (
    "/name",
    "/credentialSubject/achievement/alignment/1/targetName",
    "/credentialSubject/achievement/alignment/2",
    "/credentialSubject/result/0/value",
)


@pytest.mark.parametrize("suite", SELECTIVE)
def test_what_is_derived_shows_what_was_chosen_and_what_must_be(suite: str) -> None:
    derived: Any = SCHOOLS[suite].derive(WHOLES[suite], *CHOSEN)
    whole = WHOLES[suite]
    check(derived)
    assert derived["issuer"] == whole["issuer"]
    assert derived["validFrom"] == whole["validFrom"]
    subject = derived["credentialSubject"]
    assert subject["result"] == [{"type": ["Result"], "value": "91"}]
    assert subject["achievement"]["alignment"] == [
        {"type": ["Alignment"], "targetName": "light"},
        whole["credentialSubject"]["achievement"]["alignment"][2],
    ]
    assert "name" not in subject["achievement"]
    assert "identifier" not in subject
    assert {**derived["proof"], "proofValue": ""} == {**whole["proof"], "proofValue": ""}


@pytest.mark.parametrize("suite", SELECTIVE)
def test_the_whole_may_be_shown_or_only_what_must_be(suite: str) -> None:
    school, whole = SCHOOLS[suite], WHOLES[suite]
    assert not check(school.derive(whole, "")).is_private
    least = school.derive(whole)
    check(least)
    assert set(least) == {"@context", "id", "type", "issuer", "validFrom", "proof"}


@pytest.mark.parametrize("suite", SELECTIVE)
def test_no_secret_of_the_whole_leaves(suite: str) -> None:
    school, whole = SCHOOLS[suite], WHOLES[suite]
    octets = octets_of(school.derive(whole, *CHOSEN))
    parts = cbor2.loads(octets_of(whole)[3:])
    secrets = [parts[2]] if suite == ECDSA_SD else [parts[3], parts[0], parts[0][:48]]
    assert all(secret not in octets for secret in secrets)
    if suite == ECDSA_SD:
        assert sum(signature in octets for signature in parts[3]) < len(parts[3])


@pytest.mark.parametrize("suite", SELECTIVE)
def test_every_text_of_a_derived_document_is_covered(suite: str) -> None:
    derived = SCHOOLS[suite].derive(WHOLES[suite], *CHOSEN)
    count = 0
    for changed in changed_leaves(derived):
        assert reason_of(changed) in (
            Reason.SIGNATURE_MISMATCH, Reason.TEXT_NOT_PROTECTED, Reason.PROOF_MALFORMED,
        )  # fmt: skip
        count += 1
    assert count > 15


@pytest.mark.parametrize("suite", SELECTIVE)
def test_every_text_of_the_whole_is_covered(suite: str) -> None:
    for changed in changed_leaves(WHOLES[suite]):
        assert reason_of(changed) in (
            Reason.SIGNATURE_MISMATCH, Reason.TEXT_NOT_PROTECTED, Reason.PROOF_MALFORMED,
        )  # fmt: skip


@pytest.mark.parametrize("suite", SELECTIVE)
def test_nothing_can_be_left_out_of_or_added_to_a_derived_document(suite: str) -> None:
    derived: Any = SCHOOLS[suite].derive(WHOLES[suite], *CHOSEN)
    for name in ("name", "issuer", "validFrom", "credentialSubject"):
        less = {member: value for member, value in derived.items() if member != name}
        assert reason_of(less) in (Reason.PROOF_MALFORMED, Reason.SIGNATURE_MISMATCH)
    more = {**derived, "description": "More"}
    assert reason_of(more) in (Reason.PROOF_MALFORMED, Reason.SIGNATURE_MISMATCH)


@pytest.mark.parametrize("suite", SELECTIVE)
def test_what_another_share_shows_cannot_be_mixed_in(suite: str) -> None:
    school, whole = SCHOOLS[suite], WHOLES[suite]
    one: Any = school.derive(whole, "/credentialSubject/result/0/value")
    other: Any = school.derive(whole, "/credentialSubject/result/1/value")
    assert one["credentialSubject"]["result"][0]["value"] == "91"
    assert reason_of({**one, "credentialSubject": other["credentialSubject"]}) in (
        Reason.SIGNATURE_MISMATCH, Reason.PROOF_MALFORMED,
    )  # fmt: skip


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_credential_without_mandatory_fields_needs_a_choice(suite: str) -> None:
    school = SCHOOLS[suite]
    whole = school.issue(school.rich_badge(), mandatory=())
    assert check(whole).is_private
    with pytest.raises(InvalidProof):
        school.derive(whole)
    check(school.derive(whole, "/issuer"))


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_pointer_that_leads_nowhere_is_refused(suite: str) -> None:
    with pytest.raises(InvalidProof) as error:
        SCHOOLS[suite].derive(WHOLES[suite], "/absent")
    assert error.value.reason is Reason.PROOF_MALFORMED


def test_a_base_proof_without_enough_signatures_is_refused() -> None:
    whole = WHOLES[ECDSA_SD]
    parts = list(cbor2.loads(octets_of(whole)[3:]))
    parts[3] = parts[3][:1]
    broken = with_octets(whole, octets_of(whole)[:3] + cbor2.dumps(parts))
    with pytest.raises(InvalidProof):
        SCHOOLS[ECDSA_SD].derive(broken, "")


def test_a_part_that_says_more_than_the_whole_is_refused() -> None:
    school = SCHOOLS[ECDSA_SD]
    badge: Any = {**school.open_badge(), "credentialSubject": [
        {"id": "_:me", "type": "AchievementSubject", "name": "A"}, {"id": "_:me", "name": "A"},
    ]}  # fmt: skip
    whole = school.issue(badge)
    # Two places of one node that has no name outside: apart, they would be two.
    with pytest.raises(InvalidProof):
        check(school.derive(whole, "/credentialSubject/0/name", "/credentialSubject/1/name"))


@pytest.mark.parametrize("suite", SELECTIVE)
def test_the_pointers_of_a_base_proof_are_told(suite: str) -> None:
    school, whole = SCHOOLS[suite], WHOLES[suite]
    assert mandatory_pointers(Proof(members=whole["proof"])) == ALWAYS
    derived: Any = school.derive(whole, *CHOSEN)
    assert mandatory_pointers(Proof(members=derived["proof"])) is None
    broken = {**whole["proof"], "proofValue": "z"}
    assert mandatory_pointers(Proof(members=broken)) is None


def test_other_proofs_have_no_such_pointers() -> None:
    other = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "proofValue": "u"}
    assert mandatory_pointers(Proof(members=other)) is None


def test_a_base_proof_of_another_option_is_not_read() -> None:
    whole = WHOLES[BBS]
    octets = bytes.fromhex("d95d04") + octets_of(whole)[3:]
    with pytest.raises(ProofNotChecked):
        SCHOOLS[BBS].derive(with_octets(whole, octets), "/issuer")


@pytest.mark.parametrize("suite", SELECTIVE)
def test_nothing_is_derived_from_what_was_derived(suite: str) -> None:
    school = SCHOOLS[suite]
    derived = school.derive(WHOLES[suite], *CHOSEN)
    with pytest.raises(InvalidProof):
        school.derive(derived, "/issuer")


@pytest.mark.parametrize("suite", SELECTIVE)
def test_words_explained_inside_are_derived_and_not_pinned(suite: str) -> None:
    school = SCHOOLS[suite]
    badge = school.open_badge()
    contexts = badge["@context"]
    assert isinstance(contexts, list)
    odd: Any = {
        **badge,
        "@context": [*contexts, {"pet": "https://words.example/pet"}],
        "pet": {"name": "Rex"},
    }
    whole = school.issue(odd)
    derived = school.derive(whole, "/pet/name")
    for document in (whole, derived):
        evidence = check(document)
        assert evidence.has_unpinned_terms
        assert evidence.unpinned_where == "/@context/2"
