"""Signing a presentation of ten items, and making its codes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.corpus import CHEAP, PASSPHRASE, badges
from tests.benchmarks.figures import Figure, time_each
from tests.benchmarks.sizes import Sizes
from tests.conftest import NOW
from wallet.model.record import Query
from wallet.model.sharing import ShareOrder
from wallet.presenting.qr_codes import make_code, make_frame
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.gathering import Incoming
from wallet.session.keeping import list_items
from wallet.session.opening import close_backpack, create_backpack
from wallet.session.session import Session
from wallet.session.sharing import make_file, plan_codes_for

SHARED = 10


def measure_sign(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """From ten chosen items in the backpack to the exact bytes that leave."""
    with _backpack(folder) as (session, order):
        shared = make_file(session, order, now=NOW)
        samples = time_each(lambda: make_file(session, order, now=NOW), sizes.rounds)
    return (
        Figure(
            name=f"sign a presentation of {SHARED}",
            samples=samples,
            note=f"{len(shared.content) / 1024:.0f} kB",
        ),
    )


def measure_codes(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """From the signed bytes to every QR symbol: one for each item, and all moving frames."""
    rounds = max(2, sizes.rounds // 3)
    with _backpack(folder, is_short=True) as (session, order):
        shared = make_file(session, order, now=NOW)
        plan = plan_codes_for(session, shared)
        planning = time_each(lambda: plan_codes_for(session, shared), rounds)
    stills = time_each(lambda: [make_code(still.text) for still in plan.stills], rounds)
    frames = time_each(lambda: [make_frame(part) for part in plan.moving.parts], rounds)
    return (
        Figure(
            name=f"plan the codes of {SHARED}",
            samples=planning,
            note=f"{len(plan.stills)} of {SHARED} fit one code",
        ),
        Figure(name=f"draw {len(plan.stills)} single codes", samples=stills),
        Figure(
            name=f"draw all {len(plan.moving.parts)} frames of the moving code",
            samples=frames,
            note=f"{plan.moving.fragment_count} are needed at least",
        ),
    )


@contextmanager
def _backpack(folder: Path, *, is_short: bool = False) -> Iterator[tuple[Session, ShareOrder]]:
    session = create_backpack(folder, PASSPHRASE, now=NOW, cost=CHEAP).session
    try:
        incoming = [
            Incoming(name=f"badge-{number}.json", data=badge)
            for number, badge in enumerate(badges(SHARED, is_short=is_short))
        ]
        findings = look_at(session, incoming, now=NOW)
        keep(session, findings, suggest_decisions(findings), now=NOW)
        ids = tuple(row.id for row in list_items(session, Query(), now=NOW))
        if len(ids) != SHARED:
            raise RuntimeError(f"{len(ids)} of {SHARED} badges were kept")
        yield (
            session,
            ShareOrder(record_ids=ids, receiver="A training centre", purpose="Measuring"),
        )
    finally:
        close_backpack(session)
