"""What forgers start from: signed things of every suite and form, good ones and bad news.

A good sample verifies; what is bad news (expired, withdrawn, signed by another …) must not,
however it is written. Everything follows from fixed seeds: two runs make the same bytes.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from tests.doubles.credential_samples import V1, V2
from tests.doubles.issuer_simulator import (
    ALL_SUITES,
    ECDSA_JCS,
    ECDSA_RDFC,
    ECDSA_SUITES,
    JCS,
    LIST_2021,
    RDFC,
    SIGNATURE_2018,
    SIGNATURE_2020,
    SUITES,
    IssuerSimulator,
)
from tests.rigs.forge import selective
from tests.rigs.forge.people import badge_shop, college, learner, school, stolen
from tests.rigs.forge.sample_documents import (
    endorsed_badge,
    repeated,
    rich_badge,
    transcript,
    two_subjects,
)
from wallet.encoding.strict_json import write_json
from wallet.proofs.tokens import sign_token
from wallet.trust.knowledge import Knowledge, bundled_knowledge
from wallet.verification.presentation_verifier import Expectation

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
CHALLENGE = "c0ffee-4711"
DOMAIN = "https://recruiter.example"
EXPECTATION = Expectation(challenge=CHALLENGE, domain=DOMAIN)
TOKEN_FORM = "token"
PRESENTATION_FORM = "presentation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One original: the text that came in, of which family, and whether it verifies."""

    name: str
    family: str
    text: bytes
    is_good: bool = True
    document: dict[str, Any] = field(default_factory=dict)

    @property
    def is_token(self) -> bool:
        """Whether the text is one compact token."""
        return not self.document


@cache
def knowledge() -> Knowledge:
    """What the wallet knows while it is lied to: every issuer's document, lists and registry."""
    rotated = IssuerSimulator("Quarry School", seed=23, host="quarry.westmoor-valley.edu")
    rotated.rotate_keys(revoked_at=NOW - timedelta(days=30))
    known = replace(bundled_knowledge(), documents=badge_shop().knowledge().documents)
    known = college().knowledge(known)
    return school().knowledge(rotated.knowledge(known))


def presented(suite: str, items: list[Any], **options: Any) -> dict[str, Any]:
    """A presentation that answers the receiver's challenge."""
    unsigned = {
        "@context": [V2],
        "id": "urn:uuid:00000000-0000-4000-c000-000000000001",
        "type": ["VerifiablePresentation"],
        "holder": learner().did,
        "verifiableCredential": items,
    }
    proof = {"purpose": "authentication", "challenge": CHALLENGE, "domain": DOMAIN} | options
    return learner().issue(unsigned, suite=suite, **proof)


def presented_token(items: list[Any], **claims: Any) -> str:
    """The same as a compact token of the second generation."""
    header = {"typ": "vp+jwt", "kid": learner().method, "alg": "EdDSA"}
    payload = {
        "@context": [V2],
        "type": ["VerifiablePresentation"],
        "holder": learner().did,
        "verifiableCredential": items,
        "nonce": CHALLENGE,
        "aud": DOMAIN,
    }
    return sign_token(header, {**payload, **claims}, learner().key)


def enveloped(token: str) -> dict[str, Any]:
    """A compact token as an entry of a presentation (VCDM 2.0 §4.13)."""
    return {
        "@context": [V2],
        "id": f"data:application/vc+jwt,{token}",
        "type": ["EnvelopedVerifiableCredential"],
    }


# --- the table of originals

_DAY = timedelta(days=1)
_SHORT = {
    RDFC: "rdfc",
    JCS: "jcs",
    SIGNATURE_2020: "sig2020",
    SIGNATURE_2018: "sig2018",
    ECDSA_RDFC: "ecdsa-rdfc",
    ECDSA_JCS: "ecdsa-jcs",
}
# Suites whose proofs can build on another: their contexts have the word for it.
_CHAINING = (RDFC, JCS, *ECDSA_SUITES)


def _credentials(suite: str) -> dict[str, Callable[[], dict[str, Any]]]:
    one, web = school(), college()
    # One name with keys of every kind.
    both = web if suite in ECDSA_SUITES else one
    return {
        "plain": lambda: one.issue(one.plain(valid_until=NOW + _DAY), suite=suite),
        "plain-1.1": lambda: one.issue(one.plain(model="1.1", number=2), suite=suite),
        "badge": lambda: web.issue(web.open_badge(number=3, valid_until=NOW + _DAY), suite=suite),
        "badge-1.1": lambda: one.issue(one.open_badge(model="1.1", number=4), suite=suite),
        "rich": lambda: one.issue(rich_badge(one, number=5), suite=suite),
        "rich-1.1": lambda: web.issue(rich_badge(web, number=6, model="1.1"), suite=suite),
        "endorsed": lambda: endorsed_badge(suite, 7),
        "record": lambda: transcript(suite, 15),
        "two-subjects": lambda: one.issue(two_subjects(8), suite=suite),
        "repeated": lambda: one.issue(repeated(13), suite=suite),
        "status": lambda: web.issue(
            web.open_badge(number=9, status=web.status_entry(3)), suite=suite
        ),
        "two-status": lambda: web.issue(
            web.open_badge(
                number=10,
                status=[web.status_entry(3), web.status_entry(4, purpose="suspension")],
            ),
            suite=suite,
        ),
        "two-proofs": lambda: both.issue(
            both.issue(both.open_badge(number=11), suite=suite), suite=RDFC, nonce="second"
        ),
        "chain": lambda: chained(both, suite, 14),
        "options": lambda: one.issue(
            one.open_badge(number=12),
            suite=suite,
            id="urn:uuid:00000000-0000-4000-d000-000000000001",
            expires="2027-01-01T00:00:00Z",
            domain="a.example",
            challenge="x",
            nonce="n",
        ),
    }


def chained(issuer: IssuerSimulator, suite: str, number: int) -> dict[str, Any]:
    """A badge with a proof of ``suite`` and one that builds on it."""
    first = "urn:uuid:00000000-0000-4000-d000-000000000014"
    signed = issuer.issue(issuer.open_badge(number=number), suite=suite, id=first)
    second = suite if suite in _CHAINING else RDFC
    return issuer.issue(signed, suite=second, previousProof=first)


def _bad_news(suite: str) -> dict[str, Callable[[], dict[str, Any]]]:
    one, web = school(), college()
    revoked = {"status": web.status_entry(7)}
    # The simulator replaces its Ed25519 key alone.
    stolen_key: dict[str, Callable[[], dict[str, Any]]] = {
        "stolen-key": lambda: stolen().issue(stolen().open_badge(number=29), suite=suite),
    }
    if suite in ECDSA_SUITES:
        stolen_key = {}
    return {
        "expired": lambda: one.issue(one.expired_badge(NOW, number=20), suite=suite),
        "expired-1.1": lambda: one.issue(
            one.expired_badge(NOW, number=21, model="1.1"), suite=suite
        ),
        "not-yet": lambda: one.issue(one.plain(number=22, valid_from=NOW + 9 * _DAY), suite=suite),
        "withdrawn": lambda: web.issue(web.open_badge(number=23, **revoked), suite=suite),
        "suspended": lambda: web.issue(
            web.open_badge(number=24, status=web.status_entry(8, purpose="suspension")),
            suite=suite,
        ),
        "withdrawn-2021": lambda: web.issue(
            web.open_badge(number=25, model="1.1", status=web.status_entry(9, kind=LIST_2021)),
            suite=suite,
        ),
        "proof-ended": lambda: one.issue(
            one.plain(number=26), suite=suite, expires="2026-05-01T00:00:00Z"
        ),
        "another-signed": lambda: one.issue(web.open_badge(number=27), suite=suite),
        "other-purpose": lambda: one.issue(
            one.plain(number=28), suite=suite, purpose="authentication"
        ),
        **stolen_key,
    }


def _tokens() -> dict[str, tuple[bool, str]]:
    one, web, shop = school(), college(), badge_shop()
    entry = web.status_entry(7)
    return {
        "eddsa": (True, web.issue_token(web.open_badge(number=40, valid_until=NOW + _DAY))),
        "eddsa-key": (True, one.issue_token(rich_badge(one, number=41))),
        "eddsa-1.1": (True, web.issue_token(web.open_badge(number=42, model="1.1"))),
        "es256": (True, web.issue_token(web.open_badge(number=43), algorithm="ES256")),
        "es256-1.1": (
            True,
            web.issue_token(
                web.open_badge(number=44, model="1.1", valid_until=NOW + _DAY), algorithm="ES256"
            ),
        ),
        "status": (
            True, web.issue_token(web.open_badge(number=45, status=web.status_entry(3))),
        ),
        "expired": (False, web.issue_token(one_expired(web, 46))),
        "expired-exp": (False, web.issue_token(web.open_badge(number=47), claims={"exp": 1000})),
        "expired-1.1": (False, web.issue_token(one_expired(web, 48, model="1.1"))),
        "withdrawn": (False, web.issue_token(web.open_badge(number=49, status=entry))),
        "another-signed": (False, one.issue_token(web.open_badge(number=50))),
        "old-badge": (True, shop.signed(81)),
        "old-badge-withdrawn": (False, shop.signed(14)),
        "iss-differs": (
            False, one.issue_token(one.open_badge(number=51), claims={"iss": web.did}),
        ),
    }  # fmt: skip


def one_expired(issuer: IssuerSimulator, number: int, **parts: Any) -> dict[str, Any]:
    """A badge that ended yesterday."""
    return issuer.expired_badge(NOW, number=number, **parts)


def _presentations() -> dict[str, tuple[bool, dict[str, Any]]]:
    one, web, me = school(), college(), learner()
    mine = one.issue(one.open_badge(number=60, subject_id=me.did))
    jcs = web.issue(web.open_badge(number=61, subject_id=me.did), suite=JCS)
    token = web.issue_token(web.open_badge(number=62, subject_id=me.did))
    old = one.issue(one_expired(one, 63))
    taken = one.issue(one.open_badge(number=64, subject_id="did:example:somebody-else"))
    found = {
        f"one-{_SHORT[suite]}": (True, presented(suite, [mine])) for suite in SUITES
    } | {
        f"three-{_SHORT[suite]}": (True, presented(suite, [mine, jcs, enveloped(token)]))
        for suite in SUITES
    }  # fmt: skip
    found["of-another"] = (True, presented(RDFC, [mine, taken]))
    found["none"] = (True, presented(RDFC, []))
    found["ended"] = (False, presented(RDFC, [mine], expires="2026-05-01T00:00:00Z"))
    found["an-expired-item"] = (False, presented(RDFC, [mine, old]))
    found["not-the-challenge"] = (False, presented(RDFC, [mine], challenge="another"))
    found["two-holders"] = (True, one.issue(
        presented(RDFC, [mine]), purpose="authentication", challenge=CHALLENGE, domain=DOMAIN
    ))  # fmt: skip
    found["unsigned"] = (
        False, {name: part for name, part in presented(RDFC, [mine]).items() if name != "proof"},
    )  # fmt: skip
    return found


def _presentation_tokens() -> dict[str, tuple[bool, str]]:
    one, web, me = school(), college(), learner()
    mine = one.issue(one.open_badge(number=70, subject_id=me.did))
    token = web.issue_token(web.open_badge(number=71, subject_id=me.did))
    old = {
        "vp": {
            "@context": [V1], "type": ["VerifiablePresentation"], "verifiableCredential": [mine],
        },
        "iss": me.did, "nonce": CHALLENGE, "aud": DOMAIN,
    }  # fmt: skip
    header = {"typ": "JWT", "kid": me.method, "alg": "EdDSA"}
    return {
        "vp": (True, presented_token([mine, enveloped(token)])),
        "vp-1.1": (True, sign_token(header, old, me.key)),
        "vp-ended": (False, presented_token([mine], exp=1000)),
        "vp-other-nonce": (False, presented_token([mine], nonce="another")),
    }


def _embedded(name: str, family: str, document: Any, *, is_good: bool) -> Sample:
    value = json.loads(write_json(document))
    return Sample(
        name=f"{family}/{name}", family=family, text=write_json(document), is_good=is_good,
        document=value,
    )  # fmt: skip


@cache
def samples() -> tuple[Sample, ...]:
    """Every original, in a fixed order."""
    found: list[Sample] = []
    for suite in ALL_SUITES:
        short = _SHORT[suite]
        found += [
            _embedded(name, short, make(), is_good=True)
            for name, make in _credentials(suite).items()
        ]
        found += [
            _embedded(name, short, make(), is_good=False)
            for name, make in _bad_news(suite).items()
        ]
    for suite, short in selective.SHORT.items():
        found += [
            _embedded(name, short, make(), is_good=is_good)
            for name, (is_good, make) in selective.selective_documents(suite).items()
        ]
    found += [
        _embedded(name, PRESENTATION_FORM, document, is_good=is_good)
        for name, (is_good, document) in _presentations().items()
    ]
    tokens = {**_tokens(), **_presentation_tokens()}
    found += [
        Sample(
            name=f"{TOKEN_FORM}/{name}", family=TOKEN_FORM, text=token.encode(), is_good=is_good
        )
        for name, (is_good, token) in tokens.items()
    ]
    return tuple(found)


def sample(name: str) -> Sample:
    """Return the sample of that name; KeyError where there is none."""
    return {one.name: one for one in samples()}[name]
