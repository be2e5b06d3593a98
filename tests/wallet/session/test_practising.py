from pathlib import Path

from tests.wallet.session.opened import CHEAP, NOW, PASSPHRASE
from wallet.model.record import Keeping, Query
from wallet.model.report import Mark, Standing
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.gathering import incoming_paths
from wallet.session.keeping import list_items
from wallet.session.learner import default_key, my_addresses
from wallet.session.opening import close_backpack
from wallet.session.practising import (
    create_practice_backpack,
    keep_everything,
    practice_incoming,
    write_practice_files,
)


def test_a_filled_practice_backpack_shows_what_there_is_to_learn(tmp_path: Path) -> None:
    session = create_practice_backpack(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP).session
    rows = list_items(session, Query(), now=NOW)
    assert len(rows) >= 14
    assert {row.mark for row in rows} >= {
        Mark.SIGNED,
        Mark.SIGNED_NOT_LISTED,
        Mark.NOT_CHECKED,
        Mark.COPY,
        Mark.BROKEN,
    }
    assert {row.standing for row in rows} >= {Standing.CURRENT, Standing.EXPIRED, Standing.ENDED}
    broken = [row for row in rows if row.mark is Mark.BROKEN]
    assert all(row.keeping is Keeping.BROKEN for row in broken)
    assert any(row.is_replaced for row in rows)
    assert session.is_practice
    assert my_addresses(session)
    assert default_key(session).is_imported
    close_backpack(session)


def test_an_empty_one_is_filled_by_the_learner(tmp_path: Path) -> None:
    session = create_practice_backpack(
        tmp_path, PASSPHRASE, now=NOW, cost=CHEAP, is_filled=False
    ).session
    assert list_items(session, Query(), now=NOW) == ()
    files = write_practice_files(tmp_path / "files", now=NOW)
    findings = look_at(session, incoming_paths(files), now=NOW)
    assert len(findings.trust_packs) == 1
    assert findings.not_read == ()
    assert len(findings.items) == len(practice_incoming(NOW)) == len(files) - 1
    everything, suggested = keep_everything(findings), suggest_decisions(findings)
    assert len(everything) > len(suggested)
    assert set(suggested) <= set(everything)
    keep(session, findings, everything, now=NOW)
    assert len(list_items(session, Query(), now=NOW)) == len(everything)
    close_backpack(session)
