"""Writes a backup that Learner Credential Wallet restores: one profile, its keys in plain text.

Only JSON credentials travel: that wallet keeps nothing else. A profile called "Default" is always
there already when it restores, and the key of a second one of that name is thrown away; so the
profile has a name of its own. Source: ``parseWallet.ts`` of Learner Credential Wallet 2.2;
Universal Wallet 2020 (W3C CCG).
"""

import uuid
from collections.abc import Callable, Sequence
from secrets import token_bytes

import nacl.bindings

from wallet.encoding.multiformats import encode_multibase
from wallet.encoding.strict_json import write_json
from wallet.formats.recognition import CONTEXT_V1, CONTEXT_V2, contexts_of
from wallet.model.credential import Credential, Form, Securing
from wallet.model.json_values import JsonObject
from wallet.proofs.keys import SigningKey

WALLET_CONTEXT = "https://w3id.org/wallet/v1"
TAKEN_NAME = "default"
_ED25519_PRIVATE, _X25519_PUBLIC, _X25519_PRIVATE = b"\x80\x26", b"\xec\x01", b"\x82\x26"
_DID_CONTEXTS = [
    "https://www.w3.org/ns/did/v1",
    "https://w3id.org/security/suites/ed25519-2020/v1",
    "https://w3id.org/security/suites/x25519-2020/v1",
]
_RELATIONS = (
    "authentication", "assertionMethod", "capabilityDelegation", "capabilityInvocation",
)  # fmt: skip


def travels(credential: Credential) -> bool:
    """Whether Learner Credential Wallet would take in ``credential`` from a backup."""
    is_json = credential.securing in (Securing.EMBEDDED_PROOF, Securing.NONE)
    names = contexts_of(credential.document)
    is_named = CONTEXT_V1 in names or CONTEXT_V2 in names
    return is_json and is_named and credential.form is not Form.COPY and credential.terms is None


def profile_name(wanted: str) -> str:
    """Return a name that no profile of a new wallet has already; ``""`` gives ours."""
    name = wanted.strip()[:100]
    return name if name and name.casefold() != TAKEN_NAME else "Rucksack"


def write_wallet_backup(
    credentials: Sequence[Credential],
    seed: bytes,
    name: str,
    randomness: Callable[[int], bytes] = token_bytes,
) -> bytes:
    """Return the backup: a list of one wallet, each credential in it byte for byte.

    ``seed`` is that of the learner's Ed25519 key and stands in the file for all to read. Raises
    ValueError for a credential that does not travel.
    """
    if not all(travels(one) for one in credentials):
        raise ValueError("a credential that wallet does not keep")
    key = SigningKey.from_seed(seed)
    beside: list[JsonObject] = [
        *_keys(key, seed),
        {
            "@context": [WALLET_CONTEXT],
            "id": _urn(randomness),
            "type": "ProfileMetadata",
            "data": {"profileName": profile_name(name)},
        },
    ]
    contents = [one.original for one in credentials] + [write_json(entry) for entry in beside]
    head = write_json(
        {
            "@context": [CONTEXT_V1, WALLET_CONTEXT],
            "id": _urn(randomness),
            "type": "UniversalWallet2020",
            "status": "UNLOCKED",
        }
    )
    return b"[" + head[:-1] + b',"contents":[' + b",\n".join(contents) + b"]}]\n"


def _keys(key: SigningKey, seed: bytes) -> list[JsonObject]:
    """The DID document and both keys: without either, the profile is not restored."""
    public, secret = nacl.bindings.crypto_sign_seed_keypair(seed)
    other_public = nacl.bindings.crypto_sign_ed25519_pk_to_curve25519(public)
    other_secret = nacl.bindings.crypto_sign_ed25519_sk_to_curve25519(secret)
    signing: dict[str, str] = {
        "id": key.method,
        "type": "Ed25519VerificationKey2020",
        "controller": key.did,
        "publicKeyMultibase": key.method.rpartition("#")[2],
    }
    named = encode_multibase(_X25519_PUBLIC + other_public)
    agreeing: dict[str, str] = {
        "id": f"{key.did}#{named}",
        "type": "X25519KeyAgreementKey2020",
        "controller": key.did,
        "publicKeyMultibase": named,
    }
    return [
        {
            "@context": _DID_CONTEXTS,
            "id": key.did,
            "verificationMethod": [signing],
            **{relation: [key.method] for relation in _RELATIONS},
            "keyAgreement": [agreeing],
        },
        {**signing, "privateKeyMultibase": encode_multibase(_ED25519_PRIVATE + seed + public)},
        {**agreeing, "privateKeyMultibase": encode_multibase(_X25519_PRIVATE + other_secret)},
    ]


def _urn(randomness: Callable[[int], bytes]) -> str:
    return f"urn:uuid:{uuid.UUID(bytes=randomness(16), version=4)}"
