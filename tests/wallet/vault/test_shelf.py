import pytest

from tests.wallet.vault.items import NOW, make_item
from wallet.model.record import Keeping, Query
from wallet.vault.vault import Vault


def test_lists_follow_every_change(vault: Vault) -> None:
    vault.records.add([make_item(n) for n in range(700)])
    assert len(vault.records.summaries(Query(), NOW)) == 700
    vault.records.set_keeping(["item-00010"], Keeping.HISTORY)
    kept = {entry.id: entry.keeping for entry in vault.records.summaries(Query(), NOW)}
    assert kept["item-00010"] is Keeping.HISTORY
    assert sum(keeping is Keeping.HISTORY for keeping in kept.values()) == 1
    vault.records.delete(["item-00011"], NOW)
    assert vault.records.summary("item-00011", NOW).deleted_at == NOW
    assert len(vault.records.summaries(Query(), NOW)) == 699


def test_a_change_that_fails_leaves_the_list_as_it_was(vault: Vault) -> None:
    vault.records.add([make_item(1)])
    before = vault.records.summaries(Query(), NOW)
    with pytest.raises(ValueError, match="there already"):
        vault.records.add([make_item(2), make_item(1)], replacing=[("item-00001", "item-00002")])
    assert vault.records.summaries(Query(), NOW) == before
