"""A record of one's own as an Open Badge, and back."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from wallet.model.own_record import FIELDS_OF, EvidenceFile, OwnField, OwnKind, OwnRecord
from wallet.session.own_documents import (
    ENGLISH,
    OwnTexts,
    read_digest,
    read_document,
    read_evidence,
    write_document,
)

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
DID, ID = "did:key:z6Mk", "urn:uuid:5d1c4a52-6a0c-4b5e-9a38-0f4c1b1f7a10"
PHOTO = EvidenceFile(name="kitchen.jpg", media_type="image/jpeg", digest="ab" * 32, note="Me")
COOK = OwnRecord(
    kind=OwnKind.JOB,
    title="Cook",
    description="I cooked for 90 people.",
    began=date(2020, 1, 1),
    ended=date(2022, 3, 3),
    fields=((OwnField.ORGANISATION, "Lantern Diner"), (OwnField.PAY, "12 an hour")),
    skills=("Cooking", "Hygiene"),
    evidence=(PHOTO,),
)


def written(record: OwnRecord, texts: OwnTexts = ENGLISH) -> dict[str, object]:
    return dict(write_document(record, DID, ID, NOW, texts))


def test_what_was_typed_in_comes_back() -> None:
    shown = replace(COOK, pay_is_shown=True)
    assert read_document(written(shown)) == shown


@pytest.mark.parametrize("kind", OwnKind)
def test_every_kind_with_every_field_comes_back(kind: OwnKind) -> None:
    fields = tuple((field, f"my {field.name}") for field in FIELDS_OF[kind])
    record = OwnRecord(
        kind=kind, title="T", description="D", fields=fields, is_ongoing=True,
        pay_is_shown=OwnField.PAY in FIELDS_OF[kind],
    )  # fmt: skip
    assert read_document(written(record)) == record


def test_pay_is_left_out_unless_it_is_to_be_shown() -> None:
    document = written(COOK)
    assert "12 an hour" not in str(document) and "Pay" not in str(document)
    without = read_document(document)
    assert without.value(OwnField.PAY) == "" and not without.pay_is_shown
    private = read_document(document, "12 an hour")
    assert private == COOK
    assert "12 an hour" in str(written(replace(COOK, pay_is_shown=True)))


def test_what_goes_on_has_no_end() -> None:
    document = written(replace(COOK, is_ongoing=True))
    assert "activityEndDate" not in str(document) and "awardedDate" not in document
    assert "InProgress" in str(document)
    assert read_document(document).is_ongoing


def test_it_says_that_nobody_else_checked_it() -> None:
    spanish = OwnTexts(
        says="Firmado por quien aprende.",
        status="Estado",
        fields={field: field.name for field in OwnField},
    )
    assert "Firmado por quien aprende." in str(written(COOK, spanish))
    assert read_document(written(COOK, spanish)).value(OwnField.ORGANISATION) == "Lantern Diner"


def test_evidence_is_one_node_at_two_places() -> None:
    document = written(replace(COOK, evidence=(PHOTO, PHOTO)))
    assert document["evidence"] == document["relatedResource"]
    (node,) = document["evidence"]  # type: ignore[misc]
    assert node["digestSRI"] == "sha256-q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s="
    assert read_evidence(document) == (PHOTO,)
    assert "evidence" not in written(replace(COOK, evidence=()))
    assert (
        "description"
        not in written(replace(COOK, evidence=(replace(PHOTO, note=" "),)))["evidence"][0]
    )  # type: ignore[index]


@pytest.mark.parametrize(
    "sri",
    [
        "",
        "sha384-AAAA",
        "sha256-???",
        "sha256-AAAA",
        f"sha256-{'q6ur' * 10}q6s",
    ],
)
def test_a_digest_of_another_kind_names_no_file(sri: str) -> None:
    assert read_digest(sri) == ""
    assert read_evidence({"evidence": [{"digestSRI": sri}, "x"]}) == ()


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"credentialSubject": {"achievement": {"achievementType": "Diploma", "name": "x"}}},
        {"credentialSubject": {"achievement": {"achievementType": "Course"}}},
    ],
)
def test_what_was_not_written_here_is_refused(document: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="own"):
        read_document(document)  # type: ignore[arg-type]


def test_dates_that_are_none_are_left_out() -> None:
    document = {
        "credentialSubject": {
            "activityStartDate": "May",
            "activityEndDate": 7,
            "achievement": {"achievementType": "Course", "name": "x"},
        }
    }
    record = read_document(document)  # type: ignore[arg-type]
    assert (record.began, record.ended) == (None, None)
