"""After opening: the way back to what had been begun, and silence where nothing was."""

import pytest

from tests.doubles.shell import RecordingShell
from tests.wallet.session.test_draft_answers import COPY, EMPTY, FULL
from ui.showing.page import Page
from ui.showing.shell import PageName
from ui.vaults.coming_back import ComingBack
from wallet.model.copy import CopyWords
from wallet.session.drafts import CopyDraft, forget_draft, keep_copy_draft, keep_own_drafts
from wallet.session.opening import Created


@pytest.fixture
def coming_back(shell: RecordingShell, created: Created, display: object) -> ComingBack:
    return ComingBack(Page(shell))


def test_nothing_begun_is_nothing_said(coming_back: ComingBack, shell: RecordingShell) -> None:
    coming_back.look()
    coming_back._go_on()
    assert shell.notices == [] and shell.visits == []


def test_without_an_open_backpack_nobody_is_asked(
    coming_back: ComingBack, shell: RecordingShell
) -> None:
    session, shell.session = shell.session, None
    coming_back.look()
    shell.session = session
    assert shell.notices == []


def test_each_form_is_gone_back_to(
    coming_back: ComingBack, shell: RecordingShell, created: Created
) -> None:
    session, now = created.session, shell.now()
    edit = CopyDraft(words=CopyWords(title="x"), record_id="item-3")
    steps = (
        (lambda: keep_own_drafts(session, [FULL], now=now), FULL.key),
        (lambda: keep_own_drafts(session, [EMPTY], now=now), EMPTY.key),
        (lambda: keep_copy_draft(session, COPY, now=now), COPY.key),
        (lambda: keep_copy_draft(session, edit, now=now), edit.key),
    )
    for keep, key in steps:
        keep()
        coming_back.look()
        notice = shell.notices[-1]
        assert notice.title == "You had begun to write something."
        assert notice.on_action is not None
        notice.on_action()
        forget_draft(session, key)
    assert shell.visits == [
        (PageName.OWN_RECORD, {"record_id": "item-1"}),
        (PageName.OWN_RECORD, {"kind": EMPTY.record.kind}),
        (PageName.COPY, {}),
        (PageName.COPY, {"record_id": "item-3"}),
    ]
