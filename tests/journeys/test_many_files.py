"""A folder of many files: processes check it, a count moves, Cancel stops, one act keeps all."""

import json
import os
import time
from pathlib import Path

import pytest

from tests.conftest import NOW
from tests.doubles.credential_samples import V2
from tests.journeys.conftest import SitDown
from tests.journeys.person import Person
from ui.showing import status_line
from ui.showing.shell import PageName
from wallet.model.record import Query
from wallet.session.keeping import list_items
from wallet.session.looking import MANY
from wallet.session.opening import KdfCost, create_backpack

PASSPHRASE = "lantern gravel orchid seven boats"


def make_files(folder: Path, count: int) -> Path:
    """Make ``count`` credentials that nobody signed: quick to make, and all to be looked at."""
    folder.mkdir()
    for number in range(count):
        document = {
            "@context": [V2],
            "id": f"urn:uuid:00000000-0000-4000-8000-{number:012d}",
            "type": ["VerifiableCredential"],
            "name": f"Lifeguard {number}",
            "issuer": "https://pool.example",
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {"type": ["Person"], "name": "Ana Example"},
        }
        (folder / f"{number:05d}.json").write_text(json.dumps(document))
    return folder


@pytest.fixture
def person(sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost) -> Person:
    seated = sit_down(tmp_path / "data")
    data = tmp_path / "data"
    seated.stage.open(
        lambda: create_backpack(data, PASSPHRASE, now=NOW, label="Ana", cost=cheap_kdf).session
    )
    seated.stage.settle()
    return seated


def workers() -> list[str]:
    """The processes that this one started and that only check."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int(folder.joinpath("stat").read_text().rsplit(")", 1)[1].split()[1])
            command = folder.joinpath("cmdline").read_bytes()
        except (OSError, ValueError):
            continue
        if parent == os.getpid() and b"wallet.session.worker" in command:
            found.append(folder.name)
    return found


def kept(person: Person) -> int:
    session = person.window.session
    assert session is not None
    return len(person.stage.run(lambda: list_items(session, Query(), now=NOW)))


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc")
def test_a_person_says_stop(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_line, "DELAY", 0)
    files = make_files(tmp_path / "files", 6 * MANY)
    person.window.bring((files,))
    page = person.window.stack.page
    assert page is not None
    total = f"{6 * MANY:,}"
    person.stage.wait_until(lambda: total in page.status._count.text())
    if (os.cpu_count() or 1) > 1:
        assert workers()
    assert page.status._cancel.isVisible()
    asked = time.monotonic()
    page.status._cancel.click()
    person.stage.wait_until(lambda: not page.status.is_following)
    took = time.monotonic() - asked
    assert took < 2, took
    assert workers() == []
    person.stage.settle()
    assert any("Nothing was stored" in text for text in person.texts)
    assert kept(person) == 0


def test_a_person_keeps_them_all(person: Person, tmp_path: Path) -> None:
    files = make_files(tmp_path / "files", MANY + 1)
    person.window.bring((files,))
    person.stage.settle()
    assert any(f"{MANY + 1:,} items found" in text for text in person.texts)
    person.push(f"Keep {MANY + 1:,} items")
    person.stage.settle()
    assert person.window.stack.current is PageName.BACKPACK
    assert kept(person) == MANY + 1
    assert workers() == [] if Path("/proc").is_dir() else True
