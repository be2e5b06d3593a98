"""What was chosen twice leaves once, and everything that speaks of it says so."""

import json
from typing import Any

from tests.doubles.selective_issuer import ALWAYS, SelectiveIssuer
from tests.wallet.formats.test_named_only import BLOCKCERT
from tests.wallet.session.opened import NOW, Pupil
from tests.wallet.session.test_handing_over import members
from tests.wallet.session.test_inner_items import FIRST, SECOND, THIRD, record
from wallet.model.record import ShareForm
from wallet.model.sharing import SharedFile, ShareOrder
from wallet.session.handing_over import ENGLISH_TEXTS, make_package
from wallet.session.leaving_once import leaving_once
from wallet.session.sharing import (
    enter_share,
    list_shares,
    make_file,
    offer_for,
    plan_codes_for,
    preview_share,
)
from wallet.session.sharing_again import what_was_chosen


def held(shared: SharedFile) -> list[Any]:
    found: list[Any] = json.loads(shared.content)["verifiableCredential"]
    return found


def enter(learner: Pupil, shared: SharedFile, form: ShareForm = ShareForm.FILE) -> Any:
    enter_share(learner.session, shared, form=form, payload=shared.content, file_name="x", now=NOW)
    return list_shares(learner.session)[0]


def test_an_item_kept_alone_and_picked_inside_a_record_leaves_once(learner: Pupil) -> None:
    whole, alone = learner.take(record(learner), learner.badge(1))
    order = ShareOrder(record_ids=(whole, alone), chosen_parts={whole: (FIRST,)})
    seen = preview_share(learner.session, order)
    assert [item.record_id for item in seen.items] == [alone]
    assert seen.repeats == 1
    shared = make_file(learner.session, order, now=NOW)
    assert shared.order == order
    assert len(held(shared)) == 1
    plan = plan_codes_for(learner.session, shared)
    assert len(plan.stills) + len(plan.misfits) == 1
    entry = enter(learner, shared)
    assert entry.titled == ((alone, "Cave Rescue Basics"),)
    assert (entry.taken_from, entry.chosen_parts) == ({}, {})
    again = what_was_chosen(learner.session, entry, {whole, alone})
    assert (again.record_ids, again.chosen_parts) == ((alone,), {})


def test_a_package_of_an_item_chosen_twice_holds_and_lists_it_once(learner: Pupil) -> None:
    whole, alone, old = learner.take(record(learner), learner.badge(1), BLOCKCERT)
    order = ShareOrder(record_ids=(whole, alone, old), chosen_parts={whole: (FIRST, SECOND)})
    shared = make_package(learner.session, order, ENGLISH_TEXTS, now=NOW)
    assert shared.order == order
    files = members(shared.content)
    assert len(json.loads(files["presentation.json"])["verifiableCredential"]) == 2
    page = files["index.html"].decode()
    assert page.count("Cave Rescue Basics") == 1
    assert page.count("presentation.json</a>") == 2
    entry = enter(learner, shared, ShareForm.PACKAGE)
    assert sorted(entry.titled) == sorted(
        [(whole, "Rope Work"), (alone, "Cave Rescue Basics"), (old, "Welding Certificate")]
    )


def test_the_same_item_twice_in_one_record_leaves_once(learner: Pupil) -> None:
    fourth = THIRD.replace("/2", "/3")
    (whole,) = learner.take(record(learner, learner.badge(1), learner.badge(1)))
    order = ShareOrder(record_ids=(whole,), chosen_parts={whole: (FIRST, THIRD, THIRD, fourth)})
    once = leaving_once(learner.session, order)
    assert (once.order.chosen_parts, once.repeats) == ({whole: (FIRST,)}, 1)
    assert len(preview_share(learner.session, order).items) == 1
    assert make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content
    shared = make_file(learner.session, order, now=NOW)
    assert len(held(shared)) == 1
    assert len(enter(learner, shared).titles) == 1


def test_a_record_of_which_nothing_remains_never_leaves_whole(learner: Pupil) -> None:
    whole, alone = learner.take(record(learner), learner.badge(1))
    order = ShareOrder(record_ids=(whole, alone), chosen_parts={whole: (FIRST,)})
    content = make_file(learner.session, order, now=NOW).content
    assert b"ClrCredential" not in content and b"Rope Work" not in content


def test_other_fields_of_the_same_item_are_other_bytes_and_leave_too(learner: Pupil) -> None:
    full = SelectiveIssuer().issue(SelectiveIssuer().open_badge(), mandatory=ALWAYS)
    whole, alone = learner.take(record(learner, full), full)
    parts = {whole: (THIRD,)}
    order = ShareOrder(record_ids=(whole, alone), chosen_parts=parts)
    assert leaving_once(learner.session, order).repeats == 1
    assert len(held(make_file(learner.session, order, now=NOW))) == 1
    offer = offer_for(learner.session, alone)
    assert offer is not None
    chosen = tuple(field.pointer for field in offer.fields if not field.is_mandatory)
    more = ShareOrder(record_ids=(whole, alone), chosen_parts=parts, chosen_fields={alone: chosen})
    assert leaving_once(learner.session, more).repeats == 0
    assert len(held(make_file(learner.session, more, now=NOW))) == 2
    assert make_package(learner.session, more, ENGLISH_TEXTS, now=NOW).content


def test_items_that_differ_and_what_travels_beside_all_stay(learner: Pupil) -> None:
    ids = learner.take(record(learner), learner.badge(1), BLOCKCERT)
    order = ShareOrder(record_ids=tuple(ids))
    assert leaving_once(learner.session, order).order == order
    assert leaving_once(learner.session, order).repeats == 0
    twice = ShareOrder(record_ids=(*ids, *ids))
    assert leaving_once(learner.session, twice).order == order


def test_a_place_where_nothing_stands_is_left_to_be_told_of(learner: Pupil) -> None:
    whole, alone = learner.take(record(learner), learner.badge(1))
    order = ShareOrder(record_ids=(whole, alone), chosen_parts={whole: ("/nowhere",)})
    assert leaving_once(learner.session, order).order == order


def test_a_copy_made_earlier_that_shows_the_same_is_listed_as_often_as_it_is_held(
    learner: Pupil,
) -> None:
    school = SelectiveIssuer(suite="ecdsa-sd-2023")
    (full,) = learner.take(school.issue(school.open_badge(), mandatory=ALWAYS))
    earlier = held(make_file(learner.session, ShareOrder(record_ids=(full,)), now=NOW))
    (whole,) = learner.take(record(learner, *earlier))
    order = ShareOrder(record_ids=(full, whole), chosen_parts={whole: (THIRD,)})
    files = members(make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content)
    inside = json.loads(files["presentation.json"])["verifiableCredential"]
    assert files["index.html"].count(b"presentation.json</a>") == len(inside)
