"""What is measured: signed Open Badges of a usual size, and a backpack of many items.

Everything is invented here and made anew from fixed seeds, so that figures can be compared.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.conftest import NOW
from wallet.encoding.contexts import ContextSet, bundled_contexts
from wallet.errors import Reason
from wallet.formats.equality import EqualityKey
from wallet.model.credential import Container, Form, Securing
from wallet.model.description import Compartment
from wallet.model.json_values import JsonObject, JsonValue, as_object
from wallet.model.record import CredentialRecord, Keeping, Summary
from wallet.model.report import Check, CheckName, Mark, Outcome, Report, Standing
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.keys import SigningKey
from wallet.session.opening import KdfCost, close_backpack, create_backpack
from wallet.vault.records import NewRecord

PASSPHRASE = "bench forklift harbour tulip seven"
CHEAP = KdfCost(memory=8192, iterations=1)

VC2 = "https://www.w3.org/ns/credentials/v2"
VC1 = "https://www.w3.org/2018/credentials/v1"
DATA_INTEGRITY = "https://w3id.org/security/data-integrity/v1"
OB3_FIRST = "https://purl.imsglobal.org/spec/ob/v3p0/context.json"
OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"

TRADES = ["Forklift", "Welding", "First aid", "Data", "Bakery", "Nursing", "Solar", "Spanish"]
KINDS = ["certificate", "course", "badge", "diploma", "apprenticeship", "workshop"]
PLACES = ["Harbour", "North", "Riverside", "Valley", "Lakeside", "Old Town", "Hillview", "Station"]
ISSUERS = ["College", "Training Centre", "Academy", "Union Hall", "Library", "Hospital"]
COMPARTMENTS = tuple(Compartment)


def badges(count: int, *, is_short: bool = False) -> list[bytes]:
    """Return ``count`` distinct signed Open Badges 3.0 (eddsa-rdfc-2022).

    They have about 5 kB each, or, where ``is_short``, 1.5 kB, which fits a single code.
    """
    contexts = bundled_contexts()
    key = SigningKey.from_seed(hashlib.sha256(b"rucksack benchmark issuer").digest())
    made = (_badge(number, key.did) for number in range(count))
    chosen = (_shortened(badge) for badge in made) if is_short else made
    return [_signed(badge, key, contexts) for badge in chosen]


def _shortened(badge: JsonObject) -> JsonObject:
    subject = as_object(badge["credentialSubject"])
    achievement = as_object(subject["achievement"])
    short: JsonObject = {
        "id": achievement["id"],
        "type": ["Achievement"],
        "name": achievement["name"],
        "description": "What a person has learned and can now do at work.",
        "criteria": {"narrative": "Attends all sessions and shows the work."},
    }
    # The code table that wallets in the field read knows the first context of Open Badges 3.0.
    contexts: list[JsonValue] = [VC1, OB3_FIRST, DATA_INTEGRITY]
    kept = {name: badge[name] for name in ("id", "type", "issuer")}
    issued = {"issuanceDate": badge["validFrom"], "name": badge["name"]}
    subject_kept: JsonObject = {"type": ["AchievementSubject"], "achievement": short}
    return {"@context": contexts, **kept, **issued, "credentialSubject": subject_kept}


def _signed(document: JsonObject, key: SigningKey, contexts: ContextSet) -> bytes:
    options: JsonObject = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2026-09-01T10:00:00Z",
        "verificationMethod": key.method,
        "proofPurpose": "assertionMethod",
    }
    proof = sign_document(document, options, key, contexts)
    return json.dumps({**document, "proof": proof}, indent=1).encode()


def title_of(number: int) -> str:
    """Return an invented title; every title of ten thousand is another one."""
    trade, kind = TRADES[number % len(TRADES)], KINDS[number // 8 % len(KINDS)]
    return f"{trade} {kind}, {PLACES[number // 48 % len(PLACES)]} unit {number}"


def _badge(number: int, issuer: str) -> JsonObject:
    skills: list[JsonObject] = [
        {
            "type": ["Alignment"],
            "targetName": f"{TRADES[(number + step) % len(TRADES)]} skill {step}",
            "targetUrl": f"https://skills.example/{number}/{step}",
            "targetDescription": "Plans the work, does it safely, and explains what was done. "
            * 3,
            "targetFramework": "Invented Skills Framework",
            "targetCode": f"ISF-{step}",
        }
        for step in range(6)
    ]
    criteria = "Attends all sessions, shows the work, and answers questions about it. " * 12
    return {
        "@context": [VC2, OB3],
        "id": f"urn:uuid:00000000-0000-4000-8000-{number:012d}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": title_of(number),
        "issuer": {
            "id": issuer,
            "type": ["Profile"],
            "name": f"{PLACES[number % len(PLACES)]} {ISSUERS[number % len(ISSUERS)]}",
            "url": "https://college.example",
            "description": "An invented college for measuring. " * 4,
        },
        "validFrom": "2026-09-01T09:00:00Z",
        "validUntil": "2029-09-01T09:00:00Z",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "achievement": {
                "id": f"https://college.example/achievements/{number}",
                "type": ["Achievement"],
                "name": title_of(number),
                "description": "What a person has learned and can now do at work. " * 6,
                "criteria": {"narrative": criteria},
                "achievementType": "Certificate",
                "alignment": skills,
                "tag": ["work", "safety", TRADES[number % len(TRADES)]],
            },
            "narrative": "Worked carefully and helped others. " * 5,
        },
    }


def report() -> Report:
    """Return a report in which everything holds."""
    reasons = {
        CheckName.FORM: Reason.WELL_FORMED,
        CheckName.PROOF: Reason.INTACT,
        CheckName.SIGNER: Reason.SIGNED_BY_ISSUER,
        CheckName.VALIDITY: Reason.IN_DATE,
        CheckName.STATUS: Reason.NO_STATUS,
        CheckName.SUBJECT: Reason.NOT_BOUND,
        CheckName.ISSUER: Reason.NOT_ON_YOUR_LISTS,
    }
    checks = tuple(
        Check(name=name, outcome=Outcome.PASSED, reason=reason) for name, reason in reasons.items()
    )
    return Report(checks=checks, checked_at=NOW)


def records(count: int) -> Iterator[NewRecord]:
    """Yield ``count`` items as they are kept, of about 3 kB each, signatures left out."""
    good = report()
    for number in range(count):
        title = title_of(number)
        issuer = f"{PLACES[number % len(PLACES)]} {ISSUERS[number % len(ISSUERS)]}"
        original = json.dumps(_badge(number, "did:key:invented")).encode()
        record_id = f"{number:08x}-0000-4000-8000-000000000000"
        awarded = datetime(2015, 1, 1, tzinfo=UTC) + timedelta(hours=10 * number)
        record = CredentialRecord(
            id=record_id,
            original=original,
            digest=hashlib.sha256(original).hexdigest(),
            form=Form.OPEN_BADGE_3,
            securing=Securing.EMBEDDED_PROOF,
            container=Container.FILE,
            source_name=f"badge-{number}.json",
            picture=b"",
            report=good,
            keeping=Keeping.CURRENT,
            imported_at=NOW,
        )
        summary = Summary(
            id=record_id,
            title=title,
            issuer_name=issuer,
            issuer_is_claim=number % 3 == 0,
            compartment=COMPARTMENTS[number % len(COMPARTMENTS)],
            achievement_kind="Certificate",
            form=Form.OPEN_BADGE_3,
            mark=Mark.SIGNED_NOT_LISTED if number % 3 == 0 else Mark.SIGNED,
            standing=Standing.CURRENT,
            keeping=Keeping.CURRENT,
            awarded_at=awarded,
            valid_until=awarded + timedelta(days=36525),
            imported_at=NOW,
        )
        yield NewRecord(
            record=record,
            summary=summary,
            search_text=f"{title}\n{issuer}\nPlans the work, does it safely",
            equality=EqualityKey(issuer_id="did:key:invented", credential_id=record_id),
            version_at=awarded,
        )


def make_backpack(data: Path, count: int, cost: KdfCost = CHEAP) -> Path:
    """Make a backpack of ``count`` items in the data folder ``data``; return its folder.

    Its key derivation costs next to nothing, unless ``cost`` is given, so that what is measured is
    everything else.
    """
    session = create_backpack(data, PASSPHRASE, now=NOW, label="bench", cost=cost).session
    try:
        session.vault.records.add(list(records(count)))
    finally:
        close_backpack(session)
    return session.folder
