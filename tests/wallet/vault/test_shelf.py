from dataclasses import replace
from datetime import timedelta

import pytest

from tests.wallet.vault.items import NOW, make_item
from wallet.errors import VaultError
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


def test_a_row_number_given_anew_shows_what_has_it_now(vault: Vault) -> None:
    vault.records.add([make_item(1), make_item(2, title="What was purged")])
    before = {row.title for row in vault.records.summaries(Query(), NOW)}
    assert "What was purged" in before
    vault.records.delete(["item-00002"], NOW)
    vault.records.purge(NOW + timedelta(days=31))
    vault.records.add([make_item(3, title="What came after")])
    numbers = vault.records._database.rows("SELECT row FROM items ORDER BY row")
    assert numbers == [(1,), (2,)]
    after = {row.title for row in vault.records.summaries(Query(), NOW)}
    assert after == before - {"What was purged"} | {"What came after"}
    assert vault.records.summary("item-00003", NOW).title == "What came after"
    with pytest.raises(VaultError):
        vault.records.summary("item-00002", NOW)


@pytest.mark.parametrize("record_id", ["plain", 'a "quoted" one', "back\\slash", "ünï\n", "\\"])
def test_an_id_may_be_any_text(vault: Vault, record_id: str) -> None:
    item = make_item(1)
    named = replace(
        item,
        record=replace(item.record, id=record_id),
        summary=replace(item.summary, id=record_id),
    )
    vault.records.add([make_item(2), named])
    assert len(vault.records.summaries(Query(), NOW)) == 2
    assert vault.records.summary(record_id, NOW).id == record_id
    vault.records.set_keeping([record_id], Keeping.HISTORY)
    assert vault.records.summary(record_id, NOW).keeping is Keeping.HISTORY
