from dataclasses import replace

import pytest

from tests.wallet.session.examples import credentials
from wallet.formats.copies import read_copy, write_words
from wallet.formats.equality import equality_key, version_date
from wallet.model.copy import CopyWords
from wallet.model.credential import Source
from wallet.session.holding import equality_of, hold, read_held


def test_what_is_held_is_read_again_as_it_was() -> None:
    for credential in credentials():
        held = hold(credential)
        assert read_held(held) == credential
        assert held.original is credential.original
        assert equality_of(held) == equality_key(credential)
        assert held.version_at == version_date(credential)


def test_oddities_and_pictures_stay_with_it() -> None:
    odd = replace(
        credentials()[0],
        picture=b"\x89PNG",
        oddities=("byte-order-mark",),
        has_malformed_proof=True,
    )
    assert read_held(hold(odd)) == odd


@pytest.mark.parametrize("original", [b"", b"{}", b"[]", b"nothing"])
def test_bytes_that_are_no_credential_are_refused(original: bytes) -> None:
    with pytest.raises(ValueError, match="credential"):
        read_held(replace(hold(credentials()[0]), original=original))


def test_a_copy_is_held_with_its_words() -> None:
    kept = write_words(CopyWords(title="Old diploma", giver="Harbor College"))
    copy = read_copy(b"%PDF-1.4 a scan", Source(name="scan.pdf"), kept)
    held = hold(copy)
    assert held.words == kept
    assert read_held(held) == copy
    # Two copies are the same by their bytes only.
    assert not equality_of(held).is_usable
