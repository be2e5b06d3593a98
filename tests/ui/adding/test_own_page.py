"""Writing something down, signing it, editing it, and drafts that are not lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.doubles.photo_samples import jpeg_with_place
from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.adding.own_page import OwnPage
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from wallet.model.own_record import EvidenceState, OwnField, OwnKind, OwnRecord
from wallet.model.record import Keeping, Query, Summary
from wallet.model.report import Mark
from wallet.session import drafts
from wallet.session.drafts import OwnDraft, keep_own_drafts, own_drafts
from wallet.session.evidence import evidence_of, take_evidence
from wallet.session.gathering import Incoming
from wallet.session.item_reading import read_item
from wallet.session.keeping import list_items
from wallet.session.opening import KdfCost, close_backpack, create_backpack
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


def test_what_is_missing_is_brought_into_sight(page: OwnPage) -> None:
    page.resize(900, 500)
    page.opened(kind=OwnKind.JOB)
    (area,) = (
        one for one in page.findChildren(QScrollArea) if one.isAncestorOf(page.form.title_field)
    )
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.form.title_field.visibleRegion().isEmpty()
    page.primary_button.click()
    assert page.focusWidget() is page.form.title
    field = page.form.title_field
    assert field.visibleRegion().boundingRect() == field.rect()


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
    page.opened(kind=OwnKind.JOB)
    assert "are signed in English" in page.language_note.text()
    order = [page.content.indexOf(one) for one in (page.lead, page.language_note, page.form)]
    assert order == sorted(order), "read before the form is filled in and signed"
    page.form.title.setText("Ayudante")
    interpreter.speak(Language.SPANISH)
    page.opened(kind=OwnKind.JOB)
    assert "se firman en español" in page.language_note.text()
    assert page.form.title.text() == "Ayudante", "what was typed in stays"
    write(page)
    page.primary_button.click()
    (row,) = current(session, shell)
    texts = [text.value for text in read_item(session, row.id, now=shell.now()).description.texts]
    assert "Firmado por la persona titular. Nadie más lo ha comprobado." in texts


def lock(page: OwnPage, session: Session) -> None:
    """Do what the window does before the backpack closes."""
    keep = page.unfinished()
    if keep is not None:
        keep(session)


def test_what_was_begun_is_here_again_after_locking(
    page: OwnPage,
    shell: RecordingShell,
    session: Session,
    show: Show,
    tmp_path: Path,
    interpreter: Interpreter,
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Thanks")
    shell.file_dialogs.to_open.append((letter,))
    page.opened(kind=OwnKind.VOLUNTEERING)
    write(page)
    page.form.lines[OwnField.HOURS].setText("20 a week")
    page.form.evidence.add_button.click()
    page.opened(kind=OwnKind.JOB)
    lock(page, session)
    later = OwnPage(shell)
    show(later)
    later.opened(kind=OwnKind.VOLUNTEERING)
    assert later.form.title.text() == "Cook"
    assert later.form.lines[OwnField.HOURS].text() == "20 a week"
    assert [one.data for one in later.form.evidence.new] == [b"Thanks"]
    notice = later.notices.notice
    assert notice is not None and notice.title == "This is what you had begun to write."
    assert later.unfinished() is None
    later.primary_button.click()
    (row,) = current(session, shell)
    assert len(evidence_of(session, row.id)) == 1
    assert own_drafts(session).drafts == ()


def test_the_form_that_is_open_first_is_filled_as_soon_as_the_draft_is_here(
    page: OwnPage, shell: RecordingShell, session: Session
) -> None:
    keep_own_drafts(session, [job_draft("Head cook")], now=shell.now())
    page.opened(kind=OwnKind.JOB)
    assert page.form.title.text() == "Head cook"
    page.notices.clear()
    page.discard()
    assert own_drafts(session).drafts == ()
    page._bring_back()
    lock(page, session)
    assert [one.record.title for one in own_drafts(session).drafts] == ["Head cook"]


def test_an_edit_that_was_begun_is_here_again_and_can_be_emptied(
    page: OwnPage, shell: RecordingShell, session: Session, show: Show
) -> None:
    page.opened(kind=OwnKind.JOB)
    write(page)
    page.primary_button.click()
    (row,) = current(session, shell)
    page.opened(record_id=row.id)
    page.form.title.setText("Head cook")
    lock(page, session)
    later = OwnPage(shell)
    show(later)
    later.opened(record_id=row.id)
    assert later.form.title.text() == "Head cook" and later.is_draft
    later.form.title.setText("Cook")
    assert not later.is_draft
    lock(later, session)
    assert own_drafts(session).drafts == ()


def test_what_was_emptied_by_hand_stays_gone_whatever_form_is_opened_next(
    page: OwnPage, shell: RecordingShell, session: Session
) -> None:
    keep_own_drafts(session, [job_draft("Head cook")], now=shell.now())
    page.opened(kind=OwnKind.JOB)
    page.left()
    page.opened(kind=OwnKind.JOB)
    page.form.title.setText("")
    assert not page.is_draft
    page.opened(kind=OwnKind.VOLUNTEERING)
    lock(page, session)
    assert own_drafts(session).drafts == ()


def test_a_draft_of_another_kind_stays_when_one_is_emptied(
    page: OwnPage, shell: RecordingShell, session: Session
) -> None:
    other = OwnDraft(record=OwnRecord(kind=OwnKind.SKILL, title="Bicycles", description=""))
    keep_own_drafts(session, [job_draft("Head cook"), other], now=shell.now())
    page.opened(kind=OwnKind.JOB)
    page.form.title.setText("")
    page.opened(kind=OwnKind.VOLUNTEERING)
    lock(page, session)
    assert own_drafts(session).drafts == (other,)


def test_files_that_were_left_out_are_named(
    page: OwnPage, shell: RecordingShell, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "MAX_FILES", 1)
    film = take_evidence(Incoming(name="film.mp4", data=b"film"))
    draft = job_draft("Head cook")
    whole = replace(draft, record=replace(draft.record, evidence=(film.file,)), new=(film,))
    keep_own_drafts(session, [whole], now=shell.now())
    page.opened(kind=OwnKind.JOB)
    notice = page.notices.notice
    assert notice is not None and "film.mp4" in notice.text
    assert page.form.evidence.files == ()


def test_another_backpack_never_sees_a_draft(
    page: OwnPage, shell: RecordingShell, session: Session, cheap_kdf: KdfCost
) -> None:
    page.opened(kind=OwnKind.JOB)
    write(page)
    other = create_backpack(
        shell.data_folder / "b", "another long one", now=shell.now(), cost=cheap_kdf
    ).session
    shell.session = other
    page.opened(kind=OwnKind.JOB)
    assert page.form.title.text() == "" and not page.is_draft
    lock(page, other)
    assert not other.has_drafts
    close_backpack(other)
    shell.session = session


def job_draft(title: str) -> OwnDraft:
    return OwnDraft(record=OwnRecord(kind=OwnKind.JOB, title=title, description=""))
