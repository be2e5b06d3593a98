"""One share in full."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.history.test_share_model import ENTRY_PLAIN, PROOF
from ui.accessible.naming import nameless
from ui.history.share_details import ShareDetails
from wallet.model.record import ShareForm

Show = Callable[[QWidget], QWidget]


def texts(details: ShareDetails) -> list[str]:
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
    assert "Check code" not in texts(details), "a page prints the code of the file inside it"
    details.show_entry(ENTRY_PLAIN, {"a"})
    assert (
        "Why" not in [label.text() for label in details.findChildren(QLabel) if label.text()][-9:]
    )
    assert nameless(details) == ()


def test_what_is_gone_cannot_be_shared_again(show: Show) -> None:
    details = ShareDetails()
    details.show_entry(ENTRY_PLAIN, frozenset())
    show(details)
    assert not details.again_button.isEnabled()
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
