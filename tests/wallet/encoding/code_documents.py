"""Documents and contexts for tests of codes, and the peers that read and write them."""

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from tests.places import NODE, PEERS, VECTORS
from wallet.encoding.contexts import ContextSet, bundled_contexts, pin_context

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
ED2020 = "https://w3id.org/security/suites/ed25519-2020/v1"
PROOF_VALUE = (
    "z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk9czhSePTFehP8c3PGfb6a22gkfUKods5D2UAUL5n2Brbx"
)
DID = "did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH"


def badge(context: str = V2) -> dict[str, Any]:
    """An Open Badge with values of every kind a code shortens."""
    dates = (
        {"validFrom": "2026-01-02T03:04:05Z", "validUntil": "2027-01-02T03:04:05.060Z"}
        if context == V2
        else {"issuanceDate": "2026-01-02T03:04:05Z", "expirationDate": "2027-01-02T03:04:05Z"}
    )
    return {
        "@context": [context, OB, ED2020],
        "id": "urn:uuid:0d2a1b5c-1c5e-4b3a-9f6d-9d2d4f1e7a10",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "First aid – été",
        "issuer": {"id": DID, "type": ["Profile"], "name": "Red Bridge College"},
        **dates,
        "credentialSubject": {
            "id": DID,
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://college.example/achievements/1",
                "type": ["Achievement"],
                "name": "First aid",
                "description": "Knows what to do first.",
                "criteria": {"narrative": "Passed a practical test."},
                "creditsAvailable": 1.5,
            },
        },
        "proof": {
            "type": "Ed25519Signature2020",
            "created": "2026-01-02T03:04:05Z",
            "verificationMethod": f"{DID}#{DID.removeprefix('did:key:')}",
            "proofPurpose": "assertionMethod",
            "proofValue": PROOF_VALUE,
        },
    }


def wrapped(credential: dict[str, Any], context: str = V2) -> dict[str, Any]:
    """The presentation a single code carries."""
    return {
        "@context": [context],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [credential],
    }


@cache
def wide_contexts() -> ContextSet:
    """The bundled contexts and those of the trust pack among the vectors."""
    pack = json.loads((VECTORS / "trust-pack.json").read_text("utf-8"))
    return bundled_contexts().with_added(
        pin_context(url, document, origin="trust-pack.json")
        for url, document in pack["contexts"].items()
    )


def run_peer(tool: str, what: str, path: Path, *options: str) -> bytes:
    """What one of the peers' tools prints; a failure of the tool fails the test."""
    assert NODE is not None
    ended = subprocess.run(
        [NODE, str(PEERS / tool), what, str(path), "--vectors", str(VECTORS), *options],
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout
