from datetime import timedelta

from tests.wallet.session.opened import NOW, Pupil
from wallet.model.description import Compartment
from wallet.model.record import Keeping
from wallet.session.keeping import (
    count_items,
    delete_items,
    restore_items,
    set_keeping,
)


def test_counts_and_deletion_with_undo(learner: Pupil) -> None:
    items = learner.take(
        learner.badge(1), learner.badge(2, valid_until=NOW + timedelta(days=5)), learner.badge(3)
    )
    counts = count_items(learner.session, now=NOW)
    assert (counts.all, counts.needs_attention, counts.deleted) == (3, 1, 0)
    assert sum(counts.by_compartment.values()) == 3
    assert set(counts.by_compartment) == set(Compartment)
    assert delete_items(learner.session, items[:2], now=NOW).records == set(items[:2])
    counts = count_items(learner.session, now=NOW)
    assert (counts.all, counts.needs_attention, counts.deleted) == (1, 0, 2)
    restore_items(learner.session, items[:1])
    assert count_items(learner.session, now=NOW).deleted == 1


def test_history_and_back(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge())
    for way in (Keeping.HISTORY, Keeping.CURRENT):
        assert set_keeping(learner.session, item, way).records == {item}
        assert learner.session.vault.records.get(item).keeping is way
