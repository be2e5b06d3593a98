"""How it is handed over, and who signs."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.sharing.form_part import FormPart
from wallet.model.record import HolderKey, ShareForm
from wallet.model.sharing import HolderSuite
from wallet.settings import Language

MADE = datetime(2026, 5, 3, tzinfo=UTC)
HOME = HolderKey(did="did:key:zHome000001", label="", created_at=MADE, is_default=True)
WORK = HolderKey(did="did:key:zWork000002", label="Work", created_at=MADE)


@pytest.fixture
def part(show: Show, interpreter: Interpreter) -> FormPart:
    interpreter.speak(Language.ENGLISH)
    made = FormPart(InlineLane())
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


def test_evidence_is_offered_with_a_package_only_and_where_there_is_some(
    part: FormPart, qtbot: QtBot
) -> None:
    part.set_form(ShareForm.PACKAGE)
    assert not part.has_evidence.isVisible(), "nothing chosen has any"
    part.show_fit((), has_others=True, evidence_count=3)
    assert part.has_evidence.isVisible() and "3" in part.has_evidence.text()
    assert not part.with_evidence
    with qtbot.waitSignal(part.order_changed):
        part.has_evidence.setChecked(True)
    assert part.with_evidence
    part.set_form(ShareForm.FILE)
    assert not part.has_evidence.isVisible() and not part.with_evidence
    part.set_form(ShareForm.PACKAGE)
    part.show_fit((), has_others=True)
    assert not part.with_evidence, "what had some was taken out"
    part.show_fit((), has_others=True, evidence_count=1)
    part.clear()
    part.set_form(ShareForm.PACKAGE)
    part.show_fit((), has_others=True, evidence_count=1)
    assert not part.with_evidence


def test_the_keys_are_named_in_the_language_spoken(
    part: FormPart, interpreter: Interpreter
) -> None:
    part.show_keys((HOME, WORK))
    part.key.setCurrentIndex(1)
    interpreter.speak(Language.SPANISH)
    part.retranslate()
    assert part.key.itemText(0).startswith("Mi clave")
    assert part.holder_did == WORK.did
