import pytest

from tests.wallet.vault.items import NOW, make_item, make_report
from wallet.errors import Reason, VaultError
from wallet.vault.record_writer import RecordWriter
from wallet.vault.vault import Vault


def test_an_id_comes_once(vault: Vault) -> None:
    vault.records.add([make_item(1)])
    for items in ([make_item(2), make_item(1)], [make_item(3), make_item(3)]):
        with pytest.raises(ValueError, match="there already"):
            vault.records.add(items)
    assert vault.records.ids() == ("item-00001",)
    vault.check_whole()


def test_rows_go_on_where_they_ended(vault: Vault) -> None:
    vault.records.add([make_item(5), make_item(4)])
    vault.records.add([make_item(3, picture=b"\x89PNG")])
    assert vault.records.ids() == ("item-00005", "item-00004", "item-00003")
    vault.records.add([])
    assert len(vault.records.ids()) == 3


def test_a_report_of_nothing(vault: Vault) -> None:
    writer = RecordWriter(vault._database)
    with pytest.raises(VaultError) as raised:
        writer.put_report("nothing", make_report(), None, None)
    assert raised.value.reason is Reason.RECORD_MISSING


def test_only_the_date_moves(vault: Vault) -> None:
    vault.records.add([make_item(1, picture=b"\x89PNG", search_text="tulip")])
    before = vault.records.summary("item-00001", NOW)
    later = make_report(checked_at=NOW.replace(year=2027))
    vault.records.update_report("item-00001", later, None)
    assert vault.records.get("item-00001").report == later
    assert vault.records.summary("item-00001", NOW) == before
    vault.check_whole()
