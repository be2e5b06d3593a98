"""What the backpack's page shows just now, as one frozen value, and how it is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from wallet.model.description import Compartment
from wallet.model.record import Bundle, Keeping, Query, SortOrder, Summary
from wallet.model.report import Mark, Standing
from wallet.session.bundles import list_bundles
from wallet.session.keeping import Counts, count_items, list_items
from wallet.session.session import Session


class Place(StrEnum):
    """Which part of the backpack is shown."""

    ITEMS = "items"
    ATTENTION = "attention"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewState:
    """Place, compartment, search, filters and order. ``is_history`` shows only history."""

    place: Place = Place.ITEMS
    compartment: Compartment | None = None
    text: str = ""
    marks: frozenset[Mark] = frozenset()
    standings: frozenset[Standing] = frozenset()
    is_history: bool = False
    sort: SortOrder = SortOrder.NEWEST

    @property
    def query(self) -> Query:
        """What to ask the backpack for."""
        is_deleted = self.place is Place.DELETED
        return Query(
            text=self.text,
            compartment=None if is_deleted else self.compartment,
            marks=self.marks,
            standings=self.standings,
            keeping=Keeping.HISTORY if self.is_history else None,
            needs_attention=self.place is Place.ATTENTION,
            only_deleted=is_deleted,
            sort=self.sort,
        )

    @property
    def filter_count(self) -> int:
        """How many filters are set."""
        return len(self.marks) + len(self.standings) + int(self.is_history)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything hides items that are there."""
        is_somewhere = self.place is Place.ITEMS and self.compartment is not None
        return bool(self.text) or self.filter_count > 0 or is_somewhere

    def cleared(self) -> "ViewState":
        """Return the same place with nothing hidden."""
        return ViewState(place=self.place, sort=self.sort)

    def at(self, place: Place) -> "ViewState":
        """Return another place, with nothing hidden but what the search looks for."""
        return replace(self.cleared(), place=place, text=self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What the page shows, read in one go. ``number`` says which question it answers."""

    number: int
    rows: Sequence[Summary]
    counts: Counts
    bundles: tuple[Bundle, ...]


def read_listing(
    session: Session,
    state: ViewState,
    number: int,
    now: datetime,
    known: Listing | None = None,
) -> Listing:
    """Read what ``state`` shows; on the vault's lane.

    ``known`` is what was shown before, where nothing in the backpack has changed since: another
    search then reads rows only.
    """
    rows = list_items(session, state.query, now=now)
    if known is not None:
        return replace(known, number=number, rows=rows)
    return Listing(
        number=number,
        rows=rows,
        counts=count_items(session, now=now),
        bundles=list_bundles(session),
    )
