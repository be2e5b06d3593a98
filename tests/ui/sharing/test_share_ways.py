"""Step 4 begins with what can carry the items."""

import pytest
from pytestqt.qtbot import QtBot

from tests.doubles.pdf_samples import plain_pdf
from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from tests.ui.sharing.test_hand_over import LateLane
from tests.ui.sharing.test_share_page import GOOD, go_to_step
from ui.sharing.share_page import SharePage
from wallet.model.copy import CopyKind, CopyWords
from wallet.model.record import ShareForm
from wallet.session.copies import keep_copy, offer_copy
from wallet.session.gathering import Incoming


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> SharePage:
    made = SharePage(shell)
    show(made)
    made.opened()
    return made


def a_copy(practice: Practice, shell: RecordingShell) -> str:
    """Keep what only a package can hold; return its id."""
    offer = offer_copy(practice.session, Incoming(name="a.pdf", data=plain_pdf()))
    words = CopyWords(title="A licence", kind=CopyKind.LICENCE)
    (record_id,) = keep_copy(practice.session, offer, words, now=shell.now()).records
    return record_id


def test_what_fits_a_package_only_begins_as_one(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    copy = a_copy(practice, shell)
    page.opened(record_ids=(practice.items[GOOD[0]], copy))
    go_to_step(qtbot, page, 4)
    assert page.notices.notice is None
    assert page.form.form is ShareForm.PACKAGE
    assert page.first_focus() is page.form.radio(ShareForm.PACKAGE)
    assert "A licence" in page.form.ways.why.text()
    assert page.finish_button.isEnabled()
    assert page.finish_button.text() == "Save package (2 items)"
    assert page.hand_over.made is not None and page.hand_over.made.is_package


def test_without_what_needed_a_package_the_file_is_back(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    good, copy = practice.items[GOOD[0]], a_copy(practice, shell)
    page.opened(record_ids=(good, copy))
    go_to_step(qtbot, page, 4)
    page.steps.open_step(1)
    page.choice.choose((good,))
    go_to_step(qtbot, page, 4)
    assert page.form.form is ShareForm.FILE and not page.form.ways.why.isVisible()
    assert page.finish_button.isEnabled()
    assert page.hand_over.made is not None and not page.hand_over.made.is_package


def test_nothing_is_made_before_it_is_known_what_can_carry_it(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    page.opened(record_ids=(a_copy(practice, shell),))
    shell.lanes.vault = lane = LateLane()
    go_to_step(qtbot, page, 4)
    assert page.hand_over.made is None and not page.finish_button.isEnabled()
    lane.answer()
    assert page.notices.notice is None
    assert page.hand_over.made is not None and page.hand_over.made.is_package
