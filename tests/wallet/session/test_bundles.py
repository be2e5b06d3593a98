from datetime import timedelta

from tests.wallet.session.opened import NOW, Pupil
from wallet.model.report import Mark
from wallet.session.bundles import bundle_news, delete_bundle, list_bundles, save_bundle
from wallet.session.keeping import delete_items


def test_bundles_are_named_kept_changed_and_deleted(learner: Pupil) -> None:
    items = tuple(learner.take(learner.badge(1), learner.badge(2)))
    save_bundle(learner.session, "Jobs", items, "for nursing", now=NOW)
    (bundle,) = list_bundles(learner.session)
    assert (bundle.name, bundle.record_ids, bundle.note) == ("Jobs", items, "for nursing")
    save_bundle(learner.session, "Work", items[:1], now=NOW, bundle_id=bundle.id)
    (changed,) = list_bundles(learner.session)
    assert (changed.id, changed.name, changed.record_ids) == (bundle.id, "Work", items[:1])
    delete_bundle(learner.session, bundle.id)
    assert list_bundles(learner.session) == ()
    assert len(learner.session.vault.records.ids()) == 2


def test_a_bundle_keeps_which_fields_leave(learner: Pupil) -> None:
    items = tuple(learner.take(learner.badge(1), learner.badge(2)))
    save_bundle(learner.session, "Jobs", items, now=NOW, chosen_fields={items[1]: ("/name",)})
    (bundle,) = list_bundles(learner.session)
    assert bundle.record_ids == items
    assert bundle.chosen_fields == {items[1]: ("/name",)}


def test_what_became_of_a_bundles_items(learner: Pupil) -> None:
    good, ending, gone, old, copied = learner.take(
        learner.badge(1),
        learner.badge(2, valid_until=NOW + timedelta(days=1)),
        learner.badge(3),
        learner.badge(4),
        learner.badge(5),
    )
    ids = (good, ending, gone, old, copied)
    save_bundle(learner.session, "all", ids, now=NOW)
    (bundle,) = list_bundles(learner.session)
    news = bundle_news(learner.session, bundle, now=NOW)
    assert (news.no_longer_good, news.missing, news.newer) == ((), (), {})
    delete_items(learner.session, [gone], now=NOW)
    (newer,) = learner.take(learner.badge(4, valid_from=NOW - timedelta(days=1)))
    forged = {**learner.badge(5), "validFrom": "2026-06-30T00:00:00Z"}
    (broken,) = learner.take(forged)
    assert learner.session.vault.records.get(broken).report.mark is Mark.BROKEN
    news = bundle_news(learner.session, bundle, now=NOW + timedelta(days=2))
    assert news.no_longer_good == (ending,)
    assert news.missing == (gone,)
    # What is forged is never announced as the newer version.
    assert news.newer == {old: newer}
