"""What the page shows, as a value: from place and filters to a question."""

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.backpack.view_state import Place, ViewState, read_listing
from wallet.model.description import Compartment
from wallet.model.record import Keeping, Query, SortOrder
from wallet.model.report import Mark, Standing
from wallet.session.keeping import delete_items

SET = ViewState(
    compartment=Compartment.WORK,
    text="harbour",
    marks=frozenset({Mark.SIGNED}),
    standings=frozenset({Standing.CURRENT}),
    is_history=True,
    sort=SortOrder.TITLE,
)


def test_the_plain_state_asks_for_everything() -> None:
    assert ViewState().query == Query()
    assert not ViewState().is_narrowed and ViewState().filter_count == 0


def test_every_filter_reaches_the_question() -> None:
    query = SET.query
    assert (query.compartment, query.text) == (Compartment.WORK, "harbour")
    assert (query.marks, query.standings) == (SET.marks, SET.standings)
    assert (query.keeping, query.sort) == (Keeping.HISTORY, SortOrder.TITLE)
    assert SET.is_narrowed and SET.filter_count == 3


def test_places_ask_for_their_own() -> None:
    assert SET.at(Place.ATTENTION).query.needs_attention
    deleted = SET.at(Place.DELETED)
    assert deleted.query.only_deleted and deleted.query.compartment is None
    assert (deleted.text, deleted.sort) == ("harbour", SortOrder.TITLE)
    assert deleted.filter_count == 0
    cleared = SET.cleared()
    assert not cleared.is_narrowed and cleared.sort is SortOrder.TITLE


def test_a_listing_answers_its_question(practice: Practice, shell: RecordingShell) -> None:
    now = shell.now()
    delete_items(practice.session, [practice.items["01-data-literacy.json"]], now=now)
    listing = read_listing(practice.session, ViewState(), 7, now)
    assert listing.number == 7
    assert len(listing.rows) == listing.counts.all == 21
    gone = read_listing(practice.session, ViewState(place=Place.DELETED), 8, now)
    assert [row.title for row in gone.rows] == ["Data literacy"]
    assert gone.counts.deleted == 1
