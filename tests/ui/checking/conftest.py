"""A receiver's page, what a learner hands over, and what the receiver knows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.doubles.shell import RecordingShell
from tests.ui.practice import practice_open_in, practice_paths
from ui.checking.check_page import CheckPage
from wallet.session.opening import KdfCost
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def giver(tmp_path: Path) -> RecordingShell:
    """The learner's own shell, elsewhere."""
    return RecordingShell(tmp_path / "giver")


@pytest.fixture
def learner(giver: RecordingShell, cheap_kdf: KdfCost) -> Iterator[Session]:
    """The learner's practice backpack, filled."""
    with practice_open_in(giver, cheap_kdf, is_filled=True) as opened:
        yield opened


@pytest.fixture
def knowing(shell: RecordingShell, cheap_kdf: KdfCost) -> Iterator[Session]:
    """The receiver has a practice backpack open, which knows the practice issuers."""
    with practice_open_in(shell, cheap_kdf, is_filled=False) as opened:
        yield opened


@pytest.fixture
def files(shell: RecordingShell, tmp_path: Path) -> dict[str, Path]:
    """The practice learner's files, by name."""
    return practice_paths(shell, tmp_path / "files")


@pytest.fixture
def page(shell: RecordingShell, show: Show) -> CheckPage:
    """The page, shown, with nothing on it."""
    made = CheckPage(shell)
    made.resize(1100, 900)
    show(made)
    made.opened()
    return made
