"""How an item came, and the file it was."""

from dataclasses import replace

from tests.wallet.vault.items import make_item
from wallet.model.record import ALONE, Arrival


def test_only_what_tells_something_counts() -> None:
    assert not ALONE
    for told in (Arrival(before=b" "), Arrival(after=b"\n"), Arrival(carrier="ab")):
        assert told


def test_the_file_an_item_was() -> None:
    record = make_item(1).record
    assert record.as_it_came == record.original
    around = replace(record, arrival=Arrival(before=b"\n", after=b"\r\n"))
    assert around.as_it_came == b"\n" + record.original + b"\r\n"
    assert replace(around, picture=b"\x89PNG").as_it_came == b"\x89PNG"
