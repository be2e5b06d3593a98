import json
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE, make_item
from wallet.errors import Reason, VaultError
from wallet.model.learner import Address, AddressKind
from wallet.model.record import Bundle
from wallet.vault.database import Database
from wallet.vault.disk import DATABASE
from wallet.vault.header import load_headers
from wallet.vault.key_slots import Passphrase
from wallet.vault.ledger import Ledger
from wallet.vault.schema import COVERED
from wallet.vault.unlocking import open_header
from wallet.vault.vault import Vault
from wallet.vault.vault_keys import VaultKeys


@dataclass
class Inside:
    """The database opened by someone who has the key and goes around the ledger."""

    keys: VaultKeys
    database: Database

    def ledger(self) -> Ledger:
        return Ledger(self.database, self.keys.root, load_id(self))


def load_id(inside: Inside) -> str:
    return str(inside.database.value("SELECT vault_id FROM anchor"))


def enter(folder: Path) -> Inside:
    _, keys = open_header(load_headers(folder), Passphrase(PASSPHRASE))
    database = Database.open(folder / DATABASE, bytes(keys.database), keys.database_salt)
    return Inside(keys, database)


@pytest.fixture
def filled(made: Made) -> Path:
    vault = made.vault
    vault.records.add([make_item(number) for number in range(20)])
    vault.bundles.save(Bundle(id="b", name="Mine", record_ids=("item-00001",), changed_at=NOW))
    vault.learner.create_key("first", NOW)
    vault.learner.set_addresses([Address(kind=AddressKind.NAME, value="Maria")])
    vault.knowledge.approve_key("z6Mk", "School", NOW)
    vault.knowledge.set_issuer_removed("did:web:x", is_removed=True, now=NOW)
    vault.close()
    return made.folder


def test_the_root_is_that_of_the_values_themselves(made: Made) -> None:
    """Computed here from fetched values, as it has been since the first backpacks."""
    made.vault.records.add([make_item(number) for number in range(3)])
    made.vault.learner.set_addresses(
        [Address(kind=AddressKind.NAME, value='María "Mia" \\ O\x7f')]
    )
    made.vault.close()
    inside = enter(made.folder)
    total, rows = 0, 0
    for name, covered in COVERED.items():
        sql = f"SELECT {', '.join(covered.columns)} FROM {name}"  # noqa: S608
        for row in inside.database.rows(sql):
            content = (name + json.dumps(row, separators=(",", ":"))).encode("ascii")
            tag = blake2b(content, key=inside.keys.root, digest_size=32, person=b"rucksack row")
            total ^= int.from_bytes(tag.digest(), "big")
            rows += 1
    ledger = inside.ledger()
    ledger.verify()
    assert (ledger._total, ledger._rows) == (total, rows)
    assert rows >= 5
    inside.database.close()


TAMPERING = (
    "UPDATE items SET mark = 'signed-by-me' WHERE id = 'item-00003'",
    "UPDATE items SET digest = 'other' WHERE id = 'item-00003'",
    "UPDATE items SET version = version - 1 WHERE id = 'item-00003'",
    "UPDATE items SET deleted_at = '2026-01-01T00:00:00.000000+00:00' WHERE id = 'item-00003'",
    "DELETE FROM items WHERE id = 'item-00003'",
    "UPDATE items SET id = 'item-99999' WHERE id = 'item-00003'",
    "UPDATE bundles SET note = 'x'",
    "UPDATE holder_keys SET is_default = 0",
    "UPDATE addresses SET value = 'Other'",
    "DELETE FROM removed_issuers",
    "UPDATE approved_keys SET key = 'z6Mk2'",
    "UPDATE anchor SET label = 'x'",
    "UPDATE ledger SET generation = generation - 1",
    "DELETE FROM ledger",
    "UPDATE items SET title = issuer_name, issuer_name = title WHERE id = 'item-00003'",
)


@pytest.mark.parametrize("statement", TAMPERING)
def test_every_change_around_the_ledger_is_found(filled: Path, statement: str) -> None:
    inside = enter(filled)
    inside.database.execute(statement)
    inside.database.close()
    with pytest.raises(VaultError) as raised:
        Vault.open(filled, Passphrase(PASSPHRASE), now=NOW)
    assert (raised.value.reason, raised.value.facts) == (Reason.VAULT_DAMAGED, {"where": "root"})


def test_one_page_put_back_is_found(filled: Path) -> None:
    """SQLCipher's own checks and SQLite's pass on such a file."""
    path = filled / DATABASE
    before = path.read_bytes()
    vault = Vault.open(filled, Passphrase(PASSPHRASE), now=NOW)
    vault.records.delete(["item-00003"], NOW)
    vault.close()
    after = path.read_bytes()
    page = 16384
    changed = [
        at
        for at in range(0, min(len(before), len(after)), page)
        if before[at : at + page] != after[at : at + page]
    ]
    assert len(changed) > 1
    found = []
    # The first page holds SQLite's own counters only; nothing of it is the learner's.
    for at in changed[1:]:
        path.write_bytes(after[:at] + before[at : at + page] + after[at + page :])
        try:
            Vault.open(filled, Passphrase(PASSPHRASE), now=NOW).close()
        except VaultError as error:
            found.append(error.reason)
    path.write_bytes(after)
    assert changed[0] == 0
    assert len(found) == len(changed) - 1
    assert set(found) == {Reason.VAULT_DAMAGED}
    Vault.open(filled, Passphrase(PASSPHRASE), now=NOW).close()


def test_the_sum_kept_up_is_the_sum_computed(made: Made) -> None:
    records = made.vault.records
    records.add([make_item(number) for number in range(30)])
    records.delete(["item-00001", "item-00001", "item-00002"], NOW)
    records.restore(["item-00002"])
    records.mark_replaced("item-00003", by="item-00004")
    made.vault.learner.set_addresses([Address(kind=AddressKind.NAME, value="M")] * 3)
    made.vault.learner.set_addresses([Address(kind=AddressKind.EMAIL, value="m@example.org")])
    generation = made.vault.generation
    made.vault.close()
    again = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    assert again.generation == generation
    again.close()


def test_a_change_that_fails_leaves_sum_and_rows(made: Made) -> None:
    made.vault.records.add([make_item(1)])
    generation = made.vault.generation
    with pytest.raises(ValueError, match="there already"):
        made.vault.records.add([make_item(2), make_item(1)])
    assert made.vault.generation == generation
    assert made.vault.records.ids() == ("item-00001",)
    made.vault.records.add([make_item(2)])
    made.vault.close()
    Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW).close()


def test_the_root_is_bound_to_vault_and_key(filled: Path) -> None:
    inside = enter(filled)
    inside.ledger().verify()
    for ledger in (
        Ledger(inside.database, bytearray(32), load_id(inside)),
        Ledger(inside.database, inside.keys.root, "6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10"),
    ):
        with pytest.raises(VaultError):
            ledger.verify()
    inside.database.close()


def test_every_table_with_decisions_is_covered(made: Made) -> None:
    """What stands outside is bound by a digest (contents) or can only miss (search)."""
    inside_others = {
        "ledger", "originals", "pictures", "reports", "search", "share_payloads",
        "pack_contents", "carriers", "arrivals", "own_words", "evidence", "evidence_of",
        "drafts", "draft_files",
    }  # fmt: skip
    made.vault.close()
    inside = enter(made.folder)
    rows = inside.database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    tables = {row[0] for row in rows if not row[0].startswith("search_")}
    inside.database.close()
    assert tables - inside_others == set(COVERED)


def test_covered_columns_are_all_columns_but_sort_keys(made: Made) -> None:
    made.vault.close()
    inside = enter(made.folder)
    for name, covered in COVERED.items():
        columns = {row[1] for row in inside.database.rows(f"PRAGMA table_info({name})")}
        assert columns - set(covered.columns) <= {"row", "title_key", "issuer_key"}, name
        assert set(covered.columns) <= columns, name
    inside.database.close()
