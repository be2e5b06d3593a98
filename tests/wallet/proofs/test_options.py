from typing import Any

import pytest

from tests.doubles.issuer_simulator import SUITES
from tests.wallet.proofs.signed_documents import SCHOOL, check, reason_of
from wallet.encoding.multiformats import encode_base58, encode_multibase_base64url
from wallet.errors import Reason
from wallet.proofs.options import read_proof_value, write_proof_value


@pytest.mark.parametrize("suite", SUITES)
def test_a_proof_value_has_one_spelling(suite: str) -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=suite)
    signature = read_proof_value(signed["proof"])  # type: ignore[arg-type]
    for value in (
        None,
        "",
        "z",
        7,
        encode_base58(signature),
        encode_multibase_base64url(signature),
        write_proof_value(signature[:-1]),
        write_proof_value(signature + b"\0"),
        write_proof_value(signature) + "0",
        write_proof_value(signature) + " ",
    ):
        assert reason_of(signed, proofValue=value) is Reason.PROOF_MALFORMED


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize(
    "change",
    [
        {"verificationMethod": None},
        {"verificationMethod": {"id": "did:key:z6Mk"}},
        {"proofPurpose": None},
        {"proofPurpose": ["assertionMethod"]},
        {"created": "2026-02-30T00:00:00Z"},
        {"created": "2026-03-01"},
        {"created": 20260301},
        {"expires": "soon"},
    ],
)
def test_malformed_options_are_refused(suite: str, change: dict[str, Any]) -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=suite)
    assert reason_of(signed, **change) is Reason.PROOF_MALFORMED


@pytest.mark.parametrize("suite", SUITES)
def test_a_date_without_a_zone_is_remarked_on(suite: str) -> None:
    document = SCHOOL.plain(model="2.0")
    signed = SCHOOL.issue(document, suite=suite, expires="2027-01-01T00:00:00")
    assert [dict(remark.facts) for remark in check(signed).remarks] == [{"where": "proof.expires"}]


def test_a_proof_that_covers_an_earlier_one_is_not_judged() -> None:
    signed = SCHOOL.issue(SCHOOL.plain())
    assert reason_of(signed, previousProof="urn:uuid:1") is Reason.PROOF_CHAIN_NOT_SUPPORTED
