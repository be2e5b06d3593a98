"""The page that brings in, on an empty practice backpack, and the practice learner's files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.doubles.shell import RecordingShell
from tests.ui.practice import practice_open_in, practice_paths
from ui.bringing_in.bring_in_page import BringInPage
from wallet.session.opening import KdfCost
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def session(shell: RecordingShell, cheap_kdf: KdfCost) -> Iterator[Session]:
    """An empty practice backpack, open in the shell."""
    with practice_open_in(shell, cheap_kdf, is_filled=False) as opened:
        yield opened


@pytest.fixture
def files(shell: RecordingShell, tmp_path: Path) -> dict[str, Path]:
    """The practice learner's files, by name."""
    return practice_paths(shell, tmp_path / "files")


@pytest.fixture
def page(shell: RecordingShell, session: Session, show: Show) -> BringInPage:
    """The page, shown, nothing looked at yet."""
    made = BringInPage(shell)
    made.resize(1100, 800)
    show(made)
    made.opened()
    return made
