from datetime import timedelta
from pathlib import Path

import pytest

from tests.wallet.session.opened import CHEAP, NOW, PASSPHRASE, new_session, pupil
from wallet.errors import Reason, VaultError
from wallet.proofs.keys import SigningKey
from wallet.session.keeping import delete_items
from wallet.session.learner import default_key
from wallet.session.opening import (
    Passphrase,
    RecoveryCode,
    close_backpack,
    create_backpack,
    knowledge_of_receivers,
    knowledge_without_backpack,
    list_backpacks,
    open_backpack,
)
from wallet.session.trusting import import_trust_pack, set_issuer_removed
from wallet.trust.trust_pack import write_trust_pack


def test_create_close_open(tmp_path: Path) -> None:
    created = create_backpack(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP, label="Ana")
    folder = created.session.folder
    did = default_key(created.session).did
    assert folder.parent == tmp_path / "backpacks"
    assert (folder.parent.stat().st_mode & 0o777) == 0o700
    assert len(created.recovery_groups) == 8
    assert not any(group in repr(created) for group in created.recovery_groups)
    close_backpack(created.session)
    (listing,) = list_backpacks(tmp_path)
    assert (listing.folder, listing.is_practice, listing.is_readable) == (folder, False, True)
    for unlock in (Passphrase(PASSPHRASE), RecoveryCode.parse(" ".join(created.recovery_groups))):
        session = open_backpack(folder, unlock, now=NOW)
        assert default_key(session).did == did
        close_backpack(session)


def test_a_key_made_elsewhere_may_be_the_first(tmp_path: Path) -> None:
    seed = bytes([9]) * 32
    created = create_backpack(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP, seed=seed)
    key = default_key(created.session)
    assert key.did == SigningKey.from_seed(seed).did
    assert key.is_imported
    close_backpack(created.session)


def test_a_wrong_passphrase_and_a_missing_backpack(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    close_backpack(session)
    before = {path: path.read_bytes() for path in session.folder.rglob("*") if path.is_file()}
    with pytest.raises(VaultError) as caught:
        open_backpack(session.folder, Passphrase("another"), now=NOW)
    assert caught.value.reason is Reason.WRONG_PASSPHRASE
    assert before == {path: path.read_bytes() for path in before}
    with pytest.raises(VaultError) as caught:
        open_backpack(tmp_path / "backpacks" / "nowhere", Passphrase(PASSPHRASE), now=NOW)
    assert caught.value.reason is Reason.VAULT_MISSING


def test_a_backpack_open_elsewhere_is_told(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    with pytest.raises(VaultError) as caught:
        open_backpack(session.folder, Passphrase(PASSPHRASE), now=NOW)
    assert caught.value.reason is Reason.VAULT_IN_USE
    close_backpack(session)


def test_what_was_deleted_thirty_days_ago_is_gone_at_the_next_opening(tmp_path: Path) -> None:
    learner = pupil(tmp_path)
    kept, deleted = learner.take(learner.badge(1), learner.badge(2))
    delete_items(learner.session, [deleted], now=NOW)
    close_backpack(learner.session)
    for days, left in ((29, 1), (30, 0)):
        session = open_backpack(
            learner.session.folder, Passphrase(PASSPHRASE), now=NOW + timedelta(days=days)
        )
        assert session.vault.records.tally(NOW).deleted == left
        assert session.vault.records.ids() == (kept,)
        close_backpack(session)


def test_knowledge_taken_in_is_known_at_the_next_opening(tmp_path: Path) -> None:
    learner = pupil(tmp_path)
    college = type(learner.school)("Westmoor", seed=22, host="westmoor-valley.edu")
    session = import_trust_pack(
        learner.session, college.trust_pack(), now=NOW, is_vouched_for=True
    )
    set_issuer_removed(session, college.did, NOW, is_removed=True)
    close_backpack(session)
    again = open_backpack(session.folder, Passphrase(PASSPHRASE), now=NOW)
    assert college.did in again.knowledge.documents
    assert again.knowledge.removed_issuers == {college.did}
    close_backpack(again)


def test_a_practice_backpack_knows_its_issuers_and_no_other_does(tmp_path: Path) -> None:
    practice = new_session(tmp_path, is_practice=True)
    assert practice.is_practice
    assert practice.knowledge.practice is not None
    close_backpack(practice)
    plain = new_session(tmp_path)
    assert not plain.is_practice
    assert plain.knowledge.practice is None
    assert knowledge_without_backpack().practice is None
    close_backpack(plain)
    assert sorted(entry.is_practice for entry in list_backpacks(tmp_path)) == [False, True]


def test_no_backpacks_are_no_fault(tmp_path: Path) -> None:
    assert list_backpacks(tmp_path / "nowhere") == ()


def test_a_receiver_knows_nothing_of_a_backpacks_own(tmp_path: Path) -> None:
    session = new_session(tmp_path / "one")
    pack = write_trust_pack(as_of=NOW, documents={"https://a.example/1": {"id": "x"}}, name="P")
    session = import_trust_pack(session, pack, now=NOW, is_vouched_for=True)
    assert session.knowledge.documents
    assert knowledge_of_receivers(session, NOW) == knowledge_without_backpack()
    close_backpack(session)


def test_who_practises_knows_the_practice_issuers(tmp_path: Path) -> None:
    created = create_backpack(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP, is_practice=True)
    known = knowledge_of_receivers(created.session, NOW)
    assert known.practice == created.session.knowledge.practice is not None
    close_backpack(created.session)
