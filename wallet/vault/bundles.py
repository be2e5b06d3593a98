"""Named choices of items. A bundle keeps naming an item that was purged; it is just not there."""

import json
from collections.abc import Iterator

from wallet.model.record import Bundle, VaultChange
from wallet.vault.database import Database
from wallet.vault.ledger import Ledger
from wallet.vault.moments import read_moment, write_moment

_SELECT = "SELECT id, name, record_ids, note, changed_at FROM bundles ORDER BY name, id"
_REPLACE = "INSERT OR REPLACE INTO bundles VALUES (?, ?, ?, ?, ?)"


class Bundles:
    """The bundles of one open backpack."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def save(self, bundle: Bundle) -> VaultChange:
        """Keep a bundle, in place of the one with its id. Raises VaultError(STORAGE_*)."""
        row = (
            bundle.id,
            bundle.name,
            _write_items(bundle),
            bundle.note,
            write_moment(bundle.changed_at),
        )
        with self._ledger.rewriting("bundles", [bundle.id]):
            self._database.execute(_REPLACE, row)
        return VaultChange(bundles=True)

    def all(self) -> tuple[Bundle, ...]:
        """Return all bundles by name."""
        return tuple(self._bundles())

    def delete(self, bundle_id: str) -> VaultChange:
        """Remove a bundle, not its items; one that is not there is no fault."""
        with self._ledger.rewriting("bundles", [bundle_id]):
            self._database.execute("DELETE FROM bundles WHERE id = ?", (bundle_id,))
        return VaultChange(bundles=True)

    def _bundles(self) -> Iterator[Bundle]:
        for bundle_id, name, items, note, changed_at in self._database.rows(_SELECT):
            # The items' ids in order; an object where fields of some were chosen, by their ids.
            held = json.loads(items)
            fields = held.items() if isinstance(held, dict) else ()
            yield Bundle(
                id=bundle_id,
                name=name,
                record_ids=tuple(held),
                note=note,
                changed_at=read_moment(changed_at),
                chosen_fields={one: tuple(chosen) for one, chosen in fields if chosen},
            )


def _write_items(bundle: Bundle) -> str:
    chosen = bundle.chosen_fields
    if not any(chosen.get(one) for one in bundle.record_ids):
        return json.dumps(bundle.record_ids)
    return json.dumps({one: chosen.get(one, ()) for one in bundle.record_ids})
