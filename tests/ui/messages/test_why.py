"""Why an item is worth what its mark says."""

import pytest

from tests.doubles.items import failed, make_report, unknown
from ui.messages.five_lines import Signer
from ui.messages.why import why
from wallet.errors import Reason
from wallet.model.report import Check, CheckName, Outcome

LISTED = Signer(name="Lakeshore College", is_claim=False, says="Lakeshore")


@pytest.mark.parametrize(("check", "begins", "ends"), [
    (None, "Signed by Lakeshore College.", "Lakeshore College."),
    (failed(CheckName.PROOF, Reason.SIGNATURE_MISMATCH), "This item was changed", "new copy."),
    (failed(CheckName.SIGNER, Reason.SIGNED_BY_ANOTHER), "", ""),
    (unknown(CheckName.PROOF, Reason.KEY_NOT_AT_HAND), "The signature could not be checked", ""),
    (unknown(CheckName.SIGNER, Reason.SIGNER_NOT_AT_HAND), "", "It says it is from Lakeshore."),
    (failed(CheckName.VALIDITY, Reason.EXPIRED, until="2026-05-03T12:00:00Z"),
     "Signed by Lakeshore College.", ""),
    (unknown(CheckName.ISSUER, Reason.NOT_ON_YOUR_LISTS, issuer="x"),
     "Signed by Lakeshore College.", ""),
])  # fmt: skip
def test_the_worst_line_is_said(check: Check | None, begins: str, ends: str) -> None:
    report = make_report() if check is None else make_report(check)
    said = why(report, LISTED)
    assert said.startswith(begins)
    assert said.endswith(ends)
    assert "…" not in said


def test_an_expiry_is_dated_and_a_copy_is_called_one() -> None:
    expired = failed(CheckName.VALIDITY, Reason.EXPIRED, until="2026-05-03T12:00:00Z")
    assert "3 May 2026" in why(make_report(expired), LISTED)
    nothing = Check(
        name=CheckName.PROOF, outcome=Outcome.NOT_APPLICABLE, reason=Reason.NOTHING_SIGNED
    )
    assert why(make_report(nothing), LISTED) == "This is a copy. Nobody signed it."
