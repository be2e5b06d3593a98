"""The practice backpack: María's files, made anew with dates around today, and what to know.

Nothing is kept ready-made: each file is signed here with the published practice keys, so that the
practice items go through exactly the code that real ones do.
"""

from dataclasses import dataclass
from datetime import datetime

from wallet.encoding.strict_json import write_json
from wallet.model.json_values import JsonObject, as_text
from wallet.model.learner import Address, AddressKind
from wallet.proofs.es256_signing import sign_es256_token
from wallet.proofs.keys import SigningKey
from wallet.proofs.tokens import sign_token
from wallet.session import practice_items as items
from wallet.session import practice_items_es as spanish
from wallet.session import practice_items_records as records
from wallet.session import practice_items_records_es as spanish_records
from wallet.session import practice_items_work as work
from wallet.session.practice_keys import (
    cloud_key,
    issuer_key,
    learner_seed,
)
from wallet.session.practice_pack import PACK_FILE, practice_pack
from wallet.session.practice_pictures import PLUM, bake_png, draw_png, draw_svg_with
from wallet.session.practice_shapes import (
    LEARNER_EMAIL,
    LEARNER_NAME,
    LEARNER_STUDENT_NUMBER,
    Calendar,
)
from wallet.session.practice_signing import (
    ED25519_SIGNATURE_2020,
    EDDSA_JCS_2022,
    EDDSA_RDFC_2022,
    prove,
    prove_statements,
)
from wallet.trust.practice_issuers import PracticeIssuerKey

_KEY = PracticeIssuerKey
_GRAPH, _JSON, _OLDER = EDDSA_RDFC_2022, EDDSA_JCS_2022, ED25519_SIGNATURE_2020


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
    """Return María's files, twenty-two items and a trust pack, with dates around ``now`` (aware).

    The same ``now`` gives the same bytes. Takes some 160 ms.
    """
    calendar = Calendar(now=now)
    files = (*_signed_graphs(calendar), *_other_forms(calendar), *_troubled(calendar))
    return tuple(sorted(files, key=lambda file: file.name))


def _signed_graphs(calendar: Calendar) -> tuple[PracticeFile, ...]:
    """The plain files: JSON with an embedded proof, all three suites."""
    rows = (
        ("01-data-literacy.json", _KEY.SCHOOL, _GRAPH, items.data_literacy(calendar)),
        ("02-nursing-licence.json", _KEY.CARE_BOARD, _GRAPH, work.nursing_assistant(calendar)),
        ("03-first-aid.json", _KEY.RESCUE, _OLDER, work.first_aid(calendar)),
        ("04-food-handler.json", _KEY.FOOD, _GRAPH, work.food_handler(calendar)),
        ("05-carpentry.json", _KEY.GUILD, _OLDER, work.apprenticeship(calendar)),
        ("06-accessible-web.json", _KEY.COLLEGE, _GRAPH, items.web_course(calendar)),
        ("07-harbour-hours.json", _KEY.VOLUNTEERS, _JSON, items.volunteering(calendar)),
        ("12-recommendation.json", _KEY.SUPERVISOR, _GRAPH, work.recommendation(calendar)),
        ("13-spreadsheets.json", _KEY.COLLEGE, _GRAPH, items.spreadsheets(calendar, 0)),
        ("14-spreadsheets-again.json", _KEY.COLLEGE, _GRAPH, items.spreadsheets(calendar, 1)),
    )
    return tuple(
        PracticeFile(name=name, content=sign_item(document, issuer, suite))
        for name, issuer, suite, document in rows
    )


def _other_forms(calendar: Calendar) -> tuple[PracticeFile, ...]:
    """Tokens, baked pictures, an item whose holder chooses what to show, and a whole record."""
    theatre = sign_item(spanish.teatro(calendar), _KEY.THEATRE, _GRAPH)
    robotics = sign_item(spanish.robotica(calendar), _KEY.ROBOTICS, _OLDER)
    return (
        PracticeFile(name="08-digital-skills.jwt", content=_library_token(calendar)),
        PracticeFile(name="09-cloud-foundations.jwt", content=_cloud_token(calendar)),
        PracticeFile(name="10-teatro.png", content=bake_png(draw_png(PLUM, 7), theatre)),
        PracticeFile(name="11-robotica.svg", content=draw_svg_with(robotics)),
        PracticeFile(
            name="20-cloud-security.json", content=_choosable(items.cloud_security(calendar))
        ),
        PracticeFile(name="21-media-record.json", content=_record(calendar)),
        PracticeFile(
            name="22-proteccion-de-datos.json",
            content=_choosable(spanish_records.proteccion_de_datos(calendar)),
        ),
        PracticeFile(name="23-expediente-de-teatro.json", content=_expediente(calendar)),
    )


def _record(calendar: Calendar) -> bytes:
    """A college's record: each item signed by itself, and the whole once more."""
    signed = [
        _signed(document, _KEY.COLLEGE, _GRAPH) for document in records.media_courses(calendar)
    ]
    return sign_item(records.media_record(calendar, signed), _KEY.COLLEGE, _GRAPH)


def _expediente(calendar: Calendar) -> bytes:
    """A theatre's record in Spanish, signed in the same way."""
    signed = [
        _signed(document, _KEY.THEATRE, _GRAPH) for document in spanish_records.talleres(calendar)
    ]
    return sign_item(spanish_records.expediente(calendar, signed), _KEY.THEATRE, _GRAPH)


def _choosable(document: JsonObject) -> bytes:
    """The learner's full copy of an item of which chosen fields are shown."""
    proof = prove_statements(document, as_text(document["validFrom"]))
    return write_json({**document, "proof": proof})


def _troubled(calendar: Calendar) -> tuple[PracticeFile, ...]:
    """Changed, by a stranger, in need of a trust pack, unsigned; and the pack."""
    signed = sign_item(items.accounting(calendar), _KEY.COLLEGE, _GRAPH)
    changed = signed.replace(items.ACCOUNTING_TRUE.encode(), items.ACCOUNTING_FALSE.encode())
    strange = sign_item(items.photography(calendar), _KEY.PHOTO, _GRAPH)
    diploma = sign_item(spanish.gestion_cultural(calendar), _KEY.UNIVERSITY, _GRAPH)
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
    return write_json(_signed(document, issuer, suite))


def _signed(document: JsonObject, issuer: PracticeIssuerKey, suite: str) -> JsonObject:
    created = as_text(document.get("validFrom")) or as_text(document.get("issuanceDate"))
    return {**document, "proof": prove(document, issuer, suite, created)}


def _library_token(calendar: Calendar) -> bytes:
    """VC-JOSE-COSE §3.1: the credential itself is the payload."""
    credential = items.library_skills(calendar)
    key = issuer_key(_KEY.LIBRARY)
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
