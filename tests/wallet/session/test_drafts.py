"""Drafts inside the backpack: there after locking, nobody else's, and gone when forgotten."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.wallet.session.opened import NOW, PASSPHRASE, Pupil, new_session
from tests.wallet.session.test_draft_answers import COPY, EMPTY, FULL, WITHOUT_PHOTO
from tests.wallet.vault.damage import spoil_page, spoiled_pages
from wallet.errors import Reason, VaultError
from wallet.model.copy import CopyWords
from wallet.model.draft import KeptDraft
from wallet.model.own_record import OwnKind, OwnRecord
from wallet.session import drafts
from wallet.session.drafts import (
    BegunDraft,
    CopyDraft,
    OwnDraft,
    OwnDraftsFound,
    begun_drafts,
    copy_key,
    find_copy_draft,
    forget_draft,
    keep_copy_draft,
    keep_own_drafts,
    own_drafts,
)
from wallet.session.gathering import Incoming
from wallet.session.opening import Passphrase, open_backpack
from wallet.session.session import Session
from wallet.vault.disk import DATABASE


@pytest.fixture
def session(learner: Pupil) -> Session:
    return learner.session


ITEM = "8d9c5a52-6a63-4f0c-9f4c-2f0f0d5f7a11"
EDIT = CopyDraft(words=CopyWords(title="Licence"), record_id=ITEM)


def test_drafts_are_there_after_the_backpack_was_locked(session: Session) -> None:
    assert not session.has_drafts and begun_drafts(session) == ()
    keep_own_drafts(session, [FULL, EMPTY], now=NOW)
    keep_copy_draft(session, COPY, now=NOW)
    session.vault.close()
    again = open_backpack(session.folder, Passphrase(PASSPHRASE), now=NOW)
    assert again.has_drafts
    assert set(own_drafts(again).drafts) == {FULL, EMPTY}
    assert find_copy_draft(again, COPY.key) == COPY
    again.vault.close()


def test_another_backpack_never_sees_them(session: Session, tmp_path: Path) -> None:
    keep_own_drafts(session, [FULL], now=NOW)
    keep_copy_draft(session, COPY, now=NOW)
    other = new_session(tmp_path / "another")
    assert not other.has_drafts
    assert own_drafts(other) == OwnDraftsFound()
    assert begun_drafts(other) == () and find_copy_draft(other, COPY.key) is None
    other.vault.close()


def test_what_was_begun_is_named_the_newest_first(session: Session) -> None:
    keep_own_drafts(session, [EMPTY], now=NOW)
    keep_copy_draft(session, COPY, now=NOW + timedelta(seconds=1))
    keep_copy_draft(session, EDIT, now=NOW + timedelta(seconds=2))
    session.vault.drafts.keep(KeptDraft(key="own:x", answers=b"?"), NOW + timedelta(days=1))
    assert begun_drafts(session) == (
        BegunDraft(key="own:x", record_id="x", is_damaged=True),
        BegunDraft(key=EDIT.key, is_copy=True, record_id=ITEM, title="Licence"),
        BegunDraft(key=COPY.key, is_copy=True, title="scan.pdf", file_name="scan.pdf"),
        BegunDraft(key=EMPTY.key, kind=OwnKind.SKILL),
    )


def test_what_was_begun_is_named_without_its_files(session: Session) -> None:
    keep_own_drafts(session, [FULL], now=NOW)
    asked: list[str] = []
    session.vault._database._connection.set_trace_callback(asked.append)
    (begun,) = begun_drafts(session)
    assert begun.title == "Cook"
    session.vault._database._connection.set_trace_callback(None)
    assert asked and not any("draft_files" in sql for sql in asked)


def test_the_draft_of_a_copy_is_found_by_its_item_or_its_file(session: Session) -> None:
    keep_copy_draft(session, COPY, now=NOW)
    keep_copy_draft(session, EDIT, now=NOW + timedelta(seconds=1))
    assert COPY.incoming is not None
    assert find_copy_draft(session, copy_key(record_id=ITEM)) == EDIT
    assert find_copy_draft(session, copy_key(data=COPY.incoming.data)) == COPY
    assert find_copy_draft(session, copy_key(record_id="item-4")) is None
    assert find_copy_draft(session, copy_key(data=b"another")) is None


def test_a_forgotten_draft_is_gone(session: Session) -> None:
    keep_own_drafts(session, [FULL, EMPTY], now=NOW)
    forget_draft(session, FULL.key)
    forget_draft(session, FULL.key)
    assert own_drafts(session).drafts == (EMPTY,)


def test_files_too_large_for_a_quick_lock_are_left_out_by_name_and_stay_named(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "MAX_FILES", len(FULL.new[0].data))
    keep_own_drafts(session, [FULL, replace(FULL, record_id="item-2")], now=NOW)
    found = {draft.record_id: draft for draft in own_drafts(session).drafts}
    assert found["item-1"] == FULL
    assert found["item-2"].new == () and found["item-2"].left_out == ("film.mp4", "me.jpg")
    assert [file.name for file in found["item-2"].record.evidence] == ["old.txt"]


def large(name: str) -> CopyDraft:
    incoming = Incoming(name=name, data=os.urandom(70_000))
    return CopyDraft(words=CopyWords(title=name), incoming=incoming)


def test_whatever_is_damaged_is_told_and_thrown_away_and_what_is_whole_is_gone_on_with(
    session: Session, tmp_path: Path
) -> None:
    scan, letter = large("scan.pdf"), large("letter.pdf")
    keep_copy_draft(session, scan, now=NOW)
    keep_copy_draft(session, letter, now=NOW)
    essay = OwnRecord(kind=OwnKind.PROJECT, title="Web page", description="Long. " * 9000)
    long = OwnDraft(record=essay)
    keep_own_drafts(session, [FULL, EMPTY, long], now=NOW)
    session.vault.close()
    told = {"scan": 0, "words": 0, "photo": 0, "own": 0}
    for _ in spoiled_pages(session.folder, tmp_path / "beside"):
        try:
            again = open_backpack(session.folder, Passphrase(PASSPHRASE), now=NOW)
        except VaultError:
            continue
        assert again.has_drafts
        begun = begun_drafts(again)
        assert {one.key for one in begun} == {
            *(scan.key, letter.key, FULL.key, EMPTY.key, long.key)
        }
        try:
            assert find_copy_draft(again, scan.key) == scan
        except VaultError as error:
            assert error.reason is Reason.DRAFT_DAMAGED
            told["scan"] += 1
            if error.facts:
                # The file chosen again, the words about it are back.
                told["words"] += 1
                assert error.facts == {"name": "scan.pdf"} and scan.incoming is not None
                assert find_copy_draft(again, scan.key, data=scan.incoming.data) == scan
        found = own_drafts(again)
        assert set(found.drafts) <= {FULL, WITHOUT_PHOTO, EMPTY, long}
        assert len(found.drafts) + len(found.damaged) == 3
        told["photo"] += WITHOUT_PHOTO in found.drafts
        told["own"] += found.damaged == (long.key,)
        forget_draft(again, scan.key)
        assert find_copy_draft(again, scan.key) is None
        keep_copy_draft(again, scan, now=NOW)
        assert find_copy_draft(again, scan.key) == scan
        again.vault.close()
    assert told["scan"] >= 5 and told["words"] >= 5 and told["photo"] >= 1
    assert told["own"] >= 2


def test_drafts_of_which_not_even_the_keys_can_be_read_are_thrown_away_together(
    session: Session,
) -> None:
    keep_own_drafts(session, [FULL, EMPTY], now=NOW)
    roots = session.vault._database.rows(
        "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'drafts'"
    )
    session.vault.close()
    for (page,) in roots:
        spoil_page(session.folder / DATABASE, page)
    again = open_backpack(session.folder, Passphrase(PASSPHRASE), now=NOW)
    assert again.has_drafts
    assert [one.key for one in begun_drafts(again)] == [""]
    assert own_drafts(again) == OwnDraftsFound()
    forget_draft(again, "")
    assert not again.has_drafts
    keep_own_drafts(again, [FULL], now=NOW)
    assert own_drafts(again).drafts == (FULL,)
    again.vault.close()


def test_what_is_no_damage_is_an_error(session: Session) -> None:
    keep_own_drafts(session, [EMPTY], now=NOW)
    keep_copy_draft(session, COPY, now=NOW)
    session.vault._database.execute("UPDATE ledger SET generation = generation + 1")
    session.vault.drafts.distrust()
    assert session.has_drafts
    for ask in (begun_drafts, own_drafts, lambda one: find_copy_draft(one, COPY.key)):
        with pytest.raises(VaultError) as raised:
            ask(session)
        assert raised.value.reason is Reason.STORAGE_FAILED
