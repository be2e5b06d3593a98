"""My code for issuers: copied, shown, printed; an answer saved and logged; several keys."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from tests.ui.sharing.test_code_canvas import codes_in
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.sharing.my_code_page import MyCodePage
from wallet.model.record import ShareForm
from wallet.session.gathering import Incoming
from wallet.session.learner import add_key, default_key, my_keys
from wallet.session.receiving import check_received
from wallet.session.sharing import list_shares
from wallet.settings import Language


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> MyCodePage:
    made = MyCodePage(shell)
    made.resize(900, 700)
    show(made)
    made.opened()
    return made


def test_the_code_is_shown_and_copied_exactly(page: MyCodePage, practice: Practice) -> None:
    did = default_key(practice.session).did
    assert page.did == did
    assert page.text.text().replace("\u200b", "") == did
    assert codes_in(page.code.grab().toImage()) == (did,)
    page.copy_button.click()
    assert QGuiApplication.clipboard().text() == did
    assert page.notices.notice is not None and page.notices.notice.title == "Code copied."


def test_a_page_to_print_is_saved(page: MyCodePage, shell: RecordingShell, tmp_path: Path) -> None:
    shell.file_dialogs.to_save.append(tmp_path)
    page.print_button.click()
    (written,) = tmp_path.glob("*.pdf")
    assert written.name == "My code for issuers.pdf"
    assert written.read_bytes().startswith(b"%PDF-")


def test_an_answer_proves_the_key_and_holds_no_item(
    page: MyCodePage, shell: RecordingShell, practice: Practice, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.answer.challenge, "4711")
    qtbot.keyClicks(page.answer.domain, "school.example")
    shell.file_dialogs.to_save.append(tmp_path / "answer.json")
    page.answer.button.click()
    content = (tmp_path / "answer.json").read_bytes()
    assert "verifiableCredential" not in json.loads(content)
    received = check_received(
        practice.session.knowledge,
        [Incoming(name="answer.json", data=content)],
        now=shell.now(),
        challenge="4711",
        domain="school.example",
    )
    (presentation,) = received.presentations
    assert presentation.holder == page.did
    assert "ANSWERS_YOUR_CHALLENGE" in {line.reason.value for line in presentation.report.lines}
    (entry,) = list_shares(practice.session)
    assert (entry.form, entry.record_ids) == (ShareForm.PROOF_FOR_ISSUER, ())
    assert page.answer.challenge.text() == ""


def test_a_key_is_added_named_and_made_the_default(
    page: MyCodePage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    told: list[bool] = []
    shell.vault_changed.connect(lambda change, _page: told.append(change.learner))
    page.keys.add.click()
    first, second = my_keys(practice.session)
    assert page.key.count() == 2 and page.key.isVisible()
    page.keys.named.emit(second.did, "Work")
    page.keys.default_picked.emit(second.did)
    keys = my_keys(practice.session)
    assert (keys[0].did, keys[0].label, keys[0].is_default) == (second.did, "Work", True)
    assert keys[1].did == first.did
    assert told and all(told)


def test_another_key_shows_another_code(
    page: MyCodePage, shell: RecordingShell, practice: Practice
) -> None:
    other = add_key(practice.session, "Work", now=shell.now())
    page.opened()
    page.key.setCurrentIndex(page.key.findData(other.did))
    page.key.activated.emit(page.key.currentIndex())
    assert codes_in(page.code.grab().toImage()) == (other.did,)


def test_a_narrow_page_puts_the_code_above(page: MyCodePage) -> None:
    page.resize(420, 800)
    assert page.code.geometry().bottom() <= page.text.geometry().top() or (
        page._sides.direction() is page._sides.Direction.TopToBottom
    )


def test_names_and_words_in_both_languages(page: MyCodePage, interpreter: Interpreter) -> None:
    page._answer_fold.set_open(True)
    page._keys_fold.set_open(True)
    assert nameless(page) == ()
    interpreter.speak(Language.SPANISH)
    page.retranslate()
    assert page.accessibleName() == "Mi código para emisores"
    assert page.did
