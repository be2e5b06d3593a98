"""After opening: the way back to what had been begun, and silence where nothing was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.doubles.shell import RecordingShell
from tests.wallet.session.test_draft_answers import COPY, EMPTY, FULL
from ui.messages.languages import Interpreter
from ui.showing.page import Page
from ui.showing.shell import PageName
from ui.vaults.coming_back import ComingBack
from wallet.model.copy import CopyWords
from wallet.model.draft import KeptDraft
from wallet.session.drafts import CopyDraft, forget_draft, keep_copy_draft, keep_own_drafts
from wallet.session.opening import Created
from wallet.settings import Language

ITEM = "8d9c5a52-6a63-4f0c-9f4c-2f0f0d5f7a11"


@pytest.fixture
def coming_back(shell: RecordingShell, created: Created, display: object) -> ComingBack:
    return ComingBack(Page(shell))


def test_nothing_begun_is_nothing_said(coming_back: ComingBack, shell: RecordingShell) -> None:
    coming_back.look()
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
    own = replace(FULL, record_id=ITEM)
    edit = CopyDraft(words=CopyWords(title="Licence"), record_id=ITEM)
    steps = (
        (lambda: keep_own_drafts(session, [own], now=now), own.key),
        (lambda: keep_own_drafts(session, [EMPTY], now=now), EMPTY.key),
        (lambda: keep_copy_draft(session, COPY, now=now), COPY.key),
        (lambda: keep_copy_draft(session, edit, now=now), edit.key),
    )
    for keep, key in steps:
        keep()
        coming_back.look()
        notice = shell.notices[-1]
        assert notice.on_action is not None
        notice.on_action()
        forget_draft(session, key)
    assert [one.title for one in shell.notices] == [
        "You started “Cook” (a job) and did not finish.",
        "You started to write about a skill and did not finish.",
        "You started “scan.pdf” (a copy) and did not finish.",
        "You started “Licence” (a copy) and did not finish.",
    ]
    assert {one.text for one in shell.notices} == {
        "It is kept in your backpack, locked like your items."
    }
    assert shell.visits == [
        (PageName.OWN_RECORD, {"record_id": ITEM}),
        (PageName.OWN_RECORD, {"kind": EMPTY.record.kind}),
        (PageName.COPY, {"draft": COPY.key}),
        (PageName.COPY, {"record_id": ITEM}),
    ]


def test_the_newest_is_named_and_the_others_are_counted_in_the_language_spoken(
    coming_back: ComingBack, shell: RecordingShell, created: Created, interpreter: Interpreter
) -> None:
    session, now = created.session, shell.now()
    keep_own_drafts(session, [FULL, EMPTY], now=now)
    keep_copy_draft(session, COPY, now=now + timedelta(seconds=1))
    coming_back.look()
    assert shell.notices[-1].title == "You started “scan.pdf” (a copy) and did not finish."
    assert shell.notices[-1].text == (
        "2 more are kept: open “More”, then “Add something you have”."
    )
    interpreter.speak(Language.SPANISH)
    coming_back.look()
    assert shell.notices[-1].title == "Había empezado «scan.pdf» (una copia)."
    assert shell.notices[-1].text.startswith("Se guardan 2 más: abra «Más»")


def test_what_cannot_be_read_is_told_and_thrown_away(
    coming_back: ComingBack, shell: RecordingShell, created: Created
) -> None:
    session = created.session
    session.vault.drafts.keep(KeptDraft(key=EMPTY.key, answers=b"?"), shell.now())
    coming_back.look()
    notice = shell.notices[-1]
    assert notice.title == "What you had begun to write cannot be read any more."
    assert notice.action == "Throw away" and notice.on_action is not None
    notice.on_action()
    assert shell.notices[-1].title == "Thrown away for good." and not session.has_drafts
