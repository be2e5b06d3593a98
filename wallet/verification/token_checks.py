"""PROOF and SIGNER of a credential secured as a compact JWS (VC-JOSE-COSE §3, VCDM 1.1 §6.3.1).

A key carried in the token's own header shows that the bytes are intact under that key and nothing
about whose key it is.
"""

import base64
import binascii
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeAlias

from wallet.errors import (
    InvalidProof,
    KnowledgeError,
    ProofError,
    ProofNotChecked,
    Reason,
    WalletError,
)
from wallet.model.json_values import JsonObject, as_object, as_text
from wallet.model.proof import SignedBytes
from wallet.model.report import Outcome
from wallet.proofs.keys import KeyKind, PublicKey, read_jwk
from wallet.proofs.tokens import check_algorithm, verify_token
from wallet.trust.issuer_methods import find_issuer_methods, find_methods_named
from wallet.trust.knowledge import Knowledge
from wallet.trust.verification_methods import (
    VerificationMethod,
    find_verification_method,
    key_spelled_in,
)
from wallet.verification.proof_checks import (
    Answer,
    ProofAnswers,
    answer_for,
    failed,
    judge_signer,
    not_passed,
    unknown,
)

# Finds the keys a token may have been signed with (token, author, purpose, knowledge): at least
# one, or it raises.
FindMethods: TypeAlias = Callable[[SignedBytes, str, str, Knowledge], Sequence[VerificationMethod]]


def find_candidates(
    token: SignedBytes, author: str, purpose: str, knowledge: Knowledge
) -> Sequence[VerificationMethod]:
    """Return the keys the token may have been signed with, at least one.

    A ``kid`` is the method's URL, or a name inside the issuer's document; without one every key
    of the issuer for that purpose is tried. Raises ProofError, KnowledgeError.
    """
    kid = token.key_id
    if kid.startswith(("did:", "https://", "http://")):
        return (find_verification_method(kid, knowledge),)
    methods = (
        find_methods_named(author, kid, knowledge)
        if kid
        else find_issuer_methods(author, purpose, knowledge)
    )
    if not methods:
        raise ProofNotChecked(Reason.KEY_NOT_AT_HAND, {"method": author})
    return methods


def judge_token(
    token: SignedBytes,
    author: str,
    purpose: str,
    knowledge: Knowledge,
    now: datetime,
    *,
    find: FindMethods = find_candidates,
) -> ProofAnswers:
    """Return the PROOF and SIGNER answers for a token that ``author`` should have signed."""
    try:
        check_algorithm(token.algorithm)
    except ProofError as error:
        return ProofAnswers(proof=answer_for(error), signer=not_passed())
    try:
        methods = find(token, author, purpose, knowledge)
    except (ProofError, KnowledgeError) as error:
        return _judge_by_spelled_key(token, author, error)
    misses = []
    for method in methods:
        answer = _judge_bytes(token, method.key, method.algorithm)
        if answer.outcome is Outcome.PASSED:
            signer = judge_signer(method, None, author, purpose, now, answer.outcome)
            # Of several keys it depends on the others, too, which one is met first.
            key = method.key if len(methods) == 1 else None
            return ProofAnswers(proof=answer, signer=signer, key=key)
        misses.append(answer)
    if "jwk" in token.header and not token.key_id:
        answers = _judge_by_spelled_key(token, author, ProofNotChecked(Reason.KEY_NOT_AT_HAND))
        if answers.proof.outcome is Outcome.PASSED:
            other = failed(Reason.SIGNED_BY_ANOTHER, issuer=author, signer="jwk")
            return ProofAnswers(proof=answers.proof, signer=other)
    return ProofAnswers(proof=_most_telling(misses), signer=not_passed())


def find_only_method(
    token: SignedBytes, author: str, purpose: str, knowledge: Knowledge
) -> VerificationMethod | None:
    """Return the one key that :func:`judge_token` would try, or None for none or several."""
    try:
        methods = find_candidates(token, author, purpose, knowledge)
    except (ProofError, KnowledgeError):
        return None
    if len(methods) != 1 or not _is_meant_for(token, methods[0].key, methods[0].algorithm):
        return None
    return methods[0]


def _most_telling(misses: Sequence[Answer]) -> Answer:
    """A key of the right kind that did not fit says more than one of another kind."""
    return next((miss for miss in misses if miss.reason is Reason.SIGNATURE_MISMATCH), misses[0])


def _judge_by_spelled_key(token: SignedBytes, author: str, error: WalletError) -> ProofAnswers:
    """Judge by a key the token itself spells out: enough for PROOF, nothing for SIGNER."""
    try:
        key = key_spelled_in(token.key_id) or _header_key(token.header)
    except ProofError as failure:
        return ProofAnswers(proof=answer_for(failure), signer=not_passed())
    if key is None or isinstance(error, InvalidProof):
        return ProofAnswers(proof=answer_for(error), signer=not_passed())
    proof = _judge_bytes(token, key, as_text(as_object(token.header.get("jwk")).get("alg")))
    if proof.outcome is not Outcome.PASSED:
        return ProofAnswers(proof=proof, signer=not_passed())
    return ProofAnswers(proof=proof, signer=unknown(Reason.KEY_ONLY_IN_TOKEN, issuer=author))


def _header_key(header: JsonObject) -> PublicKey | None:
    """The key in the header: a JWK, or that of the first certificate (RFC 7515 §4.1.3, §4.1.6)."""
    jwk = header.get("jwk")
    if isinstance(jwk, dict):
        return read_jwk(jwk)
    from wallet.proofs.certificates import read_certificate  # noqa: PLC0415 (few tokens have one)

    chain = header.get("x5c")
    if not isinstance(chain, list) or not chain:
        return None
    try:
        der = base64.b64decode(as_text(chain[0]), validate=True)
    except (ValueError, binascii.Error) as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "x5c"}) from error
    return read_certificate(der).key


def _is_meant_for(token: SignedBytes, key: PublicKey, algorithm: str) -> bool:
    """Whether a key may be used as the token does: with one algorithm alone (RFC 8725 §3.1).

    A key of RSA fits six, those of curves fit one anyway.
    """
    return key.kind is not KeyKind.RSA or algorithm in ("", token.algorithm)


def _judge_bytes(token: SignedBytes, key: PublicKey, meant_for: str) -> Answer:
    """Judge the signature under ``key``, which is ``meant_for`` one algorithm where it says so."""
    if not _is_meant_for(token, key, meant_for):
        return failed(Reason.KEY_KIND_WRONG, wanted=meant_for[:40], got=token.algorithm[:40])
    try:
        verify_token(token, key)
    except ProofError as error:
        return answer_for(error)
    facts = {"suite": token.algorithm, "key": token.key_id}
    return Answer(outcome=Outcome.PASSED, reason=Reason.INTACT, facts=facts)
