"""PROOF and SIGNER of an SD-JWT: the issuer's signature, and the key binding where there is one.

RFC 9901 §7.1 and §7.3, SD-JWT VC. The disclosures were put in their places by the reader; what is
judged here is who signed the digests, and whether whoever shows the copy holds the key that the
issuer bound it to. A key binding that is there must hold, whoever asked for it.
"""

from collections.abc import Sequence
from datetime import datetime

from wallet.encoding.sd_jwt import SdJwt
from wallet.errors import InvalidProof, ProofError, ProofNotChecked, Reason, WalletError
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject
from wallet.model.proof import CompactToken, SignedBytes
from wallet.model.report import Outcome
from wallet.proofs.confirmation import confirmed_key, confirmed_method
from wallet.proofs.keys import PublicKey
from wallet.proofs.tokens import verify_token
from wallet.trust.issuer_metadata import find_metadata_methods
from wallet.trust.knowledge import Knowledge
from wallet.trust.verification_methods import VerificationMethod
from wallet.verification.key_binding import said_by_binding
from wallet.verification.proof_checks import (
    ASSERTION,
    Answer,
    ProofAnswers,
    Surroundings,
    answer_for,
    failed,
    look_up,
    not_passed,
    unknown,
)
from wallet.verification.token_checks import find_candidates, judge_token
from wallet.verification.validity import CLOCK_SKEW, read_numeric_date

_BINDING_TYPES = ("kb+jwt", "application/kb+jwt")


def judge_sd_jwt(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    """Return the answers for the issuer's signature, then those for the key binding."""
    read = credential.secured
    if not isinstance(read, SdJwt):
        fault = failed(Reason.TOKEN_MALFORMED, where="token")
        return (ProofAnswers(fault, not_passed()),)
    author = credential.issuer_id
    issued = judge_token(
        read.token, author, ASSERTION, around.knowledge, around.now, find=_find_methods
    )
    if read.binding is None:
        return (issued,)
    return (issued, _judge_binding(read, read.binding, issued, around))


def _find_methods(
    token: SignedBytes, author: str, purpose: str, knowledge: Knowledge
) -> Sequence[VerificationMethod]:
    """An issuer's metadata name its keys for these; else they are found as for every token."""
    methods = find_metadata_methods(author, token.key_id, knowledge)
    return methods or find_candidates(token, author, purpose, knowledge)


def _judge_binding(
    read: SdJwt, binding: CompactToken, issued: ProofAnswers, around: Surroundings
) -> ProofAnswers:
    """What the holder signed counts only for what the issuer signed.

    Nothing here is called an unknown suite: such a line would be left aside beside one that
    passed, and a key binding never is.
    """
    answer = _binding_answer(read, binding, around)
    if answer.outcome is not Outcome.PASSED:
        return ProofAnswers(answer, not_passed())
    if issued.proof.outcome is not Outcome.PASSED:
        return ProofAnswers(not_passed(), not_passed())
    return ProofAnswers(
        answer, Answer(Outcome.PASSED, Reason.MADE_WITH_BOUND_KEY, said_by_binding(binding))
    )


def _binding_answer(read: SdJwt, binding: CompactToken, around: Surroundings) -> Answer:
    fault = _claims_fault(read, binding, around)
    if fault:
        return failed(Reason.KEY_BINDING_WRONG, where=fault)
    try:
        verify_token(binding, _bound_key(read.token.payload, around))
    except ProofNotChecked as error:
        kind = error.facts.get("got") or error.facts.get("suite") or error.reason.value
        return unknown(Reason.KEY_BINDING_NOT_CHECKED, kind=kind)
    except InvalidProof as error:
        return answer_for(error)
    facts = {"suite": binding.algorithm, "key": "cnf"}
    return Answer(Outcome.PASSED, Reason.INTACT, facts)


def _claims_fault(read: SdJwt, binding: CompactToken, around: Surroundings) -> str:
    """Return which part of a key binding is wrong (RFC 9901 §4.3, §7.3 step 5), or ``""``."""
    claims = binding.payload
    if binding.media_type.lower() not in _BINDING_TYPES:
        return "typ"
    if "cnf" not in read.token.payload:
        return "cnf"
    if claims.get("sd_hash") != read.bound:
        return "sd_hash"
    for name, wanted in (("nonce", around.challenge), ("aud", around.domain)):
        if not isinstance(claims.get(name), str) or (wanted and claims[name] != wanted):
            return name
    return _date_fault(claims, around.now)


def _date_fault(claims: JsonObject, now: datetime) -> str:
    made = read_numeric_date(claims.get("iat"))
    if made is None or made > now + CLOCK_SKEW:
        return "iat"
    if "exp" in claims:
        end = read_numeric_date(claims["exp"])
        return "exp" if end is None or end < now else ""
    return ""


def _bound_key(payload: JsonObject, around: Surroundings) -> PublicKey:
    """Return the key the issuer bound the token to; raises what says why there is none."""
    key = confirmed_key(payload)
    if key is not None:
        return key
    url = confirmed_method(payload)
    method, error = look_up(url, around.methods) if "#" in url else (None, None)
    if method is not None:
        return method.key
    raise _as_proof_error(error)


def _as_proof_error(error: WalletError | None) -> ProofError:
    if isinstance(error, ProofError):
        return error
    return ProofNotChecked(Reason.KEY_NOT_AT_HAND)
