"""The log of what was shown: when, to whom, why, which items, and the exact bytes."""

import hashlib
import json
import zlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeAlias

from wallet.errors import Reason, VaultError
from wallet.model.disclosure import FieldCount
from wallet.model.record import ShareEntry, ShareForm, VaultChange
from wallet.vault.database import Database, Row
from wallet.vault.ledger import Ledger
from wallet.vault.moments import read_moment, read_optional, write_moment, write_optional

# By record id what is noted of an item that left.
_Noted: TypeAlias = Mapping[str, Mapping[str, Any]]

_SELECT = """SELECT id, shared_at, receiver, purpose, form, record_ids, titles, digest,
    signed_with, file_name FROM shares ORDER BY shared_at DESC, rowid DESC"""
_INSERT = "INSERT INTO shares VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PAYLOAD = """SELECT payload, payload_digest FROM shares JOIN share_payloads USING (id)
    WHERE id = ?"""


class ShareLog:
    """The share log of one open backpack. Entries are added and read, never changed."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def add(self, entry: ShareEntry) -> VaultChange:
        """Enter a share with the bytes that were handed over. Raises VaultError(STORAGE_*)."""
        row = (
            entry.id,
            write_moment(entry.shared_at),
            entry.receiver,
            entry.purpose,
            entry.form.value,
            _write_items(entry),
            json.dumps(entry.titles),
            entry.digest,
            entry.signed_with,
            entry.file_name,
            hashlib.sha256(entry.payload).hexdigest(),
        )
        with self._ledger.change() as change:
            self._database.execute(_INSERT, row)
            self._database.execute(
                "INSERT INTO share_payloads VALUES (?, ?)",
                (entry.id, zlib.compress(entry.payload)),
            )
            change.put_in("shares", [entry.id])
        return VaultChange(shares=True)

    def entries(self) -> tuple[ShareEntry, ...]:
        """Return all entries without their payloads, the newest first."""
        return tuple(_read(row) for row in self._database.rows(_SELECT))

    def payload(self, entry_id: str) -> bytes:
        """Return the exact bytes handed over.

        Raises VaultError: RECORD_MISSING (record), VAULT_DAMAGED (where="share").
        """
        row = self._database.row(_PAYLOAD, (entry_id,))
        if row is None:
            raise VaultError(Reason.RECORD_MISSING, {"record": entry_id})
        return unpack_checked(row[0], row[1], "share")

    def dates_of(self, record_id: str) -> tuple[datetime, ...]:
        """Return when an item was shared, the newest first."""
        sql = """SELECT shared_at FROM shares, json_each(record_ids) WHERE ? IN (key, value)
            ORDER BY shared_at DESC"""
        return tuple(read_moment(row[0]) for row in self._database.rows(sql, (record_id,)))


def unpack_checked(packed: bytes, sha256: str, where: str) -> bytes:
    """Return what was compressed; VaultError(VAULT_DAMAGED, where) if it has another SHA-256."""
    try:
        content = zlib.decompress(packed)
    except zlib.error as error:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": where}) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": where})
    return content


def _write_items(entry: ShareEntry) -> str:
    """Return the ids in order, each with what was chosen of it and how it left.

    A list of ids, as earlier programs wrote it, says that nobody noted what was chosen.
    """
    if not entry.knows_choice:
        return json.dumps(entry.record_ids)
    noted: dict[str, Mapping[str, object]] = {
        "fields": entry.chosen_fields,
        "parts": entry.chosen_parts,
        "shown": entry.field_counts,
        "of": entry.taken_from,
        "until": dict.fromkeys(entry.record_ids, write_optional(entry.expires_at)),
        "inside": dict.fromkeys(entry.record_ids, entry.inside_digest),
    }
    return json.dumps(
        {
            one: {name: held[one] for name, held in noted.items() if held.get(one)}
            for one in entry.record_ids
        }
    )


def _read(row: Row) -> ShareEntry:
    items = json.loads(row[5])
    knows_choice = isinstance(items, dict)
    noted: _Noted = items if isinstance(items, dict) else {}
    return ShareEntry(
        id=row[0],
        shared_at=read_moment(row[1]),
        receiver=row[2],
        purpose=row[3],
        form=ShareForm(row[4]),
        record_ids=tuple(items),
        titles=tuple(json.loads(row[6])),
        digest=row[7],
        signed_with=row[8],
        file_name=row[9],
        chosen_fields={one: tuple(held) for one, held in _named(noted, "fields").items()},
        chosen_parts={one: tuple(held) for one, held in _named(noted, "parts").items()},
        knows_choice=knows_choice,
        field_counts={
            one: FieldCount(shown=shown, every=every)
            for one, (shown, every) in _named(noted, "shown").items()
        },
        taken_from=_named(noted, "of"),
        expires_at=read_optional(_first(noted, "until")),
        inside_digest=_first(noted, "inside") or "",
    )


def _named(noted: _Noted, name: str) -> dict[str, Any]:
    return {one: held[name] for one, held in noted.items() if name in held}


def _first(noted: _Noted, name: str) -> str | None:
    """Return what is noted of the whole share, and so with each of its items."""
    return next(iter(_named(noted, name).values()), None)
