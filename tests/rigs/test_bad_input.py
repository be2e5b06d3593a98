"""Bad input: a clear sentence, no traceback, nothing lost, each within five seconds.

Through the session, as the window uses it, and through the command line.
"""

import shutil
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.command_line.running import Backpack, run
from tests.wallet.session.opened import NOW, PASSPHRASE, Pupil, new_session, pupil
from wallet.command_line.messages import sentence_for
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason, VaultError
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.checking import check_files
from wallet.session.gathering import Incoming, incoming_paths
from wallet.session.opening import (
    Passphrase,
    close_backpack,
    knowledge_without_backpack,
    open_backpack,
)
from wallet.session.receiving import check_received

SECONDS = 5
SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
BADGE = write_json(SCHOOL.issue(SCHOOL.open_badge()))


def chunk(kind: bytes, data: bytes) -> bytes:
    whole = kind + data
    return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))


def png_bomb() -> bytes:
    """A picture that claims 30,000 by 30,000 points and holds next to nothing."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0))
    packed = zlib.compress(bytes(10**7), 9)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def text_bomb() -> bytes:
    """A badge picture whose baked text inflates to hundreds of megabytes."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    packed = zlib.compress(b"{" + b" " * 300_000_000, 9)
    baked = chunk(b"iTXt", b"openbadgecredential\0\x01\0\0\0" + packed)
    return b"\x89PNG\r\n\x1a\n" + head + baked + chunk(b"IEND", b"")


BAD: dict[str, tuple[str, Callable[[], bytes], frozenset[Reason]]] = {
    "empty": ("empty.json", lambda: b"", frozenset({Reason.EMPTY_INPUT})),
    "zeros": (
        "zeros.json",
        lambda: bytes(50 * 2**20),
        frozenset({Reason.UNRECOGNIZED_FORMAT, Reason.TOO_LARGE}),
    ),
    "truncated": ("cut.json", lambda: BADGE[: len(BADGE) // 2], frozenset({Reason.NOT_JSON})),
    "html": (
        "page.json",
        lambda: b"<!doctype html><html><body><script>x</script></body></html>",
        frozenset({Reason.UNRECOGNIZED_FORMAT}),
    ),
    "deep": ("deep.json", lambda: b"[" * 100_000, frozenset({Reason.TOO_DEEP, Reason.NOT_JSON})),
    "deep object": (
        "deep2.json",
        lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        frozenset({Reason.TOO_DEEP}),
    ),
    "picture bomb": (
        "bomb.png", png_bomb, frozenset({Reason.PICTURE_TOO_LARGE, Reason.PICTURE_DAMAGED}),
    ),
    "text bomb": (
        "text.png", text_bomb, frozenset({Reason.TOO_LARGE, Reason.PICTURE_DAMAGED}),
    ),
}  # fmt: skip


@pytest.fixture(params=BAD)
def bad(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, frozenset[Reason]]:
    name, make, reasons = BAD[request.param]
    path = tmp_path / name
    path.write_bytes(make())
    return path, reasons


@pytest.fixture
def learner(tmp_path: Path):
    made = pupil(tmp_path / "data")
    yield made
    close_backpack(made.session)


def in_time(act: Callable[[], object]) -> object:
    started = time.monotonic()
    answer = act()
    assert time.monotonic() - started < SECONDS
    return answer


def test_bringing_it_in_beside_a_good_file_loses_nothing(
    learner: Pupil, bad: tuple[Path, frozenset[Reason]], tmp_path: Path
) -> None:
    path, reasons = bad
    (had,) = learner.take(learner.badge(7))
    good = tmp_path / "good.json"
    good.write_bytes(BADGE)
    incoming = incoming_paths([path, good])
    started = time.monotonic()
    findings = look_at(learner.session, incoming, now=NOW)
    assert time.monotonic() - started < SECONDS
    (entry,) = findings.not_read
    assert entry.reason in reasons
    assert entry.name == path.name
    sentence = sentence_for(entry.reason, entry.facts)
    assert sentence.endswith((".", ")"))
    keep(learner.session, findings, suggest_decisions(findings), now=NOW)
    ids = learner.session.vault.records.ids()
    assert len(ids) == 2
    assert had in ids
    learner.session.vault.records.verify_all()


def test_receiving_and_checking_it(bad: tuple[Path, frozenset[Reason]]) -> None:
    path, reasons = bad
    known = knowledge_without_backpack()
    incoming = [Incoming(name=path.name, path=path)]
    received = in_time(lambda: check_received(known, incoming, now=NOW))
    assert {entry.reason for entry in received.not_read} <= reasons  # type: ignore[attr-defined]
    assert received.all_items == ()  # type: ignore[attr-defined]
    reports = in_time(lambda: list(check_files(known, incoming, now=NOW)))
    assert len(reports[0].documents) == 1  # type: ignore[index]
    pasted = [Incoming(name="", data=path.read_bytes())]
    in_time(lambda: check_received(known, pasted, now=NOW))


def test_on_the_command_line(bad: tuple[Path, frozenset[Reason]]) -> None:
    path, reasons = bad
    started = time.monotonic()
    ended = run("check", path)
    assert time.monotonic() - started < SECONDS
    assert ended.code in (2, 3, 6)
    assert ended.err == ""
    name, sentence = ended.text.splitlines()
    assert name == str(path)
    beginnings = {sentence_for(reason, {}).split(" (")[0].rstrip(".:") for reason in reasons}
    assert any(sentence.strip().startswith(begin) for begin in beginnings), sentence


@pytest.fixture
def closed(tmp_path: Path) -> Backpack:
    made = pupil(tmp_path)
    made.take(made.badge())
    close_backpack(made.session)
    return Backpack.at(tmp_path, made.session.folder)


def test_a_backpack_under_another_key_changes_nothing(closed: Backpack, tmp_path: Path) -> None:
    """The header of one backpack over the database of another."""
    other = new_session(tmp_path / "other")
    close_backpack(other)
    for path in closed.folder.iterdir():
        twin = other.folder / path.name
        is_header = path.is_file() and twin.is_file() and path.stat().st_size < 16_384
        if is_header:
            shutil.copyfile(twin, path)
    before = closed.bytes
    with pytest.raises(VaultError) as caught:
        open_backpack(closed.folder, Passphrase(PASSPHRASE), now=NOW)
    assert caught.value.reason is Reason.VAULT_DAMAGED
    ended = closed.run("list")
    assert (ended.code, ended.out) == (5, b"")
    assert ended.err.startswith("This backpack is damaged")
    assert closed.bytes == before


def test_a_wrong_passphrase_changes_nothing(closed: Backpack) -> None:
    before = closed.bytes
    closed.passphrase_file.write_text("another five plain words here", "utf-8")
    ended = closed.run("import", "-", stdin=BADGE)
    assert ended.code == 4
    assert "Nothing was changed or deleted." in ended.err
    assert closed.bytes == before
    closed.passphrase_file.write_text(PASSPHRASE, "utf-8")
    assert len(closed.run("list", "--json").json) == 1


def test_a_bad_file_in_place_of_a_trust_pack_or_a_passphrase(
    bad: tuple[Path, frozenset[Reason]], closed: Backpack
) -> None:
    path, _ = bad
    badge = closed.data / "badge.json"
    badge.write_bytes(BADGE)
    ended = run("check", "--trust-pack", path, badge)
    assert ended.code in (2, 6)
    assert len(ended.err.splitlines()) == 1
    before = closed.bytes
    ended = run("list", "--data-dir", closed.data, "--passphrase-file", path)
    assert ended.code in (1, 4)
    assert closed.bytes == before
