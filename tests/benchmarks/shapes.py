"""The five shapes of badges that figures of this field are told in, and distinct copies of them.

They lie with the vectors beside this project; the copies are signed here, by one invented issuer.
"""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.corpus import badges
from tests.benchmarks.figures import Absent
from tests.benchmarks.peers import need_vectors
from tests.places import VECTORS
from wallet.encoding.contexts import bundled_contexts
from wallet.model.json_values import JsonObject
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.keys import SigningKey
from wallet.trust.knowledge import Knowledge, bundled_knowledge

SHAPES = ("min", "status", "real", "mid", "full")
# After every date in the shapes and before any of them runs out.
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)

_FOLDER = VECTORS / "interop-made-here" / "badges"


def shape_file(shape: str) -> Path:
    """Return the file of a signed shape. Raises Absent."""
    need_vectors()
    return _FOLDER / f"{shape}.json"


def knowledge() -> Knowledge:
    """Return what a fresh installation knows; status lists are not among it."""
    return bundled_knowledge()


def signed_copies(shape: str, count: int) -> list[bytes]:
    """Return ``count`` distinct signed copies: another id, title and achievement each.

    Written without blanks, as the shape's own file is. Raises Absent.
    """
    need_vectors()
    original: JsonObject = json.loads((_FOLDER / f"{shape}-unsigned.json").read_bytes())
    key = SigningKey.from_seed(hashlib.sha256(b"rucksack benchmark issuer").digest())
    return [_signed(_distinct(original, number, key.did), key) for number in range(count)]


def write_copies(shape: str, count: int, folder: Path) -> list[Path]:
    """Write signed copies into ``folder`` and return the files in order. Raises Absent."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{shape}-{number:05d}.json" for number in range(count)]
    for file, content in zip(files, signed_copies(shape, count), strict=True):
        file.write_bytes(content)
    return files


def write_badges(count: int, folder: Path) -> str:
    """Write distinct badges into ``folder``: copies of ``real``, or invented ones as large.

    Returns what they are called. The invented ones stand in where the vectors are not here.
    """
    try:
        write_copies("real", count, folder)
    except Absent:
        for number, badge in enumerate(badges(count)):
            (folder / f"badge-{number:05d}.json").write_bytes(badge)
        return "invented"
    return "real"


def _distinct(original: JsonObject, number: int, issuer: str) -> JsonObject:
    made_by = original["issuer"]
    profile: JsonObject = {**made_by} if isinstance(made_by, dict) else {}
    return {
        **original,
        "id": f"urn:uuid:10000000-0000-4000-8000-{number:012d}",
        "issuer": {**profile, "id": issuer},
        "name": f"{original.get('name', 'Badge')} {number}",
    }


def _signed(document: JsonObject, key: SigningKey) -> bytes:
    options: JsonObject = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2026-09-01T10:00:00Z",
        "verificationMethod": key.method,
        "proofPurpose": "assertionMethod",
    }
    proof = sign_document(document, options, key, bundled_contexts())
    signed = {**document, "proof": proof}
    return json.dumps(signed, ensure_ascii=False, separators=(",", ":")).encode()
