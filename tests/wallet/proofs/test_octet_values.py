from typing import Any

import pytest

from wallet.errors import InvalidProof, Reason
from wallet.proofs.octet_values import malformed, read_cbor_value


def test_octets_stand_behind_a_u() -> None:
    assert read_cbor_value({"proofValue": "u2V0AgA"}) == bytes.fromhex("d95d0080")


@pytest.mark.parametrize("value", [
    None, 1, "", "u", "zabc", "u2V0", "u2V0A", "u2V0A=", "u2V0A ", "u2V0+", "U2V0AgQ",
])  # fmt: skip
def test_what_is_no_base64url_behind_a_u_is_refused(value: Any) -> None:
    with pytest.raises(InvalidProof) as error:
        read_cbor_value({"proofValue": value})
    assert error.value.reason is Reason.PROOF_MALFORMED


def test_the_place_is_named() -> None:
    assert malformed("tag").facts == {"where": "proofValue: tag"}
