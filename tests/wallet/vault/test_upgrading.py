from pathlib import Path

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE, arrived, make_item, make_report, with_words
from wallet.model.draft import KeptDraft
from wallet.model.record import Query, Summary
from wallet.vault.backup import restore_backup, write_backup
from wallet.vault.key_slots import Passphrase
from wallet.vault.packing import unpack_report
from wallet.vault.schema import SCHEMA_VERSION
from wallet.vault.vault import Vault

# What the fifth schema added, the fourth, and the third.
FOURTH = ("DROP TABLE draft_files", "DROP TABLE drafts", "PRAGMA user_version = 4")
THIRD = (
    *FOURTH,
    "DROP TABLE own_words",
    "DROP TABLE evidence_of",
    "DROP TABLE evidence",
    "PRAGMA user_version = 3",
)
SECOND = (*THIRD, "DROP TABLE arrivals", "DROP TABLE carriers", "PRAGMA user_version = 2")
# The tables of the first schema that the second one changed.
FIRST = (
    *SECOND,
    "ALTER TABLE reports RENAME TO later",
    """CREATE TABLE reports (
        row INTEGER PRIMARY KEY REFERENCES items (row) ON DELETE CASCADE,
        report TEXT NOT NULL
    ) STRICT""",
    "DROP INDEX items_by_digest",
    "DROP INDEX items_by_credential",
    "CREATE INDEX items_by_digest ON items (digest)",
    "CREATE INDEX items_by_equality ON items (issuer_id, credential_id)",
    "DROP TABLE search",
    """CREATE VIRTUAL TABLE search USING fts5 (
        words, content = '', contentless_delete = 1, prefix = '2 3',
        tokenize = 'unicode61 remove_diacritics 2'
    )""",
    "PRAGMA user_version = 1",
)
WORDS = "Curso de Español, Universität Zürich"


def make_first(made: Made) -> None:
    """Put ``made`` back to the first schema, as a program of that time left it."""
    made.vault.records.add([make_item(1, search_text=WORDS), make_item(2, picture=b"\x89PNG")])
    database = made.vault._database
    reports = database.rows("SELECT row, report FROM reports")
    for statement in FIRST:
        database.execute(statement)
    database.execute_each(
        "INSERT INTO reports VALUES (?, ?)", [(row, unpack_report(text)) for row, text in reports]
    )
    database.execute("DROP TABLE later")
    database.execute_each(
        "INSERT INTO search (rowid, words) VALUES (?, ?)", [(1, WORDS), (2, "Certificate 2")]
    )


def search(vault: Vault, text: str) -> list[str]:
    found: list[Summary] = vault.records.summaries(Query(text=text), NOW)
    return [summary.id for summary in found]


def check(vault: Vault) -> None:
    assert vault.records.get("item-00001") == make_item(1).record
    assert vault.records.get("item-00002").picture == b"\x89PNG"
    assert search(vault, "espanol zur") == ["item-00001"]
    vault.check_whole()


def test_a_backpack_of_the_first_schema_opens_and_goes_on(made: Made) -> None:
    make_first(made)
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault._database.value("PRAGMA user_version") == SCHEMA_VERSION
        check(vault)
        later = make_report(checked_at=NOW.replace(year=2027))
        vault.records.update_report("item-00001", later, None)
        vault.records.add([make_item(3, search_text="Pâtisserie")])
        assert vault.records.get("item-00001").report == later
        assert search(vault, "patis") == ["item-00003"]
        assert vault.records.find_digest(make_item(2).record.digest) == "item-00002"
        assert vault.records.find_equal(make_item(2).equality)[0].id == "item-00002"
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.records.get("item-00002") == make_item(2, picture=b"\x89PNG").record


def test_a_backup_of_the_first_schema_is_restored(made: Made, tmp_path: Path) -> None:
    make_first(made)
    target = tmp_path / "old.rucksack-backup"
    write_backup(made.vault, target, NOW)
    made.vault.close()
    folder = restore_backup(target, Passphrase(PASSPHRASE), tmp_path / "restored", NOW)
    with Vault.open(folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        check(vault)


def make_second(made: Made) -> None:
    """Put ``made`` back to the second schema, which did not know how items came."""
    made.vault.records.add([make_item(1, search_text=WORDS), make_item(2, picture=b"\x89PNG")])
    for statement in SECOND:
        made.vault._database.execute(statement)


def test_a_backpack_of_the_second_schema_opens_and_goes_on(made: Made) -> None:
    make_second(made)
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault._database.value("PRAGMA user_version") == SCHEMA_VERSION
        check(vault)
        item = arrived(make_item(3), after=b"\n", carrier=b"[1, 2]")
        vault.records.add([item])
        vault.records.update_report("item-00001", make_report(), None)
        assert vault.records.get("item-00003") == item.record
        vault.check_whole()


def test_a_backup_of_the_second_schema_is_restored(made: Made, tmp_path: Path) -> None:
    make_second(made)
    target = tmp_path / "old.rucksack-backup"
    write_backup(made.vault, target, NOW)
    made.vault.close()
    folder = restore_backup(target, Passphrase(PASSPHRASE), tmp_path / "restored", NOW)
    with Vault.open(folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        check(vault)


def make_third(made: Made) -> None:
    """Put ``made`` back to the third schema, which knew no copies and no evidence."""
    made.vault.records.add([arrived(make_item(1, search_text=WORDS), after=b"\n")])
    for statement in THIRD:
        made.vault._database.execute(statement)


def test_a_backpack_of_the_third_schema_opens_and_goes_on(made: Made) -> None:
    make_third(made)
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault._database.value("PRAGMA user_version") == SCHEMA_VERSION
        assert vault.records.get("item-00001").arrival.after == b"\n"
        copy = with_words(make_item(2), b'{"title": "Transcript"}')
        vault.records.add([copy])
        (digest,) = vault.evidence.keep("item-00001", [b"a photo"])
        assert vault.records.get("item-00002") == copy.record
        assert vault.evidence.find(digest) == b"a photo"
        vault.check_whole()


def test_a_backup_of_the_third_schema_is_restored(made: Made, tmp_path: Path) -> None:
    make_third(made)
    target = tmp_path / "old.rucksack-backup"
    write_backup(made.vault, target, NOW)
    made.vault.close()
    folder = restore_backup(target, Passphrase(PASSPHRASE), tmp_path / "restored", NOW)
    with Vault.open(folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.records.get("item-00001").arrival.after == b"\n"
        vault.check_whole()


def make_fourth(made: Made) -> None:
    """Put ``made`` back to the fourth schema, which knew no drafts."""
    made.vault.records.add([arrived(make_item(1, search_text=WORDS), after=b"\n")])
    for statement in FOURTH:
        made.vault._database.execute(statement)


def test_a_backpack_of_the_fourth_schema_opens_and_goes_on(made: Made) -> None:
    make_fourth(made)
    assert made.vault.drafts.keys() == ()
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault._database.value("PRAGMA user_version") == SCHEMA_VERSION
        draft = KeptDraft(key="own:Course", answers=b"{}", files=(b"a photo",))
        vault.drafts.keep(draft, NOW)
        assert vault.drafts.find("own:Course") == draft
        vault.check_whole()


def test_a_backup_of_the_fourth_schema_is_restored(made: Made, tmp_path: Path) -> None:
    make_fourth(made)
    target = tmp_path / "old.rucksack-backup"
    write_backup(made.vault, target, NOW)
    made.vault.close()
    folder = restore_backup(target, Passphrase(PASSPHRASE), tmp_path / "restored", NOW)
    with Vault.open(folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.drafts.keys() == ()
        vault.check_whole()
