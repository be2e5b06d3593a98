"""Moving out: what travels, what stays, and whose key goes along."""

import json
from pathlib import Path

from tests.wallet.session.opened import NOW, Pupil
from wallet.model.record import Keeping
from wallet.session.bringing_in import look_at
from wallet.session.gathering import Incoming
from wallet.session.learner import add_key
from wallet.session.moving_in import did_of
from wallet.session.moving_out import FILE_NAME, plan_departure, write_departure


def test_what_that_wallet_keeps_goes_and_the_rest_is_named(learner: Pupil) -> None:
    badge = learner.badge(1)
    token = learner.school.issue_token(learner.school.open_badge(number=2, achievement="Token"))
    broken = {**learner.badge(3, achievement="Broken"), "name": "Changed"}
    going, _, _ = learner.take(badge, token, broken)
    departure = plan_departure(learner.session, now=NOW)
    assert departure.record_ids == (going,)
    assert set(departure.left_behind) == {"Token", "Broken"}


def test_the_file_holds_items_and_key(learner: Pupil, tmp_path: Path) -> None:
    (going,) = learner.take(learner.badge(1), keeping=Keeping.CURRENT)
    other = add_key(learner.session, "other", now=NOW)
    for did in ("", other.did):
        target = write_departure(
            learner.session, [going], tmp_path / FILE_NAME, "Default", did=did
        )
        content = target.read_bytes()
        assert json.loads(content)[0]["contents"][-1]["data"]["profileName"] == "Rucksack"
        (key,) = look_at(
            learner.session, [Incoming(name=FILE_NAME, data=content)], now=NOW
        ).keys_seen
        assert did_of(key) == (did or learner.did)
