"""An empty practice backpack, open in the shell."""

from collections.abc import Iterator

import pytest

from tests.doubles.shell import RecordingShell
from tests.ui.practice import practice_open_in
from wallet.session.opening import KdfCost
from wallet.session.session import Session


@pytest.fixture
def session(shell: RecordingShell, cheap_kdf: KdfCost) -> Iterator[Session]:
    with practice_open_in(shell, cheap_kdf, is_filled=False) as opened:
        yield opened
