"""The rehearsal shows every mark and every outline of a seal."""

import hashlib

from ui.showing.rehearsal import rehearsal_rows
from wallet.model.report import Mark


def test_every_mark_and_every_outline_is_there() -> None:
    rows = rehearsal_rows()
    assert {row.mark for row in rows} == set(Mark)
    # As ui.theme.seals chooses the number of lobes.
    seals = {hashlib.sha256(f"\n{row.title}".encode()).digest()[1] % 6 for row in rows}
    assert seals == set(range(6))
    assert len({row.id for row in rows}) == len(rows)
