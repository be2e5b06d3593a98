"""From an earlier schema to this one, in one transaction, when a backpack is opened to be written.

No covered row changes (``schema.COVERED`` reads the same from every schema), so the root stays
what it was, and a backup of an earlier schema is checked as it is.

1 -> 2   reports are bytes, compressed from their next change on; narrower indexes. The search
         keeps its older, larger table, which answers the same questions.
2 -> 3   tables for what stood around items when they came, and for files that held several.
3 -> 4   tables for what the learner wrote about copies, and for evidence.
4 -> 5   tables for drafts.
"""

from wallet.vault.database import Database
from wallet.vault.schema import ARRIVALS, DRAFTS, INDEXES, OWN, REPORTS, SCHEMA_VERSION

_FROM_1 = (
    "ALTER TABLE reports RENAME TO earlier_reports",
    REPORTS,
    "INSERT INTO reports SELECT row, CAST(report AS BLOB) FROM earlier_reports ORDER BY row",
    "DROP TABLE earlier_reports",
    "DROP INDEX items_by_digest",
    "DROP INDEX items_by_equality",
    *INDEXES,
)
# What leads from a schema to the next one, by the version it leads away from.
STEPS: dict[int, tuple[str, ...]] = {1: _FROM_1, 2: ARRIVALS, 3: OWN, 4: DRAFTS}


def upgrade(database: Database) -> None:
    """Bring ``database`` to the schema of today; nothing where it has it.

    Raises VaultError(STORAGE_*); nothing has changed then.
    """
    version = int(database.value("PRAGMA user_version"))
    if version >= SCHEMA_VERSION:
        return
    with database.transaction():
        for step in range(version, SCHEMA_VERSION):
            for statement in STEPS[step]:
                database.execute(statement)
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION:d}")
