import pytest

from tests.doubles.selective_issuer import SELECTIVE, SelectiveIssuer
from tests.wallet.proofs.selective_documents import SCHOOLS, WHOLES, check
from wallet.errors import InvalidProof, Reason
from wallet.proofs.keys import KeyKind, read_did_key
from wallet.proofs.selective_signing import BbsKey


@pytest.mark.parametrize("suite", SELECTIVE)
def test_the_same_seed_signs_the_same(suite: str) -> None:
    school = SelectiveIssuer(suite=suite)
    assert school.issue(school.rich_badge()) == WHOLES[suite]


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_document_put_together_in_memory_may_hold_one_object_twice(suite: str) -> None:
    school = SCHOOLS[suite]
    line = {"type": ["Result"], "value": "5"}
    badge = school.open_badge()
    subject = badge["credentialSubject"]
    assert isinstance(subject, dict)
    check(school.issue({**badge, "credentialSubject": {**subject, "result": [line, line]}}))


@pytest.mark.parametrize("suite", SELECTIVE)
def test_options_are_those_of_any_proof(suite: str) -> None:
    school = SCHOOLS[suite]
    with pytest.raises(InvalidProof) as error:
        school.issue(school.open_badge(), proofPurpose="")
    assert error.value.reason is Reason.PROOF_MALFORMED


def test_a_bbs_key_names_itself_and_keeps_its_secret() -> None:
    key = BbsKey(12345)
    assert read_did_key(key.did) == key.public
    assert key.public.kind is KeyKind.BLS12381_G2
    assert key.method == f"{key.did}#{key.did.removeprefix('did:key:')}"
    assert "12345" not in repr(key)
