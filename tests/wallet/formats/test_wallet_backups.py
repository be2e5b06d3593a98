"""Backups of other wallets: credentials as they stand, keys beside them."""

import json
from typing import Any

import pytest

from tests.places import VECTORS, needs_vectors
from tests.wallet.formats import samples
from wallet.encoding.multiformats import encode_base64url, encode_multibase
from wallet.errors import Reason
from wallet.formats import wallet_backups
from wallet.formats.reading import Reading
from wallet.model.credential import Container

PUBLIC, SEED = bytes(range(32)), bytes(range(32, 64))


def wallet(*contents: Any, **members: Any) -> dict[str, Any]:
    return {
        "@context": [samples.V1, "https://w3id.org/wallet/v1"],
        "type": "UniversalWallet2020",
        "status": "UNLOCKED",
        "contents": list(contents),
        **members,
    }


def multikey(**members: Any) -> dict[str, Any]:
    return {
        "id": "did:key:z6Mk#z6Mk",
        "type": "Multikey",
        "publicKeyMultibase": encode_multibase(b"\xed\x01" + PUBLIC),
        "secretKeyMultibase": encode_multibase(b"\x80\x26" + SEED),
        **members,
    }


def reasons(reading: Reading) -> list[Reason]:
    return [entry.reason for entry in reading.not_read]


def test_each_credential_keeps_its_bytes_and_its_place() -> None:
    value = wallet(samples.badge(), samples.token(samples.badge()), "words", 7)
    text = samples.to_bytes(value)
    reading = samples.read(text)
    assert [item.source.pointer for item in reading.credentials] == ["/contents/0", "/contents/1"]
    first = reading.credentials[0]
    assert first.original in text
    assert json.loads(first.original) == samples.badge()
    assert first.source.container is Container.BACKUP
    assert reasons(reading) == []


def test_a_list_of_wallets_is_read_wallet_by_wallet() -> None:
    reading = samples.read([wallet(samples.badge()), wallet(samples.badge())])
    pointers = [item.source.pointer for item in reading.credentials]
    assert pointers == ["/0/contents/0", "/1/contents/0"]


def test_what_is_beside_the_credentials_is_no_item() -> None:
    document = {"@context": ["https://www.w3.org/ns/did/v1", samples.V1], "id": "did:key:z6Mk"}
    profile = {"type": "ProfileMetadata", "data": {"profileName": "Maria"}}
    reading = samples.read(wallet(document, profile, multikey(), wallet(samples.badge())))
    assert reading.credentials == ()
    (key,) = reading.keys
    assert (key.label, key.public_key, key.seed) == ("Maria", PUBLIC, SEED)
    assert repr(SEED) not in repr(key)


def test_keys_are_read_in_each_spelling() -> None:
    private = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(PUBLIC)}
    jwk = {**private, "d": encode_base64url(SEED)}
    entries = [
        multikey(),
        multikey(secretKeyMultibase=encode_multibase(b"\x80\x26" + SEED + PUBLIC)),
        {"id": "k", "type": "JsonWebKey2020", "privateKeyJwk": jwk},
    ]
    reading = samples.read(wallet(*entries))
    assert [(key.seed, key.public_key) for key in reading.keys] == [(SEED, PUBLIC)] * 3
    assert reading.not_read == ()


@pytest.mark.parametrize("entry", [
    multikey(publicKeyMultibase=encode_multibase(b"\xec\x01" + PUBLIC)),
    multikey(secretKeyMultibase=encode_multibase(b"\x80\x26" + SEED + SEED)),
    multikey(secretKeyMultibase=7, privateKeyMultibase="z!"),
    {"id": "k", "type": "JsonWebKey", "privateKeyJwk": {"crv": "Ed25519", "d": "AA", "x": "AA"}},
    {"id": "k", "type": "JsonWebKey", "privateKeyJwk": {"crv": "P-256", "d": "AA"}},
])  # fmt: skip
def test_keys_of_other_kinds_or_broken_ones_are_named(entry: Any) -> None:
    reading = samples.read(wallet(entry))
    assert reading.keys == ()
    assert reasons(reading) == [Reason.KEY_PAIR_WRONG]


def test_a_public_key_alone_is_passed_over() -> None:
    entry = {"id": "k", "type": "Multikey", "publicKeyMultibase": "z6Mk"}
    assert samples.read(wallet(entry, samples.badge())).keys == ()


@pytest.mark.parametrize("value", [
    wallet(status="LOCKED"),
    {"@context": [samples.V1], "type": ["VerifiableCredential", "EncryptedWallet"],
     "credentialSubject": {}},
])  # fmt: skip
def test_a_locked_wallet_is_named(value: Any) -> None:
    assert reasons(samples.read(value)) == [Reason.WALLET_LOCKED]


def test_a_wallet_of_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    value = wallet()
    del value["contents"]
    assert reasons(samples.read(value)) == [Reason.UNRECOGNIZED_FORMAT]
    assert samples.read(wallet(contents=samples.badge())).credentials[0].source.pointer == (
        "/contents"
    )
    monkeypatch.setattr(wallet_backups, "MAX_ENTRIES", 1)
    assert reasons(samples.read(wallet(1, 2))) == [Reason.TOO_LARGE]


@needs_vectors
@pytest.mark.vectors
def test_a_backup_made_with_the_wallets_own_libraries() -> None:
    path = VECTORS / "interop-made-here" / "lcw-wallet-backup.json"
    reading = samples.read(path.read_bytes())
    assert [item.source.pointer for item in reading.credentials] == ["/0/contents/0"]
    (key,) = reading.keys
    assert key.label == "Default"
