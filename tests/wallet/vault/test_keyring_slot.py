"""A real Secret Service on a D-Bus session of its own, and a desktop that has none."""

import base64
import gc
import os
import platform as system
import shutil
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from keyring.backends import Windows, macOS

from tests.wallet.vault.items import CHEAP, NOW, PASSPHRASE
from wallet.errors import Reason, VaultError
from wallet.vault import keyring_slot
from wallet.vault import vault as module
from wallet.vault.header import load_headers
from wallet.vault.key_slots import KeyringUnlock, Passphrase
from wallet.vault.keyring_slot import (
    SERVICE,
    fetch_secret,
    is_keyring_available,
    keyring_name,
    remove_secret,
    store_secret,
)
from wallet.vault.unlocking import keyring_entry
from wallet.vault.vault import Vault

needs_service = pytest.mark.skipif(
    shutil.which("gnome-keyring-daemon") is None or shutil.which("dbus-daemon") is None,
    reason="gnome-keyring and dbus-daemon are not installed",
)


def reason_of(call: object, *arguments: object) -> tuple[Reason, dict[str, str]]:
    with pytest.raises(VaultError) as raised:
        call(*arguments)  # type: ignore[operator]
    return raised.value.reason, raised.value.facts


class Desktop:
    """A D-Bus session with gnome-keyring, its files below one folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.environment = os.environ | {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_RUNTIME_DIR": str(home),
        }
        # Without a screen no dialog opens on that of whoever runs the tests; it refuses at once.
        for screen in ("DISPLAY", "WAYLAND_DISPLAY"):
            self.environment.pop(screen, None)
        self.bus: subprocess.Popen[str] | None = None
        self.daemon: subprocess.Popen[str] | None = None

    def start(self, password: str) -> str:
        """Start bus and keyring, unlocked with ``password``; return the bus's address."""
        self.bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=self.environment,
        )  # fmt: skip
        assert self.bus.stdout is not None
        address = self.bus.stdout.readline().strip()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self.daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            text=True, env=self.environment,
        )  # fmt: skip
        assert self.daemon.stdin is not None
        self.daemon.stdin.write(password)
        self.daemon.stdin.close()
        return address

    def stop(self) -> None:
        for process in (self.daemon, self.bus):
            if process is not None:
                process.kill()
                process.wait()
                if process.stdout is not None:
                    process.stdout.close()
        self.daemon = self.bus = None


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    found = Desktop(tmp_path / "home")
    found.home.mkdir(mode=0o700)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", found.start("test-pass"))
    deadline = time.monotonic() + 10
    while not is_keyring_available() and time.monotonic() < deadline:
        time.sleep(0.05)
    yield found
    found.stop()
    # The libraries leave a connection to the bus behind when a keyring is locked or gone.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@needs_service
@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_real_secret_service_keeps_a_secret(desktop: Desktop) -> None:
    assert keyring_name() == "Secret Service"
    secret = bytes(range(32))
    assert reason_of(fetch_secret, "entry")[0] is Reason.KEYRING_ENTRY_MISSING
    store_secret("entry", secret)
    assert fetch_secret("entry") == secret
    store_secret("other", bytes(32))
    assert fetch_secret("entry") == secret
    remove_secret("entry")
    remove_secret("entry")
    assert reason_of(fetch_secret, "entry")[0] is Reason.KEYRING_ENTRY_MISSING
    for path in desktop.home.rglob("*"):
        assert not path.is_file() or secret not in path.read_bytes()


@needs_service
@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_the_keyring_opens_the_backpack_and_only_beside_the_others(
    desktop: Desktop, tmp_path: Path
) -> None:
    vault, code = Vault.create(tmp_path / "v", PASSPHRASE, now=NOW, cost=CHEAP)
    vault.add_keyring_slot()
    first = keyring_entry(vault.header)
    vault.add_keyring_slot()
    entry = keyring_entry(vault.header)
    assert entry != first
    assert reason_of(fetch_secret, first)[0] is Reason.KEYRING_ENTRY_MISSING
    key = bytes(vault.keys.vault)
    vault.close()
    assert fetch_secret(entry) != key
    for unlock in (KeyringUnlock(), Passphrase(PASSPHRASE), code):
        with Vault.open(vault.folder, unlock, now=NOW) as again:
            assert again.has_keyring_slot
    with Vault.open(vault.folder, KeyringUnlock(), now=NOW) as again:
        again.remove_keyring_slot()
        again.remove_keyring_slot()
        assert not again.has_keyring_slot
    assert reason_of(fetch_secret, entry)[0] is Reason.KEYRING_ENTRY_MISSING
    refused = reason_of(lambda: Vault.open(vault.folder, KeyringUnlock(), now=NOW))
    assert refused[0] is Reason.KEYRING_ENTRY_MISSING


@needs_service
@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_entry_that_was_changed_opens_nothing_and_loses_nothing(
    desktop: Desktop, tmp_path: Path
) -> None:
    vault, _ = Vault.create(tmp_path / "v", PASSPHRASE, now=NOW, cost=CHEAP)
    vault.add_keyring_slot()
    vault.close()
    entry = keyring_entry(load_headers(vault.folder)[0].header)
    store_secret(entry, bytes(32))
    refused = reason_of(lambda: Vault.open(vault.folder, KeyringUnlock(), now=NOW))
    assert refused[0] is Reason.KEYRING_ENTRY_MISSING
    Vault.open(vault.folder, Passphrase(PASSPHRASE), now=NOW).close()


@needs_service
@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_locked_keyring_and_one_that_is_gone(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, _ = Vault.create(tmp_path / "v", PASSPHRASE, now=NOW, cost=CHEAP)
    vault.add_keyring_slot()
    vault.close()
    desktop.stop()
    gone = reason_of(lambda: Vault.open(vault.folder, KeyringUnlock(), now=NOW))
    assert gone[0] is Reason.KEYRING_NOT_AVAILABLE
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.start("another password"))
    # A service that is only just starting says neither yes nor no for a moment.
    deadline = time.monotonic() + 10
    locked = gone
    while locked[0] is Reason.KEYRING_NOT_AVAILABLE and time.monotonic() < deadline:
        time.sleep(0.05)
        locked = reason_of(lambda: Vault.open(vault.folder, KeyringUnlock(), now=NOW))
    assert locked[0] is Reason.KEYRING_LOCKED
    with Vault.open(vault.folder, Passphrase(PASSPHRASE), now=NOW) as again:
        again.remove_keyring_slot()


def test_no_desktop_no_keyring(tmp_path: Path) -> None:
    assert keyring_name() == ""
    assert not is_keyring_available()
    nothing = (Reason.KEYRING_NOT_AVAILABLE, {"backend": ""})
    assert reason_of(store_secret, "entry", b"x") == nothing
    assert reason_of(fetch_secret, "entry") == nothing
    assert reason_of(remove_secret, "entry") == nothing
    vault, _ = Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP)
    before = (vault.folder / "hdr.a").read_bytes()
    assert reason_of(vault.add_keyring_slot) == nothing
    assert not vault.has_keyring_slot
    assert (vault.folder / "hdr.a").read_bytes() == before
    vault.close()


def test_a_keyring_that_a_configuration_names_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plain-text or a dummy keyring would take the secret gladly."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert reason_of(store_secret, "entry", b"x")[0] is Reason.KEYRING_NOT_AVAILABLE


def test_a_keyring_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring_slot, "TIMEOUT", 0.2)
    monkeypatch.setattr(keyring_slot, "_find_keyring", lambda: ("Slow", Sleeper()))
    start = time.monotonic()
    # It is there: most likely somebody is being asked to unlock it.
    assert reason_of(fetch_secret, "entry")[0] is Reason.KEYRING_LOCKED
    assert time.monotonic() - start < 1


def test_a_bus_that_never_answers_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    def never() -> tuple[str, object]:
        time.sleep(1.5)
        return "Slow", Sleeper()

    monkeypatch.setattr(keyring_slot, "TIMEOUT", 0.2)
    monkeypatch.setattr(keyring_slot, "_find_keyring", never)
    assert reason_of(fetch_secret, "entry") == (Reason.KEYRING_NOT_AVAILABLE, {"backend": ""})
    assert not is_keyring_available()


class Sleeper:
    def get_password(self, _service: str, _entry: str) -> str:
        time.sleep(1.5)
        return ""


def test_what_is_no_secret_is_a_missing_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    class Garbage:
        def get_password(self, _service: str, _entry: str) -> str:
            return "not base64 é"

    monkeypatch.setattr(keyring_slot, "_find_keyring", lambda: ("Odd", Garbage()))
    assert reason_of(fetch_secret, "entry")[0] is Reason.KEYRING_ENTRY_MISSING


def test_the_allowed_keyrings_of_each_system() -> None:
    assert [name for name, _ in keyring_slot._allowed("linux")] == ["Secret Service", "KWallet"]
    assert [name for name, _ in keyring_slot._allowed("darwin")] == ["macOS Keychain"]


def test_starting_asks_no_keyring() -> None:
    script = "import wallet.vault.vault, sys; print('keyring' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"


@needs_service
@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_header_that_cannot_be_written_leaves_no_entry(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, _ = Vault.create(tmp_path / "v", PASSPHRASE, now=NOW, cost=CHEAP)
    stored: list[str] = []

    def full(*_: object) -> None:
        raise VaultError(Reason.STORAGE_FULL)

    def store(entry: str, secret: bytes) -> None:
        stored.append(entry)
        store_secret(entry, secret)

    monkeypatch.setattr(module, "save_header", full)
    monkeypatch.setattr(module, "store_secret", store)
    assert reason_of(vault.add_keyring_slot)[0] is Reason.STORAGE_FULL
    assert not vault.has_keyring_slot
    assert reason_of(fetch_secret, stored[0])[0] is Reason.KEYRING_ENTRY_MISSING
    vault.close()


@pytest.mark.parametrize(
    ("platform", "named", "keyring", "attribute"),
    [
        ("win32", "Windows Credential Locker", Windows.WinVaultKeyring, "persist"),
        ("darwin", "macOS Keychain", macOS.Keyring, "__class__"),
    ],
)
def test_other_systems_have_keyrings_of_their_own(
    monkeypatch: pytest.MonkeyPatch, platform: str, named: str, keyring: type, attribute: str
) -> None:
    """Their keyrings cannot run here, so what is told is how they are chosen and set."""
    asked = []

    def get_password(self: object, service: str, entry: str) -> str:
        asked.append((service, entry, getattr(self, attribute)))
        return base64.b64encode(b"a secret").decode()

    # What each looks for to see whether it could run.
    monkeypatch.setattr(Windows, "missing_deps", False)
    persistence = SimpleNamespace(  # wincred.h
        CRED_PERSIST_SESSION=1, CRED_PERSIST_LOCAL_MACHINE=2, CRED_PERSIST_ENTERPRISE=3
    )
    monkeypatch.setattr(Windows, "win32cred", persistence, raising=False)
    monkeypatch.setattr(macOS, "api", object(), raising=False)
    monkeypatch.setattr(system, "system", lambda: "Darwin")
    monkeypatch.setattr(keyring, "get_password", get_password)
    monkeypatch.setattr(sys, "platform", platform)
    assert keyring_name() == named
    assert fetch_secret("entry") == b"a secret"
    # The default on Windows would roam with the person to other machines.
    expected = 2 if platform == "win32" else keyring
    assert asked == [(SERVICE, "entry", expected)]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_a_keyring_of_another_system_is_none_here(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert not is_keyring_available()
    assert reason_of(fetch_secret, "entry")[0] is Reason.KEYRING_NOT_AVAILABLE
