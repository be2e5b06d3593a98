"""How it is handed over, and who signs."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.sharing.form_part import FORMS, FormPart
from wallet.model.record import HolderKey, ShareForm
from wallet.model.sharing import HolderSuite
from wallet.settings import Language

MADE = datetime(2026, 5, 3, tzinfo=UTC)
HOME = HolderKey(did="did:key:zHome000001", label="", created_at=MADE, is_default=True)
WORK = HolderKey(did="did:key:zWork000002", label="Work", created_at=MADE)


@pytest.fixture
def part(show: Show, interpreter: Interpreter) -> FormPart:
    interpreter.speak(Language.ENGLISH)
    made = FormPart()
    show(made)
    return made


def test_a_signed_file_is_what_one_gets_without_asking(part: FormPart) -> None:
    assert part.form is ShareForm.FILE
    assert part.suite is HolderSuite.EDDSA_RDFC_2022
    assert part.holder_did == ""
    assert not part.chosen_name.isVisible()


def test_the_arrow_keys_move_through_the_forms(part: FormPart, qtbot: QtBot) -> None:
    part.activateWindow()
    part.radio(ShareForm.FILE).setFocus()
    qtbot.waitUntil(part.radio(ShareForm.FILE).hasFocus)
    with qtbot.waitSignal(part.form_changed):
        qtbot.keyClick(part.radio(ShareForm.FILE), Qt.Key.Key_Down)
    assert part.form is ShareForm.CODES
    qtbot.keyClick(part.radio(ShareForm.CODES), Qt.Key.Key_Down)
    assert part.form is ShareForm.PAGE
    assert part.chosen_name.isVisible()


def test_suites_follow_the_options(part: FormPart, qtbot: QtBot) -> None:
    part.options.set_open(True)
    with qtbot.waitSignal(part.order_changed):
        part.is_older.click()
    assert part.suite is HolderSuite.ED25519_SIGNATURE_2020
    with qtbot.waitSignal(part.order_changed):
        part.is_unsigned.click()
    assert part.suite is HolderSuite.UNSIGNED
    part.clear()
    assert part.suite is HolderSuite.EDDSA_RDFC_2022


def test_keys_are_offered_only_where_there_are_several(part: FormPart) -> None:
    part.show_keys((HOME,))
    assert not part.key.isVisible() and part.holder_did == ""
    part.show_keys((HOME, WORK))
    assert part.key.isVisible()
    assert part.holder_did == HOME.did
    part.key.setCurrentIndex(1)
    part.show_keys((HOME, WORK))
    assert part.holder_did == WORK.did
    assert part.key.currentText() == "Work (…000002)"


def test_every_control_has_a_name(part: FormPart) -> None:
    part.show_keys((HOME, WORK))
    part.set_form(ShareForm.PAGE)
    part.options.set_open(True)
    part.leaving.set_open(True)
    assert nameless(part) == ()


def test_evidence_is_offered_with_a_package_only(show: Show, qtbot: QtBot) -> None:
    part = FormPart()
    show(part)
    assert not part.has_evidence.isVisible()
    part.set_form(ShareForm.PACKAGE)
    assert part.has_evidence.isVisible() and not part.with_evidence
    with qtbot.waitSignal(part.order_changed):
        part.has_evidence.setChecked(True)
    assert part.with_evidence
    part.set_form(ShareForm.FILE)
    assert not part.with_evidence
    part.clear()
    part.set_form(ShareForm.PACKAGE)
    assert not part.with_evidence


def test_what_fits_a_package_only_picks_it_and_says_why(part: FormPart, qtbot: QtBot) -> None:
    part.activateWindow()
    part.radio(ShareForm.FILE).setFocus()
    qtbot.waitUntil(part.radio(ShareForm.FILE).hasFocus)
    with qtbot.waitSignal(part.form_changed):
        part.show_fit(("A licence",), has_others=True)
    assert part.form is ShareForm.PACKAGE and part.has_evidence.isVisible()
    assert part.why.isVisible()
    assert "A licence" in part.why.text() and "step 1" in part.why.text()
    open_ways = [form for form in ShareForm if form in FORMS and part.radio(form).isEnabled()]
    assert open_ways == [ShareForm.PACKAGE]
    assert part.radio(ShareForm.PACKAGE).hasFocus()
    assert "A licence" in part.radio(ShareForm.PAGE).accessibleDescription()
    part.show_fit(("A licence", "A letter"), has_others=False)
    assert "2 items" in part.why.text() and "step 1" not in part.why.text()
    assert "2 items" in part.radio(ShareForm.CODES).accessibleDescription()


def test_what_was_picked_counts_again_as_soon_as_it_can(part: FormPart) -> None:
    part.set_form(ShareForm.PAGE)
    part.show_fit(("A licence",), has_others=False)
    part.show_fit((), has_others=True)
    assert part.form is ShareForm.PAGE and not part.why.isVisible()
    assert all(part.radio(form).isEnabled() for form in FORMS)
    part.set_form(ShareForm.PACKAGE)
    part.show_fit(("A licence",), has_others=False)
    part.show_fit((), has_others=True)
    assert part.form is ShareForm.PACKAGE
    part.show_fit(("A licence",), has_others=False)
    part.clear()
    assert part.form is ShareForm.FILE and part.radio(ShareForm.FILE).isEnabled()


@pytest.mark.parametrize("language", list(Language))
def test_a_hostile_title_stands_in_the_reason_as_text(
    part: FormPart, interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    part.show_fit(("<b>x</b>\u202egpj\nlast",), has_others=True)
    assert "<b>x</b>" in part.why.text()
    assert "\n" not in part.why.text() and "\u202e" not in part.why.text()
