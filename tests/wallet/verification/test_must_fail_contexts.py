"""Must-fail rows 16 to 28 and 46: contexts, coverage, graphs."""

import time
from typing import Any

import pytest

from tests.doubles.credential_samples import OPEN_BADGES, V2
from tests.doubles.issuer_simulator import ALL_SUITES, JSON_SUITES
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
from tests.wallet.verification.must_fail import (
    SIGNED,
    assert_refused,
    assert_refused_only,
    proof_of,
)
from wallet.encoding.contexts import PinnedContext
from wallet.encoding.strict_json import write_json
from wallet.errors import KnowledgeError, Reason, WalletError
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier

GRAPH_SUITES = [suite for suite in ALL_SUITES if suite not in JSON_SUITES]


def badge(suite: str) -> dict[str, Any]:
    return school().issue(school().open_badge(), suite=suite)


@pytest.mark.parametrize("suite", GRAPH_SUITES)
@pytest.mark.parametrize(
    ("pointer", "name"),
    [
        ("", "gpa"), ("/credentialSubject", "honours"),
        ("/credentialSubject/achievement", "grade"),
        ("/issuer", "accreditation"), ("/credentialSubject/achievement/criteria", "passed"),
        ("/proof", "remark"), ("", "validuntil"), ("", "grade point"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("value", ["4.0", ["4.0"], {"name": "PhD"}, 4])
def test_must_fail_16_text_no_context_defines(
    suite: str, pointer: str, name: str, value: Any
) -> None:
    report = report_on(tampered(badge(suite), f"{pointer}/{name}", value))
    assert said(report, CheckName.PROOF) == [(FAILED, Reason.TEXT_NOT_PROTECTED)]
    assert name in facts_of(report, CheckName.PROOF)["fields"]


@pytest.mark.parametrize("suite", GRAPH_SUITES)
@pytest.mark.parametrize("name", ["extra", "achievements", "achievement ", "urn"])
@pytest.mark.parametrize("wrap", [dict, lambda one: [one], lambda one: {"x": {"y": one}}])
def test_must_fail_17_an_undefined_parent_does_not_hide_its_children(
    suite: str, name: str, wrap: Any
) -> None:
    hidden = {"id": "urn:uuid:5", "type": ["Achievement"], "name": "PhD"}
    document = {**badge(suite), name: wrap(hidden)}
    assert proof_of(document) == (FAILED, Reason.TEXT_NOT_PROTECTED)


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize(
    "context",
    [{"name": None}, None, {"name": "urn:x:other"}, [V2], V2, [], {}, [OPEN_BADGES], "urn:x:c",
     {"@vocab": "urn:x:"}, {"achievement": None}, [None, V2, OPEN_BADGES]],
)  # fmt: skip
@pytest.mark.parametrize("place", ["credentialSubject", "issuer"])
def test_must_fail_18_a_context_inside(suite: str, place: str, context: Any) -> None:
    signed = badge(suite)
    inside = {**signed, place: {"@context": context, **signed[place]}}
    wanted = Reason.SIGNATURE_MISMATCH if suite in JSON_SUITES else Reason.CONTEXT_REDEFINED
    assert_refused(inside, wanted)


UNPINNED = [
    {"gpa": "urn:x:gpa"}, {"@vocab": "urn:x:"}, {"@base": "urn:x:"}, {"@language": "de"},
    {"credits": {"@id": "urn:x:c", "@type": "@json"}}, {"@version": 1.1}, {},
]  # fmt: skip


# What is said of a context that nobody signed, or whose words nobody pinned.
ADDED = (
    Reason.SIGNATURE_MISMATCH, Reason.TERMS_NOT_PINNED, Reason.CONTEXT_REDEFINED,
    Reason.PROOF_MALFORMED,
)  # fmt: skip


@pytest.mark.parametrize("more", UNPINNED)
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_19_an_inline_context_that_was_added(suite: str, more: Any) -> None:
    for contexts in ([V2, OPEN_BADGES, more], [V2, more, OPEN_BADGES]):
        signed = school().issue(school().open_badge(), suite=suite)
        tail = signed["@context"][2:]  # type: ignore[index]
        assert_refused_only({**signed, "@context": [*contexts, *tail]}, ADDED)


@pytest.mark.parametrize("more", UNPINNED)
@pytest.mark.parametrize("suite", GRAPH_SUITES)
def test_must_fail_19_an_inline_context_that_was_signed(suite: str, more: Any) -> None:
    document = {**school().open_badge(), "@context": [V2, OPEN_BADGES, more]}
    try:
        signed = school().issue(document, suite=suite)
    except WalletError as error:  # refused when signing: as good
        assert error.reason in (Reason.TEXT_NOT_PROTECTED, Reason.CONTEXT_REDEFINED)
        return
    report = report_on(signed)
    assert (UNKNOWN, Reason.TERMS_NOT_PINNED) in said(report, CheckName.FORM)
    assert report.verdict is Verdict.UNKNOWN


CATCH_ALL = "https://www.w3.org/ns/credentials/undefined-terms/v2"


@pytest.mark.parametrize("suite", GRAPH_SUITES)
@pytest.mark.parametrize(
    "more", [{"gpa": "4.0"}, {}, {"role": "dean"}, {"honours": {"name": "x"}}]
)
def test_must_fail_20_a_catch_all_that_is_at_hand_gives_at_most_unknown(
    suite: str, more: Any
) -> None:
    document = {**school().plain(), "@context": [V2, CATCH_ALL], **more}
    report = report_on(school().issue(document, suite=suite))
    assert (UNKNOWN, Reason.TERMS_NOT_PINNED) in said(report, CheckName.FORM)
    assert report.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize(
    "catch_all",
    [CATCH_ALL, {"@vocab": "https://x.example/"}, {"@vocab": ""}, "https://x.example/vocab"],
)
def test_must_fail_20_a_catch_all_that_was_added(suite: str, catch_all: Any) -> None:
    signed = badge(suite)
    contexts: Any = [*signed["@context"], catch_all]
    wanted = (*ADDED, Reason.CONTEXT_NOT_AT_HAND, Reason.TEXT_NOT_PROTECTED)
    assert_refused_only({**signed, "@context": contexts}, wanted)
    assert_refused_only({**signed, "@context": contexts, "gpa": "4.0"}, wanted)


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize(
    "mapping",
    [
        {"name": "https://schema.org/description"},
        {"name": None},
        {"description": "https://schema.org/name", "name": "https://schema.org/description"},
        {"familyName": "https://schema.org/givenName"},
        {"validUntil": "https://www.w3.org/2018/credentials#validFrom"},
        {"issuer": {"@id": "urn:x:i", "@type": "@id"}},
        {"credentialStatus": None},
        {"validUntil": "urn:x:ignored"},
        {"Achievement": "urn:x:A"},
    ],
)
def test_must_fail_21_words_with_another_meaning(suite: str, mapping: Any) -> None:
    signed = badge(suite)
    contexts: Any = [*signed["@context"], mapping]
    assert_refused_only({**signed, "@context": contexts}, ADDED)
    if suite in JSON_SUITES:
        return
    try:
        own = school().issue({**school().open_badge(), "@context": contexts}, suite=suite)
    except WalletError as error:  # refused when signing: as good
        assert error.reason in (Reason.TEXT_NOT_PROTECTED, Reason.CONTEXT_REDEFINED)
        return
    assert_refused_only(own, ADDED)


@pytest.mark.parametrize("url", [OPEN_BADGES, V2, "https://w3id.org/security/data-integrity/v2"])
@pytest.mark.parametrize("document", [{"@context": {}}, {"@context": {"name": "urn:x:n"}}, {}])
def test_must_fail_22_a_pinned_address_with_other_bytes(url: str, document: Any) -> None:
    contexts = bundled_knowledge().contexts
    assert contexts.find(url) is not None
    other = PinnedContext(
        url=url, sha256="0" * 64, origin="x", known_at=NOW, read=lambda: document
    )
    with pytest.raises(KnowledgeError) as caught:
        contexts.with_added([other])
    assert caught.value.reason is Reason.CONTEXT_ALREADY_PINNED


@pytest.mark.parametrize(
    "url",
    [
        "https://contexts.example.org/v1", "http://www.w3.org/ns/credentials/v2",
        "file:///etc/passwd", "https://127.0.0.1/x", "http://169.254.169.254/latest/meta-data",
        "https://www.w3.org/ns/credentials/v2#", "https://www.w3.org/ns/credentials/v2/",
        "HTTPS://www.w3.org/ns/credentials/v2", "https://user@www.w3.org/ns/credentials/v2",
        "https://[::1]/x", "ftp://x.example/c", "urn:x:context",
    ],
)  # fmt: skip
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_23_a_context_that_is_not_at_hand_is_never_fetched(suite: str, url: str) -> None:
    signed = badge(suite)
    report = report_on({**signed, "@context": [*signed["@context"], url]})
    assert report.verdict is not Verdict.VERIFIED
    if suite in JSON_SUITES:
        # The proof names the contexts it covers; what stands behind them nobody signed.
        assert (UNKNOWN, Reason.TERMS_NOT_PINNED) in said(report, CheckName.FORM)
    else:
        assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.CONTEXT_NOT_AT_HAND)]
        assert facts_of(report, CheckName.PROOF) == {"context": url}


@pytest.mark.parametrize(
    "url", ["data:application/json,{}", "relative", "", "//x.example/c", "javascript:1"]
)
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_23_an_address_that_is_none(suite: str, url: str) -> None:
    signed = badge(suite)
    wanted = (Reason.TERMS_NOT_PINNED, Reason.CONTEXT_NOT_AT_HAND, Reason.MEMBER_MALFORMED)
    assert_refused_only({**signed, "@context": [*signed["@context"], url]}, wanted)


@pytest.mark.parametrize("suite", GRAPH_SUITES)
@pytest.mark.parametrize(
    "pointer",
    ["/id", "/credentialSubject/id", "/credentialSubject/type/0", "/issuer/id", "/issuer/type/0",
     "/credentialSubject/achievement/id", "/credentialSubject/achievement/type/0"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["relative", "../up", "#here", "?q", "", "//host/x"])
def test_must_fail_24_relative_identifiers(suite: str, pointer: str, name: str) -> None:
    assert report_on(tampered(badge(suite), pointer, name)).verdict is Verdict.NOT_VERIFIED
    own = tampered(school().open_badge(), pointer, name)
    with pytest.raises(WalletError) as caught:
        school().issue(own, suite=suite)
    assert caught.value.reason in (Reason.TEXT_NOT_PROTECTED, Reason.MEMBER_MALFORMED)


def clique(size: int) -> list[dict[str, Any]]:
    """Blank nodes each of which points at every other: no labelling is better than another."""
    names = [f"_:n{number}" for number in range(size)]
    return [
        {"id": name, "type": ["Profile"], "parentOrg": [{"id": other} for other in names]}
        for name in names
    ]


@pytest.mark.parametrize("suite", GRAPH_SUITES)
@pytest.mark.parametrize("size", [5, 6, 7, 8, 9, 10, 40])
def test_must_fail_25_a_graph_built_to_take_for_ever(suite: str, size: int) -> None:
    document: Any = school().open_badge()
    document["credentialSubject"]["achievement"]["creator"] = clique(size)
    started = time.process_time()
    signed = badge(suite)
    contexts = {"@context": signed["@context"], "proof": signed["proof"]}
    report = report_on({**document, **contexts})
    assert time.process_time() - started < 2
    assert report.verdict is not Verdict.VERIFIED
    assert said(report, CheckName.PROOF)[0] in (
        (UNKNOWN, Reason.TOO_MUCH_WORK), (FAILED, Reason.SIGNATURE_MISMATCH),
    )  # fmt: skip


@pytest.mark.parametrize("suite", GRAPH_SUITES)
@pytest.mark.parametrize("count", [50, 1_000, 4_000])
def test_must_fail_25_many_nodes_that_nothing_tells_apart(suite: str, count: int) -> None:
    same = [{"type": ["Evidence"], "name": "same"} for _ in range(count)]
    started = time.process_time()
    report = report_on({**badge(suite), "evidence": same})
    assert time.process_time() - started < 2
    assert report.verdict is not Verdict.VERIFIED
    assert said(report, CheckName.PROOF)[0] in (
        (UNKNOWN, Reason.TOO_MUCH_WORK), (FAILED, Reason.SIGNATURE_MISMATCH),
    )  # fmt: skip


OUTSIDE_PROFILE = (
    Reason.SIGNATURE_MISMATCH, Reason.TEXT_NOT_PROTECTED, Reason.MEMBER_MALFORMED,
    Reason.TYPE_MISSING, Reason.TERMS_NOT_PINNED,
)  # fmt: skip


@pytest.mark.parametrize(
    "name",
    ["@graph", "@included", "@reverse", "@nest", "@index", "@import", "@json", "@type", "@set",
     "@list", "@value", "@language", "@direction", "@base", "@vocab", "@none", "@propagate"],
)  # fmt: skip
@pytest.mark.parametrize(
    "value", [{"name": "PhD"}, "x", [{"@id": "urn:a:1", "name": "PhD"}], {}, []]
)
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_26_keywords_outside_the_profile(suite: str, name: str, value: Any) -> None:
    signed = badge(suite)
    for pointer in ("", "/credentialSubject", "/credentialSubject/achievement", "/issuer"):
        assert_refused_only(tampered(signed, f"{pointer}/{name}", value), OUTSIDE_PROFILE)


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize("place", ["credentialSubject", "issuer"])
@pytest.mark.parametrize("other", ["did:example:somebody-else", "did:example:learner", ["x"]])
def test_must_fail_27_the_same_graph_written_differently_shows_what_it_says(
    suite: str, place: str, other: Any
) -> None:
    """A keyword for its alias means the same graph: both views must agree."""
    signed = badge(suite)
    had = signed[place]
    without = {name: value for name, value in had.items() if name != "id"}
    for twisted in (
        {**without, "@id": other},
        {**had, "@id": other},
        {**without, "@id": had["id"]},
    ):
        assert report_on({**signed, place: twisted}).verdict is not Verdict.VERIFIED


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


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize("model", ["1.1", "2.0"])
@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text + "x",
        lambda text: text[:-1],
        str.swapcase,
        lambda text: chr(ord(text[0]) ^ 1) + text[1:],
        lambda text: text[:-1] + chr(ord(text[-1]) ^ 1),
        lambda text: " " + text,
    ],
    ids=["longer", "shorter", "case", "first bit", "last bit", "space"],
)
def test_must_fail_28_any_leaf_edited(suite: str, model: str, edit: Any) -> None:
    issuer = college()
    knowledge = issuer.knowledge()
    signed: Any = issuer.issue(issuer.open_badge(valid_until=NOW, model=model), suite=suite)
    found = leaves(signed)
    assert len(found) > 18
    for pointer, value in found:
        other = edit(str(value))
        if other == value:
            continue
        changed = tampered(signed, pointer, other)
        reading = read_items(write_json(changed), "x", knowledge.contexts)
        for credential in reading.credentials:
            report = Verifier(knowledge, NOW).verify(credential)
            assert report.verdict is not Verdict.VERIFIED, (pointer, other)


@pytest.mark.parametrize("version", ["3.0.9", "3.0", "4.0.0", "3.0.3.jsonld"])
def test_must_fail_46_a_version_of_open_badges_that_is_not_pinned(version: str) -> None:
    for host in ("https://purl.imsglobal.org", "http://purl.imsglobal.org"):
        url = f"{host}/spec/ob/v3p0/context-{version}.json"
        report = report_on({**SIGNED, "@context": [V2, url]})
        assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.CONTEXT_NOT_AT_HAND)]
        assert facts_of(report, CheckName.PROOF) == {"context": url}
        assert report.outcome_of(CheckName.FORM) is PASSED
