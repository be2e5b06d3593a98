"""Decisions carried out one after another."""

from pathlib import Path
from typing import Any

import pytest

from tests.doubles.shell import RecordingShell
from ui.background.jobs import Job, connect_answers
from ui.bringing_in.bring_in_page import BringInPage
from wallet.errors import Cancelled
from wallet.model.finding import Decision
from wallet.model.record import Keeping, Query
from wallet.session.keeping import list_items
from wallet.session.session import Session


def test_a_decision_is_carried_out_once(
    page: BringInPage, shell: RecordingShell, session: Session, files: dict[str, Path]
) -> None:
    page.look([files["01-data-literacy.json"], files["05-carpentry.json"]])
    first = page.deciding.findings.items[0].id
    page.deciding.keep_one(first, Keeping.CURRENT)
    page.deciding.keep_one(first, Keeping.CURRENT)
    page.deciding.keep_one("nobody", Keeping.CURRENT)
    page.deciding.keep(())
    assert [row.id for row in list_items(session, Query(), now=shell.now())] == [first]
    assert first not in page.deciding.undecided
    assert {decision.finding_id for decision in page.deciding.suggested} == set(
        page.deciding.undecided
    )


def test_what_the_vault_refuses_is_open_again(
    page: BringInPage, shell: RecordingShell, session: Session, files: dict[str, Path]
) -> None:
    page.look([files["01-data-literacy.json"]])
    (finding,) = page.deciding.findings.items
    session.vault._database.execute("PRAGMA query_only = 1")
    page.deciding.keep((Decision(finding_id=finding.id, keeping=Keeping.CURRENT),))
    session.vault._database.execute("PRAGMA query_only = 0")
    notice = page.notices.notice
    assert notice is not None
    assert notice.tone.value == "bad"
    assert page.deciding.undecided == (finding.id,)
    page.deciding.keep_one(finding.id, Keeping.CURRENT)
    assert len(list_items(session, Query(), now=shell.now())) == 1


def test_taking_back_gives_the_finding_a_record_of_its_own(
    page: BringInPage, shell: RecordingShell, session: Session, files: dict[str, Path]
) -> None:
    page.look([files["01-data-literacy.json"]])
    before = page.deciding.findings.items[0].id
    page.deciding.keep_one(before, Keeping.CURRENT)
    taken: list[int] = []
    page.deciding.taken_back.connect(lambda: taken.append(1))
    page.deciding.take_back((before,))
    after = page.deciding.findings.items[0].id
    assert taken == [1]
    assert after != before
    assert page.list.rows[after].finding.id == after
    page.deciding.keep_one(after, Keeping.HISTORY)
    (row,) = list_items(session, Query(), now=shell.now())
    assert (row.id, row.keeping) == (after, Keeping.HISTORY)


def test_a_stop_while_keeping_stores_nothing(
    page: BringInPage, shell: RecordingShell, session: Session, files: dict[str, Path]
) -> None:
    page.look([files["01-data-literacy.json"], files["05-carpentry.json"]])
    waiting = page.deciding.undecided
    started = shell.lanes.vault.start
    jobs: list[tuple[Job, Any]] = []

    def later(work: Any, done: Any, *, failed: Any = None, progress: Any = None) -> Job:
        job = Job()
        connect_answers(job, done, failed, progress)
        jobs.append((job, work))
        return job

    shell.lanes.vault.start = later  # type: ignore[method-assign]
    page.deciding.keep(page.deciding.suggested)
    shell.lanes.vault.start = started  # type: ignore[method-assign]
    ((job, work),) = jobs
    page.status.cancel()
    with pytest.raises(Cancelled) as stopped:
        work(job.cancellation)
    job.settle(None, stopped.value)
    assert list_items(session, Query(), now=shell.now()) == ()
    assert page.deciding.undecided == waiting
    page.deciding.keep(page.deciding.suggested)
    assert len(list_items(session, Query(), now=shell.now())) == 2
