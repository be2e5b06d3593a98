from datetime import UTC, datetime

import pytest

from wallet.encoding.contexts import bundled_contexts
from wallet.errors import InvalidProof, Reason
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import verify_proof
from wallet.session.practice_items_work import first_aid
from wallet.session.practice_keys import issuer_key
from wallet.session.practice_shapes import Calendar
from wallet.session.practice_signing import (
    ED25519_SIGNATURE_2020,
    EDDSA_JCS_2022,
    EDDSA_RDFC_2022,
    prove,
)
from wallet.trust.practice_issuers import PracticeIssuerKey

CREATED = "2026-11-22T10:00:00Z"
RESCUE = PracticeIssuerKey.RESCUE
DOCUMENT = {
    **first_aid(Calendar(now=datetime(2026, 11, 22, 10, tzinfo=UTC))),
    "@context": [
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
        "https://w3id.org/security/suites/ed25519-2020/v1",
        "https://w3id.org/security/data-integrity/v2",
    ],
}


@pytest.mark.parametrize("suite", [EDDSA_RDFC_2022, EDDSA_JCS_2022, ED25519_SIGNATURE_2020])
def test_each_suites_proof_holds_under_the_issuers_key_and_no_other(suite):
    proof = Proof(members=prove(DOCUMENT, RESCUE, suite, CREATED))
    assert proof.suite == suite
    assert (proof.created, proof.purpose) == (CREATED, "assertionMethod")
    assert proof.verification_method == issuer_key(RESCUE).method
    verify_proof(DOCUMENT, proof, issuer_key(RESCUE).public, bundled_contexts())
    with pytest.raises(InvalidProof) as caught:
        other = issuer_key(PracticeIssuerKey.GUILD).public
        verify_proof(DOCUMENT, proof, other, bundled_contexts())
    assert caught.value.reason is Reason.SIGNATURE_MISMATCH
