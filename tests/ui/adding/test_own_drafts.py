"""Drafts of records of one's own: those of the open backpack, there again after locking."""

import pytest

from tests.doubles.shell import RecordingShell
from tests.wallet.session.test_draft_answers import EMPTY, FULL
from ui.adding.own_drafts import OwnDrafts
from ui.showing.page import Page
from wallet.session.drafts import keep_own_drafts, own_drafts
from wallet.session.opening import KdfCost, close_backpack, create_backpack
from wallet.session.session import Session

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
    (stored,) = own_drafts(session)
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
    assert own_drafts(session) == (EMPTY,)
    taken = drafts.take(EMPTY.key)
    assert taken == EMPTY
    finish(drafts, session)
    assert own_drafts(session) == ()


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
    assert own_drafts(other) == ()
    shell.session = None
    assert not drafts.enter()
    close_backpack(other)
    shell.session = session
