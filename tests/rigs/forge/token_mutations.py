"""Mutations of compact tokens: headers, payloads, signatures, spellings, wrappers."""

import base64
import json
import random
from collections.abc import Callable
from typing import Any, TypeAlias

from tests.doubles.credential_samples import V2
from tests.rigs.forge.structural import CLAIM_MUTATIONS, change_contexts, change_types
from tests.rigs.forge.vocabulary import ALGORITHMS, CLAIMS, HEADERS

TokenMutation: TypeAlias = Callable[[str, str, random.Random], bytes]
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_ORDERS = {
    "ES256": 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
}  # fmt: skip


def _parts(token: str) -> list[str]:
    return token.split(".")


def _object(part: str) -> Any:
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def _write(value: Any) -> str:
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode("utf-8", "surrogatepass")).decode().rstrip("=")


def _join(parts: list[str]) -> bytes:
    return ".".join(parts).encode("utf-8", "replace")


def change_header(token: str, _: str, chance: random.Random) -> bytes:
    """Alter the header and keep the signature, or take it away."""
    head, payload, signature = _parts(token)
    members = _object(head)
    if chance.random() < 0.5:
        members["alg"] = chance.choice(ALGORITHMS)
    else:
        name, value = chance.choice(HEADERS)
        members[name] = value
    if chance.random() < 0.1:
        members.pop(chance.choice(list(members)))
    return _join([_write(members), payload, chance.choice([signature, signature, ""])])


def change_payload(token: str, _: str, chance: random.Random) -> bytes:
    """Alter the claims."""
    head, payload, signature = _parts(token)
    claims = _object(payload)
    if chance.random() < 0.4:
        name, value = chance.choice(CLAIMS)
        claims[name] = value
    else:
        mutate = chance.choice((*CLAIM_MUTATIONS, change_contexts, change_types))
        claims = mutate(claims, chance) or claims
    return _join([head, _write(claims), signature])


def swap_parts(token: str, other: str, chance: random.Random) -> bytes:
    """Put parts of two tokens together."""
    mine, theirs = _parts(token), _parts(other)
    mixed = [chance.choice(pair) for pair in zip(mine, theirs, strict=True)]
    return _join(chance.choice([mixed, mine[::-1], [*mine, mine[2]], mine[:2], [*mine[:2], ""]]))


def respell(token: str, _: str, chance: random.Random) -> bytes:
    """Spell a part in another base64, with other trailing bits, padding or white space."""
    parts = _parts(token)
    number = chance.randrange(3)
    part = parts[number]
    last = _ALPHABET.index(part[-1])
    ways = [
        part + "=", part + "==", part.replace("-", "+").replace("_", "/"), part[:-1], part + "A",
        part[:-1] + _ALPHABET[last ^ 1], part[:-1] + _ALPHABET[last ^ 2], part + "\n", " " + part,
        part[:3] + "\n" + part[3:], part[:3] + "%2D" + part[3:], _indented(part) or part,
    ]  # fmt: skip
    parts[number] = chance.choice(ways)
    return _join(parts)


def _indented(part: str) -> str:
    """The same JSON with other white space: other bytes, so another token."""
    try:
        value = _object(part)
    except ValueError:
        return ""
    text = json.dumps(value, indent=1).encode()
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


def change_signature(token: str, _: str, chance: random.Random) -> bytes:
    """Flip a bit, lengthen, blank, or mirror the signature."""
    head, payload, signature = _parts(token)
    raw = bytearray(base64.urlsafe_b64decode(signature + "=="))
    order = _ORDERS["ES256"]
    s = int.from_bytes(raw[32:], "big")
    flipped = bytearray(raw)
    flipped[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    der = b"\x30\x44\x02\x20" + bytes(raw[:32]) + b"\x02\x20" + bytes(raw[32:])
    ways = [
        bytes(flipped), bytes(raw) + b"\0", bytes(raw[:63]), bytes(64), der, b"",
        bytes(raw[:32]) + bytes(32), bytes(32) + bytes(raw[32:]),
        (order + 1).to_bytes(32, "big") + bytes(raw[32:]), bytes(raw[32:] + raw[:32]),
        bytes(raw[:32]) + ((order - s) % 2**256).to_bytes(32, "big"),
    ]  # fmt: skip
    spelled = base64.urlsafe_b64encode(chance.choice(ways)).decode().rstrip("=")
    return _join([head, payload, spelled])


def wrap_token(token: str, other: str, chance: random.Random) -> bytes:
    """Put the token into JSON: an envelope, a presentation, a proof, a text, a list, SD-JWT."""
    claims = _object(_parts(token)[1])
    envelope = {
        "@context": [V2], "id": f"data:application/vc+jwt,{token}",
        "type": ["EnvelopedVerifiableCredential"],
    }  # fmt: skip
    ways: list[Any] = [
        envelope, {**envelope, "id": f"data:application/vp+jwt,{token}"},
        {**envelope, "id": f"data:application/vc+sd-jwt,{token}"}, {**envelope, "name": "PhD"},
        {**envelope, "id": f"data:text/plain,{token}"}, {**envelope, "id": token},
        {**envelope, "id": "DATA:application/vc+jwt," + token}, token, [token], [token, other],
        {**claims, "proof": {"type": "JwtProof2020", "jwt": token}}, {**claims, "jwt": token},
        {"@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": [token]},
        {"@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": envelope},
        {"@context": [V2], "type": "EnvelopedVerifiablePresentation",
         "id": f"data:application/vp+jwt,{token}"}, {**claims, "proof": token},
    ]  # fmt: skip
    if chance.random() < 0.2:
        disclosure = _write(["salt", "name", "PhD"])
        return f"{token}~{disclosure}~".encode()
    return json.dumps(chance.choice(ways)).encode()


TOKEN_MUTATIONS: tuple[TokenMutation, ...] = (
    change_header, change_header, change_payload, change_payload, swap_parts, respell,
    change_signature, wrap_token,
)  # fmt: skip
