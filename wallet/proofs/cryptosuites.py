"""The one visible table of embedded proofs this wallet accepts and makes (VC Data Integrity §4).

A suite turns document and proof options into the bytes a signature covers; the rest is the same
for all: options checked, one kind of key, 64 octets of signature. Whose key it is, what it may be
used for and whether the proof has expired are asked in :mod:`wallet.verification`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from wallet.encoding.canonical import Road
from wallet.encoding.contexts import ContextSet
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject
from wallet.model.proof import Proof
from wallet.model.report import Remark
from wallet.proofs import ed25519_signature_2020, eddsa_jcs_2022, eddsa_rdfc_2022
from wallet.proofs.keys import KeyKind, PublicKey, SigningKey, verify_signature
from wallet.proofs.options import (
    HashData,
    check_context,
    check_options,
    options_of,
    read_proof_value,
    write_proof_value,
)
from wallet.proofs.rdf_hashing import hash_dataset_as_older_signers

DATA_INTEGRITY_PROOF = "DataIntegrityProof"

_Hash: TypeAlias = Callable[[JsonObject, JsonObject, ContextSet], HashData]
_OlderHash: TypeAlias = Callable[[JsonObject, JsonObject, ContextSet], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cryptosuite:
    """One row of the table.

    ``make_options`` completes the options of a new proof; ``older_hash`` is a known fault of older
    signers, for explaining. ``signs_bytes``: every byte of the values is covered, not a graph that
    forgets at which place something stood.
    """

    type: str
    key_kind: KeyKind
    hash_document: _Hash
    signs_bytes: bool = False
    make_options: Callable[[JsonObject, JsonObject], JsonObject] | None = None
    older_hash: _OlderHash | None = None


class Evidence(NamedTuple):
    """What a proof that holds is worth: whether every name's meaning was pinned, and remarks.

    ``road`` is the way a suite that signs a graph took to it, None for one that signs bytes;
    ``repeats_a_name`` is False only where no identifier stands at two places of that graph.
    """

    has_unpinned_terms: bool
    unpinned_where: str
    remarks: tuple[Remark, ...]
    road: Road | None
    repeats_a_name: bool


class SignedProof(NamedTuple):
    """A proof taken apart and found well-formed; nothing of it is verified yet."""

    name: str
    suite: Cryptosuite
    options: JsonObject
    remarks: tuple[Remark, ...]
    signature: bytes


CRYPTOSUITES = {
    eddsa_rdfc_2022.NAME: Cryptosuite(
        type=DATA_INTEGRITY_PROOF,
        key_kind=KeyKind.ED25519,
        hash_document=eddsa_rdfc_2022.hash_document,
        older_hash=hash_dataset_as_older_signers,
    ),
    eddsa_jcs_2022.NAME: Cryptosuite(
        type=DATA_INTEGRITY_PROOF,
        key_kind=KeyKind.ED25519,
        hash_document=eddsa_jcs_2022.hash_document,
        signs_bytes=True,
        make_options=eddsa_jcs_2022.make_options,
    ),
    ed25519_signature_2020.NAME: Cryptosuite(
        type=ed25519_signature_2020.NAME,
        key_kind=KeyKind.ED25519,
        hash_document=ed25519_signature_2020.hash_document,
        older_hash=hash_dataset_as_older_signers,
    ),
}


def is_supported(proof: Proof) -> bool:
    """Return whether the proof is of a suite in the table."""
    return find_suite(proof.suite, proof.type) is not None


def find_suite(name: str, proof_type: str) -> Cryptosuite | None:
    """Return the suite called ``name`` for proofs of that type, None where the table has none."""
    suite = CRYPTOSUITES.get(name)
    return suite if suite is not None and suite.type == proof_type else None


def read_proof(
    document: JsonObject, members: JsonObject, name: str, suite: Cryptosuite
) -> SignedProof:
    """Return a proof over ``document`` (without its proofs) taken apart, before any key is met.

    ``suite`` is the one called ``name`` that its ``members`` name. Raises InvalidProof
    (PROOF_MALFORMED, where), ProofNotChecked(PROOF_CHAIN_NOT_SUPPORTED). VC-DI-EDDSA §3.2.2,
    §3.3.2.
    """
    options = options_of(members)
    remarks = check_options(options)
    check_context(document, options)
    return SignedProof(name, suite, options, remarks, read_proof_value(members))


def verify_proof(
    document: JsonObject, proof: Proof, key: PublicKey, contexts: ContextSet
) -> Evidence:
    """Check that ``key`` signed ``document`` (without its proofs) and the proof's options.

    Raises InvalidProof: PROOF_MALFORMED, KEY_KIND_WRONG, TEXT_NOT_PROTECTED, CONTEXT_REDEFINED,
    CONTEXT_MISSING, SIGNATURE_MISMATCH (``legacy_escapes: yes`` where the signature would hold
    had control characters been left unescaped); ProofNotChecked: SUITE_NOT_SUPPORTED,
    PROOF_CHAIN_NOT_SUPPORTED, CONTEXT_NOT_AT_HAND, TOO_MUCH_WORK. VC-DI-EDDSA §3.2.2, §3.3.2.
    """
    read = read_proof(document, proof.members, proof.suite, _suite_of(proof))
    return verify_read(document, read, key, contexts)


def verify_read(
    document: JsonObject, read: SignedProof, key: PublicKey, contexts: ContextSet
) -> Evidence:
    """Do what :func:`verify_proof` does with a proof that :func:`read_proof` returned."""
    _, suite, options, remarks, signature = read
    _check_key(suite, key)
    hashed = suite.hash_document(document, options, contexts)
    try:
        verify_signature(key, signature, hashed.data)
    except InvalidProof as error:
        if error.reason is not Reason.SIGNATURE_MISMATCH or suite.older_hash is None:
            raise
        older = suite.older_hash(document, options, contexts)
        if not _holds(key, signature, older):
            raise
        raise InvalidProof(Reason.SIGNATURE_MISMATCH, {"legacy_escapes": "yes"}) from error
    return Evidence(
        hashed.has_unpinned_terms,
        hashed.unpinned_where,
        remarks + hashed.remarks,
        None if suite.signs_bytes else hashed.road,
        hashed.repeats_a_name,
    )


def sign_document(
    document: JsonObject, options: JsonObject, key: SigningKey, contexts: ContextSet
) -> JsonObject:
    """Return the proof over ``document`` (without proofs): ``options`` and a ``proofValue``.

    ``options`` carry ``type``, ``cryptosuite`` where the type is DataIntegrityProof,
    ``verificationMethod``, ``proofPurpose`` and whatever else is to be signed. Raises what
    :func:`verify_proof` raises for options and documents that could not be verified.
    """
    suite = _suite_of(Proof(members=options))
    if "proofValue" in options:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue"})
    check_options(options)
    _check_key(suite, key.public)
    whole = suite.make_options(document, options) if suite.make_options else options
    signature = key.sign(suite.hash_document(document, whole, contexts).data)
    return {**whole, "proofValue": write_proof_value(signature)}


def _suite_of(proof: Proof) -> Cryptosuite:
    if not proof.type:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "type"})
    if not proof.suite:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "cryptosuite"})
    suite = find_suite(proof.suite, proof.type)
    if suite is None:
        raise ProofNotChecked(Reason.SUITE_NOT_SUPPORTED, {"suite": proof.suite[:60]})
    return suite


def _check_key(suite: Cryptosuite, key: PublicKey) -> None:
    if key.kind is not suite.key_kind:
        facts = {"wanted": suite.key_kind.value, "got": key.kind.value}
        raise InvalidProof(Reason.KEY_KIND_WRONG, facts)


def _holds(key: PublicKey, signature: bytes, message: bytes) -> bool:
    try:
        verify_signature(key, signature, message)
    except InvalidProof:
        return False
    return True
