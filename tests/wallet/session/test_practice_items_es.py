from datetime import UTC, datetime

import pytest

from tests.wallet.session.practice_documents import check_document
from wallet.model.json_values import as_object
from wallet.session import practice_items_es as items
from wallet.session.practice_shapes import Calendar

CALENDAR = Calendar(now=datetime(2026, 11, 22, 10, tzinfo=UTC))


@pytest.mark.parametrize("make", [items.teatro, items.robotica, items.gestion_cultural])
def test_the_signature_covers_every_word_and_the_language_is_said(make):
    document = make(CALENDAR)
    check_document(document)
    subject = as_object(document["credentialSubject"])
    assert as_object(subject["achievement"])["inLanguage"] == "es"
