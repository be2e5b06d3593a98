"""Tags of rows: what the root MAC adds up (see ``ledger``), row by row or for a whole table.

A whole table is read in blocks, each of them one long text, for SQLite then works for milliseconds
without needing Python. Meanwhile another thread adds up the tags of the block before, so that on
two cores opening a large backpack waits for the reading alone.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from hashlib import blake2b
from json.encoder import encode_basestring_ascii
from queue import SimpleQueue
from threading import Thread
from types import TracebackType

from wallet.errors import Reason, VaultError
from wallet.vault.database import Database, Row
from wallet.vault.schema import Covered

# One spelling for a row, the same in every version of Python and of SQLite: ASCII JSON.
_spell: Callable[[Row], str] = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode

_TAG = 32  # bytes of a row's tag
_ROWS_AT_ONCE = 500
# The least and the largest number a row can have.
_FIRST, _LAST = -(2**63), 2**63 - 1


def spell_row(text: str) -> str:
    """Return the one spelling of a row that SQLite wrote as a JSON array.

    SQLite writes all but ASCII controls, quotation marks and backslashes as they are; how it
    escapes those is its own affair, so a row with one of them is read and spelled anew.
    """
    if "\\" in text:
        return _spell(json.loads(text))
    if text.isascii() and "\x7f" not in text:
        return text
    return encode_basestring_ascii(text)[1:-1].replace('\\"', '"')


def xor_all(values: bytes, width: int) -> int:
    """Return the XOR of numbers of ``width`` bytes each, all written one after another.

    Half of them are laid over the other half until one is left: a few operations on long numbers
    instead of one for each.
    """
    while len(values) > width:
        half = len(values) // width // 2 * width
        first, second, odd = values[:half], values[half : 2 * half], values[2 * half :]
        laid = int.from_bytes(first, "big") ^ int.from_bytes(second, "big")
        values = laid.to_bytes(half, "big") + odd
    return int.from_bytes(values, "big")


class RowTags:
    """The tags of one table's rows under the root key."""

    def __init__(self, key: bytearray, table: str) -> None:
        self._of_table = blake2b(key=key, digest_size=_TAG, person=b"rucksack row")
        self._of_table.update(table.encode("ascii"))

    def sum(self, rows: Iterable[str]) -> int:
        """Return the XOR of the tags of rows as SQLite wrote them."""
        tags = []
        for text in rows:
            tag = self._of_table.copy()
            tag.update(spell_row(text).encode("ascii"))
            tags.append(tag.digest())
        return xor_all(b"".join(tags), _TAG)


def read_every(database: Database, covered: Covered, tags: RowTags) -> tuple[list[Row], int]:
    """Return all rows of a table, number and text each, and the XOR of their tags.

    Raises VaultError(STORAGE_*, VAULT_DAMAGED) as reading does.
    """
    try:
        return _read_in_blocks(database, covered, tags)
    except VaultError as error:
        if error.reason is not Reason.STORAGE_FAILED:
            raise
    # SQLite makes no text of a gigabyte. Rows so large, one by one, it still reads.
    rows = database.rows(covered.every)
    return rows, tags.sum(text for _, text in rows)


def _read_in_blocks(database: Database, covered: Covered, tags: RowTags) -> tuple[list[Row], int]:
    rows: list[Row] = []
    texts = _read_block(database, covered, _FIRST, rows)
    if len(texts) < _ROWS_AT_ONCE:
        return rows, tags.sum(texts)
    with _Summing(tags) as summing:
        summing.add(texts)
        while len(texts) == _ROWS_AT_ONCE and rows[-1][0] < _LAST:
            texts = _read_block(database, covered, rows[-1][0] + 1, rows)
            summing.add(texts)
        return rows, summing.total()


def _read_block(database: Database, covered: Covered, first: int, rows: list[Row]) -> list[str]:
    """Read the rows from number ``first`` on, some hundreds at most; append and return them."""
    numbers, joined = database.rows(covered.block, (first, _ROWS_AT_ONCE))[0]
    if joined is None:
        return []
    # A line feed within a row is escaped in its JSON text.
    texts: list[str] = joined.split("\n")
    rows += zip(json.loads(numbers), texts, strict=True)
    return texts


class _Summing(AbstractContextManager["_Summing"]):
    """A thread that adds up the tags of blocks while its owner reads more; it ends with the block.

    It has texts and a hash of its own and touches nothing else.
    """

    def __init__(self, tags: RowTags) -> None:
        self._tags = tags
        self._blocks: SimpleQueue[Sequence[str] | None] = SimpleQueue()
        self._total = 0
        self._error: Exception | None = None
        self._thread = Thread(target=self._run, name="row tags", daemon=True)
        self._thread.start()

    def add(self, texts: Sequence[str]) -> None:
        """Take in a block of rows, to be added up."""
        self._blocks.put(texts)

    def total(self) -> int:
        """Return the XOR over all blocks, once all are added up; raises what went wrong there."""
        self._end()
        if self._error is not None:
            raise self._error
        return self._total

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end()

    def _end(self) -> None:
        self._blocks.put(None)
        self._thread.join()

    def _run(self) -> None:
        try:
            while (texts := self._blocks.get()) is not None:
                self._total ^= self._tags.sum(texts)
        except Exception as error:  # noqa: BLE001 (told by the thread that waits for the sum)
            self._error = error


__all__ = ["RowTags", "read_every", "spell_row", "xor_all"]
