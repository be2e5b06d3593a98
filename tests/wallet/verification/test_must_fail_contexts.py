"""Must-fail rows 16 to 28: contexts, coverage, graphs."""

import time
from typing import Any

import pytest

from tests.doubles.credential_samples import OPEN_BADGES, V2
from tests.doubles.issuer_simulator import RDFC, SIGNATURE_2020, SUITES
from tests.doubles.tampering import tampered
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    PASSED,
    UNKNOWN,
    college,
    facts_of,
    report_on,
    said,
    school,
)
from tests.wallet.verification.must_fail import SIGNED, proof_of
from wallet.encoding.contexts import PinnedContext
from wallet.encoding.strict_json import write_json
from wallet.errors import KnowledgeError, Reason, WalletError
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier


@pytest.mark.parametrize("suite", [RDFC, SIGNATURE_2020])
@pytest.mark.parametrize(
    ("pointer", "name"),
    [("", "gpa"), ("/credentialSubject", "honours"), ("/credentialSubject/achievement", "grade")],
)
def test_must_fail_16_text_no_context_defines(suite: str, pointer: str, name: str) -> None:
    signed: Any = school().issue(school().open_badge(), suite=suite)
    report = report_on(tampered(signed, f"{pointer}/{name}", "4.0"))
    assert said(report, CheckName.PROOF) == [(FAILED, Reason.TEXT_NOT_PROTECTED)]
    assert name in facts_of(report, CheckName.PROOF)["fields"]


def test_must_fail_17_an_undefined_parent_does_not_hide_its_children() -> None:
    hidden = {"id": "urn:uuid:5", "type": ["Achievement"], "name": "PhD"}
    assert proof_of({**SIGNED, "extra": hidden}) == (FAILED, Reason.TEXT_NOT_PROTECTED)


@pytest.mark.parametrize("context", [{"name": None}, None, {"name": "urn:x:other"}, [V2]])
def test_must_fail_18_a_context_inside(context: Any) -> None:
    subject: Any = SIGNED["credentialSubject"]
    inside = {**SIGNED, "credentialSubject": {"@context": context, **subject}}
    assert proof_of(inside)[0] is FAILED


def test_must_fail_19_to_21_words_with_another_meaning() -> None:
    for more in (
        {"gpa": "urn:x:gpa"},
        {"@vocab": "urn:x:"},
        {"name": "https://schema.org/description"},
        {"firstName": "https://schema.org/familyName", "lastName": "https://schema.org/givenName"},
    ):
        contexts = [V2, OPEN_BADGES, more]
        assert report_on({**SIGNED, "@context": contexts}).verdict is not Verdict.VERIFIED
        document = {**school().open_badge(), "@context": contexts}
        try:
            signed = school().issue(document)
        except WalletError:  # refused when signing: as good
            continue
        assert report_on(signed).verdict is not Verdict.VERIFIED


def test_must_fail_20_a_catch_all_that_is_at_hand_gives_at_most_unknown() -> None:
    catch_all = "https://www.w3.org/ns/credentials/undefined-terms/v2"
    document = {**school().plain(), "@context": [V2, catch_all], "gpa": "4.0"}
    report = report_on(school().issue(document))
    assert (UNKNOWN, Reason.TERMS_NOT_PINNED) in said(report, CheckName.FORM)
    assert report.verdict is Verdict.UNKNOWN


def test_must_fail_22_a_pinned_address_with_other_bytes() -> None:
    contexts = bundled_knowledge().contexts
    had = contexts.find(OPEN_BADGES)
    assert had is not None
    other = PinnedContext(
        url=OPEN_BADGES, sha256="0" * 64, document={"@context": {}}, origin="x", known_at=NOW
    )
    with pytest.raises(KnowledgeError) as caught:
        contexts.with_added([other])
    assert caught.value.reason is Reason.CONTEXT_ALREADY_PINNED


@pytest.mark.parametrize(
    "url",
    [
        "https://contexts.example.org/v1", "http://www.w3.org/ns/credentials/v2",
        "file:///etc/passwd", "https://127.0.0.1/x", "data:application/json,{}",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.9.json",
    ],
)  # fmt: skip
def test_must_fail_23_and_46_a_context_that_is_not_at_hand_is_never_fetched(url: str) -> None:
    report = report_on({**SIGNED, "@context": [V2, url]})
    assert not report.has_passed(CheckName.PROOF)
    if report.outcome_of(CheckName.FORM) is PASSED:
        assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.CONTEXT_NOT_AT_HAND)]
        assert facts_of(report, CheckName.PROOF) == {"context": url}


@pytest.mark.parametrize("pointer", ["/id", "/credentialSubject/id", "/credentialSubject/type/0"])
def test_must_fail_24_relative_identifiers(pointer: str) -> None:
    assert report_on(tampered(SIGNED, pointer, "relative")).verdict is Verdict.NOT_VERIFIED


def clique(size: int) -> list[dict[str, Any]]:
    """Blank nodes each of which points at every other: no labelling is better than another."""
    names = [f"_:n{number}" for number in range(size)]
    return [
        {"id": name, "type": ["Profile"], "parentOrg": [{"id": other} for other in names]}
        for name in names
    ]


def test_must_fail_25_a_graph_built_to_take_for_ever() -> None:
    for size in (5, 10, 40):
        badge: Any = school().open_badge()
        badge["credentialSubject"]["achievement"]["creator"] = clique(size)
        started = time.monotonic()
        report = report_on({**badge, "proof": SIGNED["proof"]})
        assert time.monotonic() - started < 5
        assert report.verdict is not Verdict.VERIFIED
    same = [{"type": ["Evidence"], "name": "same"} for _ in range(4000)]
    started = time.monotonic()
    assert report_on({**SIGNED, "evidence": same}).verdict is not Verdict.VERIFIED
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "name", ["@graph", "@included", "@reverse", "@nest", "@index", "@import", "@json", "@type"]
)
@pytest.mark.parametrize("value", [{"name": "PhD"}, "x", [{"@id": "urn:a:1", "name": "PhD"}]])
def test_must_fail_26_keywords_outside_the_profile(name: str, value: Any) -> None:
    for pointer in ("", "/credentialSubject", "/credentialSubject/achievement"):
        assert report_on(tampered(SIGNED, f"{pointer}/{name}", value)).verdict is not (
            Verdict.VERIFIED
        )


def test_must_fail_27_the_same_graph_written_differently_shows_what_it_says() -> None:
    """An array of one and a keyword for its alias mean the same graph: both views must agree."""
    subject: Any = SIGNED["credentialSubject"]
    alias = {name: value for name, value in subject.items() if name != "id"}
    alias["@id"] = "did:example:somebody-else"
    assert report_on({**SIGNED, "credentialSubject": alias}).verdict is not Verdict.VERIFIED
    both = {**subject, "@id": "did:example:somebody-else"}
    assert report_on({**SIGNED, "credentialSubject": both}).verdict is not Verdict.VERIFIED


def leaves(value: Any, pointer: str = "") -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [
            leaf for name, entry in value.items() for leaf in leaves(entry, f"{pointer}/{name}")
        ]
    if isinstance(value, list):
        return [
            leaf
            for number, entry in enumerate(value)
            for leaf in leaves(entry, f"{pointer}/{number}")
        ]
    return [(pointer, value)]


@pytest.mark.parametrize("suite", SUITES)
def test_must_fail_28_any_leaf_edited(suite: str) -> None:
    issuer = college()
    knowledge = issuer.knowledge()
    signed: Any = issuer.issue(issuer.open_badge(valid_until=NOW), suite=suite)
    found = leaves(signed)
    assert len(found) > 18
    for pointer, value in found:
        for other in (f"{value}x", str(value)[:-1], str(value).swapcase()):
            if other == value:
                continue
            changed = tampered(signed, pointer, other)
            reading = read_items(write_json(changed), "x", knowledge.contexts)
            for credential in reading.credentials:
                report = Verifier(knowledge, NOW).verify(credential)
                assert report.verdict is not Verdict.VERIFIED, (pointer, other)
