"""What every test gets: one moment, a cheap key derivation, no internet, no traces at home."""

import gc
import logging
import os
import socket
import sys
from collections.abc import Generator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from wallet.vault.key_slots import KdfCost

pytest_plugins = ["pytester"]

NOW = datetime(2026, 11, 22, tzinfo=UTC)

_INTERNET: dict[object, str] = {socket.AF_INET: "AF_INET", socket.AF_INET6: "AF_INET6"}
_attempts: list[str] = []
_RIGS = ("x11", "secret_service")


class InternetSocketError(RuntimeError):
    """A test, or code under test, asked for an internet socket."""


def _refuse_internet_sockets(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook: the attempt fails at once, and is remembered should the error be swallowed."""
    family = _INTERNET.get(arguments[1]) if event == "socket.__new__" else None
    if family is not None:
        _attempts.append(family)
        raise InternetSocketError(f"an {family} socket: no test may open one")


sys.addaudithook(_refuse_internet_sockets)

# Qt Multimedia's sound client asks again and again, long after the test that loaded it; without a
# server of its own it would ask over internet sockets (ui/checking/camera.py sets the same).
os.environ.setdefault("PULSE_SERVER", "unix:/nonexistent/pulse/native")
# So would the print service's library (ui/vaults/sheet_output.py).
os.environ.setdefault("CUPS_SERVER", "/nonexistent/cups.sock")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where RUCKSACK_REQUIRE_RIGS is set, tests of window and keyring may not be skipped."""
    report = yield
    is_rig = any(item.get_closest_marker(name) for name in _RIGS) or (
        "display" in getattr(item, "fixturenames", ())
    )
    if report.skipped and is_rig and os.environ.get("RUCKSACK_REQUIRE_RIGS"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} may not be skipped here: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Collect garbage between tests, in the main thread, and never within one.

    The window does so itself (``ui/main_window/garbage.py``); most tests show parts of it without
    it. Widgets that tests left in circles would be taken down by whichever thread wakes Python's
    own collector, or while Qt goes through a list of them; both end the process.
    """
    gc.disable()  # each time: what was tested may have switched it on
    result = yield
    gc.collect(1)  # what one test made has been through no collection yet
    return result


class _Loud(logging.Handler):
    """Keeps what was logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name} {record.levelname}: {record.getMessage()}")


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the settings and backpacks of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    kept = dict(os.environ)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        folder = home / name.lower()
        folder.mkdir()
        os.environ[f"XDG_{name}_HOME"] = str(folder)
    yield
    os.environ.clear()
    os.environ.update(kept)


@pytest.fixture(autouse=True)
def internet_attempts() -> Iterator[list[str]]:
    """The internet sockets asked for during this test; any left at its end fails it."""
    _attempts.clear()
    yield _attempts
    assert not _attempts, "internet sockets were asked for"


@pytest.fixture(autouse=True)
def _no_unexpected_log_lines(request: pytest.FixtureRequest) -> Iterator[None]:
    """A line logged at WARNING or above fails the test, unless it looks at the log itself."""
    loud = _Loud()
    logging.getLogger().addHandler(loud)
    yield
    logging.getLogger().removeHandler(loud)
    if "caplog" not in request.fixturenames:
        assert not loud.lines, "unexpected lines were logged"


@pytest.fixture
def now() -> datetime:
    """The moment all tests share: 2026-11-22, midnight, aware UTC."""
    return NOW


@pytest.fixture
def cheap_kdf() -> "KdfCost":
    """The least Argon2id cost libsodium takes, far below the floor: for tests only."""
    # Imported here: tests of the lower rooms need no vault.
    from wallet.vault.key_slots import KdfCost

    return KdfCost(memory=8192, iterations=1)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder for backpacks, empty."""
    folder = tmp_path / "backpacks"
    folder.mkdir()
    return folder
