"""Must-fail rows 55, 56 and 58 for suites that sign statements one by one (ecdsa-sd, bbs)."""

from typing import Any

import cbor2
import pytest

from tests.doubles.selective_issuer import BBS, ECDSA_SD, SELECTIVE, SelectiveIssuer
from tests.wallet.verification.checked import report_on
from tests.wallet.verification.must_fail import assert_refused
from wallet.encoding.multiformats import decode_base64url, encode_base64url
from wallet.errors import Reason
from wallet.model.report import CheckName, Verdict

PROOF = CheckName.PROOF
CHOSEN = ("/credentialSubject/achievement", "/credentialSubject/result")
SCHOOLS = {suite: SelectiveIssuer(suite=suite) for suite in SELECTIVE}
WHOLES = {suite: school.issue(school.rich_badge()) for suite, school in SCHOOLS.items()}
SHOWN: dict[str, Any] = {
    suite: SCHOOLS[suite].derive(WHOLES[suite], *CHOSEN) for suite in SELECTIVE
}
CHANGED = (Reason.PROOF_MALFORMED, Reason.SIGNATURE_MISMATCH)
# Where in a derived proof value labels, mandatory and selective numbers stand.
LABELS = {ECDSA_SD: 3, BBS: 1}
MANDATORY = {ECDSA_SD: 4, BBS: 2}


def with_part(document: Any, at: int, change: Any) -> Any:
    octets = decode_base64url(document["proof"]["proofValue"][1:])
    parts = list(cbor2.loads(octets[3:]))
    parts[at] = change(parts[at])
    value = "u" + encode_base64url(octets[:3] + cbor2.dumps(parts))
    return {**document, "proof": {**document["proof"], "proofValue": value}}


@pytest.mark.parametrize("suite", SELECTIVE)
def test_what_is_shown_verifies(suite: str) -> None:
    assert report_on(SHOWN[suite]).verdict is Verdict.VERIFIED


@pytest.mark.parametrize("suite", SELECTIVE)
@pytest.mark.parametrize("lie", [
    {"name": "Doctor of Medicine"},
    {"description": "More than was signed"},
    {"validUntil": "2099-01-01T00:00:00Z"},
    {"credentialSubject": {"id": "did:example:somebody-else", "type": ["AchievementSubject"]}},
])  # fmt: skip
def test_must_fail_55_a_statement_that_nobody_signed(suite: str, lie: Any) -> None:
    assert_refused({**SHOWN[suite], **lie}, CHANGED)


@pytest.mark.parametrize("suite", SELECTIVE)
def test_must_fail_55_a_statement_of_another_credential(suite: str) -> None:
    school = SCHOOLS[suite]
    other: Any = school.issue(school.open_badge(number=2, achievement="Doctor of Medicine"))
    stolen = school.derive(other, *CHOSEN[:1])["credentialSubject"]
    mixed = {**SHOWN[suite], "credentialSubject": stolen}
    assert_refused(mixed, CHANGED)


@pytest.mark.parametrize("suite", SELECTIVE)
def test_must_fail_56_two_things_under_one_label(suite: str) -> None:
    merged = with_part(
        SHOWN[suite],
        LABELS[suite],
        lambda labels: dict.fromkeys(labels, next(iter(labels.values()))),
    )
    assert_refused(merged, Reason.PROOF_MALFORMED)


@pytest.mark.parametrize("suite", SELECTIVE)
def test_must_fail_56_one_number_twice(suite: str) -> None:
    twice = with_part(SHOWN[suite], MANDATORY[suite], lambda numbers: [*numbers, numbers[0]])
    assert_refused(twice, Reason.PROOF_MALFORMED)
    if suite == BBS:
        twice = with_part(SHOWN[suite], 3, lambda numbers: [numbers[0], *numbers[:-1]])
        assert_refused(twice, Reason.PROOF_MALFORMED)


@pytest.mark.parametrize("suite", SELECTIVE)
@pytest.mark.parametrize("count", [1_000, 40_000, 100_000])
def test_must_fail_58_numbers_without_end(suite: str, count: int) -> None:
    endless = with_part(SHOWN[suite], MANDATORY[suite], lambda _: list(range(count)))
    assert_refused(endless, Reason.PROOF_MALFORMED)


@pytest.mark.parametrize("suite", SELECTIVE)
@pytest.mark.parametrize("count", [1_000, 20_000])
def test_must_fail_58_labels_without_end(suite: str, count: int) -> None:
    def endless(labels: dict[int, Any]) -> dict[int, Any]:
        label = labels[0]
        if isinstance(label, int):
            return {number: number for number in range(count)}
        return {number: number.to_bytes(32, "big") for number in range(count)}

    assert_refused(with_part(SHOWN[suite], LABELS[suite], endless), Reason.PROOF_MALFORMED)


def test_must_fail_58_a_proof_of_very_many_hidden_messages() -> None:
    long = with_part(SHOWN[BBS], 0, lambda proof: proof + proof[-32:] * 15_000)
    report = report_on(long)
    assert report.verdict is not Verdict.VERIFIED
    assert {check.reason for check in report.of(PROOF)} == {Reason.TOO_MUCH_WORK}
