"""The practice backpack: María's files, made anew with dates around today, and what to know.

Nothing is kept ready-made: each file is signed here with the published practice keys, so that the
practice items go through exactly the code that real ones do.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.multiformats import encode_multibase_base64url
from wallet.encoding.strict_json import write_json
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, as_text
from wallet.model.record import Address, AddressKind
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.es256_signing import sign_es256_token
from wallet.proofs.keys import SigningKey
from wallet.proofs.tokens import sign_token
from wallet.session import practice_items as items
from wallet.session import practice_items_es as items_es
from wallet.session import practice_items_work as items_work
from wallet.session.practice_keys import (
    cloud_key,
    issuer_key,
    learner_seed,
    verification_method,
)
from wallet.session.practice_pack import PACK_FILE, practice_pack
from wallet.session.practice_pictures import PLUM, bake_png, draw_png, draw_svg_with
from wallet.session.practice_shapes import (
    LEARNER_EMAIL,
    LEARNER_NAME,
    LEARNER_STUDENT_NUMBER,
    V2,
    Calendar,
    profile,
)
from wallet.trust.knowledge import KnownDocument, Registry, RegistryEntry
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey

ORIGIN = "practice"
REGISTRY_NAME = "Practice issuers"
REGISTRY_URL = "urn:rucksack:practice-issuers"
_LIST_BYTES = 16_384  # 131,072 entries, the least a list may have (Bitstring Status List §6.1)

_RDFC = "eddsa-rdfc-2022"
_JCS = "eddsa-jcs-2022"
_ED25519_2020 = "Ed25519Signature2020"


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeFile:
    """One file as a learner would have received it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeLearner:
    """The invented learner: María, her published key's seed (32 octets), names and addresses."""

    name: str
    seed: bytes
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeKnowledge:
    """What a practice backpack knows beside the bundled knowledge.

    ``registry`` is ``Knowledge.practice``; ``documents`` are the status lists, by URL.
    """

    registry: Registry
    documents: Mapping[str, KnownDocument]


def practice_learner() -> PracticeLearner:
    """Return the practice learner. Her key is to be imported, for the items are bound to it."""
    return PracticeLearner(
        name=LEARNER_NAME,
        seed=learner_seed(),
        addresses=(
            Address(kind=AddressKind.NAME, value=LEARNER_NAME),
            Address(kind=AddressKind.NAME, value="María Núñez", is_past=True),
            Address(kind=AddressKind.EMAIL, value=LEARNER_EMAIL),
            Address(kind=AddressKind.STUDENT_NUMBER, value=LEARNER_STUDENT_NUMBER),
        ),
    )


def practice_files(now: datetime) -> tuple[PracticeFile, ...]:
    """Return María's files, eighteen items and a trust pack, with dates around ``now`` (aware).

    The same ``now`` gives the same bytes. Takes some 150 ms.
    """
    calendar = Calendar(now=now)
    return (*_signed_graphs(calendar), *_other_forms(calendar), *_troubled(calendar))


def practice_knowledge(now: datetime) -> PracticeKnowledge:
    """Return what a practice backpack knows as of ``now`` (aware)."""
    entries = tuple(
        RegistryEntry(
            issuer_id=issuer.id,
            name=issuer.name,
            website=issuer.website,
            location=issuer.location,
        )
        for issuer in PRACTICE_ISSUERS.values()
        if issuer.is_listed
    )
    registry = Registry(
        name=REGISTRY_NAME,
        url=REGISTRY_URL,
        format=ORIGIN,
        entries=entries,
        as_of=now,
        origin=ORIGIN,
    )
    lists = (
        _status_list(PracticeIssuerKey.SCHOOL, items.SCHOOL_LIST, (), now),
        _status_list(
            PracticeIssuerKey.FOOD, items_work.FOOD_LIST, (items_work.WITHDRAWN_INDEX,), now
        ),
    )
    return PracticeKnowledge(
        registry=registry,
        documents=MappingProxyType({known.url: known for known in lists}),
    )


def _signed_graphs(calendar: Calendar) -> tuple[PracticeFile, ...]:
    """The plain files: JSON with an embedded proof, all three suites."""
    key = PracticeIssuerKey
    rows = (
        ("01-data-literacy.json", key.SCHOOL, _RDFC, items.data_literacy(calendar)),
        ("02-nursing-licence.json", key.CARE_BOARD, _RDFC, items_work.nursing_assistant(calendar)),
        ("03-first-aid.json", key.RESCUE, _ED25519_2020, items_work.first_aid(calendar)),
        ("04-food-handler.json", key.FOOD, _RDFC, items_work.food_handler(calendar)),
        ("05-carpentry.json", key.GUILD, _ED25519_2020, items_work.apprenticeship(calendar)),
        ("06-accessible-web.json", key.COLLEGE, _RDFC, items.web_course(calendar)),
        ("07-harbour-hours.json", key.VOLUNTEERS, _JCS, items.volunteering(calendar)),
        ("12-recommendation.json", key.SUPERVISOR, _RDFC, items_work.recommendation(calendar)),
        (
            "13-spreadsheets.json",
            key.COLLEGE,
            _RDFC,
            items.spreadsheets(calendar, is_newer=False),
        ),
        (
            "14-spreadsheets-again.json",
            key.COLLEGE,
            _RDFC,
            items.spreadsheets(calendar, is_newer=True),
        ),
    )
    return tuple(
        PracticeFile(name=name, content=sign_item(document, issuer, suite))
        for name, issuer, suite, document in rows
    )


def _other_forms(calendar: Calendar) -> tuple[PracticeFile, ...]:
    """Tokens and baked pictures."""
    theatre = sign_item(items_es.teatro(calendar), PracticeIssuerKey.THEATRE, _RDFC)
    robotics = sign_item(items_es.robotica(calendar), PracticeIssuerKey.ROBOTICS, _ED25519_2020)
    return (
        PracticeFile(name="08-digital-skills.jwt", content=_library_token(calendar)),
        PracticeFile(name="09-cloud-foundations.jwt", content=_cloud_token(calendar)),
        PracticeFile(name="10-teatro.png", content=bake_png(draw_png(PLUM, 7), theatre)),
        PracticeFile(name="11-robotica.svg", content=draw_svg_with(robotics)),
    )


def _troubled(calendar: Calendar) -> tuple[PracticeFile, ...]:
    """Changed, by a stranger, in need of a trust pack, unsigned; and the pack."""
    key = PracticeIssuerKey
    signed = sign_item(items.accounting(calendar), key.COLLEGE, _RDFC)
    changed = signed.replace(items.ACCOUNTING_TRUE.encode(), items.ACCOUNTING_FALSE.encode())
    strange = sign_item(items.photography(calendar), key.PHOTO, _RDFC)
    diploma = sign_item(items_es.gestion_cultural(calendar), key.UNIVERSITY, _RDFC)
    return (
        PracticeFile(name="15-bookkeeping-changed.json", content=changed),
        PracticeFile(name="16-photography.json", content=strange),
        PracticeFile(name="17-gestion-cultural.json", content=diploma),
        PracticeFile(name="18-welding-unsigned.json", content=write_json(items.welding(calendar))),
        PracticeFile(name=PACK_FILE, content=practice_pack(calendar)),
    )


def sign_item(document: JsonObject, issuer: PracticeIssuerKey, suite: str) -> bytes:
    """Return ``document`` signed by a practice issuer with ``suite``, as JSON bytes.

    The proof is dated with the credential's own date. ``suite`` is a cryptosuite's name or
    Ed25519Signature2020.
    """
    created = as_text(document.get("validFrom")) or as_text(document.get("issuanceDate"))
    return write_json({**document, "proof": _proof(document, issuer, suite, created)})


def _proof(
    document: JsonObject, issuer: PracticeIssuerKey, suite: str, created: str
) -> JsonObject:
    kind: JsonObject = (
        {"type": suite}
        if suite == _ED25519_2020
        else {"type": "DataIntegrityProof", "cryptosuite": suite}
    )
    options: JsonObject = {
        **kind,
        "created": created,
        "verificationMethod": verification_method(issuer),
        "proofPurpose": "assertionMethod",
    }
    return sign_document(document, options, issuer_key(issuer), bundled_contexts())


def _library_token(calendar: Calendar) -> bytes:
    """VC-JOSE-COSE §3.1: the credential itself is the payload."""
    credential = items.library_skills(calendar)
    key = issuer_key(PracticeIssuerKey.LIBRARY)
    header: JsonObject = {"typ": "vc+jwt", "cty": "vc", "kid": key.method}
    return sign_token(header, credential, key).encode("ascii")


def _cloud_token(calendar: Calendar) -> bytes:
    """Open Badges 3.0 §8.2.4: VCDM 1.1 claims beside the registered claims of a JWT."""
    credential = items.cloud_foundations(calendar)
    key = cloud_key()
    claims: JsonObject = {
        **credential,
        "iss": key.did,
        "jti": credential["id"],
        "sub": SigningKey.from_seed(learner_seed()).did,
        "nbf": int(calendar.moment(-220).timestamp()),
        "exp": int(calendar.moment(510).timestamp()),
    }
    header: JsonObject = {"typ": "JWT", "kid": key.method}
    return sign_es256_token(header, claims, key).encode("ascii")


def _status_list(
    issuer: PracticeIssuerKey, url: str, withdrawn: tuple[int, ...], now: datetime
) -> KnownDocument:
    """Return a signed Bitstring Status List credential (§2.2) as known on ``now``."""
    bits = bytearray(_LIST_BYTES)
    for index in withdrawn:
        bits[index // 8] |= 0x80 >> index % 8  # index 0 is the left-most bit (§3.4)
    document: JsonObject = {
        "@context": [V2],
        "id": url,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": profile(issuer)["id"],
        "validFrom": write_timestamp(now.replace(microsecond=0)),
        "credentialSubject": {
            "id": f"{url}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encode_multibase_base64url(gzip.compress(bytes(bits), mtime=0)),
        },
    }
    proof = _proof(document, issuer, _RDFC, write_timestamp(now))
    return KnownDocument(url=url, document={**document, "proof": proof}, as_of=now, origin=ORIGIN)
