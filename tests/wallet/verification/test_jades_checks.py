"""A seal says that the text is whole; whose seal it is stays open without lists of authorities."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.wallet.formats.european_samples import Sealer, diploma
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Mark, Outcome, Report, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier

SEALER = Sealer()
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def report_on(sealed: dict[str, Any], now: datetime = NOW) -> Report:
    reading = read_items(json.dumps(sealed).encode(), "diploma.json", bundled_contexts())
    (item,) = reading.credentials
    return Verifier(bundled_knowledge(), now).verify(item)


def line(report: Report, name: CheckName) -> tuple[Outcome, Reason]:
    (check,) = report.of(name)
    return check.outcome, check.reason


def test_a_whole_seal_passes_and_its_owner_stays_unknown() -> None:
    report = report_on(SEALER.seal(diploma()))
    assert line(report, CheckName.PROOF) == (Outcome.PASSED, Reason.INTACT)
    assert line(report, CheckName.SIGNER) == (Outcome.UNKNOWN, Reason.CERTIFICATE_NOT_LISTED)
    (check,) = report.of(CheckName.SIGNER)
    assert check.facts == {
        "signer": "College of Arda", "authority": "Arda Authority",
        "until": "2027-01-01T00:00:00Z",
    }  # fmt: skip
    assert (report.verdict, report.mark) == (Verdict.UNKNOWN, Mark.NOT_CHECKED)


def test_a_changed_word_breaks_it() -> None:
    sealed = SEALER.seal(diploma())
    sealed["payload"] = sealed["payload"].replace("Ana", "Eva")
    report = report_on(sealed)
    assert line(report, CheckName.PROOF) == (Outcome.FAILED, Reason.SIGNATURE_MISMATCH)
    assert report.verdict is Verdict.NOT_VERIFIED


def test_another_sealers_certificate_does_not_fit() -> None:
    sealed = SEALER.seal(diploma(), x5c=Sealer().header()["x5c"])
    assert line(report_on(sealed), CheckName.PROOF)[1] is Reason.PROOF_MALFORMED
    unnamed = SEALER.seal(diploma(), x5c=Sealer().header()["x5c"], **{"x5t#S256": None})
    assert line(report_on(unnamed), CheckName.PROOF)[1] is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize(
    ("changes", "proof"),
    [
        ({"x5c": None, "x5t#S256": None}, (Outcome.UNKNOWN, Reason.KEY_NOT_AT_HAND)),
        ({"x5c": ["é"]}, (Outcome.FAILED, Reason.KEY_MALFORMED)),
        ({"x5c": ["AAAA"]}, (Outcome.FAILED, Reason.KEY_MALFORMED)),
        ({"x5t#S256": "!"}, (Outcome.FAILED, Reason.PROOF_MALFORMED)),
        ({"alg": "none"}, (Outcome.FAILED, Reason.ALGORITHM_FORBIDDEN)),
        ({"alg": "HS256"}, (Outcome.FAILED, Reason.ALGORITHM_FORBIDDEN)),
        ({"alg": "ES256"}, (Outcome.FAILED, Reason.KEY_KIND_WRONG)),
        ({"alg": "RS1"}, (Outcome.UNKNOWN, Reason.SUITE_NOT_SUPPORTED)),
    ],
)
def test_what_cannot_be_judged_or_is_wrong(
    changes: dict[str, Any], proof: tuple[Outcome, Reason]
) -> None:
    report = report_on(SEALER.seal(diploma(), **changes))
    assert line(report, CheckName.PROOF) == proof
    assert report.verdict is not Verdict.VERIFIED


@pytest.mark.parametrize(
    ("sealer", "reason"),
    [
        (Sealer(signs=False), Reason.KEY_NOT_AUTHORIZED),
        (Sealer(until=datetime(2026, 2, 1, tzinfo=UTC)), Reason.KEY_EXPIRED),
        (Sealer(since=datetime(2026, 5, 1, tzinfo=UTC)), Reason.KEY_NOT_AUTHORIZED),
    ],
)
def test_a_certificate_that_did_not_hold_when_it_sealed(sealer: Sealer, reason: Reason) -> None:
    assert line(report_on(sealer.seal(diploma())), CheckName.SIGNER) == (Outcome.FAILED, reason)


def test_without_a_time_of_sealing_today_counts() -> None:
    sealed = SEALER.seal(diploma(), sigT=None, crit=["b64"])
    assert line(report_on(sealed), CheckName.SIGNER)[1] is Reason.CERTIFICATE_NOT_LISTED
    late = report_on(sealed, datetime(2028, 1, 1, tzinfo=UTC))
    assert line(late, CheckName.SIGNER)[1] is Reason.KEY_EXPIRED


def test_two_seals_are_two_lines_and_one_bad_one_spoils_both() -> None:
    good, other = SEALER.seal(diploma()), Sealer().seal(diploma())
    both = {"payload": good["payload"], "signatures": good["signatures"] + other["signatures"]}
    assert len(report_on(both).of(CheckName.PROOF)) == 2
    both["payload"] = both["payload"].replace("Ruiz", "Diaz")
    assert report_on(both).verdict is Verdict.NOT_VERIFIED


def test_a_credential_without_its_seal_at_hand_is_broken() -> None:
    reading = read_items(json.dumps(SEALER.seal(diploma())).encode(), "a", bundled_contexts())
    report = Verifier(bundled_knowledge(), NOW).verify(
        replace(reading.credentials[0], secured=None)
    )
    assert line(report, CheckName.PROOF)[0] is Outcome.FAILED
