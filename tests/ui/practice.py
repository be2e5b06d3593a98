"""A practice backpack and what comes out of it, for pages that need real items."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.doubles.shell import RecordingShell
from wallet.model.record import Query
from wallet.model.sharing import SharedFile, ShareOrder
from wallet.session.keeping import list_items
from wallet.session.opening import KdfCost, close_backpack
from wallet.session.practising import create_practice_backpack, write_practice_files
from wallet.session.session import Session
from wallet.session.sharing import make_file


@contextmanager
def practice_open_in(
    shell: RecordingShell, cost: KdfCost, *, is_filled: bool
) -> Iterator[Session]:
    """A practice backpack, open in the shell."""
    made = create_practice_backpack(
        shell.data_folder, "practice", now=shell.now(), cost=cost, is_filled=is_filled
    )
    shell.open_session(made.session)
    yield made.session
    close_backpack(made.session)


def practice_paths(shell: RecordingShell, folder: Path) -> dict[str, Path]:
    """The practice learner's files on the disk, by name."""
    return {path.name: path for path in write_practice_files(folder, now=shell.now())}


def holding_items(session: Session, shell: RecordingShell) -> tuple[str, ...]:
    """The ids of items that hold today, signed by an issuer on the lists."""
    rows = list_items(session, Query(), now=shell.now())
    return tuple(
        row.id for row in rows if row.mark.value == "signed" and row.standing.value == "current"
    )


def share(
    session: Session, shell: RecordingShell, record_ids: tuple[str, ...], challenge: str = ""
) -> SharedFile:
    """A presentation of these items."""
    order = ShareOrder(record_ids=record_ids, receiver="Clinic", challenge=challenge)
    return make_file(session, order, now=shell.now())
