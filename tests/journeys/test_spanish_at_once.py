"""Another language while the window is open: every page changes at once, and nothing is lost."""

import re
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.conftest import NOW
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, Person
from tests.journeys.spoken import Dictionary, said
from tests.journeys.states import FILLED, STATES, arguments_for, pages_of, seat
from ui.showing.shell import PageName
from wallet.encoding.multiformats import decode_base64url
from wallet.model.record import Query
from wallet.session.item_reading import read_item
from wallet.session.keeping import list_items
from wallet.session.learner import my_keys
from wallet.session.opening import KdfCost
from wallet.session.practising import write_practice_files
from wallet.settings import Language, load_settings

# What is written the same in every language: names.
NAMES = ("Rucksack", "English", "Español", "Acme", "a.json")
# A check code may have letters in it.
CHECK_CODE = re.compile(r" stays '[0-9A-F]{4} [0-9A-F]{4}'$")
# Five words are offered anew in the language that is spoken.
OFFERED = re.compile(r"^lost '(?:[a-z]+ ){4}[a-z]+'$")


@pytest.mark.parametrize("state", STATES)
def test_every_page_changes_at_once_and_changes_back(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost, state: str
) -> None:
    files = tmp_path / "files"
    write_practice_files(files, now=NOW)
    me = seat(sit_down, tmp_path / "data", state, cheap_kdf, Language.ENGLISH)
    outside = outside_words(me, files)
    dictionary, found = Dictionary(), {}
    for page in pages_of(state):
        me.window.navigate(page, **arguments_for(me, page, state, files))
        me.stage.settle()
        before = said(me.window)
        speak(me, Language.SPANISH)
        after = said(me.window)
        complaints = [f"English in {text!r}" for text in after if dictionary.english_in(text)]
        complaints += [
            f"{where} stays {text!r}"
            for text, where in after.items()
            if text in before and not dictionary.is_same_in_both(text) and text not in outside
        ]
        speak(me, Language.ENGLISH)
        again = said(me.window)
        complaints += [f"lost {text!r}" for text in before if text not in again]
        complaints = [
            line for line in complaints if not (OFFERED.search(line) or CHECK_CODE.search(line))
        ]
        if complaints:
            found[page.value] = complaints

    assert found == {}


def test_the_language_is_chosen_in_the_settings_and_kept(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost
) -> None:
    data = tmp_path / "data"
    me = seat(sit_down, data, FILLED, cheap_kdf, Language.ENGLISH)
    me.window.navigate(PageName.BACKPACK)
    me.press(Qt.Key.Key_Comma, CTRL)
    assert me.page is PageName.SETTINGS
    me.reach("Language")
    me.press(Qt.Key.Key_Down)
    assert me.name == "Idioma", "the keyboard stays where it was"
    titles = {
        "Mochila": PageName.BACKPACK,
        "Compartir": PageName.SHARE,
        "Comprobar": PageName.CHECK,
        "Historial": PageName.HISTORY,
        "Ayuda": PageName.HELP,
    }
    for title, page in titles.items():
        me.push(title)
        assert me.page is page
        assert title in me.texts
    me.press(Qt.Key.Key_L, CTRL)
    me.stage.wait_until(lambda: not me.window.isVisible())
    kept, complaints = load_settings(data / "settings.toml")
    assert (kept.language, complaints) == (Language.SPANISH, ())
    assert sit_down(data, kept).says("Abra su mochila")


def speak(me: Person, language: Language) -> None:
    me.window.change_settings(replace(me.window.settings, language=language))
    me.stage.settle()


def outside_words(me: Person, files: Path) -> str:
    """What issuers and the learner wrote, names of files and keys: not ours to translate."""
    session = me.window.session
    words = [*NAMES, *(path.name for path in files.iterdir())]
    for path in files.iterdir():
        text = path.read_text("utf-8", errors="replace")
        words.append(text)
        if path.suffix == ".jwt":
            words.append(decode_base64url(text.split(".")[1]).decode())
    if session is not None:
        words += [key.did for key in me.stage.run(lambda: my_keys(session))]
        for row in me.stage.run(lambda: list_items(session, Query(), now=NOW)):
            view = me.stage.run(partial(read_item, session, row.id, now=NOW))
            words.append(repr(view.description))
    return "\n".join(words)
