from typing import Any

from tests.doubles.issuer_simulator import SIGNATURE_2020
from tests.places import needs_vectors
from tests.wallet.proofs.eddsa_vectors import check_every_step
from tests.wallet.proofs.signed_documents import SCHOOL, check, reason_of
from wallet.errors import Reason


@needs_vectors
def test_every_step_gives_the_published_value() -> None:
    check_every_step("Ed25519Signature2020", "Ed25519Signature2020", "EdSig")


def test_the_suites_own_context_must_be_there() -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=SIGNATURE_2020)
    contexts: Any = signed["@context"]
    assert contexts[-1] == "https://w3id.org/security/suites/ed25519-2020/v1"
    check(signed)
    without = {**signed, "@context": contexts[:-1]}
    assert reason_of(without) is Reason.TEXT_NOT_PROTECTED


def test_the_2018_suite_is_another_one() -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=SIGNATURE_2020)
    assert reason_of(signed, type="Ed25519Signature2018") is Reason.PROOF_MALFORMED
