"""Must-fail rows 68, 83, 85, 87, 88 and 93: whose document, whose items, what breaks inside."""

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.badge_publisher import BadgePublisher, as_bytes
from tests.doubles.issuer_simulator import ALL_SUITES, JCS, JSON_SUITES, RDFC, IssuerSimulator
from tests.doubles.pdf_samples import plain_pdf, sign_pdf
from tests.doubles.selective_issuer import BBS, ECDSA_SD, SelectiveIssuer
from tests.doubles.token_issuer import TokenIssuer
from tests.wallet.formats.european_samples import Sealer, diploma
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    PASSED,
    UNKNOWN,
    college,
    facts_of,
    holder_simulator,
    lines_of,
    present,
    presentation_report,
    read,
    report_on,
    said,
    school,
    with_document,
    without_proof,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.model.report import CheckName, Mark, PresentationLine, Verdict
from wallet.trust.knowledge import Knowledge, Registry, RegistryEntry, bundled_knowledge
from wallet.verification.verifier import Verifier

GRAPH_SUITES = [suite for suite in ALL_SUITES if suite not in JSON_SUITES]


# --- 68: the document at hand under an issuer's name is another's


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize(
    "twist",
    [
        lambda did: "did:web:mallory.org", lambda did: did + "/", lambda did: did + "#",
        lambda did: did + ":more", lambda did: did.upper(), lambda did: did[:-1],
        lambda did: did + "\u200b", lambda did: did + "?version=1",
        lambda did: did.replace("did:web:", "https://"), lambda did: "", lambda did: None,
        lambda did: [did], lambda did: {"id": did},
    ],
)  # fmt: skip
def test_must_fail_68_a_document_that_names_another(
    suite: str, twist: Callable[[str], Any]
) -> None:
    issuer = college()
    document = {**issuer.did_document(), "id": twist(issuer.did)}
    known = with_document(issuer.knowledge(), issuer.did, document)
    report = report_on(issuer.issue(issuer.plain(), suite=suite), known)
    # A key that its own name spells is tried for PROOF; others are not even looked for.
    lines = [*said(report, CheckName.PROOF), *said(report, CheckName.SIGNER)]
    assert (FAILED, Reason.DOCUMENT_OF_ANOTHER) in lines
    assert said(report, CheckName.SIGNER)[0][0] is not PASSED
    assert report.verdict is Verdict.NOT_VERIFIED


# --- 83: who holds it


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize("named", ["another", "address", "longer", "shorter"])
def test_must_fail_83_a_holder_whose_key_did_not_sign(suite: str, named: str) -> None:
    holder = holder_simulator()
    name = {
        "another": holder_simulator(32).did, "address": "https://holder.example",
        "longer": holder.did + "x", "shorter": holder.did[:-1],
    }[named]  # fmt: skip
    report = presentation_report(present(holder, [], named=name, suite=suite))
    (outcome, reason), *_ = lines_of(report, PresentationLine.HOLDER)
    assert outcome is FAILED
    assert reason is Reason.HOLDER_IS_ANOTHER
    assert report.own_verdict is report.verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_83_the_items_subject_is_not_who_shows_it(suite: str) -> None:
    holder, other, issuer = holder_simulator(), holder_simulator(32), college()
    items = [
        issuer.issue(issuer.open_badge(subject_id=who, number=number), suite=suite)
        for number, who in enumerate((holder.did, other.did, "did:example:nobody"), start=1)
    ]
    report = presentation_report(present(holder, items), issuer.knowledge())
    first, *others = (said(item, CheckName.SUBJECT)[0] for item in report.items)
    assert first == (PASSED, Reason.BOUND_TO_YOUR_KEY)
    assert all(outcome is not PASSED for outcome, _ in others)
    assert others[0] == (FAILED, Reason.BOUND_TO_ANOTHER_KEY)


# --- 85: one bad item among good ones


def _bad_items() -> dict[str, tuple[Any, Verdict]]:
    issuer, other = college(), school()
    good = issuer.issue(issuer.open_badge(number=5))
    issuer.withdraw(7)
    return {
        "forged": ({**good, "name": "PhD"}, Verdict.NOT_VERIFIED),
        "over": (issuer.issue(issuer.expired_badge(NOW, number=6)), Verdict.NOT_VERIFIED),
        "not yet": (
            issuer.issue(issuer.open_badge(number=7, valid_from=NOW + timedelta(days=2))),
            Verdict.NOT_VERIFIED,
        ),
        "withdrawn": (
            issuer.issue(issuer.open_badge(number=8, status=issuer.status_entry(7))),
            Verdict.NOT_VERIFIED,
        ),
        "signed by another": (other.issue(issuer.open_badge(number=9)), Verdict.NOT_VERIFIED),
        "unsigned": (without_proof(good), Verdict.NOT_A_CREDENTIAL),
        "of an unknown suite": (
            {**good, "proof": {**good["proof"], "cryptosuite": "x-2030"}},  # type: ignore[dict-item]
            Verdict.UNKNOWN,
        ),
    }


BAD_ITEMS = tuple(_bad_items())


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("kind", BAD_ITEMS)
def test_must_fail_85_a_bad_item_at_any_place_spoils_the_whole(kind: str, place: int) -> None:
    issuer = college()
    issuer.withdraw(7)
    items: list[Any] = [issuer.issue(issuer.open_badge(number=number)) for number in (1, 2)]
    bad, verdict = _bad_items()[kind]
    items.insert(place, bad)
    report = presentation_report(present(holder_simulator(), items), issuer.knowledge())
    verdicts = [item.verdict for item in report.items]
    assert verdicts.pop(place) is not Verdict.VERIFIED
    assert report.items[place].verdict is verdict
    assert set(verdicts) == {Verdict.VERIFIED}
    assert report.own_verdict is Verdict.VERIFIED
    assert report.verdict is not Verdict.VERIFIED


# --- 87: an exception anywhere


class Breaking:
    """Stands where something of ours should, and raises what it was given when it is used."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, name: str) -> Any:
        raise self._error


ERRORS = (
    ZeroDivisionError("x"), KeyError("x"), RecursionError("x"), MemoryError(), OSError("x"),
    UnicodeError("x"), AssertionError("x"), StopIteration("x"), OverflowError("x"),
)  # fmt: skip


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(
    ("part", "suite"),
    [("contexts", suite) for suite in GRAPH_SUITES] + [("documents", one) for one in ALL_SUITES],
)
def test_must_fail_87_whatever_breaks_below_a_check_is_never_green(
    part: str, suite: str, error: Exception
) -> None:
    issuer = college()
    badge = read(issuer.issue(issuer.open_badge(status=issuer.status_entry(3)), suite=suite))
    broken: Any = {part: Breaking(error)}
    report = Verifier(replace(issuer.knowledge(), **broken), NOW).verify(badge)
    assert report.verdict is Verdict.UNKNOWN
    assert report.mark is not Mark.SIGNED
    internal = [check for check in report.checks if check.reason is Reason.INTERNAL_ERROR]
    assert {check.outcome for check in internal} == {UNKNOWN}
    assert internal
    assert {check.name for check in report.checks} == set(CheckName)


def _every_securing() -> dict[str, bytes]:
    house, shop, issuer = TokenIssuer(), BadgePublisher(), college()
    return {
        "token": issuer.issue_token(issuer.open_badge()).encode(),
        "sd-jwt": house.sd_jwt(
            {"vct": "urn:x:kind", "name": "A"}, {"_sd": ["name"]}
        ).text.encode(),
        "cose": house.cose(issuer.open_badge()),
        "hosted": as_bytes(shop.hosted(1)),
        "badge token": shop.signed(2).encode(),
        "sealed": write_json(Sealer().seal(diploma())),
        "pdf": sign_pdf(plain_pdf()),
        "ecdsa-sd-2023": _selective(ECDSA_SD),
        "bbs-2023": _selective(BBS),
    }


def _selective(suite: str) -> bytes:
    issuer = SelectiveIssuer("Harbor Rescue", suite=suite)
    return write_json(issuer.issue({**issuer.rich_badge(), "issuer": issuer.profile}))


@pytest.mark.parametrize("error", ERRORS[:3], ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("name", tuple(_every_securing()))
def test_must_fail_87_however_it_is_secured(name: str, error: Exception) -> None:
    credential = read(_every_securing()[name])
    breaking: Any = Breaking(error)
    knowledge = bundled_knowledge()
    parts: dict[str, Any] = {
        "secured": breaking, "token": breaking, "proofs": (breaking,), "terms": breaking,
    }  # fmt: skip
    for part, value in parts.items():
        report = Verifier(knowledge, NOW).verify(replace(credential, **{part: value}))
        assert report.verdict is not Verdict.VERIFIED, part
        assert report.mark is not Mark.SIGNED
    for part in ("contexts", "documents"):
        known = replace(knowledge, **{part: breaking})
        assert Verifier(known, NOW).verify(credential).verdict is not Verdict.VERIFIED


# --- 88: properties moved between two places of one id


def _with_creator(issuer: IssuerSimulator, suite: str, **said_there: Any) -> dict[str, Any]:
    """A signed badge in which one organisation stands as creator and as source."""
    badge: Any = issuer.open_badge()
    creator = {"id": "did:web:riverside.edu", "type": ["Profile"], **said_there}
    badge["credentialSubject"]["achievement"]["creator"] = creator
    badge["credentialSubject"]["source"] = dict(creator)
    return issuer.issue(badge, suite=suite)


@pytest.mark.parametrize(
    "said_there",
    [
        {"name": "Riverside"}, {"description": "A university."}, {"phone": "+1 317 555 0147"},
        {"name": "Riverside", "email": "office@riverside.edu"},
    ],
)  # fmt: skip
@pytest.mark.parametrize("suite", GRAPH_SUITES)
@pytest.mark.parametrize("emptied", ["creator", "source"])
def test_must_fail_88_what_one_place_said_is_left_to_the_other(
    suite: str, emptied: str, said_there: dict[str, Any]
) -> None:
    """The graph says the same, so the signature cannot tell; the rule on repeated ids does."""
    signed = _with_creator(school(), suite, **said_there)
    assert report_on(signed).verdict is Verdict.VERIFIED
    moved = copy.deepcopy(signed)
    subject = moved["credentialSubject"]
    home = subject["achievement"] if emptied == "creator" else subject
    home[emptied] = {"id": "did:web:riverside.edu", "type": ["Profile"]}
    report = report_on(moved)
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.REPEATED_ID)]
    assert facts_of(report, CheckName.PROOF)["id"] == "did:web:riverside.edu"
    assert report.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize("member", ["name", "description"])
def test_must_fail_88_words_of_an_endorsement_and_of_its_badge_exchanged(
    suite: str, member: str
) -> None:
    issuer, endorser = school(), college()
    badge: Any = issuer.open_badge()
    word: Any = endorser.issue(endorser.endorsement(endorsed_id=str(badge["id"])))
    signed: Any = issuer.issue({**badge, member: "Welding", "endorsement": [word]}, suite=suite)
    known = endorser.knowledge()
    moved = copy.deepcopy(signed)
    moved["endorsement"][0]["credentialSubject"][member] = moved.pop(member)
    report = report_on(moved, known)
    assert report.verdict in (Verdict.UNKNOWN, Verdict.NOT_VERIFIED)
    wanted = {Reason.SIGNATURE_MISMATCH, Reason.REPEATED_ID}
    assert {reason for _, reason in said(report, CheckName.PROOF)} <= wanted


# --- 93: lists for tests


def _listed(issuer: IssuerSimulator, *tests: tuple[bool, bool]) -> Knowledge:
    """What is known where each list is for tests, or its entry, or neither."""
    registries: list[Registry] = [
        replace(
            issuer.registry(name=f"List {number}"),
            is_test=is_test_list,
            entries=(RegistryEntry(issuer_id=issuer.did, name=issuer.name, is_test=is_test),),
        )
        for number, (is_test_list, is_test) in enumerate(tests)
    ]
    return replace(issuer.knowledge(), registries=tuple(registries))


@pytest.mark.parametrize(
    "tests",
    [
        [(True, False)], [(False, True)], [(True, True)], [(True, False), (False, True)],
        [(True, True), (True, False), (False, True)],
    ],
)  # fmt: skip
@pytest.mark.parametrize("suite", [*ALL_SUITES, "token"])
def test_must_fail_93_lists_for_tests_say_nothing_of_an_issuer(
    suite: str, tests: list[tuple[bool, bool]]
) -> None:
    issuer = college()
    badge = issuer.open_badge()
    signed = issuer.issue_token(badge) if suite == "token" else issuer.issue(badge, suite=suite)
    report = report_on(signed, _listed(issuer, *tests))
    assert said(report, CheckName.ISSUER) == [(UNKNOWN, Reason.ONLY_ON_TEST_LISTS)]
    assert report.mark is Mark.SIGNED_NOT_LISTED
    # Whom any entry calls a test is one everywhere; a list for tests takes nothing away.
    real = report_on(signed, _listed(issuer, *tests, (False, False)))
    is_known = not any(is_test for _, is_test in tests)
    assert (said(real, CheckName.ISSUER)[0][0] is PASSED) is is_known


def test_all_rows_of_the_suites_above_start_from_what_verifies() -> None:
    """A rig in which nothing verifies would prove nothing."""
    issuer = college()
    for suite in (RDFC, JCS):
        report = report_on(issuer.issue(issuer.plain(), suite=suite), issuer.knowledge())
        assert report.verdict is Verdict.VERIFIED
