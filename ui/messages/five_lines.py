"""The five lines people read of a report: a question, an answer, and how sure it is.

*Is it unchanged? Who signed it? Do your lists know the signer? Is it still good? Was it given to
you?* What did not run is never said as if it had: an unanswered question is NOT_KNOWN.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ui.messages.dates import day, day_of_text
from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.outside_text import isolated
from ui.messages.reasons import reason_message
from wallet.errors import Reason
from wallet.model.report import Check, CheckName, Mark, Outcome, Report, Standing, Verdict


class Sure(StrEnum):
    """How an answer reads at a glance."""

    GOOD = "good"
    UNSURE = "unsure"
    BAD = "bad"
    NOT_KNOWN = "not-known"
    PLAIN = "plain"  # neither good nor bad
    MINE = "mine"


class Reader(StrEnum):
    """Who reads: the learner whose backpack it is, or somebody who was shown it."""

    LEARNER = "learner"
    RECEIVER = "receiver"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who is said to have issued it, as in a Summary: ``says`` is the claimed name."""

    name: str
    is_claim: bool
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One of the five lines. ``known_at`` dates the knowledge it rests on, where it matters."""

    question: str
    answer: str
    sure: Sure
    known_at: datetime | None = None
    checks: tuple[Check, ...] = ()


# What the same finding means to somebody who was shown the item.
_TO_RECEIVERS: Mapping[Reason, str] = {
    Reason.BOUND_TO_YOUR_KEY: QT_TRANSLATE_NOOP(
        "FiveLines", "Given to the key that made this collection."
    ),
    Reason.BOUND_TO_ANOTHER_KEY: QT_TRANSLATE_NOOP(
        "FiveLines", "Given to another key than the one that made this collection."
    ),
    Reason.ADDRESS_MATCHES: QT_TRANSLATE_NOOP("FiveLines", "Given to {address}."),
    Reason.ADDRESS_DOES_NOT_MATCH: QT_TRANSLATE_NOOP(
        "FiveLines", "Given to a name or address. Compare it with the person before you."
    ),
    Reason.ISSUED_BY_YOU: QT_TRANSLATE_NOOP(
        "FiveLines", "Signed by the person who shows it. Nobody else has checked it."
    ),
}

_PDF = "PDF signature"  # the suite of wallet.verification.pdf_checks

_SURE = {
    Outcome.PASSED: Sure.GOOD,
    Outcome.FAILED: Sure.BAD,
    Outcome.UNKNOWN: Sure.NOT_KNOWN,
    Outcome.NOT_APPLICABLE: Sure.PLAIN,
}


def five_lines(
    report: Report, signer: Signer, reader: Reader = Reader.LEARNER
) -> tuple[Line, Line, Line, Line, Line]:
    """Return the five lines about one item."""
    return (
        _unchanged(report),
        _who_signed(report, signer, reader),
        _on_lists(report, reader),
        _still_good(report),
        _given_to(report, reader),
    )


def _unchanged(report: Report) -> Line:
    question = QCoreApplication.translate("FiveLines", "Is it unchanged?")
    checks = (*report.of(CheckName.PROOF), *report.of(CheckName.FORM))
    if report.verdict is Verdict.NOT_A_CREDENTIAL:
        answer = reason_message(Reason.NOTHING_SIGNED, {}).outcome
        return Line(question=question, answer=answer, sure=Sure.PLAIN, checks=checks)
    name = (
        CheckName.FORM
        if report.outcome_of(CheckName.FORM) is Outcome.FAILED
        and report.outcome_of(CheckName.PROOF) is not Outcome.FAILED
        else CheckName.PROOF
    )
    return _line(question, report, name, checks)


def _who_signed(report: Report, signer: Signer, reader: Reader) -> Line:
    question = QCoreApplication.translate("FiveLines", "Who signed it?")
    checks = report.of(CheckName.SIGNER)
    if report.mark is Mark.COPY and report.outcome_of(CheckName.SIGNER) is not Outcome.PASSED:
        return Line(
            question=question,
            answer=_with_claim(QCoreApplication.translate("FiveLines", "Nobody."), signer),
            sure=Sure.PLAIN,
            checks=checks,
        )
    if report.mark is Mark.SIGNED_BY_ME:
        mine = reason_message(Reason.ISSUED_BY_YOU, {}).outcome
        answer = _overriding(Reason.ISSUED_BY_YOU, mine, {}, reader)
        return Line(question=question, answer=answer, sure=Sure.MINE, checks=checks)
    if any(check.reason is Reason.SELF_ISSUED for check in report.of(CheckName.ISSUER)) and (
        report.outcome_of(CheckName.SIGNER) is Outcome.PASSED
    ):
        answer = reason_message(Reason.SELF_ISSUED, {}).sentence
        return Line(question=question, answer=answer, sure=Sure.MINE, checks=checks)
    if _unseen_website(report):
        words = QCoreApplication.translate(
            "FiveLines", "Nobody. Only its website can vouch for it."
        )
        answer = _with_claim(words, signer)
        return Line(question=question, answer=answer, sure=Sure.NOT_KNOWN, checks=checks)
    is_hosted = any(check.reason is Reason.HOSTED_BY_ISSUER for check in checks)
    if report.outcome_of(CheckName.SIGNER) is Outcome.PASSED and not is_hosted:
        return Line(
            question=question,
            answer=signed_by(signer),
            sure=Sure.GOOD,
            known_at=_oldest(checks),
            checks=checks,
        )
    line = _line(question, report, CheckName.SIGNER, checks)
    answer = _pdf_signer(report, checks) or line.answer
    return Line(
        question=question,
        answer=_with_claim(answer, signer),
        # A website's word answers who it is from, but nobody's signature is no good sign.
        sure=Sure.PLAIN if is_hosted and line.sure is Sure.GOOD else line.sure,
        known_at=line.known_at,
        checks=checks,
    )


def _pdf_signer(report: Report, checks: tuple[Check, ...]) -> str:
    """Return who signed a PDF, as far as its certificate says; "" for all else."""
    is_pdf = any(check.facts.get("suite") == _PDF for check in report.of(CheckName.PROOF))
    named = [check for check in checks if check.reason is Reason.CERTIFICATE_NOT_LISTED]
    if not is_pdf or not named:
        return ""
    words = QCoreApplication.translate(
        "FiveLines",
        "PDF signed by {signer} (says). {authority} vouches for the name, and no list of such "
        "offices is on this computer.",
    )
    facts = named[0].facts
    return words.format(
        signer=isolated(facts.get("signer", "…")), authority=isolated(facts.get("authority", "…"))
    )


def signed_by(signer: Signer) -> str:
    """Return "Signed by …" with what is known: a listed name, a website, or only a claim."""
    name, says = isolated(signer.name), isolated(signer.says)
    if not name and not says:
        return QCoreApplication.translate("FiveLines", "Signed by a key that gives no name.")
    if signer.is_claim or not name:
        return QCoreApplication.translate(
            "FiveLines", "Signed by a key that calls itself {name}."
        ).format(name=name or says)
    if signer.says and signer.says != signer.name and "." in signer.name:
        return QCoreApplication.translate(
            "FiveLines", "Signed by the website {site}, for {name} (says)."
        ).format(site=name, name=says)
    return QCoreApplication.translate("FiveLines", "Signed by {name}.").format(name=name)


def _with_claim(answer: str, signer: Signer) -> str:
    claimed = isolated(signer.says or (signer.name if signer.is_claim else ""))
    if not claimed or claimed in answer:
        return answer
    says = QCoreApplication.translate("FiveLines", "It says it is from {name}.")
    return f"{answer} {says.format(name=claimed)}"


def _on_lists(report: Report, reader: Reader) -> Line:
    question = QCoreApplication.translate("FiveLines", "Do your lists know the signer?")
    checks = report.of(CheckName.ISSUER)
    if report.mark is Mark.COPY or _unseen_website(report):
        words = QCoreApplication.translate("FiveLines", "Nobody signed it.")
        known = report.has_passed(CheckName.ISSUER)
        if not known:
            return Line(question=question, answer=words, sure=Sure.PLAIN, checks=checks)
    line = _line(question, report, CheckName.ISSUER, checks, reader)
    reasons = {check.reason for check in checks}
    unlisted = {
        Reason.SELF_ISSUED,
        Reason.NOT_ON_YOUR_LISTS,
        Reason.ONLY_ON_TEST_LISTS,
        Reason.NO_LISTS,
    }
    sure = line.sure
    if reasons & unlisted and sure is not Sure.GOOD:
        sure = Sure.UNSURE
    elif Reason.ISSUED_BY_YOU in reasons or Reason.PRACTICE_ISSUER in reasons:
        sure = Sure.MINE
    return Line(
        question=question, answer=line.answer, sure=sure, known_at=line.known_at, checks=checks
    )


def _still_good(report: Report) -> Line:
    question = QCoreApplication.translate("FiveLines", "Is it still good?")
    checks = (*report.of(CheckName.VALIDITY), *report.of(CheckName.STATUS))
    standing = report.standing
    decisive = _decisive(checks, standing)
    if decisive is not None:
        sure = Sure.BAD if standing is Standing.ENDED else Sure.UNSURE
        answer = _say(decisive)
        return Line(
            question=question,
            answer=answer,
            sure=sure,
            known_at=decisive.known_at,
            checks=checks,
        )
    if standing is Standing.CURRENT:
        return Line(
            question=question,
            answer=_current(report),
            sure=Sure.GOOD,
            known_at=_oldest(report.of(CheckName.STATUS)),
            checks=checks,
        )
    unknown = [check for check in checks if check.outcome is Outcome.UNKNOWN]
    answer = (
        _say(unknown[0]) if standing is Standing.NOT_ASKED and unknown else _why_untold(report)
    )
    return Line(
        question=question,
        answer=answer,
        sure=Sure.NOT_KNOWN,
        known_at=unknown[0].known_at if unknown else None,
        checks=checks,
    )


def _unseen_website(report: Report) -> bool:
    """Whether nobody signed it, and the website that could vouch for it was not seen."""
    reasons = {check.reason for check in report.of(CheckName.PROOF)}
    return bool(reasons & {Reason.HOSTED_NOT_AT_HAND, Reason.HOSTED_DIFFERS})


def _why_untold(report: Report) -> str:
    """Return why nobody can tell whether it is still good."""
    if _unseen_website(report):
        return QCoreApplication.translate(
            "FiveLines", "Cannot be told, because nobody vouches for it here."
        )
    if report.mark is Mark.COPY:
        return QCoreApplication.translate("FiveLines", "Cannot be told, because nobody signed it.")
    if report.mark is Mark.NOT_CHECKED and report.has_passed(CheckName.PROOF):
        return QCoreApplication.translate(
            "FiveLines", "Cannot be told, because it is not known here who signed it."
        )
    return QCoreApplication.translate(
        "FiveLines", "Cannot be told, because its signature did not hold or was not checked."
    )


def _current(report: Report) -> str:
    until = next((check.facts.get("until", "") for check in report.of(CheckName.VALIDITY)), "")
    parts = [
        QCoreApplication.translate("FiveLines", "Yes, until {day}.").format(day=day_of_text(until))
        if until
        else QCoreApplication.translate("FiveLines", "Yes. It has no end date.")
    ]
    asked = _oldest(report.of(CheckName.STATUS))
    if any(check.reason is Reason.NOT_WITHDRAWN for check in report.of(CheckName.STATUS)):
        parts.append(
            QCoreApplication.translate(
                "FiveLines", "The issuer had not ended it when last asked, on {day}."
            ).format(day=day(asked))
            if asked is not None
            else reason_message(Reason.NOT_WITHDRAWN, {}).outcome
        )
    return " ".join(parts)


def _decisive(checks: tuple[Check, ...], standing: Standing) -> Check | None:
    wanted = {
        Standing.ENDED: Reason.WITHDRAWN,
        Standing.SUSPENDED: Reason.SUSPENDED,
        Standing.EXPIRED: Reason.EXPIRED,
        Standing.NOT_YET: Reason.NOT_YET_VALID,
    }.get(standing)
    return next((check for check in checks if check.reason is wanted), None)


def _given_to(report: Report, reader: Reader) -> Line:
    question = (
        QCoreApplication.translate("FiveLines", "Was it given to you?")
        if reader is Reader.LEARNER
        else QCoreApplication.translate("FiveLines", "Was it given to whoever shows it?")
    )
    return _line(question, report, CheckName.SUBJECT, report.of(CheckName.SUBJECT), reader)


def _line(
    question: str,
    report: Report,
    name: CheckName,
    checks: tuple[Check, ...],
    reader: Reader = Reader.LEARNER,
) -> Line:
    outcome = report.outcome_of(name)
    telling = [check for check in report.of(name) if check.outcome is outcome]
    check = (telling or list(report.of(name)))[0]
    answer = _overriding(check.reason, _say(check), check.facts, reader)
    return Line(
        question=question,
        answer=answer,
        sure=_SURE[outcome],
        known_at=check.known_at,
        checks=checks,
    )


def _overriding(reason: Reason, answer: str, facts: Mapping[str, str], reader: Reader) -> str:
    if reader is Reader.LEARNER or reason not in _TO_RECEIVERS:
        return answer
    told = translated("FiveLines", _TO_RECEIVERS[reason])
    return told.format_map({"address": isolated(facts.get("address", "…"))})


def _say(check: Check) -> str:
    said = reason_message(check.reason, check.facts)
    return f"{said.outcome} {said.cause}".strip()


def _oldest(checks: tuple[Check, ...]) -> datetime | None:
    return min((check.known_at for check in checks if check.known_at is not None), default=None)
