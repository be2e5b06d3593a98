"""Writing something down, signing it, editing it, and drafts that are not lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.doubles.photo_samples import jpeg_with_place
from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.adding.own_page import OwnPage
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from wallet.model.own_record import EvidenceState, OwnField, OwnKind
from wallet.model.record import Keeping, Query, Summary
from wallet.model.report import Mark
from wallet.session.evidence import evidence_of
from wallet.session.item_reading import read_item
from wallet.session.keeping import list_items
from wallet.session.own_records import own_record_of
from wallet.session.session import Session
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(shell: RecordingShell, session: Session, show: Show) -> OwnPage:
    made = OwnPage(shell)
    made.resize(900, 900)
    show(made)
    return made


def current(session: Session, shell: RecordingShell) -> list[Summary]:
    rows = list_items(session, Query(), now=shell.now())
    return [row for row in rows if row.keeping is Keeping.CURRENT]


def write(page: OwnPage, title: str = "Cook") -> None:
    page.form.title.setText(title)
    page.form.description.setPlainText("I cooked for 90 people.")


def test_a_record_is_signed_and_kept(
    page: OwnPage, shell: RecordingShell, session: Session
) -> None:
    page.opened(kind=OwnKind.MILITARY)
    assert page.title_label.text() == "Military service"
    assert nameless(page) == ()
    page.primary_button.click()
    assert current(session, shell) == [], "something has to be said first"
    write(page, "Corpsman")
    page.form.lines[OwnField.RANK].setText("E-4")
    page.primary_button.click()
    (row,) = current(session, shell)
    assert (row.title, row.mark) == ("Corpsman", Mark.SIGNED_BY_ME)
    assert own_record_of(session, row.id).value(OwnField.RANK) == "E-4"
    assert shell.visits[-1] == (PageName.ITEM, {"record_id": row.id})
    assert not page.is_draft
    undo = shell.notices[-1].on_action
    assert undo is not None
    undo()
    assert current(session, shell) == []


def test_evidence_goes_along(
    page: OwnPage, shell: RecordingShell, session: Session, tmp_path: Path
) -> None:
    photo = tmp_path / "me.jpg"
    photo.write_bytes(jpeg_with_place())
    shell.file_dialogs.to_open.append((photo,))
    page.opened(kind=OwnKind.VOLUNTEERING)
    write(page)
    page.form.evidence.add_button.click()
    assert [one.name for one in page.form.evidence.files] == ["me.jpg"]
    page.primary_button.click()
    (row,) = current(session, shell)
    (kept,) = evidence_of(session, row.id)
    assert kept.state is EvidenceState.AS_SIGNED


def test_an_edit_is_a_newer_version_and_undo_brings_the_older_one_back(
    page: OwnPage, shell: RecordingShell, session: Session
) -> None:
    page.opened(kind=OwnKind.JOB)
    write(page)
    page.primary_button.click()
    (first,) = current(session, shell)
    page.opened(record_id=first.id)
    assert page.form.title.text() == "Cook"
    assert page.primary_button.text() == "Sign the changes"
    assert not page.is_draft
    page.form.title.setText("Head cook")
    page.primary_button.click()
    (second,) = current(session, shell)
    assert second.title == "Head cook" and second.id != first.id
    assert read_item(session, first.id, now=shell.now()).record.replaced_by == second.id
    undo = shell.notices[-1].on_action
    assert undo is not None
    undo()
    assert [row.title for row in current(session, shell)] == ["Cook"]


def test_drafts_stay_where_they_were_left(
    page: OwnPage, shell: RecordingShell, session: Session, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Thanks")
    shell.file_dialogs.to_open.append((letter,))
    page.opened(kind=OwnKind.JOB)
    write(page)
    page.form.evidence.add_button.click()
    page.left()
    page.opened(kind=OwnKind.SKILL)
    assert page.form.title.text() == "" and page.form.evidence.files == ()
    page.form.title.setText("Bicycles")
    page.opened(kind=OwnKind.JOB)
    assert page.form.title.text() == "Cook"
    assert len(page.form.evidence.new) == 1
    page.opened(kind=OwnKind.SKILL)
    assert page.form.title.text() == "Bicycles"
    page.opened()
    assert page.form.title.text() == "Bicycles"


def test_what_is_thrown_away_can_be_brought_back(page: OwnPage) -> None:
    page.opened(kind=OwnKind.JOB)
    page._bring_back()
    write(page)
    assert page.discard_button.isVisible()
    page.discard_button.click()
    assert page.form.title.text() == "" and not page.discard_button.isVisible()
    page._bring_back()
    assert page.form.title.text() == "Cook"


def test_the_record_speaks_the_language_of_the_window(
    page: OwnPage, shell: RecordingShell, session: Session, interpreter: Interpreter
) -> None:
    interpreter.speak(Language.SPANISH)
    page.opened(kind=OwnKind.JOB)
    write(page)
    page.primary_button.click()
    (row,) = current(session, shell)
    texts = [text.value for text in read_item(session, row.id, now=shell.now()).description.texts]
    assert "Firmado por la persona titular. Nadie más lo ha comprobado." in texts
