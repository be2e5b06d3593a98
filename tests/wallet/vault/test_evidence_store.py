"""Evidence in the backpack: each file once, as long as a record holds on to it."""

import hashlib
from datetime import timedelta
from pathlib import Path

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE, make_item, with_words
from wallet.vault.backup import restore_backup, write_backup
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault

PHOTO, LETTER = b"a photo" * 1000, b"a letter"


def test_files_come_back_byte_for_byte(made: Made) -> None:
    digests = made.vault.evidence.keep("item-00001", [PHOTO, LETTER])
    assert digests == tuple(hashlib.sha256(one).hexdigest() for one in (PHOTO, LETTER))
    assert [made.vault.evidence.find(digest) for digest in digests] == [PHOTO, LETTER]
    assert made.vault.evidence.find("0" * 64) is None
    assert made.vault.evidence.size() == len(PHOTO) + len(LETTER)


def test_a_file_of_two_versions_is_kept_once(made: Made) -> None:
    (first,) = made.vault.evidence.keep("item-00001", [PHOTO])
    (again,) = made.vault.evidence.keep("item-00002", [PHOTO])
    made.vault.evidence.hold("item-00003", [first, "0" * 64])
    assert again == first
    assert made.vault.evidence.size() == len(PHOTO)
    held = made.vault._database.rows("SELECT record_id FROM evidence_of ORDER BY 1")
    assert [row[0] for row in held] == ["item-00001", "item-00002", "item-00003"]


def test_what_a_deleted_record_holds_stays_until_it_is_purged(made: Made) -> None:
    made.vault.records.add([make_item(1), make_item(2)])
    (photo,) = made.vault.evidence.keep("item-00001", [PHOTO])
    (letter,) = made.vault.evidence.keep("item-00002", [LETTER])
    (lost,) = made.vault.evidence.keep("never-added", [b"lost"])
    made.vault.records.delete(["item-00001"], NOW)
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.evidence.find(photo) == PHOTO
        assert vault.evidence.find(lost) is None
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW + timedelta(days=31)) as vault:
        assert vault.evidence.find(photo) is None
        assert vault.evidence.find(letter) == LETTER
        assert vault.evidence.size() == len(LETTER)
        vault.check_whole()


def test_an_opening_that_finds_nothing_loose_changes_nothing(made: Made) -> None:
    made.vault.records.add([make_item(1)])
    made.vault.evidence.keep("item-00001", [PHOTO])
    before = made.vault.generation
    made.vault.evidence.tidy()
    assert made.vault.generation == before


def test_an_earlier_schema_has_nothing_to_tidy(made: Made) -> None:
    made.vault._database.execute("PRAGMA user_version = 3")
    made.vault.evidence.tidy()
    assert made.vault.evidence.size() == 0


def test_a_backup_brings_evidence_and_words_back(made: Made, tmp_path: Path) -> None:
    copy = with_words(make_item(1), b'{"title":"Transcript"}')
    made.vault.records.add([copy])
    (photo,) = made.vault.evidence.keep("item-00001", [PHOTO])
    target = tmp_path / "mine.rucksack-backup"
    write_backup(made.vault, target, NOW)
    made.vault.close()
    folder = restore_backup(target, Passphrase(PASSPHRASE), tmp_path / "restored", NOW)
    with Vault.open(folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.evidence.find(photo) == PHOTO
        assert vault.records.get("item-00001") == copy.record
