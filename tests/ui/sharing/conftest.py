"""The practice learner's filled backpack, open in the shell."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice, make_practice


@pytest.fixture
def practice(shell: RecordingShell, tmp_path: Path) -> Iterator[Practice]:
    """The backpack; the items are known by their files' names."""
    made = make_practice(tmp_path / "practice", {}, shell.now())
    shell.session = made.session
    yield made
    made.session.vault.close()
