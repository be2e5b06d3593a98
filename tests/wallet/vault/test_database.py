import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.wallet.vault.damage import spoil_page
from wallet.errors import Reason, VaultError
from wallet.vault import database as module
from wallet.vault.database import SETTINGS, Database, Parameters
from wallet.vault.disk import make_empty_file

KEY, SALT = bytes(range(32)), bytes(range(100, 116))


def make(path: Path) -> Path:
    make_empty_file(path)
    database = Database.create(path, KEY, SALT)
    with database.transaction():
        database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
        database.execute_each(
            "INSERT INTO t VALUES (?, ?)", [(n, "Zürich" * 50) for n in range(500)]
        )
    database.close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make(tmp_path / "v.db")


def reason_of(path: Path, key: bytes = KEY, salt: bytes = SALT) -> tuple[Reason, str]:
    before = path.read_bytes() if path.exists() else b""
    with pytest.raises(VaultError) as raised:
        Database.open(path, key, salt)
    assert (path.read_bytes() if path.exists() else b"") == before
    return raised.value.reason, raised.value.facts.get("where", "")


def test_every_setting_is_in_force(path: Path) -> None:
    database = Database.open(path, KEY, SALT)
    found = {name: database.value(f"PRAGMA {name}") for name, _, _ in SETTINGS}
    assert found == {name: wanted for name, _, wanted in SETTINGS}
    assert found["journal_mode"] == "delete"
    assert found["synchronous"] == 3
    assert found["locking_mode"] == "exclusive"
    assert database.value("PRAGMA cipher_page_size") == "16384"
    assert database.value("PRAGMA page_size") == "16384"
    database.close()


def test_a_setting_that_does_not_hold_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SETTINGS", (*SETTINGS, ("synchronous", "OFF", 3)))
    assert reason_of(path) == (Reason.STORAGE_FAILED, "synchronous")


def test_sqlite_with_the_wal_reset_fault_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tuple(dbapi2.sqlite_version_info) >= (3, 51, 3)
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    assert reason_of(path) == (Reason.STORAGE_FAILED, "sqlite version")


def test_missing_empty_foreign_wrong_and_damaged(path: Path, tmp_path: Path) -> None:
    assert reason_of(tmp_path / "none.db") == (Reason.VAULT_MISSING, "database")
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "empty.db").touch()
    assert reason_of(tmp_path / "empty.db") == (Reason.VAULT_EMPTY_FILE, "")
    plain = dbapi2.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    assert reason_of(tmp_path / "plain.db") == (Reason.VAULT_DAMAGED, "foreign")
    assert reason_of(path, salt=bytes(16)) == (Reason.VAULT_DAMAGED, "foreign")
    assert reason_of(path, key=bytes(32)) == (Reason.VAULT_DAMAGED, "database")
    content = bytearray(path.read_bytes())
    content[20] ^= 1
    path.write_bytes(content)
    assert reason_of(path) == (Reason.VAULT_DAMAGED, "database")


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for call in (Database.open, Database.create):
        with pytest.raises(VaultError) as raised:
            call(tmp_path / "folder", KEY, SALT)
        assert raised.value.reason is Reason.STORAGE_FAILED
    with pytest.raises(VaultError) as raised:
        Database.create(tmp_path / "none", KEY, SALT)
    assert raised.value.reason is Reason.VAULT_MISSING
    (tmp_path / "file").touch()
    with pytest.raises(VaultError) as raised:
        Database.open(tmp_path / "file" / "inside", KEY, SALT)
    assert raised.value.reason is Reason.STORAGE_FAILED


def test_a_file_that_was_refused_is_free_again(path: Path) -> None:
    for _ in range(3):
        assert reason_of(path, key=bytes(32)) == (Reason.VAULT_DAMAGED, "database")
    Database.open(path, KEY, SALT).close()


def test_a_library_of_another_kind_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Database.value

    def answer(self: Database, sql: str, parameters: Parameters = ()) -> object:
        return None if sql == "PRAGMA cipher_version" else real(self, sql, parameters)

    monkeypatch.setattr(Database, "value", answer)
    assert reason_of(path) == (Reason.STORAGE_FAILED, "cipher_version")


def test_closing_twice_frees_no_other_opening(path: Path) -> None:
    one = Database.open(path, KEY, SALT)
    one.close()
    two = Database.open(path, KEY, SALT)
    one.close()
    with pytest.raises(VaultError) as raised:
        Database.open(path, KEY, SALT)
    assert raised.value.reason is Reason.VAULT_IN_USE
    two.close()


def test_a_full_disk_at_commit_or_in_a_batch(path: Path) -> None:
    database = Database.open(path, KEY, SALT)
    pages = database.value("PRAGMA page_count")
    database.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(VaultError) as raised, database.transaction():
        database.execute_each(
            "INSERT INTO t VALUES (?, ?)", [(n, "x" * 9999) for n in range(600, 700)]
        )
    assert raised.value.reason is Reason.STORAGE_FULL
    assert database.value("SELECT count(*) FROM t") == 500
    database.close()


def test_damage_further_in_is_found(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    database = Database.open(path, KEY, SALT)
    assert database.find_damage()
    with pytest.raises(VaultError) as raised:
        database.rows("SELECT b FROM t")
    assert raised.value.reason is Reason.VAULT_DAMAGED
    database.close()


def test_nothing_readable_is_on_the_disk(path: Path) -> None:
    assert "Zürich".encode() not in path.read_bytes()
    assert b"SQLite format" not in path.read_bytes()
    assert path.read_bytes()[:16] == SALT
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_second_opener_is_refused_in_this_process_and_in_another(path: Path) -> None:
    database = Database.open(path, KEY, SALT)
    # Not by reason_of: reading the file here would drop this process's lock on it.
    with pytest.raises(VaultError) as raised:
        Database.open(path, KEY, SALT)
    assert raised.value.reason is Reason.VAULT_IN_USE
    script = (
        "import sys; from pathlib import Path; from wallet.errors import VaultError\n"
        "from wallet.vault.database import Database\n"
        "try: Database.open(Path(sys.argv[1]), bytes(range(32)), bytes(range(100, 116)))\n"
        "except VaultError as error: print(error.reason)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert (answer.stdout.strip(), answer.stderr) == ("VAULT_IN_USE", "")
    database.close()
    Database.open(path, KEY, SALT).close()


def test_a_wrong_key_says_nothing_on_stderr(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    reason_of(path, key=bytes(32))
    assert capfd.readouterr() == ("", "")


def test_a_transaction_is_all_or_nothing(path: Path) -> None:
    database = Database.open(path, KEY, SALT)
    with pytest.raises(RuntimeError), database.transaction():
        database.execute("DELETE FROM t")
        raise RuntimeError
    assert database.value("SELECT count(*) FROM t") == 500
    database.close()


def test_a_full_disk_is_named_and_loses_nothing(path: Path) -> None:
    database = Database.open(path, KEY, SALT)
    pages = database.value("PRAGMA page_count")
    database.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(VaultError) as raised, database.transaction():
        database.execute("INSERT INTO t VALUES (1000, ?)", ("x" * 10**6,))
    assert raised.value.reason is Reason.STORAGE_FULL
    assert database.value("SELECT count(*) FROM t") == 500
    database.execute("INSERT INTO t VALUES (1000, 'fits')")
    database.close()


def test_read_only_refuses_writes_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    database = Database.open(path, KEY, SALT, is_read_only=True)
    assert database.value("SELECT count(*) FROM t") == 500
    with pytest.raises(VaultError) as raised:
        database.execute("DELETE FROM t")
    assert raised.value.reason is Reason.STORAGE_READ_ONLY
    database.close()
    assert path.read_bytes() == before


def test_a_snapshot_opens_with_the_same_key_and_settings(path: Path, tmp_path: Path) -> None:
    database = Database.open(path, KEY, SALT)
    copy = tmp_path / "copy.db"
    make_empty_file(copy)
    database.snapshot(copy)
    database.close()
    opened = Database.open(copy, KEY, SALT)
    assert opened.find_damage() == ()
    assert opened.value("SELECT count(*) FROM t") == 500
    assert copy.stat().st_mode & 0o777 == 0o600
    opened.close()


def test_a_database_belongs_to_its_thread(path: Path) -> None:
    database = Database.open(path, KEY, SALT)
    caught: list[BaseException] = []

    def use() -> None:
        try:
            database.rows("SELECT 1")
        except dbapi2.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert caught
    database.close()


def test_a_fault_of_ours_is_no_answer_for_people(path: Path) -> None:
    database = Database.open(path, KEY, SALT)
    with pytest.raises(dbapi2.OperationalError):
        database.rows("SELECT nothing FROM nowhere")
    with pytest.raises(dbapi2.IntegrityError):
        database.execute("INSERT INTO t VALUES (1, 'twice')")
    database.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(path: Path) -> None:
    path.chmod(0)
    with pytest.raises(VaultError) as raised:
        Database.open(path, KEY, SALT)
    assert raised.value.reason is Reason.STORAGE_READ_ONLY


def spoiled(path: Path) -> Database:
    """Open a database with a large value on a damaged page, and one that is whole."""
    database = Database.open(path, KEY, SALT)
    with database.transaction():
        database.execute("CREATE TABLE large (name TEXT PRIMARY KEY, content BLOB)")
        database.execute("INSERT INTO large VALUES ('broken', randomblob(90000))")
        database.execute("INSERT INTO large VALUES ('whole', randomblob(90000))")
    last = int(database.value("PRAGMA page_count"))
    database.close()
    # Six pages hold the whole value; before them stand those of the other one.
    spoil_page(path, last - 8)
    database = Database.open(path, KEY, SALT)
    database.on_damage(lambda: database.reopen(path, KEY, SALT))
    return database


LARGE = "SELECT length(content), content FROM large WHERE name = ?"


def damage_in(step: Callable[[], object], where: str = "page") -> bool:
    with pytest.raises(VaultError) as raised:
        step()
    assert raised.value.facts.get("where", where) == where
    return raised.value.reason is Reason.VAULT_DAMAGED


def test_one_damaged_page_costs_what_stands_on_it_and_no_more(path: Path) -> None:
    database = spoiled(path)
    assert damage_in(lambda: database.row(LARGE, ("broken",)))
    assert database.row(LARGE, ("whole",)) is not None
    with database.transaction():
        database.execute("UPDATE t SET b = 'after' WHERE a = 1")
    assert database.value("SELECT b FROM t WHERE a = 1") == "after"
    assert damage_in(lambda: database.row(LARGE, ("broken",)))
    database.close()


def test_a_change_that_meets_damage_is_undone_and_the_next_one_is_not(path: Path) -> None:
    database = spoiled(path)

    def change() -> None:
        with database.transaction():
            database.execute("UPDATE t SET b = 'half'")
            database.execute_each("DELETE FROM large WHERE name = ?", [("broken",)])

    assert damage_in(change)
    assert database.value("SELECT count(*) FROM t WHERE b = 'half'") == 0
    with database.transaction():
        database.execute("DELETE FROM large WHERE name = 'whole'")
    assert database.value("SELECT count(*) FROM large") == 1
    database.close()


def test_what_another_page_spoiled_is_read_all_the_same(path: Path) -> None:
    database = spoiled(path)
    with suppress(dbapi2.Error, MemoryError):
        database._connection.execute(LARGE, ("broken",)).fetchall()
    assert database.row(LARGE, ("whole",)) is not None
    with suppress(dbapi2.Error, MemoryError):
        database._connection.execute(LARGE, ("broken",)).fetchall()
    database.distrust()
    with database.transaction():
        database.execute("DELETE FROM large WHERE name = 'whole'")
    database.close()


def test_without_a_way_to_a_fresh_connection_damage_is_told(path: Path) -> None:
    database = spoiled(path)
    database.close()
    again = Database.open(path, KEY, SALT)
    assert damage_in(lambda: again.row(LARGE, ("broken",)), "database")
    again.close()


def test_where_no_fresh_connection_is_to_be_had_nothing_is_answered_any_more(path: Path) -> None:
    database = spoiled(path)
    database.on_damage(lambda: database.reopen(path.with_name("none.db"), KEY, SALT))
    assert damage_in(lambda: database.row(LARGE, ("broken",)), "database")
    for step in (
        lambda: database.value("SELECT count(*) FROM t"),
        lambda: database.execute_each("DELETE FROM t WHERE a = ?", [(1,)]),
    ):
        with pytest.raises(VaultError) as raised:
            step()
        assert raised.value.reason is Reason.STORAGE_FAILED
    database.close()
    Database.open(path, KEY, SALT).close()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded this way on Linux")
def test_too_little_memory_is_no_damage(path: Path) -> None:
    resource = pytest.importorskip("resource")
    database = Database.open(path, KEY, SALT)
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    room = pages * resource.getpagesize() + 200 * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (room, hard))
    try:
        with pytest.raises(VaultError) as raised:
            database.value("SELECT zeroblob(900000000)")
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    assert raised.value.reason is Reason.STORAGE_FAILED
    assert database.value("SELECT count(*) FROM t") == 500
    database.close()
