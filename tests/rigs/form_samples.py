"""One item of every form, as a learner may bring it in: for pictures, and walks over pages.

    session, ids = keep_forms(session, now)     item ids by form, kept in an open backpack

Keys are throw-away ones; names and texts are made up and read like real ones.
"""

import copy
import json
from datetime import date, datetime
from functools import cache
from typing import Any

from tests.doubles.badge_publisher import BadgePublisher, as_bytes
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.pdf_samples import plain_pdf, sign_pdf
from tests.doubles.photo_samples import jpeg_with_place
from tests.doubles.selective_issuer import BBS, ECDSA_SD, SelectiveIssuer
from tests.doubles.token_issuer import TokenIssuer
from tests.wallet.formats.european_samples import Sealer, diploma
from tests.wallet.formats.test_opencerts import WRAPPED
from wallet.encoding.strict_json import write_json
from wallet.model.copy import CopyKind, CopyWords
from wallet.model.finding import Decision
from wallet.model.json_values import JsonValue
from wallet.model.own_record import OwnField, OwnKind, OwnRecord
from wallet.session.bringing_in import keep, look_at
from wallet.session.copies import keep_copy, offer_copy
from wallet.session.gathering import Incoming
from wallet.session.learner import default_key
from wallet.session.own_records import keep_own
from wallet.session.session import Session
from wallet.session.trusting import import_trust_pack
from wallet.trust.trust_pack import write_trust_pack

COLLEGE = IssuerSimulator("Westmoor Valley College", seed=5, host="westmoor-valley.example")
MAKERS = BadgePublisher("Harbor Makers", host="makers.example.org")
HOUSE = TokenIssuer("https://registrar.lakeshore.example")
SEALER = Sealer()

CAREER_PROFILE: dict[str, Any] = {
    "type": "https://schema.example/LER-RSType.json",
    "person": {"name": {"formattedName": "María Núñez-Díaz", "given": "María"}},
    "communication": {
        "email": [{"address": "maria@example.org"}],
        "phone": [{"formattedNumber": "+1 317 555 0147"}],
        "address": [{"line": "12 Canal Street", "city": "Lakeshore", "countryCode": "US"}],
    },
    "narratives": [
        {"name": "Goal", "texts": [{"name": "goal", "lines": ["Work where people recover."]}]}
    ],
    "educationAndLearnings": [
        {
            "institution": {"name": "Westmoor Valley College"},
            "start": "2023-09-01",
            "end": "2025-06-30",
            "educationDegrees": [{"name": "Associate of Science in Nursing"}],
        }
    ],
    "employmentHistories": [
        {
            "organization": {"tradeName": "Lakeside Clinic"},
            "positionHistories": [
                {"title": "Nursing assistant", "start": "2025-07-01", "current": True}
            ],
        }
    ],
    "certifications": [
        {"name": "First aid", "status": "Active", "issuingAuthority": {"name": "Harbor Rescue"}}
    ],
    "skills": [
        {"name": "Wound care", "yearsOfExperience": 2},
        {"name": "Patient records", "yearsOfExperience": 1},
    ],
}
BLOCKCERT: dict[str, Any] = {
    "@context": ["https://w3id.org/openbadges/v2", "https://w3id.org/blockcerts/v2"],
    "type": "Assertion",
    "id": "urn:uuid:0b6f1d6e-54c1-4d0e-9c56-3f8f6f0f9a11",
    "issuedOn": "2024-02-01T00:00:00Z",
    "recipientProfile": {"name": "María Núñez-Díaz"},
    "badge": {
        "name": "Programming for beginners",
        "description": "Twelve evenings of small programs.",
        "issuer": {"id": "https://coders.example/issuer.json", "name": "Evening Coders"},
    },
    "signature": {"type": ["MerkleProof2017", "Extension"], "merkleRoot": "68f3ede1"},
}


def files_of(did: str) -> dict[str, tuple[str, bytes]]:
    """Return a file of each form that arrives as one, by form: its name and its bytes."""
    rescue = _rescue_badge(did)
    hosted, signed = MAKERS.hosted(1), MAKERS.signed(2)
    student = {"id": did, "givenName": {"en": "María"}, "familyName": {"en": "Núñez-Díaz"}}
    degree = COLLEGE.open_badge(
        subject_id=did, achievement="Certificate in community nursing", number=31
    )
    return {
        "badge hosted": ("welding.json", as_bytes(hosted)),
        "badge signed": ("welding.jws", signed.encode()),
        "transcript": ("transcript.json", COLLEGE.issue_bytes(_record(did))),
        "fields ecdsa": ("rescue.json", _selective(ECDSA_SD, rescue)),
        "fields bbs": ("rescue-unlinked.json", _selective(BBS, rescue)),
        "sd-jwt": ("diploma.sd-jwt", _diploma_token().encode()),
        "cose": ("certificate.cose", HOUSE.cose(degree)),
        "token": ("certificate.jwt", COLLEGE.issue_token(degree).encode()),
        "european": ("european.jsonld", write_json(SEALER.seal(_diploma(student)))),
        "career profile": ("profile.json", write_json(CAREER_PROFILE)),
        "signed pdf": ("transcript.pdf", sign_pdf(plain_pdf())),
        "blockcert": ("programming.json", write_json(BLOCKCERT)),
        "opencert": ("nursing.opencert", json.dumps(WRAPPED).encode()),
    }


def keep_forms(session: Session, now: datetime) -> tuple[Session, dict[str, str]]:
    """Keep one item of each form; return the session and the items' ids by form.

    Pages and keys of the issuers are known by a trust pack that the session returned knows.
    """
    files = files_of(default_key(session).did)
    known = import_trust_pack(session, _pack(now), now=now, is_vouched_for=True)
    ids = {}
    for form, (name, data) in files.items():
        findings = look_at(known, [Incoming(name=name, data=data)], now=now)
        finding = findings.items[0]
        decision = Decision(finding_id=finding.id, keeping=finding.may_keep[0])
        keep(known, findings, [decision], now=now)
        ids[form] = finding.id
    ids["copy"] = _keep_copy(known, now)
    ids["copy photo"] = _keep_photo(known, now)
    ids["own record"] = _keep_own(known, now)
    return known, ids


@cache
def _pack(now: datetime) -> bytes:
    documents = {**COLLEGE.documents(), **MAKERS.documents(), HOUSE.id: HOUSE.document()}
    return write_trust_pack(as_of=now, documents=documents, name="Schools of the valley")


def _record(did: str) -> dict[str, JsonValue]:
    """A transcript: a programme of two courses, one with a part, and one beside it."""
    names = ("Nursing, first year", "Anatomy", "Anatomy laboratory", "Patient care", "Swimming")
    items: list[Any] = []
    for number, name in enumerate(names, start=51):
        badge: Any = COLLEGE.open_badge(subject_id=did, achievement=name, number=number)
        badge["credentialSubject"] |= {"term": "Fall 2025", "creditsEarned": 4}
        badge["credentialSubject"]["result"] = [{"type": ["Result"], "value": "A"}]
        items.append(COLLEGE.issue(badge))
    named = [item["credentialSubject"]["achievement"]["id"] for item in items]
    return COLLEGE.learner_record(
        items,
        subject_id=did,
        associations=[
            (named[1], "isChildOf", named[0]),
            (named[2], "isPartOf", named[1]),
            (named[3], "isChildOf", named[0]),
        ],
        partial=True,
    )


def _rescue_badge(did: str) -> dict[str, Any]:
    badge = SelectiveIssuer("Harbor Rescue").rich_badge()
    subject: Any = badge["credentialSubject"]
    subject["id"] = did
    return badge


def _selective(suite: str, badge: dict[str, Any]) -> bytes:
    issuer = SelectiveIssuer("Harbor Rescue", suite=suite)
    own = copy.deepcopy(badge)
    own["issuer"] = issuer.profile
    if suite == BBS:
        own["id"] = str(own["id"])[:-4] + "9999"
    return write_json(issuer.issue(own))


def _diploma_token() -> str:
    claims = {
        "vct": "https://registrar.lakeshore.example/kinds/nursing-diploma",
        "given_name": "María",
        "family_name": "Núñez-Díaz",
        "birthdate": "2001-05-05",
        "programme": "Nursing, evening school",
        "final_grade": "2.1",
        "iat": 1_770_000_000,
    }
    hidden = ["given_name", "family_name", "birthdate", "final_grade"]
    return HOUSE.sd_jwt(claims, {"_sd": hidden, "_sd_decoy": 2}).text


def _diploma(student: dict[str, Any]) -> dict[str, Any]:
    made = diploma()
    shown = {**made["displayParameter"]}
    del shown["individualDisplay"]  # a picture that is none
    subject = {**made["credentialSubject"], **student}
    return {**made, "displayParameter": shown, "credentialSubject": subject}


def _keep_copy(session: Session, now: datetime) -> str:
    offer = offer_copy(session, Incoming(name="licence scan.pdf", data=plain_pdf("Licence 4711")))
    words = CopyWords(
        title="Driving licence, class C",
        kind=CopyKind.LICENCE,
        giver="County licence office",
        given_on=date(2024, 3, 4),
        valid_until=date(2029, 3, 3),
        number="4711-C",
        note="The original is in the blue folder.",
    )
    (record_id,) = keep_copy(session, offer, words, now=now).records
    return record_id


def _keep_photo(session: Session, now: datetime) -> str:
    photo = jpeg_with_place((640, 480))
    offer = offer_copy(session, Incoming(name="forklift card.jpg", data=photo))
    words = CopyWords(title="Forklift card", kind=CopyKind.CERTIFICATE, giver="Dockside Training")
    (record_id,) = keep_copy(session, offer, words, now=now).records
    return record_id


def _keep_own(session: Session, now: datetime) -> str:
    record = OwnRecord(
        kind=OwnKind.VOLUNTEERING,
        title="Reading evenings at the library",
        description="Read to children every Thursday, and chose the books with them.",
        began=date(2025, 1, 9),
        is_ongoing=True,
        fields=((OwnField.ORGANISATION, "Lakeshore Library"), (OwnField.HOURS, "3 a week")),
        skills=("Reading aloud", "Patience"),
    )
    (record_id,) = keep_own(session, record, now=now).records
    return record_id
