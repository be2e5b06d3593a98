"""What an item is or carries as files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles import pdf_samples
from tests.doubles.photo_samples import jpeg_with_place
from tests.doubles.shell import RecordingShell
from tests.ui.practice import practice_open_in
from ui.accessible.naming import nameless
from ui.backpack.item_page import ItemPage
from ui.showing.shell import PageName
from ui.showing.text import PlainLabel
from wallet.model.copy import CopyWords
from wallet.model.finding import Decision
from wallet.model.own_record import OwnKind, OwnRecord
from wallet.model.record import VaultChange
from wallet.session.bringing_in import keep, look_at
from wallet.session.copies import clean_offer, keep_copy, offer_copy
from wallet.session.evidence import take_evidence
from wallet.session.gathering import Incoming
from wallet.session.opening import KdfCost
from wallet.session.own_records import keep_own
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]
Open = Callable[[VaultChange], ItemPage]


@pytest.fixture
def session(shell: RecordingShell, cheap_kdf: KdfCost) -> Iterator[Session]:
    with practice_open_in(shell, cheap_kdf, is_filled=False) as opened:
        yield opened


@pytest.fixture
def opened(shell: RecordingShell, session: Session, show: Show) -> Open:
    page = ItemPage(shell)
    page.resize(1000, 900)
    show(page)

    def open_new(change: VaultChange) -> ItemPage:
        (record_id,) = change.records
        page.opened(record_id=record_id)
        return page

    return open_new


def kept_copy(session: Session, shell: RecordingShell, data: bytes) -> VaultChange:
    offer = offer_copy(session, Incoming(name="scan", data=data))
    offer = clean_offer(offer) if offer.hidden else offer
    return keep_copy(session, offer, CopyWords(title="Scan"), now=shell.now())


def words_on(page: ItemPage) -> list[str]:
    return [one.text() for one in page.files.findChildren(PlainLabel) if one.isVisible()]


def test_a_copy_shows_its_pages_and_may_be_edited(
    opened: Open, session: Session, shell: RecordingShell
) -> None:
    change = kept_copy(session, shell, pdf_samples.pdf_of("one", "two"))
    page = opened(change)
    assert page.files.isVisible() and page.files.pages.picture.isVisible()
    assert words_on(page)[0] == "How it looks"
    assert page.files.pages.place.text() == "Page 1 of 2"
    assert nameless(page) == ()
    assert page.edit_action.isVisible()
    page.edit_action.trigger()
    (record_id,) = change.records
    assert shell.visits[-1] == (PageName.COPY, {"record_id": record_id})


def test_what_was_taken_out_of_a_photo_is_said(
    opened: Open, session: Session, shell: RecordingShell
) -> None:
    page = opened(kept_copy(session, shell, jpeg_with_place()))
    assert any(text.startswith("Where and with what this photo") for text in words_on(page))


def test_a_signed_pdf_shows_its_pages_and_says_who_signed(
    opened: Open, session: Session, shell: RecordingShell
) -> None:
    data = pdf_samples.sign_pdf(pdf_samples.plain_pdf())
    findings = look_at(session, [Incoming(name="transcript.pdf", data=data)], now=shell.now())
    (finding,) = findings.items
    decision = Decision(finding_id=finding.id, keeping=finding.may_keep[0])
    page = opened(keep(session, findings, [decision], now=shell.now()))
    assert page.pane._title.text() == "Transcript"
    assert page.files.pages.picture.isVisible()
    assert not page.edit_action.isVisible()
    said = [one.text() for one in page.pane.findChildren(PlainLabel)]
    assert any("Westmoor Registrar" in text and "(says)" in text for text in said)


def test_evidence_is_saved_as_it_was_signed_and_never_when_it_was_changed(
    opened: Open, session: Session, shell: RecordingShell, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = take_evidence(Incoming(name="letter.txt", data=b"Thank you"))
    record = OwnRecord(
        kind=OwnKind.JOB, title="Cook", description="I cooked.", evidence=(letter.file,)
    )
    change = keep_own(session, record, [letter], now=shell.now())
    page = opened(change)
    qtbot.waitUntil(lambda: any("As you signed it" in text for text in words_on(page)))
    assert any("letter.txt" in text for text in words_on(page))
    assert nameless(page) == ()
    assert not page.files.pages.picture.isVisible()
    (button,) = page.files.save_buttons
    shell.file_dialogs.to_save.append(tmp_path / "mine.txt")
    button.click()
    assert (tmp_path / "mine.txt").read_bytes() == b"Thank you"
    page.edit_action.trigger()
    assert shell.visits[-1][0] is PageName.OWN_RECORD
    session.vault._database.execute("UPDATE evidence SET content = x'00'")
    page = opened(change)
    qtbot.waitUntil(lambda: any("Evidence changed" in text for text in words_on(page)))
    assert not page.files.save_buttons[0].isVisible()
    shell.file_dialogs.to_save.append(tmp_path / "bad.txt")
    page.files.save_buttons[0].click()
    assert not (tmp_path / "bad.txt").exists()
    assert page.notices.isVisible()
