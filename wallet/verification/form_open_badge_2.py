"""FORM of Open Badges before 3.0: the members each class must have, and of what kind.

Open Badges 2.0 and 2.1 (data classes), 1.1, 1.0 and 0.5, each by its own edition's list. Shape
only; the first fault found is named by where it stands.
"""

import re
from collections.abc import Callable, Mapping

from wallet.errors import Reason
from wallet.formats.open_badge_2 import ASSERTION, GENERATION_OF_CONTEXT, has_inline_vocabulary
from wallet.formats.open_badge_2_dates import is_full_date, read_badge_date
from wallet.formats.recognition import types_of
from wallet.model.badge_assertion import (
    BadgeAssertion,
    BadgeGeneration,
    BadgeVerification,
    link_of,
)
from wallet.model.credential import Credential, Securing
from wallet.model.dates import read_timestamp
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text
from wallet.verification.faults import Fault
from wallet.verification.form import is_url
from wallet.verification.form_extensions import extension_fault

_HASH = re.compile(r"(?:sha256\$[0-9a-fA-F]{64}|md5\$[0-9a-fA-F]{32})")
_TYPED = (BadgeGeneration.V1_1, BadgeGeneration.V2)

_Shape = Callable[[JsonObject, str, BadgeGeneration], Fault | None]


def find_open_badge_2_fault(credential: Credential) -> Fault | None:
    """Return what is wrong with the form of an Open Badge before 3.0, or None."""
    parts, document = credential.secured, credential.document
    if not isinstance(parts, BadgeAssertion):
        return Reason.TYPE_MISSING, {"type": ASSERTION}
    is_typed = parts.generation in _TYPED
    if is_typed and not _has_known_context(document):
        return Reason.CONTEXT_MISSING, {}
    shape = _SHAPES.get(parts.kind)
    if shape is None or (is_typed and not types_of(document)):
        return Reason.TYPE_MISSING, {"type": ASSERTION}
    return (
        shape(document, "", parts.generation)
        or (_verification_fault(credential, parts) if parts.kind == ASSERTION else None)
        or extension_fault(document, "")
    )


def _has_known_context(document: JsonObject) -> bool:
    contexts = as_list(document.get("@context"))
    is_known = any(isinstance(entry, str) and entry in GENERATION_OF_CONTEXT for entry in contexts)
    return is_known or has_inline_vocabulary(document)


def _assertion_fault(value: JsonObject, where: str, generation: BadgeGeneration) -> Fault | None:
    return (
        _recipient_fault(value, where, generation)
        or _badge_fault(value, where, generation)
        or _dates_fault(value, where, generation)
        or _image_fault(value, where)
        or _evidence_fault(value, where)
        or _text_fault(value, where, ("narrative", "revocationReason"))
        or (
            _malformed(f"{where}/revoked")
            if not isinstance(value.get("revoked", False), bool)
            else None
        )
    )


def _verification_fault(credential: Credential, parts: BadgeAssertion) -> Fault | None:
    """Who can be asked: an address for a hosted badge, a key (or none) for a signed one."""
    document = credential.document
    if parts.generation is BadgeGeneration.V0_5:
        return None
    name = "verification" if "verification" in document else "verify"
    if parts.verification is BadgeVerification.NOT_SAID:
        return _malformed(f"/{name}/type")
    is_signed = parts.verification is BadgeVerification.SIGNED
    if credential.securing is Securing.BADGE_TOKEN and not is_signed:
        return _malformed(f"/{name}/type")
    if is_signed:
        if parts.generation is BadgeGeneration.V1_0 and not is_url(parts.key_url):
            return _malformed(f"/{name}/url")
        return _id_fault(document, "/id", is_needed=parts.generation in _TYPED)
    if not _is_web_address(parts.hosted_at):
        return Reason.ID_MALFORMED, {"where": "/id"}
    return None


def _recipient_fault(value: JsonObject, where: str, generation: BadgeGeneration) -> Fault | None:
    recipient = value.get("recipient")
    if isinstance(recipient, str) and generation is BadgeGeneration.V0_5 and recipient:
        return None
    if not isinstance(recipient, Mapping):
        return _malformed(f"{where}/recipient")
    where = f"{where}/recipient"
    identity = recipient.get("identity")
    if not isinstance(identity, str) or not identity:
        return _malformed(f"{where}/identity")
    if not types_of(recipient):
        return _malformed(f"{where}/type")
    hashed = recipient.get("hashed", False if generation is not BadgeGeneration.V2 else None)
    if not isinstance(hashed, bool):
        return _malformed(f"{where}/hashed")
    if hashed and _HASH.fullmatch(identity) is None:
        return _malformed(f"{where}/identity")
    return _text_fault(recipient, where, ("salt",))


def _badge_fault(value: JsonObject, where: str, generation: BadgeGeneration) -> Fault | None:
    badge = value.get("badge")
    if isinstance(badge, Mapping):
        if generation is BadgeGeneration.V0_5:
            return _needs(badge, f"{where}/badge", ("name", "description"))
        is_reference = not badge.keys() - {"id", "type", "@id"}
        if not is_reference:
            return _class_fault(badge, f"{where}/badge", generation)
    return None if is_url(link_of(badge)) else _malformed(f"{where}/badge")


def _dates_fault(value: JsonObject, where: str, generation: BadgeGeneration) -> Fault | None:
    name = "issued_on" if generation is BadgeGeneration.V0_5 else "issuedOn"
    if name not in value and generation is BadgeGeneration.V2:
        return Reason.DATE_MALFORMED, {"where": f"{where}/{name}"}
    for member in (name, "expires"):
        is_read = bool(read_badge_date(value.get(member)))
        if generation is BadgeGeneration.V2:
            is_read = is_full_date(value.get(member))
        if member in value and not is_read:
            return Reason.DATE_MALFORMED, {"where": f"{where}/{member}"}
    start = read_timestamp(read_badge_date(value.get(name)))
    end = read_timestamp(read_badge_date(value.get("expires"), is_end=True))
    if start is not None and end is not None and end < start:
        return Reason.DATE_ORDER, {}
    return None


def _class_fault(value: JsonObject, where: str, generation: BadgeGeneration) -> Fault | None:
    return (
        _needs(value, where, ("name", "description"))
        or _id_fault(value, f"{where}/id", is_needed=False)
        or _criteria_fault(value, where)
        or _image_fault(value, where)
        or _issuer_member_fault(value, where, generation)
        or _alignment_member_fault(value, where, generation)
        or _text_list_fault(value, where, "tags")
        or extension_fault(value, where)
    )


def _criteria_fault(value: JsonObject, where: str) -> Fault | None:
    criteria = value.get("criteria")
    if isinstance(criteria, Mapping):
        is_said = link_of(criteria) or criteria.get("narrative")
        return None if is_said else _malformed(f"{where}/criteria")
    return None if is_url(criteria) else _malformed(f"{where}/criteria")


def _issuer_member_fault(
    value: JsonObject, where: str, generation: BadgeGeneration
) -> Fault | None:
    issuer = value.get("issuer")
    if isinstance(issuer, Mapping) and issuer.keys() - {"id", "type", "@id"}:
        return _issuer_fault(issuer, f"{where}/issuer", generation)
    return None if is_url(link_of(issuer)) else _malformed(f"{where}/issuer")


def _issuer_fault(value: JsonObject, where: str, generation: BadgeGeneration) -> Fault | None:
    needed = ("name", "url", "email") if generation is BadgeGeneration.V2 else ("name", "url")
    return (
        _needs(value, where, needed)
        or (None if is_url(value["url"]) else _malformed(f"{where}/url"))
        or _id_fault(value, f"{where}/id", is_needed=False)
        or _image_fault(value, where)
        or extension_fault(value, where)
    )


def _alignment_member_fault(
    value: JsonObject, where: str, generation: BadgeGeneration
) -> Fault | None:
    for number, entry in enumerate(as_list(value.get("alignment"))):
        place = f"{where}/alignment/{number}"
        if isinstance(entry, str) and is_url(entry):
            continue
        if not isinstance(entry, Mapping):
            return _malformed(place)
        fault = _alignment_fault(entry, place, generation)
        if fault is not None:
            return fault
    return None


def _alignment_fault(value: JsonObject, where: str, generation: BadgeGeneration) -> Fault | None:
    is_2 = generation is BadgeGeneration.V2
    name, url = ("targetName", "targetUrl") if is_2 else ("name", "url")
    if not as_text(value.get(name)) and not _is_text(value.get(name)):
        return _malformed(f"{where}/{name}")
    return None if is_url(value.get(url)) else _malformed(f"{where}/{url}")


def _image_fault(value: JsonObject, where: str) -> Fault | None:
    if "image" not in value:
        return None
    for entry in as_list(value["image"]):
        if not is_url(link_of(entry)):
            return _malformed(f"{where}/image")
    return None


def _evidence_fault(value: JsonObject, where: str) -> Fault | None:
    for number, entry in enumerate(as_list(value.get("evidence"))):
        is_said = is_url(entry) or (isinstance(entry, Mapping) and bool(entry))
        if not is_said:
            return _malformed(f"{where}/evidence/{number}")
    return None


def _key_fault(value: JsonObject, where: str, _: BadgeGeneration) -> Fault | None:
    if not is_url(link_of(value.get("owner"))):
        return _malformed(f"{where}/owner")
    return _needs(value, where, ("publicKeyPem",))


def _list_fault(value: JsonObject, where: str, _: BadgeGeneration) -> Fault | None:
    if "revokedAssertions" not in value:
        return _malformed(f"{where}/revokedAssertions")
    for number, entry in enumerate(as_list(value["revokedAssertions"])):
        if not link_of(entry) and not as_text(as_object(entry).get("uid")):
            return _malformed(f"{where}/revokedAssertions/{number}")
    return None


def _endorsement_fault(value: JsonObject, where: str, generation: BadgeGeneration) -> Fault | None:
    if not link_of(value.get("claim")):
        return _malformed(f"{where}/claim")
    return (
        _issuer_member_fault(value, where, generation)
        or _dates_fault(value, where, generation)
        or _id_fault(value, f"{where}/id", is_needed=False)
    )


def _nothing_needed(_: JsonObject, __: str, ___: BadgeGeneration) -> Fault | None:
    return None


# What each class is asked; every class of Open Badges 2.0 that a document may be by itself.
_SHAPES: Mapping[str, _Shape] = {
    ASSERTION: _assertion_fault,
    "BadgeClass": _class_fault,
    "Issuer": _issuer_fault,
    "IssuerOrg": _issuer_fault,
    "Profile": _issuer_fault,
    "AlignmentObject": _alignment_fault,
    "CryptographicKey": _key_fault,
    "RevocationList": _list_fault,
    "Endorsement": _endorsement_fault,
    "Criteria": _nothing_needed,
    "Evidence": _nothing_needed,
    "Image": _nothing_needed,
    "IdentityObject": _nothing_needed,
    "VerificationObject": _nothing_needed,
    "Extension": _nothing_needed,
}


def _needs(value: JsonObject, where: str, members: tuple[str, ...]) -> Fault | None:
    for member in members:
        if not _is_text(value.get(member)):
            return _malformed(f"{where}/{member}")
    return None


def _text_fault(value: JsonObject, where: str, members: tuple[str, ...]) -> Fault | None:
    for member in members:
        if member in value and not _is_text(value[member]) and value[member] != "":
            return _malformed(f"{where}/{member}")
    return None


def _text_list_fault(value: JsonObject, where: str, member: str) -> Fault | None:
    for number, entry in enumerate(as_list(value.get(member))):
        if not isinstance(entry, str):
            return _malformed(f"{where}/{member}/{number}")
    return None


def _is_text(value: JsonValue) -> bool:
    """Whether ``value`` is a text, or one in several languages (JSON-LD 1.1 §4.2.4)."""
    if isinstance(value, Mapping):
        entries = [value["@value"]] if "@value" in value else list(value.values())
        return bool(entries) and all(isinstance(entry, str) and entry for entry in entries)
    return isinstance(value, str) and bool(value)


def _id_fault(value: JsonObject, where: str, *, is_needed: bool) -> Fault | None:
    identifier = value.get("id")
    if identifier is None and not is_needed:
        return None
    return None if is_url(identifier) else (Reason.ID_MALFORMED, {"where": where})


def _is_web_address(url: str) -> bool:
    return url.startswith(("https://", "http://")) and is_url(url)


def _malformed(where: str) -> Fault:
    return Reason.MEMBER_MALFORMED, {"where": where}
