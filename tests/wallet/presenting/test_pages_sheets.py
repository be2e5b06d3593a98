"""The recovery sheet and "My code for issuers"."""

import io
from datetime import UTC, datetime

from pypdf import PdfReader

from tests.wallet.presenting.page_reading import (
    alternatives_of,
    attachments_of,
    codes_at,
    text_of,
)
from wallet.presenting.page_texts import ENGLISH
from wallet.presenting.pages import make_issuer_code_page, make_recovery_sheet

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
GROUPS = ("012345", "123456", "234567", "345678", "456789", "567890", "678901", "789012")
DID = "did:key:z6Mkub19PreedemxgNhYUQ15ysTVSGaqhwgmEovTUmup977r"


def test_the_recovery_sheet_fits_one_page_and_holds_all_groups():
    pdf = make_recovery_sheet(GROUPS, "María’s backpack", ENGLISH, NOW)
    reader = PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == 1
    text = text_of(pdf)
    places = [text.index(group) for group in GROUPS]
    assert places == sorted(places)
    assert text.count("Checked") == 8
    for number in range(1, 9):
        assert f"Group {number}" in text
    for sentence in (ENGLISH.recovery_warning, *ENGLISH.recovery_sentences):
        assert sentence in text
    assert "Backpack: María’s backpack" in text
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert not attachments_of(pdf)


def test_the_recovery_sheet_names_no_digits_in_its_properties():
    reader = PdfReader(io.BytesIO(make_recovery_sheet(GROUPS, "", ENGLISH, NOW)))
    properties = f"{reader.metadata}{reader.trailer['/Root']['/Metadata'].get_data()!r}"
    assert not any(group in properties for group in GROUPS)


def test_my_code_for_issuers():
    pdf = make_issuer_code_page(DID, ENGLISH, NOW, chosen_name="María", is_practice=True)
    assert codes_at(pdf) == {DID}
    text = text_of(pdf)
    # The identifier may be broken over lines.
    assert DID in text.replace(" ", "")
    for sentence in ENGLISH.issuer_code_sentences:
        assert sentence in text
    assert "From María" in text
    assert "PRACTICE" in text
    assert alternatives_of(pdf) == {ENGLISH.issuer_code_alternative}
