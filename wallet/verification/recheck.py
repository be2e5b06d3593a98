"""Checking an item again: what has to be asked anew although its bytes did not change.

A key may have been rotated, revoked or have expired, its issuer's document may have come or gone,
the proof itself may count no longer: the key is looked up by today's knowledge each time. Only
what that key says of the bytes is not worked out a second time.
"""

from datetime import datetime

from wallet.model.credential import Credential, Securing
from wallet.model.report import CheckName, Outcome, Report
from wallet.proofs.keys import PublicKey
from wallet.trust.verification_methods import MethodFinder, VerificationMethod, key_spelled_in
from wallet.verification.proof_checks import (
    ASSERTION,
    MAX_PROOFS,
    Answer,
    has_expired,
    judge_signer,
    look_up,
)

# What is taken over from the earlier report.
REUSED = (CheckName.FORM, CheckName.PROOF)


def may_be_reused(earlier: Report) -> bool:
    """Return whether ``earlier`` says of itself that FORM and PROOF may be taken over."""
    if not earlier.basis:
        return False
    for line in earlier.checks:
        if line.name is CheckName.PROOF and line.outcome is not Outcome.PASSED:
            return False
    return True


def find_signers_now(
    credential: Credential, author: str, methods: MethodFinder, now: datetime
) -> tuple[tuple[PublicKey, Answer], ...]:
    """Return for each proof the key found for it now, and SIGNER where the bytes are intact.

    () where a proof has no key, more than one, or counts no longer by its own date.
    """
    if credential.securing is Securing.TOKEN and credential.token is not None:
        from wallet.verification.token_checks import find_only_method  # noqa: PLC0415 (few are)

        only = find_only_method(credential.token, author, ASSERTION, methods.knowledge)
        return () if only is None else ((only.key, _signer(only, author, now)),)
    if credential.has_malformed_proof or len(credential.proofs) > MAX_PROOFS:
        return ()
    found = []
    for proof in credential.proofs:
        url = proof.verification_method
        method, error = look_up(url, methods)
        key = method.key if method else key_spelled_in(url)
        if key is None or ("expires" in proof.members and has_expired(proof, now)):
            return ()
        signer = judge_signer(method, error, author, ASSERTION, now, Outcome.PASSED)
        found.append((key, signer))
    return tuple(found)


def _signer(method: VerificationMethod, author: str, now: datetime) -> Answer:
    return judge_signer(method, None, author, ASSERTION, now, Outcome.PASSED)
