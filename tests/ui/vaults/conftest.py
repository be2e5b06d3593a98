"""Backpacks for the pages: real ones, with a cheap key derivation."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doubles.shell import RecordingShell
from wallet.session.opening import Created, KdfCost, close_backpack, create_backpack
from wallet.session.session import Session

PASSPHRASE = "harbour tulip seven lamp practice"


@dataclass(frozen=True, kw_only=True)
class Locked:
    """A closed backpack: where it lies and what opens it."""

    folder: Path
    passphrase: str
    groups: tuple[str, ...]


@pytest.fixture
def locked(shell: RecordingShell, cheap_kdf: KdfCost) -> Locked:
    """A backpack in the shell's data folder, closed."""
    created = create_backpack(shell.data_folder, PASSPHRASE, now=shell.now(), cost=cheap_kdf)
    close_backpack(created.session)
    return Locked(
        folder=created.session.folder, passphrase=PASSPHRASE, groups=created.recovery_groups
    )


@pytest.fixture
def created(shell: RecordingShell, cheap_kdf: KdfCost) -> Iterator[Created]:
    """A backpack, open in the shell."""
    made = create_backpack(shell.data_folder, PASSPHRASE, now=shell.now(), cost=cheap_kdf)
    shell.open_session(made.session)
    yield made
    close_backpack(made.session)


@pytest.fixture
def opened(shell: RecordingShell) -> Iterator[list[Session]]:
    """Whatever session the page under test opened is closed afterwards."""
    yield []
    if shell.session is not None:
        close_backpack(shell.session)


@pytest.fixture(autouse=True)
def _no_keyring_by_chance(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Only the tests that ask for one see the desktop's keyring."""
    if request.node.get_closest_marker("secret_service") is None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
