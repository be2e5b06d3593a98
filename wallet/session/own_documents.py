"""A record of the learner's own as an Open Badge 3.0 on VCDM 2.0, and back.

What the badge has no member for is a result under a description that names it in the learner's
language; its ``resultType`` says which field it is. Evidence stands in ``evidence`` and, the same
node once more, in ``relatedResource`` (VCDM 2.0 §5.3), which binds the file's SHA-256: two nodes
of one identifier that differ could be swapped without the signature noticing.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from wallet.encoding.multiformats import encode_base64url
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, as_list, as_object, as_text
from wallet.model.own_record import EvidenceFile, OwnField, OwnKind, OwnRecord

V2 = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
EVIDENCE_START = "urn:sha256:"
# What a receiver with another program reads too; ``OwnTexts`` has it in the learner's language.
_KINDS = {kind.value: kind for kind in OwnKind}
_FIELDS = {field.value: field for field in OwnField}
_SRI = "sha256-"
_ONGOING = "InProgress"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTexts:
    """Words that go into the record, in the learner's language.

    ``says``: that nobody else has checked it; ``status``: what "in progress" is the answer to;
    ``fields``: how each field is called.
    """

    says: str
    status: str
    fields: Mapping[OwnField, str]


ENGLISH = OwnTexts(
    says="Signed by the learner. Not checked by anyone else.",
    status="Status",
    fields={
        OwnField.ORGANISATION: "Organisation",
        OwnField.PLACE: "Place",
        OwnField.HOURS: "Hours",
        OwnField.OCCUPATION: "Occupation code or rating",
        OwnField.RANK: "Rank",
        OwnField.ACE_ID: "ACE identifier",
        OwnField.RECOMMENDATION: "Credit recommendation",
        OwnField.CREDITS: "Credits",
        OwnField.GRADE: "Grade",
        OwnField.LINK: "Web address",
        OwnField.PAY: "Pay",
    },
)


def write_document(
    record: OwnRecord, did: str, credential_id: str, now: datetime, texts: OwnTexts
) -> JsonObject:
    """Return the unsigned credential, ``did`` its issuer and subject; pay only where shown."""
    told = _told(record)
    descriptions = [
        _result_description(credential_id, field, texts.fields[field]) for field, _ in told
    ]
    results = [_result(credential_id, field, value=value) for field, value in told]
    if record.is_ongoing:
        descriptions.append(_result_description(credential_id, None, texts.status))
        results.append(_result(credential_id, None, status=_ONGOING))
    skills = [skill.strip() for skill in record.skills if skill.strip()]
    achievement: JsonObject = {
        "id": f"{credential_id}#achievement",
        "type": ["Achievement"],
        "achievementType": record.kind.value,
        "name": record.title.strip(),
        "description": record.description.strip(),
        "criteria": {"narrative": texts.says},
        **({"tag": skills} if skills else {}),
        **({"resultDescription": descriptions} if descriptions else {}),
    }
    ended = None if record.is_ongoing else record.ended
    subject: JsonObject = {
        "id": did,
        "type": ["AchievementSubject"],
        **({"activityStartDate": record.began.isoformat()} if record.began else {}),
        **({"activityEndDate": ended.isoformat()} if ended else {}),
        **({"result": results} if results else {}),
        "achievement": achievement,
    }
    return {
        "@context": [V2, OPEN_BADGES],
        "id": credential_id,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": record.title.strip(),
        "issuer": did,
        "validFrom": write_timestamp(now),
        **({"awardedDate": f"{ended.isoformat()}T00:00:00Z"} if ended else {}),
        "credentialSubject": subject,
        **_evidence(record),
    }


def _told(record: OwnRecord) -> list[tuple[OwnField, str]]:
    return [
        (field, value.strip())
        for field, value in record.fields
        if value.strip() and (field is not OwnField.PAY or record.pay_is_shown)
    ]


def _result_description(credential_id: str, field: OwnField | None, name: str) -> JsonObject:
    return {
        "id": _description_id(credential_id, field),
        "type": ["ResultDescription"],
        "name": name,
        "resultType": field.value if field else "Status",
    }


def _result(credential_id: str, field: OwnField | None, **told: str) -> JsonObject:
    described = _description_id(credential_id, field)
    return {"type": ["Result"], "resultDescription": described, **told}


def read_document(document: JsonObject, private_pay: str = "") -> OwnRecord:
    """Return what was typed in. Raises ValueError for a document not written here."""
    subject = as_object(document.get("credentialSubject"))
    achievement = as_object(subject.get("achievement"))
    kind = _KINDS.get(as_text(achievement.get("achievementType")))
    if kind is None or not as_text(achievement.get("name")):
        raise ValueError("not a record of the learner's own")
    fields, is_ongoing = _read_results(subject, achievement)
    pay_is_shown = any(field is OwnField.PAY for field, _ in fields)
    if private_pay and not pay_is_shown:
        fields = (*fields, (OwnField.PAY, private_pay))
    return OwnRecord(
        kind=kind,
        title=as_text(achievement.get("name")),
        description=as_text(achievement.get("description")),
        began=_date(subject.get("activityStartDate")),
        ended=_date(subject.get("activityEndDate")),
        is_ongoing=is_ongoing,
        fields=fields,
        skills=tuple(as_text(one) for one in as_list(achievement.get("tag"))),
        evidence=read_evidence(document),
        pay_is_shown=pay_is_shown,
    )


def read_evidence(document: JsonObject) -> tuple[EvidenceFile, ...]:
    """Return the files a record binds by their digest, in order."""
    found = []
    for entry in as_list(document.get("evidence")):
        node = as_object(entry)
        digest = read_digest(as_text(node.get("digestSRI")))
        if digest:
            found.append(
                EvidenceFile(
                    name=as_text(node.get("name")),
                    media_type=as_text(node.get("mediaType")),
                    digest=digest,
                    note=as_text(node.get("description")),
                )
            )
    return tuple(found)


def read_digest(sri: str) -> str:
    """Return the SHA-256 (hex) a ``digestSRI`` names, ``""`` for any other (W3C SRI §3.1)."""
    if not sri.startswith(_SRI):
        return ""
    try:
        digest = base64.b64decode(sri.removeprefix(_SRI), validate=True)
    except (binascii.Error, ValueError):
        return ""
    return digest.hex() if len(digest) == 32 else ""


def _evidence(record: OwnRecord) -> JsonObject:
    nodes: list[JsonObject] = []
    for one in dict.fromkeys(record.evidence):
        digest = base64.b64encode(bytes.fromhex(one.digest)).decode("ascii")
        note = one.note.strip()
        nodes.append(
            {
                "id": f"{EVIDENCE_START}{encode_base64url(bytes.fromhex(one.digest))}",
                "type": ["Evidence"],
                "name": one.name,
                "digestSRI": f"{_SRI}{digest}",
                "mediaType": one.media_type,
                **({"description": note} if note else {}),
            }
        )
    return {"evidence": [*nodes], "relatedResource": [*nodes]} if nodes else {}


def _read_results(
    subject: JsonObject, achievement: JsonObject
) -> tuple[tuple[tuple[OwnField, str], ...], bool]:
    types = {
        as_text(as_object(one).get("id")): as_text(as_object(one).get("resultType"))
        for one in as_list(achievement.get("resultDescription"))
    }
    fields: list[tuple[OwnField, str]] = []
    is_ongoing = False
    for entry in as_list(subject.get("result")):
        node = as_object(entry)
        kind = types.get(as_text(node.get("resultDescription")), "")
        if kind in _FIELDS:
            fields.append((_FIELDS[kind], as_text(node.get("value"))))
        is_ongoing = is_ongoing or as_text(node.get("status")) == _ONGOING
    return tuple(fields), is_ongoing


def _description_id(credential_id: str, field: OwnField | None) -> str:
    name = field.name.lower().replace("_", "-") if field else "status"
    return f"{credential_id}#{name}"


def _date(value: object) -> date | None:
    text = value if isinstance(value, str) else ""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
