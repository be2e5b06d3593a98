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


def test_a_list_stays_what_it_was_when_it_was_read(vault: Vault) -> None:
    vault.records.add([make_item(n) for n in range(3)])
    before = vault.records.summaries(Query(), NOW)
    same = vault.records.summaries(Query(), NOW)
    assert before == same
    vault.records.set_keeping(["item-00001"], Keeping.HISTORY)
    after = vault.records.summaries(Query(), NOW)
    assert before != after
    # Read only now: what the list said when it was asked for, not what became of it since.
    assert {row.keeping for row in before} == {Keeping.CURRENT}
    assert {row.id: row.keeping for row in after}["item-00001"] is Keeping.HISTORY


def test_a_row_is_read_once_for_all_lists(vault: Vault) -> None:
    vault.records.add([make_item(n) for n in range(3)])
    first = vault.records.summaries(Query(), NOW)[0]
    assert vault.records.summaries(Query(), NOW)[0] is first
    assert vault.records.summary(first.id, NOW) is first
