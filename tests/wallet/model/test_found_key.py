"""A private key that was found is never written out by accident."""

from wallet.model.found_key import FoundKey


def test_its_secret_is_not_in_its_picture() -> None:
    key = FoundKey(id="k", label="Maria", public_key=b"public", seed=b"secret seed")
    assert "secret" not in repr(key)
    assert "Maria" in repr(key)
