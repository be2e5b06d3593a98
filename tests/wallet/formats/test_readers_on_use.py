"""What fits, and that nothing is imported before it is needed."""

import subprocess
import sys

import pytest

from tests.doubles.token_issuer import TokenIssuer
from tests.places import PROJECT
from tests.wallet.formats import samples
from wallet.encoding.jose_compact import read_token
from wallet.errors import InputError
from wallet.formats.readers_on_use import (
    fits_cose,
    fits_flattened_sd_jwt,
    fits_sd_jwt,
    lacks_tilde,
    read_cose,
    read_cose_content,
    read_cose_text,
    read_flattened_sd_jwt,
    read_sd_jwt,
    refuse_without_tilde,
)
from wallet.formats.reading import Place, Reading

PLACE = Place(name="a test")


def nothing_inside(*_: object) -> Reading:
    return Reading()


@pytest.mark.parametrize(
    ("text", "fits"),
    [("eyJ~", True), ("ewx~y", True), ("eyJ", False), ("a~b", False), ("", False)],
)
def test_an_sd_jwt_begins_as_a_token_and_has_a_tilde(text: str, fits: bool) -> None:
    assert fits_sd_jwt(text) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [("0oRAoA", True), ("d28440a0", True), ("D28440A0", True), ("d284 is a number", False),
     ("0oR is no word", False), ("0oQ", False), ("", False)],
)  # fmt: skip
def test_cose_is_told_by_its_first_octets(text: str, fits: bool) -> None:
    assert fits_cose(text) is fits


def test_a_flattened_one_has_disclosures_beside_it() -> None:
    assert fits_flattened_sd_jwt({"protected": "x", "header": {"disclosures": []}})
    for value in ({"protected": "x"}, {"header": {"disclosures": []}}, {"header": 7}):
        assert not fits_flattened_sd_jwt(value)


def test_the_issuers_part_alone_is_told_and_refused() -> None:
    assert lacks_tilde(read_token(samples.token({}, typ="dc+sd-jwt")))
    assert lacks_tilde(read_token(samples.token({"_sd": []})))
    token = read_token(samples.token({"_sdx": []}, typ="vc+jwt"))
    assert not lacks_tilde(token)
    with pytest.raises(InputError):
        refuse_without_tilde(token, b"", PLACE)


def test_each_reader_reads() -> None:
    house = TokenIssuer()
    made = house.sd_jwt({})
    assert read_sd_jwt(made.text, PLACE, nothing_inside).credentials
    protected, payload, signature = made.compact.split(".")
    value = {
        "protected": protected, "payload": payload, "signature": signature,
        "header": {"disclosures": []},
    }  # fmt: skip
    assert read_flattened_sd_jwt(value, b"{}", PLACE, nothing_inside).credentials
    data = house.cose(samples.badge())
    assert read_cose(data, PLACE, nothing_inside).credentials
    for read in (read_cose_text, read_cose_content):
        with pytest.raises(InputError):
            read("0oR*", PLACE, nothing_inside)


def test_nothing_of_it_is_imported_before() -> None:
    code = (
        "import sys, wallet.formats.reader\n"
        "print([name for name in ('cbor2', 'wallet.formats.sd_jwt', "
        "'wallet.formats.cose_credential', 'wallet.formats.career_profile', "
        "'wallet.formats.european_credential', 'wallet.formats.named_only', "
        "'wallet.formats.open_badge_2', 'wallet.formats.opencerts') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
