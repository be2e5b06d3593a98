"""Kill a program at work on a backpack (SIGKILL) and see what is left.

    python -m tests.rigs.vault_kill KILLS        a report; exits 1 where anything was lost

Nothing acknowledged may be lost and the backpack must open: after bringing in with its items,
after a change of passphrase with the last one acknowledged or the one under way, after a backup
with the last whole file. The worker says a thing is done only after the call has returned.
"""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.wallet.vault.items import CHEAP, NOW, PASSPHRASE, make_item
from wallet.errors import Reason, VaultError
from wallet.vault.backup import restore_backup, write_backup
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault

WORKS = ("items", "passphrase", "backup")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """What one kill left: what the worker had said, and what was wrong afterwards (nothing)."""

    work: str
    said: int
    faults: tuple[str, ...]


def words(number: int) -> str:
    """Return the passphrase number ``number``; 0 is the one a backpack is made with."""
    return PASSPHRASE if number == 0 else f"{PASSPHRASE} {number}"


def work(kind: str, folder: Path, start: int) -> Iterator[int]:
    """Do ``kind`` for ever on the backpack in ``folder``; yield what is done."""
    vault = Vault.open(folder, Passphrase(words(start)), now=NOW)
    number = start
    while True:
        number += 1
        if kind == "items":
            body = random.Random(number).randbytes(3000)
            vault.records.add([make_item(number, original=body)])
        elif kind == "passphrase":
            old, new = Passphrase(words(number - 1)), Passphrase(words(number))
            vault.change_passphrase(old, new, cost=CHEAP)
        else:
            write_backup(vault, folder.parent / "b.rucksack-backup", NOW)
        yield number


def kill_at(kind: str, place: Path, delay: float) -> Aftermath:
    """Make a backpack in ``place``, work on it, kill after ``delay`` seconds of work, look."""
    vault, _ = Vault.create(place, PASSPHRASE, now=NOW, cost=CHEAP)
    if kind == "backup":
        vault.records.add([make_item(number) for number in range(50)])
    vault.close()
    command = [sys.executable, "-m", "tests.rigs.vault_kill", "work", kind, str(vault.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
        time.sleep(delay)
        worker.kill()
        said = [line for line in worker.stdout if line.endswith("\n")]
    last = int(said[-1]) if said else 0
    return Aftermath(work=kind, said=last, faults=tuple(look(kind, vault.folder, last)))


def look(kind: str, folder: Path, last: int) -> Iterator[str]:
    """Yield what is wrong with the backpack after ``last`` was acknowledged."""
    number = last
    try:
        vault = Vault.open(folder, Passphrase(words(last if kind == "passphrase" else 0)), now=NOW)
    except VaultError as error:
        if kind != "passphrase" or error.reason is not Reason.WRONG_PASSPHRASE:
            yield f"does not open: {error.reason}"
            return
        number = last + 1
        try:
            vault = Vault.open(folder, Passphrase(words(number)), now=NOW)
        except VaultError as second:
            yield f"neither old nor new opens: {second.reason}"
            return
    vault.check_whole()
    if kind == "items":
        kept = set(vault.records.ids())
        yield from (f"lost {n}" for n in range(1, last + 1) if f"item-{n:05d}" not in kept)
    vault.close()
    if kind == "passphrase":
        yield from _others_that_open(folder, number)
    if kind == "backup" and last:
        file = folder.parent / "b.rucksack-backup"
        restored = restore_backup(file, Passphrase(PASSPHRASE), folder.parent / "r", NOW)
        with Vault.open(restored, Passphrase(PASSPHRASE), now=NOW) as again:
            if len(again.records.ids()) != 50:
                yield "the backup lost items"


def _others_that_open(folder: Path, number: int) -> Iterator[str]:
    for other in (number - 1, number + 1):
        if other < 0:
            continue
        try:
            Vault.open(folder, Passphrase(words(other)), now=NOW).close()
        except VaultError:
            continue
        yield f"two passphrases open it: {number} and {other}"


def kills(count: int, seed: int) -> Iterator[Aftermath]:
    """Kill ``count`` times, each kind of work in turn, at random moments."""
    moments = random.Random(seed)
    for number in range(count):
        with tempfile.TemporaryDirectory() as place:
            kind = WORKS[number % len(WORKS)]
            yield kill_at(kind, Path(place), moments.uniform(0, 0.25))


def main(arguments: list[str]) -> int:
    """Work for a kill, or kill and report."""
    if arguments[0] == "work":
        steps = work(arguments[1], Path(arguments[2]), 0)
        print("ready", flush=True)
        for number in steps:
            print(number, flush=True)
    found = list(kills(int(arguments[0]), seed=time.monotonic_ns()))
    for kind in WORKS:
        mine = [entry for entry in found if entry.work == kind]
        said = sum(entry.said for entry in mine)
        faults = [fault for entry in mine for fault in entry.faults]
        print(f"{kind}: {len(mine)} kills, {said} acknowledged, {len(faults)} faults {faults}")
    return int(any(entry.faults for entry in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
