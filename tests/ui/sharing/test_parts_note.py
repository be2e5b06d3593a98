"""Which items of a record leave by themselves."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.doubles.items import make_description, make_report, make_summary
from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from ui.messages.languages import Interpreter
from ui.sharing.parts_note import PartsNote, parts_in
from ui.sharing.preview_card import PreviewCard
from ui.sharing.share_page import SharePage
from ui.showing.text import PlainLabel
from wallet.model.report import Mark, Standing
from wallet.model.sharing import PreviewItem
from wallet.settings import Language


def test_only_places_by_record_count() -> None:
    assert parts_in({"1": ("/a", "/b"), "2": (), "3": "x"}) == {"1": ("/a", "/b")}
    assert parts_in(None) == {}


def test_it_says_what_leaves_and_lets_the_whole_leave(
    show: Show, qtbot: QtBot, interpreter: Interpreter
) -> None:
    note = PartsNote()
    show(note)
    note.remember({"1": ("/a", "/b"), "9": ("/a",)})
    assert note.chosen_parts == {}
    note.set_choice([make_summary(id="1", title="Transcript"), make_summary(id="2")])
    assert note.chosen_parts == {"1": ("/a", "/b")}
    words = [label.text() for label in note.findChildren(PlainLabel)]
    assert words == ["Only 2 items of “Transcript” leave, each with its own signature."]
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    button = note.findChildren(QPushButton)[-1]
    assert button.text() == "Compartir el expediente completo"
    with qtbot.waitSignal(note.changed):
        button.click()
    assert note.chosen_parts == {}
    assert not note.isVisible()


def test_the_share_page_takes_parts_and_forgets_them(
    shell: RecordingShell, practice: Practice, show: Show
) -> None:
    page = SharePage(shell)
    show(page)
    record = practice.items["01-data-literacy.json"]
    page.opened(record_ids=(record,), parts={record: ("/a",)})
    assert page.order.chosen_parts == {record: ("/a",)}
    assert page.parts.isVisibleTo(page)
    assert page.desk._choice == ()  # no bundle of parts
    page.opened(record_ids=(record,))
    assert page.desk._choice == (record,)
    assert page.order.chosen_parts == {}
    assert not page.parts.isVisibleTo(page)


def test_a_preview_says_what_it_was_picked_from(show: Show) -> None:
    shown = PreviewItem(
        record_id="1",
        description=make_description(),
        report=make_report(),
        issuer_name="Lakeshore College",
        issuer_is_claim=False,
        mark=Mark.SIGNED,
        standing=Standing.CURRENT,
        part_of="Transcript",
    )
    words = {}
    for part_of in ("Transcript", ""):
        card = PreviewCard(replace(shown, part_of=part_of))
        show(card)
        words[part_of] = [one.text() for one in card.findChildren(PlainLabel) if one.isVisible()]
    said = (
        "Picked from “Transcript”. The signature of the whole record does not cover this choice."
    )
    assert said in words["Transcript"]
    assert not [one for one in words[""] if one.startswith("Picked")]
