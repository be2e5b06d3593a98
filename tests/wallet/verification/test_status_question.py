"""What all kinds of status share: how old is too old, and how a line is dated."""

from datetime import timedelta

import pytest

from tests.wallet.verification.checked import NOW, read, school
from wallet.errors import Reason
from wallet.model.report import CheckName, Outcome
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.status_question import (
    STALE_AFTER,
    Dated,
    StatusQuestion,
    answer,
    stale,
    unknown,
)


@pytest.mark.parametrize(
    ("age", "is_stale"),
    [(timedelta(0), False), (STALE_AFTER, False), (STALE_AFTER + timedelta(seconds=1), True)],
)
def test_ninety_days_are_not_too_old_and_a_second_more_is(age: timedelta, is_stale: bool) -> None:
    question = StatusQuestion(
        entry={},
        credential=read(school().issue(school().plain())),
        knowledge=bundled_knowledge(),
        now=NOW,
        check_list=lambda _: None,
    )
    assert question.is_stale(NOW - age) is is_stale


def test_a_line_is_dated_by_its_list() -> None:
    dated = Dated(as_of=NOW, origin="a pack")
    line = answer(Outcome.PASSED, Reason.NOT_WITHDRAWN, {"list": "urn:a"}, dated)
    assert (line.name, line.known_at, line.origin) == (CheckName.STATUS, NOW, "a pack")
    assert unknown(Reason.STATUS_NOT_AT_HAND, {}).known_at is None
    old = stale({"list": "urn:a"}, dated)
    assert (old.outcome, old.reason) == (Outcome.UNKNOWN, Reason.STATUS_STALE)
    assert old.facts == {"list": "urn:a", "as_of": "2026-07-01"}
