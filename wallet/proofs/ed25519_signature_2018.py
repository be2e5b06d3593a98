"""The oldest suite still met: Ed25519Signature2018, a detached JWS over a canonical RDF dataset.

The signature stands in ``jws`` as ``header..signature`` (RFC 7515 appendix F, RFC 7797): the
header says EdDSA and an unencoded payload and nothing else, the payload are the hashes
eddsa-rdfc-2022 signs. The type's own context, or the first Verifiable Credentials context, defines
its words.
"""

from typing import NoReturn

from wallet.encoding.contexts import ContextSet
from wallet.encoding.multiformats import decode_base64url, encode_base64url
from wallet.encoding.strict_json import read_object, write_json
from wallet.errors import InputError, InvalidProof, Reason
from wallet.model.json_values import JsonObject
from wallet.proofs.cryptosuite import Evidence, SignedProof, evidence_of
from wallet.proofs.keys import PublicKey, verify_signature
from wallet.proofs.options import SIGNATURE_SIZES, HashData
from wallet.proofs.rdf_hashing import hash_dataset, hash_dataset_as_older_signers

NAME = "Ed25519Signature2018"
VALUE_MEMBER = "jws"
# All a header may say; who else adds to it signs something this wallet does not understand.
HEADER: JsonObject = {"alg": "EdDSA", "b64": False, "crit": ["b64"]}


def hash_document(document: JsonObject, options: JsonObject, contexts: ContextSet) -> HashData:
    """Return the hashes the JWS is made over; errors as :func:`hash_dataset` raises them."""
    return hash_dataset(document, options, contexts)


def read_detached(members: JsonObject) -> bytes:
    """Return the ``jws`` of a proof, a detached JWS, as ASCII; InvalidProof(PROOF_MALFORMED)."""
    value = members.get(VALUE_MEMBER)
    if not isinstance(value, str):
        _refuse()
    header, payload, signature = _parts(value)
    try:
        said = read_object(decode_base64url(header))
        octets = decode_base64url(signature)
    except InputError:
        _refuse()
    if payload or said != HEADER or said["b64"] is not False:
        _refuse()
    if len(octets) not in SIGNATURE_SIZES:
        _refuse()
    return value.encode("ascii")


def verify_document(
    document: JsonObject, read: SignedProof, key: PublicKey, contexts: ContextSet
) -> Evidence:
    """Check the JWS under an Ed25519 ``key``; raises as ``cryptosuites.verify_proof`` does."""
    header, _, signature = _parts(read.value.decode("ascii"))
    octets = decode_base64url(signature)
    start = header.encode("ascii") + b"."
    hashed = hash_document(document, read.options, contexts)
    try:
        verify_signature(key, octets, start + hashed.data)
    except InvalidProof as error:
        older = start + hash_dataset_as_older_signers(document, read.options, contexts)
        if not _holds(key, octets, older):
            raise
        raise InvalidProof(Reason.SIGNATURE_MISMATCH, {"legacy_escapes": "yes"}) from error
    return evidence_of(read, hashed)


def signing_input(hashed: HashData) -> bytes:
    """Return the bytes a signer of this suite signs (RFC 7797 §3)."""
    return _HEADER_TEXT.encode("ascii") + b"." + hashed.data


def write_detached(signature: bytes) -> str:
    """Return the ``jws`` of a signature over :func:`signing_input`."""
    return f"{_HEADER_TEXT}..{encode_base64url(signature)}"


_HEADER_TEXT = encode_base64url(write_json(HEADER))


def _parts(text: str) -> tuple[str, str, str]:
    parts = text.split(".")
    if len(parts) != 3:
        _refuse()
    return parts[0], parts[1], parts[2]


def _refuse() -> NoReturn:
    raise InvalidProof(Reason.PROOF_MALFORMED, {"where": VALUE_MEMBER})


def _holds(key: PublicKey, signature: bytes, message: bytes) -> bool:
    try:
        verify_signature(key, signature, message)
    except InvalidProof:
        return False
    return True
