"""The system's keyring as a shortcut: it holds a random secret for one slot, nothing else.

Only keyrings that encrypt with the person's own log-in are used, chosen here by class: whatever
keyring a configuration file names, a plain-text file, a chain or nothing, is not asked. Any
program of the same person can read such an entry; therefore it is optional, it never holds the
passphrase or the vault key, and it is never the only way in.

A keyring may wait for a person (a dialog to unlock it) or for ever (a dead bus): every call runs
beside this thread and is given up after eight seconds. One that was found and does not answer
counts as locked.
"""

import base64
import binascii
import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from wallet.errors import Reason, VaultError

SERVICE = "Rucksack backpack"
# Seconds.
TIMEOUT = 8.0

_T = TypeVar("_T")


def keyring_name() -> str:
    """Return the name of the keyring that would be used here, ``""`` where there is none."""
    try:
        return _within_time(lambda: _find_keyring()[0], "")
    except VaultError:
        return ""


def is_keyring_available() -> bool:
    """Return whether this system has a keyring that may be used; asks the desktop (slow)."""
    return bool(keyring_name())


def store_secret(entry: str, secret: bytes) -> None:
    """Put ``secret`` into the keyring under ``entry``.

    Raises VaultError: KEYRING_NOT_AVAILABLE (backend), KEYRING_LOCKED.
    """

    def store(backend: Any) -> None:
        backend.set_password(SERVICE, entry, base64.b64encode(secret).decode("ascii"))

    _ask(store)


def fetch_secret(entry: str) -> bytes:
    """Return the secret under ``entry``.

    Raises VaultError: KEYRING_NOT_AVAILABLE (backend), KEYRING_LOCKED, KEYRING_ENTRY_MISSING.
    """
    text = _ask(lambda backend: backend.get_password(SERVICE, entry))
    if text is None:
        raise VaultError(Reason.KEYRING_ENTRY_MISSING)
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise VaultError(Reason.KEYRING_ENTRY_MISSING) from error


def remove_secret(entry: str) -> None:
    """Take ``entry`` out of the keyring; one that is not there is no fault.

    Raises VaultError: KEYRING_NOT_AVAILABLE (backend), KEYRING_LOCKED.
    """

    def remove(backend: Any) -> None:
        if backend.get_password(SERVICE, entry) is not None:
            backend.delete_password(SERVICE, entry)

    _ask(remove)


def _ask(question: Callable[[Any], _T]) -> _T:
    known: list[str] = []

    def ask() -> _T:
        name, backend = _find_keyring()
        known.append(name)
        return question(backend)

    return _within_time(ask, known)


def _find_keyring() -> tuple[str, Any]:
    """Return the name and the best of the allowed keyrings of this system.

    Raises VaultError(KEYRING_NOT_AVAILABLE, backend="").
    """
    viable = [(name, found) for name, found in _allowed(sys.platform) if found.viable]
    if not viable:
        raise VaultError(Reason.KEYRING_NOT_AVAILABLE, {"backend": ""})
    name, best = max(viable, key=lambda entry: float(entry[1].priority))
    backend = best()
    if name == "Windows Credential Locker":
        # The default would roam with the person to other machines.
        backend.persist = "local machine"
    return name, backend


def _allowed(platform: str) -> list[tuple[str, Any]]:
    """Return the allowed keyring classes of a platform by name; importing one tells no secret."""
    if platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415

        return [("Windows Credential Locker", WinVaultKeyring)]
    if platform == "darwin":
        from keyring.backends import macOS  # noqa: PLC0415

        return [("macOS Keychain", macOS.Keyring)]
    from keyring.backends import SecretService, kwallet  # noqa: PLC0415

    return [("Secret Service", SecretService.Keyring), ("KWallet", kwallet.DBusKeyring)]


def _failures() -> tuple[type[Exception], ...]:
    """Return what keyrings raise when they refuse, beyond their own errors."""
    from keyring.errors import KeyringError  # noqa: PLC0415

    found: tuple[type[Exception], ...] = (
        VaultError,
        KeyringError,
        OSError,
        EOFError,
        RuntimeError,
    )
    if sys.platform == "linux":
        from jeepney.wrappers import (  # type: ignore[import-untyped]  # noqa: PLC0415
            DBusErrorResponse,
        )
        from secretstorage.exceptions import SecretStorageException  # noqa: PLC0415

        found = (*found, SecretStorageException, DBusErrorResponse)
    return found


def _is_locked(error: Exception) -> bool:
    return type(error).__name__ in {"KeyringLocked", "LockedException", "PromptDismissedException"}


def _within_time(work: Callable[[], _T], known: list[str] | str) -> _T:
    """Run ``work`` beside this thread, for at most :data:`TIMEOUT` seconds."""
    results: list[_T] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(work())
        except _failures() as error:
            errors.append(error)

    # A daemon: a keyring that never answers must not keep the program from ending.
    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(TIMEOUT)
    if results:
        return results[0]
    error = errors[0] if errors else None
    if isinstance(error, VaultError):
        raise error
    # A keyring that is there and does not answer waits for somebody at its own dialog.
    is_waiting = thread.is_alive() and bool(known)
    if is_waiting or (error is not None and _is_locked(error)):
        raise VaultError(Reason.KEYRING_LOCKED) from error
    backend = known[0] if known else ""
    raise VaultError(Reason.KEYRING_NOT_AVAILABLE, {"backend": backend}) from error
