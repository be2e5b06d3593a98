"""The states a window is found in, and what each of its pages is given to show there."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tests.conftest import NOW
from tests.journeys.conftest import ENGLISH, SitDown
from tests.journeys.person import Person
from tests.journeys.steps import practise
from ui.main_window.pages import NEEDS_BACKPACK, PAGES
from ui.showing.shell import PageName
from ui.vaults.practice_passphrase import PRACTICE_PASSPHRASE
from wallet.model.record import Query, ShareForm
from wallet.model.sharing import ShareOrder
from wallet.session.keeping import list_items
from wallet.session.opening import (
    KdfCost,
    Passphrase,
    create_backpack,
    list_backpacks,
    open_backpack,
)
from wallet.session.session import Session
from wallet.session.sharing import enter_share, make_file
from wallet.settings import Language

FILLED, EMPTY, NONE = "filled", "empty", "none"
STATES = (FILLED, EMPTY, NONE)
Arguments = Mapping[str, object]


def pages_of(state: str) -> list[PageName]:
    """The pages that can be shown in a state."""
    absent = NEEDS_BACKPACK | {PageName.UNLOCK} if state == NONE else frozenset()
    return [page for page in PAGES if page not in absent]


def seat(sit_down: SitDown, data: Path, state: str, cost: KdfCost, language: Language) -> Person:
    """Seat somebody in a state: a filled practice backpack, an empty one of one's own, none."""
    me = sit_down(data, replace(ENGLISH, language=language))
    if state == FILLED:
        me.stage.run(lambda: practise(data, cost, is_filled=True))
        (listing,) = list_backpacks(data)
        unlock = Passphrase(PRACTICE_PASSPHRASE)
        session = me.stage.open(lambda: open_backpack(listing.folder, unlock, now=NOW))
        me.stage.run(lambda: share_one(session))
    elif state == EMPTY:
        me.stage.open(lambda: create_backpack(data, "x", now=NOW, cost=cost).session)
    return me


def share_one(session: Session) -> None:
    """Leave one entry in the history."""
    rows = list_items(session, Query(text="literacy"), now=NOW)
    order = ShareOrder(record_ids=tuple(row.id for row in rows), receiver="Acme")
    shared = make_file(session, order, now=NOW)
    enter_share(
        session, shared, form=ShareForm.FILE, payload=shared.content, file_name="a.json", now=NOW
    )


def arguments_for(me: Person, page: PageName, state: str, files: Path) -> Arguments:
    """What each page is given so that there is something on it."""
    session = me.window.session
    ids: tuple[str, ...] = ()
    if session is not None and state == FILLED:
        ids = me.stage.run(lambda: tuple(r.id for r in list_items(session, Query(), now=NOW)))
    paths = tuple(sorted(files.iterdir()))
    given: dict[PageName, Arguments] = {
        PageName.ITEM: {"record_id": ids[0] if ids else "gone"},
        PageName.BRING_IN: {"paths": paths} if ids else {},
        PageName.CHECK: {"paths": paths} if state != EMPTY else {},
        PageName.SHARE: {"record_ids": ids[:3]} if ids else {},
        PageName.CODES: {"record_ids": ids[:2]} if ids else {},
        PageName.TRUST_PACK: {"path": paths[-1]} if state != EMPTY else {},
    }
    return given.get(page, {})
