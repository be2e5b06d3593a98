"""The share page: four steps by keyboard, what is shown, what lands on the disk and in the log."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import CHEAP, Practice
from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.sharing.share_page import SharePage
from ui.showing.shell import PageName
from wallet.model.record import ShareForm
from wallet.model.sharing import SharedFile
from wallet.session.bundles import list_bundles, save_bundle
from wallet.session.gathering import Incoming
from wallet.session.keeping import delete_items
from wallet.session.learner import add_key, my_keys
from wallet.session.opening import create_backpack
from wallet.session.receiving import check_received
from wallet.session.sharing import list_shares, payload_of
from wallet.settings import Language

GOOD = ("01-data-literacy.json", "02-nursing-licence.json", "05-carpentry.json")


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> SharePage:
    made = SharePage(shell)
    show(made)
    made.opened()
    return made


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key = Qt.Key.Key_Space) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, key)


def go_to_step(qtbot: QtBot, page: SharePage, number: int) -> None:
    while page.steps.current < number:
        press(qtbot, page.next_buttons[page.steps.current - 1])


def chosen_page(page: SharePage, practice: Practice) -> tuple[str, ...]:
    ids = tuple(practice.items[name] for name in GOOD)
    page.opened(record_ids=ids)
    return ids


def test_an_empty_backpack_says_what_the_page_is_for(
    shell: RecordingShell, tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    shell.session = create_backpack(tmp_path, "long enough", now=shell.now(), cost=CHEAP).session
    page = SharePage(shell)
    show(page)
    page.opened()
    assert page.empty.isVisible() and not page.steps.isVisible()
    press(qtbot, page.empty.action)
    assert shell.visits == [(PageName.BRING_IN, {})]
    shell.session.vault.close()


def test_nothing_chosen_goes_no_further(page: SharePage, qtbot: QtBot) -> None:
    assert not page.next_buttons[0].isEnabled()
    assert page.choice.model.rowCount() == 22
    qtbot.keyClick(page.receiver.receiver, Qt.Key.Key_Return)
    assert page.steps.current == 1


def test_only_the_last_search_is_answered(page: SharePage, shell: RecordingShell) -> None:
    lane = shell.lanes.vault
    done = len(lane.jobs)
    for written in ("c", "ca", "carp"):
        page.choice.search.setText(written)
        page.choice.query_changed.emit()
    first, second, last = lane.jobs[done:]
    assert first.cancellation.is_cancelled and second.cancellation.is_cancelled
    assert not last.cancellation.is_cancelled
    assert page.choice.model.rowCount() == 1


def test_a_file_is_saved_by_keyboard_and_stands_in_the_log_byte_for_byte(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot, tmp_path: Path
) -> None:
    ids = chosen_page(page, practice)
    press(qtbot, page.next_buttons[0])
    qtbot.keyClicks(page.receiver.receiver, "Acme")
    qtbot.keyClicks(page.receiver.purpose, "A job")
    qtbot.keyClick(page.receiver.purpose, Qt.Key.Key_Return)
    assert page.steps.current == 3
    press(qtbot, page.next_buttons[2])
    assert page.finish_button.text() == "Save file for Acme (3 items)"
    page.form.leaving.set_open(True)
    seen = page.form.leaving.text
    shell.file_dialogs.to_save.append(tmp_path)
    press(qtbot, page.finish_button)
    (written,) = tmp_path.glob("*.json")
    assert written.read_text("utf-8") == seen
    (entry,) = list_shares(practice.session)
    assert payload_of(practice.session, entry.id) == written.read_bytes()
    assert (entry.receiver, entry.purpose) == ("Acme", "A job")
    assert (entry.form, entry.record_ids) == (ShareForm.FILE, ids)
    assert shell.visits[-1] == (PageName.HISTORY, {"entry_id": entry.id})
    assert entry.digest[:4].upper() in shell.notices[-1].text


def test_what_was_saved_holds_for_its_receiver(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen_page(page, practice)
    page.receiver.challenge.setText("4711")
    page.receiver.domain.setText("jobs.example.org")
    go_to_step(qtbot, page, 4)
    shell.file_dialogs.to_save.append(tmp_path / "for acme.json")
    press(qtbot, page.finish_button)
    received = check_received(
        practice.session.knowledge,
        [Incoming(name="x", path=tmp_path / "for acme.json")],
        now=shell.now(),
        challenge="4711",
        domain="jobs.example.org",
    )
    (presentation,) = received.presentations
    assert len(presentation.items) == 3
    reasons = {line.reason.value for line in presentation.report.lines}
    assert {"ANSWERS_YOUR_CHALLENGE", "DOMAIN_MATCHES", "MADE_BY_HOLDER"} <= reasons


def test_saving_starts_over_for_the_next_share(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen_page(page, practice)
    page.receiver.fill("Acme", "A job")
    go_to_step(qtbot, page, 4)
    shell.file_dialogs.to_save.append(tmp_path)
    press(qtbot, page.finish_button)
    assert page.steps.current == 1
    assert page.choice.chosen == ()
    assert page.receiver.receiver.text() == ""


def test_a_page_is_saved_with_the_file_beside_it(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen_page(page, practice)
    page.receiver.fill("Acme", "")
    go_to_step(qtbot, page, 4)
    press(qtbot, page.form.radio(ShareForm.PAGE))
    assert page.finish_button.text() == "Save page for Acme (3 items)"
    page.form.chosen_name.setText("Ana R.")
    page.form.leaving.set_open(True)
    qtbot.waitUntil(lambda: page.form.leaving.pages_shown > 0)
    shell.file_dialogs.to_save.append(tmp_path / "acme.pdf")
    press(qtbot, page.finish_button)
    assert (tmp_path / "acme.pdf").read_bytes().startswith(b"%PDF-")
    presentation = json.loads((tmp_path / "acme.json").read_bytes())
    assert len(presentation["verifiableCredential"]) == 3
    (entry,) = list_shares(practice.session)
    assert entry.form is ShareForm.PAGE
    assert payload_of(practice.session, entry.id) == (tmp_path / "acme.pdf").read_bytes()


def test_a_page_asked_for_at_once_is_made_before_it_is_saved(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen_page(page, practice)
    go_to_step(qtbot, page, 4)
    page.form.set_form(ShareForm.PAGE)
    shell.file_dialogs.to_save.append(tmp_path / "p.pdf")
    press(qtbot, page.finish_button)
    assert (tmp_path / "p.pdf").is_file()


def test_a_package_is_made_in_another_language_once_the_page_is_opened_again(
    page: SharePage, practice: Practice, interpreter: Interpreter, qtbot: QtBot
) -> None:
    chosen_page(page, practice)
    go_to_step(qtbot, page, 4)
    page.form.set_form(ShareForm.PACKAGE)
    qtbot.waitUntil(lambda: page.hand_over.made is not None)
    page.left()
    page.hide()
    interpreter.speak(Language.SPANISH)
    assert page.hand_over.made is None
    page.opened()
    page.show()
    qtbot.waitUntil(lambda: page.hand_over.made is not None)
    assert page.hand_over.made is not None and page.hand_over.made.language == "es"
    assert page.finish_button.isEnabled()


def test_codes_are_shown_from_the_very_file(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    chosen_page(page, practice)
    go_to_step(qtbot, page, 4)
    page.form.set_form(ShareForm.CODES)
    press(qtbot, page.finish_button)
    name, arguments = shell.visits[-1]
    assert name is PageName.CODES
    assert isinstance(arguments["shared"], SharedFile)
    assert arguments["shared"] == page.hand_over.made.shared  # type: ignore[union-attr]
    assert list_shares(practice.session) == ()


def test_where_the_disk_refuses_nothing_is_logged_and_the_page_says_so(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen_page(page, practice)
    go_to_step(qtbot, page, 4)
    shell.file_dialogs.to_save.append(tmp_path / "nowhere" / "x.json")
    press(qtbot, page.finish_button)
    assert page.notices.notice is not None
    assert list_shares(practice.session) == ()
    assert page.steps.current == 4


def test_broken_items_must_be_taken_out_first(
    page: SharePage, practice: Practice, qtbot: QtBot
) -> None:
    good, broken = practice.items[GOOD[0]], practice.items["15-bookkeeping-changed.json"]
    page.opened(record_ids=(good, broken))
    assert not page.next_buttons[0].isEnabled()
    assert page.choice.warnings.isVisible()
    press(qtbot, page.choice.warnings.button)
    assert page.choice.chosen == (good,)
    assert page.next_buttons[0].isEnabled()


def test_options_change_the_file_and_say_how_it_is_signed(
    page: SharePage, practice: Practice, qtbot: QtBot
) -> None:
    chosen_page(page, practice)
    go_to_step(qtbot, page, 4)
    page.form.options.set_open(True)
    press(qtbot, page.form.is_older)
    content = json.loads(page.hand_over.made.shared.content)  # type: ignore[union-attr]
    assert content["proof"]["type"] == "Ed25519Signature2020"
    press(qtbot, page.form.is_unsigned)
    content = json.loads(page.hand_over.made.shared.content)  # type: ignore[union-attr]
    assert "proof" not in content
    assert not page.form.is_older.isEnabled()


def test_another_key_may_sign(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    second = add_key(practice.session, "Work", now=shell.now())
    page.opened()
    chosen_page(page, practice)
    go_to_step(qtbot, page, 4)
    page.form.key.setCurrentIndex(page.form.key.findData(second.did))
    page.form.key.activated.emit(page.form.key.currentIndex())
    made = page.hand_over.made
    assert made is not None
    assert made.shared.holder_did == second.did
    assert len(my_keys(practice.session)) == 2


def test_coming_back_keeps_what_was_begun(
    page: SharePage, practice: Practice, qtbot: QtBot
) -> None:
    ids = chosen_page(page, practice)
    page.receiver.fill("Acme", "A job")
    go_to_step(qtbot, page, 4)
    page.left()
    page.opened(record_ids=ids)
    assert page.steps.current == 4
    assert page.receiver.receiver.text() == "Acme"
    page.opened()
    assert page.choice.chosen == ids


def test_choosing_the_same_again_elsewhere_brings_back_what_was_taken_out(
    page: SharePage, practice: Practice
) -> None:
    ids = chosen_page(page, practice)
    page.choice.choose(ids[:1])
    page.left()
    page.opened(record_ids=ids)
    assert page.choice.chosen == ids


def test_coming_back_from_the_codes_keeps_what_was_changed(
    page: SharePage, practice: Practice, qtbot: QtBot
) -> None:
    ids = chosen_page(page, practice)
    page.choice.choose(ids[:2])
    go_to_step(qtbot, page, 4)
    page.form.set_form(ShareForm.CODES)
    press(qtbot, page.finish_button)
    page.left()
    page.opened(record_ids=ids)
    assert page.choice.chosen == ids[:2]
    assert page.steps.current == 4


def test_share_again_fills_in_whom_and_why(page: SharePage, practice: Practice) -> None:
    ids = (practice.items[GOOD[0]],)
    page.opened(record_ids=ids, receiver="Acme", purpose="A job")
    assert page.order.record_ids == ids
    assert (page.order.receiver, page.order.purpose) == ("Acme", "A job")


def test_escape_goes_one_step_back(page: SharePage, practice: Practice, qtbot: QtBot) -> None:
    chosen_page(page, practice)
    go_to_step(qtbot, page, 3)
    assert page.go_back()
    assert page.steps.current == 2
    assert page.go_back()
    assert not page.go_back()


def test_an_item_deleted_elsewhere_is_no_longer_chosen(
    page: SharePage, shell: RecordingShell, practice: Practice
) -> None:
    ids = chosen_page(page, practice)
    change = delete_items(practice.session, [ids[0]], now=shell.now())
    shell.vault_changed.emit(change, None)
    assert page.choice.chosen == ids[1:]


def test_a_bundle_is_saved_used_deleted_and_brought_back(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    ids = chosen_page(page, practice)
    page.bundles.set_open(True)
    qtbot.keyClicks(page.bundles.name, "Job fair")
    qtbot.keyClick(page.bundles.name, Qt.Key.Key_Return)
    (bundle,) = list_bundles(practice.session)
    assert (bundle.name, bundle.record_ids) == ("Job fair", ids)
    page.choice.choose(())
    page.bundles.used.emit(bundle)
    assert page.choice.chosen == ids
    page.bundles.deleted.emit(bundle)
    assert list_bundles(practice.session) == ()
    notice = page.notices.notice
    assert notice is not None and notice.on_action is not None
    notice.on_action()
    assert [entry.record_ids for entry in list_bundles(practice.session)] == [ids]


def test_a_bundle_says_what_became_of_its_items(
    page: SharePage, shell: RecordingShell, practice: Practice
) -> None:
    session = practice.session
    gone, expired = practice.items["07-harbour-hours.json"], practice.items["03-first-aid.json"]
    ids = (practice.items[GOOD[0]], gone, expired)
    save_bundle(session, "Old", ids, now=shell.now())
    delete_items(session, [gone], now=shell.now())
    page.opened()
    (bundle,) = list_bundles(session)
    page.bundles.used.emit(bundle)
    assert page.choice.chosen == (ids[0], expired)
    notice = page.notices.notice
    assert notice is not None
    assert "1 item is no longer in your backpack." in notice.text
    assert "1 item no longer holds today." in notice.text


def test_everything_that_takes_the_keyboard_has_a_name(
    page: SharePage, practice: Practice, qtbot: QtBot
) -> None:
    chosen_page(page, practice)
    for number in range(1, 5):
        go_to_step(qtbot, page, number)
        assert nameless(page) == ()
