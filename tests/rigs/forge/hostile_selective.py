"""Hostile work for suites that sign statement by statement."""

from collections.abc import Callable
from typing import Any

import cbor2

from tests.doubles.selective_issuer import BBS, ECDSA_SD, SelectiveIssuer
from tests.rigs.forge.mutants import write
from wallet.encoding.multiformats import decode_base64url, encode_base64url


def _many_things(issuer: SelectiveIssuer, count: int) -> dict[str, Any]:
    """A badge of about four statements for each of ``count`` alignments."""
    badge: Any = issuer.open_badge()
    badge["credentialSubject"]["achievement"]["alignment"] = [
        {
            "type": ["Alignment"],
            "targetName": f"{number}",
            "targetUrl": f"https://a.example/{number}",
        }
        for number in range(count)
    ]
    return dict(badge)


def _with_part(document: Any, at: int, change: Callable[[Any], Any]) -> bytes:
    octets = decode_base64url(document["proof"]["proofValue"][1:])
    parts = list(cbor2.loads(octets[3:]))
    parts[at] = change(parts[at])
    value = "u" + encode_base64url(octets[:3] + cbor2.dumps(parts))
    return write({**document, "proof": {**document["proof"], "proofValue": value}})


def _derived(suite: str) -> dict[str, Any]:
    issuer = SelectiveIssuer(suite=suite)
    return issuer.derive(issuer.issue(issuer.rich_badge()), "/credentialSubject")


def _numbers(suite: str, at: int) -> bytes:
    return _with_part(_derived(suite), at, lambda _: list(range(100_000)))


def _labels(suite: str, at: int, label: Callable[[int], Any]) -> bytes:
    found = {number: label(number) for number in range(20_000)}
    return _with_part(_derived(suite), at, lambda _: found)


def _many_signatures() -> bytes:
    """As many statements as are tried, and only the last one's signature is wrong."""
    issuer = SelectiveIssuer(suite=ECDSA_SD)
    whole = issuer.issue(_many_things(issuer, 990))
    return _with_part(whole, 3, lambda signatures: [*signatures[:-1], signatures[0]])


def _many_messages() -> bytes:
    issuer = SelectiveIssuer(suite=BBS)
    whole = issuer.issue(_many_things(issuer, 240))
    return _with_part(whole, 0, lambda signature: signature[:48] + bytes(31) + b"\1")


def _many_hidden() -> bytes:
    return _with_part(_derived(BBS), 0, lambda proof: proof + proof[-32:] * 900)


SELECTIVE: dict[str, Callable[[], bytes]] = {
    "a hundred thousand numbers (ecdsa-sd)": lambda: _numbers(ECDSA_SD, 4),
    "a hundred thousand numbers (bbs)": lambda: _numbers(BBS, 2),
    "twenty thousand labels (ecdsa-sd)": lambda: _labels(
        ECDSA_SD, 3, lambda number: number.to_bytes(32, "big")
    ),
    "twenty thousand labels (bbs)": lambda: _labels(BBS, 1, lambda number: number),
    "four thousand signatures": _many_signatures,
    "a thousand messages": _many_messages,
    "nine hundred hidden messages": _many_hidden,
}
