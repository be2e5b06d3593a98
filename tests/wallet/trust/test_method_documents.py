from datetime import UTC, datetime
from typing import Any

import pytest

from wallet.encoding.multiformats import encode_base58, encode_base64url
from wallet.errors import InvalidProof, ProofError, Reason
from wallet.proofs.es256_signing import Es256Key
from wallet.proofs.keys import SigningKey, write_multikey
from wallet.trust.method_documents import (
    is_method_document,
    listed_methods,
    read_end,
    read_method_key,
)

KEY = SigningKey.from_seed(bytes([7]) * 32)
DID = "did:web:college.example.org"
MULTIBASE = write_multikey(KEY.public)
JWK = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(KEY.public.raw)}
METHOD: dict[str, Any] = {
    "id": f"{DID}#key-1",
    "type": "Multikey",
    "publicKeyMultibase": MULTIBASE,
}


@pytest.mark.parametrize(
    "members",
    [
        {"type": "Multikey", "publicKeyMultibase": MULTIBASE},
        {"type": "Ed25519VerificationKey2020", "publicKeyMultibase": MULTIBASE},
        {"type": "Ed25519VerificationKey2018", "publicKeyBase58": encode_base58(KEY.public.raw)},
        {"type": "JsonWebKey2020", "publicKeyJwk": JWK},
        {"type": "JsonWebKey", "publicKeyJwk": JWK},
    ],
)
def test_every_type_of_method_holds_its_key(members: dict[str, Any]) -> None:
    assert read_method_key(members) == KEY.public


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        (
            {
                "type": "Ed25519VerificationKey2020",
                "publicKeyMultibase": write_multikey(Es256Key(3).public),
            },
            Reason.KEY_KIND_WRONG,
        ),
        (
            {"type": "X25519KeyAgreementKey2020", "publicKeyMultibase": MULTIBASE},
            Reason.KEY_KIND_WRONG,
        ),
        ({"type": "SomeKey2030", "publicKeyMultibase": MULTIBASE}, Reason.KEY_KIND_WRONG),
        ({"type": ["Multikey"], "publicKeyMultibase": MULTIBASE}, Reason.KEY_KIND_WRONG),
        ({"type": "Multikey"}, Reason.KEY_MALFORMED),
        ({"type": "Multikey", "publicKeyMultibase": None}, Reason.KEY_MALFORMED),
        (
            {"type": "Multikey", "publicKeyBase58": encode_base58(KEY.public.raw)},
            Reason.KEY_MALFORMED,
        ),
        (
            {"type": "Multikey", "publicKeyMultibase": MULTIBASE, "publicKeyJwk": JWK},
            Reason.KEY_MALFORMED,
        ),
        ({"type": "JsonWebKey", "publicKeyJwk": {**JWK, "d": "AA"}}, Reason.KEY_MALFORMED),
        ({"type": "JsonWebKey", "publicKeyJwk": "{}"}, Reason.KEY_KIND_WRONG),
    ],
)
def test_other_material_is_refused(members: dict[str, Any], reason: Reason) -> None:
    with pytest.raises(ProofError) as caught:
        read_method_key(members)
    assert caught.value.reason is reason


def test_methods_come_with_their_purposes_wherever_they_stand() -> None:
    second = {**METHOD, "id": "#key-2"}
    document = {
        "id": DID,
        "verificationMethod": [METHOD, second, "a string", {"type": "nameless"}],
        "assertionMethod": [METHOD["id"], "#key-2", "#key-9", 7],
        "authentication": "#key-2",
        "keyAgreement": {**METHOD, "id": f"{DID}#key-3"},
    }
    listed = {method.id: method.purposes for method in listed_methods(document)}
    listed.pop("", None)
    assert listed == {
        f"{DID}#key-1": {"assertionMethod"},
        f"{DID}#key-2": {"assertionMethod", "authentication"},
        f"{DID}#key-3": {"keyAgreement"},
    }


def test_one_id_for_two_methods_is_refused() -> None:
    other = {**METHOD, "publicKeyMultibase": write_multikey(Es256Key(3).public)}
    for document in (
        {"id": DID, "verificationMethod": [METHOD, other]},
        {"id": DID, "verificationMethod": [METHOD], "assertionMethod": [other]},
        {"id": DID, "verificationMethod": [METHOD, {**other, "id": "#key-1"}]},
    ):
        with pytest.raises(InvalidProof) as caught:
            listed_methods(document)
        assert caught.value.reason is Reason.KEY_MALFORMED
    assert len(listed_methods({"id": DID, "verificationMethod": [METHOD, METHOD]})) == 1


def test_ends_are_read_strictly() -> None:
    assert read_end({}, "revoked") is None
    moment = read_end({"revoked": "2026-05-01T02:00:00+02:00"}, "revoked")
    assert moment == datetime(2026, 5, 1, tzinfo=UTC)
    for bad in ("2026-05-01", True, None, "", "2026-02-30T00:00:00Z"):
        with pytest.raises(InvalidProof) as caught:
            read_end({"revoked": bad}, "revoked")
        assert caught.value.facts == {"where": "revoked"}


def test_documents_that_list_methods_are_told_from_others() -> None:
    assert is_method_document({"verificationMethod": []})
    assert is_method_document({"authentication": []})
    assert not is_method_document({"id": DID, "publicKeyMultibase": MULTIBASE})
