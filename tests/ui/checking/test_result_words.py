"""The result in words, over made-up reports."""

import pytest

from tests.doubles.items import failed as failing
from tests.ui.checking.test_result import (
    ASKED,
    CHANGED,
    EXPIRED,
    MINE,
    STRANGER,
    UNASKED,
    UNLISTED,
    UNREAD,
    item,
    made,
    received,
)
from ui.checking.result import Overall, result_of
from ui.checking.result_words import ResultWords
from wallet.errors import Reason
from wallet.model.presentation_report import PresentationCheck
from wallet.model.report import CheckName, Outcome, PresentationLine
from wallet.session.receiving import Received


def test_the_sentence_of_a_good_bundle_reads_as_people_speak() -> None:
    given = received(item(ASKED), item(ASKED), item(ASKED), item(ASKED), item(MINE))
    assert ResultWords().sentences(result_of(given)) == (
        "5 items: 4 signed by the source and 1 signed by the learner. "
        "Not changed since signed. "
        "Whether they were withdrawn was last asked on 3 May 2026."
    )


@pytest.mark.parametrize(("given", "said"), [
    (received(item(EXPIRED), item()), "1 has expired."),
    (received(item(STRANGER)), "1 was given to somebody else’s key or name."),
    (received(item(UNASKED), item(UNASKED)), "For 2, nobody could be asked whether they ended."),
    (received(item(ASKED)), "Whether it was withdrawn was last asked on 3 May 2026."),
    (received(item(UNLISTED)), "1 is signed by somebody your lists do not know."),
    (received(item(is_practice=True)), "Practice items prove nothing."),
    (received(item(), not_read=(UNREAD,)), "1 could not be read."),
    (received(presentations=(made(),)), "It holds no items; it only shows who made it."),
    (received(presentations=(made(item(), CHALLENGE=(Outcome.PASSED,
                                                     Reason.ANSWERS_YOUR_CHALLENGE)),)),
     "Made just now, in answer to you."),
    (received(presentations=(made(item(), PROOF=(Outcome.NOT_APPLICABLE,
                                                 Reason.NOTHING_SIGNED)),)),
     "Nobody signed the collection itself."),
    (received(item(failing(CheckName.STATUS, Reason.WITHDRAWN, list="x"))),
     "1 was ended by the issuer."),
])  # fmt: skip
def test_what_matters_is_said(given: Received, said: str) -> None:
    assert said in ResultWords().sentences(result_of(given))


def test_a_check_that_did_not_run_is_never_said_as_if_it_had() -> None:
    said = ResultWords().sentences(result_of(received(item(UNASKED), item(CHANGED))))
    assert "was last asked" not in said
    assert "Not changed since signed" not in said


def test_every_word_has_a_name_of_its_own() -> None:
    names = {ResultWords().overall_name(overall) for overall in Overall}
    assert len(names) == len(Overall)


@pytest.mark.parametrize(("line", "outcome", "reason", "said"), [
    (PresentationLine.PROOF, Outcome.FAILED, Reason.SIGNATURE_MISMATCH,
     ("The collection was changed after it was made, or is damaged. "
      "Ask the sender to make it again.")),
    (PresentationLine.FORM, Outcome.PASSED, Reason.WELL_FORMED,
     "It is written the way it should be."),
    (PresentationLine.PROOF, Outcome.UNKNOWN, Reason.NOTHING_SIGNED,
     "Nobody signed the collection itself."),
    (PresentationLine.CHALLENGE, Outcome.UNKNOWN, Reason.CHALLENGE_MISSING,
     "That cannot be told: it answers nobody’s question."),
    (PresentationLine.CHALLENGE, Outcome.FAILED, Reason.CHALLENGE_MISSING,
     ("It does not answer the question you asked. So it may be an older one. "
      "Ask the sender to make it again.")),
])  # fmt: skip
def test_a_collections_lines_read_otherwise_than_an_items(
    line: PresentationLine, outcome: Outcome, reason: Reason, said: str
) -> None:
    check = PresentationCheck(line=line, outcome=outcome, reason=reason)
    assert ResultWords().line_answer(check) == said
