"""What an item says is shown as it was written."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.items import failed, make_description, make_report
from ui.messages.languages import Interpreter
from ui.showing.chips import FactChip
from ui.showing.item_texts import ItemTexts, label_of, value_words
from ui.showing.links import LinkRow
from ui.showing.text import PlainLabel
from wallet.errors import Reason
from wallet.model.description import Field, Text
from wallet.model.item import JoinedEndorsement
from wallet.model.report import CheckName
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def texts(view: QWidget) -> list[str]:
    QCoreApplication.processEvents()
    return [label.text() for label in view.findChildren(PlainLabel) if label.isVisible()]


def shown(show: Show, *joined: JoinedEndorsement) -> ItemTexts:
    view = ItemTexts()
    view.show_description(make_description(), joined)
    view.resize(600, 900)
    show(view)
    return view


def test_everything_is_there_and_markup_is_text(show: Show) -> None:
    view = shown(show)
    assert view.more is not None
    view.more.set_open(True)
    said = texts(view)
    assert "<b>Drives</b> trucks." in said
    assert "3 May 2026" in said
    assert said[said.index("Shift") + 1] == "Night"
    assert "37 (scale: 0 to 40) (needed: 32)" in said
    assert "From Ana Ruiz (says)" in said
    assert said.count("Forklift operation") == 0
    assert [chip.accessibleName() for chip in view.findChildren(FactChip)] == ["Load handling"]
    assert len(view.findChildren(LinkRow)) == 2


def test_what_machines_need_waits_under_one_line_and_nothing_is_lost(show: Show) -> None:
    own = [text for text in make_description().texts if text.field is not Field.OTHER]
    view = ItemTexts()
    view.show_description(
        replace(
            make_description(),
            texts=(
                Text(field=Field.OTHER, label="credentialStatus / type", value="ListEntry"),
                *own,
                Text(field=Field.RECIPIENT_ID, value="did:key:z6Mk"),
                Text(field=Field.IDENTIFIER, value="urn:uuid:1"),
                Text(field=Field.TAG, value="data"),
                Text(field=Field.TAG, value="maps"),
            ),
        )
    )
    view.resize(600, 900)
    show(view)
    technical = ["ListEntry", "did:key:z6Mk", "urn:uuid:1"]
    assert not set(technical) & set(texts(view))
    assert "data · maps" in texts(view)
    assert view.more is not None
    view.more.set_open(True)
    assert [said for said in texts(view) if said in technical] == technical
    view.show_description(make_description())
    assert view.more is not None and not view.more.is_open


def test_a_recommendation_shows_what_its_signature_is_worth(show: Show) -> None:
    joined = JoinedEndorsement(
        record_id="7",
        issuer_name="Ana Ruiz",
        issuer_is_claim=False,
        comment="Careful and quick.",
        report=make_report(failed(CheckName.PROOF, Reason.SIGNATURE_MISMATCH)),
    )
    said = texts(shown(show, joined))
    assert "Changed or broken" in said
    assert "From Ana Ruiz" in said


def test_labels_change_with_the_language_and_texts_do_not(
    show: Show, interpreter: Interpreter, qtbot: QtBot
) -> None:
    view = shown(show)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: "Habilidades" in texts(view))
    assert "<b>Drives</b> trucks." in texts(view)
    assert "Skills" not in texts(view)


def test_labels_and_values() -> None:
    own = Text(field=Field.OTHER, label="Shift\u202e", value="Night")
    assert label_of(own) == "Shift"
    assert label_of(Text(field=Field.ROLE, value="x")) == "Role"
    born = Text(field=Field.BIRTH_DATE, value="2005-01-31T12:00:00Z")
    assert value_words(born) == "31 Jan 2005"
    assert value_words(Text(field=Field.BIRTH_DATE, value="2005")) == "2005"
