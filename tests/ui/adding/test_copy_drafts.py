"""The draft of a copy: kept when its form is left, told where it or its item is gone."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.doubles.shell import RecordingShell
from tests.ui.adding.test_copy_page import PHOTO, SCAN, rows
from tests.wallet.session.test_draft_answers import COPY
from tests.wallet.vault.damage import spoil_page
from ui.adding.copy_drafts import CopyDrafts
from ui.adding.copy_page import CopyPage
from ui.showing.page import Page
from wallet.errors import Reason, VaultError
from wallet.model.copy import CopyWords
from wallet.model.draft import KeptDraft
from wallet.session.copies import keep_copy, offer_copy, words_of
from wallet.session.copy_openings import OpenedCopy
from wallet.session.drafts import CopyDraft, begun_drafts, find_copy_draft, keep_copy_draft
from wallet.session.gathering import Incoming
from wallet.session.item_reading import original_of
from wallet.session.keeping import delete_items, restore_items
from wallet.session.opening import (
    KdfCost,
    Passphrase,
    close_backpack,
    create_backpack,
    open_backpack,
)
from wallet.session.safekeeping import back_up
from wallet.session.session import Session
from wallet.vault.database import PAGE_SIZE

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


def test_what_cannot_be_kept_is_told_where_the_learner_is_and_tried_again(
    page: CopyPage, shell: RecordingShell, session: Session
) -> None:
    described(page, SCAN, "Transcript")
    session.vault._database.execute("PRAGMA query_only = ON")
    page.left()
    assert len(shell.notices) == 1 and shell.notices[0].action == ""
    session.vault._database.execute("PRAGMA query_only = OFF")
    page.left()
    assert [one.title for one in begun_drafts(session)] == ["Transcript"]


def test_a_draft_on_a_damaged_page_is_told_when_it_is_gone_on_with_and_nothing_else_is_lost(
    shell: RecordingShell, show: Show, cheap_kdf: KdfCost, tmp_path: Path
) -> None:
    mine = create_backpack(tmp_path / "mine", "long enough", now=shell.now(), cost=cheap_kdf)
    words = CopyWords(title="Transcript")
    keep_copy(mine.session, offer_copy(mine.session, SCAN), words, now=shell.now())
    film = Incoming(name="film.mp4", data=os.urandom(200_000))
    draft = CopyDraft(words=CopyWords(title="Film"), incoming=film)
    keep_copy_draft(mine.session, draft, now=shell.now())
    database = mine.session.folder / "vault.db"
    close_backpack(mine.session)
    spoil_page(database, database.stat().st_size // PAGE_SIZE - 3)
    unlock = Passphrase("long enough")
    session = shell.session = open_backpack(mine.session.folder, unlock, now=shell.now())
    page = CopyPage(shell)
    show(page)
    page.opened(draft=draft.key)
    notice = page.notices.notice
    assert notice is not None and notice.on_action is not None
    assert notice.title == "The file “film.mp4” cannot be read any more."
    (row,) = rows(session, shell)
    assert original_of(session, row.id) == (SCAN.name, SCAN.data)
    page.opened(incoming=film)
    assert page.form.title.text() == "Film", "the file chosen again, its words are back"
    page.left()
    assert find_copy_draft(session, draft.key) == draft, "and are kept with it"
    page.discard()
    assert not session.has_drafts
    assert back_up(session, tmp_path / "whole", now=shell.now()) == 1
    close_backpack(session)
