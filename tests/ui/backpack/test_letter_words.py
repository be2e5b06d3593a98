"""A letter to the issuer: with what they need to find the item, in the window's language."""

import pytest

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.backpack.letter_words import NAMES, Trouble, letter, likely_trouble, trouble_name
from ui.messages.languages import Interpreter
from wallet.model.item import ItemView
from wallet.session.item_reading import read_item
from wallet.settings import Language


def view_of(practice: Practice, shell: RecordingShell, name: str) -> ItemView:
    return read_item(practice.session, practice.items[name], now=shell.now())


def test_it_names_the_item_and_what_the_check_said(
    practice: Practice, shell: RecordingShell
) -> None:
    view = view_of(practice, shell, "04-food-handler.json")
    text = letter(view, Trouble.ENDED)
    assert text.startswith("To Clean Plate Food Safety\n")
    assert "“Food handler permit”" in text
    assert f"- Number of the item: {view.credential.id}" in text
    assert "- What my wallet says: Signed, Ended by the issuer" in text
    assert "you ended or paused this item" in text


@pytest.mark.parametrize("name, trouble", [
    ("15-bookkeeping-changed.json", Trouble.BROKEN),
    ("04-food-handler.json", Trouble.ENDED),
    ("01-data-literacy.json", Trouble.NAME),
])  # fmt: skip
def test_the_likely_trouble_comes_first(
    practice: Practice, shell: RecordingShell, name: str, trouble: Trouble
) -> None:
    assert likely_trouble(view_of(practice, shell, name)) is trouble


def test_every_trouble_has_its_words_in_both_languages(
    practice: Practice, shell: RecordingShell, interpreter: Interpreter
) -> None:
    view = view_of(practice, shell, "01-data-literacy.json")
    english = {trouble: (trouble_name(trouble), letter(view, trouble)) for trouble in Trouble}
    assert set(NAMES) == set(Trouble)
    assert len({text for _, text in english.values()}) == len(Trouble)
    interpreter.speak(Language.SPANISH)
    for trouble in Trouble:
        assert trouble_name(trouble) != english[trouble][0]
        assert letter(view, trouble).startswith("Para Lantern Bay High School\n")
