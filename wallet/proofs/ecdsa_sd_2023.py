"""The cryptosuite ecdsa-sd-2023 (VC-DI-ECDSA §3.6): chosen fields of a credential, still signed.

Whoever issues signs every statement with a key made for this one credential, and that key, the
proof's options and the statements that must always be shown with their own. The *base proof*
holds all of it and is for the holder alone; a *derived proof* holds what belongs to the statements
shown.
"""

import hashlib
from dataclasses import dataclass

from wallet.encoding.canonical import CanonicalForm
from wallet.encoding.cbor_items import CborItem
from wallet.encoding.contexts import ContextSet
from wallet.encoding.multiformats import decode_base64url, encode_multibase_base64url
from wallet.encoding.placed_statements import state
from wallet.errors import ProofNotChecked, Reason
from wallet.model.json_values import JsonObject
from wallet.proofs import cbor_proof_values as values
from wallet.proofs.cryptosuite import Evidence, SignedProof
from wallet.proofs.keys import KeyKind, PublicKey, make_public_key, verify_signature
from wallet.proofs.rdf_hashing import canonicalize_proof_options
from wallet.proofs.statement_groups import (
    LabelMap,
    evidence_over,
    hash_lines,
    hmac_labels,
    relabelled_lines,
    sign_ready,
    split_lines,
)

NAME = "ecdsa-sd-2023"
BASE_PREFIX = bytes.fromhex("d95d00")
DERIVED_PREFIX = bytes.fromhex("d95d01")
# p256-pub of the multicodec table, in front of the compressed point.
KEY_PREFIX = bytes.fromhex("8024")

_SIGNATURE_SIZE = 64
_KEY_SIZE = len(KEY_PREFIX) + 33
_HMAC_SIZE = 32
# Each signature costs some 60 us to check; nobody's credential says so many things.
MAX_SIGNATURES = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeProof:
    """What a base proof holds (VC-DI-ECDSA §3.5.2)."""

    signature: bytes
    statement_key: bytes
    hmac_key: bytes
    signatures: tuple[bytes, ...]
    mandatory_pointers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedProof:
    """What a derived proof holds (VC-DI-ECDSA §3.5.6)."""

    signature: bytes
    statement_key: bytes
    signatures: tuple[bytes, ...]
    label_map: LabelMap
    mandatory: tuple[int, ...]


def is_whole(value: bytes) -> bool:
    """Return whether the octets of a proof value are a base proof's."""
    return value.startswith(BASE_PREFIX)


def read_whole(value: bytes) -> WholeProof:
    """Return a base proof taken apart; InvalidProof(PROOF_MALFORMED) (§3.5.4)."""
    if not value.startswith(BASE_PREFIX):
        raise values.malformed("tag")
    signature, key, hmac_key, signatures, pointers = values.read_parts(value, 5)
    return WholeProof(
        signature=values.octets(signature, "signature", _SIGNATURE_SIZE),
        statement_key=_read_key(key),
        hmac_key=values.octets(hmac_key, "hmacKey", _HMAC_SIZE),
        signatures=_read_signatures(signatures),
        mandatory_pointers=values.each(pointers, "mandatoryPointers", values.text),
    )


def read_derived(value: bytes) -> DerivedProof:
    """Return a derived proof taken apart; InvalidProof(PROOF_MALFORMED) (§3.5.8)."""
    if not value.startswith(DERIVED_PREFIX):
        raise values.malformed("tag")
    signature, key, signatures, labels, indexes = values.read_parts(value, 5)
    entries = values.label_entries(labels, _read_label)
    return DerivedProof(
        signature=values.octets(signature, "signature", _SIGNATURE_SIZE),
        statement_key=_read_key(key),
        signatures=_read_signatures(signatures),
        label_map=dict(entries),
        mandatory=values.each(indexes, "mandatoryIndexes", values.whole_number),
    )


def write_whole(proof: WholeProof) -> str:
    """Return a base proof as ``proofValue`` writes it (§3.5.3)."""
    parts = (
        proof.signature,
        proof.statement_key,
        proof.hmac_key,
        list(proof.signatures),
        list(proof.mandatory_pointers),
    )
    return values.write_cbor_value(BASE_PREFIX, parts)


def write_derived(proof: DerivedProof) -> str:
    """Return a derived proof as ``proofValue`` writes it (§3.5.7)."""
    labels = [(label, decode_base64url(text[1:])) for label, text in proof.label_map.items()]
    parts = (
        proof.signature,
        proof.statement_key,
        list(proof.signatures),
        values.compressed(labels),
        list(proof.mandatory),
    )
    return values.write_cbor_value(DERIVED_PREFIX, parts)


def verify(
    document: JsonObject, read: SignedProof, key: PublicKey, contexts: ContextSet
) -> Evidence:
    """Check a proof of this suite, base or derived, under the issuer's P-256 ``key`` (§3.6.6).

    Of a base proof everything is checked that anybody could ever derive from it. Raises as
    :func:`wallet.proofs.cryptosuites.verify_proof`.
    """
    if is_whole(read.value):
        return _verify_whole(document, read, key, contexts)
    proof = read_derived(read.value)
    options = canonicalize_proof_options(document, read.options, contexts)
    statements = state(document, contexts)
    lines = relabelled_lines(statements, proof.label_map)
    mandatory, others = split_lines(lines, proof.mandatory)
    _check_issuer(key, proof, options, mandatory)
    _check_statements(proof, others)
    return evidence_over(read, statements, options)


def _verify_whole(
    document: JsonObject, read: SignedProof, key: PublicKey, contexts: ContextSet
) -> Evidence:
    proof = read_whole(read.value)
    options = canonicalize_proof_options(document, read.options, contexts)
    signed = sign_ready(document, contexts, proof.hmac_key, hmac_labels)
    chosen = signed.group(proof.mandatory_pointers).numbers
    mandatory, others = split_lines(signed.lines, chosen)
    _check_issuer(key, proof, options, mandatory)
    _check_statements(proof, others)
    return evidence_over(read, signed.statements, options, is_private=True)


def signed_by_issuer(options: CanonicalForm, statement_key: bytes, mandatory: list[str]) -> bytes:
    """Return what the issuer's own key signs (§3.5.1): options, statement key, mandatory lines."""
    return hashlib.sha256(options.nquads).digest() + statement_key + hash_lines(mandatory)


def _check_issuer(
    key: PublicKey, proof: WholeProof | DerivedProof, options: CanonicalForm, mandatory: list[str]
) -> None:
    message = signed_by_issuer(options, proof.statement_key, mandatory)
    verify_signature(key, proof.signature, message)


def _check_statements(proof: WholeProof | DerivedProof, lines: list[str]) -> None:
    """Check one signature for each line, in order (§3.6.6 steps 5 and 6)."""
    if len(lines) != len(proof.signatures):
        raise values.malformed("signatures")
    point = proof.statement_key[len(KEY_PREFIX) :]
    statement_key = make_public_key(KeyKind.P256, point)
    for line, signature in zip(lines, proof.signatures, strict=True):
        verify_signature(statement_key, signature, line.encode())


def _read_key(part: CborItem) -> bytes:
    key = values.octets(part, "publicKey", _KEY_SIZE)
    if not key.startswith(KEY_PREFIX):
        raise values.malformed("publicKey")
    return key


def _read_signatures(part: CborItem) -> tuple[bytes, ...]:
    signatures = values.each(part, "signatures", _read_signature)
    if len(signatures) > MAX_SIGNATURES:
        raise ProofNotChecked(Reason.TOO_MUCH_WORK)
    return signatures


def _read_signature(part: CborItem, where: str) -> bytes:
    return values.octets(part, where, _SIGNATURE_SIZE)


def _read_label(part: CborItem, where: str) -> str:
    return encode_multibase_base64url(values.octets(part, where, _HMAC_SIZE))
