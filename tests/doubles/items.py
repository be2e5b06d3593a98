"""Made-up summaries, reports and descriptions for tests of the window."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from wallet.errors import Reason
from wallet.model.credential import Form
from wallet.model.description import (
    Compartment,
    Description,
    EndorsementLine,
    Evidence,
    Field,
    ResultLine,
    Skill,
    Text,
)
from wallet.model.record import Keeping, Summary
from wallet.model.report import Check, CheckName, Mark, Outcome, Report, Standing

NOW = datetime(2026, 11, 22, tzinfo=UTC)
SPRING = datetime(2026, 5, 3, 12, tzinfo=UTC)

_HOLDING: Mapping[CheckName, Check] = {
    check.name: check
    for check in (
        Check(name=CheckName.FORM, outcome=Outcome.PASSED, reason=Reason.WELL_FORMED),
        Check(name=CheckName.PROOF, outcome=Outcome.PASSED, reason=Reason.INTACT),
        Check(
            name=CheckName.SIGNER,
            outcome=Outcome.PASSED,
            reason=Reason.SIGNED_BY_ISSUER,
            known_at=SPRING,
            origin="a trust pack",
        ),
        Check(
            name=CheckName.VALIDITY,
            outcome=Outcome.PASSED,
            reason=Reason.IN_DATE,
            facts={"until": "2027-01-21T00:00:00Z"},
        ),
        Check(name=CheckName.STATUS, outcome=Outcome.NOT_APPLICABLE, reason=Reason.NO_STATUS),
        Check(name=CheckName.SUBJECT, outcome=Outcome.PASSED, reason=Reason.BOUND_TO_YOUR_KEY),
        Check(
            name=CheckName.ISSUER,
            outcome=Outcome.PASSED,
            reason=Reason.ON_YOUR_LISTS,
            facts={"name": "Lakeshore College", "list": "Members"},
            known_at=SPRING,
        ),
    )
}


def make_report(*changes: Check) -> Report:
    """Return a report of an item that holds, ``changes`` in place of its own checks."""
    checks = dict(_HOLDING) | {check.name: check for check in changes}
    return Report(checks=tuple(checks[name] for name in CheckName), checked_at=NOW)


def failed(name: CheckName, reason: Reason, **facts: str) -> Check:
    """Return a check that FAILED."""
    return Check(name=name, outcome=Outcome.FAILED, reason=reason, facts=facts)


def unknown(name: CheckName, reason: Reason, **facts: str) -> Check:
    """Return a check that came out UNKNOWN."""
    return Check(name=name, outcome=Outcome.UNKNOWN, reason=reason, facts=facts)


_PLAIN = Summary(
    id="1",
    title="Forklift operation",
    issuer_name="Lakeshore College",
    issuer_is_claim=False,
    compartment=Compartment.LICENCES,
    achievement_kind="Certificate",
    form=Form.OPEN_BADGE_3,
    mark=Mark.SIGNED,
    standing=Standing.CURRENT,
    keeping=Keeping.CURRENT,
    awarded_at=SPRING,
    valid_until=None,
    imported_at=NOW,
)


def make_summary(**changes: object) -> Summary:
    """Return a summary of a signed certificate, with ``changes``."""
    return replace(_PLAIN, **changes)  # type: ignore[arg-type]


def make_description() -> Description:
    """Return a description with a bit of everything in it."""
    return Description(
        title="Forklift operation",
        compartment=Compartment.LICENCES,
        achievement_kind="Certificate",
        issuer_id="did:web:lakeshore.example",
        issuer_says="Lakeshore",
        texts=(
            Text(field=Field.NAME, value="Forklift operation"),
            Text(field=Field.DESCRIPTION, value="<b>Drives</b> trucks.", language="es"),
            Text(field=Field.AWARDED, value="2026-05-03T12:00:00Z"),
            Text(field=Field.OTHER, label="Shift", value="Night"),
            Text(field=Field.CRITERIA_LINK, value="https://lakeshore.example/c", is_link=True),
        ),
        skills=(Skill(name="Load handling", framework="O*NET", code="2.B"),),
        results=(ResultLine(name="Written test", value="37", scale="0 to 40", required="32"),),
        evidence=(Evidence(name="Video", link="https://video.example/1"),),
        endorsements=(EndorsementLine(says="Ana Ruiz", comment="Careful."),),
    )
