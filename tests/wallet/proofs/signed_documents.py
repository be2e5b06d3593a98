"""Signed documents to be changed in one place, and what verifying them then comes to."""

from typing import Any

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import ProofError, Reason
from wallet.model.proof import Proof
from wallet.proofs.cryptosuite import Evidence
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.keys import PublicKey

CONTEXTS = bundled_contexts()
SCHOOL = IssuerSimulator("Lantern Bay", seed=5)
OTHER = IssuerSimulator("Somebody Else", seed=6)


def check(signed: Any, key: PublicKey = SCHOOL.key.public, **changes: Any) -> Evidence:
    """Verify a signed document, some of its proof's members changed (None: taken away)."""
    members = {**signed["proof"], **changes}
    members = {name: value for name, value in members.items() if value is not None}
    document = {name: value for name, value in signed.items() if name != "proof"}
    return verify_proof(document, Proof(members=members), key, CONTEXTS)


def reason_of(signed: Any, key: PublicKey = SCHOOL.key.public, **changes: Any) -> Reason:
    with pytest.raises(ProofError) as caught:
        check(signed, key, **changes)
    return caught.value.reason
