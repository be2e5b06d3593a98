"""What readers of SD-JWT credentials record: terms, oddities, the document as disclosed."""

from typing import Any

import pytest

from tests.doubles.token_issuer import TokenIssuer
from tests.wallet.formats import samples
from wallet.model.credential import Credential, DataModel, Form, Terms
from wallet.model.status_kinds import TOKEN_STATUS_LIST

HOUSE = TokenIssuer()


def vc(claims: dict[str, Any], frame: Any = None, *shown: str, **header: Any) -> Credential:
    made = HOUSE.sd_jwt(claims, frame or {}, header=header)
    return samples.credential((made.showing(*shown) if frame else made.text).encode())


def w3c(frame: Any = None, **members: Any) -> Credential:
    made = HOUSE.w3c_sd_jwt(samples.badge(**members), frame or {})
    return samples.credential(made.text.encode())


def test_claims_become_terms() -> None:
    status = {"status_list": {"idx": 7, "uri": "https://a.example/l"}, "other": {"x": 1}}
    read = vc({"jti": "urn:x:1", "sub": "s", "nbf": 1, "exp": 4_000_000_000, "status": status})
    assert read.terms == Terms(
        id="urn:x:1",
        types=("https://house.example/kinds/diploma",),
        issuer_id=HOUSE.id,
        subjects=({"id": "s"},),
        valid_from="1970-01-01T00:00:01Z",
        valid_until="2096-10-02T07:06:40Z",
        status=(
            {"idx": 7, "uri": "https://a.example/l", "type": TOKEN_STATUS_LIST},
            {"x": 1, "type": "other"},
        ),
    )
    assert (read.form, read.data_model) == (Form.SD_JWT_VC, DataModel.NONE)
    assert (read.id, read.issuer_id, read.media_type) == (
        "urn:x:1", HOUSE.id, "application/dc+sd-jwt",
    )  # fmt: skip


@pytest.mark.parametrize("status", [7, None, [], {}, "x"])
def test_a_status_that_says_nothing_is_an_entry_that_nobody_reads(status: Any) -> None:
    read = vc({"status": status})
    assert read.status_entries == ({"type": ""},)


def test_nothing_said_is_nothing_known() -> None:
    read = vc({"iss": 7, "vct": None, "nbf": "soon"})
    assert read.terms == Terms()
    assert read.oddities == ("token:nbf",)


@pytest.mark.parametrize("typ", ["vc+sd-jwt", "dc+sd-jwt", "application/dc+sd-jwt", "DC+SD-JWT"])
def test_types_of_its_own_are_no_oddity(typ: str) -> None:
    assert vc({}, typ=typ).oddities == ()


@pytest.mark.parametrize("typ", ["JWT", "", 7, "vc+jwt", "example+sd-jwt"])
def test_other_types_are(typ: Any) -> None:
    assert vc({}, typ=typ).oddities == ("token:typ",)


@pytest.mark.parametrize("claim", ["iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status"])
def test_a_claim_that_must_stand_open_is_told(claim: str) -> None:
    claims = {"nbf": 1, "exp": 2, "cnf": {"kid": "x"}, "vct#integrity": "sha256-x", "status": {}}
    read = vc(claims, {"_sd": [claim]}, f"/{claim}")
    assert f"token:{claim}" in read.oddities
    inside = vc({"deep": {claim: 1}}, {"deep": {"_sd": [claim]}}, f"/deep/{claim}")
    assert inside.oddities == ()


def test_a_kind_beside_a_w3c_document_is_told_by_the_header() -> None:
    badge = samples.badge(vct="https://a.example/k")
    assert samples.credential(HOUSE.w3c_sd_jwt(badge).text.encode()).form is Form.OPEN_BADGE_3
    named = HOUSE.w3c_sd_jwt(badge, header={"typ": "dc+sd-jwt"})
    assert samples.credential(named.text.encode()).form is Form.SD_JWT_VC


def test_the_document_is_the_payload_as_disclosed_beside_its_claims() -> None:
    frame = {"_sd": ["name"], "credentialSubject": {"_sd": ["achievement"]}}
    read = w3c(frame, name="A badge", iss=HOUSE.id, iat=7, cnf={"kid": "x"})
    assert read.document == {**samples.badge(name="A badge"), "issuer": HOUSE.id}
    assert (read.form, read.data_model) == (Form.OPEN_BADGE_3, DataModel.V2_0)
    assert read.media_type == "application/vc+sd-jwt"
    assert read.oddities == ()
    assert read.terms is None
    assert read.token is not None
    assert read.token.payload["iat"] == 7


def test_conflicts_are_told() -> None:
    assert w3c(iss="https://other.example").oddities == ("token:iss",)
    assert w3c(vc={}).oddities == ("token:vc",)
    assert w3c(proof=samples.proof()).oddities == ("token-proof",)
