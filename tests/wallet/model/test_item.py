"""An item's page: what stands beside the item is each a thing with a report of its own."""

from datetime import UTC, datetime

from wallet.errors import Reason
from wallet.model.item import ItemView, JoinedEndorsement
from wallet.model.report import Check, CheckName, Outcome, Report, Verdict

WHEN = datetime(2026, 11, 22, tzinfo=UTC)


def report(outcome: Outcome) -> Report:
    checks = tuple(
        Check(name=name, outcome=outcome, reason=Reason.INTERNAL_ERROR) for name in CheckName
    )
    return Report(checks=checks, checked_at=WHEN)


def test_an_endorsement_is_worth_what_its_own_signature_is_worth() -> None:
    joined = [
        JoinedEndorsement(
            record_id=outcome.value, issuer_name="A", issuer_is_claim=True, comment="Good work.",
            report=report(outcome),
        )
        for outcome in (Outcome.PASSED, Outcome.FAILED, Outcome.UNKNOWN)
    ]  # fmt: skip
    assert [entry.report.verdict for entry in joined] == [
        Verdict.VERIFIED, Verdict.NOT_VERIFIED, Verdict.UNKNOWN,
    ]  # fmt: skip


def test_an_item_stands_by_itself_until_something_is_put_beside_it() -> None:
    beside = ("endorsements", "older", "newer", "shared_at", "inner", "files")
    fields = ItemView.__dataclass_fields__
    assert {name: fields[name].default for name in beside} == dict.fromkeys(beside, ())
    needed = {name for name, field in fields.items() if name not in beside}
    assert needed == {
        "record", "credential", "summary", "description", "report", "issuer_name",
        "issuer_is_claim",
    }  # fmt: skip
