"""The page of every form an item may have: named, whole, and free of machines' words."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import NOW
from tests.journeys.conftest import ENGLISH, SitDown
from tests.journeys.person import Person
from tests.rigs.accessibility import Round, cut, without_name
from tests.rigs.form_samples import keep_forms
from ui.showing.item_texts import ItemTexts
from ui.showing.shell import PageName
from wallet.session.opening import KdfCost, create_backpack
from wallet.session.session import Session
from wallet.settings import Language

# What stands under "Details for support" only: identifiers, members' names, words of standards.
_TECHNICAL = re.compile(
    r"\bdid:|\burn:|[{}\[\]]|@context|[a-z][A-Z]|\b(JSON|JWT|JWS|SD-JWT|COSE|JAdES|proof|suite|"
    r"cryptosuite|credential|presentation|holder|revocation|namespace|assertion)\b"
)


@pytest.fixture
def forms(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost
) -> Callable[[Language, int], tuple[Person, dict[str, str]]]:
    def seat(language: Language, scale: int) -> tuple[Person, dict[str, str]]:
        me = sit_down(tmp_path / "data", replace(ENGLISH, language=language, text_scale=scale))
        made: list[dict[str, str]] = []

        def make() -> Session:
            created = create_backpack(tmp_path / "data", "x", now=NOW, cost=cheap_kdf)
            session, ids = keep_forms(created.session, NOW)
            made.append(ids)
            return session

        me.stage.open(make)
        me.window.resize(1024, 600)
        return me, made[0]

    return seat


def show(me: Person, record_id: str) -> None:
    me.window.navigate(PageName.ITEM, record_id=record_id)
    me.stage.settle()
    for texts in me.window.findChildren(ItemTexts):
        if texts.more is not None:
            texts.more.set_open(True)
    me.stage.settle()


@pytest.mark.parametrize(("language", "scale"), [(Language.ENGLISH, 100), (Language.SPANISH, 200)])
def test_every_page_is_whole_named_and_plain(
    forms: Callable[[Language, int], tuple[Person, dict[str, str]]], language: Language, scale: int
) -> None:
    me, ids = forms(language, scale)
    found: dict[str, list[str]] = {}
    for form, record_id in ids.items():
        show(me, record_id)
        complaints = cut(me.window) + without_name(me.window)
        complaints += [text for text in me.texts if _TECHNICAL.search(text)]
        if complaints:
            found[form] = complaints
    assert found == {}


def test_tab_goes_round_the_transcript_and_the_fields(
    forms: Callable[[Language, int], tuple[Person, dict[str, str]]],
) -> None:
    me, ids = forms(Language.ENGLISH, 100)
    show(me, ids["transcript"])
    assert Round(me.window, me.stage.turn).complaints == []
    for scale in (100, 200):
        me.window.change_settings(replace(me.window.settings, text_scale=scale))
        me.window.stack.forget()
        me.window.navigate(PageName.SHARE, record_ids=(ids["fields bbs"],))
        me.stage.settle()
        complaints = cut(me.window) + without_name(me.window)
        assert complaints + Round(me.window, me.stage.turn).complaints == []
