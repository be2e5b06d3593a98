"""Items of every form beside signed JSON, with a payload in every text that people may read."""

import json
from collections.abc import Iterator
from typing import Any, Protocol

from tests.doubles.badge_publisher import BadgePublisher
from tests.doubles.issuer_simulator import JCS, IssuerSimulator
from tests.doubles.selective_issuer import SelectiveIssuer
from tests.doubles.token_issuer import TokenIssuer
from tests.rigs.form_samples import BLOCKCERT, CAREER_PROFILE
from tests.wallet.formats.european_samples import Sealer, diploma
from wallet.encoding.strict_json import write_json

CHOSEN = "chosen fields"
PLACES = (
    CHOSEN, "hidden claims", "badge before 3.0", "profile", "sealed diploma", "known by name",
    "transcript",
)  # fmt: skip
Item = tuple[str, bytes] | tuple[str, bytes, str]


class Plants(Protocol):
    """What hands out payloads, as ``tests.rigs.payload_planting.Planter``."""

    def text(self, place: str, *, is_short: bool = False) -> str: ...

    def plant(self, value: Any, name: str, *, structure: bool = False, at: str = "") -> Any: ...


def items_of_forms(planter: Plants, issuer: IssuerSimulator, learner: str) -> Iterator[Item]:
    """Yield one item of each form: its place, its bytes, and an ending that is not ``json``."""
    yield CHOSEN, _with_fields(planter, learner)
    yield "hidden claims", _hidden_claims(planter), "txt"
    yield "badge before 3.0", _older_badge(planter)
    yield "profile", write_json(planter.plant(CAREER_PROFILE, "profile"))
    yield "sealed diploma", _sealed(planter)
    yield "known by name", write_json(planter.plant(BLOCKCERT, "known by name"))
    yield "transcript", _transcript(planter, issuer, learner)


def _with_fields(planter: Plants, learner: str) -> bytes:
    school = SelectiveIssuer("Lantern Bay")
    badge = school.rich_badge()
    subject: Any = badge["credentialSubject"]
    subject["id"] = learner
    planted = planter.plant({**badge, "issuer": school.profile}, CHOSEN)
    return write_json(school.issue(planted))


def _hidden_claims(planter: Plants) -> bytes:
    claims = {
        name: planter.text(f"hidden claims/{name}")
        for name in ("given_name", "email", "birthdate", "programme", "grade")
    }
    claims[planter.text("hidden claims/name of a claim", is_short=True)] = "said"
    return TokenIssuer().sd_jwt(claims, {"_sd": list(claims), "_sd_decoy": 3}).text.encode()


def _older_badge(planter: Plants) -> bytes:
    shop = BadgePublisher()
    badge = {**planter.plant(shop.badge_class(), "class"), "id": shop.url("classes/welding.json")}
    badge["issuer"] = {**planter.plant(shop.profile(), "issuer"), "id": shop.issuer_id}
    assertion = shop.assertion(1, badge=badge, narrative=planter.text("badge/narrative"))
    return json.dumps(assertion).encode()


def _sealed(planter: Plants) -> bytes:
    return write_json(Sealer().seal(planter.plant(diploma(), "sealed diploma")))


def _transcript(planter: Plants, issuer: IssuerSimulator, learner: str) -> bytes:
    items = [
        issuer.issue(
            planter.plant(issuer.open_badge(subject_id=learner, number=number), f"line {number}"),
            suite=JCS,
        )
        for number in (61, 62)
    ]
    ids = [f"urn:uuid:00000000-0000-4000-a000-{number:012d}" for number in (61, 62)]
    record = issuer.learner_record(
        items,
        subject_id=learner,
        associations=[(ids[1], planter.text("transcript/kind", is_short=True), ids[0])],
    )
    named = {**record, "name": planter.text("transcript/name")}
    return issuer.issue_bytes(named, suite=JCS)
