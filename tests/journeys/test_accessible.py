"""Every page of the window by keyboard, by name, and with very large text in a small window."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.conftest import NOW
from tests.journeys.conftest import SitDown
from tests.journeys.person import Person, Wanted
from tests.journeys.states import FILLED, STATES, arguments_for, pages_of, seat
from tests.rigs.accessibility import Round, cut, without_name
from ui.showing.shell import PageName
from wallet.session.opening import (
    KdfCost,
)
from wallet.session.practising import write_practice_files
from wallet.settings import Language


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
