from pathlib import Path
from typing import Any

import pytest

from tests.doubles.credential_samples import V2
from tests.wallet.session.opened import NOW, Pupil, file
from wallet.encoding.strict_json import write_json
from wallet.errors import Cancelled, Reason
from wallet.model.report import CheckName, Mark, Outcome, PresentationLine, Verdict
from wallet.model.sharing import ShareOrder
from wallet.session.opening import knowledge_without_backpack
from wallet.session.receiving import Received, Tally, check_received, new_challenge
from wallet.session.sharing import make_file, plan_codes_for

KNOWN = knowledge_without_backpack()


def check(*documents: Any, **asked: str) -> Received:
    return check_received(KNOWN, [file(document) for document in documents], now=NOW, **asked)


def shared(learner: Pupil, count: int = 3, **parts: Any) -> bytes:
    items = learner.take(*(learner.badge(number) for number in range(1, count + 1)))
    order = ShareOrder(record_ids=tuple(items), **parts)
    return make_file(learner.session, order, now=NOW).content


def test_every_item_is_there_in_order(learner: Pupil) -> None:
    got = check(shared(learner))
    (presentation,) = got.presentations
    assert [item.description.title for item in presentation.items] == ["Cave Rescue Basics"] * 3
    assert presentation.report.verdict is Verdict.VERIFIED
    assert (got.items, got.not_read, got.trust_packs) == ((), (), ())
    assert got.counted() == Tally(all=3, signed=3, by_learner=0, broken=0, unknown=0, verified=3)


def test_one_bad_item_never_hides_among_good_ones(learner: Pupil) -> None:
    content = shared(learner)
    forged = content.replace(b"Cave Rescue Basics", b"Cave Rescue Master", 1)
    got = check(forged)
    (presentation,) = got.presentations
    marks = [item.report.mark for item in presentation.items]
    assert marks == [Mark.BROKEN, Mark.SIGNED_NOT_LISTED, Mark.SIGNED_NOT_LISTED]
    assert presentation.report.verdict is Verdict.NOT_VERIFIED
    assert (got.counted().broken, got.counted().verified) == (1, 2)


@pytest.mark.parametrize(
    ("asked", "outcome", "reason"),
    [
        ("c-1", Outcome.PASSED, Reason.ANSWERS_YOUR_CHALLENGE),
        ("c-2", Outcome.FAILED, Reason.CHALLENGE_WRONG),
        ("", Outcome.UNKNOWN, Reason.CHALLENGE_SELF_CHOSEN),
    ],
)
def test_the_challenge_is_a_line_of_its_own(learner: Pupil, asked, outcome, reason) -> None:
    (presentation,) = check(shared(learner, 1, challenge="c-1"), challenge=asked).presentations
    (line,) = [
        line for line in presentation.report.lines if line.line is PresentationLine.CHALLENGE
    ]
    assert (line.outcome, line.reason) == (outcome, reason)


def test_a_challenge_is_fresh_and_long() -> None:
    challenges = {new_challenge() for _ in range(50)}
    assert len(challenges) == 50
    assert all(len(text) == 32 and int(text, 16) >= 0 for text in challenges)


def test_items_by_themselves_and_several_files(learner: Pupil) -> None:
    got = check(learner.badge(1), {**learner.badge(2), "name": "x"}, shared(learner, 2), b"junk")
    assert len(got.items) == 2
    assert len(got.presentations) == 1
    assert [entry.reason for entry in got.not_read] == [Reason.UNRECOGNIZED_FORMAT]
    assert len(got.all_items) == 4
    assert got.counted() == Tally(all=4, signed=3, by_learner=0, broken=1, unknown=0, verified=3)


def test_what_the_holder_signed_themselves_is_counted_apart(learner: Pupil) -> None:
    me = type(learner.school)("me", seed=3)
    own = me.issue(me.plain(subject_id=me.did))
    copy = me.plain(number=2)
    presentation = me.issue(
        {
            "@context": [V2], "type": ["VerifiablePresentation"], "holder": me.did,
            "verifiableCredential": [own, copy],
        },
        purpose="authentication",
    )  # fmt: skip
    tally = check(presentation).counted()
    assert (tally.by_learner, tally.unknown, tally.signed) == (1, 1, 0)


def test_what_cannot_be_read_inside_is_named(learner: Pupil) -> None:
    odd = {
        "@context": [V2], "type": ["VerifiablePresentation"],
        "verifiableCredential": [learner.badge(), 7],
    }  # fmt: skip
    (presentation,) = check(odd).presentations
    (unread,) = presentation.unread
    assert (unread.pointer, unread.reason) == (
        "/verifiableCredential/1", Reason.MEMBER_MALFORMED,
    )  # fmt: skip
    assert presentation.report.own_verdict is not Verdict.VERIFIED


def test_frames_of_a_moving_code_in_any_order_with_some_missing(learner: Pupil) -> None:
    items = learner.take(learner.badge(1), learner.badge(2))
    made = make_file(learner.session, ShareOrder(record_ids=tuple(items)), now=NOW)
    moving = plan_codes_for(learner.session, made, fragment_size=150).moving
    parts = [part.encode() for part in moving.parts]
    # Every second plain part is lost; the mixed ones make up for it.
    half = [part for number, part in enumerate(parts) if number % 2 or number >= len(parts) // 2]
    got = check(*reversed(half))
    if not got.presentations:
        got = check(*parts[: moving.fragment_count][::-1])
    assert got.presentations[0].original == made.content
    assert (got.not_read, got.code_progress) == ((), (0, 0))
    few = check(*parts[:2])
    assert few.code_progress == (2, moving.fragment_count)
    assert [entry.reason for entry in few.not_read] == [Reason.CODE_INCOMPLETE]


def test_a_trust_pack_beside_the_items_is_named_and_not_used(learner: Pupil) -> None:
    college = type(learner.school)("Westmoor", seed=22, host="westmoor-valley.edu")
    badge = college.issue(college.open_badge())
    got = check_received(KNOWN, [file(college.trust_pack(), "pack.json"), file(badge)], now=NOW)
    assert got.trust_packs == ("pack.json",)
    assert got.items[0].report.verdict is Verdict.UNKNOWN
    assert got.items[0].report.outcome_of(CheckName.SIGNER) is Outcome.UNKNOWN


def test_names_are_claims_until_a_list_or_a_website_stands_behind_them(learner: Pupil) -> None:
    college = type(learner.school)("Westmoor", seed=22, host="westmoor-valley.edu")
    badge = college.issue(college.open_badge())
    for knowledge, name, is_claim in (
        (KNOWN, "Westmoor", True),
        (college.knowledge(is_listed=False), "westmoor-valley.edu", False),
        (college.knowledge(), "Westmoor", False),
    ):
        if knowledge is not KNOWN:
            knowledge = _with_did(college, knowledge)
        (item,) = check_received(knowledge, [file(badge)], now=NOW).items
        assert (item.issuer_name, item.issuer_is_claim) == (name, is_claim)


def _with_did(college: Any, knowledge: Any) -> Any:
    assert college.did in knowledge.documents
    return knowledge


def test_nothing_is_written(learner: Pupil, tmp_path: Path, monkeypatch) -> None:
    content = shared(learner)
    monkeypatch.chdir(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    check(content)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_stop_is_heard(learner: Pupil) -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            assert (done, total) == (0, 1)
            raise Cancelled

    with pytest.raises(Cancelled):
        check_received(KNOWN, [file(write_json(learner.badge()))], now=NOW, watch=Stop())


class Heard:
    def __init__(self, stop: int = 1000) -> None:
        self.steps: list[tuple[int, int]] = []
        self.stop = stop

    def step(self, done: int, total: int) -> None:
        self.steps.append((done, total))
        if len(self.steps) == self.stop:
            raise Cancelled


def test_each_item_is_told_and_each_may_be_the_last(learner: Pupil) -> None:
    documents = [learner.badge(number) for number in range(5)]
    presentation = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": documents[:4],
    }
    incoming = [file(write_json(presentation)), file(b"nothing"), file(write_json(documents[4]))]
    heard = Heard()
    received = check_received(KNOWN, incoming, now=NOW, watch=heard)
    assert len(received.all_items) == 5
    assert heard.steps == [(0, 6), (1, 6), (2, 6), (3, 6), (4, 6), (5, 6)]
    for stop in range(1, 7):
        with pytest.raises(Cancelled):
            check_received(KNOWN, incoming, now=NOW, watch=Heard(stop))
