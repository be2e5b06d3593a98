from functools import partial
from itertools import permutations

import pytest
from joserfc import jws
from joserfc.jwk import ECKey, OKPKey, RSAKey

from tests.doubles.token_keys import ALL_ALGORITHMS, CURVES, RSA, TokenKey
from tests.wallet.proofs.test_keys import KEY, es256, p256_jwk, p256_key
from wallet.encoding.jose_compact import read_token, write_signing_input
from wallet.encoding.multiformats import encode_base64url
from wallet.encoding.strict_json import write_json
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.proofs.keys import KeyKind, read_jwk
from wallet.proofs.tokens import (
    ALGORITHMS,
    check_algorithm,
    sign_token,
    verify_by_algorithm,
    verify_token,
)

PAYLOAD = {"iss": "https://school.example", "name": "José"}


def token_with(header: dict[str, object], signature: bytes = bytes(64)) -> str:
    signed = write_signing_input(header, write_json(PAYLOAD)).decode()
    return f"{signed}.{encode_base64url(signature)}"


def test_a_token_signed_here_verifies_here_and_in_joserfc() -> None:
    header = {"alg": "Ed25519", "typ": "vc+jwt", "kid": KEY.method}
    text = sign_token(header, PAYLOAD, KEY)
    token = read_token(text)
    verify_token(token, KEY.public)
    assert token.payload == PAYLOAD
    assert read_token(sign_token({}, PAYLOAD, KEY)).algorithm == "EdDSA"
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(KEY.public.raw)}
    assert jws.deserialize_compact(text, OKPKey.import_key(jwk), ["Ed25519"]).headers()["kid"]


def test_a_token_signed_by_joserfc_verifies_here() -> None:
    private, public = p256_key(17)
    pair = {**p256_jwk(private), "d": encode_base64url((17).to_bytes(32, "big"))}
    text = jws.serialize_compact({"alg": "ES256"}, write_json(PAYLOAD), ECKey.import_key(pair))
    verify_token(read_token(text), public)


def test_es256_by_hand_verifies_and_a_changed_payload_does_not() -> None:
    private, public = p256_key(19)
    signed = write_signing_input({"alg": "ES256"}, write_json(PAYLOAD))
    text = f"{signed.decode()}.{encode_base64url(es256(private, signed))}"
    verify_token(read_token(text), public)
    other = write_signing_input({"alg": "ES256"}, write_json({**PAYLOAD, "name": "Jose"}))
    with pytest.raises(InvalidProof) as caught:
        verify_token(read_token(f"{other.decode()}.{text.rpartition('.')[2]}"), public)
    assert caught.value.reason is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize("algorithm", ["none", "None", "nOnE", "", "HS256", "hs512", " none"])
def test_unsigned_and_shared_secret_algorithms_are_forbidden(algorithm: str) -> None:
    token = read_token(token_with({"alg": algorithm}, b""))
    with pytest.raises(InvalidProof) as caught:
        verify_token(token, KEY.public)
    assert caught.value.reason is Reason.ALGORITHM_FORBIDDEN


def test_a_token_without_an_algorithm_is_forbidden() -> None:
    with pytest.raises(InvalidProof):
        verify_token(read_token(token_with({})), KEY.public)


@pytest.mark.parametrize("algorithm", ["RS1", "Ed448", "ES256K ", "eddsa", "es256", "RSA-OAEP"])
def test_other_algorithms_are_named_and_not_judged(algorithm: str) -> None:
    with pytest.raises(ProofNotChecked) as caught:
        check_algorithm(algorithm)
    assert caught.value.facts == {"suite": f"JWT {algorithm}"}


def test_the_algorithm_must_be_the_one_of_the_keys_kind() -> None:
    _, public = p256_key(23)
    for algorithm, key in (("EdDSA", public), ("ES256", KEY.public), ("Ed25519", public)):
        with pytest.raises(InvalidProof) as caught:
            verify_token(read_token(token_with({"alg": algorithm})), key)
        assert caught.value.reason is Reason.KEY_KIND_WRONG


def test_an_empty_signature_is_malformed() -> None:
    with pytest.raises(InvalidProof) as caught:
        verify_token(read_token(token_with({"alg": "EdDSA"}, b"")), KEY.public)
    assert caught.value.reason is Reason.PROOF_MALFORMED


def test_signing_under_another_algorithm_is_refused() -> None:
    assert check_algorithm("Ed25519") is KeyKind.ED25519
    assert read_token(sign_token({"alg": "Ed25519"}, PAYLOAD, KEY)).algorithm == "Ed25519"
    with pytest.raises(InvalidProof):
        sign_token({"alg": "none"}, PAYLOAD, KEY)


@pytest.mark.parametrize("algorithm", ALL_ALGORITHMS)
def test_every_algorithm_of_the_table_verifies_and_no_other_key_does(algorithm: str) -> None:
    key = TokenKey(algorithm)
    token = read_token(key.sign_token({}, PAYLOAD))
    verify_token(token, key.public)
    for other in ALL_ALGORITHMS:
        if ALGORITHMS[other].kind is not ALGORITHMS[algorithm].kind:
            with pytest.raises(InvalidProof) as caught:
                verify_token(token, TokenKey(other).public)
            assert caught.value.reason is Reason.KEY_KIND_WRONG
    changed = token._replace(signing_input=token.signing_input[:-1] + b"_")
    with pytest.raises(InvalidProof) as caught:
        verify_token(changed, key.public)
    assert caught.value.reason is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize("algorithm", [name for name in ALL_ALGORITHMS if name != "EdDSA"])
def test_joserfc_signs_what_verifies_here(algorithm: str) -> None:
    makers = {name: partial(ECKey.generate_key, kind[0]) for name, kind in CURVES.items()}
    makers["Ed25519"] = partial(OKPKey.generate_key, "Ed25519")
    pair = makers.get(algorithm, partial(RSAKey.generate_key, 2048))()
    text = jws.serialize_compact({"alg": algorithm}, write_json(PAYLOAD), pair, [algorithm])
    verify_token(read_token(text), read_jwk(dict(pair.as_dict(private=False))))


def test_the_table_is_what_the_tests_know() -> None:
    assert set(ALGORITHMS) == set(ALL_ALGORITHMS)


@pytest.mark.parametrize("pair", list(permutations(RSA, 2)))
def test_an_rsa_signature_of_one_algorithm_is_none_of_another(pair: tuple[str, str]) -> None:
    made, asked = pair
    key = TokenKey(made)
    with pytest.raises(InvalidProof) as caught:
        verify_by_algorithm(asked, key.public, key.sign(b"x"), b"x")
    assert caught.value.reason is Reason.SIGNATURE_MISMATCH
