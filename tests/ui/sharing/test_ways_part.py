"""The ways to hand over, and which of them can carry what was chosen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.doubles.items import make_description
from tests.ui.conftest import Show
from ui.messages.languages import Interpreter
from ui.sharing.ways_part import FORMS, WaysPart
from wallet.model.description import Description
from wallet.model.record import ShareForm
from wallet.settings import Language

BADGE = replace(
    make_description(), title="https://badges.example.org/1.json", title_is_address=True
)


def titled(*titles: str) -> tuple[Description, ...]:
    return tuple(replace(make_description(), title=title) for title in titles)


@pytest.fixture
def part(show: Show, interpreter: Interpreter) -> WaysPart:
    interpreter.speak(Language.ENGLISH)
    made = WaysPart()
    made.resize(600, 400)
    show(made)
    return made


def open_ways(part: WaysPart) -> list[ShareForm]:
    return [form for form in FORMS if part.way(form).button.isEnabled()]


def from_top(part: WaysPart) -> list[ShareForm]:
    QCoreApplication.processEvents()
    return sorted(FORMS, key=lambda form: part.way(form).y())


def test_every_way_is_open_with_its_note_at_first(part: WaysPart) -> None:
    assert part.form is ShareForm.FILE
    assert open_ways(part) == [*FORMS] == from_top(part)
    assert all(part.way(form).note.isVisible() for form in FORMS)
    assert not part.why.isVisible() and not part.cannot.isVisible()


def test_what_fits_a_package_only_picks_it_and_says_why_once(part: WaysPart, qtbot: QtBot) -> None:
    part.activateWindow()
    part.way(ShareForm.FILE).button.setFocus()
    qtbot.waitUntil(part.way(ShareForm.FILE).button.hasFocus)
    with qtbot.waitSignal(part.form_changed):
        part.show_fit(titled("A licence"), has_others=True)
    assert part.form is ShareForm.PACKAGE
    assert part.why.isVisible()
    assert "A licence" in part.why.text() and "step 1" in part.why.text()
    assert open_ways(part) == [ShareForm.PACKAGE]
    package = part.way(ShareForm.PACKAGE)
    assert package.button.hasFocus() and package.note.isVisible()
    assert from_top(part)[0] is ShareForm.PACKAGE
    for form in FORMS[:-1]:
        way = part.way(form)
        assert way.note.text() == "Not possible", "the reason stands once, above them"
        assert "(" not in way.button.text(), "a label does not break, its note does"
        assert way.button.accessibleName().endswith("(not possible)")
        assert "A licence" in way.button.accessibleDescription()
    assert package.y() < part.cannot.y() < part.way(ShareForm.FILE).y()
    assert part.cannot.text() == "A file, codes and a printed page cannot carry it."
    part.show_fit(titled("A licence", "A letter"), has_others=False)
    assert "2 items" in part.why.text() and "step 1" not in part.why.text()
    assert part.cannot.text().endswith("carry them.")
    assert "2 items" in part.way(ShareForm.CODES).button.accessibleDescription()


def test_what_was_picked_counts_again_as_soon_as_it_can(part: WaysPart) -> None:
    part.set_form(ShareForm.PAGE)
    part.show_fit(titled("A licence"), has_others=False)
    part.show_fit((), has_others=True)
    assert part.form is ShareForm.PAGE and not part.why.isVisible()
    assert open_ways(part) == [*FORMS] == from_top(part)
    assert part.way(ShareForm.FILE).button.text() == "File"
    part.set_form(ShareForm.PACKAGE)
    part.show_fit(titled("A licence"), has_others=False)
    part.show_fit((), has_others=True)
    assert part.form is ShareForm.PACKAGE
    part.show_fit(titled("A licence"), has_others=False)
    part.clear()
    assert part.form is ShareForm.FILE and open_ways(part) == [*FORMS]


def test_a_badge_without_its_details_is_named_in_the_language_spoken(
    part: WaysPart, interpreter: Interpreter
) -> None:
    part.show_fit((BADGE,), has_others=False)
    assert "Badge, details not at hand" in part.why.text()
    interpreter.speak(Language.SPANISH)
    part.retranslate()
    assert "Badge" not in part.why.text() and "badges.example.org" in part.why.text()
    assert "badges.example.org" in part.way(ShareForm.FILE).button.accessibleDescription()


@pytest.mark.parametrize("language", list(Language))
def test_a_hostile_title_stands_in_the_reason_as_text(
    part: WaysPart, interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    part.show_fit(titled("<b>x</b>\u202egpj\nlast"), has_others=True)
    assert "<b>x</b>" in part.why.text()
    assert "\n" not in part.why.text() and "\u202e" not in part.why.text()
