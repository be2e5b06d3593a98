"""A package's own card: whose list, for whom, which files nobody signed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import NOW
from tests.doubles.inline_lanes import InlineLane
from tests.ui.checking.test_result import COPY, item, received
from ui.accessible.naming import nameless
from ui.checking.package_lines import PackageLines
from ui.checking.result import Overall, result_of
from ui.checking.result_list import ResultList
from ui.checking.result_words import ResultWords
from ui.messages.languages import Interpreter
from ui.messages.mark_names import outcome_name
from ui.showing.unread_rows import UnreadRow
from wallet.errors import Reason
from wallet.model.not_read import NotRead
from wallet.model.report import Check, CheckName, Outcome, Report
from wallet.session.receiving import ReceivedPackage
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]
FAULT = NotRead(
    name="p.zip/originals/a.pdf",
    pointer="/originals~1a.pdf",
    reason=Reason.MEMBER_CHANGED,
    facts={"name": "originals/a.pdf"},
)


def report(outcome: Outcome, reason: Reason) -> Report:
    checks = (
        Check(name=CheckName.FORM, outcome=Outcome.PASSED, reason=Reason.WELL_FORMED),
        Check(name=CheckName.PROOF, outcome=outcome, reason=reason),
        Check(name=CheckName.SIGNER, outcome=outcome, reason=Reason.SIGNED_BY_ISSUER),
        Check(name=CheckName.VALIDITY, outcome=Outcome.PASSED, reason=Reason.IN_DATE),
        Check(name=CheckName.STATUS, outcome=Outcome.NOT_APPLICABLE, reason=Reason.NO_STATUS),
        Check(name=CheckName.SUBJECT, outcome=Outcome.UNKNOWN, reason=Reason.NOT_BOUND),
        Check(name=CheckName.ISSUER, outcome=Outcome.UNKNOWN, reason=Reason.NO_LISTS),
    )
    return Report(checks=checks, checked_at=NOW)


GOOD = ReceivedPackage(
    report=report(Outcome.PASSED, Reason.INTACT),
    holder="did:key:z6Mk",
    receiver="Clinic",
    purpose="a job",
    made_at=NOW,
    count=3,
    copies=("originals/scan.pdf",),
    faults=(),
    source_name="for-clinic.zip",
)


@pytest.mark.parametrize("language", list(Language))
def test_it_says_for_whom_and_what_is_a_copy(
    show: Show, interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    card = PackageLines(GOOD)
    show(card)
    # The list is a file too: whoever packed them all was told of one more.
    assert card.heading.text() in (
        "A package with 3 files and their list",
        "Un paquete con 3 archivos y su lista",
    )
    assert "Clinic" in card.told.text()
    assert "a job" in card.told.text()
    assert "originals/scan.pdf" in card.copies.text()
    assert card.answer.text()
    assert nameless(card) == ()


def test_a_list_that_does_not_hold_says_why(show: Show, interpreter: Interpreter) -> None:
    interpreter.speak(Language.ENGLISH)
    bad = replace(
        GOOD, report=report(Outcome.FAILED, Reason.SIGNATURE_MISMATCH), receiver="", purpose="",
        made_at=None, copies=(),
    )  # fmt: skip
    card = PackageLines(bad)
    show(card)
    assert "changed" in card.answer.text()
    assert not card.told.isVisible()
    assert not card.copies.isVisible()


def test_a_fault_spoils_the_whole_and_a_copy_leaves_it_unsure(
    show: Show, qtbot: QtBot, interpreter: Interpreter
) -> None:
    interpreter.speak(Language.ENGLISH)
    got = received(item())
    assert result_of(replace(got, packages=(GOOD,))).overall is Overall.UNSURE
    spoilt = replace(got, packages=(replace(GOOD, faults=(FAULT,)),))
    result = result_of(spoilt)
    assert result.overall is Overall.BROKEN
    words = ResultWords().sentences(result)
    assert "1 file is not as it was packed." in words
    assert "1 file beside them nobody signed." in words
    assert "changed since" not in words
    whole = replace(GOOD, copies=())
    result = result_of(replace(got, packages=(whole,)))
    assert "Not changed since signed." in ResultWords().sentences(result)
    results = ResultList(InlineLane())
    show(results)
    results.show_received(spoilt)
    qtbot.waitUntil(lambda: len(results.findChildren(UnreadRow)) == 1)
    assert len(results.findChildren(PackageLines)) == 1


def test_unchanged_is_said_of_what_is_signed_alone_where_there_is_more(
    interpreter: Interpreter,
) -> None:
    interpreter.speak(Language.ENGLISH)
    beside = replace(received(item()), packages=(GOOD,))
    among = replace(received(item(), item(COPY)), packages=(replace(GOOD, copies=()),))
    for given in (beside, among):
        words = ResultWords().sentences(result_of(given))
        assert "What is signed was not changed since." in words
        assert "Not changed since signed." not in words


@pytest.mark.parametrize("language", list(Language))
def test_a_list_that_holds_is_no_good_sign_beside_a_fault(
    show: Show, interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    whole, spoilt = PackageLines(GOOD), PackageLines(replace(GOOD, faults=(FAULT,)))
    show(whole)
    show(spoilt)
    assert spoilt.answer.text() != whole.answer.text()
    assert whole.answer.accessibleName().startswith(outcome_name(Outcome.PASSED))
    assert spoilt.answer.accessibleName().startswith(outcome_name(Outcome.FAILED))
