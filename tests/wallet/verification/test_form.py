from dataclasses import replace
from typing import Any

import pytest

from tests.doubles.credential_samples import OPEN_BADGES, V1, V2, presentation
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    PASSED,
    college,
    facts_of,
    lines_of,
    presentation_report,
    read,
    report_on,
    said,
    school,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.model.credential import DataModel
from wallet.model.report import CheckName, Outcome, PresentationLine, Verdict
from wallet.verification import form
from wallet.verification.form import check_form, find_form_remarks, is_url

ABSENT = object()


def changed(document: dict[str, Any], **members: Any) -> dict[str, Any]:
    merged = {
        **document,
        **{name.replace("context", "@context"): members[name] for name in members},
    }
    return {name: value for name, value in merged.items() if value is not ABSENT}


def form_of(document: dict[str, Any]) -> tuple[Reason, dict[str, str]]:
    check = check_form(read(document))
    assert (check.outcome is PASSED) is (check.reason is Reason.WELL_FORMED)
    return check.reason, dict(check.facts)


def test_what_is_said_of_contexts_and_types_is_the_same_whether_kept_or_not() -> None:
    plain = school().plain()
    many = [f"urn:example:type-{number}" for number in range(40)]
    odd: list[dict[str, Any]] = [
        {"type": many}, {"type": ["VerifiableCredential", *many]},
        {"type": ["VerifiableCredential", "x" * 3_000]}, {"type": ["x" * 3_000]},
        {"type": ["VerifiableCredential", ["nested"]]}, {"type": ["VerifiableCredential", None]},
        {"context": [V2, *many]}, {"context": [V2, ["nested"]]}, {"context": [V2, {"a": "b"}]},
        {"type": ["VerifiableCredential", True]}, {"type": ["VerifiableCredential", 1]}, {},
    ]  # fmt: skip
    for members in odd:
        document = changed(plain, **members)
        first = form_of(document)
        assert form_of(document) == first
        context, kind = document["@context"], document["type"]
        told = form._names_fault_in(context, kind, DataModel.V2_0)
        assert first == (told or (Reason.WELL_FORMED, {}))


@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_what_the_models_ask_for_is_well_formed(model: str) -> None:
    issuer = school()
    for document in (issuer.plain, issuer.open_badge, issuer.endorsement):
        assert form_of(document(model=model)) == (Reason.WELL_FORMED, {})
        assert said(report_on(issuer.issue(document(model=model))), CheckName.FORM) == [
            (PASSED, Reason.WELL_FORMED)
        ]


@pytest.mark.parametrize(
    ("members", "reason", "facts"),
    [
        ({"context": ABSENT}, Reason.CONTEXT_MISSING, {}),
        ({"context": []}, Reason.CONTEXT_MISSING, {}),
        ({"context": [OPEN_BADGES]}, Reason.CONTEXT_MISSING, {}),
        ({"context": [OPEN_BADGES, V2]}, Reason.CONTEXT_ORDER, {}),
        ({"context": [{"@vocab": "urn:x:"}, V2]}, Reason.CONTEXT_ORDER, {}),
        ({"context": [V2, "no url"]}, Reason.MEMBER_MALFORMED, {"where": "/@context/1"}),
        ({"context": [V2, 7]}, Reason.MEMBER_MALFORMED, {"where": "/@context/1"}),
        ({"type": []}, Reason.TYPE_MISSING, {"type": "VerifiableCredential"}),
        ({"type": ["VerifiableCredential", ""]}, Reason.TYPE_MISSING, {}),
        ({"type": ["VerifiableCredential", 7]}, Reason.TYPE_MISSING, {}),
        ({"id": ""}, Reason.ID_MALFORMED, {"where": "/id"}),
        ({"id": ["urn:a:1", "urn:a:2"]}, Reason.ID_MALFORMED, {"where": "/id"}),
        ({"id": "not a url"}, Reason.ID_MALFORMED, {"where": "/id"}),
        ({"issuer": None}, Reason.ISSUER_MALFORMED, {}),
        ({"issuer": ABSENT}, Reason.ISSUER_MALFORMED, {}),
        ({"issuer": {"id": None, "name": "nobody"}}, Reason.ISSUER_MALFORMED, {}),
        ({"issuer": "Lantern Bay"}, Reason.ISSUER_MALFORMED, {}),
        ({"issuer": [{"id": "urn:a:1"}]}, Reason.ISSUER_MALFORMED, {}),
        ({"credentialSubject": ABSENT}, Reason.SUBJECT_MISSING, {}),
        ({"credentialSubject": None}, Reason.SUBJECT_MISSING, {}),
        ({"credentialSubject": {}}, Reason.SUBJECT_MISSING, {}),
        ({"credentialSubject": [{"id": "urn:a:1"}, "x"]}, Reason.SUBJECT_MISSING, {}),
        (
            {"credentialSubject": {"id": "7"}},
            Reason.ID_MALFORMED,
            {"where": "/credentialSubject/id"},
        ),
        ({"issuanceDate": "2026-01-01T00:00:00Z"}, Reason.DATES_OF_OTHER_MODEL, {}),
        ({"validFrom": "2026-02-30T00:00:00Z"}, Reason.DATE_MALFORMED, {"where": "/validFrom"}),
        ({"validFrom": None}, Reason.DATE_MALFORMED, {"where": "/validFrom"}),
        ({"validUntil": "20271231"}, Reason.DATE_MALFORMED, {"where": "/validUntil"}),
        ({"validUntil": "2026-02-01T00:00:00Z"}, Reason.DATE_ORDER, {}),
        ({"credentialStatus": "x"}, Reason.MEMBER_MALFORMED, {"where": "/credentialStatus/0"}),
        (
            {"credentialStatus": {"id": "urn:a:1"}},
            Reason.MEMBER_MALFORMED,
            {"where": "/credentialStatus/0/type"},
        ),
        (
            {"credentialSchema": [{"id": "https://x.example/s", "type": ""}]},
            Reason.MEMBER_MALFORMED,
            {"where": "/credentialSchema/0/type"},
        ),
        (
            {"credentialSchema": {"id": "a b", "type": "JsonSchema"}},
            Reason.ID_MALFORMED,
            {"where": "/credentialSchema/0/id"},
        ),
        ({"evidence": [{"name": "n"}]}, Reason.MEMBER_MALFORMED, {"where": "/evidence/0/type"}),
        (
            {"relatedResource": [{"id": "https://x.example/r"}]},
            Reason.MEMBER_MALFORMED,
            {"where": "/relatedResource/0"},
        ),
        (
            {"relatedResource": [{"id": "urn:a:1", "digestSRI": "sha256-x"}] * 2},
            Reason.MEMBER_MALFORMED,
            {"where": "/relatedResource/1"},
        ),
        ({"name": 7}, Reason.MEMBER_MALFORMED, {"where": "/name"}),
        ({"description": ["a", {"@value": 7}]}, Reason.MEMBER_MALFORMED, {}),
        ({"name": {"@value": "n", "@id": "urn:a:1"}}, Reason.MEMBER_MALFORMED, {}),
        (
            {"issuer": {"id": "urn:a:1", "name": {"@language": "en"}}},
            Reason.MEMBER_MALFORMED,
            {"where": "/issuer/name"},
        ),
    ],
)
def test_the_first_fault_is_named(
    members: dict[str, Any], reason: Reason, facts: dict[str, str]
) -> None:
    got, said_facts = form_of(changed(school().plain(), **members))
    assert got is reason
    assert facts.items() <= said_facts.items()


def test_an_issuer_without_a_name_is_allowed_by_the_second_model_and_signs_nothing() -> None:
    report = report_on(school().issue(changed(school().plain(), issuer={"name": "nobody"})))
    assert said(report, CheckName.FORM) == [(PASSED, Reason.WELL_FORMED)]
    assert Outcome.PASSED not in report.outcomes(CheckName.SIGNER)
    older = changed(school().plain(model="1.1"), issuer={"name": "nobody"})
    assert form_of(older)[0] is Reason.ISSUER_MALFORMED


@pytest.mark.parametrize(
    "members",
    [
        {"id": ABSENT},
        {"validFrom": ABSENT},
        {"credentialSubject": {"id": "urn:a:1"}},
        {"credentialSubject": [{"id": "urn:a:1"}, {"name": "n"}]},
        {"name": [{"@value": "Hola", "@language": "es", "@direction": "ltr"}, "Hello"]},
        {"relatedResource": {"id": "urn:a:1", "digestMultibase": "uXYZ"}},
        {"credentialStatus": {"type": "SomeStatus"}},
        {"context": [V2, {"extra": "urn:extra"}]},
        {"evidence": [], "credentialSchema": [], "refreshService": []},
    ],
)
def test_what_the_models_allow_is_no_fault(members: dict[str, Any]) -> None:
    assert form_of(changed(school().plain(), **members)) == (Reason.WELL_FORMED, {})


@pytest.mark.parametrize(
    ("members", "reason", "where"),
    [
        ({"issuanceDate": ABSENT}, Reason.DATE_MALFORMED, "/issuanceDate"),
        ({"credentialStatus": {"type": "X"}}, Reason.MEMBER_MALFORMED, "/credentialStatus/0/id"),
        ({"validFrom": "2026-01-01T00:00:00Z"}, Reason.DATES_OF_OTHER_MODEL, ""),
    ],
)
def test_the_older_model_has_rules_of_its_own(members, reason, where) -> None:
    got, facts = form_of(changed(school().plain(model="1.1"), **members))
    assert (got, facts.get("where", "")) == (reason, where)


@pytest.mark.parametrize(
    ("achievement", "where"),
    [
        ("urn:a:1", "/credentialSubject/achievement"),
        ({"id": "urn:a:1", "type": ["Achievement"]}, "/credentialSubject/achievement/name"),
    ],
)
def test_an_open_badge_says_what_was_achieved(achievement: Any, where: str) -> None:
    badge = school().open_badge()
    subject = {**badge["credentialSubject"], "achievement": achievement}  # type: ignore[dict-item]
    expected = (Reason.MEMBER_MALFORMED, {"where": where})
    assert form_of({**badge, "credentialSubject": subject}) == expected
    nobody = {"type": ["AchievementSubject"]}
    assert form_of({**badge, "credentialSubject": nobody})[0] is Reason.MEMBER_MALFORMED
    known = {**nobody, "id": "did:example:1"}
    assert form_of({**badge, "credentialSubject": known})[0] is Reason.WELL_FORMED


def test_a_pilot_before_the_final_standard_needs_no_id_of_its_achievement() -> None:
    pilot = "https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json"
    badge = school().open_badge(model="1.1")
    subject: Any = badge["credentialSubject"]
    whole = subject["achievement"]

    def form(context: str, *without: str) -> tuple[Reason, dict[str, str]]:
        left = {name: value for name, value in whole.items() if name not in without}
        document = {**badge, "credentialSubject": {**subject, "achievement": left}}
        return form_of({**document, "@context": [badge["@context"][0], context]})  # type: ignore[index]

    final = badge["@context"][1]  # type: ignore[index]
    assert form(pilot, "id")[0] is Reason.WELL_FORMED
    for context, without in ((final, "id"), (pilot, "name"), (pilot + "#", "id")):
        where = f"/credentialSubject/achievement/{without}"
        assert form(str(context), without) == (Reason.MEMBER_MALFORMED, {"where": where})


def test_every_proof_says_what_kind_it_is() -> None:
    signed = school().issue(school().plain())
    proof = {name: value for name, value in signed["proof"].items() if name != "type"}  # type: ignore[union-attr]
    report = report_on({**signed, "proof": [signed["proof"], proof]})
    assert said(report, CheckName.FORM) == [(FAILED, Reason.MEMBER_MALFORMED)]
    assert facts_of(report, CheckName.FORM) == {"where": "/proof/1/type"}
    assert report.verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize(
    ("parts", "reason", "facts"),
    [
        ({"header": {"typ": "at+jwt"}}, Reason.TOKEN_TYPE_WRONG, {"typ": "at+jwt"}),
        ({"claims": {"iss": "did:x:1"}}, Reason.TOKEN_CLAIMS_CONFLICT, {"claim": "iss"}),
        ({"claims": {"jti": "urn:x:1"}}, Reason.TOKEN_CLAIMS_CONFLICT, {"claim": "jti"}),
        ({"claims": {"exp": 1.8e12}}, Reason.TOKEN_CLAIMS_CONFLICT, {"claim": "exp"}),
        ({"claims": {"vc": {"@context": [V2]}}}, Reason.TOKEN_CLAIMS_CONFLICT, {"claim": "vc"}),
    ],
)
def test_what_a_token_says_against_itself_fails_the_form(parts, reason, facts) -> None:
    issuer = college()
    report = report_on(issuer.issue_token(issuer.plain(), **parts), issuer.knowledge())
    assert said(report, CheckName.FORM) == [(FAILED, reason)]
    assert facts.items() <= facts_of(report, CheckName.FORM).items()
    assert report.verdict is Verdict.NOT_VERIFIED


def test_oddities_that_are_allowed_become_remarks() -> None:
    credential = read({**school().plain(), "validFrom": "2026-03-01T12:00:00"})
    (remark,) = find_form_remarks(credential)
    assert remark.reason is Reason.DATE_MALFORMED
    assert remark.facts == {"where": "validFrom", "odd": "no zone"}
    issuer = college()
    older = issuer.plain(model="1.1", valid_until=NOW)
    token = issuer.issue_token(older, claims={"exp": 1})
    report = report_on(token, issuer.knowledge())
    assert [remark.facts["where"] for remark in report.remarks] == ["token-differs:exp"]


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"context": [OPEN_BADGES, V2]}, Reason.CONTEXT_ORDER),
        ({"type": ["VerifiablePresentation", 7]}, Reason.TYPE_MISSING),
        ({"id": "no url"}, Reason.ID_MALFORMED),
        ({"holder": "no url"}, Reason.ID_MALFORMED),
        ({"holder": {"name": "n"}}, Reason.ID_MALFORMED),
        ({"verifiableCredential": [7]}, Reason.MEMBER_MALFORMED),
        ({"verifiableCredential": [{"name": "n"}]}, Reason.MEMBER_MALFORMED),
    ],
)
def test_a_presentations_form(members: dict[str, Any], reason: Reason) -> None:
    whole = changed(presentation("did:example:me", []), **members)
    report = presentation_report(write_json(whole))
    assert lines_of(report, PresentationLine.FORM)[0] == (FAILED, reason)


def test_a_presentation_may_name_its_holder_in_an_object_or_nobody() -> None:
    for members in (
        {},
        {"holder": {"id": "did:example:me"}},
        {"holder": ABSENT},
        {"context": [V1]},
    ):
        report = presentation_report(changed(presentation("did:example:me", []), **members))
        assert lines_of(report, PresentationLine.FORM) == [(PASSED, Reason.WELL_FORMED)]


def test_what_is_a_url() -> None:
    for good in ("did:x:1", "urn:a:b", "https://x.example/a?b#c", "mailto:a@x.example"):
        assert is_url(good)
    for bad in (
        "",
        "x",
        "urn:",
        "a b:c",
        "https://x y",
        "http://[",
        "did:x:{1}",
        None,
        7,
        ["u:x"],
    ):
        assert not is_url(bad)


def test_the_model_a_reader_found_must_be_the_one_its_first_context_names() -> None:
    mixed = replace(read(school().plain()), data_model=DataModel.V1_1)
    assert check_form(mixed).reason is Reason.CONTEXT_ORDER


def test_must_fail_91_a_place_where_a_newer_version_may_stand_changes_no_verdict() -> None:
    service = {"id": "https://issuer.example/new", "type": "1EdTechCredentialRefresh"}
    issuer = school()
    for value, addresses in (
        (service, ["https://issuer.example/new"]),
        ([service, {"type": "Other"}], ["https://issuer.example/new", ""]),
    ):
        badge = {**issuer.open_badge(), "refreshService": value}
        report = report_on(issuer.issue(badge, suite="eddsa-jcs-2022"))
        found = [one for one in report.remarks if one.reason is Reason.REFRESH_OFFERED]
        assert [one.facts["address"] for one in found] == addresses
        assert report.verdict is Verdict.VERIFIED
