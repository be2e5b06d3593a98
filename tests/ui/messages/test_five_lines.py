"""The five lines: what did not run is never said as if it had."""

import pytest

from tests.doubles.items import SPRING, failed, make_report, unknown
from ui.messages.five_lines import Line, Reader, Signer, Sure, five_lines, signed_by
from ui.messages.languages import Interpreter
from wallet.errors import Reason
from wallet.model.report import Check, CheckName, Mark, Outcome, Report
from wallet.settings import Language

LISTED = Signer(name="Lakeshore College", is_claim=False, says="Lakeshore")
CLAIMED = Signer(name="Acme", is_claim=True, says="Acme")


def lines(report: Report, signer: Signer = LISTED, reader: Reader = Reader.LEARNER) -> list[Line]:
    return list(five_lines(report, signer, reader))


def test_an_item_that_holds() -> None:
    said = lines(make_report())
    assert [line.question for line in said] == [
        "Is it unchanged?",
        "Who signed it?",
        "Do your lists know the signer?",
        "Is it still good?",
        "Was it given to you?",
    ]
    assert [line.answer for line in said] == [
        "Not changed since it was signed.",
        "Signed by Lakeshore College.",
        "Lakeshore College is on your list “Members”.",
        "Yes, until 21 Jan 2027.",
        "Given to your key.",
    ]
    assert {line.sure for line in said} == {Sure.GOOD}
    assert said[1].known_at == SPRING


def test_a_changed_item_has_nothing_good_about_it() -> None:
    report = make_report(
        failed(CheckName.PROOF, Reason.SIGNATURE_MISMATCH),
        unknown(CheckName.SIGNER, Reason.PROOF_NOT_PASSED),
        unknown(CheckName.VALIDITY, Reason.PROOF_NOT_PASSED),
        unknown(CheckName.STATUS, Reason.PROOF_NOT_PASSED),
        unknown(CheckName.SUBJECT, Reason.PROOF_NOT_PASSED),
        unknown(CheckName.ISSUER, Reason.PROOF_NOT_PASSED),
    )
    said = lines(report, CLAIMED)
    assert said[0].sure is Sure.BAD
    assert "changed after it was signed" in said[0].answer
    assert Sure.GOOD not in {line.sure for line in said}
    assert "It says it is from Acme." in said[1].answer


def test_text_the_signature_does_not_protect_is_not_called_changed() -> None:
    report = make_report(failed(CheckName.PROOF, Reason.TEXT_NOT_PROTECTED, fields="gpa"))
    answer = lines(report)[0].answer
    assert "does not protect: gpa" in answer
    assert "was changed" not in answer


def test_a_status_that_was_not_asked_is_not_known() -> None:
    report = make_report(unknown(CheckName.STATUS, Reason.STATUS_NOT_AT_HAND))
    line = lines(report)[3]
    assert line.sure is Sure.NOT_KNOWN
    assert line.answer.startswith("Could not ask the issuer")


@pytest.mark.parametrize(
    ("check", "sure", "words"),
    [
        (failed(CheckName.STATUS, Reason.WITHDRAWN), Sure.BAD, "The issuer ended it."),
        (failed(CheckName.STATUS, Reason.SUSPENDED), Sure.UNSURE, "The issuer paused it."),
        (
            failed(CheckName.VALIDITY, Reason.EXPIRED, until="2024-05-03T12:00:00Z"),
            Sure.UNSURE,
            "It expired on 3 May 2024. It was true until then.",
        ),
        (
            failed(CheckName.VALIDITY, Reason.NOT_YET_VALID, **{"from": "2027-05-03T12:00:00Z"}),
            Sure.UNSURE,
            "It only counts from 3 May 2027.",
        ),
    ],
)
def test_what_no_longer_holds_says_so(check: Check, sure: Sure, words: str) -> None:
    line = lines(make_report(check))[3]
    assert line.sure is sure
    assert line.answer.startswith(words)


def test_a_list_that_was_asked_is_dated() -> None:
    asked = Check(
        name=CheckName.STATUS,
        outcome=Outcome.PASSED,
        reason=Reason.NOT_WITHDRAWN,
        known_at=SPRING,
    )
    line = lines(make_report(asked))[3]
    assert "when last asked, on 3 May 2026" in line.answer
    assert line.known_at == SPRING


def test_an_unlisted_signer_is_unsure_and_not_called_fake() -> None:
    report = make_report(unknown(CheckName.ISSUER, Reason.NOT_ON_YOUR_LISTS))
    line = lines(report)[2]
    assert line.sure is Sure.UNSURE
    assert "does not mean the item is fake" in line.answer


def test_a_copy_is_signed_by_nobody() -> None:
    report = make_report(
        failed(CheckName.PROOF, Reason.NOTHING_SIGNED),
        unknown(CheckName.SIGNER, Reason.PROOF_NOT_PASSED),
    )
    assert report.mark is Mark.COPY
    said = lines(report, CLAIMED)
    assert said[0].answer == "This is a copy. Nobody signed it."
    assert said[1].answer == "Nobody. It says it is from Acme."
    assert {said[0].sure, said[1].sure} == {Sure.PLAIN}


def test_what_i_signed_is_mine_for_me_and_theirs_for_others() -> None:
    mine = Check(
        name=CheckName.ISSUER, outcome=Outcome.NOT_APPLICABLE, reason=Reason.ISSUED_BY_YOU
    )
    report = make_report(mine)
    assert report.mark is Mark.SIGNED_BY_ME
    assert lines(report)[1].answer.startswith("You signed this yourself.")
    told = lines(report, reader=Reader.RECEIVER)[1]
    assert told.answer.startswith("Signed by the person who shows it.")
    assert told.sure is Sure.MINE


def test_a_receiver_is_not_told_about_a_key_of_theirs() -> None:
    line = lines(make_report(), reader=Reader.RECEIVER)[4]
    assert line.question == "Was it given to whoever shows it?"
    assert line.answer == "Given to the key that made this collection."


def test_bad_form_is_the_answer_where_the_signature_is_not_the_trouble() -> None:
    report = make_report(failed(CheckName.FORM, Reason.ISSUER_MALFORMED))
    assert lines(report)[0].answer == "It does not say properly who issued it."
    assert lines(report)[0].sure is Sure.BAD


@pytest.mark.parametrize(
    ("signer", "words"),
    [
        (LISTED, "Signed by Lakeshore College."),
        (
            Signer(name="credly.com", is_claim=False, says="IBM"),
            "Signed by the website credly.com, for IBM (says).",
        ),
        (CLAIMED, "Signed by a key that calls itself Acme."),
        (Signer(name="", is_claim=True), "Signed by a key that gives no name."),
        (Signer(name="", is_claim=False, says="Acme"), "Signed by a key that calls itself Acme."),
    ],
)
def test_a_name_is_only_said_plainly_when_a_list_vouches_for_it(
    signer: Signer, words: str
) -> None:
    assert signed_by(signer) == words


def test_it_is_all_said_in_spanish_too(interpreter: Interpreter) -> None:
    interpreter.speak(Language.SPANISH)
    said = lines(make_report())
    assert said[0].question == "¿Está sin cambios?"
    assert said[3].answer == "Sí, hasta el 21 ene 2027."


def test_a_badge_that_a_website_vouches_for_is_never_called_signed() -> None:
    facts = {"address": "https://a.example/1", "site": "a.example", "issuer": "https://a.example"}
    report = make_report(
        Check(
            name=CheckName.PROOF, outcome=Outcome.PASSED, reason=Reason.AS_HOSTED, facts=facts,
            known_at=SPRING,
        ),
        Check(
            name=CheckName.SIGNER, outcome=Outcome.PASSED, reason=Reason.HOSTED_BY_ISSUER,
            facts=facts, known_at=SPRING,
        ),
    )  # fmt: skip
    said = lines(report, Signer(name="a.example", is_claim=False, says="Ada’s School"))
    assert "Nobody signed it" in said[0].answer and "a.example" in said[0].answer
    assert said[0].known_at == SPRING
    assert "Signed by" not in said[1].answer
    assert "The issuer’s website" in said[1].answer
    assert "It says it is from Ada’s School." in said[1].answer
    assert said[1].known_at == SPRING
    assert said[1].sure is Sure.PLAIN, "no green where nobody signed"
    assert said[3].answer.startswith("Yes")


@pytest.mark.parametrize(
    ("report", "who", "still_good"),
    [
        (
            make_report(
                unknown(CheckName.PROOF, Reason.HOSTED_NOT_AT_HAND),
                unknown(CheckName.SIGNER, Reason.SIGNER_NOT_AT_HAND),
                unknown(CheckName.VALIDITY, Reason.PROOF_NOT_PASSED),
            ),
            "Nobody. Only its website can vouch for it. It says it is from Acme.",
            "Cannot be told, because nobody vouches for it here.",
        ),
        (
            make_report(unknown(CheckName.SIGNER, Reason.SIGNER_NOT_AT_HAND)),
            (
                "Whose key it is could not be found out here. The issuer’s own list of keys is "
                "not on this computer. It says it is from Acme."
            ),
            "Cannot be told, because it is not known here who signed it.",
        ),
        (
            make_report(
                unknown(CheckName.PROOF, Reason.NOTHING_SIGNED),
                unknown(CheckName.SIGNER, Reason.PROOF_NOT_PASSED),
                unknown(CheckName.VALIDITY, Reason.PROOF_NOT_PASSED),
            ),
            "Nobody. It says it is from Acme.",
            "Cannot be told, because nobody signed it.",
        ),
    ],
)
def test_why_it_cannot_be_told_fits_what_is_known(
    report: Report, who: str, still_good: str
) -> None:
    said = lines(report, CLAIMED)
    assert (said[1].answer, said[3].answer) == (who, still_good)
    assert {said[1].sure, said[3].sure} <= {Sure.NOT_KNOWN, Sure.PLAIN}


def test_a_name_the_answer_has_already_is_not_said_twice() -> None:
    report = make_report(unknown(CheckName.SIGNER, Reason.KEY_NOT_AUTHORIZED, issuer="Acme"))
    assert lines(report, CLAIMED)[1].answer.count("Acme") == 1


def test_nobody_asks_lists_about_what_nobody_signed() -> None:
    copied = make_report(
        unknown(CheckName.PROOF, Reason.NOTHING_SIGNED),
        unknown(CheckName.SIGNER, Reason.PROOF_NOT_PASSED),
        unknown(CheckName.ISSUER, Reason.NOT_ON_YOUR_LISTS),
    )
    line = lines(copied, CLAIMED)[2]
    assert (line.answer, line.sure) == ("Nobody signed it.", Sure.PLAIN)


def test_a_signed_pdf_is_told_by_its_certificate() -> None:
    proof = make_report().of(CheckName.PROOF)[0]._replace(facts={"suite": "PDF signature"})
    facts = {"signer": "Registrar", "authority": "An Office", "until": "2027-01-01T00:00:00Z"}
    sealed = unknown(CheckName.SIGNER, Reason.CERTIFICATE_NOT_LISTED, **facts)
    registrar = Signer(name="Registrar", is_claim=True, says="Registrar")
    assert lines(make_report(proof, sealed), registrar)[1].answer == (
        "PDF signed by Registrar (says). An Office vouches for the name, and no list of such "
        "offices is on this computer."
    )
    assert lines(make_report(sealed), registrar)[1].answer.startswith("It carries the seal of")
