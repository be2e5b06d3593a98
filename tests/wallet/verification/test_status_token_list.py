"""Token Status List: packed statuses in a signed token, counted from the lowest bit."""

import zlib
from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.issuer_simulator import JCS, IssuerSimulator
from tests.doubles.token_issuer import TokenIssuer, knowing
from tests.wallet.verification.checked import (
    AS_OF,
    FAILED,
    NOW,
    UNKNOWN,
    college,
    facts_of,
    report_on,
    school,
    with_document,
)
from tests.wallet.verification.status_samples import GOOD, status
from wallet.encoding.multiformats import encode_base64url
from wallet.errors import Reason
from wallet.model.report import CheckName, Report, Standing, Verdict
from wallet.model.status_kinds import TOKEN_STATUS_LIST
from wallet.proofs.tokens import sign_token
from wallet.verification.status_question import STALE_AFTER

URI = "https://college.westmoor-valley.edu/statuslists/1"
VALID, INVALID, SUSPENDED, APPLICATIONS_OWN = 0, 1, 2, 3


def packed(values: dict[int, int], bits: int, entries: int = 64) -> str:
    octets = bytearray(entries * bits // 8)
    for index, value in values.items():
        octets[index * bits // 8] |= value << (index * bits % 8)
    return encode_base64url(zlib.compress(bytes(octets)))


def list_token(
    issuer: IssuerSimulator,
    values: dict[int, int] | None = None,
    *,
    bits: Any = 1,
    header: dict[str, Any] | None = None,
    **claims: Any,
) -> str:
    held = {"bits": bits, "lst": packed(values or {}, bits if isinstance(bits, int) else 1)}
    payload = {"sub": URI, "iss": issuer.did, "iat": 1_770_000_000, "status_list": held, **claims}
    head = {"typ": "statuslist+jwt", "kid": issuer.method, **(header or {})}
    return sign_token(head, {k: v for k, v in payload.items() if v is not None}, issuer.key)


def checked(
    document: Any, *, idx: Any = 5, uri: Any = URI, issuer: IssuerSimulator | None = None,
    as_of: Any = AS_OF,
) -> Report:  # fmt: skip
    issuer = issuer or college()
    entry = {"type": TOKEN_STATUS_LIST, "idx": idx, "uri": uri}
    item = {**issuer.plain(), "credentialStatus": entry}
    knowledge = with_document(issuer.knowledge(), URI, document, as_of)
    return report_on(issuer.issue(item, suite=JCS), knowledge)


@pytest.mark.parametrize("bits", [1, 2, 4, 8])
def test_must_fail_64_values_of_every_width_are_counted_from_the_lowest_bit(bits: int) -> None:
    issuer = college()
    for index in (0, 1, 5, 7, 63):
        token = list_token(issuer, {index: INVALID}, bits=bits)
        report = checked(token, idx=index)
        assert status(report) == [(FAILED, Reason.WITHDRAWN)]
        assert report.standing is Standing.ENDED
        assert status(checked(token, idx=index ^ 1)) == [GOOD]


def test_a_clear_value_is_good_and_dated() -> None:
    report = checked(list_token(college()))
    assert status(report) == [GOOD]
    assert report.of(CheckName.STATUS)[0].known_at == AS_OF
    assert facts_of(report, CheckName.STATUS) == {"list": URI}


def test_suspended_is_told_apart_and_an_applications_own_value_is_not_guessed() -> None:
    issuer = college()
    report = checked(list_token(issuer, {5: SUSPENDED}, bits=2))
    assert status(report) == [(FAILED, Reason.SUSPENDED)]
    report = checked(list_token(issuer, {5: APPLICATIONS_OWN}, bits=2))
    assert status(report) == [(UNKNOWN, Reason.STATUS_KIND_NOT_READ)]
    assert facts_of(report, CheckName.STATUS) == {"kind": "0x03"}


def test_a_list_that_names_no_issuer_is_the_credentials_own() -> None:
    assert status(checked(list_token(college(), iss=None))) == [GOOD]


def test_must_fail_61_a_list_that_was_changed_or_is_anothers_is_never_good() -> None:
    issuer, other = college(), school()
    head, _, signature = list_token(issuer, {5: INVALID}).split(".")
    clear = list_token(issuer).split(".")[1]
    for document in (
        f"{head}.{clear}.{signature}",
        list_token(other),
        list_token(other, header={"kid": issuer.method}),
        list_token(other, iss=issuer.did, header={"kid": other.method}),
        list_token(issuer, header={"kid": "did:web:nobody.example#k"}),
    ):
        assert status(checked(document)) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]


def test_must_fail_61_somebody_elses_list_withdraws_nothing() -> None:
    other = school()
    assert status(checked(list_token(other, {5: INVALID}))) == [
        (UNKNOWN, Reason.STATUS_NOT_TRUSTED)
    ]


@pytest.mark.parametrize(("idx", "uri"), [
    (-1, URI), ("5", URI), (5.0, URI), (True, URI), (None, URI), (64, URI), (10**9, URI),
    (5, ""), (5, 7),
])  # fmt: skip
def test_must_fail_62_an_index_that_is_none_or_out_of_range(idx: Any, uri: Any) -> None:
    report = checked(list_token(college()), idx=idx, uri=uri)
    assert status(report) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


def bad_documents() -> dict[str, Any]:
    issuer = college()
    bomb = encode_base64url(zlib.compress(bytes(17 * 2**20)))
    return {
        "an object": {"status_list": {}},
        "no token": "x",
        "another typ": list_token(issuer, header={"typ": "JWT"}),
        "another address": list_token(issuer, sub="https://other.example/1"),
        "no list": list_token(issuer, status_list=None),
        "another width": list_token(issuer, status_list={"bits": 3, "lst": packed({}, 1)}),
        "a width that is a text": list_token(issuer, bits="1"),
        "a width that is true": list_token(issuer, status_list={"bits": True, "lst": "eNo"}),
        "no bits": list_token(issuer, status_list={"bits": 1, "lst": ""}),
        "gzip": list_token(issuer, status_list={"bits": 1, "lst": "H4sIAAAAAAAAA-3"}),
        "a bomb": list_token(issuer, status_list={"bits": 1, "lst": bomb}),
    }


@pytest.mark.parametrize("name", bad_documents())
def test_must_fail_63_a_list_that_is_none_is_never_good(name: str) -> None:
    assert status(checked(bad_documents()[name])) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


def test_must_fail_65_a_list_that_is_old_ended_or_not_at_hand_is_never_good() -> None:
    issuer = college()
    ended = int((NOW - timedelta(seconds=1)).timestamp())
    for claims, age, line in (
        ({}, STALE_AFTER, GOOD),
        ({}, STALE_AFTER + timedelta(seconds=1), (UNKNOWN, Reason.STATUS_STALE)),
        ({"exp": ended + 3600}, timedelta(0), GOOD),
        ({"exp": ended}, timedelta(0), (UNKNOWN, Reason.STATUS_STALE)),
        ({"exp": "soon"}, timedelta(0), (UNKNOWN, Reason.STATUS_STALE)),
        # How often a list wants to be asked again is a wish to whoever is online.
        ({"ttl": 60}, timedelta(days=2), GOOD),
    ):
        token = list_token(issuer, **claims)
        assert status(checked(token, as_of=NOW - age)) == [line]
    report = checked(list_token(issuer), uri="https://nowhere.example/1")
    assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]


def test_what_was_withdrawn_stays_so_however_old_the_list() -> None:
    token = list_token(college(), {5: INVALID})
    report = checked(token, as_of=NOW - timedelta(days=900))
    assert status(report) == [(FAILED, Reason.WITHDRAWN)]


def test_a_w3c_credential_is_withdrawn_by_the_status_claim_of_its_token_too() -> None:
    """Token Status List §6: the claim is a token's own, whatever the token carries."""
    house, college_ = TokenIssuer(), college()
    whole = {name: one for name, one in college_.plain().items() if name != "issuer"}
    first = {
        **whole, "@context": ["https://www.w3.org/2018/credentials/v1"], "issuer": house.id,
        "issuanceDate": whole["validFrom"],
    }  # fmt: skip
    del first["validFrom"]
    claim = {"status_list": {"idx": 5, "uri": URI}}
    key, kid = house.signed_by("ES256"), house.kid("ES256")
    payload = {"iss": house.id, "sub": URI, "status_list": {"bits": 1, "lst": packed({5: 1}, 1)}}
    withdrawn = key.sign_token({"typ": "statuslist+jwt", "kid": kid}, payload)
    knowledge = knowing({URI: withdrawn}, house.knowledge())
    for item in (
        house.token(whole, claims={"status": claim}),
        key.sign_token({"kid": kid}, {"iss": house.id, "vc": first, "status": claim}),
        house.w3c_sd_jwt({**whole, "status": claim}).text,
        house.cose({**whole, "status": claim}),
        house.cose(whole, protected={15: {65535: claim}}),
    ):
        assert status(report_on(item, knowledge)) == [(FAILED, Reason.WITHDRAWN)]
        unheard = report_on(item, house.knowledge())
        assert status(unheard) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]
    # A word of the document's own is no claim.
    own = house.token(whole, claims={"status": "complete"})
    assert report_on(own, knowledge).verdict is Verdict.VERIFIED
