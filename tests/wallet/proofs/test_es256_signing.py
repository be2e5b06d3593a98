import pytest

from wallet.encoding.jose_compact import read_token
from wallet.errors import InvalidProof, Reason
from wallet.proofs.es256_signing import Es256Key, sign_es256_token
from wallet.proofs.keys import read_did_key
from wallet.proofs.tokens import verify_token

# RFC 6979 A.2.5: P-256 with SHA-256, message "sample".
NUMBER = 0xC9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721
R = 0xEFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716
S = 0xF7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8


def test_the_vector_of_rfc_6979():
    signature = Es256Key(NUMBER).sign(b"sample")
    assert int.from_bytes(signature[:32], "big") == R
    assert int.from_bytes(signature[32:], "big") == S
    assert len(signature) == 64


def test_a_token_verifies_under_the_key_its_did_spells():
    key = Es256Key(NUMBER)
    token = read_token(sign_es256_token({"typ": "JWT", "kid": key.method}, {"a": "ñ"}, key))
    verify_token(token, read_did_key(key.did))
    assert token.header == {"typ": "JWT", "kid": key.method, "alg": "ES256"}
    assert key.did.startswith("did:key:zDn")


def test_another_key_does_not():
    token = read_token(sign_es256_token({}, {"a": 1}, Es256Key(NUMBER)))
    with pytest.raises(InvalidProof) as caught:
        verify_token(token, Es256Key(NUMBER - 1).public)
    assert caught.value.reason is Reason.SIGNATURE_MISMATCH


def test_a_key_never_shows_its_number():
    assert repr(Es256Key(NUMBER)) == f"Es256Key({Es256Key(NUMBER).did})"
    assert f"{NUMBER:x}" not in repr(Es256Key(NUMBER)).lower()
    assert not hasattr(Es256Key(NUMBER), "__dict__")
