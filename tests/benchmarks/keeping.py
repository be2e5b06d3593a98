"""Unlocking, bringing in and searching, without a window."""

import time
from pathlib import Path

from tests.benchmarks.corpus import CHEAP, PASSPHRASE, badges, make_backpack
from tests.benchmarks.figures import Figure, time_each, time_once
from tests.benchmarks.sizes import Sizes
from tests.conftest import NOW
from wallet.model.record import Query
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.gathering import incoming_paths
from wallet.session.keeping import list_items
from wallet.session.opening import Passphrase, close_backpack, create_backpack, open_backpack
from wallet.vault.key_slots import KdfCost, calibrate


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
    """Files on the disk to items in the backpack: read, check, describe, store."""
    files = folder / "files"
    files.mkdir()
    for number, badge in enumerate(badges(sizes.badges)):
        (files / f"badge-{number:05d}.json").write_bytes(badge)
    size = sum(path.stat().st_size for path in files.iterdir()) / sizes.badges / 1024
    whole = []
    for round_number in range(3):
        session = create_backpack(
            folder / str(round_number), PASSPHRASE, now=NOW, cost=CHEAP
        ).session
        start = time.perf_counter()
        findings = look_at(session, incoming_paths([files]), now=NOW)
        change = keep(session, findings, suggest_decisions(findings), now=NOW)
        whole.append((time.perf_counter() - start) * 1000)
        close_backpack(session)
        if len(change.records) != sizes.badges:
            raise RuntimeError(f"{len(change.records)} of {sizes.badges} were kept")
    return (
        Figure(
            name=f"import and check {sizes.badges:,} Open Badges 3.0",
            samples=tuple(whole),
            note=f"{size:.1f} kB each, {min(whole) / sizes.badges:.2f} ms each at best",
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
