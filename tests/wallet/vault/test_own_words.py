"""What the learner writes about an item: kept beside it, bound to it, changed with it."""

from dataclasses import replace

import pytest

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE, make_item, make_report, with_words
from wallet.errors import Reason, VaultError
from wallet.model.record import Query
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault

WORDS = b'{"title": "Transcript"}'


def test_words_come_back_and_bytes_stay(made: Made) -> None:
    item = with_words(make_item(1), WORDS)
    made.vault.records.add([item, make_item(2)])
    assert made.vault.records.get("item-00001") == item.record
    assert made.vault.records.get("item-00002").words == b""
    made.vault.check_whole()


def test_other_words_take_their_place(made: Made) -> None:
    item = with_words(make_item(1), WORDS)
    made.vault.records.add([item])
    summary = replace(item.summary, title="Diploma")
    later = make_report(checked_at=NOW.replace(year=2027))
    other = b'{"title": "Diploma"}'
    change = made.vault.records.rewrite_words("item-00001", other, later, summary, "Diploma")
    assert change.records == {"item-00001"}
    record = made.vault.records.get("item-00001")
    assert (record.words, record.report, record.original) == (other, later, item.record.original)
    found = made.vault.records.summaries(Query(text="diploma"), NOW)
    assert [row.title for row in found] == ["Diploma"]
    made.vault.close()
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.records.get("item-00001").words == other


def test_a_new_report_leaves_the_words(made: Made) -> None:
    made.vault.records.add([with_words(make_item(1), WORDS)])
    made.vault.records.update_report("item-00001", make_report(), None)
    assert made.vault.records.get("item-00001").words == WORDS


def test_words_for_no_item_are_refused(made: Made) -> None:
    with pytest.raises(VaultError) as caught:
        made.vault.records.rewrite_words("nobody", WORDS, make_report(), make_item(1).summary, "")
    assert caught.value.reason is Reason.RECORD_MISSING


@pytest.mark.parametrize(
    "change", ["UPDATE own_words SET words = x'7b7d'", "DELETE FROM own_words"]
)
def test_words_exchanged_behind_the_roof_are_seen(made: Made, change: str) -> None:
    made.vault.records.add([with_words(make_item(1), WORDS)])
    made.vault._database.execute(change)
    with pytest.raises(VaultError) as caught:
        made.vault.records.get("item-00001")
    assert caught.value.reason is Reason.VAULT_DAMAGED
