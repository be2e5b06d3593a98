import json

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from tests.places import VECTORS, needs_vectors
from wallet.encoding.multiformats import (
    encode_base58,
    encode_base64url,
    encode_multibase,
    encode_multibase_base64url,
    encode_varint,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import InvalidProof, ProofError, ProofNotChecked, Reason
from wallet.proofs.keys import (
    KeyKind,
    PublicKey,
    SigningKey,
    make_public_key,
    read_base58_key,
    read_did_jwk,
    read_did_key,
    read_jwk,
    read_multikey,
    verify_signature,
    write_did_key,
    write_multikey,
)

KEY = SigningKey.from_seed(bytes(range(32)))
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
# The eight points of small order (RFC 7748 §6 discusses them; every one is a weak key).
SMALL_ORDER = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
]


def p256_key(seed: int) -> tuple[ec.EllipticCurvePrivateKey, PublicKey]:
    private = ec.derive_private_key(seed, ec.SECP256R1())
    return private, read_jwk(p256_jwk(private))


def p256_jwk(private: ec.EllipticCurvePrivateKey) -> dict[str, str]:
    numbers = private.public_key().public_numbers()
    x, y = (encode_base64url(number.to_bytes(32, "big")) for number in (numbers.x, numbers.y))
    return {"kty": "EC", "crv": "P-256", "x": x, "y": y}


def es256(private: ec.EllipticCurvePrivateKey, message: bytes) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

    r, s = decode_dss_signature(private.sign(message, ec.ECDSA(hashes.SHA256())))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def test_a_seed_gives_the_key_of_rfc_8032_test_1() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    key = SigningKey.from_seed(seed)
    assert key.public.raw.hex() == (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    )
    assert key.sign(b"").hex() == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
        "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
    assert "9d61b1" not in repr(key)


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200))
def test_what_a_key_signs_verifies_and_nothing_else_does(seed: bytes, message: bytes) -> None:
    key = SigningKey.from_seed(seed)
    signature = key.sign(message)
    verify_signature(key.public, signature, message)
    assert read_did_key(key.did) == key.public == read_multikey(write_multikey(key.public))
    with pytest.raises(InvalidProof) as caught:
        verify_signature(key.public, signature, message + b"\0")
    assert caught.value.reason is Reason.SIGNATURE_MISMATCH


def test_a_seed_of_another_length_is_refused() -> None:
    with pytest.raises(InvalidProof):
        SigningKey.from_seed(b"short")


@pytest.mark.parametrize("point", SMALL_ORDER)
def test_ed25519_keys_of_small_order_are_refused(point: str) -> None:
    with pytest.raises(InvalidProof) as caught:
        make_public_key(KeyKind.ED25519, bytes.fromhex(point))
    assert caught.value.reason is Reason.KEY_MALFORMED


def test_a_second_spelling_of_an_ed25519_point_is_refused() -> None:
    # p + 1 encodes the same y as 1: not the canonical spelling.
    raw = (2**255 - 19 + 9).to_bytes(32, "little")
    with pytest.raises(InvalidProof):
        make_public_key(KeyKind.ED25519, raw)


def test_an_ed25519_signature_with_the_group_order_added_to_s_is_refused() -> None:
    order = 2**252 + 27742317777372353535851937790883648493
    signature = KEY.sign(b"message")
    s = int.from_bytes(signature[32:], "little") + order
    with pytest.raises(InvalidProof):
        verify_signature(KEY.public, signature[:32] + s.to_bytes(32, "little"), b"message")


@pytest.mark.parametrize("length", [0, 63, 65])
def test_signatures_of_another_length_are_malformed(length: int) -> None:
    _, public = p256_key(7)
    for key in (KEY.public, public):
        with pytest.raises(InvalidProof) as caught:
            verify_signature(key, bytes(length), b"message")
        assert caught.value.reason is Reason.PROOF_MALFORMED


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_that_is_no_key_never_reaches_the_library(length: int) -> None:
    """Only :func:`make_public_key` makes keys, and whoever goes around it is told."""
    key = PublicKey(kind=KeyKind.ED25519, raw=bytes(length))
    with pytest.raises(InvalidProof) as caught:
        verify_signature(key, bytes(64), b"message")
    assert (caught.value.reason, caught.value.facts) == (Reason.KEY_MALFORMED, {"where": "length"})


def test_keys_read_before_are_the_same_and_refusals_are_not_remembered() -> None:
    """Bounded, by the exact text: another spelling is another question each time."""
    text = write_multikey(SigningKey.from_seed(bytes(32)).public)
    assert read_multikey(text) is read_multikey("".join(list(text)))
    for _ in range(2):
        with pytest.raises(ProofError):
            read_multikey(text + "1")
    kept = read_multikey.cache_info().maxsize
    assert kept is not None
    for number in range(kept + 10):
        read_multikey(write_multikey(SigningKey.from_seed(number.to_bytes(32, "big")).public))
    assert read_multikey.cache_info().currsize == kept


def test_es256_verifies_and_refuses_zero_and_overflowing_numbers() -> None:
    private, public = p256_key(11)
    signature = es256(private, b"message")
    verify_signature(public, signature, b"message")
    r, s = signature[:32], signature[32:]
    zero, order = bytes(32), P256_ORDER.to_bytes(32, "big")
    for bad in (zero + s, r + zero, zero + zero, order + s, r + order, b"\xff" * 64, s + r):
        with pytest.raises(InvalidProof) as caught:
            verify_signature(public, bad, b"message")
        assert caught.value.reason is Reason.SIGNATURE_MISMATCH


def test_es256_in_der_is_refused() -> None:
    from cryptography.hazmat.primitives import hashes

    private, public = p256_key(11)
    der = private.sign(b"message", ec.ECDSA(hashes.SHA256()))
    with pytest.raises(InvalidProof) as caught:
        verify_signature(public, der, b"message")
    assert caught.value.reason is Reason.PROOF_MALFORMED


def test_multikeys_must_be_spelled_the_one_way() -> None:
    raw = KEY.public.raw
    long_varint = b"\xed\x81\x00"
    for text in (
        encode_multibase(long_varint + raw),
        encode_multibase(encode_varint(0xED) + raw[:-1]),
        encode_multibase(encode_varint(0xED) + raw + b"\0"),
        encode_multibase(b""),
        write_multikey(KEY.public).replace("z6Mk", "z6MO"),
        "m" + write_multikey(KEY.public)[1:],
        "",
    ):
        with pytest.raises(InvalidProof) as caught:
            read_multikey(text)
        assert caught.value.reason is Reason.KEY_MALFORMED


def test_a_key_of_an_unknown_kind_is_named_and_not_judged() -> None:
    with pytest.raises(ProofNotChecked) as caught:
        read_multikey(encode_multibase(encode_varint(0x1300) + bytes(32)))
    assert caught.value.reason is Reason.KEY_KIND_WRONG
    assert caught.value.facts["got"] == "0x1300"


def test_a_base64url_multikey_is_read_but_no_did_key() -> None:
    text = encode_multibase_base64url(encode_varint(0xED) + KEY.public.raw)
    assert read_multikey(text) == KEY.public
    for did in (f"did:key:{text}", "did:key:", "did:web:example.com", KEY.did + "#other"):
        with pytest.raises(InvalidProof):
            read_did_key(did)


def test_x25519_keys_are_recognised_and_verify_nothing() -> None:
    key = read_multikey(encode_multibase(encode_varint(0xEC) + bytes([9]) + bytes(31)))
    assert key.kind is KeyKind.X25519
    jwk = {"kty": "OKP", "crv": "X25519", "x": encode_base64url(key.raw), "use": "enc"}
    assert read_jwk(jwk) == key
    with pytest.raises(ProofNotChecked) as caught:
        verify_signature(key, bytes(64), b"")
    assert caught.value.facts["got"] == "X25519"


def test_jwk_and_multikey_of_one_key_are_equal() -> None:
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(KEY.public.raw)}
    assert read_jwk(jwk) == KEY.public
    assert read_jwk({**jwk, "use": "sig", "alg": "EdDSA", "key_ops": ["verify"]}) == KEY.public
    did = "did:jwk:" + encode_base64url(write_json(jwk))
    assert read_did_jwk(did) == (KEY.public, jwk)
    with pytest.raises(InvalidProof):
        read_did_jwk("did:jwk:%%%")


@pytest.mark.parametrize(
    "change",
    [
        {"d": encode_base64url(bytes(32))},
        {"x": encode_base64url(bytes(31))},
        {"x": encode_base64url(KEY.public.raw) + "="},
        {"x": ""},
        {"x": None},
        {"x": 7},
        {"use": "enc"},
        {"key_ops": ["sign"]},
        {"alg": "ES256"},
    ],
)
def test_jwks_that_are_private_or_ill_fitting_are_refused(change: dict[str, object]) -> None:
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(KEY.public.raw)}
    with pytest.raises(InvalidProof) as caught:
        read_jwk({**jwk, **change})
    assert caught.value.reason is Reason.KEY_MALFORMED


def test_a_point_off_its_curve_is_refused() -> None:
    private, _ = p256_key(13)
    jwk = p256_jwk(private)
    for change in (
        {"y": encode_base64url(bytes(32))},
        {"y": jwk["x"]},
        {"x": encode_base64url(bytes(33))},
    ):
        with pytest.raises(InvalidProof) as caught:
            read_jwk({**jwk, **change})
        assert caught.value.reason is Reason.KEY_MALFORMED
    # A compressed x that no y belongs to, and the uncompressed form.
    for raw in (b"\x02" + bytes(31) + b"\x07" * 1, b"\x04" + bytes(64), b"\x05" + bytes(32)):
        with pytest.raises(InvalidProof):
            make_public_key(KeyKind.P256, raw)


@pytest.mark.parametrize(
    "jwk", [{"kty": "oct", "k": "AA"}, {"kty": "OKP", "crv": "Ed448"}, {"kty": "EC"}, {}]
)
def test_other_jwks_are_not_judged(jwk: dict[str, str]) -> None:
    with pytest.raises((ProofNotChecked, InvalidProof)) as caught:
        read_jwk(jwk)
    assert caught.value.reason in (Reason.KEY_KIND_WRONG, Reason.KEY_MALFORMED)


@pytest.mark.parametrize("kty", ["OKP", "EC"])
@pytest.mark.parametrize(
    ("curve", "kind", "size"),
    [
        ("BLS12381G1", KeyKind.BLS12381_G1, 48),
        ("BLS12381_G1", KeyKind.BLS12381_G1, 48),
        ("BLS12381G2", KeyKind.BLS12381_G2, 96),
        ("BLS12381_G2", KeyKind.BLS12381_G2, 96),
    ],
)
def test_points_of_pairings_are_recognised(kty: str, curve: str, kind: KeyKind, size: int) -> None:
    raw = bytes(range(size))
    jwk = {"kty": kty, "crv": curve, "x": encode_base64url(raw)}
    key = read_jwk(jwk)
    assert (key.kind, key.raw) == (kind, raw)
    assert read_multikey(write_multikey(key)) == key
    with pytest.raises(InvalidProof):
        read_jwk({**jwk, "x": encode_base64url(raw[1:])})


def test_rsa_keys_are_recognised_where_whole() -> None:
    from cryptography.hazmat.primitives.asymmetric import rsa

    numbers = rsa.generate_private_key(65537, 2048).public_key().public_numbers()
    n = encode_base64url(numbers.n.to_bytes(256, "big"))
    key = read_jwk({"kty": "RSA", "n": n, "e": "AQAB"})
    assert key.kind is KeyKind.RSA
    assert read_multikey(write_multikey(key)) == key
    for change in ({"n": "AQAB"}, {"e": "AAEAAQ"}, {"e": "Ag"}):
        with pytest.raises(InvalidProof):
            read_jwk({"kty": "RSA", "n": n, "e": "AQAB", **change})
    with pytest.raises(InvalidProof):
        make_public_key(KeyKind.RSA, key.raw + b"\0")
    with pytest.raises(InvalidProof):
        make_public_key(KeyKind.RSA, b"not DER")


def test_base58_keys_carry_no_prefix() -> None:
    assert read_base58_key(KeyKind.ED25519, encode_base58(KEY.public.raw)) == KEY.public
    for text in ("0OIl", encode_base58(b"\xed\x01" + KEY.public.raw)):
        with pytest.raises(InvalidProof):
            read_base58_key(KeyKind.ED25519, text)


@needs_vectors
@pytest.mark.parametrize(
    ("file", "kinds"),
    [
        ("ed25519-x25519", {KeyKind.ED25519}),
        ("x25519", {KeyKind.X25519}),
        ("nist-curves", {KeyKind.P256, KeyKind.P384, KeyKind.P521}),
        ("secp256k1", {KeyKind.SECP256K1}),
        ("rsa", {KeyKind.RSA}),
        ("bls12381", {KeyKind.BLS12381_G1G2, KeyKind.BLS12381_G2}),
    ],
)
def test_the_did_key_vectors_read_and_write(file: str, kinds: set[KeyKind]) -> None:
    path = VECTORS / "w3c-ccg-did-method-key" / "test-vectors" / f"{file}.json"
    entries = json.loads(path.read_text())
    entries = entries.get("didDocument", entries)
    met = set()
    for did, entry in entries.items():
        key = read_did_key(did)
        met.add(key.kind)
        assert write_did_key(key) == did
        jwk = entry.get("publicKeyJwk") or entry.get("verificationMethod", {})
        jwk = jwk.get("publicKeyJwk", jwk) if isinstance(jwk, dict) else {}
        if "kty" in jwk:
            assert read_jwk(jwk) == key
        if file == "ed25519-x25519":
            text = entry["verificationKeyPair"].get("publicKeyBase58")
            assert text is None or read_base58_key(KeyKind.ED25519, text) == key
            assert SigningKey.from_seed(bytes.fromhex(entry["seed"])).did == did
    assert met <= kinds
    assert met
