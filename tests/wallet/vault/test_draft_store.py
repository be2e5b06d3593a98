"""Drafts in the backpack: encrypted with the rest, one for each key, gone when forgotten."""

import os
import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.damage import spoil_page, spoiled_pages
from tests.wallet.vault.items import NOW, PASSPHRASE, make_item
from wallet.errors import Reason, VaultError
from wallet.model.draft import KeptDraft
from wallet.vault.backup import restore_backup, write_backup
from wallet.vault.disk import DATABASE
from wallet.vault.key_slots import Passphrase
from wallet.vault.records import NewRecord
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


def look(vault: Vault, draft: KeptDraft) -> str:
    """Return whether a draft is there as it was, without a file, not there, or damaged."""
    try:
        found = vault.drafts.find(draft.key)
    except VaultError as error:
        assert error.reason is Reason.DRAFT_DAMAGED
        return "damaged"
    if found is None:
        return "none"
    if found == draft:
        return "same"
    vault.drafts.distrust()
    return "other"


def test_whichever_page_is_damaged_a_draft_can_be_thrown_away_and_nothing_else_is_lost(
    made: Made, tmp_path: Path
) -> None:
    first = KeptDraft(key="copy:1", answers=b"{}", files=(os.urandom(60_000),))
    second = KeptDraft(key="own:2", answers=b"{}", files=(os.urandom(40_000), b"small"))
    third = KeptDraft(key="own:3", answers=b"{}", files=(b"small",))
    all_three = (first, second, third)
    for number, draft in enumerate(all_three):
        made.vault.drafts.keep(draft, NOW + timedelta(seconds=number))
    made.vault.records.add([make_item(1), make_item(2)])
    made.vault.close()
    damaged, backups = 0, 0
    for page in spoiled_pages(made.folder, tmp_path / "beside"):
        try:
            vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
        except VaultError as error:
            assert error.reason is Reason.VAULT_DAMAGED
            continue
        before = [look(vault, draft) for draft in all_three]
        vault.drafts.remove(first.key)
        after = [look(vault, draft) for draft in all_three]
        assert after[0] == "none", page
        for was, is_now in zip(before[1:], after[1:], strict=True):
            assert is_now == "same" if was == "same" else is_now != "same", page
        vault.drafts.keep(first, NOW)
        assert look(vault, first) == "same", page
        if before != ["same"] * 3:
            damaged += 1
            assert [vault.records.get(key).id for key in vault.records.ids()] == [
                "item-00001",
                "item-00002",
            ]
            vault.records.delete(["item-00001"], NOW)
            if before[0] != "same" and after[1:] == ["same", "same"]:
                backups += 1
                assert write_backup(vault, tmp_path / "b", NOW) == 2, page
        vault.close()
        Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW).close()
    assert damaged >= 10 and backups >= 4


def test_a_draft_that_is_damaged_gives_way_to_a_later_one(made: Made, tmp_path: Path) -> None:
    large = KeptDraft(key=LETTER.key, answers=b"{}", files=(os.urandom(60_000),))
    made.vault.drafts.keep(large, NOW)
    made.vault.close()
    given_way = 0
    for _ in spoiled_pages(made.folder, tmp_path / "beside"):
        try:
            vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
        except VaultError:
            continue
        was_damaged = look(vault, large) != "same"
        vault.drafts.keep(LETTER, NOW)
        assert look(vault, LETTER) == "same"
        given_way += was_damaged
        vault.close()
    assert given_way >= 4


def test_another_draft_that_is_damaged_too_stays_until_it_is_thrown_away_itself(
    made: Made, tmp_path: Path
) -> None:
    first = KeptDraft(key="own:1", answers=os.urandom(60_000))
    second = KeptDraft(key="own:2", answers=os.urandom(60_000))
    for draft in (first, second, LETTER):
        made.vault.drafts.keep(draft, NOW)
    made.vault.close()
    pages: dict[str, int] = {}
    for page in spoiled_pages(made.folder, tmp_path / "beside"):
        with suppress(VaultError), Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as one:
            states = [look(one, draft) for draft in (first, second, LETTER)]
            if states.count("damaged") == 1:
                pages[(first, second, LETTER)[states.index("damaged")].key] = page
    shutil.rmtree(made.folder)
    shutil.copytree(tmp_path / "beside", made.folder)
    for page in (pages[first.key], pages[second.key]):
        spoil_page(made.folder / "vault.db", page)
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        vault.drafts.remove(first.key)
        assert set(vault.drafts.keys()) == {second.key, LETTER.key}
        assert look(vault, LETTER) == "same" and look(vault, second) != "same"
        vault.drafts.remove(second.key)
        assert vault.drafts.keys() == (LETTER.key,) and look(vault, LETTER) == "same"


def test_tables_are_laid_anew_as_a_whole_or_not_at_all(made: Made) -> None:
    large = KeptDraft(key="copy:1", answers=b"{}", files=(os.urandom(90_000),))
    made.vault.drafts.keep(large, NOW)
    database, generation = made.vault._database, made.vault.generation
    database.execute(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
    with pytest.raises(VaultError) as raised:
        made.vault.drafts._lay_anew(without="")
    assert raised.value.reason is Reason.STORAGE_FULL
    assert database.value("PRAGMA writable_schema") == 0
    assert made.vault.drafts.find(large.key) == large and made.vault.generation == generation
    made.vault.drafts.remove(large.key)
    made.vault.drafts.keep(JOB, NOW)
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.drafts.keys() == (JOB.key,)
        vault.check_whole()


def test_what_is_no_damage_throws_nothing_away(made: Made) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    made.vault._database.execute("PRAGMA query_only = ON")
    for step in (
        lambda: made.vault.drafts.remove(LETTER.key),
        lambda: made.vault.drafts.keep(JOB, NOW),
    ):
        with pytest.raises(VaultError) as raised:
            step()
        assert raised.value.reason is Reason.STORAGE_READ_ONLY
    made.vault._database.execute("PRAGMA query_only = OFF")
    assert made.vault.drafts.keys() == (LETTER.key,)


def test_a_database_that_changed_behind_its_back_is_asked_nothing_more(made: Made) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    made.vault._database.execute("UPDATE ledger SET generation = generation + 1")
    made.vault.drafts.distrust()
    with pytest.raises(VaultError) as raised:
        made.vault.drafts.answers(LETTER.key)
    assert raised.value.reason is Reason.STORAGE_FAILED


ITEM = "8d9c5a52-6a63-4f0c-9f4c-2f0f0d5f7a11"


def test_a_draft_of_an_item_that_is_gone_for_good_goes_at_opening(made: Made) -> None:
    gone = KeptDraft(key=f"copy:{ITEM}", answers=b"{}", files=(b"x",))
    file = KeptDraft(key="copy:" + "0" * 64, answers=b"{}")
    for draft in (gone, file, JOB):
        made.vault.drafts.keep(draft, NOW)
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert set(vault.drafts.keys()) == {file.key, JOB.key}
        assert vault._database.value("SELECT count(*) FROM draft_files") == 0


def test_a_draft_of_an_item_that_is_there_or_only_deleted_stays(made: Made) -> None:
    item = make_item(1)
    renamed = NewRecord(
        record=replace(item.record, id=ITEM),
        summary=replace(item.summary, id=ITEM),
        search_text=item.search_text,
        equality=item.equality,
    )
    made.vault.records.add([renamed])
    made.vault.drafts.keep(KeptDraft(key=f"own:{ITEM}", answers=b"{}"), NOW)
    made.vault.drafts.tidy()
    made.vault.records.delete([ITEM], NOW)
    made.vault.drafts.tidy()
    assert made.vault.drafts.keys() == (f"own:{ITEM}",)
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW + timedelta(days=31)) as vault:
        assert vault.records.digests() == {} and vault.drafts.keys() == ()


def test_a_damaged_draft_of_an_item_that_is_gone_never_keeps_the_backpack_from_opening(
    made: Made, tmp_path: Path
) -> None:
    gone = KeptDraft(key=f"copy:{ITEM}", answers=b"{}", files=(os.urandom(60_000),))
    made.vault.drafts.keep(gone, NOW)
    made.vault.close()
    opened, refused, forgotten = 0, 0, 0
    for _ in spoiled_pages(made.folder, tmp_path / "beside"):
        try:
            with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
                forgotten += vault.drafts.keys() == ()
                opened += 1
        except VaultError:
            refused += 1
    # All but where the items' own index is damaged: who is gone cannot be told then.
    assert opened > refused and forgotten >= opened - 2 and forgotten >= 8


def test_keeping_one_draft_forgets_no_other_whatever_page_is_damaged(
    made: Made, tmp_path: Path
) -> None:
    """Long drafts stand on a page each; of one that cannot be read the key stays, and says so."""
    keys = [f"own:{kind}" for kind in "abcdef"]
    for key in keys:
        made.vault.drafts.keep(KeptDraft(key=key, answers=key.encode() * 1_500), NOW)
    made.vault.close()
    told = 0
    for page in spoiled_pages(made.folder, tmp_path / "beside"):
        try:
            vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
        except VaultError:
            continue
        vault.drafts.keep(LETTER, NOW)
        assert {*vault.drafts.keys()} == {*keys, LETTER.key}, page
        damaged = 0
        for key in keys:
            try:
                answers = vault.drafts.answers(key)
            except VaultError as error:
                assert error.reason is Reason.DRAFT_DAMAGED
                damaged += 1
            else:
                damaged += answers != key.encode() * 1_500
        told += damaged > 0
        vault.close()
    assert told >= 4


def test_where_not_even_a_key_can_be_read_a_new_draft_is_kept(made: Made) -> None:
    made.vault.drafts.keep(LETTER, NOW)
    roots = made.vault._database.rows(
        "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'drafts'"
    )
    made.vault.close()
    for (page,) in roots:
        spoil_page(made.folder / DATABASE, page)
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    with pytest.raises(VaultError) as raised:
        vault.drafts.keys()
    assert raised.value.reason is Reason.DRAFT_DAMAGED
    later = KeptDraft(key="own:later", answers=b"{}")
    vault.drafts.keep(later, NOW)
    assert vault.drafts.keys() == (later.key,)
    assert vault.drafts.find(later.key) == later
    vault.close()
