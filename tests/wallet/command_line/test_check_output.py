from typing import Any

from tests.doubles.credential_samples import V2
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.session.opened import NOW, file
from wallet.command_line.check_output import documents_of, exit_of
from wallet.session.checking import FileReport, check_files
from wallet.session.opening import knowledge_without_backpack

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
HOLDER = IssuerSimulator("me", seed=3)
OUTCOMES = {"PASSED", "FAILED", "UNKNOWN", "NOT_APPLICABLE"}
NAMES = {"FORM", "PROOF", "SIGNER", "VALIDITY", "STATUS", "SUBJECT", "ISSUER"}


def reports(*documents: Any) -> list[FileReport]:
    incoming = [file(document) for document in documents]
    return list(check_files(knowledge_without_backpack(), incoming, now=NOW))


def printed(document: Any) -> list[dict[str, Any]]:
    return [entry for report in reports(document) for entry in documents_of(report)]


def test_a_credential_has_its_pointer_form_verdict_and_checks() -> None:
    (entry,) = printed(SCHOOL.issue(SCHOOL.open_badge()))
    assert (entry["file"], entry["pointer"], entry["form"]) == ("badge.json", "", "ob3")
    assert (entry["verdict"], entry["mark"]) == ("verified", "signed-not-listed")
    assert {check["name"] for check in entry["checks"]} == NAMES
    assert {check["outcome"] for check in entry["checks"]} <= OUTCOMES
    assert entry["issuer"] == {"name": "Lantern Bay", "says": True}


def test_where_knowledge_was_used_its_date_is_there() -> None:
    college = IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu")
    incoming = [file(college.issue(college.open_badge()))]
    (report,) = check_files(college.knowledge(), incoming, now=NOW)
    (entry,) = documents_of(report)
    dated = {check["name"]: check.get("known_at") for check in entry["checks"]}
    assert dated["SIGNER"] == dated["ISSUER"] == "2026-06-01T00:00:00+00:00"
    assert dated["FORM"] is None


def test_a_presentation_speaks_in_the_words_of_the_checks_and_in_its_own() -> None:
    badge = SCHOOL.issue(SCHOOL.open_badge())
    signed = HOLDER.issue(
        {
            "@context": [V2], "type": ["VerifiablePresentation"], "holder": HOLDER.did,
            "verifiableCredential": [badge],
        },
        purpose="authentication",
    )  # fmt: skip
    presentation, item = printed(signed)
    assert (presentation["form"], presentation["verdict"]) == ("vp", "verified")
    assert {check["name"] for check in presentation["checks"]} == {"FORM", "PROOF", "SIGNER"}
    assert {line["name"] for line in presentation["lines"]} == {
        "FORM", "PROOF", "HOLDER", "CHALLENGE", "DOMAIN",
    }  # fmt: skip
    assert presentation["items"] == ["verified"]
    assert (item["pointer"], item["verdict"]) == ("/verifiableCredential/0", "verified")


def test_what_is_garbled_fails_its_form_and_another_thing_has_no_checks() -> None:
    (garbled,) = printed(b'{"a":')
    assert (garbled["verdict"], garbled["reason"]) == ("not_verified", "NOT_JSON")
    assert [check["outcome"] for check in garbled["checks"]] == ["FAILED"]
    (page,) = printed(b"<html></html>")
    assert (page["verdict"], page["checks"]) == ("not_a_credential", [])


def test_the_exit_is_the_worst_of_the_list() -> None:
    good = SCHOOL.issue(SCHOOL.open_badge())
    forged = {**good, "name": "x"}
    copy = SCHOOL.open_badge()
    pdf = b"%PDF-1.7"
    for documents, code in (
        ((good,), 0), ((good, copy), 3), ((copy, pdf), 6), ((pdf, forged, good), 2), ((), 3),
    ):  # fmt: skip
        assert exit_of(reports(*documents)) == code


def test_remarks_are_told() -> None:
    odd = {**SCHOOL.plain(), "validFrom": "2026-03-01T12:00:00"}
    (entry,) = printed(SCHOOL.issue(odd))
    assert entry["remarks"] == [
        {"reason": "DATE_MALFORMED", "facts": {"where": "validFrom", "odd": "no zone"}}
    ]
