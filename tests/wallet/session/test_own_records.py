"""Records of one's own: signed by the learner's key, edited as versions, always marked so."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.photo_samples import jpeg_with_place
from tests.wallet.session.opened import NOW, Pupil
from wallet.errors import VaultError
from wallet.model.credential import Form, Securing
from wallet.model.own_record import OwnField, OwnKind, OwnRecord
from wallet.model.record import Keeping, Query, VaultChange
from wallet.model.report import Mark, Verdict
from wallet.model.sharing import ShareOrder
from wallet.proofs.keys import SigningKey
from wallet.session.evidence import take_evidence
from wallet.session.gathering import Incoming
from wallet.session.item_reading import read_credential, read_item
from wallet.session.learner import add_key, default_key, set_default_key
from wallet.session.own_records import is_own, keep_own, own_record_of
from wallet.session.rechecking import check_again
from wallet.session.sharing import make_file

COOK = OwnRecord(
    kind=OwnKind.JOB,
    title="Cook",
    description="I cooked for 90 people.",
    began=date(2020, 1, 1),
    ended=date(2022, 3, 3),
    fields=((OwnField.ORGANISATION, "Lantern Diner"), (OwnField.PAY, "12 an hour")),
)


def new_id(learner: Pupil, change: VaultChange) -> str:
    current = {row.id for row in learner.session.vault.records.summaries(Query(), NOW)}
    (record_id,) = change.records & {
        one for one in current if not learner.session.vault.records.get(one).replaced_by
    }
    return record_id


def kept(learner: Pupil, record: OwnRecord = COOK) -> str:
    return new_id(learner, keep_own(learner.session, record, now=NOW))


def test_it_is_a_verified_credential_signed_by_me(learner: Pupil) -> None:
    record_id = kept(learner)
    view = read_item(learner.session, record_id, now=NOW)
    assert (view.record.form, view.record.securing) == (
        Form.OPEN_BADGE_3, Securing.EMBEDDED_PROOF,
    )  # fmt: skip
    assert view.report.verdict is Verdict.VERIFIED
    assert view.report.mark is Mark.SIGNED_BY_ME
    assert view.credential.issuer_id == learner.did
    assert view.description.title == "Cook"
    assert any("Not checked by anyone else" in text.value for text in view.description.texts)
    assert is_own(view.record, view.credential)


def test_pay_stays_a_private_note(learner: Pupil) -> None:
    record_id = kept(learner)
    record = learner.session.vault.records.get(record_id)
    assert b"12 an hour" not in record.original
    assert own_record_of(learner.session, record_id) == COOK
    shared = make_file(
        learner.session, ShareOrder(record_ids=(record_id,), receiver="Acme"), now=NOW
    )
    assert b"12 an hour" not in shared.content
    assert not learner.session.vault.records.summaries(Query(text="12 hour"), NOW)


def test_pay_is_shown_only_where_the_learner_says_so(learner: Pupil) -> None:
    record_id = kept(learner, replace(COOK, pay_is_shown=True))
    record = learner.session.vault.records.get(record_id)
    assert b"12 an hour" in record.original and record.words == b""
    assert own_record_of(learner.session, record_id).pay_is_shown


def test_an_edit_is_a_newer_version_and_the_older_one_is_history(learner: Pupil) -> None:
    first = kept(learner)
    edited = replace(COOK, title="Head cook")
    change = keep_own(learner.session, edited, now=NOW, replaces=first)
    second = new_id(learner, change)
    assert change.records == {first, second}
    old = learner.session.vault.records.get(first)
    assert (old.keeping, old.replaced_by) == (Keeping.HISTORY, second)
    view = read_item(learner.session, second, now=NOW)
    assert view.report.mark is Mark.SIGNED_BY_ME
    assert view.report.verdict is Verdict.VERIFIED
    assert [row.id for row in view.older] == [first]
    assert [row.id for row in read_item(learner.session, first, now=NOW).newer] == [second]
    assert own_record_of(learner.session, second) == edited
    assert not is_own(old, read_credential(learner.session, old))
    third = new_id(learner, keep_own(learner.session, COOK, now=NOW, replaces=second))
    assert read_item(learner.session, third, now=NOW).report.verdict is Verdict.VERIFIED


def test_a_version_is_signed_with_the_key_of_the_first_one(learner: Pupil) -> None:
    first = kept(learner)
    did = default_key(learner.session).did
    other = add_key(learner.session, "Other", now=NOW)
    set_default_key(learner.session, other.did)
    later = NOW + timedelta(days=1)
    second = new_id(learner, keep_own(learner.session, COOK, now=later, replaces=first))
    assert read_item(learner.session, second, now=later).credential.issuer_id == did


def test_evidence_goes_along_and_stays_with_the_next_version(learner: Pupil) -> None:
    photo = take_evidence(Incoming(name="kitchen.jpg", data=jpeg_with_place()))
    with_photo = replace(COOK, evidence=(photo.file,))
    first = new_id(learner, keep_own(learner.session, with_photo, [photo], now=NOW))
    assert own_record_of(learner.session, first).evidence == (photo.file,)
    edited = replace(own_record_of(learner.session, first), title="Head cook")
    second = new_id(learner, keep_own(learner.session, edited, now=NOW, replaces=first))
    assert own_record_of(learner.session, second).evidence == (photo.file,)
    assert learner.session.vault.evidence.size() == len(photo.data)
    learner.session.vault.records.delete([first], NOW - timedelta(days=40))
    learner.session.vault.records.purge(NOW)
    learner.session.vault.evidence.tidy()
    assert learner.session.vault.evidence.find(photo.file.digest) == photo.data


def test_checking_again_keeps_the_mark_and_the_note(learner: Pupil) -> None:
    record_id = kept(learner)
    check_again(learner.session, None, now=NOW + timedelta(days=1))
    assert read_item(learner.session, record_id, now=NOW).report.mark is Mark.SIGNED_BY_ME
    assert own_record_of(learner.session, record_id).value(OwnField.PAY) == "12 an hour"


@pytest.mark.parametrize("wrong", [replace(COOK, title=" "), replace(COOK, description="")])
def test_a_record_says_what_and_how(learner: Pupil, wrong: OwnRecord) -> None:
    with pytest.raises(ValueError, match="title"):
        keep_own(learner.session, wrong, now=NOW)
    assert not learner.session.vault.records.ids()


def test_only_records_of_ones_own_are_edited(learner: Pupil) -> None:
    (badge,) = learner.take(learner.badge())
    with pytest.raises(ValueError, match="somebody else"):
        own_record_of(learner.session, badge)
    with pytest.raises(ValueError, match="somebody else"):
        keep_own(learner.session, COOK, now=NOW, replaces=badge)
    with pytest.raises(VaultError):
        keep_own(learner.session, COOK, now=NOW, replaces="nobody")
    record = learner.session.vault.records.get(badge)
    assert not is_own(record, read_credential(learner.session, record))


def test_another_item_signed_by_me_is_not_edited_here(learner: Pupil) -> None:
    school = IssuerSimulator("Myself")
    school.key = SigningKey.from_seed(learner.session.vault.learner.signing_seed(learner.did))
    document = school.open_badge(number=1, subject_id=learner.did)
    document["issuer"] = learner.did
    (record_id,) = learner.take(school.issue(document))
    record = learner.session.vault.records.get(record_id)
    assert record.report.mark is Mark.SIGNED_BY_ME
    assert not is_own(record, read_credential(learner.session, record))


def test_the_number_of_ones_own_key_is_no_name(learner: Pupil) -> None:
    view = read_item(learner.session, kept(learner), now=NOW)
    assert (view.issuer_name, view.summary.issuer_name) == ("", "")
