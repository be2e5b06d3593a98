import hashlib
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.wallet.session.opened import NOW, Pupil, new_session
from wallet.encoding.json_slices import slices_of
from wallet.encoding.strict_json import read_object
from wallet.errors import PresentingError, Reason, VaultError
from wallet.model.credential import Container
from wallet.model.record import Keeping, ShareForm
from wallet.model.report import CheckName, Outcome, Verdict
from wallet.model.sharing import HolderSuite, ShareOrder
from wallet.session.gathering import Incoming
from wallet.session.item_reading import read_item
from wallet.session.keeping import delete_items
from wallet.session.learner import add_key, set_default_key
from wallet.session.opening import close_backpack
from wallet.session.printing import ENGLISH
from wallet.session.receiving import check_received
from wallet.session.sharing import (
    enter_share,
    list_shares,
    make_file,
    make_page_for,
    payload_of,
    plan_codes_for,
    preview_share,
    prove_for_issuer,
)


def order_of(*items: str, **parts: Any) -> ShareOrder:
    return ShareOrder(record_ids=items, **parts)


def received(learner: Pupil, content: bytes, **asked: str) -> Any:
    incoming = [Incoming(name="bundle.json", data=content)]
    return check_received(learner.session.knowledge, incoming, now=NOW, **asked)


def test_what_they_will_see(learner: Pupil) -> None:
    items = learner.take(learner.badge(1), learner.badge(2, valid_until=NOW - timedelta(days=1)))
    order = order_of(*items, receiver="Clinic", purpose="a job", expires_at=NOW)
    seen = preview_share(learner.session, order)
    assert [item.record_id for item in seen.items] == items
    assert (seen.receiver, seen.purpose, seen.expires_at) == ("Clinic", "a job", NOW)
    assert (seen.is_signed, seen.signs_with) == (True, learner.did)
    assert [item.record_id for item in seen.no_longer_good] == [items[1]]
    unsigned = preview_share(learner.session, order_of(*items, suite=HolderSuite.UNSIGNED))
    assert (unsigned.is_signed, unsigned.signs_with) == (False, "")


def test_nothing_chosen_and_nothing_there(learner: Pupil) -> None:
    for act in (preview_share, lambda *args: make_file(*args, now=NOW)):
        with pytest.raises(PresentingError) as caught:
            act(learner.session, order_of())
        assert caught.value.reason is Reason.NOTHING_CHOSEN
        with pytest.raises(VaultError) as missing:
            act(learner.session, order_of("nowhere"))
        assert missing.value.reason is Reason.RECORD_MISSING


@pytest.mark.parametrize("suite", list(HolderSuite))
def test_the_file_holds_the_originals_byte_for_byte_and_is_received(learner: Pupil, suite) -> None:
    items = learner.take(learner.badge(1), learner.badge(2))
    order = order_of(*items, suite=suite, challenge="c-1", domain="clinic.org")
    shared = make_file(learner.session, order, now=NOW)
    assert shared.digest == hashlib.sha256(shared.content).hexdigest()
    originals = [learner.session.vault.records.get(item).original for item in items]
    assert list(slices_of(shared.content, "/verifiableCredential")) == originals
    got = received(learner, shared.content, challenge="c-1", domain="clinic.org")
    (presentation,) = got.presentations
    is_signed = suite is not HolderSuite.UNSIGNED
    assert presentation.report.verdict is (
        Verdict.VERIFIED if is_signed else Verdict.NOT_A_CREDENTIAL
    )
    if is_signed:
        assert presentation.holder == shared.holder_did == learner.did
        subjects = [item.report.outcome_of(CheckName.SUBJECT) for item in presentation.items]
        assert subjects == [Outcome.PASSED] * 2


def test_a_fresh_challenge_is_chosen_where_nobody_asked(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge())
    first, second = (make_file(learner.session, order_of(item), now=NOW) for _ in range(2))
    assert first.challenge
    assert first.challenge != second.challenge


def test_what_is_broken_is_never_shared(learner: Pupil) -> None:
    forged = {**learner.badge(1), "name": "Forged"}
    (broken,) = learner.take(forged)
    (good,) = learner.take(learner.badge(2))
    for suite in HolderSuite:
        with pytest.raises(PresentingError) as caught:
            make_file(learner.session, order_of(good, broken, suite=suite), now=NOW)
        assert caught.value.reason is Reason.CANNOT_BE_SHARED
    # Also where a later check finds that it holds: it was kept as broken.
    (kept,) = learner.take(learner.badge(3))
    learner.session.vault.records.set_keeping([kept], Keeping.BROKEN)
    with pytest.raises(PresentingError):
        make_file(learner.session, order_of(kept), now=NOW)


def test_what_a_later_check_finds_broken_is_shared_no_more(learner: Pupil) -> None:
    (current,) = learner.take(learner.badge(1))
    (broken,) = learner.take({**learner.badge(2), "name": "Forged"})
    records = learner.session.vault.records
    make_file(learner.session, order_of(current), now=NOW)
    records.update_report(current, records.get(broken).report, records.summary(broken, NOW))
    assert records.get(current).keeping is Keeping.CURRENT
    with pytest.raises(PresentingError) as caught:
        make_file(learner.session, order_of(current), now=NOW)
    assert caught.value.reason is Reason.CANNOT_BE_SHARED


def test_items_bound_to_several_keys_get_a_proof_for_each(learner: Pupil) -> None:
    second = add_key(learner.session, "work", now=NOW)
    items = learner.take(learner.badge(1), learner.badge(2, subject_id=second.did))
    shared = make_file(learner.session, order_of(*items), now=NOW)
    document: Any = read_object(shared.content)
    methods = [proof["verificationMethod"].partition("#")[0] for proof in document["proof"]]
    assert methods == [learner.did, second.did]
    (presentation,) = received(learner, shared.content).presentations
    assert presentation.report.verdict is Verdict.VERIFIED
    assert all(item.report.has_passed(CheckName.SUBJECT) for item in presentation.items)


def test_the_default_key_stays_out_where_the_item_is_bound_to_another(learner: Pupil) -> None:
    first = learner.did
    (item,) = learner.take(learner.badge(1))
    work = add_key(learner.session, "work", now=NOW)
    set_default_key(learner.session, work.did)
    assert make_file(learner.session, order_of(item), now=NOW).holder_did == first
    chosen = make_file(learner.session, order_of(item, holder_did=work.did), now=NOW)
    assert chosen.holder_did == work.did
    (unbound,) = learner.take(learner.badge(2, subject_id="urn:x:7"))
    assert make_file(learner.session, order_of(unbound), now=NOW).holder_did == work.did


def test_a_key_that_is_not_in_the_backpack_signs_nothing(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge())
    other = order_of(item, holder_did="did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
    with pytest.raises((PresentingError, VaultError)):
        make_file(learner.session, other, now=NOW)


# --- the log


def test_the_log_keeps_the_very_bytes(learner: Pupil) -> None:
    items = learner.take(learner.badge(1), learner.badge(2))
    shared = make_file(
        learner.session, order_of(*items, receiver="Clinic", purpose="a job"), now=NOW
    )
    assert list_shares(learner.session) == ()
    change = enter_share(
        learner.session, shared, form=ShareForm.FILE, payload=shared.content,
        file_name="bundle.json", now=NOW,
    )  # fmt: skip
    assert change.shares
    (entry,) = list_shares(learner.session)
    assert payload_of(learner.session, entry.id) == shared.content
    assert entry.payload == b""
    assert entry.digest == shared.digest
    assert (entry.receiver, entry.purpose, entry.form) == ("Clinic", "a job", ShareForm.FILE)
    assert entry.titles == ("Cave Rescue Basics",) * 2
    assert entry.record_ids == tuple(items)
    assert (entry.signed_with, entry.file_name) == (learner.did, "bundle.json")
    assert read_item(learner.session, items[0], now=NOW).shared_at == (NOW,)


def test_the_log_outlives_the_items(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge())
    shared = make_file(learner.session, order_of(item), now=NOW)
    enter_share(
        learner.session, shared, form=ShareForm.PAGE, payload=b"%PDF", file_name="p.pdf", now=NOW
    )
    delete_items(learner.session, [item], now=NOW)
    learner.session.vault.records.purge(NOW + timedelta(days=31))
    (entry,) = list_shares(learner.session)
    assert entry.titles == ("Cave Rescue Basics",)
    assert entry.digest == hashlib.sha256(b"%PDF").hexdigest()
    assert payload_of(learner.session, entry.id) == b"%PDF"


# --- codes, pages, proofs


def test_the_plan_says_beforehand_how_many_codes_and_seconds(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge())
    shared = make_file(learner.session, order_of(item), now=NOW)
    plan = plan_codes_for(learner.session, shared, fragment_size=200, frames_per_second=5.0)
    assert [code.record_id for code in plan.stills] == [item]
    assert plan.stills[0].title == "Cave Rescue Basics"
    assert plan.frames_per_second == 5.0
    assert plan.moving.fragment_count >= 2
    assert plan.seconds_at_best == pytest.approx(plan.moving.fragment_count / 5.0)
    lines = "\n".join(plan.moving.parts).encode()
    incoming = [Incoming(name="", data=lines, container=Container.CODE)]
    got = check_received(learner.session.knowledge, incoming, now=NOW)
    assert got.presentations[0].original == shared.content


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_the_page_carries_the_presentation(learner: Pupil, paper: str) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    (item,) = learner.take(learner.badge())
    shared = make_file(learner.session, order_of(item), now=NOW)
    page = make_page_for(learner.session, shared, ENGLISH, paper=paper, now=NOW)
    reader = PdfReader(BytesIO(page))
    attached = [content for entries in reader.attachments.values() for content in entries]
    assert attached == [shared.content]
    width = float(reader.pages[0].mediabox.width)
    assert width == pytest.approx(595.3 if paper == "a4" else 612.0, abs=1)


def test_a_proof_out_of_a_practice_backpack_says_so(tmp_path: Path) -> None:
    session = new_session(tmp_path, is_practice=True)
    try:
        shared = prove_for_issuer(session, "c-9", "school.org", now=NOW)
    finally:
        close_backpack(session)
    assert shared.file_name.startswith("PRACTICE-")


def test_a_proof_for_an_issuer_is_an_empty_presentation_over_the_challenge(learner: Pupil) -> None:
    shared = prove_for_issuer(learner.session, "c-9", "school.org", now=NOW)
    document: Any = json.loads(shared.content)
    assert document.get("verifiableCredential") in (None, [])
    got = received(learner, shared.content, challenge="c-9", domain="school.org")
    assert got.presentations[0].report.own_verdict is Verdict.VERIFIED
    assert got.presentations[0].holder == learner.did
    enter_share(
        learner.session, shared, form=ShareForm.PROOF_FOR_ISSUER, payload=shared.content,
        file_name="proof.json", now=NOW,
    )  # fmt: skip
    assert list_shares(learner.session)[0].titles == ()
    work = add_key(learner.session, "work", now=NOW)
    other = prove_for_issuer(learner.session, "c-9", "", now=NOW, did=work.did)
    assert other.holder_did == work.did
