"""How items came: what stood around them, and the files they came in with others."""

from dataclasses import replace

import pytest

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, arrived, make_item, make_report
from wallet.errors import Reason, VaultError
from wallet.vault.records import KEPT_AFTER_DELETION, NewRecord

FILE = b'[{"id": 1}, {"id": 2}]\n' * 50


def together() -> list[NewRecord]:
    return [
        arrived(make_item(1), carrier=FILE),
        arrived(make_item(2, picture=b"\x89PNG"), carrier=FILE),
        arrived(make_item(3), before=b"\xef\xbb\xbf", after=b"\r\n"),
        make_item(4),
    ]


def carriers(made: Made) -> int:
    return int(made.vault._database.value("SELECT count(*) FROM carriers"))


def test_how_items_came_is_kept_and_a_shared_file_once(made: Made) -> None:
    items = together()
    made.vault.records.add(items)
    for item in items:
        assert made.vault.records.get(item.record.id) == item.record
    assert carriers(made) == 1
    assert made.vault._database.value("SELECT count(*) FROM arrivals") == 3
    assert made.vault.records.carrier(items[0].record.arrival.carrier) == items[0].carrier
    original = items[2].record.original
    assert items[2].record.as_it_came == b"\xef\xbb\xbf" + original + b"\r\n"
    assert items[1].record.as_it_came == b"\x89PNG"
    later = [arrived(make_item(5), carrier=FILE)]
    made.vault.records.add(later)
    assert carriers(made) == 1
    made.vault.check_whole()


def test_a_new_report_leaves_how_an_item_came(made: Made) -> None:
    items = together()
    made.vault.records.add(items)
    report = make_report(checked_at=NOW.replace(year=2027))
    for item in items:
        made.vault.records.update_report(item.record.id, report, None)
        kept = made.vault.records.get(item.record.id)
        assert kept == replace(item.record, report=report)


@pytest.mark.parametrize("statement", [
    "UPDATE arrivals SET before = x'20' WHERE row = 3",
    "UPDATE arrivals SET after = x'' WHERE row = 3",
    "DELETE FROM arrivals WHERE row = 3",
    "UPDATE arrivals SET carrier = 1 WHERE row = 3",
    "INSERT INTO arrivals VALUES (4, x'', x'20', NULL)",
])  # fmt: skip
def test_how_an_item_came_is_bound_to_it(made: Made, statement: str) -> None:
    made.vault.records.add(together())
    made.vault._database.execute(statement)
    touched = "item-00004" if "INSERT" in statement else "item-00003"
    with pytest.raises(VaultError) as raised:
        made.vault.records.get(touched)
    assert raised.value.facts == {"where": "record"}


@pytest.mark.parametrize("statement", [
    "UPDATE carriers SET content = x'00'",
    "UPDATE carriers SET content = x'789c030000000001', size = 0",
    "UPDATE carriers SET size = size - 1",
])  # fmt: skip
def test_a_file_that_is_another_is_not_given_out(made: Made, statement: str) -> None:
    items = together()
    made.vault.records.add(items)
    made.vault._database.execute(statement)
    with pytest.raises(VaultError) as raised:
        made.vault.records.carrier(items[0].record.arrival.carrier)
    assert (raised.value.reason, raised.value.facts) == (
        Reason.VAULT_DAMAGED, {"where": "carrier"},
    )  # fmt: skip
    with pytest.raises(VaultError):
        made.vault.records.verify_all()


def test_a_file_goes_with_the_last_item_it_held(made: Made) -> None:
    items = together()
    made.vault.records.add(items)
    digest = items[0].record.arrival.carrier
    later = NOW + KEPT_AFTER_DELETION
    made.vault.records.delete(["item-00001"], NOW)
    made.vault.records.purge(later)
    assert made.vault.records.carrier(digest).content == FILE
    made.vault.records.delete(["item-00002"], NOW)
    made.vault.records.purge(later)
    assert carriers(made) == 0
    with pytest.raises(VaultError) as raised:
        made.vault.records.carrier(digest)
    assert raised.value.reason is Reason.RECORD_MISSING
    assert made.vault.records.get("item-00003") == items[2].record


def test_a_carrier_is_the_one_the_item_names(made: Made) -> None:
    good = arrived(make_item(1), carrier=FILE)
    carrier = good.carrier
    assert carrier is not None
    for wrong in (
        replace(good, carrier=None),
        replace(make_item(1), carrier=carrier),
        replace(good, carrier=replace(carrier, content=b"other")),
    ):
        with pytest.raises(ValueError, match=r"digest|carrier"):
            made.vault.records.add([wrong])


def test_a_file_name_that_is_no_text(made: Made) -> None:
    good = arrived(make_item(1), carrier=FILE)
    assert good.carrier is not None
    made.vault.records.add([replace(good, carrier=replace(good.carrier, name="\udc80.zip"))])
    assert made.vault.records.carrier(good.carrier.digest).name == "?.zip"
