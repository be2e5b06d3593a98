"""Every page of the window by keyboard, by name, and with very large text in a small window."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.conftest import NOW
from tests.journeys.conftest import ENGLISH, SitDown
from tests.journeys.person import Person, Wanted
from tests.journeys.steps import practise
from tests.rigs.accessibility import Round, cut, without_name
from ui.main_window.pages import NEEDS_BACKPACK, PAGES
from ui.showing.shell import PageName
from ui.vaults.practice import PRACTICE_PASSPHRASE
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
from wallet.session.practising import write_practice_files
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


def walk(
    me: Person, state: str, files: Path, look: Callable[[Person], list[str]]
) -> dict[str, list[str]]:
    """Show every page of a state and return the complaints there are, by page."""
    write_practice_files(files, now=NOW)
    found: dict[str, list[str]] = {}
    for page in pages_of(state):
        me.window.navigate(page, **arguments_for(me, page, state, files))
        me.stage.settle()
        assert me.page is page, page
        complaints = look(me)
        if complaints:
            found[page.value] = complaints
    return found


@pytest.mark.parametrize("state", STATES)
def test_every_control_has_a_name_and_tab_goes_round(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost, state: str
) -> None:
    me = seat(sit_down, tmp_path / "data", state, cheap_kdf, Language.ENGLISH)

    def look(me: Person) -> list[str]:
        return without_name(me.window) + Round(me.window, me.stage.turn).complaints

    assert walk(me, state, tmp_path / "files", look) == {}


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SPANISH])
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_at_200_per_cent_in_a_small_window(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost, state: str, language: Language
) -> None:
    me = seat(sit_down, tmp_path / "data", state, cheap_kdf, language)
    me.window.change_settings(replace(me.window.settings, text_scale=200))
    me.window.resize(1024, 600)
    me.stage.settle()

    def look(me: Person) -> list[str]:
        assert (me.window.width(), me.window.height()) == (1024, 600)
        return cut(me.window)

    assert walk(me, state, tmp_path / "files", look) == {}


# Steps inside a page: what is pressed once the page is shown.
INNER: Mapping[str, tuple[PageName, tuple[Wanted | Qt.Key, ...]]] = {
    "share, for whom": (PageName.SHARE, ("Continue",)),
    "share, a code to answer": (PageName.SHARE, ("Continue", "They gave me a code to answer")),
    # The keyboard stands on Continue, under what is to be read first: Tab shows where it is.
    "share, they will see": (PageName.SHARE, ("Continue", "Continue", Qt.Key.Key_Tab)),
    "share, how": (PageName.SHARE, ("Continue",) * 3 + ("More choices", "What exactly leaves")),
    "share, printed page": (PageName.SHARE, ("Continue",) * 3 + ("Printed page",)),
    "share, bundles": (PageName.SHARE, ("Bundles",)),
    "codes, one by one": (PageName.CODES, (re.compile("^One by one"),)),
    "check, asking": (PageName.CHECK, ("Ask for proof that it was made just now",)),
    "item, why": (PageName.ITEM, ("How do we know?", "Details for support")),
    "history, details": (
        PageName.HISTORY,
        ("What you shared, the newest first", Qt.Key.Key_Return, "Details for support"),
    ),
    "backpack, rows": (PageName.BACKPACK, ("Show as a list",)),
    "backpack, chosen": (PageName.BACKPACK, ("Items",)),
    "create, own words": (PageName.CREATE, ("Choose my own instead",)),
}


@pytest.mark.parametrize("scale", [100, 200])
def test_inner_steps_are_whole_too(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost, scale: int
) -> None:
    me = seat(sit_down, tmp_path / "data", FILLED, cheap_kdf, Language.ENGLISH)
    files = tmp_path / "files"
    write_practice_files(files, now=NOW)
    me.window.change_settings(replace(me.window.settings, text_scale=scale))
    me.window.resize(1024, 600)
    found: dict[str, list[str]] = {}
    for name, (page, presses) in INNER.items():
        me.window.stack.forget()
        me.window.navigate(page, **arguments_for(me, page, FILLED, files))
        me.stage.settle()
        for press in presses:
            me.press(press) if isinstance(press, Qt.Key) else me.push(press)
        complaints = cut(me.window) + without_name(me.window)
        complaints += Round(me.window, me.stage.turn).complaints
        if complaints:
            found[name] = complaints
    assert found == {}
