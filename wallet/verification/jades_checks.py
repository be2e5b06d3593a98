"""PROOF and SIGNER of a sealed European credential (JAdES, ETSI TS 119 182-1 §5).

The seal names its certificate. That the octets are sealed under that certificate's key is PROOF;
whose certificate it is, only a trusted list of authorities could say, and where none is at hand
SIGNER is UNKNOWN and says so. Time stamps inside the seal are not taken for evidence.
"""

import base64
import binascii
import hmac
from datetime import datetime

from wallet.encoding.jose_json import JsonJws, JsonSignature
from wallet.encoding.multiformats import decode_base64url
from wallet.errors import InputError, InvalidProof, ProofError, ProofNotChecked, Reason
from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp, write_timestamp
from wallet.model.json_values import as_list, as_text
from wallet.model.proof import CompactToken
from wallet.model.report import Outcome
from wallet.proofs.certificates import Certificate, read_certificate
from wallet.proofs.tokens import verify_token
from wallet.verification.proof_checks import (
    Answer,
    ProofAnswers,
    Surroundings,
    answer_for,
    failed,
    not_passed,
    unknown,
)


def judge_jades(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    """Return the answers for each seal of ``credential``, in order."""
    sealed = credential.secured
    if not isinstance(sealed, JsonJws):
        return (ProofAnswers(failed(Reason.PROOF_MALFORMED, where="signatures"), not_passed()),)
    return tuple(_judge(one, around.now) for one in sealed.signatures)


def _judge(seal: JsonSignature, now: datetime) -> ProofAnswers:
    try:
        certificate = _certificate_of(seal)
        # Only what the signature covers and the key matter here; the payload was read before.
        token = CompactToken(
            header=seal.header, payload={}, signing_input=seal.signing_input,
            signature=seal.signature,
        )  # fmt: skip
        verify_token(token, certificate.key)
    except ProofError as error:
        return ProofAnswers(answer_for(error), not_passed())
    facts = {"suite": f"JAdES {token.algorithm}", "key": certificate.digest.hex()}
    return ProofAnswers(
        Answer(Outcome.PASSED, Reason.INTACT, facts), _judge_certificate(seal, certificate, now)
    )


def _certificate_of(seal: JsonSignature) -> Certificate:
    """Return the certificate the protected header names (§5.1.7, §5.1.8)."""
    chain = as_list(seal.header.get("x5c"))
    if not chain:
        raise ProofNotChecked(Reason.KEY_NOT_AT_HAND, {"method": "x5c"})
    try:
        der = base64.b64decode(as_text(chain[0]).encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "x5c"}) from error
    certificate = read_certificate(der)
    named = as_text(seal.header.get("x5t#S256"))
    if "x5t#S256" in seal.header and not _is_digest(named, certificate.digest):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "x5t#S256"})
    return certificate


def _is_digest(text: str, digest: bytes) -> bool:
    try:
        return hmac.compare_digest(decode_base64url(text), digest)
    except InputError:
        return False


def _judge_certificate(seal: JsonSignature, certificate: Certificate, now: datetime) -> Answer:
    """What fails is said; what could pass needs a list of authorities, which nobody brought."""
    if not certificate.may_sign:
        return failed(Reason.KEY_NOT_AUTHORIZED, method=certificate.name)
    signed_at = read_timestamp(as_text(seal.header.get("sigT"))) or now
    if signed_at > certificate.not_after:
        return failed(Reason.KEY_EXPIRED, since=write_timestamp(certificate.not_after))
    if signed_at < certificate.not_before:
        return failed(Reason.KEY_NOT_AUTHORIZED, method=certificate.name)
    return unknown(
        Reason.CERTIFICATE_NOT_LISTED,
        signer=certificate.organisation or certificate.name,
        authority=certificate.authority,
        until=write_timestamp(certificate.not_after),
    )
