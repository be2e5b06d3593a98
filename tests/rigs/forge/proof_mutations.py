"""Mutations of proofs: options altered, values spelled otherwise, proofs added, removed, moved."""

import random
from typing import Any

from tests.rigs.forge.places import Place, at, members, put
from tests.rigs.forge.structural import Mutation
from tests.rigs.forge.vocabulary import ALIASES, VALUES
from wallet.encoding.multiformats import decode_multibase, encode_base64url, encode_multibase
from wallet.encoding.multiformats import encode_multibase_base64url as encode_base64
from wallet.errors import InputError

_SUITES = (
    ("DataIntegrityProof", "eddsa-rdfc-2022"), ("DataIntegrityProof", "eddsa-jcs-2022"),
    ("Ed25519Signature2020", None), ("DataIntegrityProof", "eddsa-2022"),
    ("DataIntegrityProof", "ecdsa-rdfc-2019"), ("Ed25519Signature2018", None),
    ("DataIntegrityProof", "bbs-2023"), ("JsonWebSignature2020", None),
    ("DataIntegrityProof", "ecdsa-jcs-2019"), ("DataIntegrityProof", "ecdsa-sd-2023"),
    ("DataIntegrityProof", "EDDSA-RDFC-2022"), (["DataIntegrityProof"], "eddsa-rdfc-2022"),
)  # fmt: skip
# Headers of a detached JWS: none, HS256, EdDSA with the payload encoded, and the usual one in
# another order.
_JWS_HEADERS = tuple(
    encode_base64url(text.encode())
    for text in (
        '{"alg":"none","b64":false,"crit":["b64"]}',
        '{"alg":"HS256","b64":false,"crit":["b64"]}',
        '{"alg":"EdDSA"}',
        '{"b64":false,"crit":["b64"],"alg":"EdDSA"}',
    )
)
_OPTIONS: tuple[tuple[str, Any], ...] = (
    ("created", "2026-03-01T12:00:01Z"), ("created", "2026-03-01T12:00:00+00:00"),
    ("created", "2026-03-01T12:00:00.0Z"), ("created", "20260301"), ("created", None),
    ("expires", "2099-01-01T00:00:00Z"), ("expires", None), ("domain", "evil.example"),
    ("domain", ["https://recruiter.example"]), ("challenge", "c0ffee-4711"), ("challenge", "x"),
    ("nonce", "n"), ("id", "urn:x:p"), ("previousProof", "urn:x:q"),
    ("proofPurpose", "keyAgreement"),
    ("proofPurpose", "authentication"), ("proofPurpose", "assertionMethod"), ("name", "PhD"),
    ("@context", None), ("@context", []), ("@context", "https://www.w3.org/ns/credentials/v2"),
    ("verificationMethod", "did:web:mit.edu#key"), ("publicKeyMultibase", "z6Mk"), ("gpa", "4"),
    ("@type", "DataIntegrityProof"), ("proof", {}), ("jws", "a..b"), ("", ""),
)  # fmt: skip


# Where a proof keeps its value.
_VALUES = frozenset({"proofValue", "jws"})


def _proofs(document: Any) -> list[Place]:
    return [
        place
        for place, entry in members(document)
        if isinstance(entry, dict) and _VALUES.intersection(entry) and "@context" not in place
    ]


def change_option(document: Any, chance: random.Random) -> Any:
    """Alter, add or drop one option of a proof."""
    places = _proofs(document)
    if not places:
        return None
    place = chance.choice(places)
    proof = dict(at(document, place))
    if chance.random() < 0.3:
        proof.pop(chance.choice(list(proof)))
    elif chance.random() < 0.3:
        proof[chance.choice(list(proof))] = chance.choice(VALUES)
    else:
        name, value = chance.choice(_OPTIONS)
        proof[name] = value
    return put(document, place, proof)


def rename_option(document: Any, chance: random.Random) -> Any:
    """Write an option under its other name."""
    places = _proofs(document)
    if not places:
        return None
    place = chance.choice(places)
    proof = dict(at(document, place))
    names = [name for name in proof if name in ALIASES]
    name = chance.choice(names)
    proof[chance.choice(ALIASES[name])] = proof.pop(name)
    return put(document, place, proof)


def change_suite(document: Any, chance: random.Random) -> Any:
    """Call the proof one of another suite."""
    places = _proofs(document)
    if not places:
        return None
    place = chance.choice(places)
    proof = dict(at(document, place))
    kind, suite = chance.choice(_SUITES)
    proof["type"] = kind
    proof.pop("cryptosuite", None)
    if suite is not None:
        proof["cryptosuite"] = suite
    return put(document, place, proof)


def respell_value(document: Any, chance: random.Random) -> Any:
    """Write the same signature otherwise, or nearly the same signature."""
    places = _proofs(document)
    if not places:
        return None
    place = chance.choice(places)
    if "proofValue" not in at(document, place):
        return put(document, (*place, "jws"), _respell_jws(at(document, (*place, "jws")), chance))
    place = (*place, "proofValue")
    value = at(document, place)
    try:
        raw = decode_multibase(value)
    except InputError:
        return put(document, place, chance.choice(VALUES))
    flipped = bytearray(raw)
    flipped[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    # Of Ed25519; for longer signatures just another number.
    order = 2**252 + 27742317777372353535851937790883648493
    bigger = (int.from_bytes(raw[32:], "little") + order) % 2**256
    ways = [
        encode_base64(raw), encode_multibase(bytes(flipped)), encode_multibase(raw + b"\0"),
        encode_multibase(raw[:32] + bigger.to_bytes(32, "little")), encode_multibase(raw[:63]),
        encode_multibase(bytes(64)), "z1" + value[1:], value + "=", " " + value, value[1:],
        [value], {"@value": value}, value + "\n", encode_multibase(raw[32:] + raw[:32]),
    ]  # fmt: skip
    return put(document, place, chance.choice(ways))


def _respell_jws(value: Any, chance: random.Random) -> Any:
    """A detached JWS written otherwise, or nearly the same."""
    if not isinstance(value, str) or value.count(".") != 2:
        return chance.choice(VALUES)
    header, payload, signature = value.split(".")
    other = chance.choice(_JWS_HEADERS)
    spot = chance.randrange(len(signature) or 1)
    flipped = signature[:spot] + chance.choice("AQgw_-") + signature[spot + 1 :]
    return chance.choice(
        [
            f"{other}.{payload}.{signature}", f"{header}.e30.{signature}", f"{header}..",
            f"{header}.{payload}.{flipped}", f"{header}.{signature}", value + "=", value + ".",
            f"{header}..{signature}A", f"{header}=..{signature}", [value], value[:-1], "..",
        ]
    )  # fmt: skip


def change_set(document: Any, chance: random.Random) -> Any:
    """Add a second proof, a broken one, an unknown one; empty, nest or double the set."""
    found = [place for place, _ in members(document) if place[-1] == "proof"]
    if not found:
        return None
    place = chance.choice(found)
    had = at(document, place)
    entries = had if isinstance(had, list) else [had]
    first = entries[0] if entries and isinstance(entries[0], dict) else {}
    looped = [*entries, {**first, "previousProof": first.get("id")}]
    ways: list[Any] = [
        [*entries, {**first, "cryptosuite": "bbs-2023"}], [*entries, {**first, "created": "x"}],
        [*entries, *entries], entries[::-1], [], None, entries[:1], entries[-1:], [entries],
        [*entries, "x"], [*entries, None], {"@graph": entries}, {"proof": had}, [*entries, {}],
        [{**first, "type": "Unheard"}], looped, entries * 5,
        [{**first, "previousProof": "urn:x:1"}],
        [*entries, {**first, "verificationMethod": "did:web:mit.edu#key"}],
    ]  # fmt: skip
    return put(document, place, chance.choice(ways))


PROOF_MUTATIONS: tuple[Mutation, ...] = (
    change_option, change_option, rename_option, change_suite, respell_value, change_set,
)  # fmt: skip
