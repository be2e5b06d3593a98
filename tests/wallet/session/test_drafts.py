"""Drafts inside the backpack: there after locking, nobody else's, and gone when forgotten."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.wallet.session.opened import NOW, PASSPHRASE, Pupil, new_session
from tests.wallet.session.test_draft_answers import COPY, EMPTY, FULL
from wallet.model.copy import CopyWords
from wallet.model.draft import KeptDraft
from wallet.model.own_record import OwnKind
from wallet.session import drafts
from wallet.session.drafts import (
    CopyDraft,
    DraftName,
    copy_drafts,
    find_copy_draft,
    forget_draft,
    keep_copy_draft,
    keep_own_drafts,
    newest_draft,
    own_drafts,
)
from wallet.session.opening import Passphrase, open_backpack
from wallet.session.session import Session


@pytest.fixture
def session(learner: Pupil) -> Session:
    return learner.session


STORED = replace(FULL, left_out=())


def test_drafts_are_there_after_the_backpack_was_locked(session: Session) -> None:
    assert not session.has_drafts and newest_draft(session) is None
    keep_own_drafts(session, [FULL, EMPTY], now=NOW)
    keep_copy_draft(session, COPY, now=NOW)
    session.vault.close()
    again = open_backpack(session.folder, Passphrase(PASSPHRASE), now=NOW)
    assert again.has_drafts
    assert set(own_drafts(again)) == {STORED, EMPTY}
    assert copy_drafts(again) == (COPY,)
    again.vault.close()


def test_another_backpack_never_sees_them(session: Session, tmp_path: Path) -> None:
    keep_own_drafts(session, [FULL], now=NOW)
    keep_copy_draft(session, COPY, now=NOW)
    other = new_session(tmp_path / "another")
    assert not other.has_drafts
    assert own_drafts(other) == copy_drafts(other) == ()
    assert newest_draft(other) is None and find_copy_draft(other) is None
    other.vault.close()


def test_the_newest_says_where_to_go_on(session: Session) -> None:
    edit = CopyDraft(words=CopyWords(title="Licence"), record_id="item-3")
    steps = (
        (lambda now: keep_own_drafts(session, [FULL], now=now), False, "item-1", OwnKind.JOB),
        (lambda now: keep_own_drafts(session, [EMPTY], now=now), False, "", OwnKind.SKILL),
        (lambda now: keep_copy_draft(session, COPY, now=now), True, "", None),
        (lambda now: keep_copy_draft(session, edit, now=now), True, "item-3", None),
    )
    for number, (step, is_copy, record_id, kind) in enumerate(steps):
        step(NOW + timedelta(seconds=number))
        assert newest_draft(session) == DraftName(is_copy=is_copy, record_id=record_id, kind=kind)
    session.vault.drafts.keep(KeptDraft(key="own:x", answers=b"?"), NOW + timedelta(days=1))
    session.vault.drafts.keep(KeptDraft(key="copy:x", answers=b"?"), NOW + timedelta(days=1))
    assert newest_draft(session) == DraftName(is_copy=True, record_id="item-3")
    assert len(own_drafts(session)) == len(copy_drafts(session)) == 2


def test_the_newest_is_named_without_its_files(session: Session) -> None:
    keep_own_drafts(session, [FULL], now=NOW)
    asked: list[str] = []
    session.vault._database._connection.set_trace_callback(asked.append)
    assert newest_draft(session) == DraftName(
        is_copy=False, record_id=FULL.record_id, kind=OwnKind.JOB
    )
    session.vault._database._connection.set_trace_callback(None)
    assert asked and not any("draft_files" in sql for sql in asked)


def test_the_draft_of_a_copy_is_found_by_its_item_its_file_or_as_the_newest(
    session: Session,
) -> None:
    edit = CopyDraft(words=CopyWords(title="Licence"), record_id="item-3")
    keep_copy_draft(session, COPY, now=NOW)
    keep_copy_draft(session, edit, now=NOW + timedelta(seconds=1))
    assert COPY.incoming is not None
    assert find_copy_draft(session, record_id="item-3") == edit
    assert find_copy_draft(session, data=COPY.incoming.data) == COPY
    assert find_copy_draft(session) == COPY
    assert find_copy_draft(session, record_id="item-4") is None
    assert find_copy_draft(session, data=b"another") is None


def test_a_forgotten_draft_is_gone(session: Session) -> None:
    keep_own_drafts(session, [FULL, EMPTY], now=NOW)
    forget_draft(session, FULL.key)
    forget_draft(session, FULL.key)
    assert own_drafts(session) == (EMPTY,)


def test_files_too_large_for_a_quick_lock_are_left_out_by_name(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "MAX_FILES", len(FULL.new[0].data))
    keep_own_drafts(session, [FULL, replace(FULL, record_id="item-2")], now=NOW)
    found = {draft.record_id: draft for draft in own_drafts(session)}
    assert found["item-1"] == STORED
    assert found["item-2"].new == () and found["item-2"].left_out == ("me.jpg",)
    assert [file.name for file in found["item-2"].record.evidence] == ["old.txt"]
