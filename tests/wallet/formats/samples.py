"""Documents of our own making that the tests of this room share. Nothing here is signed."""

import base64
import json
import struct
import zlib
from typing import Any

from wallet.encoding.contexts import ContextSet, bundled_contexts
from wallet.encoding.multiformats import encode_base64url
from wallet.formats.reader import read_items
from wallet.formats.reading import Reading
from wallet.model.credential import Credential

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
ISSUER = "did:key:z6MkTestIssuer"
LEARNER = "did:key:z6MkTestLearner"


def names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def contexts() -> ContextSet:
    return bundled_contexts()


def proof(**members: Any) -> dict[str, Any]:
    return {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "verificationMethod": f"{ISSUER}#key",
        "proofPurpose": "assertionMethod",
        "proofValue": "z1",
        **members,
    }


def badge(**members: Any) -> dict[str, Any]:
    return {
        "@context": [V2, OB],
        "id": "urn:uuid:7b2b1f5e-0000-4000-8000-000000000001",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": ISSUER, "type": ["Profile"], "name": "Harbor College"},
        "validFrom": "2026-03-05T09:00:00Z",
        "credentialSubject": {
            "id": LEARNER,
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "urn:uuid:7b2b1f5e-0000-4000-8000-0000000000aa",
                "type": ["Achievement"],
                "name": "Forklift Safety",
                "description": "Moves loads without harm.",
                "achievementType": "Certificate",
                "criteria": {"narrative": "Drove the course twice."},
            },
        },
        **members,
    }


def endorsement(**members: Any) -> dict[str, Any]:
    return {
        "@context": [V2, OB],
        "id": "urn:uuid:7b2b1f5e-0000-4000-8000-0000000000ee",
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "issuer": {"id": "did:key:z6MkTestBoard", "type": "Profile", "name": "Trade Board"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "id": ISSUER,
            "type": "EndorsementSubject",
            "endorsementComment": "In good standing.",
        },
        **members,
    }


def to_bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def read(value: Any, name: str = "file.json") -> Reading:
    data = value if isinstance(value, bytes) else to_bytes(value)
    return read_items(data, name, contexts())


def credential(value: Any) -> Credential:
    return read(value).credentials[0]


def token(payload: Any, **header: Any) -> str:
    """A compact token with a signature of zeros: shaped right, worth nothing."""
    head = {"alg": "EdDSA", **header}
    parts = (json.dumps(head).encode(), json.dumps(payload).encode(), b"\0" * 64)
    return ".".join(encode_base64url(part) for part in parts)


def chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def png(*chunks: bytes) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + pixels + chunk(b"IEND", b"")


def text_chunk(text: bytes, keyword: bytes = b"openbadgecredential") -> bytes:
    return chunk(b"iTXt", keyword + b"\0\0\0\0\0" + text)


def data_url(data: bytes, media_type: str = "image/png") -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
