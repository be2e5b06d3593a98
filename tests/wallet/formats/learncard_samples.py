"""LearnCard bundles of our own making, plain and locked, after their published description."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from tests.wallet.formats.archives_made import zip_of

KINDS = {"credentials": "credential", "presentations": "presentation",
         "keys/private-key-seed.txt": "key-private-seed", "keys": "key-jwks"}  # fmt: skip


def kind_of(path: str) -> str:
    return next(kind for start, kind in KINDS.items() if path.startswith(start))


def bundle(
    members: Mapping[str, bytes], *, is_locked: bool = False, did: str = "", **changes: Any
) -> bytes:
    """Return a bundle of ``members``; ``changes`` are put into its manifest."""
    contents = [
        {
            "id": path,
            "type": kind_of(path),
            "path": path,
            "mediaType": "application/json",
            "sha256": hashlib.sha256(content).hexdigest(),
            "encrypted": is_locked,
        }
        for path, content in members.items()
    ]
    manifest = {
        "specVersion": "1.0.0",
        "createdAt": "2026-07-01T12:00:00.000Z",
        "primaryDid": did,
        "walletName": "LearnCard",
        "contents": contents,
        "warnings": [],
        **changes,
    }
    beside = [("README.md", b"# Export"), ("BUNDLE_SPEC.md", b"# Spec")]
    text = json.dumps(manifest, indent=2).encode()
    return zip_of([("manifest.json", text), *beside, *members.items()])
