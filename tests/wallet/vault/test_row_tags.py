import json
import sqlite3
import threading
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import PASSPHRASE, make_item
from wallet.errors import Reason, VaultError
from wallet.vault.database import Database
from wallet.vault.disk import DATABASE
from wallet.vault.header import load_headers
from wallet.vault.key_slots import Passphrase
from wallet.vault.row_tags import RowTags, read_every, spell_row, xor_all
from wallet.vault.schema import COVERED
from wallet.vault.unlocking import open_header

ITEMS = COVERED["items"]
KEY = bytearray(range(32))
PAGE = 16_384


@given(
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    | st.text('"\\\\/\x00\x1f\x7f\n\u2028é👩', max_size=12),
    number=st.integers(-(2**63), 2**63 - 1),
)
def test_a_row_has_one_spelling_whatever_stands_in_it(text: str, number: int) -> None:
    """As Python spells the values, whatever SQLite itself escapes: roots stay what they are."""
    with closing(sqlite3.connect(":memory:")) as database:
        (spelled,) = database.execute("SELECT json_array(?, ?, NULL)", (text, number)).fetchone()
    assert spell_row(spelled) == json.dumps([text, number, None], separators=(",", ":"))


@given(st.lists(st.binary(min_size=4, max_size=4), max_size=70))
def test_numbers_laid_over_one_another_are_their_sum(numbers: list[bytes]) -> None:
    total = 0
    for number in numbers:
        total ^= int.from_bytes(number, "big")
    assert xor_all(b"".join(numbers), 4) == total


@pytest.mark.parametrize("count", [0, 1, 499, 500, 501, 1000, 1203])
def test_a_table_read_in_blocks_is_the_table(made: Made, count: int) -> None:
    made.vault.records.add([make_item(number) for number in range(count)])
    database = made.vault._database
    tags = RowTags(KEY, "items")
    rows, total = read_every(database, ITEMS, tags)
    plain = database.rows(ITEMS.every)
    assert rows == sorted(plain)
    assert len(rows) == count
    assert total == tags.sum(text for _, text in plain)
    assert len({*rows}) == count


def test_rows_are_found_whatever_their_numbers_and_texts_are(made: Made) -> None:
    """Nothing that a list could show may lie where the sum does not look."""
    made.vault.records.add([make_item(number) for number in range(1003)])
    database = made.vault._database
    database.execute("PRAGMA foreign_keys = OFF")
    numbers = (-(2**63), -(2**63) + 1, -7, 0, 2**62, 2**63 - 1)
    with database.transaction():
        for place, number in enumerate(numbers):
            database.execute(
                "UPDATE items SET row = ?, title = ? WHERE id = ?",
                (number, "one\ntwo\r\x00\u2028", f"item-{place:05}"),
            )
    tags = RowTags(KEY, "items")
    rows, total = read_every(database, ITEMS, tags)
    plain = database.rows(ITEMS.every)
    assert rows == sorted(plain)
    assert {*numbers} < {number for number, _ in rows}
    assert total == tags.sum(text for _, text in plain)


def test_rows_that_make_too_long_a_text_together_are_read_one_by_one(made: Made) -> None:
    made.vault.records.add([make_item(number) for number in range(3)])
    # What SQLite says of a text of more than a gigabyte, without one.
    too_long = "SELECT zeroblob(2000000000), zeroblob(2000000000) WHERE ? < ?"
    covered, tags = replace(ITEMS, block=too_long), RowTags(KEY, "items")
    assert read_every(made.vault._database, covered, tags) == read_every(
        made.vault._database, ITEMS, tags
    )


def test_another_key_and_another_table_have_other_tags(made: Made) -> None:
    made.vault.records.add([make_item(number) for number in range(3)])
    sums = {
        read_every(made.vault._database, ITEMS, tags)[1]
        for tags in (RowTags(KEY, "items"), RowTags(bytearray(32), "items"), RowTags(KEY, "item"))
    }
    assert len(sums) == 3


class _Failing(RowTags):
    """Adds up what it is given until a row is not to its liking."""

    def sum(self, rows: Iterable[str]) -> int:
        texts = list(rows)
        if any("item-01100" in text for text in texts):
            raise MemoryError("no room")
        return super().sum(texts)


def test_what_goes_wrong_while_adding_up_is_told_and_leaves_no_thread(made: Made) -> None:
    made.vault.records.add([make_item(number) for number in range(1203)])
    with pytest.raises(MemoryError, match="no room"):
        read_every(made.vault._database, ITEMS, _Failing(KEY, "items"))
    assert "row tags" not in {thread.name for thread in threading.enumerate()}


def test_what_goes_wrong_while_reading_leaves_no_thread(made: Made) -> None:
    made.vault.records.add([make_item(number) for number in range(1203)])
    made.vault.close()
    whole = (made.folder / DATABASE).read_bytes()
    _, keys = open_header(load_headers(made.folder), Passphrase(PASSPHRASE))
    refused = 0
    for page in range(2, len(whole) // PAGE):
        spoilt = bytearray(whole)
        spoilt[page * PAGE + 100] ^= 1
        (made.folder / DATABASE).write_bytes(spoilt)
        database = Database.open(made.folder / DATABASE, bytes(keys.database), keys.database_salt)
        try:
            read_every(database, ITEMS, RowTags(KEY, "items"))
        except VaultError as error:
            refused += error.reason is Reason.VAULT_DAMAGED
        database.close()
        assert "row tags" not in {thread.name for thread in threading.enumerate()}
    assert refused > 3
