"""An open backpack whose file meets damage, and somebody who changes the file at that moment.

The connection is taken anew then, and for a moment nobody holds the file.
"""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.wallet.vault.items import CHEAP, NOW, PASSPHRASE, make_item
from wallet.errors import Reason, VaultError
from wallet.vault.database import PAGE_SIZE
from wallet.vault.disk import DATABASE
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault

BIG = random.Random(1).randbytes(300_000)


def pages_of(content: bytes) -> list[bytes]:
    return [content[at : at + PAGE_SIZE] for at in range(0, len(content), PAGE_SIZE)]


def spoiled(pages: list[bytes], whole: frozenset[int] = frozenset()) -> bytes:
    """All pages with one bit turned, but the first and those of ``whole``."""
    turned = [bytes([page[0] ^ 1]) + page[1:] for page in pages]
    return b"".join(
        page if number == 0 or number in whole else turned[number]
        for number, page in enumerate(pages)
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    vault, _ = Vault.create(tmp_path / "b", PASSPHRASE, now=NOW, cost=CHEAP, label="Maria")
    with vault:
        vault.records.add([make_item(1, original=BIG), make_item(2)])
        vault.knowledge.approve_key("z6MkOld", "No longer trusted", NOW)
        return vault.folder


def opened(folder: Path) -> Vault:
    return Vault.open(folder, Passphrase(PASSPHRASE), now=NOW)


def test_pages_put_back_while_nobody_holds_the_file_are_seen(folder: Path) -> None:
    """Whichever page the ledger stands on is left as it is, and all others are put back."""
    file = folder / DATABASE
    old = pages_of(file.read_bytes())
    with opened(folder) as vault:
        vault.knowledge.withdraw_key("z6MkOld")
        vault.records.delete(["item-00002"], NOW)
    new = pages_of(file.read_bytes())
    changed = frozenset(at for at, page in enumerate(new) if at < len(old) and old[at] != page)
    assert len(changed) > 2
    for ledger in changed:
        mixed = [old[at] if at in changed - {0, ledger} else page for at, page in enumerate(new)]
        vault = opened(folder)
        # The original of an item is not read before somebody looks at it.
        file.write_bytes(spoiled(mixed, changed))
        with pytest.raises(VaultError):
            vault.records.get("item-00001")
        file.write_bytes(b"".join(mixed))
        for ask in (vault.knowledge.approved_keys, vault.records.ids):
            with pytest.raises(VaultError) as raised:
                ask()
            assert raised.value.reason is Reason.STORAGE_FAILED
        vault.close()
        file.write_bytes(b"".join(new))


def test_a_whole_older_file_put_back_is_seen(folder: Path) -> None:
    """Its root holds; it is another one than that of the backpack that is open."""
    file = folder / DATABASE
    old = file.read_bytes()
    vault = opened(folder)
    vault.records.delete(["item-00002"], NOW)
    file.write_bytes(spoiled(pages_of(file.read_bytes())))
    # Read anew from the disk, and not from what SQLite remembers.
    vault._database._connection.execute("PRAGMA shrink_memory").fetchall()
    file.write_bytes(old)
    vault._database.distrust()
    with pytest.raises(VaultError) as raised:
        vault.records.ids()
    assert raised.value.reason is Reason.STORAGE_FAILED
    vault.close()


def test_a_damaged_original_costs_itself_alone_where_the_rows_are_the_same(folder: Path) -> None:
    file = folder / DATABASE
    whole = file.read_bytes()
    pages = pages_of(whole)
    costs_nothing = leaves_the_rest = 0
    for at in range(1, len(pages)):
        vault = opened(folder)
        file.write_bytes(spoiled(pages, frozenset(range(len(pages))) - {at}))
        with suppress(VaultError):
            vault.records.get("item-00001")
            costs_nothing += 1
        with suppress(VaultError):
            # Where neither the rows nor their indexes are on that page.
            assert vault.records.ids() == ("item-00001", "item-00002")
            assert vault.records.get("item-00002").original
            leaves_the_rest += 1
        vault.close()
        file.write_bytes(whole)
    # Its original fills most pages, and each of them is one that it cannot be read without.
    assert leaves_the_rest > costs_nothing + 10


def empty(file: Path) -> None:
    file.unlink()
    file.touch()


def leave_empty(file: Path) -> None:
    file.write_bytes(b"")


def lead_to_an_empty_one(file: Path) -> None:
    file.unlink()
    (file.parent / "other").touch()
    file.symlink_to(file.parent / "other")


def lead_to_a_text(file: Path) -> None:
    file.unlink()
    (file.parent / "other").write_text("hello\n" * 5_000)
    file.symlink_to(file.parent / "other")


def lead_to_a_copy(file: Path) -> None:
    content = file.read_bytes()
    file.unlink()
    file.write_bytes(content)


@pytest.mark.parametrize(
    "change",
    [Path.unlink, empty, leave_empty, lead_to_an_empty_one, lead_to_a_text, lead_to_a_copy],
)
def test_another_file_in_its_place_is_not_taken_for_it(
    folder: Path, change: Callable[[Path], None]
) -> None:
    file = folder / DATABASE
    vault = opened(folder)
    file.write_bytes(spoiled(pages_of(file.read_bytes())))
    change(file)
    before = file.read_bytes() if file.exists() else None
    with pytest.raises(VaultError) as raised:
        vault.records.get("item-00001")
    assert (raised.value.reason, raised.value.facts) == (
        Reason.VAULT_DAMAGED, {"where": "database"},
    )  # fmt: skip
    for ask in (vault.records.ids, vault.learner.keys, lambda: vault.label):
        with pytest.raises(VaultError) as raised:
            ask()
        assert raised.value.reason is Reason.STORAGE_FAILED
    vault.close()
    assert (file.read_bytes() if file.exists() else None) == before


def test_not_even_a_whole_copy_is_the_file_that_was_open(folder: Path) -> None:
    """Somebody else may hold the copy; the claim is on the first file."""
    file = folder / DATABASE
    whole = file.read_bytes()
    vault = opened(folder)
    file.write_bytes(spoiled(pages_of(whole)))
    file.rename(folder / "first")
    file.write_bytes(whole)
    with pytest.raises(VaultError):
        vault.records.get("item-00001")
    with pytest.raises(VaultError) as raised:
        vault.records.ids()
    assert raised.value.reason is Reason.STORAGE_FAILED
    vault.close()
    assert file.read_bytes() == whole
