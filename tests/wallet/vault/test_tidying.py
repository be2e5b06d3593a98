"""What an opening clears away can wait where damage is in its way."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.damage import spoiled_pages
from tests.wallet.vault.items import NOW, PASSPHRASE, make_item
from wallet.errors import Reason, VaultError
from wallet.vault.key_slots import Passphrase
from wallet.vault.tidying import tidy_up
from wallet.vault.vault import Vault

LATER = NOW + timedelta(days=60)


def test_what_was_deleted_long_ago_goes_with_its_evidence(made: Made) -> None:
    vault = made.vault
    vault.records.add([make_item(number) for number in range(3)])
    vault.evidence.keep("item-00001", [b"proof" * 100])
    vault.records.delete(["item-00001"], NOW)
    tidy_up(vault.records, vault.evidence, vault.drafts, now=NOW)
    assert vault._database.value("SELECT count(*) FROM items") == 3
    tidy_up(vault.records, vault.evidence, vault.drafts, now=LATER)
    assert vault._database.value("SELECT count(*) FROM items") == 2
    assert vault._database.value("SELECT count(*) FROM evidence") == 0


def test_no_damaged_page_of_evidence_keeps_a_backpack_from_opening(
    made: Made, tmp_path: Path
) -> None:
    vault = made.vault
    vault.records.add([make_item(number) for number in range(5)])
    vault.evidence.keep("item-00001", [b"x" * 50_000])
    pages = {
        int(page)
        for (page,) in vault._database.rows(
            "SELECT rootpage FROM sqlite_schema WHERE tbl_name IN ('evidence', 'evidence_of')"
        )
    }
    vault.close()
    opened = 0
    for page in spoiled_pages(made.folder, tmp_path / "beside"):
        try:
            Vault.open(made.folder, Passphrase(PASSPHRASE), now=LATER).close()
            opened += 1
        except VaultError as error:
            assert (error.reason, error.facts["where"]) != (Reason.VAULT_DAMAGED, "page"), page
            assert page not in pages
    assert opened > len(pages)


def test_what_is_no_damage_is_told(made: Made) -> None:
    vault = made.vault
    vault.records.add([make_item(1)])
    vault.records.delete(["item-00001"], NOW)
    vault._database.execute("PRAGMA query_only = ON")
    with pytest.raises(VaultError) as raised:
        tidy_up(vault.records, vault.evidence, vault.drafts, now=LATER)
    assert raised.value.reason is Reason.STORAGE_READ_ONLY
