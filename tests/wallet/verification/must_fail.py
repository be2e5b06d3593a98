"""What the must-fail tests start from, and how they ask."""

import json
from typing import Any

from tests.wallet.verification.checked import (
    NOW,
    report_on,
    said,
    school,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier

SIGNED = school().issue(school().open_badge())
TEXT = write_json(SIGNED)


def refusals(data: bytes) -> list[Reason]:
    """Return why nothing was read; everything that was must not verify."""
    reading = read_items(data, "a test", bundled_knowledge().contexts)
    verifier = Verifier(bundled_knowledge(), NOW)
    for credential in reading.credentials:
        assert verifier.verify(credential).verdict is not Verdict.VERIFIED
    return [entry.reason for entry in reading.not_read]


def proof_of(document: Any) -> tuple[Any, Any]:
    report = report_on(document)
    assert report.verdict is not Verdict.VERIFIED
    return said(report, CheckName.PROOF)[0]


def signed_with_member(name: str, value: Any) -> bytes:
    return TEXT[:-1] + b"," + json.dumps(name).encode() + b":" + value + b"}"
