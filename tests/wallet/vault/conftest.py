"""An open backpack and its parts, on real SQLCipher."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.wallet.vault.items import CHEAP, NOW, PASSPHRASE
from wallet.vault.recovery_code import RecoveryCode
from wallet.vault.vault import Vault


@pytest.fixture(autouse=True)
def _no_keyring_by_chance(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Only the tests that ask for one see the desktop's keyring."""
    if request.node.get_closest_marker("secret_service") is None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")


@dataclass(frozen=True, slots=True)
class Made:
    """A backpack as made: still open."""

    vault: Vault
    code: RecoveryCode

    @property
    def folder(self) -> Path:
        return self.vault.folder


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    vault, code = Vault.create(
        tmp_path / "backpacks", PASSPHRASE, now=NOW, cost=CHEAP, label="Maria"
    )
    yield Made(vault, code)
    vault.close()


@pytest.fixture
def vault(made: Made) -> Vault:
    return made.vault


@pytest.fixture
def closed(made: Made) -> Made:
    """A backpack that was made and closed; its folder and code are of use."""
    made.vault.close()
    return made
