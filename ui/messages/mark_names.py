"""What the marks, standings and outcomes are called."""

from collections.abc import Mapping

from ui.messages.five_lines import Reader
from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from wallet.model.report import CheckName, Mark, Outcome, PresentationLine, Standing, Verdict

MARKS: Mapping[Mark, str] = {
    Mark.SIGNED: QT_TRANSLATE_NOOP("Marks", "Signed"),
    Mark.SIGNED_NOT_LISTED: QT_TRANSLATE_NOOP("Marks", "Signed, not on your lists"),
    Mark.NOT_CHECKED: QT_TRANSLATE_NOOP("Marks", "Not checked yet"),
    Mark.SIGNED_BY_ME: QT_TRANSLATE_NOOP("Marks", "Signed by me"),
    Mark.COPY: QT_TRANSLATE_NOOP("Marks", "Copy, not signed"),
    Mark.BROKEN: QT_TRANSLATE_NOOP("Marks", "Changed or broken"),
}

# What the same mark is called by somebody who was shown the item.
_TO_RECEIVERS: Mapping[Mark, str] = {
    Mark.SIGNED_BY_ME: QT_TRANSLATE_NOOP("Marks", "Signed by the learner"),
}

STANDINGS: Mapping[Standing, str] = {
    Standing.CURRENT: QT_TRANSLATE_NOOP("Standings", "Still good"),
    Standing.NOT_ASKED: QT_TRANSLATE_NOOP("Standings", "Not asked yet"),
    Standing.EXPIRED: QT_TRANSLATE_NOOP("Standings", "Expired"),
    Standing.NOT_YET: QT_TRANSLATE_NOOP("Standings", "Not valid yet"),
    Standing.SUSPENDED: QT_TRANSLATE_NOOP("Standings", "Paused by the issuer"),
    Standing.ENDED: QT_TRANSLATE_NOOP("Standings", "Ended by the issuer"),
    Standing.UNKNOWN: QT_TRANSLATE_NOOP("Standings", "Cannot be told"),
}

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.PASSED: QT_TRANSLATE_NOOP("Outcomes", "Yes"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("Outcomes", "No"),
    Outcome.UNKNOWN: QT_TRANSLATE_NOOP("Outcomes", "Not known"),
    Outcome.NOT_APPLICABLE: QT_TRANSLATE_NOOP("Outcomes", "Does not apply"),
}

CHECKS: Mapping[CheckName, str] = {
    CheckName.FORM: QT_TRANSLATE_NOOP("Checks", "Is it written as it should be?"),
    CheckName.PROOF: QT_TRANSLATE_NOOP("Checks", "Does the signature fit?"),
    CheckName.SIGNER: QT_TRANSLATE_NOOP("Checks", "Is the key the issuer’s?"),
    CheckName.VALIDITY: QT_TRANSLATE_NOOP("Checks", "Is today inside its dates?"),
    CheckName.STATUS: QT_TRANSLATE_NOOP("Checks", "Has the issuer ended it?"),
    CheckName.SUBJECT: QT_TRANSLATE_NOOP("Checks", "Whom was it given to?"),
    CheckName.ISSUER: QT_TRANSLATE_NOOP("Checks", "Is the issuer on your lists?"),
}

VERDICTS: Mapping[Verdict, str] = {
    Verdict.VERIFIED: QT_TRANSLATE_NOOP("Verdicts", "Holds"),
    Verdict.NOT_VERIFIED: QT_TRANSLATE_NOOP("Verdicts", "Does not hold"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("Verdicts", "Could not be fully checked"),
    Verdict.NOT_A_CREDENTIAL: QT_TRANSLATE_NOOP("Verdicts", "A copy nobody signed"),
}

PRESENTATION_LINES: Mapping[PresentationLine, str] = {
    PresentationLine.FORM: QT_TRANSLATE_NOOP("Shown", "Is the collection written correctly?"),
    PresentationLine.PROOF: QT_TRANSLATE_NOOP("Shown", "Is the collection unchanged?"),
    PresentationLine.HOLDER: QT_TRANSLATE_NOOP("Shown", "Who put it together?"),
    PresentationLine.CHALLENGE: QT_TRANSLATE_NOOP("Shown", "Was it made for you just now?"),
    PresentationLine.DOMAIN: QT_TRANSLATE_NOOP("Shown", "Whom was it made for?"),
    PresentationLine.EXPIRY: QT_TRANSLATE_NOOP("Shown", "Does it still count?"),
}

# How the meaning of the signed words was found, by the fact ``road`` of a PROOF line.
_ROADS: Mapping[str, str] = {
    "compiled": QT_TRANSLATE_NOOP("Roads", "meaning from compiled tables"),
    "processed": QT_TRANSLATE_NOOP("Roads", "meaning worked out by the general processor"),
}


def mark_name(mark: Mark, reader: Reader = Reader.LEARNER) -> str:
    """Return the name of a provenance mark, as ``reader`` calls it."""
    if reader is Reader.RECEIVER and mark in _TO_RECEIVERS:
        return translated("Marks", _TO_RECEIVERS[mark])
    return translated("Marks", MARKS[mark])


def standing_name(standing: Standing) -> str:
    """Return the name of a standing."""
    return translated("Standings", STANDINGS[standing])


def outcome_name(outcome: Outcome) -> str:
    """Return the name of an outcome."""
    return translated("Outcomes", OUTCOMES[outcome])


def check_name(name: CheckName) -> str:
    """Return the name of a check, as a question."""
    return translated("Checks", CHECKS[name])


def verdict_name(verdict: Verdict) -> str:
    """Return the name of a verdict."""
    return translated("Verdicts", VERDICTS[verdict])


def road_name(road: str) -> str:
    """Return how the meaning of signed words was found, ``""`` for a road without a name."""
    return translated("Roads", _ROADS[road]) if road in _ROADS else ""


def presentation_line_name(line: PresentationLine) -> str:
    """Return the name of a line about a presentation, as a question."""
    return translated("Shown", PRESENTATION_LINES[line])
