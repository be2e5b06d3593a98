from datetime import UTC, datetime

import pytest

from tests.wallet.session.practice_documents import check_document
from wallet.encoding.strict_json import write_json
from wallet.session import practice_items as items
from wallet.session.practice_shapes import Calendar

CALENDAR = Calendar(now=datetime(2026, 11, 22, 10, tzinfo=UTC))
MAKERS = [
    items.data_literacy,
    items.web_course,
    items.volunteering,
    items.library_skills,
    items.cloud_foundations,
    items.cloud_security,
    items.accounting,
    items.photography,
    items.welding,
]


@pytest.mark.parametrize("make", MAKERS)
def test_the_signature_covers_every_word(make):
    check_document(make(CALENDAR))


def test_the_two_spreadsheets_differ_in_date_and_result_only():
    older, newer = items.spreadsheets(CALENDAR, 0), items.spreadsheets(CALENDAR, 1)
    check_document(older)
    check_document(newer)
    assert {name for name in older if older[name] != newer[name]} == {
        "validFrom",
        "credentialSubject",
    }


def test_there_is_one_grade_to_change():
    written = write_json(items.accounting(CALENDAR)).decode()
    assert written.count(items.ACCOUNTING_TRUE) == 1
    assert items.ACCOUNTING_FALSE not in written
    assert len(items.ACCOUNTING_TRUE) == len(items.ACCOUNTING_FALSE)
