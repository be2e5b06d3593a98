"""A record of one's own is opened to be edited, or told to be gone."""

import pytest

from tests.wallet.session.opened import NOW, Pupil
from wallet.model.own_record import OwnKind, OwnRecord
from wallet.session.keeping import delete_items, restore_items
from wallet.session.own_openings import OpenedOwn, open_own
from wallet.session.own_records import keep_own

RECORD = OwnRecord(kind=OwnKind.JOB, title="Cook", description="I cooked.")


def test_a_record_is_opened_and_told_to_be_gone_while_it_is_deleted(learner: Pupil) -> None:
    session = learner.session
    (record_id,) = keep_own(session, RECORD, now=NOW).records
    there = OpenedOwn(record_id=record_id, record=RECORD, is_gone=False)
    assert open_own(session, record_id, now=NOW) == there
    delete_items(session, [record_id], now=NOW)
    gone = OpenedOwn(record_id=record_id, record=RECORD, is_gone=True)
    assert open_own(session, record_id, now=NOW) == gone
    restore_items(session, [record_id])
    assert open_own(session, record_id, now=NOW) == there


def test_of_an_item_that_is_gone_for_good_nothing_is_left(learner: Pupil) -> None:
    nothing = OpenedOwn(record_id="item-9", record=None, is_gone=True)
    assert open_own(learner.session, "item-9", now=NOW) == nothing


def test_what_is_no_record_of_ones_own_is_not_edited(learner: Pupil) -> None:
    (record_id,) = learner.take(learner.badge())
    with pytest.raises(ValueError, match="somebody else"):
        open_own(learner.session, record_id, now=NOW)
