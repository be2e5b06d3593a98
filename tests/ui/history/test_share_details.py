"""One share in full."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.history.test_share_model import ENTRY_PLAIN, PROOF
from ui.accessible.naming import nameless
from ui.history.share_details import ShareDetails
from ui.messages.dates import day
from ui.messages.languages import Interpreter
from wallet.model.disclosure import FieldCount
from wallet.model.record import ShareForm
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def texts(details: ShareDetails) -> list[str]:
    QCoreApplication.processEvents()
    return [label.text() for label in details.findChildren(QLabel) if label.isVisible()]


def test_it_says_what_is_known_and_leaves_out_the_rest(show: Show, qtbot: QtBot) -> None:
    details = ShareDetails()
    entry = replace(ENTRY_PLAIN, purpose="A job", file_name="acme.json", digest="ab12" * 16)
    details.show_entry(entry, {"a"})
    show(details)
    said = texts(details)
    assert "A job" in said and "acme.json" in said
    assert "AB12 AB12" in said, "as the notice and the printed page say it"
    details.show_entry(replace(entry, form=ShareForm.PAGE), {"a"})
    assert "Check code" not in texts(details), "nobody noted which file is inside"
    inside = replace(entry, form=ShareForm.PAGE, inside_digest="07f03b27" * 8)
    details.show_entry(inside, {"a"})
    assert "07F0 3B27" in texts(details), "a page prints the code of the file inside it"
    assert details.look_button.isVisible()
    details.show_entry(ENTRY_PLAIN, {"a"})
    assert (
        "Why" not in [label.text() for label in details.findChildren(QLabel) if label.text()][-9:]
    )
    assert nameless(details) == ()


def test_what_is_gone_is_named_and_the_button_stays_to_say_why(show: Show) -> None:
    details = ShareDetails()
    details.show_entry(ENTRY_PLAIN, frozenset())
    show(details)
    assert details.again_button.isEnabled()
    assert details.save_button.text() == "Save this file again"
    assert "Forklift (no longer in your backpack)" in texts(details)


def test_an_answer_to_an_issuer_is_not_shared_again(show: Show, qtbot: QtBot) -> None:
    details = ShareDetails()
    details.show_entry(PROOF, frozenset())
    show(details)
    assert not details.again_button.isVisible()
    with qtbot.waitSignal(details.save_asked):
        details.save_button.click()


def test_an_item_that_is_there_opens(show: Show, qtbot: QtBot) -> None:
    details = ShareDetails()
    details.show_entry(ENTRY_PLAIN, {"a"})
    show(details)
    link = next(
        button
        for button in details.findChildren(type(details.again_button))
        if button.property("record") == "a"
    )
    with qtbot.waitSignal(details.item_asked) as heard:
        link.click()
    assert heard.args == ["a"]


@pytest.mark.parametrize("language", list(Language))
def test_where_less_than_an_item_left_it_says_how_much_and_until_when(
    show: Show, interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    details = ShareDetails()
    fields = replace(
        ENTRY_PLAIN,
        knows_choice=True,
        field_counts={"a": FieldCount(shown=8, every=16)},
        expires_at=datetime(2026, 12, 9, 12, tzinfo=UTC),
    )
    details.show_entry(fields, {"a"})
    show(details)
    (said,) = [text for text in texts(details) if "16" in text]
    assert "8" in said
    assert day(fields.expires_at) in texts(details)
    details.show_entry(replace(fields, taken_from={"a": "Year two"}, field_counts={}), {"a"})
    assert any("Year two" in text for text in texts(details))
    details.show_entry(ENTRY_PLAIN, {"a"})
    assert not any("16" in text or "Year two" in text for text in texts(details))
