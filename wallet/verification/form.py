"""FORM: is the document shaped as the data models ask (VCDM 1.1 §4 and §5, VCDM 2.0 §4)?

Shape only: who signed it and whether it holds are other checks. The first fault found is named.
"""

import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wallet.errors import Reason
from wallet.model.credential import Credential, DataModel, Form, Securing
from wallet.model.dates import has_zone, read_timestamp
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text
from wallet.model.proof import CompactToken
from wallet.model.report import Check, CheckName, Outcome, Remark
from wallet.verification.faults import Fault
from wallet.verification.form_zero_knowledge import (
    find_presented_fault,
    find_zero_knowledge_fault,
)

if TYPE_CHECKING:
    from wallet.model.presentation import Presentation

V1_CONTEXT = "https://www.w3.org/2018/credentials/v1"
V2_CONTEXT = "https://www.w3.org/ns/credentials/v2"
BASE_CONTEXTS = {DataModel.V1_1: V1_CONTEXT, DataModel.V2_0: V2_CONTEXT}

_DATES = {
    DataModel.V1_1: (("issuanceDate", "expirationDate"), ("validFrom", "validUntil")),
    DataModel.V2_0: (("validFrom", "validUntil"), ("issuanceDate", "expirationDate")),
}
# Members whose objects need these members of their own, by data model.
_NEEDED = {
    DataModel.V1_1: {
        "credentialStatus": ("id", "type"),
        "credentialSchema": ("id", "type"),
        "refreshService": ("id", "type"),
        "termsOfUse": ("type",),
        "evidence": ("type",),
    },
    DataModel.V2_0: {
        "credentialStatus": ("type",),
        "credentialSchema": ("id", "type"),
        "refreshService": ("type",),
        "termsOfUse": ("type",),
        "evidence": ("type",),
        "renderMethod": ("type",),
        "relatedResource": ("id",),
    },
}
_ACHIEVEMENT_NEEDS = ("id", "type", "name", "description", "criteria")
_ALL_ACHIEVEMENT_NEEDS = frozenset(_ACHIEVEMENT_NEEDS)
# Contexts of pilots from before Open Badges 3.0 was final, which gave achievements no id.
_PILOT_CONTEXTS = (
    "https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json",
)
_ALL_DATES = ("validFrom", "validUntil", "issuanceDate", "expirationDate")
# What no URL holds: white space and what RFC 3986 has no place for.
_NO_URL = re.compile(r'[\s<>"{}|\\^`]')
# What surely is a URL: plain ASCII without the brackets of an IPv6 address.
_PLAIN_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-Z_a-z~]+")
# Lists of contexts and types of which the answers are kept: so many entries, so many characters.
_MOST_ENTRIES, _MOST_CHARACTERS = 32, 2_000

_WELL_FORMED = Check(name=CheckName.FORM, outcome=Outcome.PASSED, reason=Reason.WELL_FORMED)


def check_form(credential: Credential) -> Check:
    """Return the FORM check of a credential."""
    fault = _find_fault(credential)
    return _WELL_FORMED if fault is None else form_check(fault)


def form_check(fault: Fault | None) -> Check:
    """Return the FORM check that names ``fault``, or says that there is none."""
    if fault is None:
        return _WELL_FORMED
    return Check(name=CheckName.FORM, outcome=Outcome.FAILED, reason=fault[0], facts=fault[1])


def find_form_remarks(credential: Credential) -> tuple[Remark, ...]:
    """Return what is odd about the form and still allowed, such as dates without a zone."""
    document = credential.document
    remarks: tuple[Remark, ...] = ()
    for name in _ALL_DATES:
        if name in document and _lacks_zone(as_text(document[name])):
            facts = {"where": name, "odd": "no zone"}
            remarks += (Remark(reason=Reason.DATE_MALFORMED, facts=facts),)
    if "refreshService" in document:
        for entry in as_list(document["refreshService"]):
            # 1EdTech Credential Refresh: a newer one may stand there, this one stays what it is.
            facts = {"address": as_text(as_object(entry).get("id"))[:300]}
            remarks += (Remark(reason=Reason.REFRESH_OFFERED, facts=facts),)
    for oddity in credential.oddities:
        if not oddity.startswith("token:"):
            remarks += (Remark(reason=Reason.MEMBER_MALFORMED, facts={"where": oddity}),)
    return remarks


def _lacks_zone(text: str) -> bool:
    return not text.endswith("Z") and read_timestamp(text) is not None and not has_zone(text)


def find_presentation_fault(presentation: "Presentation") -> Fault | None:
    """Return what is wrong with a presentation's form, or None (VCDM 2.0 §4.13)."""
    document = presentation.document
    return (
        token_fault(presentation.oddities, presentation.token)
        or _presentation_token_fault(presentation)
        or _context_fault(document, presentation.data_model)
        or _type_fault(document, "VerifiablePresentation")
        or _id_fault(document, "id")
        or _holder_fault(document)
        or _entries_fault(presentation)
        or find_presented_fault(presentation)
    )


def _entries_fault(presentation: "Presentation") -> Fault | None:
    """What claims to be a credential and is malformed spoils the form of the whole."""
    for entry in presentation.unread:
        if entry.reason is Reason.MEMBER_MALFORMED:
            return entry.reason, {"where": entry.pointer}
    return None


def _presentation_token_fault(presentation: "Presentation") -> Fault | None:
    """VC-JOSE-COSE §3.1.2: a presentation of data model 2.0 is typed vp+jwt."""
    token = presentation.token if presentation.securing is Securing.TOKEN else None
    if token is None or presentation.data_model is not DataModel.V2_0:
        return None
    typ = token.media_type
    allowed = ("vp+jwt", "application/vp+jwt", "")
    return None if typ in allowed else (Reason.TOKEN_TYPE_WRONG, {"typ": typ})


def _find_fault(credential: Credential) -> Fault | None:
    document, model = credential.document, credential.data_model
    return (
        (token_fault(credential.oddities, credential.token) if credential.oddities else None)
        or _names_fault(document, model)
        or (_id_fault(document, "id") if "id" in document else None)
        or _issuer_fault(document, model)
        or _subject_fault(document)
        or _date_fault(credential)
        or _members_fault(document, model)
        or _text_fault(document)
        or (_proof_fault(credential) if credential.proofs else None)
        or (_achievement_fault(credential) if credential.form is Form.OPEN_BADGE_3 else None)
    )


def _names_fault(document: JsonObject, model: DataModel) -> Fault | None:
    """What is wrong with contexts and types, which many credentials have in common."""
    contexts, types = document.get("@context"), document.get("type")
    if type(contexts) is list and type(types) is list:
        try:
            if (
                len(contexts) + len(types) <= _MOST_ENTRIES
                and sum(map(len, contexts)) + sum(map(len, types)) <= _MOST_CHARACTERS
            ):
                return _known_names_fault(tuple(contexts), tuple(types), model)
        except TypeError:
            pass  # an entry that is no text
    return _names_fault_in(contexts, types, model)


def _names_fault_in(contexts: JsonValue, types: JsonValue, model: DataModel) -> Fault | None:
    named: JsonObject = {"@context": contexts, "type": types}
    return _context_fault(named, model) or _type_fault(named, "VerifiableCredential")


_known_names_fault = lru_cache(maxsize=256)(_names_fault_in)


def token_fault(oddities: tuple[str, ...], token: CompactToken | None) -> Fault | None:
    """Readers note what a token's header and claims do wrong as ``token:<what>``."""
    for oddity in oddities:
        kind, _, what = oddity.partition(":")
        if kind == "token" and what == "typ":
            return Reason.TOKEN_TYPE_WRONG, {"typ": token.media_type if token else ""}
        if kind == "token":
            return Reason.TOKEN_CLAIMS_CONFLICT, {"claim": what}
    return None


def _context_fault(document: JsonObject, model: DataModel) -> Fault | None:
    contexts = as_list(document.get("@context"))
    if not contexts or model is DataModel.NONE:
        known = set(BASE_CONTEXTS.values())
        if any(isinstance(entry, str) and entry in known for entry in contexts):
            return Reason.CONTEXT_ORDER, {}
        return Reason.CONTEXT_MISSING, {}
    if contexts[0] != BASE_CONTEXTS[model]:
        return Reason.CONTEXT_ORDER, {}
    for number, entry in enumerate(contexts):
        if not isinstance(entry, dict) and not is_url(entry):
            return Reason.MEMBER_MALFORMED, {"where": f"/@context/{number}"}
    return None


def _type_fault(document: JsonObject, wanted: str) -> Fault | None:
    types = as_list(document.get("type"))
    is_whole = wanted in types
    for entry in types:
        is_whole = is_whole and isinstance(entry, str) and bool(entry)
    return None if is_whole else (Reason.TYPE_MISSING, {"type": wanted})


def _id_fault(document: JsonObject, member: str) -> Fault | None:
    if member in document and not is_url(document[member]):
        return Reason.ID_MALFORMED, {"where": f"/{member}"}
    return None


def _issuer_fault(document: JsonObject, model: DataModel) -> Fault | None:
    """An issuer is named by a URL; data model 2.0 lets an object say nothing of it (§4.7).

    Nobody's key belongs to an issuer without a name, so SIGNER never passes then.
    """
    issuer = document.get("issuer")
    if model is DataModel.V2_0 and isinstance(issuer, dict) and "id" not in issuer:
        return None
    identifier = issuer.get("id") if isinstance(issuer, dict) else issuer
    return None if is_url(identifier) else (Reason.ISSUER_MALFORMED, {})


def _holder_fault(document: JsonObject) -> Fault | None:
    if "holder" not in document:
        return None
    holder = document["holder"]
    identifier = holder.get("id") if isinstance(holder, dict) else holder
    return None if is_url(identifier) else (Reason.ID_MALFORMED, {"where": "/holder"})


def _subject_fault(document: JsonObject) -> Fault | None:
    named = document.get("credentialSubject")
    subjects = (named,) if isinstance(named, dict) else as_list(named)
    if not subjects:
        return Reason.SUBJECT_MISSING, {}
    for subject in subjects:
        if not isinstance(subject, dict) or not subject:
            return Reason.SUBJECT_MISSING, {}
        if "id" in subject and not is_url(subject["id"]):
            return Reason.ID_MALFORMED, {"where": "/credentialSubject/id"}
    return None


def _date_fault(credential: Credential) -> Fault | None:
    document, model = credential.document, credential.data_model
    own, other = _DATES.get(model) or _DATES[DataModel.V2_0]
    for member in other:
        if member in document:
            return Reason.DATES_OF_OTHER_MODEL, {"member": member}
    moments: list[datetime | None] = []
    for member in own:
        moment = None
        if member in document:
            moment = read_timestamp(as_text(document[member]))
            if moment is None:
                return Reason.DATE_MALFORMED, {"where": f"/{member}"}
        moments.append(moment)
    start, end = moments
    if model is DataModel.V1_1 and start is None and credential.securing is not Securing.TOKEN:
        return Reason.DATE_MALFORMED, {"where": "/issuanceDate"}
    if start is not None and end is not None and end < start:
        return Reason.DATE_ORDER, {}
    return None


def _members_fault(document: JsonObject, model: DataModel) -> Fault | None:
    for member, needed in (_NEEDED.get(model) or _NEEDED[DataModel.V2_0]).items():
        if member not in document:
            continue
        value = document[member]
        if not value and type(value) is list:
            continue  # nearly always written out, nearly always empty
        for number, entry in enumerate(as_list(value)):
            fault = _entry_fault(entry, needed, member, number)
            if fault is not None:
                return fault
    return _resource_fault(document) if "relatedResource" in document else None


def _entry_fault(
    entry: JsonValue, needed: tuple[str, ...], member: str, number: int
) -> Fault | None:
    if not isinstance(entry, dict):
        return Reason.MEMBER_MALFORMED, {"where": f"/{member}/{number}"}
    for name in needed:
        value = entry.get(name)
        if not value and value in ("", None, [], {}):
            return Reason.MEMBER_MALFORMED, {"where": f"/{member}/{number}/{name}"}
    if "id" in entry and not is_url(entry["id"]):
        return Reason.ID_MALFORMED, {"where": f"/{member}/{number}/id"}
    return None


def _resource_fault(document: JsonObject) -> Fault | None:
    """Each related resource is named once and carries a digest (VCDM 2.0 §5.3)."""
    resources = [as_object(entry) for entry in as_list(document["relatedResource"])]
    seen: set[str] = set()
    for number, resource in enumerate(resources):
        where = f"/relatedResource/{number}"
        identifier = as_text(resource.get("id"))
        digests = ("digestSRI", "digestMultibase")
        if identifier in seen or not any(as_text(resource.get(name)) for name in digests):
            return Reason.MEMBER_MALFORMED, {"where": where}
        seen.add(identifier)
    return None


def _text_fault(document: JsonObject) -> Fault | None:
    """``name`` and ``description`` are strings or language values (VCDM 2.0 §11.1)."""
    issuer = document.get("issuer")
    for owner, place in ((document, ""), (issuer, "/issuer")):
        if not isinstance(owner, dict):
            continue
        for member in ("name", "description"):
            value = owner.get(member)
            if value is None or isinstance(value, str):
                continue
            for entry in as_list(value):
                if not _is_text(entry):
                    return Reason.MEMBER_MALFORMED, {"where": f"{place}/{member}"}
    return None


def _proof_fault(credential: Credential) -> Fault | None:
    """Every proof says what kind it is (VCDM 1.1 §4.7, VC Data Integrity §2.1)."""
    for number, proof in enumerate(credential.proofs):
        if not as_text(proof.members.get("type")):
            return Reason.MEMBER_MALFORMED, {"where": f"/proof/{number}/type"}
    is_first_model = credential.data_model is DataModel.V1_1
    return find_zero_knowledge_fault(credential) if is_first_model else None


def _is_text(value: JsonValue) -> bool:
    if isinstance(value, dict):
        allowed = {"@value", "@language", "@direction"}
        return isinstance(value.get("@value"), str) and not set(value) - allowed
    return isinstance(value, str)


def _achievement_fault(credential: Credential) -> Fault | None:
    """An OpenBadgeCredential says what was achieved (Open Badges 3.0 §B.1)."""
    for subject in credential.subjects:
        named = subject.get("achievement")
        achievements = (named,) if isinstance(named, dict) else as_list(named)
        if not achievements and not as_list(subject.get("identifier")) and "id" not in subject:
            return Reason.MEMBER_MALFORMED, {"where": "/credentialSubject/achievement"}
        for achievement in achievements:
            if not isinstance(achievement, dict):
                return Reason.MEMBER_MALFORMED, {"where": "/credentialSubject/achievement"}
            if achievement.keys() >= _ALL_ACHIEVEMENT_NEEDS:
                continue
            for name in _ACHIEVEMENT_NEEDS:
                if name not in achievement and not (name == "id" and _is_pilot(credential)):
                    where = f"/credentialSubject/achievement/{name}"
                    return Reason.MEMBER_MALFORMED, {"where": where}
    return None


def _is_pilot(credential: Credential) -> bool:
    listed = as_list(credential.document.get("@context"))
    return any(context in _PILOT_CONTEXTS for context in listed)


def is_url(value: JsonValue) -> bool:
    """Return whether ``value`` is one absolute URL (RFC 3986: a scheme and something after it)."""
    if not isinstance(value, str):
        return False
    return _PLAIN_URL.fullmatch(value) is not None or _is_odd_url(value)


def _is_odd_url(text: str) -> bool:
    if _NO_URL.search(text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return bool(parts.scheme) and len(text) > len(parts.scheme) + 1
