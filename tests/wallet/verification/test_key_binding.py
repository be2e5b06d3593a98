from tests.doubles.sd_jwt_making import bind
from tests.doubles.token_issuer import TokenIssuer
from tests.doubles.token_keys import TokenKey
from tests.wallet.verification.checked import read
from wallet.verification.key_binding import facts_of_binding, subjects_with_key

HOUSE = TokenIssuer()
HOLDER = TokenKey("EdDSA", 4)
CNF = {"cnf": {"jwk": HOLDER.jwk}}


def test_the_key_stands_before_the_subjects() -> None:
    assert subjects_with_key(CNF, ({"id": "x"},)) == ({"id": HOLDER.did}, {"id": "x"})
    assert subjects_with_key({"cnf": {}}, ({"id": "x"},)) == ({"id": "x"},)


def test_what_a_binding_says() -> None:
    made = HOUSE.sd_jwt(CNF)
    shown = read(bind(made.text, HOLDER.sign_token, made=1_780_000_000, aud="https://a.example"))
    assert facts_of_binding(shown.secured) == {
        "created": "2026-05-28T20:26:40Z", "receiver": "https://a.example",
    }  # fmt: skip
    odd = read(bind(made.text, HOLDER.sign_token, made="soon", aud=7))
    assert facts_of_binding(odd.secured) == {"created": "", "receiver": ""}
    assert facts_of_binding(read(made.text).secured) is None
    assert facts_of_binding(None) is None
