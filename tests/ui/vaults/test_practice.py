"""The practice backpack's way in."""

from datetime import datetime
from pathlib import Path

from ui.vaults.practice import make_practice
from ui.vaults.practice_passphrase import PRACTICE_PASSPHRASE
from wallet.session.keeping import count_items
from wallet.session.opening import KdfCost, Passphrase, close_backpack, open_backpack


def test_it_is_filled_and_opens_with_the_words_on_the_screen(
    tmp_path: Path, now: datetime, cheap_kdf: KdfCost
) -> None:
    session = make_practice(tmp_path, now, cheap_kdf)
    assert session.is_practice
    assert count_items(session, now=now).all >= 14
    close_backpack(session)
    again = open_backpack(session.folder, Passphrase(PRACTICE_PASSPHRASE), now=now)
    assert again.is_practice
    close_backpack(again)
