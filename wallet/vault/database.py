"""The one door to SQLCipher: opening with every setting read back, transactions, errors sorted.

A :class:`Database` belongs to the thread that opened it; sqlcipher3 refuses any other. Nothing
outside this room sees SQL, nothing outside this module sees the library.

After one page whose seal does not hold SQLCipher answers nothing more, whatever else is whole. So
the connection is opened anew then (:meth:`Database.on_damage`), and one damaged page costs what
stands on it and no more.
"""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias

from sqlcipher3 import dbapi2

from wallet.errors import Reason, VaultError
from wallet.vault.disk import storage_error

Value: TypeAlias = str | int | bytes | None
Row: TypeAlias = tuple[Any, ...]
Parameters: TypeAlias = Sequence[Value] | Mapping[str, Value]

PAGE_SIZE = 16384
# Below this SQLite may corrupt a write-ahead log that two connections reset ("WAL-reset").
LOWEST_SQLITE = (3, 51, 3)

# What is set on every open and must read back so: pragma, value, what reading returns.
SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("cipher_memory_security", "OFF", "0"),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("mmap_size", "0", 0),
    ("cache_size", "-16000", -16000),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", 3),
)
# What SQLCipher must say of the file itself.
CIPHER = (
    ("cipher_page_size", str(PAGE_SIZE)),
    ("cipher_use_hmac", "1"),
    ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ("cipher_plaintext_header_size", "0"),
)

_ENVIRONMENT = {
    dbapi2.SQLITE_BUSY: Reason.VAULT_IN_USE,
    dbapi2.SQLITE_LOCKED: Reason.VAULT_IN_USE,
    dbapi2.SQLITE_FULL: Reason.STORAGE_FULL,
    dbapi2.SQLITE_READONLY: Reason.STORAGE_READ_ONLY,
    dbapi2.SQLITE_PERM: Reason.STORAGE_READ_ONLY,
    dbapi2.SQLITE_CANTOPEN: Reason.STORAGE_FAILED,
    dbapi2.SQLITE_IOERR: Reason.STORAGE_FAILED,
    dbapi2.SQLITE_NOMEM: Reason.STORAGE_FAILED,
    dbapi2.SQLITE_TOOBIG: Reason.STORAGE_FAILED,
    dbapi2.SQLITE_CORRUPT: Reason.VAULT_DAMAGED,
    dbapi2.SQLITE_NOTADB: Reason.VAULT_DAMAGED,
}


class _OpenFiles:
    """The files this process has open as databases, by device and number.

    POSIX locks belong to the process: closing any other descriptor of a locked file, even one
    that only read its first bytes, drops the lock, and another program could then open the
    backpack too. So a file that is open here is not touched again.
    """

    def __init__(self) -> None:
        self._files: set[tuple[int, int]] = set()
        self._lock = threading.Lock()

    def claim(self, path: Path) -> tuple[int, int]:
        """Claim the file at ``path``. Raises VaultError(VAULT_IN_USE), OSError."""
        status = path.stat()
        file = (status.st_dev, status.st_ino)
        with self._lock:
            if file in self._files:
                raise VaultError(Reason.VAULT_IN_USE)
            self._files.add(file)
        return file

    def release(self, file: tuple[int, int]) -> None:
        """Give a claimed file free."""
        with self._lock:
            self._files.discard(file)


_open_files = _OpenFiles()


class Database:
    """An open SQLCipher database, alone on its file until :meth:`close`."""

    def __init__(self, connection: Any, file: tuple[int, int]) -> None:
        self._connection = connection
        self._file = file
        self._is_open = True
        self._is_changing = False
        self._is_spoiled = False
        self._is_lost = False
        self._renew: Callable[[], None] | None = None

    @classmethod
    def open(
        cls, path: Path, key: bytes, salt: bytes, *, is_read_only: bool = False
    ) -> "Database":
        """Open the database at ``path``, which may be an empty file only through :meth:`create`.

        ``key`` 32 bytes, ``salt`` 16 bytes; both raw, nothing is derived.

        Raises VaultError: VAULT_MISSING, VAULT_EMPTY_FILE, VAULT_DAMAGED (where: "foreign" for a
        file that is not this vault's, "database" for a damaged one), VAULT_IN_USE, STORAGE_*.
        """
        file = _claim(path)
        try:
            _check_start(path, salt)
            return cls._connect(path, file, key, salt, is_read_only=is_read_only)
        except BaseException:
            _open_files.release(file)
            raise

    @classmethod
    def create(cls, path: Path, key: bytes, salt: bytes) -> "Database":
        """Open the empty file at ``path`` as a new database. Raises VaultError(STORAGE_*)."""
        file = _claim(path)
        try:
            return cls._connect(path, file, key, salt, is_read_only=False)
        except BaseException:
            _open_files.release(file)
            raise

    @classmethod
    def _connect(
        cls, path: Path, file: tuple[int, int], key: bytes, salt: bytes, *, is_read_only: bool
    ) -> "Database":
        if tuple(dbapi2.sqlite_version_info) < LOWEST_SQLITE:
            raise VaultError(Reason.STORAGE_FAILED, {"where": "sqlite version"})
        database = cls(_connection(path), file)
        try:
            database._settle(key, salt, is_read_only=is_read_only)
        except BaseException:
            database._connection.close()
            raise
        return database

    def _settle(self, key: bytes, salt: bytes, *, is_read_only: bool) -> None:
        self._set_key(key, salt)
        self._set_and_read_back()
        # Without it a second opener could still read until the first write.
        self.execute("BEGIN EXCLUSIVE")
        self.execute("COMMIT")
        if is_read_only:
            self.execute("PRAGMA query_only = ON")

    def on_damage(self, renew: Callable[[], None]) -> None:
        """Have ``renew`` called once the connection is spoiled by a damaged page.

        It calls :meth:`reopen`; where that raises anything, nothing can be asked any more.
        """
        self._renew = renew

    def reopen(self, path: Path, key: bytes, salt: bytes, *, is_read_only: bool = False) -> None:
        """Take a fresh connection to the same file. Raises VaultError as :meth:`open` does.

        Whoever calls it must check that the file says what it said: for a moment it was free.
        """
        self._connection.close()
        self._check_file(path)
        _check_start(path, salt)
        self._connection = _connection(path)
        self._settle(key, salt, is_read_only=is_read_only)
        self._check_file(path)

    def _check_file(self, path: Path) -> None:
        """Check that ``path`` leads to the file that was opened first, and to no other."""
        try:
            status = path.stat()
        except OSError as error:
            raise storage_error(error) from error
        if (status.st_dev, status.st_ino) != self._file:
            raise VaultError(Reason.VAULT_DAMAGED, {"where": "foreign"})

    def _set_key(self, key: bytes, salt: bytes) -> None:
        # First, or errors of a wrong key go to stderr.
        self.execute("PRAGMA cipher_log_level = NONE")
        # VACUUM INTO writes its copy with the default page size, whatever this file has, and a
        # copy with another page size than SQLite's own cannot be read again.
        self.execute(f"PRAGMA cipher_default_page_size = {PAGE_SIZE:d}")
        # A pragma takes no parameters; hex that was made here is the only thing put into it.
        self.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
        self.execute(f"PRAGMA cipher_page_size = {PAGE_SIZE:d}")

    def _set_and_read_back(self) -> None:
        version = str(self.value("PRAGMA cipher_version"))
        if not version.startswith("4."):
            raise VaultError(Reason.STORAGE_FAILED, {"where": "cipher_version"})
        with suppress(dbapi2.NotSupportedError, AttributeError):
            self._connection.enable_load_extension(False)  # noqa: FBT003
        for name, value, _ in SETTINGS:
            self.execute(f"PRAGMA {name} = {value}")
        self.value("SELECT count(*) FROM sqlite_schema")
        read = [(name, wanted) for name, _, wanted in SETTINGS]
        for name, wanted in (*read, *CIPHER):
            if self.value(f"PRAGMA {name}") != wanted:
                raise VaultError(Reason.STORAGE_FAILED, {"where": name})

    def execute(self, sql: str, parameters: Parameters = ()) -> None:
        """Run a statement for its effect. Raises VaultError for what the environment does."""
        self.rows(sql, parameters)

    def execute_each(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Run a statement once for each set of parameters."""
        try:
            self._connection.executemany(sql, parameters)
        except (dbapi2.Error, MemoryError) as error:
            raise self._answer(error) from error

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return all rows of a query."""
        try:
            return self._ask(sql, parameters)
        except (dbapi2.Error, MemoryError) as error:
            answer = self._answer(error)
            if self._is_spoiled or not _is_damage(answer):
                raise answer from error
        # The connection is a fresh one. What failed may have been spoiled by another page.
        try:
            return self._ask(sql, parameters)
        except (dbapi2.Error, MemoryError) as error:
            raise self._answer(error) from error

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row of a query, or None."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first value of the first row, or None."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; on return the change is on the disk."""
        self.execute("BEGIN IMMEDIATE")
        self._is_changing = True
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            # After some failures SQLite has rolled back by itself.
            with suppress(dbapi2.Error, MemoryError):
                self._connection.rollback()
            self._is_changing = False
            self._mend()
            raise
        finally:
            self._is_changing = False

    def snapshot(self, path: Path) -> None:
        """Write a whole copy, encrypted with the same key, into the empty file at ``path``.

        Raises VaultError(STORAGE_*).
        """
        self.execute("VACUUM INTO ?", (os.fspath(path),))

    def find_damage(self) -> tuple[str, ...]:
        """Return what SQLCipher (every page's HMAC) and SQLite (structure) find wrong; slow."""
        pages = [str(row[0]) for row in self.rows("PRAGMA cipher_integrity_check")]
        if pages:
            return tuple(pages)
        structure = [str(row[0]) for row in self.rows("PRAGMA integrity_check")]
        return () if structure == ["ok"] else tuple(structure)

    def distrust(self) -> None:
        """Take a fresh connection after content that cannot be right.

        For the last page a query reads SQLCipher gives zeros where its seal does not hold, and
        refuses only what comes after.
        """
        if not self._connection.in_transaction:
            self._is_spoiled = True
            self._mend()

    def _ask(self, sql: str, parameters: Parameters) -> list[Row]:
        found: list[Row] = self._connection.execute(sql, parameters).fetchall()
        return found

    def _answer(self, error: Exception) -> Exception:
        """Return what ``error`` means; after damage the connection is a fresh one.

        Of damage met while the backpack is open ``where`` says "page": all else can be read.
        """
        if self._is_lost:
            return VaultError(Reason.STORAGE_FAILED)
        answer = _sorted(error)
        if isinstance(error, MemoryError):
            # SQLite says so too where SQLCipher refused a page. Its seals tell which it was.
            is_damage = bool(self._ask("PRAGMA cipher_integrity_check", ()))
            answer = _damage() if is_damage else VaultError(Reason.STORAGE_FAILED)
        if _is_damage(answer):
            self._is_spoiled = True
            self._mend()
            if self._renew is not None:
                answer = VaultError(Reason.VAULT_DAMAGED, {"where": "page"})
        return answer

    def _mend(self) -> None:
        """Have a spoiled connection renewed, once no transaction needs it any more."""
        if not self._is_spoiled or self._is_changing or self._renew is None:
            return
        renew, self._renew = self._renew, None
        try:
            renew()
            self._is_spoiled, self._renew = False, renew
        except Exception:  # noqa: BLE001 (fail closed: nobody knows what that file is)
            self._is_lost = True
            self.close()

    def close(self) -> None:
        """Close the connection and give the file free; a second time does nothing."""
        self._connection.close()
        if self._is_open:
            self._is_open = False
            _open_files.release(self._file)


def _connection(path: Path) -> Any:
    try:
        # mode=rw: never make a file that is not there.
        return dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=0, isolation_level=None
        )
    except dbapi2.Error as error:
        raise _sorted(error) from error


def _claim(path: Path) -> tuple[int, int]:
    try:
        return _open_files.claim(path)
    except FileNotFoundError as error:
        raise VaultError(Reason.VAULT_MISSING, {"where": "database"}) from error
    except OSError as error:
        raise storage_error(error) from error


def _check_start(path: Path, salt: bytes) -> None:
    """Given key and salt, SQLCipher does not look at the salt the file begins with; look here."""
    try:
        with path.open("rb") as file:
            start = file.read(len(salt))
    except OSError as error:
        raise storage_error(error) from error
    if not start:
        raise VaultError(Reason.VAULT_EMPTY_FILE)
    if start != salt:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "foreign"})


def _sorted(error: Exception) -> Exception:
    """Return what the environment did as a VaultError; a fault of ours stays what it is."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    reason = _ENVIRONMENT.get(code)
    if reason is None:
        return error
    return _damage() if reason is Reason.VAULT_DAMAGED else VaultError(reason)


def _damage() -> VaultError:
    return VaultError(Reason.VAULT_DAMAGED, {"where": "database"})


def _is_damage(error: Exception) -> bool:
    return isinstance(error, VaultError) and error.reason is Reason.VAULT_DAMAGED
