"""The one visible table of embedded proofs this wallet accepts and makes (VC Data Integrity §4).

A suite turns document and proof options into the bytes a signature covers, for each kind of key
it takes; the rest is the same for all. Whose key it is, what it may be used for and whether the
proof has expired are asked in :mod:`wallet.verification`. A row's shape is described in
:mod:`wallet.proofs.cryptosuite`.
"""

from wallet.encoding.contexts import ContextSet
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject
from wallet.model.proof import Proof
from wallet.proofs import (
    ecdsa_2019,
    ed25519_signature_2018,
    ed25519_signature_2020,
    eddsa_jcs_2022,
    eddsa_rdfc_2022,
    jcs_hashing,
)
from wallet.proofs.cryptosuite import (
    Cryptosuite,
    DocumentSigner,
    Evidence,
    SignedProof,
    evidence_of,
    wrong_kind,
)
from wallet.proofs.keys import KeyKind, PublicKey, verify_signature
from wallet.proofs.options import (
    check_chain,
    check_context,
    check_options,
    options_of,
    write_proof_value,
)
from wallet.proofs.rdf_hashing import hash_dataset_as_older_signers
from wallet.proofs.selective_suites import SELECTIVE_SUITES

DATA_INTEGRITY_PROOF = "DataIntegrityProof"

CRYPTOSUITES = {
    eddsa_rdfc_2022.NAME: Cryptosuite(
        type=DATA_INTEGRITY_PROOF,
        hash_by_key={KeyKind.ED25519: eddsa_rdfc_2022.hash_document},
        older_hash=hash_dataset_as_older_signers,
    ),
    eddsa_jcs_2022.NAME: Cryptosuite(
        type=DATA_INTEGRITY_PROOF,
        hash_by_key={KeyKind.ED25519: eddsa_jcs_2022.hash_document},
        signs_bytes=True,
        make_options=jcs_hashing.make_options,
    ),
    ecdsa_2019.RDFC: Cryptosuite(
        type=DATA_INTEGRITY_PROOF,
        hash_by_key=ecdsa_2019.DATASET_HASHES,
        read_value=ecdsa_2019.read_signature,
    ),
    ecdsa_2019.JCS: Cryptosuite(
        type=DATA_INTEGRITY_PROOF,
        hash_by_key=ecdsa_2019.JSON_HASHES,
        read_value=ecdsa_2019.read_signature,
        signs_bytes=True,
        make_options=jcs_hashing.make_options,
    ),
    ed25519_signature_2018.NAME: Cryptosuite(
        type=ed25519_signature_2018.NAME,
        verify_by_key={KeyKind.ED25519: ed25519_signature_2018.verify_document},
        value_member=ed25519_signature_2018.VALUE_MEMBER,
        read_value=ed25519_signature_2018.read_detached,
    ),
    ed25519_signature_2020.NAME: Cryptosuite(
        type=ed25519_signature_2020.NAME,
        hash_by_key={KeyKind.ED25519: ed25519_signature_2020.hash_document},
        older_hash=hash_dataset_as_older_signers,
    ),
    # ecdsa-sd-2023 and bbs-2023
    **SELECTIVE_SUITES,
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

    Of a document's proofs only those stand in it which this one names in ``previousProof``.
    ``suite`` is the one called ``name`` that its ``members`` name. Raises InvalidProof
    (PROOF_MALFORMED, where), ProofNotChecked(PROOF_CHAIN_NOT_SUPPORTED). VC-DI-EDDSA §3.2.2,
    §3.3.2.
    """
    options = options_of(members, suite.value_member)
    check_chain(document, options)
    remarks = check_options(options)
    check_context(document, options)
    return SignedProof(name, suite, options, remarks, suite.read_value(members))


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
    suite = read.suite
    hash_document = suite.hash_by_key.get(key.kind)
    if hash_document is None:
        verify = suite.verify_by_key.get(key.kind)
        if verify is None:
            raise wrong_kind(suite, key)
        return verify(document, read, key, contexts)
    hashed = hash_document(document, read.options, contexts)
    try:
        verify_signature(key, read.value, hashed.data)
    except InvalidProof as error:
        if error.reason is not Reason.SIGNATURE_MISMATCH or suite.older_hash is None:
            raise
        older = suite.older_hash(document, read.options, contexts)
        if not _holds(key, read.value, older):
            raise
        raise InvalidProof(Reason.SIGNATURE_MISMATCH, {"legacy_escapes": "yes"}) from error
    return evidence_of(read, hashed)


def sign_document(
    document: JsonObject, options: JsonObject, key: DocumentSigner, contexts: ContextSet
) -> JsonObject:
    """Return the proof over ``document`` (without proofs): ``options`` and a ``proofValue``.

    ``options`` carry ``type``, ``cryptosuite`` where the type is DataIntegrityProof,
    ``verificationMethod``, ``proofPurpose`` and whatever else is to be signed. Raises what
    :func:`verify_proof` raises for options and documents that could not be verified.
    """
    suite = _suite_of(Proof(members=options))
    hash_document = suite.hash_by_key.get(key.public.kind)
    if "proofValue" in options:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue"})
    check_chain(document, options)
    check_options(options)
    if hash_document is None:
        raise wrong_kind(suite, key.public)
    whole = suite.make_options(document, options) if suite.make_options else options
    signature = key.sign(hash_document(document, whole, contexts).data)
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


def _holds(key: PublicKey, signature: bytes, message: bytes) -> bool:
    try:
        verify_signature(key, signature, message)
    except InvalidProof:
        return False
    return True
