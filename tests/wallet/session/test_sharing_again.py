"""Sharing again begins with what was chosen then, and never with more."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.doubles.selective_issuer import SelectiveIssuer
from tests.wallet.session.opened import NOW, Pupil
from tests.wallet.session.test_inner_items import FIRST, SECOND, record
from wallet.formats.reader import read_items
from wallet.model.record import ShareEntry, ShareForm
from wallet.model.sharing import HolderSuite, ShareOrder
from wallet.session.handing_over import ENGLISH_TEXTS, make_package
from wallet.session.item_reading import read_item
from wallet.session.keeping import delete_items
from wallet.session.sharing import (
    enter_share,
    list_shares,
    make_file,
    make_page_for,
    preview_share,
)
from wallet.session.sharing_again import what_was_chosen

SKILL = "/credentialSubject/achievement/alignment/1"


def logged(learner: Pupil, order: ShareOrder, form: ShareForm = ShareForm.FILE) -> ShareEntry:
    """Share and log; return the entry as the history has it."""
    session = learner.session
    if form is ShareForm.PACKAGE:
        shared = make_package(session, order, ENGLISH_TEXTS, now=NOW)
    else:
        shared = make_file(session, order, now=NOW)
    payload, name = shared.content, shared.file_name
    if form is ShareForm.PAGE:
        payload = make_page_for(session, shared, ENGLISH_TEXTS.page, paper="a4", now=NOW)
        name = str(Path(name).with_suffix(".pdf"))
    enter_share(session, shared, form=form, payload=payload, file_name=name, now=NOW)
    return list_shares(session)[0]


def of_an_earlier_program(entry: ShareEntry) -> ShareEntry:
    return replace(entry, chosen_fields={}, chosen_parts={}, knows_choice=False)


def test_what_was_noted_is_what_is_chosen(learner: Pupil) -> None:
    whole, parted = learner.take(learner.badge(7)), learner.take(record(learner))
    ids = (*whole, *parted)
    entry = logged(learner, ShareOrder(record_ids=ids, chosen_parts={ids[1]: (SECOND,)}))
    assert entry.titled == ((ids[0], "Cave Rescue Basics"), (ids[1], "Rope Work"))
    then = what_was_chosen(learner.session, entry, ids)
    assert (then.record_ids, then.chosen_parts) == (ids, {ids[1]: (SECOND,)})
    assert (then.fields_to_choose, then.items_to_choose) == ((), ())
    # What is gone takes what was chosen of it along.
    then = what_was_chosen(learner.session, entry, ids[:1])
    assert (then.record_ids, then.chosen_parts) == (ids[:1], {})


def test_fields_that_were_noted_are_chosen(learner: Pupil) -> None:
    (item,) = learner.take(SelectiveIssuer().issue(SelectiveIssuer().rich_badge()))
    entry = logged(learner, ShareOrder(record_ids=(item,), chosen_fields={item: (SKILL,)}))
    then = what_was_chosen(learner.session, entry, (item,))
    assert (then.chosen_fields, then.fields_to_choose) == ({item: (SKILL,)}, ())


def test_fields_nobody_noted_are_asked_for(learner: Pupil) -> None:
    (item,) = learner.take(SelectiveIssuer().issue(SelectiveIssuer().rich_badge()))
    order = ShareOrder(record_ids=(item,), chosen_fields={item: (SKILL,)})
    entry = of_an_earlier_program(logged(learner, order))
    then = what_was_chosen(learner.session, entry, (item,))
    assert (then.record_ids, then.chosen_fields) == ((item,), {})
    assert len(then.fields_to_choose) == 1 and then.fields_to_choose[0]


@pytest.mark.parametrize("form", [ShareForm.FILE, ShareForm.PAGE, ShareForm.PACKAGE])
def test_the_bytes_that_left_tell_which_items_of_a_record_did(
    learner: Pupil, form: ShareForm
) -> None:
    (item,) = learner.take(record(learner))
    for places in ((FIRST,), (FIRST, SECOND)):
        order = ShareOrder(record_ids=(item,), chosen_parts={item: places})
        entry = of_an_earlier_program(logged(learner, order, form))
        then = what_was_chosen(learner.session, entry, (item,))
        assert (then.record_ids, then.chosen_parts) == ((item,), {item: places})
    entry = of_an_earlier_program(logged(learner, ShareOrder(record_ids=(item,)), form))
    then = what_was_chosen(learner.session, entry, (item,))
    assert (then.record_ids, then.chosen_parts) == ((item,), {})


def test_a_record_of_which_nobody_knows_what_left_is_not_chosen(learner: Pupil) -> None:
    (item,) = learner.take(record(learner))
    (whole,) = learner.take(learner.badge(7))
    order = ShareOrder(record_ids=(item, whole), chosen_parts={item: (FIRST,)})
    shared = make_file(learner.session, order, now=NOW)
    enter_share(
        learner.session,
        shared,
        form=ShareForm.FILE,
        payload=b"not to be read any more",
        file_name="x",
        now=NOW,
    )
    entry = of_an_earlier_program(list_shares(learner.session)[0])
    then = what_was_chosen(learner.session, entry, (item, whole))
    assert (then.record_ids, then.chosen_parts) == ((whole,), {})
    assert len(then.items_to_choose) == 1


def test_the_history_notes_how_much_of_an_item_left_and_out_of_what(learner: Pupil) -> None:
    (chosen,) = learner.take(SelectiveIssuer().issue(SelectiveIssuer().rich_badge()))
    whole, parted = learner.take(learner.badge(7)), learner.take(record(learner))
    ids = (chosen, *whole, *parted)
    order = ShareOrder(
        record_ids=ids,
        chosen_fields={chosen: (SKILL,)},
        chosen_parts={parted[0]: (FIRST, SECOND)},
        expires_at=NOW + timedelta(days=3),
    )
    entry = logged(learner, order)
    (seen, *_) = preview_share(learner.session, order).items
    assert entry.field_counts == {chosen: seen.fields}
    assert seen.fields is not None and 0 < seen.fields.shown < seen.fields.every
    outer = read_item(learner.session, parted[0], now=NOW).description.title
    assert entry.taken_from == {parted[0]: outer}
    assert (entry.expires_at, entry.inside_digest) == (order.expires_at, "")
    # Nobody signed when it ends: then it has none.
    unsigned = replace(order, suite=HolderSuite.UNSIGNED)
    assert logged(learner, unsigned).expires_at is None
    # A package's list is always signed.
    assert logged(learner, unsigned, ShareForm.PACKAGE).expires_at == order.expires_at


def test_of_a_printed_page_the_history_notes_the_file_inside(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge(7))
    entry = logged(learner, ShareOrder(record_ids=(item,)), ShareForm.PAGE)
    payload = learner.session.vault.share_log.payload(entry.id)
    (inside,) = read_items(payload, "page.pdf", learner.session.knowledge.contexts).presentations
    assert entry.inside_digest == hashlib.sha256(inside.original).hexdigest() != entry.digest


def test_what_is_gone_is_named_and_whether_it_can_come_back(learner: Pupil) -> None:
    first, second = (*learner.take(learner.badge(7)), *learner.take(record(learner)))
    entry = logged(
        learner, ShareOrder(record_ids=(first, second), chosen_parts={second: (FIRST,)})
    )
    then = what_was_chosen(learner.session, entry, (first, second))
    assert (then.gone, then.can_come_back) == ((), False)
    delete_items(learner.session, [second], now=NOW)
    for one in (entry, of_an_earlier_program(entry)):
        then = what_was_chosen(learner.session, one, (first,))
        assert (then.record_ids, then.gone) == ((first,), (entry.titles[1],))
        assert then.can_come_back
    learner.session.vault.records.purge(NOW + timedelta(days=40))
    then = what_was_chosen(learner.session, entry, (first,))
    assert (then.gone, then.can_come_back) == ((entry.titles[1],), False)
