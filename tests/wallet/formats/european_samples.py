"""A European credential of our own making, and seals over it by throw-away certificates."""

import base64
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

SIGNED_AT = "2026-03-01T10:00:00Z"
PIXEL = b"\x89PNG\r\n\x1a\n" + bytes(20)


def concept(label: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"http://lists.example/{label}", "type": "Concept",
        "inScheme": {"id": "http://lists.example/all", "type": "ConceptScheme"},
        "prefLabel": {"en": label}, **more,
    }  # fmt: skip


def diploma(**changes: Any) -> dict[str, Any]:
    school = {
        "id": "urn:epass:org:1", "type": "Organisation",
        "legalName": {"en": "College of Arda", "es": "Colegio de Arda"},
        "homepage": {"contentURL": "https://arda.example"},
        "registration": {"notation": "7", "spatial": concept("Spain")},
        "location": {"address": {"fullAddress": {"noteLiteral": {"en": "1 Main Street"}}}},
        "groupMemberOf": {"id": "urn:epass:group:1", "prefLabel": {"en": "Arda Alliance"}},
        "contactPoint": {"emailAddress": {"id": "mailto:info@arda.example"}},
    }  # fmt: skip
    course = {
        "id": "urn:epass:learningAchievement:1", "type": "LearningAchievement",
        "title": {"en": "Welding", "es": "Soldadura"},
        "description": {"en": "Two weeks at the bench"},
        "awardedBy": {"awardingBody": school, "awardingDate": "2026-02-01T00:00:00Z"},
        "creditReceived": {"point": "3", "framework": concept("ECTS")},
        "specifiedBy": {
            "title": {"en": "Welding"}, "volumeOfLearning": "PT60H",
            "creditPoint": {"point": 4, "framework": concept("ECTS")},
            "eqfLevel": concept("Level 4"), "thematicArea": [concept("Metal work")],
            "learningOutcome": [{
                "id": "urn:epass:learningOutcome:1", "title": {"en": "Joins steel"},
                "relatedESCOSkill": concept("weld metal"),
            }],
        },
        "provenBy": {
            "title": {"en": "Bench test"}, "grade": {"noteLiteral": {"en": "Pass"}},
            "specifiedBy": {"gradingScheme": {"title": {"en": "Pass or fail"}}},
        },
    }  # fmt: skip
    return {
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/edc"],
        "id": "urn:credential:1", "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "issuer": school, "validFrom": "2026-02-01T00:00:00Z", "issued": "2026-02-01T00:00:00Z",
        "issuanceDate": "2026-02-01T00:00:00Z",
        "displayParameter": {
            "title": {"en": "Certificate of Welding", "es": "Certificado de soldadura"},
            "description": {"en": "has learned to weld"},
            "individualDisplay": {"displayDetail": {"image": {
                "content": base64.b64encode(PIXEL).decode(), "contentType": concept("PNG"),
            }}},
        },
        "credentialSubject": {
            "id": "urn:epass:person:1", "type": "Person", "givenName": {"en": "Ana"},
            "familyName": {"en": "Ruiz"}, "dateOfBirth": "2001-05-05",
            "identifier": {"schemeName": "Student number", "notation": "97"},
            "contactPoint": {
                "emailAddress": {"id": "mailto:ana@example.org"},
                "address": {"fullAddress": {"noteLiteral": {"en": "2 Side Street"}}},
                "phone": {"phoneNumber": "+34 600"},
            },
            "hasClaim": course, "citizenshipCountry": concept("Spain"),
        },
        **changes,
    }  # fmt: skip


class Sealer:
    """Holds a throw-away key and certificate."""

    def __init__(
        self, *, since: datetime | None = None, until: datetime | None = None, signs: bool = True
    ) -> None:
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        named = x509.Name([
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "College of Arda"),
            x509.NameAttribute(NameOID.COMMON_NAME, "Arda Seal"),
        ])  # fmt: skip
        authority = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Arda Authority")])
        usage = x509.KeyUsage(
            digital_signature=signs, content_commitment=False, key_encipherment=True,
            data_encipherment=False, key_agreement=False, key_cert_sign=False, crl_sign=False,
            encipher_only=False, decipher_only=False,
        )  # fmt: skip
        self.certificate = (
            x509.CertificateBuilder()
            .subject_name(named)
            .issuer_name(authority)
            .public_key(self._key.public_key())
            .serial_number(7)
            .not_valid_before(since or datetime(2026, 1, 1, tzinfo=UTC))
            .not_valid_after(until or datetime(2027, 1, 1, tzinfo=UTC))
            .add_extension(usage, critical=True)
            .sign(self._key, hashes.SHA256())
        )

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    def header(self, **changes: Any) -> dict[str, Any]:
        header = {
            "alg": "RS256", "b64": False, "crit": ["b64", "sigT"], "sigT": SIGNED_AT,
            "x5c": [base64.b64encode(self.der).decode()],
            "x5t#S256": encode(hashlib.sha256(self.der).digest()), **changes,
        }  # fmt: skip
        return {name: value for name, value in header.items() if value is not None}

    def seal(self, document: Mapping[str, Any] | str, **changes: Any) -> dict[str, Any]:
        payload = document if isinstance(document, str) else json.dumps(document)
        protected = encode(json.dumps(self.header(**changes)).encode())
        signed = f"{protected}.{payload}".encode()
        signature = self._key.sign(signed, padding.PKCS1v15(), hashes.SHA256())
        return {
            "payload": payload,
            "signatures": [{"protected": protected, "signature": encode(signature)}],
        }


def encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
