from dataclasses import replace
from typing import Any

import pytest

from tests.doubles.token_issuer import TokenIssuer
from tests.wallet.verification.checked import read
from wallet.errors import Reason
from wallet.verification.form_rules import check_form_of
from wallet.verification.form_sd_jwt import find_sd_jwt_fault

HOUSE = TokenIssuer()


def fault(**claims: Any) -> Any:
    return find_sd_jwt_fault(read(HOUSE.sd_jwt(claims).text))


@pytest.mark.parametrize(
    "claims",
    [{}, {"iss": "did:web:a.example"}, {"cnf": {"jwk": {"kty": "x"}}}, {"cnf": {"kid": "x"}},
     {"status": {"status_list": {}}}, {"vct": "urn:x:1"}],
)  # fmt: skip
def test_what_is_whole_has_no_fault(claims: Any) -> None:
    assert fault(**claims) is None


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"vct": ""}, Reason.TYPE_MISSING), ({"vct": ["x"]}, Reason.TYPE_MISSING),
        ({"iss": "x"}, Reason.ISSUER_MALFORMED), ({"iss": None}, Reason.ISSUER_MALFORMED),
        ({"status": []}, Reason.MEMBER_MALFORMED), ({"status": {}}, Reason.MEMBER_MALFORMED),
        ({"cnf": {}}, Reason.MEMBER_MALFORMED), ({"cnf": "x"}, Reason.MEMBER_MALFORMED),
        ({"cnf": {"jwk": []}}, Reason.MEMBER_MALFORMED),
        ({"exp": "x"}, Reason.TOKEN_CLAIMS_CONFLICT),
    ],
)  # fmt: skip
def test_the_first_fault_is_named(claims: Any, reason: Reason) -> None:
    assert fault(**claims)[0] is reason


def test_an_issuer_may_be_left_to_a_certificate() -> None:
    credential = read(HOUSE.sd_jwt({}).text)
    without = {name: one for name, one in credential.document.items() if name != "iss"}
    assert find_sd_jwt_fault(replace(credential, document=without)) is None


def test_the_table_asks_it() -> None:
    odd = read(HOUSE.sd_jwt({}, header={"typ": "JWT"}).text)
    assert check_form_of(odd).reason is Reason.TOKEN_TYPE_WRONG
    assert check_form_of(odd).facts == {"typ": "JWT"}
