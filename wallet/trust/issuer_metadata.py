"""Keys that an issuer publishes beside its address (SD-JWT VC, "JWT VC Issuer Metadata").

For ``https://college.example/tenant`` these stand at
``https://college.example/.well-known/jwt-vc-issuer/tenant``. What is not at hand is not fetched.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject, as_list, as_object, as_text
from wallet.proofs.keys import read_jwk
from wallet.trust.issuer_methods import MAX_METHODS
from wallet.trust.knowledge import Knowledge, KnownDocument
from wallet.trust.verification_methods import VerificationMethod

_WELL_KNOWN = "/.well-known/jwt-vc-issuer"
_PURPOSES = frozenset({"assertionMethod"})


def metadata_url(issuer_id: str) -> str:
    """Return where an issuer's metadata stands; ``""`` where its name is no plain https URL."""
    try:
        parts = urlsplit(issuer_id)
    except ValueError:
        return ""
    if parts.scheme != "https" or not parts.netloc or parts.query or parts.fragment:
        return ""
    return f"https://{parts.netloc}{_WELL_KNOWN}{parts.path.rstrip('/')}"


def find_metadata_methods(
    issuer_id: str, key_id: str, knowledge: Knowledge
) -> tuple[VerificationMethod, ...]:
    """Return the issuer's keys by its metadata, those called ``key_id`` where that is not ``""``.

    () where no metadata is at hand. Keys that cannot be read are left out: another may fit. Raises
    InvalidProof(DOCUMENT_OF_ANOTHER wanted, got), ProofNotChecked(KEY_NOT_AT_HAND, method) where
    the metadata lead to keys that are not at hand, or hold none of that name.
    """
    known = knowledge.documents.get(metadata_url(issuer_id))
    if known is None:
        return ()
    document = known.document if isinstance(known.document, Mapping) else {}
    if document.get("issuer") != issuer_id:
        got = as_text(document.get("issuer"))[:300]
        facts = {"wanted": issuer_id[:300], "got": got}
        raise InvalidProof(Reason.DOCUMENT_OF_ANOTHER, facts)
    keys = [as_object(entry) for entry in as_list(_key_set(document, knowledge).get("keys"))]
    wanted = [jwk for jwk in keys if key_id in ("", jwk.get("kid"))]
    methods = [
        method
        for jwk in wanted[:MAX_METHODS]
        if (method := _method(issuer_id, jwk, known)) is not None
    ]
    if not methods:
        raise ProofNotChecked(Reason.KEY_NOT_AT_HAND, {"method": f"{issuer_id} {key_id}"[:300]})
    return tuple(methods)


def _key_set(document: JsonObject, knowledge: Knowledge) -> JsonObject:
    """The keys stand in ``jwks`` or at ``jwks_uri``, never both."""
    if "jwks" in document:
        return {} if "jwks_uri" in document else as_object(document["jwks"])
    known = knowledge.documents.get(as_text(document.get("jwks_uri")))
    return known.document if known is not None and isinstance(known.document, Mapping) else {}


def _method(issuer_id: str, jwk: JsonObject, known: KnownDocument) -> VerificationMethod | None:
    try:
        key = read_jwk(jwk)
    except (InvalidProof, ProofNotChecked):
        return None
    return VerificationMethod(
        id=f"{issuer_id}#{as_text(jwk.get('kid'))}",
        controller=issuer_id,
        key=key,
        purposes=_PURPOSES,
        known_at=known.as_of,
        origin=known.origin,
        how="https",
        algorithm=as_text(jwk.get("alg")),
    )
