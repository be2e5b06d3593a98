"""Only what a signature covers is shown of a signed item; what is not good says so everywhere.

The surfaces below the window: the row, the item, search, the preview, the file, codes, the printed
page with its attachment, the log, names of exports, what a receiver sees, the command line. The
window's own are in ``tests/ui/test_verified_fields.py``.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.rigs.unsigned_text import Case, failing_cases, loose_cases
from tests.wallet.presenting.page_reading import alternatives_of, attachments_of, text_of
from tests.wallet.session.opened import NOW, Pupil, new_session
from wallet.command_line.commands import main
from wallet.errors import PresentingError, Reason
from wallet.model.description import Description, Field
from wallet.model.finding import Decision, Finding
from wallet.model.record import Query, ShareForm
from wallet.model.report import CheckName, Mark, Outcome, Verdict
from wallet.model.sharing import SharedFile, ShareOrder
from wallet.presenting.page_texts import ENGLISH
from wallet.session.bringing_in import describe_finding, keep, look_at
from wallet.session.exporting import original_name
from wallet.session.gathering import Incoming
from wallet.session.item_reading import read_item
from wallet.session.keeping import list_items
from wallet.session.opening import close_backpack
from wallet.session.receiving import check_received
from wallet.session.sharing import (
    enter_share,
    list_shares,
    make_file,
    make_page_for,
    plan_codes_for,
    preview_share,
)

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
LEARNER = "did:example:learner"
LOOSE = {case.name: case for case in loose_cases(SCHOOL, LEARNER)}
FAILING = {case.name: case for case in failing_cases(SCHOOL, LEARNER)}
NOT_GOOD = [ENGLISH.marks[mark] for mark in (Mark.NOT_CHECKED, Mark.COPY, Mark.BROKEN)]
GOOD = {Mark.SIGNED, Mark.SIGNED_NOT_LISTED, Mark.SIGNED_BY_ME}


@pytest.fixture(scope="module")
def learner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pupil]:
    """One backpack for all cases; each is brought in by itself."""
    made = Pupil(session=new_session(tmp_path_factory.mktemp("data")), school=SCHOOL)
    yield made
    close_backpack(made.session)


def incoming(case: Case) -> Incoming:
    return Incoming(name=case.file_name, data=case.content)


def found(learner: Pupil, case: Case) -> Finding:
    """The item of a case as it is brought in."""
    findings = look_at(learner.session, [incoming(case)], now=NOW)
    assert len(findings.items) == 1, findings.not_read
    return findings.items[0]


def kept(learner: Pupil, case: Case) -> str:
    """The id of the record kept of a case, now or by a test before."""
    findings = look_at(learner.session, [incoming(case)], now=NOW)
    (finding,) = findings.items
    if not finding.may_keep:
        return finding.relates_to
    decision = Decision(finding_id=finding.id, keeping=finding.may_keep[0])
    keep(learner.session, findings, [decision], now=NOW)
    return finding.id


def shared(learner: Pupil, record_id: str) -> SharedFile:
    order = ShareOrder(record_ids=(record_id,), receiver="Clinic")
    return make_file(learner.session, order, now=NOW)


def surfaces(learner: Pupil, case: Case) -> dict[str, str]:
    """Everything said of a case's item, by surface; original bytes are left out."""
    session = learner.session
    finding = found(learner, case)
    record_id = kept(learner, case)
    view = read_item(session, record_id, now=NOW)
    made = shared(learner, record_id)
    plan = plan_codes_for(session, made)
    page = make_page_for(session, made, ENGLISH, paper="a4", now=NOW)
    enter_share(
        session, made, form=ShareForm.FILE, payload=made.content, file_name="share.json", now=NOW
    )
    received = check_received(
        session.knowledge, [Incoming(name="share.json", data=made.content)], now=NOW
    )
    (item,) = received.all_items
    preview = preview_share(session, made.order)
    (shown,) = preview.items
    return {
        "finding": f"{read(describe_finding(finding))} {finding.summary} {finding.search_text}",
        "row": f"{view.summary}",
        "item": f"{read(view.description)} {view.issuer_name}",
        "report": f"{view.report}",
        "preview": f"{replace(preview, items=())} {read(shown.description)} {shown.issuer_name}",
        "file": made.content.decode(),
        "file's name": made.file_name,
        "codes": f"{[still.title for still in plan.stills]}",
        "page": text_of(page),
        "page, read aloud": f"{alternatives_of(page)}",
        "page, attached": f"{attachments_of(page)}",
        "log": f"{list_shares(session)[0]}",
        "received": f"{read(item.description)} {item.issuer_name}",
        "received report": f"{item.report}",
    }


def read(description: Description) -> str:
    """All that people read of an item: its picture is shown, not its bytes."""
    picture = description.picture
    caption = f"{picture.caption} {picture.remote} {picture.media_type}" if picture else ""
    return f"{replace(description, picture=None)} {caption}"


def command_line(case: Case, folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """What ``rucksack-cli check`` says of the file, for programs and for people."""
    path = folder / "given.bin"
    path.write_bytes(case.content)
    at = NOW.isoformat().replace("+00:00", "Z")
    main(["check", "--json", "--now", at, str(path)])
    for_programs = capsys.readouterr().out
    main(["check", "--now", at, str(path)])
    return {"check --json": for_programs, "check": capsys.readouterr().out}


@pytest.mark.parametrize("name", LOOSE)
def test_words_that_nobody_signed_are_shown_nowhere(
    learner: Pupil, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    case = LOOSE[name]
    finding = found(learner, case)
    assert finding.report.outcome_of(CheckName.PROOF) is Outcome.PASSED, finding.report
    assert case.holds_marker
    said = surfaces(learner, case) | command_line(case, tmp_path, capsys)
    assert {where for where, text in said.items() if case.marker in text} <= case.may_be_in
    for where in ("row", "page", "log", "file's name"):
        assert case.marker not in said[where]
    hits = list_items(learner.session, Query(text=case.marker), now=NOW)
    if "finding" not in case.may_be_in:
        assert len(hits) == 0, "a search finds words that nobody signed"


def test_claims_beside_the_credential_are_neither_its_title_nor_its_issuer(
    learner: Pupil,
) -> None:
    case = LOOSE["claims beside vc"]
    description = describe_finding(found(learner, case))
    own = (description.title, description.issuer_says, description.issuer_id)
    assert not any(case.marker in text for text in own)
    said = [text for text in description.texts if case.marker in text.value]
    assert said
    assert {text.field for text in said} == {Field.OTHER}
    assert all(text.label for text in said)


@pytest.mark.parametrize("name", [name for name, case in LOOSE.items() if case.is_file_name])
def test_a_files_name_names_only_files(learner: Pupil, name: str) -> None:
    case = LOOSE[name]
    record_id = kept(learner, case)
    assert case.marker in original_name(learner.session, record_id)


@pytest.mark.parametrize("name", FAILING)
def test_what_is_not_good_says_so_on_every_surface(
    learner: Pupil, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    case = FAILING[name]
    findings = look_at(learner.session, [incoming(case)], now=NOW)
    for finding in findings.items:
        assert finding.report.outcome_of(CheckName.PROOF) is not Outcome.PASSED
        assert finding.report.verdict is not Verdict.VERIFIED
        assert finding.summary.mark not in GOOD
        assert finding.summary.mark is finding.report.mark
    said = command_line(case, tmp_path, capsys)
    documents = json.loads(said["check --json"])
    assert documents
    assert all(document["verdict"] != "verified" for document in documents)
    assert all(document.get("mark") not in {mark.value for mark in GOOD} for document in documents)
    assert "=> verified" not in said["check"]
    assert said["check"].strip()
    if findings.items:
        _says_so_when_shared(learner, case)


def _says_so_when_shared(learner: Pupil, case: Case) -> None:
    record_id = kept(learner, case)
    view = read_item(learner.session, record_id, now=NOW)
    assert view.summary.mark not in GOOD
    order = ShareOrder(record_ids=(record_id,), receiver="Clinic")
    (item,) = preview_share(learner.session, order).items
    assert item.mark is view.report.mark
    if view.report.mark in (Mark.BROKEN, Mark.COPY):
        with pytest.raises(PresentingError) as refused:
            shared(learner, record_id)
        assert refused.value.reason is Reason.CANNOT_BE_SHARED
        return
    made = shared(learner, record_id)
    assert item.mark is view.report.mark
    printed = text_of(make_page_for(learner.session, made, ENGLISH, paper="a4", now=NOW))
    assert case.marker in printed
    assert any(line in printed for line in NOT_GOOD), printed
    (received,) = check_received(
        learner.session.knowledge, [Incoming(name="share", data=made.content)], now=NOW
    ).all_items
    assert received.report.mark not in GOOD
