"""What must never be called verified: one test for each row of the project's must-fail list.

Rows with a home of their own keep their number there: 15 and 52 test_validity, 33 and 83 to 85
test_presentation_verifier, 34, 35, 38, 44, 68, 69 test_proof_checks, 37 and 47 to 50
test_token_checks, 51 and 60 test_presentation_verifier, 61 to 66 and 90, 91 test_status and
test_status_malformed, 63 test_bitstring, 87 and 88 test_verifier, 92 test_bringing_in, 71 and 89
test_trusting, 93 test_issuer; 72, 73, 77, 78 are the window's, 74 to 76 the readers of pictures.

Waiting for the forms they are about:

    40      ECDSA edge cases of embedded suites (tokens: tests/wallet/proofs/test_elliptic)
    55-59   selective disclosure tokens (SD-JWT)
    67      did:web over the network: no code connects; see tests/rigs/test_no_network
    79      digests of related resources: none is loaded yet
    80      hand-over packages (ZIP)
"""

from typing import Any

import pytest

from tests.doubles.credential_samples import OPEN_BADGES, V1, V2
from tests.doubles.issuer_simulator import JCS, SUITES
from tests.wallet.verification.checked import (
    FAILED,
    PASSED,
    report_on,
    school,
)
from tests.wallet.verification.must_fail import (
    SIGNED,
    TEXT,
    proof_of,
    refusals,
    signed_with_member,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Verdict
from wallet.trust.knowledge import bundled_knowledge


def test_the_starting_point_verifies() -> None:
    assert report_on(SIGNED).verdict is Verdict.VERIFIED


@pytest.mark.parametrize("inside", [b'"issuer":"did:x:1"', b'"proof":{"a":1,"a":1}'])
def test_must_fail_01_a_member_twice(inside: bytes) -> None:
    assert refusals(TEXT[:-1] + b"," + inside + b"}") == [Reason.DUPLICATE_MEMBER]
    deep = TEXT.replace(b'"criteria":{', b'"criteria":{"narrative":"x",')
    assert refusals(deep) == [Reason.DUPLICATE_MEMBER]


@pytest.mark.parametrize("name", ["i\u017fsuer", "ISSUER", "issuer\u200b", "\uff49ssuer"])
def test_must_fail_02_names_that_look_the_same(name: str) -> None:
    for suite in SUITES:
        signed = school().issue(school().plain(), suite=suite)
        twin = {**signed, name: "did:web:mit.edu"}
        reasons = refusals(write_json(twin))
        assert reasons == [Reason.DUPLICATE_MEMBER] or proof_of(twin)[0] is FAILED


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity", b"1e999"])
def test_must_fail_03_numbers_that_are_none(number: bytes) -> None:
    assert refusals(signed_with_member("n", number)) in (
        [Reason.NUMBER_NOT_ALLOWED],
        [Reason.NOT_JSON],
    )


def test_must_fail_04_whole_numbers_that_programs_read_differently() -> None:
    for number in (str(2**53), "1" + "0" * 5000, "-" + "9" * 400):
        assert refusals(signed_with_member("n", number.encode())) == [Reason.NUMBER_NOT_ALLOWED]


def test_must_fail_05_nesting() -> None:
    for depth in (70, 100_000):
        deep = b"[" * depth + b"]" * depth
        assert refusals(deep) == [Reason.TOO_DEEP]
        assert refusals(signed_with_member("n", deep)) == [Reason.TOO_DEEP]
    assert refusals(b"[" * 100_000)[0] in (Reason.TOO_DEEP, Reason.NOT_JSON)


@pytest.mark.parametrize(
    "data",
    [
        signed_with_member("n", b'"\\ud800"'),
        signed_with_member("n\0", b"1"),
        TEXT.replace(b"Cave", b"C\xc0\xaf"),
        TEXT.decode().encode("utf-16"),
    ],
)
def test_must_fail_06_texts_that_are_none(data: bytes) -> None:
    assert refusals(data)


def test_must_fail_07_too_large() -> None:
    assert refusals(signed_with_member("n", b'"' + b"x" * (6 * 2**20) + b'"')) == [
        Reason.TOO_LARGE
    ]
    assert refusals(signed_with_member("n", b"[" + b"1," * 20_000 + b"1]")) == [Reason.TOO_LARGE]
    assert refusals(signed_with_member("n", b'"' + b"x" * (2**20 + 1) + b'"')) == [
        Reason.TOO_LARGE
    ]


def test_must_fail_08_anything_behind_it() -> None:
    for more in (b"{}", b"x", b"\0", TEXT):
        assert refusals(TEXT + more)


@pytest.mark.parametrize("proof", [None, [], "x", 7, {}])
def test_must_fail_09_no_object_and_no_proof(proof: Any) -> None:
    for data in (b"7", b'"x"', b"null", b"[]"):
        assert (
            refusals(data) or not read_items(data, "x", bundled_knowledge().contexts).credentials
        )
    report = report_on({**SIGNED, "proof": proof})
    assert report.verdict in (Verdict.NOT_A_CREDENTIAL, Verdict.NOT_VERIFIED, Verdict.UNKNOWN)
    assert not report.has_passed(CheckName.PROOF)


@pytest.mark.parametrize(
    "contexts",
    [[], [OPEN_BADGES], [OPEN_BADGES, V2], [V1, OPEN_BADGES], [V2, V2, OPEN_BADGES], V2, None],
)
def test_must_fail_10_other_contexts(contexts: Any) -> None:
    report = report_on({**SIGNED, "@context": contexts})
    if contexts != [V2, V2, OPEN_BADGES]:
        assert report.verdict is Verdict.NOT_VERIFIED
    # The same context twice means the same: a graph signature cannot and need not tell.
    jcs = school().issue(school().open_badge(), suite=JCS)
    assert report_on({**jcs, "@context": contexts}).verdict is not Verdict.VERIFIED


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("id", ["urn:a:1", "urn:a:2"]), ("id", "no url"), ("issuer", None), ("issuer", {}),
        ("issuer", "no url"), ("type", []), ("type", None), ("type", ["OpenBadgeCredential"]),
        ("type", ["VerifiableCredential", "NotInAnyContext"]), ("credentialSubject", None),
        ("credentialSubject", {}), ("credentialSubject", []),
        ("validFrom", "2026-02-30T00:00:00Z"),
        ("validFrom", "99999-01-01T00:00:00Z"), ("validFrom", "2026-01-01T00:00:60Z"),
        ("validFrom", "２０２６-01-01T00:00:00Z"), ("validUntil", "2020-01-01T00:00:00Z"),
        ("validFrom", "20260101T000000Z"), ("validFrom", "2026-01-01"),
    ],
)  # fmt: skip
def test_must_fail_11_to_14_ids_types_subjects_dates(member: str, value: Any) -> None:
    """Whoever signed it: JCS lets an issuer sign any shape, and the form still fails."""
    document = {**school().open_badge(), member: value}
    report = report_on(school().issue(document, suite=JCS))
    is_unmapped = member == "type" and value == ["VerifiableCredential", "NotInAnyContext"]
    assert report.outcome_of(CheckName.FORM) is (PASSED if is_unmapped else FAILED)
    altered = report_on({**SIGNED, member: value})
    assert altered.verdict is Verdict.NOT_VERIFIED
