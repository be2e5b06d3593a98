"""Unlocking, bringing in, checking again and searching, without a window."""

import os
import time
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.corpus import CHEAP, PASSPHRASE, make_backpack
from tests.benchmarks.figures import Figure, cpu_each, time_each, time_once
from tests.benchmarks.shapes import MOMENT, write_badges
from tests.benchmarks.sizes import Sizes
from tests.conftest import NOW
from wallet.model.record import Query
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.gathering import incoming_paths
from wallet.session.item_reading import read_credential
from wallet.session.keeping import list_items
from wallet.session.opening import Passphrase, close_backpack, create_backpack, open_backpack
from wallet.session.rechecking import check_again
from wallet.session.session import Session
from wallet.vault.key_slots import KdfCost, calibrate
from wallet.verification.verifier import Verifier

# Milliseconds for a thousand files; ten thousand may take ten times as long.
IMPORT_AIM = 1_000
SIZE_AIM = 0.45
RECHECK_AIM = 20  # microseconds


def measure_unlock(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """Unlocking: everything but Argon2id, and what Argon2id is set to cost here."""
    backpack = make_backpack(folder, sizes.items)

    def unlock() -> None:
        close_backpack(open_backpack(backpack, Passphrase(PASSPHRASE), now=NOW))

    cost = calibrate(clock=time.perf_counter)
    argon2id = time_once(lambda: _create(folder / "dear", cost)) - time_once(
        lambda: _create(folder / "cheap", CHEAP)
    )
    return (
        Figure(
            name="unlock apart from Argon2id",
            samples=time_each(unlock, sizes.rounds),
            note=f"{sizes.items:,} items",
        ),
        Figure(
            name="Argon2id as calibrated here",
            samples=(argon2id,),
            aim=1500,
            note=f"{cost.memory // 2**20} MiB, {cost.iterations} passes",
        ),
    )


def _create(data: Path, cost: KdfCost) -> None:
    close_backpack(create_backpack(data, PASSPHRASE, now=NOW, cost=cost).session)


def measure_import(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """Files in a folder to items in the backpack: read, check, describe, store; and its size."""
    some, all_of_them = folder / "some", folder / "all"
    write_badges(sizes.badges, some)
    kind = write_badges(sizes.items, all_of_them)
    size = sum(file.stat().st_size for file in all_of_them.iterdir())
    figures = []
    for place, count, rounds in ((some, sizes.badges, 3), (all_of_them, sizes.items, 1)):
        samples, backpacks = [], []
        for number in range(rounds):
            data = folder / f"{place.name}-{number}"
            session = create_backpack(data, PASSPHRASE, now=MOMENT, cost=CHEAP).session
            samples.append(time_once(lambda: bring_in(session, place, count)))  # noqa: B023 - called at once
            close_backpack(session)
            backpacks.append(session.folder)
        figures.append(
            Figure(
                name=f"import, check and store {count:,} {kind} files",
                samples=tuple(samples),
                aim=IMPORT_AIM * count / 1_000,
                note=f"{min(samples) / count * 1000:.0f} µs each at best, {os.cpu_count()} cores",
            )
        )
    kept = sum(file.stat().st_size for file in backpacks[0].rglob("*") if file.is_file())
    ratio = Figure(
        name=f"backpack of {sizes.items:,} over the JSON it holds",
        samples=(kept / size,),
        aim=SIZE_AIM,
        unit="x",
        note=f"{kept / 1e6:,.1f} of {size / 1e6:,.1f} MB",
    )
    return (*figures, ratio)


def bring_in(session: Session, folder: Path, count: int) -> None:
    """Take every file of a folder in. Raises RuntimeError where one of ``count`` was not kept."""
    findings = look_at(session, incoming_paths([folder]), now=MOMENT)
    change = keep(session, findings, suggest_decisions(findings), now=MOMENT)
    if len(change.records) != count:
        raise RuntimeError(f"{len(change.records)} of {count} were kept")


def measure_recheck(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """Checking again what is stored and has not changed: one item, and the whole backpack."""
    kind = write_badges(sizes.badges, folder / "files")
    session = create_backpack(folder, PASSPHRASE, now=MOMENT, cost=CHEAP).session
    bring_in(session, folder / "files", sizes.badges)
    later = MOMENT + timedelta(days=1)
    verifier = Verifier(session.knowledge, later, session.learner)
    records = [session.vault.records.get(record_id) for record_id in session.vault.records.ids()]
    items = [(read_credential(session, record), record.report) for record in records]
    samples: list[float] = []

    def check_each_again() -> None:
        for item in items:  # nobody holds a thousand reports at once
            verifier.verify_again(*item)

    for _ in range(max(2, sizes.rounds // 3)):
        (took,) = cpu_each(check_each_again, 1)
        samples.append(took / len(items) * 1000)
    whole = time_each(lambda: check_again(session, None, now=later), 3)
    close_backpack(session)
    return (
        Figure(
            name="check an unchanged item again, reading it apart",
            samples=tuple(samples),
            aim=RECHECK_AIM,
            unit="µs",
            note=f"mean of {len(items):,} {kind}",
        ),
        Figure(
            name=f"check a backpack of {len(items):,} again",
            samples=whole,
            note=f"{min(whole) / len(items) * 1000:.0f} µs each, reading and storing included",
        ),
    )


def measure_search(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """A search as it is typed, word by word and letter by letter, down to the rows."""
    backpack = make_backpack(folder, sizes.items)
    session = open_backpack(backpack, Passphrase(PASSPHRASE), now=NOW)
    typed = ["f", "fork", "forklift", "forklift harb", "welding certificate unit 9"]

    def search(text: str) -> int:
        return len(list_items(session, Query(text=text), now=NOW))

    samples = [time_each(lambda text=text: search(text), sizes.rounds) for text in typed]  # type: ignore[misc]
    found = ", ".join(f"{search(text):,}" for text in typed)
    everything = time_each(lambda: list_items(session, Query(), now=NOW), sizes.rounds)
    close_backpack(session)
    return (
        Figure(
            name=f"search in {sizes.items:,}",
            samples=tuple(sample for some in samples for sample in some),
            aim=20,
            note=f"{len(typed)} searches finding {found}",
        ),
        Figure(name=f"rows of all {sizes.items:,} items", samples=everything),
    )
