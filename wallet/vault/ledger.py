"""The root MAC: no row of the backpack can be swapped for its older self, dropped or added.

SQLCipher authenticates each page by itself, so a page put back to an earlier state passes its
checks. Therefore every row of the covered tables has a tag, a keyed BLAKE2b (a pseudo-random
function) over the table's name and all its covered columns, key first; the tags are added up by
XOR, and

    root = MAC(root key, vault id, generation, number of rows, XOR of the tags)

is written in the same transaction as the rows. XOR makes a change cost only the rows it touches
and needs no sorting. It is sound here: rows are distinct (their key is in the tag), so no tag
cancels another; whoever lacks the key cannot compute a tag, and tags and sum stand nowhere, so
another set of rows with the same sum can only be hit by chance, 2^-256. The generation counts
transactions; a whole file put back is seen by the generation in the header and in the caller's
memory.
"""

import hmac
import json
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from uuid import UUID

from wallet.errors import Reason, VaultError
from wallet.vault.database import Database, Row, Value
from wallet.vault.row_tags import RowTags, read_every
from wallet.vault.schema import COVERED


class Change:
    """A transaction under way. Rows are taken out before they change and put in afterwards."""

    def __init__(self, database: Database, sum_of: Callable[[str, Iterable[Row]], int]) -> None:
        self._database = database
        self._sum_of = sum_of
        self.total = 0
        self.rows = 0

    def take_out(self, table: str, keys: Iterable[Value]) -> None:
        """Leave the rows of these keys out of the sum; a key without a row is no fault."""
        self.rows -= self._turn(table, keys)

    def put_in(self, table: str, keys: Iterable[Value]) -> None:
        """Take the rows of these keys into the sum as they stand now."""
        self.rows += self._turn(table, keys)

    def _turn(self, table: str, keys: Iterable[Value]) -> int:
        rows = self._database.rows(COVERED[table].some, (json.dumps(list(keys)),))
        self.total ^= self._sum_of(table, rows)
        return len(rows)


class Ledger:
    """Keeps the root of one open database; every write goes through :meth:`change`."""

    def __init__(self, database: Database, key: bytearray, vault_id: str) -> None:
        """``key`` is the root key; the caller owns and wipes it."""
        self._database = database
        self._key = key
        self._vault_id = UUID(vault_id).bytes
        self._total = 0
        self._rows = 0
        self.generation = 0

    def start(self) -> None:
        """Write the root of an empty, new database; inside the caller's transaction."""
        self._database.execute(
            "INSERT INTO ledger (one, generation, root) VALUES (1, 0, ?)", (self._root(0, 0, 0),)
        )

    def verify(self) -> dict[str, list[Row]]:
        """Compute the root from all rows, compare, and return keys and rows by table.

        Raises VaultError(VAULT_DAMAGED, where="root").
        """
        stored = self._database.row("SELECT generation, root FROM ledger")
        if stored is None:
            raise VaultError(Reason.VAULT_DAMAGED, {"where": "root"})
        every: dict[str, list[Row]] = {}
        total = 0
        for name, table in COVERED.items():
            every[name], added = read_every(self._database, table, RowTags(self._key, name))
            total ^= added
        rows = sum(map(len, every.values()))
        generation, root = stored
        if not hmac.compare_digest(self._root(generation, rows, total), root):
            raise VaultError(Reason.VAULT_DAMAGED, {"where": "root"})
        self._total, self._rows, self.generation = total, rows, generation
        return every

    def verify_again(self) -> None:
        """Check, on a fresh connection, that every row is still the one that is known.

        Raises VaultError(VAULT_DAMAGED, where="root").
        """
        known = (self._total, self._rows, self.generation)
        self.verify()
        if (self._total, self._rows, self.generation) != known:
            self._total, self._rows, self.generation = known
            raise VaultError(Reason.VAULT_DAMAGED, {"where": "root"})

    @contextmanager
    def change(self) -> Iterator[Change]:
        """One transaction: rows and root change together or not at all.

        On return it is on the disk. Raises VaultError(STORAGE_*); nothing has changed then.
        """
        change = Change(self._database, self._sum)
        with self._database.transaction():
            yield change
            total = self._total ^ change.total
            rows = self._rows + change.rows
            generation = self.generation + 1
            self._database.execute(
                "UPDATE ledger SET generation = ?, root = ?",
                (generation, self._root(generation, rows, total)),
            )
        self._total, self._rows, self.generation = total, rows, generation

    @contextmanager
    def rewriting(self, table: str, keys: Iterable[Value]) -> Iterator[Change]:
        """As :meth:`change`, for a body that changes, adds or removes rows of these keys."""
        known = tuple(dict.fromkeys(keys))
        with self.change() as change:
            change.take_out(table, known)
            yield change
            change.put_in(table, known)

    def _sum(self, table: str, rows: Iterable[Row]) -> int:
        """Return the XOR of the tags of keys and rows of one table."""
        return RowTags(self._key, table).sum(text for _, text in rows)

    def _root(self, generation: int, rows: int, total: int) -> bytes:
        content = self._vault_id + struct.pack(">QQ", generation, rows) + total.to_bytes(32, "big")
        return blake2b(content, key=self._key, digest_size=32, person=b"rucksack root").digest()
