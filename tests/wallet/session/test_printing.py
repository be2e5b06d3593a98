"""The page with "My code for issuers", and printed pages as pictures."""

import io
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from tests.wallet.presenting.page_reading import text_of
from wallet.encoding.qr_reading import read_codes
from wallet.errors import PresentingError, Reason
from wallet.model.sharing import ShareOrder
from wallet.session.learner import default_key
from wallet.session.opening import KdfCost, create_backpack
from wallet.session.practising import create_practice_backpack
from wallet.session.printing import ENGLISH, check_code_of, look_at_pages, make_issuer_page
from wallet.session.sharing import make_file


def test_the_issuer_page_holds_the_identifier_as_text_and_as_a_code(
    home: Path, now: datetime, cheap_kdf: KdfCost
) -> None:
    session = create_backpack(home, "long enough for a test", now=now, cost=cheap_kdf).session
    did = default_key(session).did
    pdf = make_issuer_page(session, did, ENGLISH, paper="a4", now=now, chosen_name="Ana R.")
    assert "Ana R." in text_of(pdf)
    assert "PRACTICE" not in text_of(pdf)
    picture = look_at_pages(pdf, width=1240).pages[0]
    drawn = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    written = io.BytesIO()
    drawn.save(written, "PNG")
    assert read_codes(written.getvalue()) == (did,)
    session.vault.close()


def test_a_page_is_shown_at_the_width_asked_for_on_its_paper(
    home: Path, now: datetime, cheap_kdf: KdfCost
) -> None:
    session = create_practice_backpack(
        home, "practice", now=now, cost=cheap_kdf, is_filled=False
    ).session
    did = default_key(session).did
    a4 = look_at_pages(
        make_issuer_page(session, did, ENGLISH, paper="a4", now=now), width=210
    ).pages[0]
    letter = look_at_pages(
        make_issuer_page(session, did, ENGLISH, paper="us-letter", now=now), width=850
    ).pages[0]
    assert (a4.width, a4.height) == (210, 298)  # ceil of 297.0 points and a hair
    assert (letter.width, letter.height) == (850, 1100)
    assert len(a4.rgb) == 210 * 298 * 3
    session.vault.close()


def test_what_is_no_pdf_is_an_error_of_the_wallet() -> None:
    with pytest.raises(PresentingError) as caught:
        look_at_pages(b"not a page", width=100)
    assert caught.value.reason is Reason.INTERNAL_ERROR


def test_the_check_code_is_the_start_of_the_digest_in_fours(
    home: Path, now: datetime, cheap_kdf: KdfCost
) -> None:
    session = create_practice_backpack(home, "practice", now=now, cost=cheap_kdf).session
    record = session.vault.records.ids()[0]
    shared = make_file(session, ShareOrder(record_ids=(record,)), now=now)
    assert check_code_of(shared).replace(" ", "") == shared.digest[:8].upper()
    session.vault.close()
