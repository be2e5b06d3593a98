from dataclasses import replace
from datetime import timedelta

import pytest

from tests.wallet.session.opened import NOW, Pupil
from wallet.errors import Reason, VaultError
from wallet.formats.equality import EqualityKey
from wallet.model.record import ALONE, Query
from wallet.model.report import Mark
from wallet.session.bringing_in import digest_of
from wallet.session.item_reading import newest_version, original_of, read_credential, read_item
from wallet.session.keeping import (
    list_items,
)
from wallet.vault.records import NewRecord


def test_an_items_page_has_what_was_brought_in(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge())
    view = read_item(learner.session, item, now=NOW)
    assert view.description.title == "Cave Rescue Basics"
    assert (view.issuer_name, view.issuer_is_claim) == ("Lantern Bay", True)
    assert view.report.mark is Mark.SIGNED_NOT_LISTED
    assert view.credential.original == view.record.original
    assert view.credential.source.name == "badge.json"
    assert (view.older, view.newer, view.endorsements, view.shared_at) == ((), (), (), ())
    assert view.summary == list_items(learner.session, Query(), now=NOW)[0]


def test_a_missing_item_is_told(learner: Pupil) -> None:
    with pytest.raises(VaultError) as caught:
        read_item(learner.session, "nowhere", now=NOW)
    assert (caught.value.reason, caught.value.facts) == (
        Reason.RECORD_MISSING,
        {"record": "nowhere"},
    )


def test_endorsements_of_an_item_join_it_with_a_report_of_their_own(learner: Pupil) -> None:
    badge = learner.badge()
    (item,) = learner.take(badge)
    achievement = badge["credentialSubject"]["achievement"]["id"]
    words = [
        learner.school.issue(learner.school.endorsement(number=1, endorsed_id=badge["id"])),
        learner.school.issue(learner.school.endorsement(number=2, endorsed_id=achievement)),
        learner.school.issue(learner.school.endorsement(number=3, endorsed_id="urn:x:other")),
    ]
    forged = {**words[0], "id": "urn:uuid:forged", "name": "x"}
    kept = learner.take(*words, forged)
    joined = read_item(learner.session, item, now=NOW).endorsements
    assert {entry.record_id for entry in joined} == {kept[0], kept[1], kept[3]}
    marks = {entry.record_id: entry.report.mark for entry in joined}
    assert marks[kept[0]] is Mark.SIGNED_NOT_LISTED
    assert marks[kept[3]] is Mark.BROKEN
    assert {entry.comment for entry in joined} == {"I was there and saw it done."}
    assert read_item(learner.session, kept[0], now=NOW).endorsements == ()


def test_a_recommendation_called_a_trust_pack_spoils_no_page(learner: Pupil) -> None:
    badge = learner.badge()
    (item,) = learner.take(badge)
    words = learner.school.endorsement(number=1, endorsed_id=badge["id"])
    odd = {**words, "type": ["VerifiableCredential", "EndorsementCredential", "RucksackTrustPack"]}
    shown = {
        "@context": words["@context"], "type": "VerifiablePresentation",
        "verifiableCredential": [odd],
    }  # fmt: skip
    (kept,) = learner.take(shown)
    for record_id in (item, kept):
        assert read_item(learner.session, record_id, now=NOW).record.id == record_id
    # Nor does one whose bytes are no longer those of an item.
    records = learner.session.vault.records
    odd_record = replace(
        records.get(kept), original=b"{}", digest=digest_of(b"{}"), id="broken", arrival=ALONE
    )
    row = replace(records.summary(kept, NOW), id="broken")
    equality = EqualityKey(issuer_id="", credential_id="")
    records.add([NewRecord(record=odd_record, summary=row, search_text="", equality=equality)])
    assert len(read_item(learner.session, item, now=NOW).endorsements) == 1
    with pytest.raises(VaultError):
        read_item(learner.session, "broken", now=NOW)


def test_the_original_leaves_as_it_came(learner: Pupil) -> None:
    (item,) = learner.take(learner.badge())
    name, content = original_of(learner.session, item)
    assert name == "badge.json"
    assert content == learner.session.vault.records.get(item).original


def test_only_a_version_whose_signature_holds_is_newer(learner: Pupil) -> None:
    badge = learner.badge()
    (item,) = learner.take(badge)
    later = "2026-05-01T12:00:00Z"
    (forged,) = learner.take({**badge, "validFrom": later})
    record = learner.session.vault.records.get(item)
    assert newest_version(learner.session, record, NOW) == ""
    (real,) = learner.take(learner.badge(valid_from=NOW - timedelta(days=20)))
    assert newest_version(learner.session, record, NOW) == real
    versions = read_item(learner.session, real, now=NOW)
    assert [row.id for row in versions.older] == [item]
    own = learner.session.vault.records.get(forged)
    assert newest_version(learner.session, own, NOW) == real


def test_an_item_without_an_id_has_no_versions(learner: Pupil) -> None:
    document = {**learner.school.open_badge(subject_id=learner.did)}
    del document["id"]
    (item,) = learner.take(learner.school.issue(document))
    view = read_item(learner.session, item, now=NOW)
    assert (view.older, view.newer) == ((), ())


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256"])
def test_tokens_are_read_back_as_they_came(learner: Pupil, algorithm: str) -> None:
    token = learner.school.issue_token(learner.school.open_badge(), algorithm=algorithm)
    (item,) = learner.take(token)
    record = learner.session.vault.records.get(item)
    credential = read_credential(learner.session, record)
    assert credential.original == token.encode()
    assert credential.token is not None
