"""What the must-fail tests start from, and how they ask."""

import base64
import json
from collections.abc import Collection
from typing import Any

from tests.wallet.verification.checked import (
    NOW,
    bytes_of,
    college,
    report_on,
    said,
    school,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Outcome, Verdict
from wallet.trust.knowledge import Knowledge, bundled_knowledge
from wallet.verification.verifier import Verifier

SIGNED = school().issue(school().open_badge())
TEXT = write_json(SIGNED)
# The college's tokens and what is known of the college.
TOKEN = college().issue_token(college().open_badge())
KNOWN = college().knowledge()


def refusals(data: bytes, knowledge: Knowledge | None = None) -> list[Reason]:
    """Return why nothing was read; everything that was must not verify."""
    known = knowledge or bundled_knowledge()
    reading = read_items(data, "a test", known.contexts)
    verifier = Verifier(known, NOW)
    for credential in reading.credentials:
        assert verifier.verify(credential).verdict is not Verdict.VERIFIED
    return [entry.reason for entry in reading.not_read]


def reasons_against(
    value: Any, knowledge: Knowledge | None = None
) -> dict[CheckName, set[Reason]]:
    """Return why each check did not pass, over everything read; none of it may verify.

    What could not be read at all stands under FORM.
    """
    known = knowledge or bundled_knowledge()
    found: dict[CheckName, set[Reason]] = {name: set() for name in CheckName}
    reading = read_items(bytes_of(value), "a test", known.contexts)
    found[CheckName.FORM].update(entry.reason for entry in reading.not_read)
    verifier = Verifier(known, NOW)
    for credential in reading.credentials:
        report = verifier.verify(credential)
        assert report.verdict is not Verdict.VERIFIED
        for check in report.checks:
            if check.outcome in (Outcome.FAILED, Outcome.UNKNOWN):
                found[check.name].add(check.reason)
    assert not reading.presentations
    return found


def assert_refused(
    value: Any,
    reason: Reason | Collection[Reason],
    check: CheckName = CheckName.PROOF,
    knowledge: Knowledge | None = None,
) -> None:
    """Assert that ``value`` does not verify, and that ``check`` says why."""
    wanted = {reason} if isinstance(reason, Reason) else set(reason)
    found = reasons_against(value, knowledge)
    assert found[check] & wanted, {name: sorted(why) for name, why in found.items() if why}


def assert_refused_only(
    value: Any, wanted: Collection[Reason], knowledge: Knowledge | None = None
) -> None:
    """Assert that ``value`` does not verify, that FORM or PROOF says why, and nothing else."""
    found = reasons_against(value, knowledge)
    said_of_it = found[CheckName.FORM] | found[CheckName.PROOF]
    assert said_of_it
    assert said_of_it <= {*wanted}, sorted(said_of_it - {*wanted})


def proof_of(document: Any) -> tuple[Any, Any]:
    report = report_on(document)
    assert report.verdict is not Verdict.VERIFIED
    return said(report, CheckName.PROOF)[0]


def signed_with_member(name: str, value: Any) -> bytes:
    return TEXT[:-1] + b"," + json.dumps(name).encode() + b":" + value + b"}"


def part_of_token(text: bytes) -> str:
    """Return ``text`` as a part of a compact token."""
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


def token_of(header: bytes, payload: bytes, signature: str = "") -> str:
    """Return a token of any bytes, signed by nobody or with a signature of another token."""
    parts = (part_of_token(header), part_of_token(payload), signature or TOKEN.split(".")[2])
    return ".".join(parts)
