from dataclasses import replace
from datetime import UTC, datetime

import pytest

from wallet.errors import Reason
from wallet.model.description import Compartment, Description
from wallet.model.report import Check, CheckName, Mark, Outcome, Report, Standing
from wallet.model.sharing import Preview, PreviewItem


def item(mark: Mark, standing: Standing) -> PreviewItem:
    checks = tuple(
        Check(name=name, outcome=Outcome.UNKNOWN, reason=Reason.INTERNAL_ERROR)
        for name in CheckName
    )
    return PreviewItem(
        record_id=f"{mark.value} {standing.value}",
        description=Description(
            title="An item",
            compartment=Compartment.SKILLS,
            achievement_kind="Badge",
            issuer_id="",
            issuer_says="",
        ),
        report=Report(checks=checks, checked_at=datetime(2026, 11, 22, tzinfo=UTC)),
        issuer_name="",
        issuer_is_claim=True,
        mark=mark,
        standing=standing,
    )


@pytest.mark.parametrize(
    ("mark", "standing", "is_lost"),
    [
        (Mark.SIGNED, Standing.CURRENT, False),
        (Mark.SIGNED, Standing.NOT_ASKED, False),
        (Mark.COPY, Standing.UNKNOWN, False),
        (Mark.SIGNED, Standing.EXPIRED, True),
        (Mark.SIGNED, Standing.ENDED, True),
        (Mark.SIGNED, Standing.SUSPENDED, True),
        (Mark.SIGNED, Standing.NOT_YET, True),
        (Mark.BROKEN, Standing.UNKNOWN, True),
    ],
)
def test_a_preview_names_what_no_longer_holds(
    mark: Mark, standing: Standing, is_lost: bool
) -> None:
    good = item(Mark.SIGNED, Standing.CURRENT)
    judged = item(mark, standing)
    preview = Preview(
        items=(good, judged),
        receiver="",
        purpose="",
        expires_at=None,
        is_signed=True,
        signs_with="",
    )
    assert preview.no_longer_good == ((judged,) if is_lost else ())


def test_a_preview_names_what_only_a_package_holds() -> None:
    fits, other = item(Mark.SIGNED, Standing.CURRENT), item(Mark.COPY, Standing.UNKNOWN)
    other = replace(other, needs_package=True)
    preview = Preview(
        items=(fits, other),
        receiver="",
        purpose="",
        expires_at=None,
        is_signed=True,
        signs_with="",
    )
    assert preview.for_package == (other,)


def test_evidence_that_several_records_speak_of_counts_once() -> None:
    plain = item(Mark.SIGNED, Standing.CURRENT)
    own = replace(plain, evidence=("aa", "bb"))
    preview = Preview(
        items=(plain, own, replace(own, evidence=("bb",))),
        receiver="",
        purpose="",
        expires_at=None,
        is_signed=True,
        signs_with="",
    )
    assert preview.evidence_count == 2
    assert replace(preview, items=(plain,)).evidence_count == 0
