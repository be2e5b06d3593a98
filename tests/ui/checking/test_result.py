"""The one word and the sentences, over made-up reports."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.doubles.items import failed as failing
from tests.doubles.items import make_description, make_report, unknown
from ui.checking.result import LOOKS, Overall, result_of
from wallet.errors import Reason
from wallet.model.not_read import NotRead
from wallet.model.presentation_report import PresentationCheck, PresentationReport
from wallet.model.report import (
    Check,
    CheckName,
    Mark,
    Outcome,
    PresentationLine,
    Report,
    Verdict,
)
from wallet.session.receiving import (
    Received,
    ReceivedItem,
    ReceivedPackage,
    ReceivedPresentation,
)

SPRING = datetime(2026, 5, 3, 12, tzinfo=UTC)
ASKED = Check(
    name=CheckName.STATUS, outcome=Outcome.PASSED, reason=Reason.NOT_WITHDRAWN, known_at=SPRING
)
MINE = Check(name=CheckName.ISSUER, outcome=Outcome.UNKNOWN, reason=Reason.ISSUED_BY_YOU)
COPY = Check(name=CheckName.PROOF, outcome=Outcome.NOT_APPLICABLE, reason=Reason.NOTHING_SIGNED)
UNLISTED = unknown(CheckName.ISSUER, Reason.NOT_ON_YOUR_LISTS, issuer="x")
EXPIRED = failing(CheckName.VALIDITY, Reason.EXPIRED, until="2026-01-01T00:00:00Z")
STRANGER = failing(CheckName.SUBJECT, Reason.BOUND_TO_ANOTHER_KEY, subject="did:key:x")
CHANGED = failing(CheckName.PROOF, Reason.SIGNATURE_MISMATCH)
UNASKED = unknown(CheckName.STATUS, Reason.STATUS_NOT_AT_HAND, list="x")

# A list that somebody signed: it says what was packed, and vouches for nothing in it.
PACKAGE = ReceivedPackage(
    report=make_report(),
    holder="did:key:z6Mk",
    receiver="",
    purpose="",
    made_at=None,
    count=2,
    copies=(),
    faults=(),
    source_name="a.zip",
)


def item(*checks: Check, is_practice: bool = False) -> ReceivedItem:
    return ReceivedItem(
        description=make_description(),
        report=make_report(*checks),
        issuer_name="Lakeshore College",
        issuer_is_claim=False,
        is_practice=is_practice,
        original=b"{}",
        source_name="a.json",
    )


def received(*items: ReceivedItem, **more: object) -> Received:
    given = Received(presentations=(), items=items, not_read=())
    return replace(given, **more)  # type: ignore[arg-type]


def made(*items: ReceivedItem, **reasons: tuple[Outcome, Reason]) -> ReceivedPresentation:
    good = {
        PresentationLine.FORM: (Outcome.PASSED, Reason.WELL_FORMED),
        PresentationLine.PROOF: (Outcome.PASSED, Reason.INTACT),
        PresentationLine.HOLDER: (Outcome.PASSED, Reason.MADE_BY_HOLDER),
    }
    lines = good | {PresentationLine[name]: value for name, value in reasons.items()}
    reports: tuple[Report, ...] = tuple(one.report for one in items)
    report = PresentationReport(
        lines=tuple(
            PresentationCheck(line=line, outcome=outcome, reason=reason)
            for line, (outcome, reason) in lines.items()
        ),
        items=reports,
        checked_at=SPRING,
    )
    return ReceivedPresentation(
        report=report, items=items, unread=(), holder="did:key:z", source_name="", original=b"{}"
    )


UNREAD = NotRead(name="b", pointer="", reason=Reason.EMPTY_INPUT)


@pytest.mark.parametrize(("given", "overall"), [
    (received(item()), Overall.HOLDS),
    (received(item(), item(MINE)), Overall.HOLDS),
    (received(item(), item(CHANGED)), Overall.BROKEN),
    (received(item(EXPIRED)), Overall.BROKEN),
    (received(item(UNLISTED)), Overall.UNSURE),
    (received(item(UNASKED)), Overall.UNSURE),
    (received(item(STRANGER)), Overall.UNSURE),
    (received(item(), item(COPY)), Overall.UNSURE),
    (received(item(COPY)), Overall.NOTHING),
    (received(item(COPY), packages=(PACKAGE,)), Overall.UNSURE),
    (received(), Overall.NOTHING),
    (received(not_read=(UNREAD,)), Overall.NOTHING),
    (received(item(), not_read=(UNREAD,)), Overall.UNSURE),
    (received(presentations=(made(item()),)), Overall.HOLDS),
    (received(presentations=(made(),)), Overall.HOLDS),
    (received(presentations=(made(item(), PROOF=(Outcome.FAILED, Reason.SIGNATURE_MISMATCH)),)),
     Overall.BROKEN),
    (received(presentations=(made(item(), PROOF=(Outcome.NOT_APPLICABLE,
                                                 Reason.NOTHING_SIGNED)),)), Overall.UNSURE),
    (received(presentations=(made(item(), CHALLENGE=(Outcome.FAILED, Reason.CHALLENGE_WRONG)),)),
     Overall.BROKEN),
    (received(presentations=(replace(made(item()), unread=(UNREAD,)),)), Overall.UNSURE),
])  # fmt: skip
def test_the_worst_there_is_names_the_whole(given: Received, overall: Overall) -> None:
    assert result_of(given).overall is overall


def test_a_hosted_badge_alone_in_a_package_never_holds() -> None:
    hosted = item(Check(name=CheckName.PROOF, outcome=Outcome.PASSED, reason=Reason.AS_HOSTED))
    assert hosted.report.verdict is Verdict.VERIFIED
    assert hosted.report.mark is Mark.COPY
    assert result_of(received(hosted, packages=(PACKAGE,))).overall is Overall.UNSURE


def test_each_word_has_a_shape_and_a_tone_of_its_own() -> None:
    assert len(set(LOOKS.values())) == len(Overall)
