"""Verification methods as DID and controller documents write them (Controlled Identifiers §2.2).

Turns one method of a document into a key, strictly: one kind of key material, of the kind its type
promises. Who may speak for whom is asked in :mod:`wallet.trust.verification_methods`.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.dates import read_timestamp
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text, id_of
from wallet.proofs.keys import KeyKind, PublicKey, read_base58_key, read_jwk, read_multikey

# Controlled Identifiers 1.0 §2.3: a method speaks only where one of these lists it.
RELATIONSHIPS = (
    "assertionMethod",
    "authentication",
    "keyAgreement",
    "capabilityInvocation",
    "capabilityDelegation",
)
_MATERIAL = ("publicKeyMultibase", "publicKeyJwk", "publicKeyBase58")
# Type of the method: the kinds of key it may hold; () for any.
_TYPES: dict[str, tuple[KeyKind, ...]] = {
    "Multikey": (),
    "JsonWebKey": (),
    "JsonWebKey2020": (),
    "Ed25519VerificationKey2018": (KeyKind.ED25519,),
    "Ed25519VerificationKey2020": (KeyKind.ED25519,),
    "X25519KeyAgreementKey2019": (KeyKind.X25519,),
    "X25519KeyAgreementKey2020": (KeyKind.X25519,),
    "EcdsaSecp256r1VerificationKey2019": (KeyKind.P256,),
    "P256Key2021": (KeyKind.P256,),
    "EcdsaSecp256k1VerificationKey2019": (KeyKind.SECP256K1,),
    "Bls12381G1Key2020": (KeyKind.BLS12381_G1,),
    "Bls12381G2Key2020": (KeyKind.BLS12381_G2,),
}


class ListedMethod(NamedTuple):
    """A method as a document lists it: its absolute id, its members, what it may be used for."""

    id: str
    members: JsonObject
    purposes: frozenset[str]


def is_method_document(document: JsonObject) -> bool:
    """Return whether ``document`` lists verification methods: a DID or controller document."""
    return any(name in document for name in ("verificationMethod", *RELATIONSHIPS))


def listed_methods(document: JsonObject) -> tuple[ListedMethod, ...]:
    """Return the methods a document lists, embedded ones too, in order.

    An id that is only a fragment belongs to the document's own ``id``. Raises
    InvalidProof(KEY_MALFORMED) where one id stands for two different methods.
    """
    subject = as_text(document.get("id"))
    members: dict[str, JsonObject] = {}
    for entry in _entries(document):
        name = _absolute(as_text(entry.get("id")), subject)
        if name and members.setdefault(name, entry) != entry:
            raise InvalidProof(Reason.KEY_MALFORMED, {"where": "verificationMethod"})
    purposes: dict[str, set[str]] = {name: set() for name in members}
    for relationship in RELATIONSHIPS:
        for reference in as_list(document.get(relationship)):
            name = _absolute(id_of(reference), subject)
            if name in purposes:
                purposes[name].add(relationship)
    return tuple(
        ListedMethod(id=name, members=members[name], purposes=frozenset(purposes[name]))
        for name in members
    )


def read_method_key(members: JsonObject) -> PublicKey:
    """Return the key of a verification method.

    Raises InvalidProof(KEY_MALFORMED) for none or two kinds of key material, InvalidProof
    (KEY_KIND_WRONG) where the type promises another kind, ProofNotChecked(KEY_KIND_WRONG) for a
    type that is not known.
    """
    kind = as_text(members.get("type"))
    if kind not in _TYPES:
        raise ProofNotChecked(Reason.KEY_KIND_WRONG, {"wanted": "Multikey", "got": kind[:60]})
    material = [name for name in _MATERIAL if name in members]
    if len(material) != 1:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "publicKey"})
    allowed = _TYPES[kind]
    key = _read_material(material[0], members[material[0]], allowed)
    if allowed and key.kind not in allowed:
        raise InvalidProof(
            Reason.KEY_KIND_WRONG, {"wanted": allowed[0].value, "got": key.kind.value}
        )
    return key


def read_end(members: JsonObject, name: str) -> datetime | None:
    """Return the moment of ``revoked`` or ``expires``, or None; InvalidProof(KEY_MALFORMED)."""
    if name not in members:
        return None
    moment = read_timestamp(as_text(members[name]))
    if moment is None:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": name})
    return moment


def _read_material(name: str, value: JsonValue, allowed: tuple[KeyKind, ...]) -> PublicKey:
    if name == "publicKeyJwk":
        return read_jwk(as_object(value))
    if name == "publicKeyMultibase":
        return read_multikey(as_text(value))
    if not allowed:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": name})
    return read_base58_key(allowed[0], as_text(value))


def _entries(document: JsonObject) -> Iterator[JsonObject]:
    for name in ("verificationMethod", *RELATIONSHIPS):
        for entry in as_list(document.get(name)):
            if as_object(entry):
                yield as_object(entry)


def _absolute(name: str, subject: str) -> str:
    return subject + name if name.startswith("#") else name
