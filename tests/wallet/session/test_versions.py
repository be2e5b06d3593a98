"""Two versions of one credential found together: the newest counts, the older goes with it."""

from datetime import timedelta

from tests.doubles.credential_samples import ISSUED_AT
from tests.wallet.session.opened import NOW, Pupil
from wallet.model.finding import Relation
from wallet.model.record import Keeping
from wallet.session.bringing_in import keep, suggest_decisions, take_back, without

LATER = ISSUED_AT + timedelta(days=30)
LATEST = ISSUED_AT + timedelta(days=60)


def test_the_older_one_is_kept_as_history_and_replaced(learner: Pupil) -> None:
    findings = learner.look(
        learner.badge(valid_from=LATER), learner.badge(), learner.badge(valid_from=LATEST)
    )
    middle, oldest, newest = findings.items
    assert newest.relation is Relation.NEW
    for older in (middle, oldest):
        assert (older.relation, older.relates_to) == (Relation.OLDER_VERSION, newest.id)
        assert older.may_keep == (Keeping.HISTORY, Keeping.CURRENT)
    decisions = suggest_decisions(findings)
    assert [decision.keeping for decision in decisions] == [
        Keeping.HISTORY,
        Keeping.HISTORY,
        Keeping.CURRENT,
    ]
    keep(learner.session, findings, decisions, now=NOW)
    records = learner.session.vault.records
    assert {records.get(entry.id).replaced_by for entry in (middle, oldest)} == {newest.id}
    take_back(learner.session, [entry.id for entry in findings.items], now=NOW)
    assert records.ids() == ()


def test_an_older_one_whose_newer_is_left_out_replaces_nothing(learner: Pupil) -> None:
    findings = learner.look(learner.badge(), learner.badge(valid_from=LATER))
    older, newer = findings.items
    left = without(findings, newer.id)
    assert suggest_decisions(left) == ()
    decisions = [entry for entry in suggest_decisions(findings) if entry.finding_id == older.id]
    keep(learner.session, findings, decisions, now=NOW)
    assert learner.session.vault.records.get(older.id).replaced_by == ""


def test_another_signature_over_the_same_version_repeats_it(learner: Pupil) -> None:
    once = learner.badge()
    again = learner.school.issue(
        {name: value for name, value in once.items() if name != "proof"},
        suite="Ed25519Signature2020",
    )
    first, second = learner.look(once, again).items
    assert first.relation is Relation.NEW
    assert (second.relation, second.relates_to, second.may_keep) == (
        Relation.REPEATED,
        first.id,
        (),
    )


def test_a_forged_newer_one_makes_nothing_older(learner: Pupil) -> None:
    genuine = learner.badge()
    forged = {**genuine, "validFrom": learner.badge(valid_from=LATER)["validFrom"]}
    one, other = learner.look(genuine, forged).items
    assert (one.relation, other.relation) == (Relation.NEW, Relation.NEW)
    assert other.may_keep == (Keeping.BROKEN,)


def test_badges_without_ids_are_never_versions(learner: Pupil) -> None:
    def nameless(**parts: object) -> dict[str, object]:
        badge = learner.school.open_badge(subject_id=learner.did, **parts)  # type: ignore[arg-type]
        return learner.school.issue({k: v for k, v in badge.items() if k != "id"})

    found = learner.look(nameless(), nameless(valid_from=LATER)).items
    assert [entry.relation for entry in found] == [Relation.NEW, Relation.NEW]
