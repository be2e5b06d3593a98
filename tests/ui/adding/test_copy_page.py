"""Keeping a copy, from the file to the backpack and back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles import pdf_samples
from tests.doubles.photo_samples import jpeg_with_place
from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.adding.copy_page import CopyPage
from ui.showing.shell import PageName
from wallet.encoding.photos import find_hidden
from wallet.model.copy import CopyKind, CopyWords
from wallet.model.record import Query, Summary
from wallet.model.report import Mark
from wallet.session.copies import words_of
from wallet.session.drafts import CopyDraft, begun_drafts, find_copy_draft
from wallet.session.gathering import Incoming
from wallet.session.item_reading import original_of
from wallet.session.keeping import list_items
from wallet.session.opening import KdfCost, close_backpack, create_backpack
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]
SCAN = Incoming(name="scan.pdf", data=pdf_samples.plain_pdf())
PHOTO = Incoming(name="photo.jpg", data=jpeg_with_place())


@pytest.fixture
def page(shell: RecordingShell, session: Session, show: Show) -> CopyPage:
    made = CopyPage(shell)
    made.resize(900, 900)
    show(made)
    return made


def copy_drafts(session: Session) -> tuple[CopyDraft | None, ...]:
    begun = begun_drafts(session)
    return tuple(find_copy_draft(session, one.key) for one in begun if one.is_copy)


def rows(session: Session, shell: RecordingShell) -> list[Summary]:
    return list(list_items(session, Query(), now=shell.now()))


def test_a_file_is_shown_and_kept_under_the_learners_words(
    page: CopyPage, shell: RecordingShell, session: Session
) -> None:
    page.opened(incoming=SCAN)
    assert page.pages.picture.isVisible()
    assert page.about.text().startswith("\u2068scan.pdf\u2069") or "scan.pdf" in page.about.text()
    assert not page.clean_box.isVisible()
    assert nameless(page) == ()
    page.primary_button.click()
    assert rows(session, shell) == [], "a copy has a name first"
    page.form.title.setText("Transcript")
    page.form.kind.setCurrentIndex(page.form.kind.findData(CopyKind.TRANSCRIPT.value))
    page.primary_button.click()
    (row,) = rows(session, shell)
    assert (row.title, row.mark) == ("Transcript", Mark.COPY)
    assert original_of(session, row.id) == ("scan.pdf", SCAN.data)
    assert shell.visits[-1] == (PageName.ITEM, {"record_id": row.id})
    notice = shell.notices[-1]
    assert notice.title == "Copy kept." and notice.on_action is not None
    notice.on_action()
    assert rows(session, shell) == []


def test_a_missing_name_is_brought_into_sight(page: CopyPage, qtbot: QtBot) -> None:
    page.resize(900, 500)
    page.opened(incoming=SCAN)
    (area,) = [one for one in page.findChildren(QScrollArea) if one.isAncestorOf(page.form)]
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > page.form.height())
    bar.setValue(bar.maximum())
    assert page.form.title_field.visibleRegion().isEmpty()
    page.primary_button.click()
    field = page.form.title_field
    assert page.focusWidget() is page.form.title
    assert field.visibleRegion().boundingRect() == field.rect()


def test_a_photo_is_freed_of_its_place_unless_the_learner_says_no(
    page: CopyPage, shell: RecordingShell, session: Session
) -> None:
    for is_wanted in (True, False):
        page.opened(incoming=Incoming(name=f"{is_wanted}.jpg", data=PHOTO.data))
        assert page.clean_box.isVisible() and page.clean_box.isChecked()
        assert page._clean_note.text() == "This photo tells the place where it was taken."
        page.clean_box.setChecked(is_wanted)
        page.form.title.setText(str(is_wanted))
        page.primary_button.click()
    kept = {row.title: original_of(session, row.id)[1] for row in rows(session, shell)}
    assert find_hidden(kept["True"]) == ()
    assert kept["False"] == PHOTO.data
    assert shell.notices[0].text.startswith("Where and with what") and not shell.notices[1].text


def test_the_same_file_is_told(page: CopyPage, shell: RecordingShell) -> None:
    page.opened(incoming=SCAN)
    page.form.title.setText("Transcript")
    page.primary_button.click()
    page.opened(incoming=SCAN)
    assert page.notices.isVisible()


def test_what_is_said_of_a_copy_is_changed(
    page: CopyPage, shell: RecordingShell, session: Session
) -> None:
    page.opened(incoming=SCAN)
    page.form.title.setText("Transcript")
    page.primary_button.click()
    (row,) = rows(session, shell)
    page.opened(record_id=row.id)
    assert page.form.title.text() == "Transcript"
    assert page.pages.picture.isVisible()
    assert page.primary_button.text() == "Keep the changes"
    page.form.title.setText("Diploma")
    page.primary_button.click()
    assert words_of(session, row.id).title == "Diploma"
    assert shell.visits[-1] == (PageName.ITEM, {"record_id": row.id})


def test_what_was_typed_in_stays_while_another_page_is_shown(page: CopyPage) -> None:
    page.opened(incoming=SCAN)
    page.form.title.setText("Transcript")
    page.left()
    page.opened()
    assert page.form.title.text() == "Transcript"
    page.opened(incoming=SCAN)
    assert page.form.title.text() == "Transcript"
    page.opened(incoming=PHOTO)
    assert page.form.title.text() == ""


def test_a_file_that_is_gone_is_told(page: CopyPage) -> None:
    page.opened(incoming=Incoming(name="empty"))
    assert page.notices.isVisible()
    assert not page.primary_button.isVisible()
    page.form.title.setText("x")
    page.keep()
    assert page.drop_area.isVisible()


def test_a_file_that_can_be_checked_is_better_brought_in(
    page: CopyPage, shell: RecordingShell
) -> None:
    signed = Incoming(name="t.pdf", data=pdf_samples.sign_pdf(pdf_samples.plain_pdf()))
    page.opened(incoming=signed)
    assert page.notices.isVisible()
    page._bring_in()
    assert shell.visits[-1] == (PageName.BRING_IN, {"incoming": (signed,)})


def test_without_a_file_the_page_asks_for_one(
    page: CopyPage, shell: RecordingShell, tmp_path: Path
) -> None:
    page.opened()
    assert page.drop_area.isVisible() and not page.form.isVisible()
    assert page.first_focus() is page.drop_area.open_button
    assert nameless(page) == ()
    page.drop_area.open_button.click()
    assert page.drop_area.isVisible()
    scan = tmp_path / "scan.txt"
    scan.write_text("a letter")
    shell.file_dialogs.to_open.append((scan,))
    page.drop_area.open_button.click()
    assert page.form.isVisible() and not page.drop_area.isVisible()
    assert page.first_focus() is page.form.kind


def test_what_is_dropped_is_looked_at(page: CopyPage) -> None:
    page.opened()
    page.drop_area.dropped.emit((), (SCAN,))
    assert page.pages.picture.isVisible()
    page._take((), ())
    assert page.pages.picture.isVisible()


def lock(page: CopyPage, session: Session) -> None:
    """Do what the window does before the backpack closes."""
    keep = page.unfinished()
    if keep is not None:
        keep(session)


def test_what_was_said_of_a_file_is_here_again_after_locking(
    page: CopyPage, shell: RecordingShell, session: Session, show: Show
) -> None:
    page.opened(incoming=PHOTO)
    assert page.unfinished() is None, "nothing was said yet"
    page.form.note.setPlainText("From the town hall")
    page.clean_box.setChecked(False)
    lock(page, session)
    later = CopyPage(shell)
    show(later)
    (begun,) = begun_drafts(session)
    later.opened(draft=begun.key)
    assert later.pages.picture.isVisible() and later.form.isVisible()
    assert later.form.words.note == "From the town hall"
    assert not later.clean_box.isChecked()
    notice = later.notices.notice
    assert notice is not None and notice.title == "This is what you had begun to write."
    assert later.unfinished() is None, "it is there as it is"
    later.form.title.setText("Certificate")
    later.primary_button.click()
    (row,) = rows(session, shell)
    assert original_of(session, row.id)[1] == PHOTO.data
    assert copy_drafts(session) == ()


def test_the_same_file_chosen_again_brings_its_words_along(
    page: CopyPage, shell: RecordingShell, session: Session, show: Show
) -> None:
    page.opened(incoming=SCAN)
    page.form.title.setText("Transcript")
    lock(page, session)
    later = CopyPage(shell)
    show(later)
    later.opened(incoming=SCAN)
    assert later.form.title.text() == "Transcript"
    later.form.show_words(CopyWords(title=""))
    lock(later, session)
    assert copy_drafts(session) == (), "what was emptied by hand is no draft any more"


def test_what_was_emptied_by_hand_stays_gone_when_another_file_is_chosen(
    page: CopyPage, shell: RecordingShell, session: Session, show: Show
) -> None:
    page.opened(incoming=SCAN)
    page.form.title.setText("Transcript")
    lock(page, session)
    later = CopyPage(shell)
    show(later)
    later.opened(incoming=SCAN)
    later.form.show_words(CopyWords(title=""))
    later.opened(incoming=PHOTO)
    lock(later, session)
    assert copy_drafts(session) == ()


def test_what_is_thrown_away_can_be_brought_back(
    page: CopyPage, shell: RecordingShell, session: Session
) -> None:
    page._bring_back()
    assert not page.discard_button.isVisible()
    page.opened(incoming=SCAN)
    page.form.title.setText("Transcript")
    lock(page, session)
    assert page.discard_button.isVisible()
    page.discard_button.click()
    assert page.drop_area.isVisible() and not page.discard_button.isVisible()
    assert copy_drafts(session) == ()
    notice = page.notices.notice
    assert notice is not None and notice.on_action is not None
    notice.on_action()
    assert page.form.title.text() == "Transcript" and page.pages.picture.isVisible()
    assert page.notices.notice is None


def test_other_words_begun_about_a_copy_are_here_again(
    page: CopyPage, shell: RecordingShell, session: Session, show: Show
) -> None:
    page.opened(incoming=SCAN)
    page.form.title.setText("Transcript")
    page.primary_button.click()
    (row,) = rows(session, shell)
    page.opened(record_id=row.id)
    assert not page.is_draft and not page.discard_button.isVisible()
    page.form.number.setText("7")
    page.opened(record_id=row.id)
    assert page.form.number.text() == "7", "going away loses nothing"
    lock(page, session)
    later = CopyPage(shell)
    show(later)
    later.opened(record_id=row.id)
    assert later.form.number.text() == "7" and later.is_draft
    later.discard()
    assert later.form.words == words_of(session, row.id) and later.pages.picture.isVisible()
    later._bring_back()
    assert later.form.number.text() == "7"
    later.primary_button.click()
    assert words_of(session, row.id).number == "7"
    assert copy_drafts(session) == ()


def test_another_backpack_never_sees_what_was_said(
    page: CopyPage, shell: RecordingShell, session: Session, cheap_kdf: KdfCost
) -> None:
    page.opened(incoming=SCAN)
    page.form.title.setText("Transcript")
    other = create_backpack(
        shell.data_folder / "b", "another long one", now=shell.now(), cost=cheap_kdf
    ).session
    shell.session = other
    page.opened()
    assert page.form.title.text() == "" and page.drop_area.isVisible()
    assert page.unfinished() is None and not other.has_drafts
    close_backpack(other)
    shell.session = session
