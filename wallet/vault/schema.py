"""The tables of a backpack, and which columns of which the root MAC covers.

``items`` is narrow: all a list shows, finds and sorts by. Original bytes, pictures and reports
stand apart, so that reading a list decrypts none of them; ``items.content_digest`` binds them.
``arrivals`` has a row for an item that did not come as a file of just its own bytes: what stood
around it, and the file it came in with others, which ``carriers`` keeps once.
``own_words`` has what the learner wrote about a file nobody signed; ``evidence`` keeps, each once,
the files that records of the learner's own speak of by their SHA-256. ``drafts`` has what was
begun and not kept when the backpack was locked.
``search`` holds which words an item has and not where (``detail = none``): it is asked for
beginnings of words only, never for phrases. Its words come folded (``record_queries.fold``), so
its tokenizer only splits. Times are ISO 8601 in UTC with microseconds, so that they sort as text.
"""

from dataclasses import dataclass

SCHEMA_VERSION = 5

INDEXES = (
    # Half of a digest finds the item; an index that held all of it would be twice as large.
    "CREATE INDEX items_by_digest ON items (substr(digest, 1, 16))",
    "CREATE INDEX items_by_credential ON items (credential_id)",
)
REPORTS = """CREATE TABLE reports (
    row INTEGER PRIMARY KEY REFERENCES items (row) ON DELETE CASCADE,
    report BLOB NOT NULL
) STRICT"""

ARRIVALS = (
    """CREATE TABLE carriers (
        number INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        size INTEGER NOT NULL,
        content BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE arrivals (
        row INTEGER PRIMARY KEY REFERENCES items (row) ON DELETE CASCADE,
        before BLOB NOT NULL,
        after BLOB NOT NULL,
        carrier INTEGER REFERENCES carriers (number)
    ) STRICT""",
)

OWN = (
    """CREATE TABLE own_words (
        row INTEGER PRIMARY KEY REFERENCES items (row) ON DELETE CASCADE,
        words BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE evidence (
        digest TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        content BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE evidence_of (
        record_id TEXT NOT NULL,
        digest TEXT NOT NULL REFERENCES evidence (digest),
        PRIMARY KEY (record_id, digest)
    ) STRICT, WITHOUT ROWID""",
)

# Bound by nothing but their pages' seals: what they hold is read by the learner, never kept as is.
DRAFTS = (
    """CREATE TABLE drafts (
        key TEXT PRIMARY KEY,
        changed_at TEXT NOT NULL,
        answers BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE draft_files (
        key TEXT NOT NULL REFERENCES drafts (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (key, position)
    ) STRICT""",
)

TABLES = (
    """CREATE TABLE ledger (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        generation INTEGER NOT NULL,
        root BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE anchor (
        vault_id TEXT PRIMARY KEY,
        is_practice INTEGER NOT NULL,
        label TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE items (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL,
        content_digest TEXT NOT NULL,
        title TEXT NOT NULL,
        issuer_name TEXT NOT NULL,
        issuer_is_claim INTEGER NOT NULL,
        issuer_says TEXT NOT NULL,
        compartment TEXT NOT NULL,
        achievement_kind TEXT NOT NULL,
        form TEXT NOT NULL,
        mark TEXT NOT NULL,
        standing TEXT NOT NULL,
        keeping TEXT NOT NULL,
        awarded_at TEXT,
        valid_until TEXT,
        imported_at TEXT NOT NULL,
        in_progress INTEGER NOT NULL,
        is_practice INTEGER NOT NULL,
        has_picture INTEGER NOT NULL,
        replaced_by TEXT NOT NULL,
        deleted_at TEXT,
        newer_announced INTEGER NOT NULL,
        title_key TEXT NOT NULL,
        issuer_key TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        securing TEXT NOT NULL,
        container TEXT NOT NULL,
        source_name TEXT NOT NULL,
        issuer_id TEXT NOT NULL,
        credential_id TEXT NOT NULL,
        version_at TEXT
    ) STRICT""",
    *INDEXES,
    """CREATE TABLE originals (
        row INTEGER PRIMARY KEY REFERENCES items (row) ON DELETE CASCADE,
        original BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE pictures (
        row INTEGER PRIMARY KEY REFERENCES items (row) ON DELETE CASCADE,
        picture BLOB NOT NULL
    ) STRICT""",
    REPORTS,
    *ARRIVALS,
    *OWN,
    *DRAFTS,
    """CREATE VIRTUAL TABLE search USING fts5 (
        words, content = '', contentless_delete = 1, detail = none, prefix = '1',
        tokenize = 'ascii'
    )""",
    """CREATE TABLE bundles (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        record_ids TEXT NOT NULL,
        note TEXT NOT NULL,
        changed_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE shares (
        id TEXT PRIMARY KEY,
        shared_at TEXT NOT NULL,
        receiver TEXT NOT NULL,
        purpose TEXT NOT NULL,
        form TEXT NOT NULL,
        record_ids TEXT NOT NULL,
        titles TEXT NOT NULL,
        digest TEXT NOT NULL,
        signed_with TEXT NOT NULL,
        file_name TEXT NOT NULL,
        payload_digest TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE share_payloads (
        id TEXT PRIMARY KEY REFERENCES shares (id) ON DELETE CASCADE,
        payload BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE holder_keys (
        did TEXT PRIMARY KEY,
        label TEXT NOT NULL,
        created_at TEXT NOT NULL,
        is_default INTEGER NOT NULL,
        is_imported INTEGER NOT NULL,
        nonce TEXT NOT NULL,
        sealed_seed TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE addresses (
        position INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        is_past INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE packs (
        pack_id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        as_of TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        signer_key TEXT NOT NULL,
        is_vouched_for INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE pack_contents (
        pack_id TEXT PRIMARY KEY REFERENCES packs (pack_id) ON DELETE CASCADE,
        content BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE approved_keys (
        key TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        approved_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE removed_issuers (
        issuer_id TEXT PRIMARY KEY,
        removed_at TEXT NOT NULL
    ) STRICT""",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A covered table, its key first among its columns.

    ``every`` reads all rows, ``some`` those of the keys in one JSON array, each once however often
    its key is named, and ``numbered`` the same by row numbers. A row is read as its number and all
    covered columns as one JSON text: SQLite spells a row in a fraction of the time that fetching
    thirty values takes. ``block`` reads so many rows from a number on as one: their numbers as a
    JSON array, and their texts as lines, NULL for none.
    """

    name: str
    columns: tuple[str, ...]
    every: str
    some: str
    numbered: str
    block: str


_ITEMS = """id, version, content_digest, title, issuer_name, issuer_is_claim, issuer_says,
    compartment, achievement_kind, form, mark, standing, keeping, awarded_at, valid_until,
    imported_at, in_progress, is_practice, has_picture, replaced_by, deleted_at, newer_announced,
    digest, size, securing, container, source_name, issuer_id, credential_id, version_at"""
_SHARES = """id, shared_at, receiver, purpose, form, record_ids, titles, digest,
    signed_with, file_name, payload_digest"""
_HOLDER_KEYS = "did, label, created_at, is_default, is_imported, nonce, sealed_seed"
_PACKS = "pack_id, name, as_of, imported_at, signer_key, is_vouched_for"
_ANCHOR = "vault_id, is_practice, label, created_at"
_BUNDLES = "id, name, record_ids, note, changed_at"
_ADDRESSES = "position, kind, value, is_past"
_APPROVED_KEYS = "key, name, approved_at"
_REMOVED_ISSUERS = "issuer_id, removed_at"


def _covered(name: str, listed: str) -> Covered:
    columns = tuple(column.strip() for column in listed.split(","))
    key = columns[0]
    row = f"json_array({', '.join(columns)})"
    select = f"SELECT rowid, {row} FROM {name}"  # noqa: S608
    part = f"SELECT rowid AS n, {row} AS line FROM {name} WHERE rowid >= ? ORDER BY rowid LIMIT ?"  # noqa: S608
    return Covered(
        name=name,
        columns=columns,
        every=select,
        some=f"{select} WHERE {key} IN (SELECT value FROM json_each(?))",  # noqa: S608
        numbered=f"{select} WHERE rowid IN (SELECT value FROM json_each(?))",  # noqa: S608
        block=f"SELECT json_group_array(n), group_concat(line, char(10)) FROM ({part})",  # noqa: S608
    )


COVERED = {
    name: _covered(name, listed)
    for name, listed in (
        ("anchor", _ANCHOR),
        ("items", _ITEMS),
        ("bundles", _BUNDLES),
        ("shares", _SHARES),
        ("holder_keys", _HOLDER_KEYS),
        ("addresses", _ADDRESSES),
        ("packs", _PACKS),
        ("approved_keys", _APPROVED_KEYS),
        ("removed_issuers", _REMOVED_ISSUERS),
    )
}
