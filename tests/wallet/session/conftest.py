from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.wallet.session.opened import Pupil, pupil
from wallet.session.opening import close_backpack


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Pupil]:
    """A learner with an open backpack; it is closed afterwards."""
    made = pupil(tmp_path)
    yield made
    close_backpack(made.session)
