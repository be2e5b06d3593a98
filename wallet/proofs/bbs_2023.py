"""The cryptosuite bbs-2023 (VC-DI-BBS §3.4): chosen fields, and shares nobody can link.

One BBS signature covers every statement that may be left out, under a header made of the proof's
options and the statements that must always be shown. Each derived proof is made anew from it: two
of them have nothing in common but what they show. Only the option without holder binding and
pseudonyms ("baseline") is read; the others are named.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from wallet.encoding.cbor_items import CborItem
from wallet.encoding.contexts import ContextSet
from wallet.encoding.placed_statements import state
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject
from wallet.proofs import bbs_signatures
from wallet.proofs import cbor_proof_values as values
from wallet.proofs.cryptosuite import Evidence, SignedProof
from wallet.proofs.keys import PublicKey
from wallet.proofs.rdf_hashing import canonicalize_proof_options
from wallet.proofs.statement_groups import (
    LabelMap,
    evidence_over,
    hash_lines,
    relabelled_lines,
    shuffled_labels,
    sign_ready,
    split_lines,
)

NAME = "bbs-2023"
BASE_PREFIX = bytes.fromhex("d95d02")
DERIVED_PREFIX = bytes.fromhex("d95d03")

_HEADER_SIZE = 64
_HMAC_SIZE = 32
# Feature options beside the baseline, by the last octet of their tags (VC-DI-BBS §3.3).
_OTHER_OPTIONS = {
    4: "anonymous_holder_binding",
    5: "anonymous_holder_binding",
    6: "pseudonym",
    7: "pseudonym",
    8: "holder_binding_pseudonym",
    9: "holder_binding_pseudonym",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeProof:
    """What a base proof holds (VC-DI-BBS §3.3.1)."""

    signature: bytes
    header: bytes
    public_key: bytes
    hmac_key: bytes
    mandatory_pointers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedProof:
    """What a derived proof holds (VC-DI-BBS §3.3.5)."""

    proof: bytes
    label_map: LabelMap
    mandatory: tuple[int, ...]
    selective: tuple[int, ...]
    presentation_header: bytes


def is_whole(value: bytes) -> bool:
    """Return whether the octets of a proof value are a base proof's."""
    return value.startswith(BASE_PREFIX)


def read_whole(value: bytes) -> WholeProof:
    """Return a base proof taken apart (§3.3.2).

    Raises InvalidProof(PROOF_MALFORMED), ProofNotChecked(SUITE_NOT_SUPPORTED, suite) for a
    feature option that is not read.
    """
    _check_tag(value, BASE_PREFIX)
    signature, header, key, hmac_key, pointers = values.read_parts(value, 5)
    return WholeProof(
        signature=values.octets(signature, "signature", bbs_signatures.SIGNATURE_SIZE),
        header=values.octets(header, "bbsHeader", _HEADER_SIZE),
        public_key=values.octets(key, "publicKey", bbs_signatures.PUBLIC_KEY_SIZE),
        hmac_key=values.octets(hmac_key, "hmacKey", _HMAC_SIZE),
        mandatory_pointers=values.each(pointers, "mandatoryPointers", values.text),
    )


def read_derived(value: bytes) -> DerivedProof:
    """Return a derived proof taken apart (§3.3.7); raises as :func:`read_whole`."""
    _check_tag(value, DERIVED_PREFIX)
    proof, labels, mandatory, selective, header = values.read_parts(value, 5)
    return DerivedProof(
        proof=values.octets(proof, "bbsProof"),
        label_map=dict(values.label_entries(labels, _read_label)),
        mandatory=values.each(mandatory, "mandatoryIndexes", values.whole_number),
        selective=values.each(selective, "selectiveIndexes", values.whole_number),
        presentation_header=values.octets(header, "presentationHeader"),
    )


def write_whole(proof: WholeProof) -> str:
    """Return a base proof as ``proofValue`` writes it (§3.3.1)."""
    parts = (
        proof.signature,
        proof.header,
        proof.public_key,
        proof.hmac_key,
        list(proof.mandatory_pointers),
    )
    return values.write_cbor_value(BASE_PREFIX, parts)


def write_derived(proof: DerivedProof) -> str:
    """Return a derived proof as ``proofValue`` writes it (§3.3.6)."""
    labels = [(label, int(text.removeprefix("b"))) for label, text in proof.label_map.items()]
    parts = (
        proof.proof,
        values.compressed(labels),
        list(proof.mandatory),
        list(proof.selective),
        proof.presentation_header,
    )
    return values.write_cbor_value(DERIVED_PREFIX, parts)


def verify(
    document: JsonObject, read: SignedProof, key: PublicKey, contexts: ContextSet
) -> Evidence:
    """Check a proof of this suite, base or derived, under the issuer's ``key`` (§3.4.7).

    Raises as :func:`wallet.proofs.cryptosuites.verify_proof`.
    """
    if is_whole(read.value):
        return _verify_whole(document, read, key, contexts)
    proof = read_derived(read.value)
    options = canonicalize_proof_options(document, read.options, contexts)
    statements = state(document, contexts)
    lines = relabelled_lines(statements, proof.label_map)
    mandatory, others = split_lines(lines, proof.mandatory)
    bbs_signatures.verify_proof(
        key.raw,
        proof.proof,
        header_of(options.nquads, mandatory),
        proof.presentation_header,
        as_messages(others),
        proof.selective,
    )
    return evidence_over(read, statements, options)


def _verify_whole(
    document: JsonObject, read: SignedProof, key: PublicKey, contexts: ContextSet
) -> Evidence:
    proof = read_whole(read.value)
    if proof.public_key != key.raw:
        raise InvalidProof(Reason.SIGNATURE_MISMATCH)
    options = canonicalize_proof_options(document, read.options, contexts)
    signed = sign_ready(document, contexts, proof.hmac_key, shuffled_labels)
    chosen = signed.group(proof.mandatory_pointers).numbers
    mandatory, others = split_lines(signed.lines, chosen)
    header = header_of(options.nquads, mandatory)
    if proof.header != header:
        raise InvalidProof(Reason.SIGNATURE_MISMATCH)
    bbs_signatures.verify(key.raw, proof.signature, header, as_messages(others))
    return evidence_over(read, signed.statements, options, is_private=True)


def header_of(options: bytes, mandatory: Sequence[str]) -> bytes:
    """Return the BBS header: hashes of the proof's options and of the mandatory lines (§3.4.3)."""
    return hashlib.sha256(options).digest() + hash_lines(mandatory)


def as_messages(lines: Sequence[str]) -> list[bytes]:
    """Return lines as BBS signs them: one message each, in UTF-8."""
    return [line.encode() for line in lines]


def _check_tag(value: bytes, prefix: bytes) -> None:
    if value.startswith(prefix):
        return
    option = _OTHER_OPTIONS.get(value[2]) if value.startswith(prefix[:2]) else None
    if option is None:
        raise values.malformed("tag")
    raise ProofNotChecked(Reason.SUITE_NOT_SUPPORTED, {"suite": f"{NAME} ({option})"})


def _read_label(part: CborItem, where: str) -> str:
    return f"b{values.whole_number(part, where)}"
