"""Keeping a copy, from the file to the backpack and back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.doubles import pdf_samples
from tests.doubles.photo_samples import jpeg_with_place
from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.adding.copy_page import CopyPage
from ui.showing.shell import PageName
from wallet.encoding.photos import find_hidden
from wallet.model.copy import CopyKind
from wallet.model.record import Query, Summary
from wallet.model.report import Mark
from wallet.session.copies import words_of
from wallet.session.gathering import Incoming
from wallet.session.item_reading import original_of
from wallet.session.keeping import list_items
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
