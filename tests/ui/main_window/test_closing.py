"""Closing a backpack keeps what it can and always ends."""

import shutil

import pytest

from tests.wallet.session.opened import NOW, PASSPHRASE
from tests.wallet.session.test_draft_answers import COPY, EMPTY
from ui.background.jobs import Cancellation
from ui.main_window.closing import Closing
from wallet.session.drafts import begun_drafts, keep_copy_draft, keep_own_drafts
from wallet.session.opening import KdfCost, Passphrase, create_backpack, open_backpack
from wallet.session.session import Session


@pytest.fixture
def opened(tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfCost) -> Session:
    folder = tmp_path_factory.mktemp("closing")
    return create_backpack(folder, PASSPHRASE, now=NOW, cost=cheap_kdf).session


def keep_record(session: Session) -> None:
    keep_own_drafts(session, [EMPTY], now=NOW)


def keep_copy(session: Session) -> None:
    keep_copy_draft(session, COPY, now=NOW)


@pytest.mark.parametrize("error", [MemoryError, OSError, KeyError, UnicodeError])
def test_one_draft_that_fails_takes_no_other_with_it(
    opened: Session, error: type[Exception]
) -> None:
    def fail(_session: Session) -> None:
        raise error

    Closing(opened, (keep_record, fail, keep_copy))(Cancellation())
    again = open_backpack(opened.folder, Passphrase(PASSPHRASE), now=NOW)
    assert {one.key for one in begun_drafts(again)} == {EMPTY.key, COPY.key}
    again.vault.close()


def test_a_folder_that_was_unplugged_is_closed(opened: Session) -> None:
    shutil.rmtree(opened.folder)
    Closing(opened, (keep_record, keep_copy))(Cancellation())
    assert opened.vault.keys.vault == bytes(len(opened.vault.keys.vault)), "the key is wiped"


def test_what_is_closed_already_is_no_error(opened: Session) -> None:
    opened.vault.close()
    Closing(opened, (keep_record,))(Cancellation())
