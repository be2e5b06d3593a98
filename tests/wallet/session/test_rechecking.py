from dataclasses import replace
from datetime import timedelta

import pytest

from tests.wallet.session.opened import NOW, Pupil, file
from wallet.errors import Cancelled, Reason
from wallet.model.learner import Address, AddressKind
from wallet.model.record import Keeping, Query
from wallet.model.report import CheckName, Mark, Outcome, Standing, Verdict
from wallet.session import rechecking
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.item_reading import read_credential
from wallet.session.keeping import list_items
from wallet.session.learner import set_addresses
from wallet.session.rechecking import check_again
from wallet.verification.verifier import Verifier

LATER = NOW + timedelta(days=1)


def test_checking_again_keeps_what_is_known_by_then(learner: Pupil) -> None:
    college = type(learner.school)("Westmoor", seed=22, host="westmoor-valley.edu")
    issued = college.issue(college.open_badge(status=college.status_entry(4)))
    kept = learner.take(issued, learner.badge(2, valid_until=NOW + timedelta(days=1)))
    item = kept[0]
    assert learner.session.vault.records.get(item).report.mark is Mark.NOT_CHECKED
    college.withdraw(4)
    learner.session = replace(learner.session, knowledge=college.knowledge())
    later = NOW + timedelta(days=2)
    assert check_again(learner.session, None, now=later).records == set(kept)
    first, second = (learner.session.vault.records.get(entry) for entry in kept)
    assert first.report.standing is Standing.ENDED
    assert first.report.has_passed(CheckName.ISSUER)
    assert second.report.standing is Standing.EXPIRED
    rows = {row.id: row for row in list_items(learner.session, Query(), now=later)}
    assert rows[item].issuer_name == "Westmoor"
    assert rows[item].standing is Standing.ENDED
    assert list_items(learner.session, Query(text="Westmoor"), now=later)[0].id == item


def test_checking_again_keeps_deletion_replacement_and_keeping(learner: Pupil) -> None:
    (old,) = learner.take(learner.badge())
    later = learner.badge(valid_from=NOW - timedelta(days=20))
    findings = look_at(learner.session, [file(later)], now=NOW)
    keep(learner.session, findings, suggest_decisions(findings), now=NOW)
    check_again(learner.session, [old], now=NOW)
    record = learner.session.vault.records.get(old)
    assert (record.keeping, record.replaced_by) == (Keeping.HISTORY, findings.items[0].id)
    summary = learner.session.vault.records.summary(old, NOW)
    assert (summary.is_replaced, summary.keeping) == (True, Keeping.HISTORY)


class StopsAt:
    def __init__(self, stop: int) -> None:
        self.stop = stop
        self.heard: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        assert done < total
        self.heard.append((done, total))
        if done == self.stop:
            raise Cancelled


@pytest.mark.parametrize("batch", [1, 2, 3, 500])
def test_a_stop_keeps_what_was_finished(
    learner: Pupil, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(rechecking, "BATCH", batch)
    learner.take(*(learner.badge(number) for number in range(1, 6)))
    watch = StopsAt(3)
    with pytest.raises(Cancelled):
        check_again(learner.session, None, now=LATER, watch=watch)
    records = learner.session.vault.records
    checked = [records.get(item).report.checked_at for item in records.ids()]
    assert checked == [LATER] * 3 + [NOW] * 2
    assert watch.heard == [(0, 5), (1, 5), (2, 5), (3, 5)]
    check_again(learner.session, None, now=LATER)
    assert {records.get(item).report.checked_at for item in records.ids()} == {LATER}
    learner.session.vault.check_whole()


def test_a_moved_date_rewrites_no_row_of_the_list(learner: Pupil) -> None:
    kept = learner.take(*(learner.badge(number) for number in range(1, 4)))
    records = learner.session.vault.records
    database = learner.session.vault._database
    listed = "SELECT title, mark, standing, issuer_name, valid_until, imported_at FROM items"
    before = database.rows(listed)
    generation = learner.session.vault.generation
    assert records.get(kept[0]).report.basis
    check_again(learner.session, None, now=LATER)
    assert learner.session.vault.generation == generation + 1
    assert database.rows(listed) == before
    for item in kept:
        report = records.get(item).report
        credential = read_credential(learner.session, records.get(item))
        assert report == Verifier(
            learner.session.knowledge, LATER, learner.session.learner
        ).verify(credential)
    learner.session.vault.check_whole()


def test_what_is_taken_over_is_never_a_verdict_of_another_time(learner: Pupil) -> None:
    ends = NOW + timedelta(hours=1)
    kept = learner.take(learner.badge(1, valid_until=ends), learner.badge(2))
    assert [learner.session.vault.records.get(item).report.verdict for item in kept] == (
        [Verdict.VERIFIED] * 2
    )
    check_again(learner.session, None, now=LATER)
    rows = {row.id: row for row in list_items(learner.session, Query(), now=LATER)}
    assert [rows[item].standing for item in kept] == [Standing.EXPIRED, Standing.CURRENT]
    reports = [learner.session.vault.records.get(item).report for item in kept]
    assert [report.verdict for report in reports] == [Verdict.NOT_VERIFIED, Verdict.VERIFIED]
    assert {report.checked_at for report in reports} == {LATER}


def test_other_rules_make_everything_new(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge())
    records = learner.session.vault.records
    record = records.get(item)
    worse = replace(record.report, basis="of other rules")
    summary = replace(records.summary(item, NOW), title="As an earlier version put it")
    records.update_report(item, worse, summary, "nothing")
    check_again(learner.session, [item], now=LATER)
    assert records.summary(item, NOW).title == "Cave Rescue Basics"
    assert list_items(learner.session, Query(text="cave"), now=NOW)[0].id == item
    assert records.get(item).report.basis == record.report.basis


def test_what_is_broken_is_worked_out_in_full_each_time(learner: Pupil) -> None:
    learner.take({**learner.badge(), "name": "Forged"})
    (item,) = learner.session.vault.records.ids()
    assert learner.session.vault.records.get(item).report.basis == ""
    check_again(learner.session, None, now=LATER)
    assert learner.session.vault.records.get(item).report.mark is Mark.BROKEN


def test_my_own_address_counts_once_it_is_known(learner: Pupil) -> None:
    identity = {
        "type": "IdentityObject", "hashed": False, "identityHash": "ana@example.org",
        "identityType": "emailAddress",
    }  # fmt: skip
    badge = learner.school.open_badge()
    subject = {**badge["credentialSubject"], "identifier": [identity]}  # type: ignore[dict-item]
    (item,) = learner.take(learner.school.issue({**badge, "credentialSubject": subject}))
    before = learner.session.vault.records.get(item).report
    assert before.outcome_of(CheckName.SUBJECT) is Outcome.UNKNOWN
    address = Address(kind=AddressKind.EMAIL, value="ana@example.org")
    set_addresses(learner.session, [address])
    check_again(learner.session, [item], now=NOW)
    after = learner.session.vault.records.get(item).report
    assert after.of(CheckName.SUBJECT)[0].reason is Reason.ADDRESS_MATCHES
