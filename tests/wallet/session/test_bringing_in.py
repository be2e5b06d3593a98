from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.credential_samples import ISSUED_AT, V2
from tests.wallet.session.opened import NOW, Pupil, file
from wallet.encoding.strict_json import write_json
from wallet.encoding.uniform_resource import PartWriter, write_message
from wallet.errors import Cancelled, Reason
from wallet.model.finding import Decision, Relation
from wallet.model.record import Keeping, Query
from wallet.model.report import Mark, Verdict
from wallet.session.bringing_in import (
    digest_of,
    keep,
    look_at,
    suggest_decisions,
    take_back,
    without,
)
from wallet.session.item_reading import read_item
from wallet.session.keeping import delete_items, list_items

LATER = ISSUED_AT + timedelta(days=30)


def rows(learner: Pupil, **query: Any) -> list[str]:
    return [row.id for row in list_items(learner.session, Query(**query), now=NOW)]


def test_looking_stores_nothing(learner: Pupil) -> None:
    findings = learner.look(learner.badge())
    (finding,) = findings.items
    assert finding.relation is Relation.NEW
    assert finding.may_keep == (Keeping.CURRENT, Keeping.HISTORY)
    assert finding.report.verdict is Verdict.VERIFIED
    assert (findings.not_read, findings.trust_packs, findings.code_progress) == ((), (), (0, 0))
    assert rows(learner) == []


def test_what_is_kept_stays_byte_for_byte(learner: Pupil) -> None:
    data = b" \n" + write_json(learner.badge()) + b"\n"
    (item,) = learner.take(data)
    record = learner.session.vault.records.get(item)
    assert record.original == data.strip()
    assert record.digest == digest_of(record.original)
    assert record.keeping is Keeping.CURRENT


def test_keeping_nothing_or_some_of_it(learner: Pupil) -> None:
    findings = learner.look(learner.badge(1), learner.badge(2), learner.badge(3))
    assert keep(learner.session, findings, (), now=NOW).records == frozenset()
    second = findings.items[1].id
    keep(
        learner.session, findings, [Decision(finding_id=second, keeping=Keeping.HISTORY)], now=NOW
    )
    assert rows(learner) == [second]
    assert learner.session.vault.records.get(second).keeping is Keeping.HISTORY


def test_keep_is_all_or_nothing(learner: Pupil) -> None:
    findings = learner.look(learner.badge(1), {**learner.badge(2), "name": "Forged"})
    good, forged = findings.items
    assert forged.may_keep == (Keeping.BROKEN,)
    decisions = [
        Decision(finding_id=good.id, keeping=Keeping.CURRENT),
        Decision(finding_id=forged.id, keeping=Keeping.CURRENT),
    ]
    with pytest.raises(ValueError, match="current"):
        keep(learner.session, findings, decisions, now=NOW)
    assert rows(learner) == []


def test_the_suggestion_keeps_what_holds_and_leaves_out_what_is_broken(learner: Pupil) -> None:
    ended = learner.badge(2, valid_until=NOW - timedelta(days=1))
    forged = {**learner.badge(3), "name": "Forged"}
    findings = learner.look(learner.badge(1), ended, forged)
    suggested = suggest_decisions(findings)
    assert [decision.keeping for decision in suggested] == [Keeping.CURRENT, Keeping.HISTORY]
    assert {decision.finding_id for decision in suggested} == {
        finding.id for finding in findings.items[:2]
    }


def test_a_tampered_item_is_kept_only_as_broken(learner: Pupil) -> None:
    (item,) = learner.take({**learner.badge(), "name": "Forged"})
    record = learner.session.vault.records.get(item)
    assert (record.keeping, record.report.mark) == (Keeping.BROKEN, Mark.BROKEN)


# --- the same item again


def test_the_very_same_bytes_are_the_same(learner: Pupil) -> None:
    badge = learner.badge()
    (had,) = learner.take(badge)
    (finding,) = learner.look(badge).items
    assert (finding.relation, finding.relates_to) == (Relation.SAME, had)
    assert finding.may_keep == ()
    assert suggest_decisions(learner.look(badge)) == ()


def test_twice_in_one_go_is_repeated(learner: Pupil) -> None:
    badge = learner.badge()
    first, second = learner.look(badge, badge).items
    assert (first.relation, second.relation) == (Relation.NEW, Relation.REPEATED)
    assert second.relates_to == first.id
    assert second.may_keep == ()


def test_the_same_credential_in_other_bytes_is_the_same(learner: Pupil) -> None:
    """1EdTech equality: issuer and credential id, never the achievement's."""
    (had,) = learner.take(learner.badge(1))
    again = learner.school.issue(
        learner.school.open_badge(number=1, subject_id=learner.did), suite="eddsa-jcs-2022"
    )
    (finding,) = learner.look(again).items
    assert (finding.relation, finding.relates_to) == (Relation.SAME, had)
    other: Any = learner.school.open_badge(number=2, subject_id=learner.did)
    other["credentialSubject"]["achievement"]["id"] = learner.badge(1)["credentialSubject"][
        "achievement"
    ]["id"]
    (classmate,) = learner.look(learner.school.issue(other)).items
    assert classmate.relation is Relation.NEW


def test_an_item_that_was_deleted_may_come_again(learner: Pupil) -> None:
    badge = learner.badge()
    delete_items(learner.session, learner.take(badge), now=NOW)
    (finding,) = learner.look(badge).items
    assert finding.relation is Relation.NEW
    assert learner.take(badge)


def test_a_newer_version_is_offered_and_the_old_one_stays(learner: Pupil) -> None:
    (old,) = learner.take(learner.badge())
    findings = learner.look(learner.badge(valid_from=LATER))
    (finding,) = findings.items
    assert (finding.relation, finding.relates_to) == (Relation.NEWER_VERSION, old)
    (decision,) = suggest_decisions(findings)
    assert decision.replaces == old
    change = keep(learner.session, findings, [decision], now=NOW)
    assert change.records == {old, finding.id}
    record = learner.session.vault.records.get(old)
    assert (record.keeping, record.replaced_by) == (Keeping.HISTORY, finding.id)
    view = read_item(learner.session, finding.id, now=NOW)
    assert [row.id for row in view.older] == [old]
    assert [row.id for row in read_item(learner.session, old, now=NOW).newer] == [finding.id]


def test_taking_a_keep_back_makes_the_old_one_count_again(learner: Pupil) -> None:
    (old,) = learner.take(learner.badge())
    findings = learner.look(learner.badge(valid_from=LATER))
    decisions = suggest_decisions(findings)
    keep(learner.session, findings, decisions, now=NOW)
    change = take_back(learner.session, [findings.items[0].id], now=NOW)
    assert change.records == {old, findings.items[0].id}
    assert rows(learner) == [old]
    assert learner.session.vault.records.get(old).replaced_by == ""


def test_an_older_version_replaces_nothing(learner: Pupil) -> None:
    (new,) = learner.take(learner.badge(valid_from=LATER))
    findings = learner.look(learner.badge())
    (finding,) = findings.items
    assert (finding.relation, finding.relates_to) == (Relation.OLDER_VERSION, new)
    assert suggest_decisions(findings) == ()
    forced = Decision(finding_id=finding.id, keeping=Keeping.CURRENT, replaces=new)
    keep(learner.session, findings, [forced], now=NOW)
    assert learner.session.vault.records.get(new).replaced_by == ""


def forgeries(learner: Pupil) -> list[Any]:
    newer: Any = learner.school.open_badge(subject_id=learner.did, valid_from=LATER)
    signed: Any = learner.badge()
    stranger = type(learner.school)("Somebody", seed=99)
    unknown = {**signed["proof"], "cryptosuite": "bbs-2023"}
    return [
        {**signed, "validFrom": newer["validFrom"]},
        stranger.issue(newer),
        {**newer, "proof": unknown},
        newer,
    ]


@pytest.mark.parametrize("number", range(4))
def test_must_fail_92_a_forged_newer_one_never_replaces(learner: Pupil, number: int) -> None:
    (genuine,) = learner.take(learner.badge())
    findings = learner.look(forgeries(learner)[number])
    (finding,) = findings.items
    assert finding.relation is Relation.NEW
    assert finding.relates_to == ""
    forced = Decision(finding_id=finding.id, keeping=finding.may_keep[0], replaces=genuine)
    keep(learner.session, findings, [forced], now=NOW)
    assert learner.session.vault.records.get(genuine).replaced_by == ""
    assert read_item(learner.session, genuine, now=NOW).newer == ()
    # Nor does it keep the next genuine version out.
    (real,) = learner.look(learner.badge(valid_from=LATER)).items
    assert real.relation is Relation.NEWER_VERSION


def test_a_copy_that_did_not_hold_gives_way_to_one_that_does(learner: Pupil) -> None:
    college = type(learner.school)("Westmoor", seed=22, host="westmoor-valley.edu")
    badge = college.issue(college.open_badge(subject_id=learner.did))
    (had,) = learner.take(badge)
    assert learner.session.vault.records.get(had).report.mark is Mark.NOT_CHECKED
    learner.session = replace(learner.session, knowledge=college.knowledge())
    again = college.issue(college.open_badge(subject_id=learner.did), suite="eddsa-jcs-2022")
    (finding,) = learner.look(again).items
    assert (finding.relation, finding.relates_to) == (Relation.NEWER_VERSION, had)


# --- what comes in


def test_every_entry_of_a_presentation_and_a_list(learner: Pupil) -> None:
    presentation = {
        "@context": [V2],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [learner.badge(1), learner.badge(2), {"name": "no credential"}],
    }
    findings = learner.look(presentation, write_json([learner.badge(3), learner.badge(4)]))
    assert len(findings.items) == 4
    (unread,) = findings.not_read
    assert (unread.reason, unread.pointer) == (
        Reason.MEMBER_MALFORMED,
        "/verifiableCredential/2",
    )
    assert unread.facts


def test_an_endorsement_inside_is_no_item_of_its_own(learner: Pupil) -> None:
    word = learner.school.issue(learner.school.endorsement())
    badge: Any = learner.school.open_badge(subject_id=learner.did)
    signed = learner.school.issue({**badge, "endorsement": [word]})
    assert [finding.held.credential_id for finding in learner.look(signed).items] == [badge["id"]]


def parts_of(document: Any) -> list[str]:
    writer = PartWriter(write_message(write_json(document)), fragment_size=200)
    return [writer.part(number) for number in range(1, writer.fragment_count + 1)]


def test_a_moving_code_over_several_files_in_any_order(learner: Pupil) -> None:
    parts = parts_of(learner.badge())
    assert len(parts) > 3
    findings = learner.look(*reversed(parts))
    assert len(findings.items) == 1
    assert findings.not_read == ()
    assert findings.code_progress == (0, 0)
    half = learner.look(*parts[1:3])
    assert half.code_progress == (2, len(parts))
    assert [entry.reason for entry in half.not_read] == [Reason.CODE_INCOMPLETE]
    assert half.not_read[0].facts == {"have": "2", "need": str(len(parts))}


def test_two_moving_codes_at_once(learner: Pupil) -> None:
    first, second = parts_of(learner.badge(1)), parts_of(learner.badge(2))
    mixed = [part for pair in zip(first, second, strict=False) for part in pair]
    rest = [*first[len(second) :], *second[len(first) :]]
    assert len(learner.look(*mixed, *rest).items) == 2


def test_a_trust_pack_among_the_files_is_named_and_never_taken_in(learner: Pupil) -> None:
    pack = type(learner.school)("Westmoor", seed=22, host="westmoor-valley.edu").trust_pack()
    findings = look_at(learner.session, [file(pack, "pack.json")], now=NOW)
    assert findings.trust_packs == ("pack.json",)
    assert findings.items == ()
    assert learner.session.vault.knowledge.packs() == ()


def test_bad_files_never_hide_good_ones(learner: Pupil) -> None:
    findings = learner.look(b"", b"{", b"<html></html>", learner.badge(), b"\0\1\2", b"%PDF-1.7")
    assert len(findings.items) == 1
    assert [entry.reason for entry in findings.not_read] == [
        Reason.EMPTY_INPUT,
        Reason.NOT_JSON,
        Reason.UNRECOGNIZED_FORMAT,
        Reason.UNRECOGNIZED_FORMAT,
        Reason.PDF_NOT_SIGNED,
    ]


class StopsAt:
    def __init__(self, stop: int) -> None:
        self.stop = stop
        self.heard: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.heard.append((done, total))
        if len(self.heard) > self.stop:
            raise Cancelled


def test_progress_is_told_and_a_stop_stores_nothing(learner: Pupil) -> None:
    incoming = [file(learner.badge(number)) for number in (1, 2, 3)]
    watch = StopsAt(100)
    look_at(learner.session, incoming, now=NOW, watch=watch)
    assert watch.heard == [(0, 3), (1, 3), (2, 3), (3, 3)]
    for stop in (0, 3):
        with pytest.raises(Cancelled):
            look_at(learner.session, incoming, now=NOW, watch=StopsAt(stop))
    assert rows(learner) == []


def test_discarding_one_finding(learner: Pupil) -> None:
    findings = learner.look(learner.badge(1), learner.badge(2))
    left = without(findings, findings.items[0].id)
    assert [finding.id for finding in left.items] == [findings.items[1].id]
