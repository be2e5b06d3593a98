"""Signing a presentation of ten items out of the backpack."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.corpus import CHEAP, PASSPHRASE, badges
from tests.benchmarks.figures import Figure, time_each
from tests.benchmarks.sizes import Sizes
from tests.conftest import NOW
from wallet.model.record import Query
from wallet.model.sharing import ShareOrder
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.gathering import Incoming
from wallet.session.keeping import list_items
from wallet.session.opening import close_backpack, create_backpack
from wallet.session.session import Session
from wallet.session.sharing import make_file

SHARED = 10


def measure_sign(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """From ten chosen items in the backpack to the exact bytes that leave."""
    with shared_backpack(folder) as (session, order):
        shared = make_file(session, order, now=NOW)
        samples = time_each(lambda: make_file(session, order, now=NOW), sizes.rounds)
    return (
        Figure(
            name=f"sign a presentation of {SHARED}",
            samples=samples,
            note=f"{len(shared.content) / 1024:.0f} kB",
        ),
    )


@contextmanager
def shared_backpack(
    folder: Path, *, is_short: bool = False
) -> Iterator[tuple[Session, ShareOrder]]:
    """Yield an open backpack of ten badges, and the order that shares them all."""
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
