"""What is in the practice backpack of records that hold other items. All of it is invented."""

from collections.abc import Sequence

from wallet.model.json_values import JsonObject, JsonValue
from wallet.session.practice_keys import learner_did
from wallet.session.practice_shapes import (
    FRAMEWORKS,
    LEARNER_RECORDS,
    OPEN_BADGES_V2,
    V2,
    Calendar,
    achievement,
    alignment,
    badge,
    profile,
    subject,
    urn,
)
from wallet.trust.practice_issuers import PracticeIssuerKey

PROGRAM = "Community media certificate"


def media_courses(calendar: Calendar) -> tuple[JsonObject, ...]:
    """A program and its courses, each an item of its own: a grade, and one still in progress."""
    grade, state = urn("result media grade"), urn("result media status")
    program = achievement(
        PROGRAM,
        "LearningProgram",
        "Plans, records and publishes programs with and for a neighbourhood.",
        "Three courses and a program on the town's radio.",
        creditsAvailable=12,
    )
    sound = achievement(
        "Recording sound",
        "Course",
        "Clean recordings in quiet and in loud places.",
        "Five recordings and a written test.",
        creditsAvailable=4,
        alignment=[alignment("Audio editing", f"{FRAMEWORKS}/media/4")],
        resultDescription=[described(grade, "Grade", "LetterGrade", "A", "B", "C", "D", "F")],
    )
    law = achievement(
        "Media law in practice",
        "Course",
        "What may be recorded and published, and whom to ask.",
        "Two papers and a discussion.",
        creditsAvailable=4,
        resultDescription=[described(state, "Course status", "Status")],
    )
    rows: tuple[tuple[JsonObject, JsonObject, int], ...] = (
        (program, {}, -20),
        (sound, {"term": "Spring", "creditsEarned": 4, "result": result(grade, value="A")}, -60),
        (law, {"term": "Autumn", "result": result(state, status="InProgress")}, -20),
    )
    return tuple(
        badge(
            PracticeIssuerKey.COLLEGE,
            str(one["name"]),
            {**subject(one), **more},
            valid_from=calendar.text(day),
        )
        for one, more, day in rows
    )


def media_record(calendar: Calendar, signed: Sequence[JsonObject]) -> JsonObject:
    """The college's record (CLR 2.0) of ``signed``, the items of :func:`media_courses`."""
    return {
        **record_of(signed),
        "id": urn("credential media record"),
        "name": "Record of studies: community media",
        "issuer": profile(PracticeIssuerKey.COLLEGE),
        "validFrom": calendar.text(-19),
    }


def record_of(signed: Sequence[JsonObject]) -> JsonObject:
    """Return a record (CLR 2.0) that is not complete, without its own name, issuer and date.

    The first of ``signed`` is the program that the others belong to.
    """
    names = [str(item["name"]) for item in signed]
    return {
        "@context": [V2, LEARNER_RECORDS, OPEN_BADGES_V2],
        "type": ["VerifiableCredential", "ClrCredential"],
        "partial": True,
        "credentialSubject": {
            "id": learner_did(),
            "type": ["ClrSubject"],
            "verifiableCredential": list(signed),
            "association": [below(name, names[0]) for name in names[1:]],
        },
    }


def below(course: str, program: str) -> JsonObject:
    """Return what ties a course to its program, both by their names."""
    return {
        "type": ["Association"],
        "associationType": "isChildOf",
        "sourceId": urn(f"achievement {course}"),
        "targetId": urn(f"achievement {program}"),
    }


def described(identifier: str, name: str, kind: str, *allowed: str) -> JsonObject:
    """Return an OB 3.0 ResultDescription; ``allowed`` are the values there are."""
    values: JsonObject = {"allowedValue": list(allowed)} if allowed else {}
    return {
        "id": identifier,
        "type": ["ResultDescription"],
        "name": name,
        "resultType": kind,
        **values,
    }


def result(identifier: str, **members: JsonValue) -> JsonValue:
    """Return the results of a subject: one, under the description ``identifier``."""
    return [{"type": ["Result"], "resultDescription": identifier, **members}]
