from datetime import UTC, datetime

import pytest

from tests.wallet.session.practice_documents import check_document
from wallet.model.json_values import as_object
from wallet.session import practice_items_work as items
from wallet.session.practice_shapes import Calendar

CALENDAR = Calendar(now=datetime(2026, 11, 22, 10, tzinfo=UTC))
MAKERS = [
    items.nursing_assistant,
    items.first_aid,
    items.food_handler,
    items.apprenticeship,
    items.recommendation,
]


@pytest.mark.parametrize("make", MAKERS)
def test_the_signature_covers_every_word(make):
    check_document(make(CALENDAR))


def test_dates_stand_around_now():
    assert items.nursing_assistant(CALENDAR)["validUntil"] == "2027-01-21T10:00:00Z"
    assert items.first_aid(CALENDAR)["expirationDate"] == "2026-05-26T10:00:00Z"


def test_the_workshop_is_another_than_the_issuer():
    document = items.apprenticeship(CALENDAR)
    source = as_object(as_object(document["credentialSubject"])["source"])
    assert source["name"] == "Oak & Iron Joinery"
    assert source["id"] != as_object(document["issuer"])["id"]


def test_the_withdrawn_permit_points_at_its_bit():
    status = as_object(items.food_handler(CALENDAR)["credentialStatus"])
    assert status["statusListCredential"] == items.FOOD_LIST
    assert status["statusListIndex"] == str(items.WITHDRAWN_INDEX)
