from pathlib import Path

import pytest

from tests.wallet.command_line.running import Backpack
from tests.wallet.session.opened import new_session
from wallet.session.opening import close_backpack


@pytest.fixture
def backpack(tmp_path: Path) -> Backpack:
    """A backpack made with cheap keys, closed."""
    session = new_session(tmp_path)
    close_backpack(session)
    return Backpack.at(tmp_path, session.folder)
