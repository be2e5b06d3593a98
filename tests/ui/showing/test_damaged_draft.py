"""A draft that cannot be read is said to be so, and goes for good when the learner says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.doubles.shell import RecordingShell
from tests.wallet.session.opened import new_session
from ui.showing.damaged_draft import DamagedDraft
from ui.showing.page import Page
from ui.theme.palettes import Tone
from wallet.model.draft import KeptDraft
from wallet.session.session import Session


@pytest.fixture
def session(shell: RecordingShell, tmp_path: Path, display: object) -> Iterator[Session]:
    shell.session = new_session(tmp_path / "mine")
    yield shell.session
    shell.session.vault.close()


def test_it_is_told_and_thrown_away(shell: RecordingShell, session: Session) -> None:
    for key in ("own:x", "own:y"):
        session.vault.drafts.keep(KeptDraft(key=key, answers=b""), shell.now())
    page = Page(shell)
    damaged = DamagedDraft(page)
    gone: list[str] = []
    damaged.thrown.connect(gone.append)
    damaged.tell("own:x")
    notice = page.notices.notice
    assert notice is not None and notice.tone is Tone.BAD and notice.action == "Throw away"
    assert "Your items stay." in notice.text and notice.on_action is not None
    notice.on_action()
    assert gone == ["own:x"] and session.vault.drafts.keys() == ("own:y",)
    assert page.notices.notice is not None
    assert page.notices.notice.title == "Thrown away for good."


def test_another_place_may_say_it(
    shell: RecordingShell, session: Session, display: object
) -> None:
    page = Page(shell)
    DamagedDraft(page, shell.notify).tell("own:x")
    assert page.notices.notice is None and len(shell.notices) == 1
