"""The newest question is answered, and counts are read again only after a change."""

from collections.abc import Callable

import pytest

from tests.doubles.inline_lanes import InlineLane
from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.background.jobs import Job, connect_answers
from ui.backpack.listing_reader import ListingReader
from ui.backpack.view_state import Listing, Place, ViewState
from wallet.session.keeping import delete_items


@pytest.fixture
def heard(practice: Practice, shell: RecordingShell) -> tuple[ListingReader, list[Listing]]:
    reader, answers = ListingReader(shell), []  # type: ListingReader, list[Listing]
    reader.answered.connect(answers.append)
    return reader, answers


def test_another_search_reads_rows_only(heard: tuple[ListingReader, list[Listing]]) -> None:
    reader, answers = heard
    reader.ask(ViewState())
    reader.ask(ViewState(text="literacy"))
    everything, found = answers
    assert 0 < len(found.rows) < len(everything.rows)
    assert found.counts is everything.counts
    assert found.bundles is everything.bundles


def test_after_a_change_everything_is_read(
    heard: tuple[ListingReader, list[Listing]], practice: Practice, shell: RecordingShell
) -> None:
    reader, answers = heard
    reader.ask(ViewState())
    delete_items(practice.session, practice.good_items, now=shell.now())
    reader.forget()
    reader.ask(ViewState(text="literacy"))
    before, after = answers
    assert after.counts.deleted == before.counts.deleted + 3
    reader.ask(ViewState(place=Place.DELETED))
    assert len(answers[-1].rows) == after.counts.deleted


class LateLane(InlineLane):
    """Runs what it was given only when told, the way a busy lane does."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[tuple[Job, Callable[[], None]]] = []

    def start(self, work, done=None, *, failed=None, progress=None):  # type: ignore[no-untyped-def]
        job = Job()
        connect_answers(job, done, failed, progress)
        self.waiting.append((job, lambda: job.settle(work(job.cancellation), None)))
        return job


def test_only_the_last_of_many_questions_is_answered(
    heard: tuple[ListingReader, list[Listing]],
    shell: RecordingShell,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader, answers = heard
    lane = LateLane()
    monkeypatch.setattr(shell.lanes, "vault", lane)
    for text in ("l", "li", "lit"):
        reader.ask(ViewState(text=text))
    assert [job.cancellation.is_cancelled for job, _ in lane.waiting] == [True, True, False]
    # One that was under way when it was called off ends all the same.
    for _, run in lane.waiting:
        run()
    assert [listing.number for listing in answers] == [3]


def test_a_closed_backpack_is_not_asked(
    heard: tuple[ListingReader, list[Listing]], shell: RecordingShell
) -> None:
    reader, answers = heard
    shell.open_session(None)
    reader.ask(ViewState())
    assert answers == []
