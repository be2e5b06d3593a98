"""The draft of a copy: kept when its form is left, told where it or its item is gone."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from tests.doubles.shell import RecordingShell
from tests.ui.adding.test_copy_page import PHOTO, SCAN, rows
from tests.wallet.session.test_draft_answers import COPY
from ui.adding.copy_drafts import CopyDrafts
from ui.adding.copy_page import CopyPage
from ui.showing.page import Page
from wallet.errors import Reason, VaultError
from wallet.model.copy import CopyWords
from wallet.model.draft import KeptDraft
from wallet.session.copies import words_of
from wallet.session.copy_openings import OpenedCopy
from wallet.session.drafts import CopyDraft, begun_drafts, find_copy_draft
from wallet.session.gathering import Incoming
from wallet.session.item_reading import original_of
from wallet.session.keeping import delete_items, restore_items
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(shell: RecordingShell, session: Session, show: Show) -> CopyPage:
    made = CopyPage(shell)
    made.resize(900, 900)
    show(made)
    return made


def test_a_draft_is_kept_once_and_forgotten_when_it_was_emptied(
    shell: RecordingShell, session: Session, display: object
) -> None:
    drafts = CopyDrafts(Page(shell))
    assert not drafts.enter()
    drafts.save(COPY, is_draft=True)
    assert drafts.stored == COPY and find_copy_draft(session, COPY.key) == COPY
    assert drafts.unfinished(COPY, is_draft=True) is None
    drafts.save(COPY, is_draft=False)
    assert drafts.stored is None and not session.has_drafts
    assert drafts.unfinished(COPY, is_draft=False) is None


def test_the_answer_to_an_earlier_file_changes_nothing_for_the_one_shown_now(
    shell: RecordingShell, session: Session, display: object
) -> None:
    drafts = CopyDrafts(Page(shell))
    other = Incoming(name="other.pdf", data=b"other")
    drafts.stored = CopyDraft(words=CopyWords(title="Other"), incoming=other)
    before = drafts.stored
    drafts._saved(COPY)
    assert drafts.stored is before


def test_what_is_no_damage_is_told_as_what_it_is(
    shell: RecordingShell, session: Session, display: object
) -> None:
    page = Page(shell)

    def fail(_session: Session) -> None:
        raise VaultError(Reason.STORAGE_FULL)

    CopyDrafts(page).open(fail, page.show_error)
    assert page.notices.notice is not None and page.notices.notice.action == ""


def described(page: CopyPage, file: Incoming, title: str) -> None:
    page.opened(incoming=file)
    page.form.title.setText(title)


def test_what_was_begun_is_kept_when_the_page_is_left_or_another_file_is_chosen(
    page: CopyPage, session: Session
) -> None:
    described(page, SCAN, "Transcript")
    described(page, PHOTO, "Me")
    assert [one.title for one in begun_drafts(session)] == ["Transcript"]
    page.left()
    keys = {one.title: one.key for one in begun_drafts(session)}
    assert set(keys) == {"Transcript", "Me"}
    before = session.vault.generation
    page.left()
    page.opened(draft=keys["Me"])
    assert session.vault.generation == before, "what is there as it is is not written again"
    page.opened(draft=keys["Transcript"])
    assert page.form.title.text() == "Transcript" and page.pages.picture.isVisible()
    page.primary_button.click()
    assert [one.title for one in begun_drafts(session)] == ["Me"]
    page.opened(draft=keys["Transcript"])
    assert page.drop_area.isVisible()


def spoil(session: Session, key: str, shell: RecordingShell) -> None:
    """Leave of a draft what damage leaves."""
    session.vault.drafts.keep(KeptDraft(key=key, answers=b""), shell.now())


def test_a_draft_that_cannot_be_read_is_told_and_thrown_away(
    page: CopyPage, shell: RecordingShell, session: Session, show: Show
) -> None:
    described(page, SCAN, "Transcript")
    page.left()
    (begun,) = begun_drafts(session)
    for arguments in ({"draft": begun.key}, {"incoming": SCAN}):
        spoil(session, begun.key, shell)
        later = CopyPage(shell)
        show(later)
        later.opened(**arguments)
        assert later.form.title.text() == ""
        notice = later.notices.notice
        assert notice is not None and notice.on_action is not None
        assert notice.title == "What you had begun to write cannot be read any more."
        notice.on_action()
        assert not session.has_drafts
        assert later.notices.notice is not None
        assert later.notices.notice.title == "Thrown away for good."


def test_a_copy_opens_though_other_words_about_it_cannot_be_read(
    page: CopyPage, shell: RecordingShell, session: Session
) -> None:
    described(page, SCAN, "Transcript")
    page.primary_button.click()
    (row,) = rows(session, shell)
    spoil(session, f"copy:{row.id}", shell)
    page.opened(record_id=row.id)
    notice = page.notices.notice
    assert page.form.title.text() == "Transcript"
    assert notice is not None and notice.action == "Throw away"


def test_other_words_about_a_copy_that_was_deleted_are_kept_with_its_file_as_a_new_one(
    page: CopyPage, shell: RecordingShell, session: Session, show: Show
) -> None:
    described(page, SCAN, "Transcript")
    page.primary_button.click()
    (row,) = rows(session, shell)
    page.opened(record_id=row.id)
    page.form.number.setText("7")
    page.left()
    delete_items(session, [row.id], now=shell.now())
    later = CopyPage(shell)
    show(later)
    for shown in (page, later):
        shown.opened(record_id=row.id)
        assert shown.form.number.text() == "7" and shown.pages.picture.isVisible()
        assert shown.primary_button.text() == "Keep this copy"
        assert shown.title_label.text() == "Keep a copy"
        notice = shown.notices.notice
        assert notice is not None
        assert notice.title == "The copy that you were changing is deleted."
        assert "new item" in notice.text
    restore_items(session, [row.id])
    page.opened(record_id=row.id)
    assert page.form.number.text() == "7" and page.primary_button.text() == "Keep the changes"
    delete_items(session, [row.id], now=shell.now())
    later.primary_button.click()
    (new,) = rows(session, shell)
    assert new.id != row.id and words_of(session, new.id).number == "7"
    assert original_of(session, new.id) == original_of(session, row.id)
    assert words_of(session, row.id).number == "" and not session.has_drafts


def test_only_the_copy_asked_for_last_is_shown(page: CopyPage, session: Session) -> None:
    page.opened(incoming=SCAN)
    found = OpenedCopy(record_id="another", words=CopyWords(title="Another"), data=b"")
    page._edit(found)
    assert page.form.title.text() == ""
