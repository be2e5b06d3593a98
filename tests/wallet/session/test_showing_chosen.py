"""What leaves of an item that lets its holder choose, from the order to the receiver."""

import json
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.doubles.selective_issuer import NARRATIVE, SELECTIVE, SelectiveIssuer
from tests.places import NODE, PEERS, VECTORS, needs_peers, needs_vectors
from tests.wallet.presenting.page_reading import text_of
from tests.wallet.session.opened import NOW, Pupil
from wallet.errors import PresentingError, Reason
from wallet.model.finding import Relation
from wallet.model.report import Mark, Verdict
from wallet.model.sharing import ShareOrder
from wallet.session.gathering import Incoming
from wallet.session.handing_over import ENGLISH_TEXTS, make_package
from wallet.session.item_reading import read_item
from wallet.session.receiving import check_received
from wallet.session.sharing import (
    make_file,
    make_page_for,
    offer_for,
    plan_codes_for,
    preview_share,
)
from wallet.session.showing_chosen import count_fields

RESULT = "/credentialSubject/result/1"


def taken(learner: Pupil, suite: str, narrative: str = NARRATIVE) -> str:
    school = SelectiveIssuer(suite=suite)
    (item,) = learner.take(school.issue_bytes(school.rich_badge(narrative=narrative)))
    return str(item)


@pytest.mark.parametrize("suite", SELECTIVE)
def test_the_learners_own_copy_reads_as_checked(learner: Pupil, suite: str) -> None:
    item = read_item(learner.session, taken(learner, suite), now=NOW)
    assert item.report.mark is Mark.SIGNED_NOT_LISTED
    assert item.report.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("suite", SELECTIVE)
def test_only_the_chosen_fields_leave_and_verify(learner: Pupil, suite: str) -> None:
    item = taken(learner, suite)
    offer = offer_for(learner.session, item)
    assert offer is not None
    assert RESULT in {field.pointer for field in offer.fields}
    order = ShareOrder(record_ids=(item,), chosen_fields={item: (RESULT,)})
    seen = preview_share(learner.session, order)
    assert [line.value for line in seen.items[0].description.results] == ["78"]
    assert not seen.items[0].description.skills
    assert seen.items[0].report.verdict is Verdict.VERIFIED
    shared = make_file(learner.session, order, now=NOW)
    assert b"ada@example.org" not in shared.content
    left: Any = json.loads(shared.content)["verifiableCredential"][0]
    assert [line["value"] for line in left["credentialSubject"]["result"]] == ["78"]
    incoming = [Incoming(name="bundle.json", data=shared.content)]
    checked = check_received(learner.session.knowledge, incoming, now=NOW)
    reports = [report for one in checked.presentations for report in one.report.items]
    assert [report.verdict for report in reports] == [Verdict.VERIFIED]


@pytest.mark.parametrize("suite", SELECTIVE)
def test_without_a_choice_only_what_must_go_along_leaves(learner: Pupil, suite: str) -> None:
    item = taken(learner, suite)
    shared = make_file(learner.session, ShareOrder(record_ids=(item,)), now=NOW)
    left: Any = json.loads(shared.content)["verifiableCredential"][0]
    assert "result" not in left["credentialSubject"]
    assert left["issuer"]["name"] == "Lantern Bay"


def test_codes_carry_the_chosen_fields_only(learner: Pupil) -> None:
    item = taken(learner, "ecdsa-sd-2023")
    order = ShareOrder(record_ids=(item,), chosen_fields={item: (RESULT,)})
    shared = make_file(learner.session, order, now=NOW)
    plan = plan_codes_for(learner.session, shared)
    assert len(plan.stills) + len(plan.misfits) == 1
    assert plan.moving.message_size > 0


def test_items_that_are_shown_whole_are_shown_as_before(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge(1))
    assert offer_for(learner.session, item) is None
    seen = preview_share(learner.session, ShareOrder(record_ids=(item,)))
    assert seen.items[0].report == read_item(learner.session, item, now=NOW).report


def test_a_field_that_is_not_offered_stops_the_share(learner: Pupil) -> None:
    item = taken(learner, "ecdsa-sd-2023")
    order = ShareOrder(record_ids=(item,), chosen_fields={item: ("/absent",)})
    with pytest.raises(PresentingError) as error:
        make_file(learner.session, order, now=NOW)
    assert error.value.reason is Reason.CANNOT_BE_SHARED


def test_a_changed_full_copy_is_broken_and_never_leaves(learner: Pupil) -> None:
    school = SelectiveIssuer()
    whole: Any = school.issue(school.rich_badge())
    data = json.dumps({**whole, "name": "Another"}).encode()
    (item,) = learner.take(data)
    assert read_item(learner.session, item, now=NOW).report.mark is Mark.BROKEN
    with pytest.raises(PresentingError):
        make_file(learner.session, ShareOrder(record_ids=(item,)), now=NOW)
    # It can be looked at, broken as it is.
    seen = preview_share(learner.session, ShareOrder(record_ids=(item,)))
    assert seen.items[0].mark is Mark.BROKEN


def test_a_full_copy_takes_over_from_a_share_of_it_and_not_the_other_way(learner: Pupil) -> None:
    school = SelectiveIssuer()
    whole = school.issue(school.rich_badge())
    shares = [
        json.dumps(school.derive(whole, *more)).encode()
        for more in (("/credentialSubject/type",), ("",))
    ]
    (first,) = learner.take(shares[0])
    assert not learner.take(shares[1])
    (found,) = learner.look(json.dumps(whole).encode()).items
    assert (found.relation, found.relates_to) == (Relation.NEWER_VERSION, first)
    learner.take(json.dumps(whole).encode())
    assert not learner.take(shares[1])
    assert not learner.take(json.dumps(whole).encode())


@needs_peers
@needs_vectors
@pytest.mark.peers
@pytest.mark.parametrize("suite", SELECTIVE)
def test_the_peer_verifies_the_whole_share(learner: Pupil, suite: str, tmp_path: Path) -> None:
    # Without what the peers take for a blank node inside a text.
    item = taken(learner, suite, "A day underground.")
    chosen = (RESULT, "/credentialSubject/identifier/0")
    order = ShareOrder(record_ids=(item,), challenge="c-1", chosen_fields={item: chosen})
    path = tmp_path / "share.json"
    path.write_bytes(make_file(learner.session, order, now=NOW).content)
    command = [
        str(NODE), str(PEERS / "verify.mjs"), "presentation", str(path), "--challenge", "c-1",
        "--now", NOW.isoformat(), "--vectors", str(VECTORS),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert json.loads(done.stdout)["verified"], done.stdout + done.stderr


@pytest.mark.parametrize("suite", SELECTIVE)
def test_that_fields_were_kept_back_is_told_to_both_sides(learner: Pupil, suite: str) -> None:
    item = taken(learner, suite)
    order = ShareOrder(record_ids=(item,), chosen_fields={item: (RESULT,)})
    count = count_fields(learner.session, order, item)
    assert count is not None and 0 < count.shown < count.every
    assert preview_share(learner.session, order).items[0].fields == count
    shared = make_file(learner.session, order, now=NOW)
    incoming = [Incoming(name="bundle.json", data=shared.content)]
    checked = check_received(learner.session.knowledge, incoming, now=NOW)
    assert [one.shows_chosen for one in checked.all_items] == [True]
    page = make_page_for(learner.session, shared, ENGLISH_TEXTS.page, paper="a4", now=NOW)
    said = f"Shows {count.shown} of {count.every} fields"
    assert said in text_of(page)
    package = make_package(learner.session, order, ENGLISH_TEXTS, now=NOW)
    with ZipFile(BytesIO(package.content)) as archive:
        assert said in archive.read("index.html").decode()


def test_where_nothing_is_kept_back_nothing_is_said(learner: Pupil) -> None:
    item = taken(learner, "ecdsa-sd-2023")
    offer = offer_for(learner.session, item)
    assert offer is not None
    everything = tuple(field.pointer for field in offer.fields)
    order = ShareOrder(record_ids=(item,), chosen_fields={item: everything})
    assert preview_share(learner.session, order).items[0].fields is None
    (whole,) = learner.take(learner.badge(9))
    order = ShareOrder(record_ids=(whole,))
    assert count_fields(learner.session, order, whole) is None
    assert preview_share(learner.session, order).items[0].fields is None
    shared = make_file(learner.session, order, now=NOW)
    incoming = [Incoming(name="bundle.json", data=shared.content)]
    checked = check_received(learner.session.knowledge, incoming, now=NOW)
    assert [one.shows_chosen for one in checked.all_items] == [False]
