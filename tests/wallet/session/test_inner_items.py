"""What stands inside an item is checked, kept and shared on its own."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.session.opened import NOW, Pupil
from wallet.encoding.json_slices import slice_at
from wallet.encoding.strict_json import read_object
from wallet.errors import PresentingError, Reason, VaultError
from wallet.formats.reader import read_items
from wallet.model.credential import Form
from wallet.model.item import InnerItem
from wallet.model.record import Query
from wallet.model.report import Mark, Verdict
from wallet.model.sharing import HolderSuite, ShareOrder
from wallet.session.bringing_in import describe_finding
from wallet.session.gathering import Incoming
from wallet.session.handing_over import ENGLISH_TEXTS, make_package
from wallet.session.inner_items import outer_title, parts_of
from wallet.session.item_reading import read_credential, read_item
from wallet.session.keeping import list_items
from wallet.session.keeping_inner import keep_inner
from wallet.session.receiving import check_received
from wallet.session.sharing import make_file, plan_codes_for, preview_share
from wallet.session.token_files import make_token_file

BOARD = IssuerSimulator("Trade Board", seed=61)
FIRST, SECOND, THIRD = (f"/credentialSubject/verifiableCredential/{n}" for n in range(3))


def record(learner: Pupil, *more: Any, **parts: Any) -> dict[str, Any]:
    """A record with two good items of the learner's, one of another signer, and ``more``."""
    items = [learner.badge(1), learner.badge(2, achievement="Rope Work"), *more]
    parts = {"subject_id": learner.did, **parts}
    return learner.school.issue(learner.school.learner_record(items, **parts))


def inner(learner: Pupil, item: str) -> dict[str, InnerItem]:
    return {one.pointer: one for one in read_item(learner.session, item, now=NOW).inner}


def test_each_inner_item_has_a_report_of_its_own(learner: Pupil) -> None:
    broken = {**learner.badge(3), "name": "Another name"}
    unsigned = learner.school.open_badge(number=4, subject_id=learner.did)
    (item,) = learner.take(record(learner, broken, unsigned))
    found = inner(learner, item)
    assert [found[place].report.mark for place in (FIRST, SECOND, THIRD)] == [
        Mark.SIGNED_NOT_LISTED, Mark.SIGNED_NOT_LISTED, Mark.BROKEN,
    ]  # fmt: skip
    last = found["/credentialSubject/verifiableCredential/3"]
    assert (last.is_signed, last.report.verdict) == (False, Verdict.NOT_A_CREDENTIAL)
    assert (found[SECOND].title, found[SECOND].issuer_name) == ("Rope Work", "Lantern Bay")
    view = read_item(learner.session, item, now=NOW)
    # The record's own signature covers all of it, and makes nothing of what is broken good.
    assert view.report.verdict is Verdict.UNKNOWN
    assert {held.pointer for held in view.description.held} == set(found)


def test_endorsements_are_judged_by_themselves_wherever_they_stand(learner: Pupil) -> None:
    badge = learner.school.open_badge(number=1, subject_id=learner.did)
    good = BOARD.issue(BOARD.endorsement(number=1, endorsed_id=badge["id"]))
    bad = {**BOARD.issue(BOARD.endorsement(number=2, endorsed_id=badge["id"])), "name": "Forged"}
    strange = BOARD.issue(BOARD.endorsement(number=3, endorsed_id="urn:x:something-else"))
    token = BOARD.issue_token(BOARD.endorsement(number=4, endorsed_id=badge["id"]))
    badge |= {"endorsement": [good, bad, strange], "endorsementJwt": [token]}
    # The context of Open Badges 3.0 has no term for tokens: a graph's signature would lose them.
    (item,) = learner.take(learner.school.issue(badge, suite="eddsa-jcs-2022"))
    view = read_item(learner.session, item, now=NOW)
    assert {one.pointer: one.report.mark for one in view.inner} == {
        "/endorsement/0": Mark.SIGNED_NOT_LISTED,
        "/endorsement/1": Mark.BROKEN,
        "/endorsement/2": Mark.SIGNED_NOT_LISTED,
        "/endorsementJwt/0": Mark.SIGNED_NOT_LISTED,
    }
    assert {one.form for one in view.inner} == {Form.ENDORSEMENT}
    # The one about something else is inside, and no word about this item.
    assert [line.pointer for line in view.description.endorsements] == [
        "/endorsement/0", "/endorsement/1", "/endorsementJwt/0",
    ]  # fmt: skip


@pytest.mark.parametrize("claim", ["", "vc"])
def test_places_inside_tokens_are_those_of_the_description(learner: Pupil, claim: str) -> None:
    # What is wrapped in a claim is of the first data model.
    model = "1.1" if claim else "2.0"
    badge = learner.school.open_badge(number=9, subject_id=learner.did, model=model)
    token = learner.school.issue_token(badge, claim=claim)
    document = learner.school.learner_record([token, learner.badge(1)], subject_id=learner.did)
    (item,) = learner.take(learner.school.issue_token(document, claim=claim))
    view = read_item(learner.session, item, now=NOW)
    assert {one.pointer for one in view.inner} == {FIRST, SECOND}
    assert {held.pointer for held in view.description.held} == {FIRST, SECOND}
    assert {one.report.mark for one in view.inner} == {Mark.SIGNED_NOT_LISTED}


def test_an_endorsement_inside_an_inner_token_has_its_place_too(learner: Pupil) -> None:
    badge = learner.school.open_badge(number=9, subject_id=learner.did)
    badge["endorsement"] = [BOARD.issue(BOARD.endorsement(endorsed_id=badge["id"]))]
    token = learner.school.issue_token(badge, claim="vc")
    document = learner.school.learner_record([token], subject_id=learner.did)
    (item,) = learner.take(learner.school.issue(document))
    (only,) = (held for held in read_item(learner.session, item, now=NOW).description.held)
    assert set(inner(learner, item)) == {
        only.pointer, only.pointer + only.held[0].pointer,
    }  # fmt: skip


def test_a_plain_badge_has_nothing_inside(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge())
    assert read_item(learner.session, item, now=NOW).inner == ()


def test_chosen_inner_items_leave_as_they_were_signed(learner: Pupil) -> None:
    (item,) = learner.take(record(learner))
    order = ShareOrder(record_ids=(item,), receiver="Acme", chosen_parts={item: (SECOND,)})
    seen = preview_share(learner.session, order)
    assert [(one.description.title, one.part_of) for one in seen.items] == [
        ("Rope Work", "Transcript of a spring term")
    ]
    assert seen.items[0].report.verdict is Verdict.VERIFIED
    shared = make_file(learner.session, order, now=NOW)
    original = slice_at(learner.session.vault.records.get(item).original, SECOND)
    assert original in shared.content
    assert b"ClrCredential" not in shared.content
    document = read_object(shared.content)
    assert len(document["verifiableCredential"]) == 1  # type: ignore[arg-type]
    (read,) = read_items(shared.content, "x", learner.session.knowledge.contexts).presentations
    assert [one.original for one in read.credentials] == [original]


def test_two_of_them_leave_in_the_records_order_and_the_whole_when_none_is_chosen(
    learner: Pupil,
) -> None:
    (item,) = learner.take(record(learner))
    both = ShareOrder(record_ids=(item,), chosen_parts={item: (SECOND, FIRST)})
    assert [one.description.title for one in preview_share(learner.session, both).items] == [
        "Cave Rescue Basics", "Rope Work",
    ]  # fmt: skip
    whole = preview_share(learner.session, ShareOrder(record_ids=(item,), chosen_parts={item: ()}))
    assert [(one.description.title, one.part_of) for one in whole.items] == [
        ("Transcript of a spring term", "")
    ]


def test_what_nobody_signed_or_was_changed_never_leaves_alone(learner: Pupil) -> None:
    broken = {**learner.badge(3), "name": "Another name"}
    unsigned = learner.school.open_badge(number=4, subject_id=learner.did)
    (item,) = learner.take(record(learner, broken, unsigned))
    for place in (THIRD, "/credentialSubject/verifiableCredential/3"):
        order = ShareOrder(
            record_ids=(item,), chosen_parts={item: (place,)}, suite=HolderSuite.UNSIGNED
        )
        with pytest.raises(PresentingError) as caught:
            make_file(learner.session, order, now=NOW)
        assert caught.value.reason is Reason.CANNOT_BE_SHARED


def test_a_place_where_nothing_stands_is_told(learner: Pupil) -> None:
    (item,) = learner.take(record(learner))
    kept = learner.session.vault.records.get(item)
    credential = read_credential(learner.session, kept)
    assert outer_title(learner.session, kept) == ""
    with pytest.raises(VaultError) as caught:
        parts_of(learner.session, kept, credential, ("/nowhere",))
    assert caught.value.reason is Reason.RECORD_MISSING


def test_a_search_finds_what_stands_inside(learner: Pupil) -> None:
    (item,) = learner.take(record(learner))
    assert [row.id for row in list_items(learner.session, Query(text="Rope"), now=NOW)] == [item]
    (finding,) = learner.look(record(learner, number=2)).items
    assert describe_finding(finding).transcript is not None


def test_an_inner_item_kept_by_itself_has_its_own_bytes(learner: Pupil) -> None:
    (item,) = learner.take(record(learner))
    change = keep_inner(learner.session, item, SECOND, now=NOW)
    (kept,) = change.records
    original = slice_at(learner.session.vault.records.get(item).original, SECOND)
    assert learner.session.vault.records.get(kept).original == original
    assert read_item(learner.session, kept, now=NOW).report.mark is Mark.SIGNED_NOT_LISTED
    # The very same is not kept twice.
    assert not keep_inner(learner.session, item, SECOND, now=NOW).records


def test_each_part_has_a_number_of_its_own_among_codes_and_on_paper(learner: Pupil) -> None:
    (item,) = learner.take(record(learner))
    order = ShareOrder(record_ids=(item,), chosen_parts={item: (FIRST, SECOND)})
    seen = preview_share(learner.session, order)
    ids = [one.record_id for one in seen.items]
    assert ids == [f"{item}#{FIRST}", f"{item}#{SECOND}"]
    shared = make_file(learner.session, order, now=NOW)
    plan = plan_codes_for(learner.session, shared)
    told = [still.record_id for still in plan.stills]
    assert told == ids or len(told) + len(plan.misfits) == len(ids)
    assert set(told) <= set(ids)


def test_what_stands_behind_a_line_of_a_career_profile_is_judged(learner: Pupil) -> None:
    profile = {
        "documentId": {"value": "7"},
        "person": {"name": {"formattedName": "Ana Ruiz"}},
        "certifications": [{"name": "Forklift", "verifications": [learner.badge(1)]}],
    }
    (item,) = learner.take(profile)
    found = inner(learner, item)
    assert {place: one.report.mark for place, one in found.items()} == {
        "/certifications/0/verifications/0": Mark.SIGNED_NOT_LISTED
    }


def test_a_package_holds_what_was_picked_and_nothing_more_of_the_record(learner: Pupil) -> None:
    # Nobody signed the record: whole, it would travel beside the presentation.
    items = [learner.badge(1), learner.badge(2, achievement="Rope Work")]
    unsigned = learner.school.learner_record(items, subject_id=learner.did)
    (item, other) = learner.take(unsigned, learner.badge(3, achievement="Knots"))
    order = ShareOrder(record_ids=(item, other), chosen_parts={item: (SECOND,)})
    package = make_package(learner.session, order, ENGLISH_TEXTS, now=NOW)
    received = check_received(
        learner.session.knowledge, [Incoming(name="p.zip", data=package.content)], now=NOW
    )
    assert [one.description.title for one in received.all_items] == ["Rope Work", "Knots"]
    with ZipFile(BytesIO(package.content)) as archive:
        held = b"".join(archive.read(name) for name in archive.namelist())
    assert b"ClrCredential" not in held
    assert b"Cave Rescue" not in held
    alone = ShareOrder(record_ids=(item,), chosen_parts={item: (SECOND,)})
    assert make_package(learner.session, alone, ENGLISH_TEXTS, now=NOW).content
    with pytest.raises(PresentingError) as caught:
        make_package(learner.session, ShareOrder(record_ids=()), ENGLISH_TEXTS, now=NOW)
    assert caught.value.reason is Reason.NOTHING_CHOSEN


def test_a_token_by_itself_is_the_picked_one(learner: Pupil) -> None:
    badge = learner.school.open_badge(number=9, subject_id=learner.did)
    token = learner.school.issue_token(badge)
    document = learner.school.learner_record([token, learner.badge(1)], subject_id=learner.did)
    (item,) = learner.take(learner.school.issue_token(document))
    order = ShareOrder(record_ids=(item,), chosen_parts={item: (FIRST,)})
    assert make_token_file(learner.session, order, now=NOW).content == token.encode()
    for places in ((FIRST, SECOND), (SECOND,)):
        order = ShareOrder(record_ids=(item,), chosen_parts={item: places})
        with pytest.raises(PresentingError):
            make_token_file(learner.session, order, now=NOW)
