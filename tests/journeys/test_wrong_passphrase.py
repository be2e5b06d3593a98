"""A backpack that does not open: five reasons, five answers, and not one byte changed."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.conftest import NOW
from tests.journeys.conftest import SitDown
from tests.wallet.vault.places_on_disk import fingerprint
from tests.wallet.vault.test_header import newer
from ui.showing.shell import PageName
from wallet.session.opening import (
    KdfCost,
    Passphrase,
    close_backpack,
    create_backpack,
    open_backpack,
)

PASSPHRASE = "harbour tulip seven lamp practice"
HEADERS = ("hdr.a", "hdr.b")


def damage(folder: Path) -> None:
    """Turn over one bit of its first page, which every opening reads."""
    target = folder / "vault.db"
    content = bytearray(target.read_bytes())
    content[100] ^= 1
    target.write_bytes(content)


def make_newer(folder: Path) -> None:
    """Let it say that a later Rucksack wrote it."""
    for name in HEADERS:
        target = folder / name
        target.write_bytes(newer(target.read_bytes(), major=2, minor=0, reader=(2, 0)))


def make_empty(folder: Path) -> None:
    """As a copy that broke off leaves it."""
    (folder / "vault.db").write_bytes(b"")


@contextmanager
def held_open(folder: Path) -> Iterator[None]:
    """Somebody else has it open meanwhile."""
    session = open_backpack(folder, Passphrase(PASSPHRASE), now=NOW)
    yield
    close_backpack(session)


def untouched(_folder: Path) -> AbstractContextManager[None]:
    return nullcontext()


ANSWERS = {
    "wrong": "That passphrase does not open this backpack. Nothing was changed or deleted.",
    "damaged": "This backpack is damaged and was not opened. Nothing in it was changed.",
    "newer": "This backpack was made by a newer Rucksack.",
    "open elsewhere": "This backpack is already open. Another window or program is using it.",
    "empty": "This backpack’s file is empty. It was probably not copied completely.",
}
SPOILS: dict[str, Callable[[Path], None]] = {
    "damaged": damage,
    "newer": make_newer,
    "empty": make_empty,
}


@pytest.mark.parametrize("case", ANSWERS)
def test_each_reason_has_its_own_answer_and_no_byte_changes(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost, case: str
) -> None:
    data = tmp_path / "data"
    made = create_backpack(data, PASSPHRASE, now=NOW, cost=cheap_kdf)
    folder = made.session.folder
    close_backpack(made.session)
    if case in SPOILS:
        SPOILS[case](folder)
    around = held_open if case == "open elsewhere" else untouched
    with around(folder):
        before = fingerprint(folder)
        me = sit_down(data)
        assert me.page is PageName.UNLOCK
        me.fill("Passphrase", "another one" if case == "wrong" else PASSPHRASE)
        me.press(Qt.Key.Key_Return)
        assert me.page is PageName.UNLOCK
        assert me.notice().startswith(ANSWERS[case])
        assert me.name == "Passphrase", "one can try again at once"
        assert me.window.session is None
        assert fingerprint(folder) == before
    if case in ("wrong", "open elsewhere"):
        me.fill("Passphrase", PASSPHRASE)
        me.press(Qt.Key.Key_Return)
        assert me.page is PageName.BACKPACK


def test_the_answers_differ() -> None:
    assert len(set(ANSWERS.values())) == 5
