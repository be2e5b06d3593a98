"""Words forgers use: other spellings of members, values that trip readers, contexts to swap in."""

from typing import Any

from tests.doubles.credential_samples import OPEN_BADGES, V1, V2
from tests.doubles.embedded_proofs import DATA_INTEGRITY_CONTEXT, SUITE_2020_CONTEXT

CREDENTIALS = "https://www.w3.org/2018/credentials#"
SECURITY = "https://w3id.org/security#"
OPEN_BADGES_TERMS = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime"

# Member -> spellings that mean, or seem to mean, the same.
ALIASES: dict[str, tuple[str, ...]] = {
    "id": ("@id", "ID", "Id", "i\u0064\u200b"),
    "type": ("@type", "Type", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
    "issuer": (CREDENTIALS + "issuer", "cred:issuer", "i\u017fsuer", "Issuer"),
    "validUntil": (CREDENTIALS + "validUntil", "expirationDate", "valid\u00dcntil", "validuntil"),
    "validFrom": (CREDENTIALS + "validFrom", "issuanceDate", CREDENTIALS + "issuanceDate"),
    "issuanceDate": (CREDENTIALS + "issuanceDate", "validFrom", "issued"),
    "expirationDate": (CREDENTIALS + "expirationDate", "validUntil"),
    "credentialStatus": (CREDENTIALS + "credentialStatus", "cred:credentialStatus"),
    "credentialSubject": (CREDENTIALS + "credentialSubject", "credentialsubject", "@graph"),
    "verifiableCredential": (CREDENTIALS + "verifiableCredential", "@included"),
    "holder": (CREDENTIALS + "holder", "issuer"),
    "name": ("https://schema.org/name", "schema:name", "description", "naME"),
    "achievement": (OPEN_BADGES_TERMS + "achievement", "achievements"),
    "proof": (SECURITY + "proof", "sec:proof", "proofs"),
    "proofValue": (SECURITY + "proofValue", "jws", "signatureValue"),
    "expires": (SECURITY + "expiration", "expiration", "validUntil"),
    "created": ("http://purl.org/dc/terms/created", "dc:created"),
    "proofPurpose": (SECURITY + "proofPurpose", "purpose"),
    "verificationMethod": (SECURITY + "verificationMethod", "creator"),
    "@context": ("context", "@Context", "@context "),
}  # fmt: skip

# Members that carry meaning, to be added where they are not.
NEW_MEMBERS: tuple[tuple[str, Any], ...] = (
    ("name", "Doctor of Medicine"), ("description", "With honours."), ("gpa", "4.0"),
    ("validUntil", "2099-01-01T00:00:00Z"), ("validFrom", "2000-01-01T00:00:00Z"),
    ("expirationDate", "2099-01-01T00:00:00Z"), ("issuanceDate", "2000-01-01T00:00:00Z"),
    ("awardedDate", "2001-01-01T00:00:00Z"), ("image", "data:image/png;base64,iVBORw0KGgo="),
    ("image", {"id": "https://mallory.example/x.png", "type": "Image"}),
    ("evidence", [{"id": "https://mallory.example/e", "type": ["Evidence"], "name": "PhD"}]),
    ("credentialStatus", {"id": "urn:x:s", "type": "Unknown"}), ("creditsEarned", 999),
    ("result", [{"type": ["Result"], "value": "100"}]), ("role", "Director"),
    ("termsOfUse", {"type": "IssuerPolicy", "id": "urn:x:policy"}), ("id", "urn:x:another"),
    ("holder", "did:web:mit.edu"), ("issuer", "did:web:mit.edu"), ("partial", True),
    ("@id", "urn:x:another"), ("@type", "Achievement"), ("@graph", [{"name": "PhD"}]),
    ("@included", [{"id": "urn:x:1", "name": "PhD"}]), ("@reverse", {"issuer": "urn:x:1"}),
    ("@nest", {"name": "PhD"}), ("@index", "x"), ("@language", "de"), ("@value", "x"),
    ("@context", {"name": None}), ("@context", None), ("@context", [V2]),
    ("@context", {"@vocab": "urn:x:"}), ("@direction", "rtl"), ("@json", {"a": 1}),
    ("proof", {"type": "DataIntegrityProof"}), ("proof", []), ("proof", None), ("gpa", None),
    ("__proto__", {"verified": True}), ("verified", True), ("@set", [{"name": "PhD"}]),
    (CREDENTIALS + "validUntil", {"@value": "2099-01-01T00:00:00Z", "@type": DATE_TIME}),
    ("relatedResource", [{"id": "urn:x:r", "digestSRI": "sha256-x"}]), ("", "nothing"),
)  # fmt: skip

# Values to put in a leaf's place.
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 4.5, 1e21, 2**53 - 1, "", " ", "x", "true", "0", "did:key:z",
    "did:web:mit.edu", "urn:x:1", "relative", "../x", "_:b0", "@id", "@type", "@none",
    "http://x y",
    "2099-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "\u202eevil", "e\u0301", "\u00e9", "a\u0000b",
    "\b\x7f", "\u200b", {}, [], [[]], [None], ["x"], [["x"]], {"@value": "x"}, {"@id": "urn:x:1"},
    {"@value": "x", "@language": "en"}, {"@value": "x", "@type": "urn:x:t"}, {"@list": ["x"]},
    {"@set": ["x"]}, {"@type": "@json", "@value": {"a": 1}}, {"id": "urn:x:1", "name": "PhD"},
    {"@graph": [{"name": "PhD"}]}, "eddsa-jcs-2022", "eddsa-rdfc-2022", "authentication",
    "assertionMethod", "Ed25519Signature2020", "DataIntegrityProof", "ecdsa-rdfc-2019", "none",
)  # fmt: skip

CONTEXTS: tuple[Any, ...] = (
    V1, V2, OPEN_BADGES, DATA_INTEGRITY_CONTEXT, SUITE_2020_CONTEXT,
    "https://w3id.org/security/v1", "https://w3id.org/security/v2", "https://w3id.org/dcc/v1",
    "https://www.w3.org/ns/credentials/undefined-terms/v2", "https://www.w3.org/ns/did/v1",
    "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
    "https://purl.imsglobal.org/spec/clr/v2p0/context.json", "https://mallory.example/context",
    "http://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/v2#",
    {"name": "https://schema.org/description"}, {"@vocab": "urn:x:"}, {"@base": "urn:x:"},
    {"gpa": "urn:x:gpa"}, {"name": None}, {"credentialStatus": None}, {"@version": 1.1}, None,
    {"validUntil": "urn:x:ignored"}, {"id": "@id", "type": "@type"}, {"@import": V2},
    {"@propagate": False, "name": "urn:x:n"}, {"@language": "de"}, {"issuer": {"@id": "urn:x:i"}},
    {"@protected": True}, {"Achievement": "urn:x:A"}, 7, "",
)  # fmt: skip

TYPES = (
    "VerifiableCredential", "OpenBadgeCredential", "AchievementCredential", "Achievement",
    "EndorsementCredential", "ClrCredential", "BitstringStatusListCredential", "Profile", "Image",
    "VerifiablePresentation", "EnvelopedVerifiableCredential", "Unheard", "DataIntegrityProof",
    "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement", "relative", "_:t", "@json",
    "StatusList2021Credential", "AchievementSubject", "VerifiableCredentialGraph",
)  # fmt: skip

ALGORITHMS = (
    "none", "None", "nOnE", "", "HS256", "HS512", "ES256", "EdDSA", "Ed25519", "ES384", "RS256",
    "PS256", "ES256K", "eddsa", "EdDSA ", "ED25519", 7, None, ["EdDSA"],
)  # fmt: skip
HEADERS: tuple[tuple[str, Any], ...] = (
    ("crit", ["exp"]), ("crit", []), ("b64", False), ("b64", True), ("jku", "https://m.example"),
    ("x5u", "https://m.example"), ("x5c", ["AAAA"]), ("typ", "vp+jwt"), ("typ", "dc+sd-jwt"),
    ("typ", "at+jwt"), ("typ", "JWT"), ("typ", "vc+jwt"), ("typ", "VC+JWT"), ("typ", 7),
    ("cty", "vc"), ("cty", "JWT"), ("zip", "DEF"), ("kid", ""), ("kid", "did:web:mit.edu#key"),
    ("kid", "../../etc/passwd"), ("kid", "key'; DROP TABLE"), ("kid", 7), ("enc", "A256GCM"),
    ("nonce", "x"), ("iss", "did:web:mit.edu"), ("url", "https://m.example"),
)  # fmt: skip
CLAIMS: tuple[tuple[str, Any], ...] = (
    ("exp", 4070908800), ("exp", 1), ("exp", "4070908800"), ("exp", 1e400), ("exp", -1),
    ("nbf", 0), ("nbf", 4070908800), ("iss", "did:web:mit.edu"), ("sub", "did:example:x"),
    ("jti", "urn:x:j"), ("vc", {}), ("vc", None), ("vp", {}), ("vc", {"name": "PhD"}),
    ("name", "PhD"), ("_sd", ["x"]), ("_sd_alg", "md5"), ("cnf", {"kid": "x"}), ("aud", "x"),
    ("nonce", "x"), ("iat", 0), ("proof", {"type": "DataIntegrityProof"}), ("status", {}),
)  # fmt: skip
