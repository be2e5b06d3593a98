"""LearnCard bundles opened with their password: items, and that wallet's key."""

import base64
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import zip_of
from tests.wallet.formats.learncard_samples import bundle
from tests.wallet.session.opened import NOW, Pupil
from wallet.errors import Cancelled, InputError, Reason
from wallet.model.record import Carrier, Query
from wallet.proofs.keys import SigningKey
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.exporting import holds_private_key
from wallet.session.gathering import Incoming
from wallet.session.item_reading import carrier_of
from wallet.session.moving_in import did_of
from wallet.session.unlocking_bundles import is_locked_bundle, unlock_bundle

PASSWORD = "five plain words"
SEED = bytes(range(32))
DID = SigningKey.from_seed(SEED).did
BADGE = samples.to_bytes(samples.badge())


def seal(content: bytes) -> bytes:
    key = Argon2id(salt=bytes(16), length=32, iterations=1, lanes=2, memory_cost=64)
    sealed = AESGCM(key.derive(PASSWORD.encode())).encrypt(bytes(12), content, None)
    return json.dumps(
        {
            "ciphertext": base64.b64encode(sealed).decode(),
            "iv": base64.b64encode(bytes(12)).decode(),
            "salt": base64.b64encode(bytes(16)).decode(),
            "kdfParams": {
                "algorithm": "argon2id", "timeCost": 1, "memoryCost": 64, "parallelism": 2,
            },
        }
    ).encode()  # fmt: skip


def made(seed: bytes = SEED.hex().encode() + b"\n", did: str = DID) -> Incoming:
    members = {
        "credentials/a.json.enc": seal(BADGE),
        "keys/private-key-seed.txt.enc": seal(seed),
        "keys/jwks.json.enc": seal(b"{}"),
    }
    return Incoming(name="learncard.zip", data=bundle(members, is_locked=True, did=did))


def reason(incoming: Incoming, password: str = PASSWORD) -> Reason:
    with pytest.raises(InputError) as raised:
        unlock_bundle(incoming, password, samples.contexts())
    return raised.value.reason


def test_items_and_key_come_out() -> None:
    unlocked = unlock_bundle(made(), PASSWORD, samples.contexts())
    (item,) = unlocked.incoming
    assert (item.name, item.data) == ("learncard.zip/credentials/a.json", BADGE)
    (key,) = unlocked.keys
    assert (did_of(key), key.label) == (DID, "LearnCard")


def test_a_locked_bundle_is_told_from_others(tmp_path: Path) -> None:
    assert is_locked_bundle(made(), samples.contexts())
    plain = Incoming(name="a.zip", data=bundle({"credentials/a.json": BADGE}))
    assert not is_locked_bundle(plain, samples.contexts())
    gone = Incoming(name="gone.zip", path=tmp_path / "gone.zip")
    assert not is_locked_bundle(gone, samples.contexts())
    assert reason(gone) is Reason.FILE_UNREADABLE


@pytest.mark.parametrize(("seed", "did"), [
    (b"not hex", DID), (b"00", DID), (b"\xff", DID), (SEED.hex().encode(), "did:web:a.example"),
    (SEED.hex().encode(), "did:key:z6LS"),
])  # fmt: skip
def test_a_seed_that_is_none_is_no_key(seed: bytes, did: str) -> None:
    unlocked = unlock_bundle(made(seed, did), PASSWORD, samples.contexts())
    assert [key for key in unlocked.keys if did_of(key)] == []
    assert len(unlocked.incoming) == 1


def test_another_password_or_a_changed_member_opens_nothing() -> None:
    assert reason(made(), "other words") is Reason.BUNDLE_PASSWORD_WRONG
    entry = {"path": "credentials/a.json.enc", "type": "credential", "sha256": "00"}
    changed = bundle({"credentials/a.json.enc": seal(BADGE)}, contents=[entry])
    assert reason(Incoming(name="a.zip", data=changed)) is Reason.MEMBER_CHANGED
    assert reason(Incoming(name="a.zip", data=zip_of([]))) is Reason.ARCHIVE_DAMAGED


def test_it_can_be_stopped() -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        unlock_bundle(made(), PASSWORD, samples.contexts(), watch=Stop())


def test_a_plain_bundle_offers_its_key_and_is_told_from_a_locked_one(learner: Pupil) -> None:
    members = {
        "credentials/a.json": BADGE,
        "credentials/b.json": samples.to_bytes(samples.badge(id="urn:uuid:2")),
        "keys/private-key-seed.txt": SEED.hex().encode(),
    }
    plain = Incoming(name="plain.zip", data=bundle(members, did=DID))
    findings = look_at(learner.session, [plain], now=NOW)
    assert [did_of(key) for key in findings.keys] == [DID]
    keep(learner.session, findings, suggest_decisions(findings), now=NOW)
    rows = learner.session.vault.records.summaries(Query(), NOW)
    assert [carrier_of(learner.session, row.id) for row in rows] == [None, None]
    for incoming, holds in ((plain, True), (made(), False)):
        carrier = Carrier(name="a.zip", digest="", content=incoming.data)
        assert holds_private_key(carrier) is holds
