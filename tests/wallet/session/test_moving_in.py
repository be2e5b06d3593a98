"""Keys of another wallet's backup: taken only where the learner says so."""

import json
from typing import Any

import pytest

from tests.wallet.formats import samples
from tests.wallet.session.opened import NOW, Pupil
from wallet.encoding.multiformats import encode_multibase
from wallet.errors import Reason
from wallet.model.finding import Findings
from wallet.model.found_key import FoundKey
from wallet.model.record import Query
from wallet.proofs.keys import SigningKey
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.gathering import Incoming
from wallet.session.item_reading import carrier_of
from wallet.session.learner import default_key, my_keys
from wallet.session.moving_in import did_of, take_keys
from wallet.session.session import Session

SEED = bytes(range(32))
KEY = SigningKey.from_seed(SEED)


def key_entry(seed: bytes = SEED, public: bytes = KEY.public.raw) -> dict[str, Any]:
    return {
        "id": KEY.method,
        "type": "Ed25519VerificationKey2020",
        "controller": KEY.did,
        "publicKeyMultibase": encode_multibase(b"\xed\x01" + public),
        "privateKeyMultibase": encode_multibase(b"\x80\x26" + seed + public),
    }


def backup(*contents: Any, name: str = "Maria") -> bytes:
    wallet = {
        "@context": [samples.V1, "https://w3id.org/wallet/v1"],
        "id": "urn:uuid:5f5c9c1e-0d5e-4c1e-8c1e-0d5e4c1e8c1e",
        "type": "UniversalWallet2020",
        "status": "UNLOCKED",
        "contents": [
            samples.badge(),
            *contents,
            {"type": "ProfileMetadata", "data": {"profileName": name}},
        ],
    }
    return json.dumps([wallet], indent=2).encode()


@pytest.fixture
def session(learner: Pupil) -> Session:
    return learner.session


def found(session: Session, *files: bytes) -> Findings:
    incoming = [Incoming(name=f"Backup {n}.json", data=data) for n, data in enumerate(files)]
    return look_at(session, incoming, now=NOW)


def test_a_key_is_offered_and_taken_when_asked_for(session: Session) -> None:
    data = backup(key_entry())
    findings = found(session, data)
    (key,) = findings.keys
    assert (did_of(key), key.label) == (KEY.did, "Maria")
    assert str(SEED) not in repr(findings)
    before = default_key(session)
    (taken,) = take_keys(session, findings.keys, now=NOW)
    assert (taken.did, taken.label, taken.is_imported) == (KEY.did, "Maria", True)
    assert default_key(session) == before
    assert session.vault.learner.signing_seed(KEY.did) == SEED
    keep(session, findings, suggest_decisions(findings), now=NOW)
    (row,) = session.vault.records.summaries(Query(), NOW)
    carrier = carrier_of(session, row.id)
    assert carrier is not None
    assert carrier.content == data
    again = found(session, data)
    assert (again.keys, [did_of(key) for key in again.keys_here]) == ((), [KEY.did])


def test_a_file_with_keys_that_were_not_taken_is_not_kept(session: Session) -> None:
    findings = found(session, backup(key_entry()))
    keep(session, findings, suggest_decisions(findings), now=NOW)
    (row,) = session.vault.records.summaries(Query(), NOW)
    assert carrier_of(session, row.id) is None
    assert KEY.did not in {key.did for key in my_keys(session)}


def test_the_same_key_in_two_files_is_offered_once_and_neither_file_is_kept(
    session: Session,
) -> None:
    other = backup(key_entry(), name="Other").replace(b"Forklift Safety", b"Crane Safety")
    other = other.replace(b"000000000001", b"000000000002")
    findings = found(session, backup(key_entry()), other)
    assert len(findings.keys) == 1
    keep(session, findings, suggest_decisions(findings), now=NOW)
    rows = session.vault.records.summaries(Query(), NOW)
    assert [carrier_of(session, row.id) for row in rows] == [None, None]


@pytest.mark.parametrize("entry", [
    key_entry(public=SigningKey.from_seed(bytes(32)).public.raw),
    {**key_entry(), "publicKeyMultibase": "z6Mk"},
    {**key_entry(), "privateKeyMultibase": encode_multibase(b"\x80\x26" + bytes(31))},
    {**key_entry(), "privateKeyMultibase": "x"},
])  # fmt: skip
def test_halves_that_do_not_belong_together_are_named(session: Session, entry: Any) -> None:
    findings = found(session, backup(entry))
    assert findings.keys == ()
    (unread,) = findings.not_read
    assert (unread.reason, unread.facts) == (Reason.KEY_PAIR_WRONG, {"key": KEY.method})
    assert len(findings.items) == 1


def test_taking_twice_takes_once(session: Session) -> None:
    findings = found(session, backup(key_entry()))
    for _ in range(2):
        take_keys(session, findings.keys, now=NOW)
    assert [key.did for key in my_keys(session)].count(KEY.did) == 1


def test_only_what_is_not_here_is_offered(session: Session) -> None:
    take_keys(session, found(session, backup(key_entry())).keys, now=NOW)
    seed = bytes(reversed(SEED))
    new = SigningKey.from_seed(seed)
    findings = found(session, backup(key_entry(), key_entry(seed, new.public.raw), key_entry()))
    assert [did_of(key) for key in findings.keys] == [new.did]
    assert [did_of(key) for key in findings.keys_here] == [KEY.did]


def test_a_key_that_was_locked_is_asked_for_as_any_other(session: Session) -> None:
    key = FoundKey(id=KEY.method, label="", public_key=KEY.public.raw, seed=SEED)
    findings = look_at(session, (), now=NOW, keys=(key, key))
    assert (findings.keys, findings.keys_here, findings.keys_seen) == ((key,), (), ())
    take_keys(session, findings.keys, now=NOW)
    findings = look_at(session, (), now=NOW, keys=(key,))
    assert (findings.keys, findings.keys_here) == ((), (key,))
