"""Drafts of records of one's own: those of the open backpack, there again after locking."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.doubles.shell import RecordingShell
from tests.ui.adding.test_own_page import current, job_draft, lock, write
from tests.wallet.session.test_draft_answers import EMPTY, FULL
from ui.adding.own_drafts import OwnDrafts
from ui.adding.own_page import OwnPage
from ui.showing.page import Page
from ui.theme.palettes import Tone
from wallet.model.draft import KeptDraft
from wallet.model.own_record import OwnKind
from wallet.session.drafts import begun_drafts, keep_own_drafts, own_drafts
from wallet.session.item_reading import read_item
from wallet.session.keeping import delete_items, restore_items
from wallet.session.opening import KdfCost, close_backpack, create_backpack
from wallet.session.own_openings import OpenedOwn
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]

NOTHING = EMPTY  # what an empty form holds


@pytest.fixture
def drafts(shell: RecordingShell, session: Session, display: object) -> OwnDrafts:
    return OwnDrafts(Page(shell))


def finish(drafts: OwnDrafts, session: Session) -> None:
    """Do what the window does before the backpack closes."""
    keep = drafts.unfinished(NOTHING, is_draft=False)
    if keep is not None:
        keep(session)


def test_what_is_put_aside_is_taken_up_once(drafts: OwnDrafts) -> None:
    drafts.enter()
    drafts.put(FULL)
    assert drafts.take(FULL.key) == FULL
    assert drafts.take(FULL.key) is None
    assert not drafts.was_stored(FULL)


def test_what_was_begun_is_kept_in_the_backpack_and_comes_back(
    drafts: OwnDrafts, session: Session, shell: RecordingShell
) -> None:
    drafts.enter()
    assert drafts.unfinished(NOTHING, is_draft=False) is None
    drafts.put(FULL)
    finish(drafts, session)
    (stored,) = own_drafts(session).drafts
    later = OwnDrafts(Page(shell))
    told: list[str] = []
    later.returned.connect(lambda: told.append("returned"))
    assert not later.enter()
    assert told == ["returned"]
    found = later.take(FULL.key)
    assert found == stored and later.was_stored(stored)
    # As it came, it is not written a second time.
    assert later.unfinished(stored, is_draft=True) is None


def test_what_is_thrown_away_or_emptied_is_gone_from_the_backpack_too(
    drafts: OwnDrafts, session: Session, shell: RecordingShell
) -> None:
    keep_own_drafts(session, [FULL, EMPTY], now=shell.now())
    drafts.enter()
    drafts.throw_away(FULL.key)
    drafts.throw_away("own:nothing")
    assert own_drafts(session).drafts == (EMPTY,)
    taken = drafts.take(EMPTY.key)
    assert taken == EMPTY
    finish(drafts, session)
    assert own_drafts(session).drafts == ()


def test_what_the_backpack_forgot_is_forgotten_here(
    drafts: OwnDrafts, session: Session, shell: RecordingShell
) -> None:
    keep_own_drafts(session, [FULL], now=shell.now())
    drafts.enter()
    drafts.drop(FULL.key)
    assert drafts.take(FULL.key) is None


def test_another_backpack_never_sees_them(
    drafts: OwnDrafts, session: Session, shell: RecordingShell, cheap_kdf: KdfCost
) -> None:
    drafts.enter()
    drafts.put(FULL)
    other = create_backpack(
        shell.data_folder / "b", "another long one", now=shell.now(), cost=cheap_kdf
    ).session
    shell.session = other
    assert drafts.enter()
    assert drafts.take(FULL.key) is None
    finish(drafts, other)
    assert own_drafts(other).drafts == ()
    shell.session = None
    assert not drafts.enter()
    close_backpack(other)
    shell.session = session


@pytest.fixture
def page(shell: RecordingShell, session: Session, show: Show) -> OwnPage:
    made = OwnPage(shell)
    made.resize(900, 900)
    show(made)
    return made


def test_an_edit_of_an_item_that_was_deleted_since_is_signed_as_a_new_one_and_says_so(
    page: OwnPage, shell: RecordingShell, session: Session, show: Show
) -> None:
    page.opened(kind=OwnKind.COURSE)
    write(page)
    page.primary_button.click()
    (row,) = current(session, shell)
    page.opened(record_id=row.id)
    page.form.title.setText("Head cook")
    page.left()
    delete_items(session, [row.id], now=shell.now())
    later = OwnPage(shell)
    show(later)
    for shown in (page, later):
        shown.opened(record_id=row.id)
        assert shown.form.title.text() == "Head cook" and shown.form.kind is OwnKind.COURSE
        assert shown.primary_button.text() == "Sign and keep"
        notice = shown.notices.notice
        assert notice is not None
        assert notice.title == "The item that you were changing is deleted."
        assert "new item" in notice.text
    restore_items(session, [row.id])
    page.opened(record_id=row.id)
    assert page.form.title.text() == "Head cook"
    assert page.primary_button.text() == "Sign the changes"
    delete_items(session, [row.id], now=shell.now())
    later.primary_button.click()
    (new,) = current(session, shell)
    assert new.title == "Head cook" and new.id != row.id
    deleted = read_item(session, row.id, now=shell.now())
    assert deleted.record.replaced_by == "" and not session.has_drafts
    assert deleted.credential.id != read_item(session, new.id, now=shell.now()).credential.id


def test_only_the_item_asked_for_last_is_edited(page: OwnPage) -> None:
    page.opened(kind=OwnKind.JOB)
    page._edit(OpenedOwn(record_id="another", record=None, is_gone=True))
    assert page.primary_button.text() == "Sign and keep" and page.notices.notice is None


def test_what_was_begun_is_kept_when_the_page_is_left(
    page: OwnPage, shell: RecordingShell, session: Session
) -> None:
    page.opened(kind=OwnKind.JOB)
    write(page)
    page.left()
    assert [one.title for one in begun_drafts(session)] == ["Cook"]
    before = session.vault.generation
    page.opened(kind=OwnKind.JOB)
    page.left()
    assert page.unfinished() is None and session.vault.generation == before
    page.opened(kind=OwnKind.JOB)
    assert page.form.title.text() == "Cook" and page.notices.notice is None
    page.discard_button.click()
    assert not session.has_drafts


def test_a_new_record_that_was_begun_is_here_again_after_one_of_its_kind_was_edited(
    page: OwnPage, shell: RecordingShell, session: Session
) -> None:
    page.opened(kind=OwnKind.JOB)
    write(page)
    page.primary_button.click()
    (row,) = current(session, shell)
    page.opened(kind=OwnKind.JOB)
    write(page, "Baker")
    page.opened(record_id=row.id)
    page.form.title.setText("Head cook")
    page.primary_button.click()
    page.opened(kind=OwnKind.JOB)
    assert page.form.title.text() == "Baker"


def test_a_draft_that_cannot_be_read_is_told_and_thrown_away(
    page: OwnPage, shell: RecordingShell, session: Session
) -> None:
    session.vault.drafts.keep(KeptDraft(key="own:job", answers=b""), shell.now())
    key = job_draft("x").key
    session.vault.drafts.keep(KeptDraft(key=key, answers=b""), shell.now())
    page.opened(kind=OwnKind.JOB)
    notice = page.notices.notice
    assert notice is not None and notice.on_action is not None
    assert notice.title == "What you had begun to write cannot be read any more."
    notice.on_action()
    assert session.vault.drafts.keys() == ("own:job",)
    page.opened(kind=OwnKind.SKILL)
    page.opened(kind=OwnKind.JOB)
    assert page.notices.notice is None or page.notices.notice.action == ""


def test_names_of_files_left_out_stay_until_the_files_are_added_again(
    page: OwnPage, shell: RecordingShell, session: Session, show: Show, tmp_path: Path
) -> None:
    draft = replace(job_draft("Head cook"), left_out=("film.mp4", "letter.txt"))
    keep_own_drafts(session, [draft], now=shell.now())
    page.opened(kind=OwnKind.JOB)
    page.form.title.setText("Cook")
    lock(page, session)
    (again,) = own_drafts(session).drafts
    assert again.left_out == ("film.mp4", "letter.txt")
    later = OwnPage(shell)
    show(later)
    later.opened(kind=OwnKind.JOB)
    letter = tmp_path / "letter.txt"
    letter.write_text("Thanks")
    shell.file_dialogs.to_open.append((letter,))
    later.form.evidence.add_button.click()
    lock(later, session)
    (again,) = own_drafts(session).drafts
    assert again.left_out == ("film.mp4",) and len(again.new) == 1
    later.discard()
    assert not later.is_draft


def test_what_cannot_be_kept_is_told_where_the_learner_is_and_tried_again(
    page: OwnPage, shell: RecordingShell, session: Session
) -> None:
    page.opened(kind=OwnKind.JOB)
    write(page)
    session.vault._database.execute("PRAGMA query_only = ON")
    page.left()
    assert len(shell.notices) == 1 and shell.notices[0].tone is Tone.BAD
    session.vault._database.execute("PRAGMA query_only = OFF")
    lock(page, session)
    assert [one.record.title for one in own_drafts(session).drafts] == ["Cook"]
