"""Named choices of items. A bundle keeps naming an item that was purged; it is just not there."""

import json

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
            json.dumps(bundle.record_ids),
            bundle.note,
            write_moment(bundle.changed_at),
        )
        with self._ledger.rewriting("bundles", [bundle.id]):
            self._database.execute(_REPLACE, row)
        return VaultChange(bundles=True)

    def all(self) -> tuple[Bundle, ...]:
        """Return all bundles by name."""
        return tuple(
            Bundle(
                id=bundle_id,
                name=name,
                record_ids=tuple(json.loads(record_ids)),
                note=note,
                changed_at=read_moment(changed_at),
            )
            for bundle_id, name, record_ids, note, changed_at in self._database.rows(_SELECT)
        )

    def delete(self, bundle_id: str) -> VaultChange:
        """Remove a bundle, not its items; one that is not there is no fault."""
        with self._ledger.rewriting("bundles", [bundle_id]):
            self._database.execute("DELETE FROM bundles WHERE id = ?", (bundle_id,))
        return VaultChange(bundles=True)
