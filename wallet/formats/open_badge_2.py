"""Reads Open Badges before 3.0: hosted and signed assertions, and the objects they point at.

An assertion (Open Badges 0.5 to 2.1) is no W3C credential: what it says of itself is put into
``Terms`` in the data model's words, and how it is to be verified into ``secured``. A BadgeClass, a
Profile or a list by itself vouches for nothing; it is read so that FORM can say whether it is well
made. Nothing here is verified, no address is followed.
"""

from collections.abc import Mapping

from wallet.formats.open_badge_2_dates import read_badge_date
from wallet.formats.reading import Place, Reading
from wallet.formats.recognition import OBJECT, contexts_of, types_of
from wallet.model.badge_assertion import (
    BadgeAssertion,
    BadgeGeneration,
    BadgeVerification,
    link_of,
)
from wallet.model.credential import Credential, DataModel, Form, Securing, Terms
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text
from wallet.model.proof import CompactToken
from wallet.model.status_kinds import HOSTED_COPY, REVOCATION_LIST, REVOKED_ITSELF

ASSERTION = "Assertion"
# The classes of Open Badges 2.0 and what a document by itself may be.
CLASSES = (
    ASSERTION, "BadgeClass", "Issuer", "Profile", "CryptographicKey", "RevocationList",
    "Endorsement", "AlignmentObject", "Criteria", "Evidence", "Image", "IdentityObject",
    "VerificationObject", "IssuerOrg", "Extension",
)  # fmt: skip
# What is an Open Badge by its type alone, without a context.
_TELLING = frozenset(
    {ASSERTION, "BadgeClass", "Issuer", "Profile", "CryptographicKey", "RevocationList"}
)
GENERATION_OF_CONTEXT = {
    "https://w3id.org/openbadges/v1": BadgeGeneration.V1_1,
    "https://w3id.org/openbadges/v2": BadgeGeneration.V2,
    "https://openbadgespec.org/v2/context.json": BadgeGeneration.V2,
    "https://purl.imsglobal.org/spec/ob/v2p1": BadgeGeneration.V2,
    "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld": BadgeGeneration.V2,
}
# Any edition of the vocabulary, also one that was never published.
_FAMILY = "https://w3id.org/openbadges/"
# What an inline context of the vocabulary maps its terms to.
VOCABULARY = "https://w3id.org/openbadges#"
# Open Badges 1.0 has no types: a class is told by what it must have.
_CLASS_MEMBERS = frozenset({"name", "description", "image", "criteria", "issuer"})

_VERIFICATIONS = {
    "hosted": BadgeVerification.HOSTED,
    "HostedBadge": BadgeVerification.HOSTED,
    "signed": BadgeVerification.SIGNED,
    "SignedBadge": BadgeVerification.SIGNED,
}
# Kinds of identity as Open Badges 3.0 calls them, by the word in ``recipient.type``.
_IDENTITY_TYPES = {
    "email": "emailAddress",
    "emailAddress": "emailAddress",
    "schema:email": "emailAddress",
    "telephone": "phone",
    "schema:telephone": "phone",
}
_ID_TYPES = frozenset({"id", "@id", "did"})


def generation_of(value: JsonObject) -> BadgeGeneration | None:
    """Return which edition of Open Badges before 3.0 ``value`` follows, None where none.

    Generous, as recognition is: a context of the family that nobody published counts too, so that
    FORM can say what is wrong.
    """
    if _is_something_else(value):
        return None
    for context in contexts_of(value):
        if context in GENERATION_OF_CONTEXT:
            return GENERATION_OF_CONTEXT[context]
        if context.startswith(_FAMILY):
            return BadgeGeneration.V2
    if has_inline_vocabulary(value):
        return BadgeGeneration.V2
    return _generation_without_context(value)


def has_inline_vocabulary(value: JsonObject) -> bool:
    """Return whether ``value`` spells out the vocabulary's terms in a context of its own."""
    for entry in as_list(value.get("@context")):
        if isinstance(entry, Mapping) and VOCABULARY in entry.values():
            return True
    return False


def fits(value: JsonObject) -> bool:
    """Return whether a JSON object is an Open Badge before 3.0, or an object of one."""
    return generation_of(value) is not None


def fits_token(token: CompactToken) -> bool:
    """Return whether a compact token is a signed Open Badge before 3.0."""
    payload = token.payload
    if "vc" in payload or "vp" in payload or "credentialSubject" in payload:
        return False
    return generation_of(payload) is not None


def read(value: JsonObject, original: bytes, place: Place) -> Reading:
    """Read an assertion, or another object of Open Badges, written as JSON."""
    return _reading(value, original, place, None)


def read_token(token: CompactToken, original: bytes, place: Place) -> Reading:
    """Read a signed assertion (Open Badges 2.0, signed badges: a compact JWS)."""
    return _reading(token.payload, original, place, token)


def take_apart(value: JsonObject) -> BadgeAssertion:
    """Return what ``value`` is made of, by itself alone."""
    generation = generation_of(value) or BadgeGeneration.V2
    kind = _kind_of(value, generation)
    is_assertion = kind == ASSERTION
    stated = as_object(value.get("verification") or value.get("verify"))
    said = _verification_of(stated)
    url = as_text(stated.get("url"))
    hosted_at = as_text(value.get("id"))
    if generation in (BadgeGeneration.V1_0, BadgeGeneration.V1_1) and url:
        hosted_at = url
    creator = link_of(stated.get("creator"))
    badge = value if kind == "BadgeClass" else as_object(value.get("badge"))
    issuer_value = badge.get("issuer") if badge else None
    if not is_assertion and kind != "BadgeClass":
        issuer_value = value if kind in ("Issuer", "Profile", "IssuerOrg") else value.get("issuer")
    is_signed = said is BadgeVerification.SIGNED
    issuer = as_object(issuer_value)
    return BadgeAssertion(
        generation=generation,
        kind=kind,
        verification=said,
        hosted_at=hosted_at if is_assertion and not is_signed else "",
        key_url=(creator or url) if is_signed else "",
        badge=badge,
        badge_url=link_of(value.get("badge")) if is_assertion else "",
        issuer=issuer,
        issuer_url=link_of(issuer_value) or as_text(issuer.get("origin")),
    )


def subject_of(value: JsonObject) -> JsonObject:
    """Return the recipient as a subject of Open Badges 3.0 has it, with its identity object."""
    recipient = value.get("recipient")
    if isinstance(recipient, str):  # Open Badges 0.5
        is_hashed = recipient.startswith(("sha256$", "md5$"))
        recipient = {
            "type": "email", "identity": recipient, "hashed": is_hashed,
            "salt": as_text(value.get("salt")),
        }  # fmt: skip
    held = as_object(recipient)
    identity = as_text(held.get("identity"))
    if not identity:
        return {}
    words = [entry for entry in types_of(held) if entry != "IdentityObject"]
    kind = words[0] if words else "email"
    is_hashed = held.get("hashed") is True
    subject: dict[str, JsonValue] = {}
    if kind in _ID_TYPES and not is_hashed:
        return {"id": identity}
    subject["identifier"] = [
        {
            "type": "IdentityObject",
            "identityHash": identity,
            "identityType": _IDENTITY_TYPES.get(kind, kind),
            "hashed": is_hashed,
            "salt": as_text(held.get("salt")),
        }
    ]
    return subject


def _reading(
    value: JsonObject, original: bytes, place: Place, token: CompactToken | None
) -> Reading:
    parts = take_apart(value)
    credential = Credential(
        original=original,
        form=Form.OPEN_BADGE_2,
        data_model=DataModel.NONE,
        securing=_securing_of(parts, is_token=token is not None),
        document=value,
        token=token,
        source=place.source,
        picture=place.picture,
        oddities=place.oddities,
        terms=_terms_of(value, parts, is_token=token is not None),
        secured=parts,
    )
    return Reading(credentials=(credential,))


def _securing_of(parts: BadgeAssertion, *, is_token: bool) -> Securing:
    if is_token:
        return Securing.BADGE_TOKEN
    # A signed badge whose signature was left behind is nobody's word.
    is_hosted = parts.kind == ASSERTION and parts.verification is not BadgeVerification.SIGNED
    return Securing.HOSTED if is_hosted else Securing.NONE


def _terms_of(value: JsonObject, parts: BadgeAssertion, *, is_token: bool) -> Terms:
    if parts.kind != ASSERTION:
        return Terms(
            id=link_of(value), types=types_of(value) or (parts.kind,), issuer_id=parts.issuer_id
        )
    subject = subject_of(value)
    return Terms(
        id=as_text(value.get("id")) or as_text(value.get("uid")) or parts.hosted_at,
        types=types_of(value) or (ASSERTION,),
        issuer_id=parts.issuer_id,
        subjects=(subject,) if subject else (),
        valid_from=read_badge_date(value.get("issuedOn", value.get("issued_on"))),
        valid_until=read_badge_date(value.get("expires"), is_end=True),
        status=_status_of(value, is_token=is_token),
    )


def _status_of(value: JsonObject, *, is_token: bool) -> tuple[JsonObject, ...]:
    if value.get("revoked") not in (None, False, "false"):
        return ({"type": REVOKED_ITSELF, "reason": as_text(value.get("revocationReason"))},)
    return ({"type": REVOCATION_LIST if is_token else HOSTED_COPY},)


def _verification_of(stated: JsonObject) -> BadgeVerification:
    for word in types_of(stated):
        if word in _VERIFICATIONS:
            return _VERIFICATIONS[word]
    return BadgeVerification.NOT_SAID


def _kind_of(value: JsonObject, generation: BadgeGeneration) -> str:
    types = types_of(value)
    for name in CLASSES:
        if name in types:
            return name
    if types:
        return ""
    if "badge" in value or "recipient" in value or "verify" in value:
        return ASSERTION
    is_class = generation is BadgeGeneration.V1_0 and value.keys() >= _CLASS_MEMBERS
    return "BadgeClass" if is_class else ""


def _generation_without_context(value: JsonObject) -> BadgeGeneration | None:
    if "@context" in value:
        return None
    if _TELLING.intersection(types_of(value)):
        return BadgeGeneration.V2
    if "badge" in value and ("recipient" in value or "verify" in value):
        is_old = "verify" not in value and isinstance(value["badge"], OBJECT)
        return BadgeGeneration.V0_5 if is_old else BadgeGeneration.V1_0
    if isinstance(value.get("verify"), OBJECT) or value.keys() >= _CLASS_MEMBERS:
        return BadgeGeneration.V1_0
    return None


def _is_something_else(value: JsonObject) -> bool:
    """Whether other documents use the same words: a DID document, a Blockcerts certificate."""
    if "verificationMethod" in value or "credentialSubject" in value:
        return True
    signature = types_of(as_object(value.get("signature")))
    is_blockcert = any("MerkleProof" in name for name in signature)
    is_did = as_text(value.get("id")).startswith("did:")
    return is_blockcert or is_did
