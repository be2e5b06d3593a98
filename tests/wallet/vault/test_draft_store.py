"""Drafts in the backpack: encrypted with the rest, one for each key, gone when forgotten."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE
from wallet.model.draft import KeptDraft
from wallet.vault.backup import restore_backup, write_backup
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault

MARKER = b"a sentence nobody else may read"
LETTER = KeptDraft(key="copy:1", answers=b'{"title":"' + MARKER + b'"}', files=(MARKER * 99, b""))
JOB = KeptDraft(key="own:Job", answers=b"{}")


def test_drafts_come_back_byte_for_byte_after_locking(made: Made) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    made.vault.drafts.keep(JOB, NOW + timedelta(seconds=1))
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.drafts.keys() == ("own:Job", "copy:1")
        assert (vault.drafts.find("copy:1"), vault.drafts.find("own:Job")) == (LETTER, JOB)
        assert vault.drafts.find("own:Other") is None
        vault.check_whole()


def test_a_later_draft_takes_the_place_of_an_earlier_one_with_its_files(made: Made) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    later = KeptDraft(key=LETTER.key, answers=b"{}", files=(b"another",))
    made.vault.drafts.keep(later, NOW)
    assert made.vault.drafts.find(LETTER.key) == later
    assert made.vault._database.value("SELECT count(*) FROM draft_files") == 1


def test_what_is_forgotten_is_gone_and_nothing_is_written_for_what_is_not_there(
    made: Made,
) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    made.vault.drafts.remove(LETTER.key)
    assert made.vault.drafts.keys() == ()
    assert made.vault._database.value("SELECT count(*) FROM draft_files") == 0
    before = made.vault.generation
    made.vault.drafts.remove(LETTER.key)
    assert made.vault.generation == before


def test_nothing_of_a_draft_stands_on_the_disk_in_the_clear(made: Made) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    made.vault.close()
    files = [path for path in made.folder.rglob("*") if path.is_file()]
    assert files and not any(MARKER in path.read_bytes() for path in files)


def test_an_earlier_schema_has_no_drafts(made: Made) -> None:
    made.vault.drafts.keep(JOB, NOW)
    made.vault._database.execute("PRAGMA user_version = 4")
    assert made.vault.drafts.keys() == ()


def test_a_backup_brings_drafts_back(made: Made, tmp_path: Path) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    target = tmp_path / "mine.rucksack-backup"
    write_backup(made.vault, target, NOW)
    folder = restore_backup(target, Passphrase(PASSPHRASE), tmp_path / "restored", NOW)
    with Vault.open(folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.drafts.find(LETTER.key) == LETTER


def test_answers_come_without_the_files(made: Made) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    assert made.vault.drafts.answers(LETTER.key) == LETTER.answers
    assert made.vault.drafts.answers("own:Other") is None


def test_a_draft_is_whole_or_not_there(made: Made) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    torn = KeptDraft(key=LETTER.key, answers=b"{}", files=(b"new", None))  # type: ignore[arg-type]
    with pytest.raises(IntegrityError):
        made.vault.drafts.keep(torn, NOW)
    assert made.vault.drafts.find(LETTER.key) == LETTER
