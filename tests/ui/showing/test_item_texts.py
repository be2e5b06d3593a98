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
from wallet.model.description import Compartment, Description, Field, ResultLine, Text
from wallet.model.item import JoinedEndorsement
from wallet.model.report import CheckName
from wallet.model.transcript import Transcript, TranscriptNode
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


def test_what_few_look_for_and_machines_need_is_folded_and_nothing_is_lost(show: Show) -> None:
    own = [text for text in make_description().texts if text.field is not Field.OTHER]
    view = ItemTexts(shows_technical=True)
    view.show_description(
        replace(
            make_description(),
            texts=(
                Text(field=Field.OTHER, label="shift", value="Night"),
                Text(field=Field.TECHNICAL, label="status / type", value="ListEntry"),
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
    assert not {*technical, "Night"} & set(texts(view))
    assert "data · maps" in texts(view)
    assert view.more is not None and view.technical is not None
    view.more.set_open(True)
    assert "Night" in texts(view) and not set(technical) & set(texts(view))
    view.technical.set_open(True)
    assert [said for said in texts(view) if said in technical] == technical
    view.show_description(make_description())
    assert view.more is not None and not view.more.is_open
    elsewhere = ItemTexts()  # where the page has a place for it
    elsewhere.show_description(make_description())
    assert elsewhere.technical is None


def test_texts_that_follow_each_other_share_their_heading(show: Show) -> None:
    view = ItemTexts()
    stories = tuple(Text(field=Field.NARRATIVE, value=value) for value in ("One.", "Two."))
    view.show_description(replace(make_description(), texts=stories))
    said = texts(show(view))
    assert said.count("In their words") == 1
    assert said[said.index("In their words") :][:3] == ["In their words", "One.", "Two."]


def test_the_same_fact_of_two_parts_is_one_row(show: Show) -> None:
    facts = [(Field.LANGUAGE, "English"), (Field.CREATOR, "Zed"), (Field.LANGUAGE, "English")]
    view = ItemTexts()
    texts_of = tuple(Text(field=field, value=value) for field, value in facts)
    view.show_description(replace(make_description(), texts=texts_of))
    assert texts(show(view)).count("English") == 1


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
    assert label_of(Text(field=Field.OTHER, label="transcript / grade", value="A")) == (
        "Transcript / grade"
    )
    assert label_of(Text(field=Field.OTHER, label="mRNA & more", value="A")) == "m\u200bRNA & more"
    assert label_of(Text(field=Field.ROLE, value="x")) == "Role"
    assert value_words(Text(field=Field.LANGUAGE, value="es")) == "Spanish"
    born = Text(field=Field.BIRTH_DATE, value="2005-01-31T12:00:00Z")
    assert value_words(born) == "31 Jan 2005"
    assert value_words(Text(field=Field.BIRTH_DATE, value="2005")) == "2005"
    worked = Text(field=Field.EMPLOYMENT, value="Nurse · Ward 4 · 2022-10-01–2023-02-28")
    assert value_words(worked) == "Nurse · Ward 4 · 1 Oct 2022–28 Feb 2023"


def test_labels_of_standard_members_are_said_in_the_language_spoken(
    interpreter: Interpreter,
) -> None:
    badge = Text(field=Field.OTHER, label="badge", value="https://x.example")
    country = Text(field=Field.OTHER, label="birth country", value="Arcadia")
    own = Text(field=Field.OTHER, label="sail number", value="7")
    assert [label_of(one) for one in (badge, country, own)] == [
        "Badge", "Country of birth", "Sail number",
    ]  # fmt: skip
    interpreter.speak(Language.SPANISH)
    assert [label_of(one) for one in (badge, country, own)] == [
        "Insignia", "País de nacimiento", "Sail number",
    ]  # fmt: skip
    audience = Text(field=Field.OTHER, label="audience", value="all")
    assert label_of(audience) == "Público"


def test_where_an_item_has_words_of_its_own_only_they_are_its_facts(show: Show) -> None:
    view = ItemTexts()
    own = (
        Text(field=Field.OTHER, label="final grade", value="2.1"),
        Text(field=Field.EMPLOYMENT, value="Nurse · Ward 4 · 2025-07-01–"),
    )
    plain = Description(
        title="Diploma", compartment=Compartment.EDUCATION, achievement_kind="", issuer_id="",
        issuer_says="", texts=own,
    )  # fmt: skip
    view.show_description(plain)
    said = texts(show(view))
    assert said[said.index("Final grade") + 1] == "2.1"
    assert "Nurse · Ward 4 · 1 Jul 2025– today" in said
    assert view.more is None


def test_what_a_learner_typed_in_is_facts_and_no_results(show: Show) -> None:
    lines = (
        ResultLine(name="Organisation", value="Library", kind="ext:Organisation"),
        ResultLine(name="Status", value="", status="InProgress", kind="Status"),
    )
    view = ItemTexts()
    view.show_description(replace(make_description(), results=lines))
    said = texts(show(view))
    assert said[said.index("Results") :][:3] == ["Results", "Status", "In progress"]
    assert said.index("Organisation") > said.index("Facts")


def test_what_the_transcript_says_in_a_sentence_is_no_row_too(show: Show) -> None:
    partial = Text(field=Field.OTHER, label="partial", value="true", pointer="/partial")
    line = TranscriptNode(pointer="/credentialSubject/verifiableCredential/0", title="Law")
    record = Transcript(others=(line,), is_partial=True)
    for transcript, is_row in ((record, False), (replace(record, others=()), True), (None, True)):
        view = ItemTexts()
        view.show_description(replace(make_description(), texts=(partial,), transcript=transcript))
        show(view)
        if view.more is not None:
            view.more.set_open(True)
        said = texts(view)
        assert ("Partial" in said) is is_row
        assert ("Yes" in said) is is_row
        assert ("Its issuer says that this record is not complete." in said) is not is_row
