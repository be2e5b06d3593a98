"""Checking what somebody handed over, with and without a backpack."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.doubles.badge_publisher import BadgePublisher, as_bytes
from tests.doubles.keyboard import has_keyboard
from tests.doubles.shell import RecordingShell
from tests.ui.practice import holding_items, share
from ui.accessible.naming import nameless
from ui.checking.check_page import CheckPage
from ui.checking.result import Overall
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from ui.showing.text import PlainLabel
from wallet.session.code_pictures import frame_matrix, png_of
from wallet.session.gathering import incoming_text
from wallet.session.opening import KdfCost, close_backpack, create_backpack
from wallet.session.session import Session
from wallet.session.sharing import plan_codes_for, prove_for_issuer
from wallet.session.trusting import import_trust_pack
from wallet.settings import Language
from wallet.trust.trust_pack import write_trust_pack


def words_on(page: CheckPage) -> list[str]:
    labels = page.findChildren(PlainLabel)
    return [label.text() for label in labels if label.isVisibleTo(page)]


def everything_under(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


@pytest.fixture
def presentation(learner: Session, giver: RecordingShell) -> bytes:
    """Two items that hold, handed over as a file."""
    return share(learner, giver, holding_items(learner, giver)[:2]).content


def test_the_empty_page_says_how_to_begin(page: CheckPage) -> None:
    assert page.drop_area.isVisible()
    assert page.first_focus() is page.drop_area.open_button
    assert not page.save_button.isVisibleTo(page)
    assert not page.primary_button.isVisible()
    assert nameless(page) == ()


def test_what_holds_is_said_in_one_sentence(
    page: CheckPage, knowing: Session, presentation: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "for-you.json"
    file.write_bytes(presentation)
    before = everything_under(tmp_path)
    page.opened(paths=(file,))
    assert page.result.overall is Overall.HOLDS
    assert page.result.word.text() == "It holds"
    said = page.result.text.text()
    assert said.startswith("2 items: 2 signed by the source.")
    assert "Not changed since signed." in said
    assert has_keyboard(page.result)
    assert page.result.accessibleName().startswith("It holds. 2 items")
    qtbot.waitUntil(lambda: len(page.list.rows) == 2)
    qtbot.waitUntil(lambda: "The collection itself, with 2 items" in words_on(page))
    assert "Made by whoever holds the key it names." in words_on(page)
    assert any("cannot be told" in words for words in words_on(page))
    assert everything_under(tmp_path) == before
    assert nameless(page) == ()


def test_it_works_without_a_backpack_and_knows_less(
    page: CheckPage, shell: RecordingShell, presentation: bytes
) -> None:
    assert shell.session is None
    page.check((), [incoming_text(presentation.decode())])
    assert page.result.overall is Overall.UNSURE
    assert "2 that could not be checked" in page.result.text.text()
    assert "Practice items prove nothing." in page.result.text.text()


def test_as_a_receiver_nothing_of_ones_own_backpack_is_used(
    page: CheckPage, shell: RecordingShell, tmp_path: Path, cheap_kdf: KdfCost
) -> None:
    shop = BadgePublisher()
    pages = write_trust_pack(as_of=shell.now(), documents=shop.documents(), name="Pages")
    made = create_backpack(tmp_path, "correct horse battery", now=shell.now(), cost=cheap_kdf)
    session = import_trust_pack(made.session, pages, now=shell.now(), is_vouched_for=True)
    shell.session = session
    given = incoming_text(as_bytes(shop.hosted(1)).decode())
    page.opened(incoming=(given,))
    assert page.list.rows[0].title == "Welding Basics"
    assert page.notices.notice is None
    page.opened(incoming=(given,), as_receiver=True)
    assert "Welding Basics" not in page.list.rows[0].title
    assert page.result.overall is not Overall.HOLDS
    assert any("has only this file" in words for words in words_on(page))
    assert page.title_label.text() == "As the receiver sees it"
    shell.session_changed.emit()
    assert any("has only this file" in words for words in words_on(page)), (
        "still so when checked again"
    )
    assert "Welding Basics" not in page.list.rows[0].title
    # What is brought by hand is checked with all that is known.
    page.check((), [given])
    assert page.list.rows[0].title == "Welding Basics"
    assert not any("has only this file" in words for words in words_on(page))
    assert page.title_label.text() == "Check"
    page.opened(incoming=(given,), as_receiver=True)
    page.primary_button.click()
    page.check((), [given])
    assert page.list.rows[0].title == "Welding Basics"
    close_backpack(session)


def test_a_look_as_the_receiver_starts_from_nothing_that_was_left_on_the_page(
    page: CheckPage, shell: RecordingShell, learner: Session, giver: RecordingShell, tmp_path: Path
) -> None:
    items = holding_items(learner, giver)
    moving = plan_codes_for(learner, share(learner, giver, items[:2]), fragment_size=300).moving
    picture = tmp_path / "one-of-many.png"
    picture.write_bytes(png_of(frame_matrix(moving.parts[0])))
    shell.session = learner
    page.check([picture])
    page.challenge.ask_button.click()
    asked = page.challenge.challenge
    invited = page.notices.notice
    assert invited is not None and "parts of this moving code" in invited.title
    given = incoming_text(share(learner, giver, items[2:3]).content.decode())
    page.opened(incoming=(given,), as_receiver=True)
    assert len(page.list.rows) == 1
    assert "could not be read" not in page.result.text.text()
    assert "made just now" not in page.result.text.text(), "nobody was asked for this"
    assert page.notices.notice is None
    assert any("has only this file" in words for words in words_on(page))
    assert not page.challenge.isVisibleTo(page)
    # The question waits where it was asked, and what was looked at joins nothing.
    page.check((), [incoming_text(share(learner, giver, items[:1]).content.decode())])
    assert len(page.list.rows) == 1
    assert page.challenge.isVisibleTo(page)
    assert page.challenge.challenge == asked


def test_back_leads_from_a_look_as_the_receiver_to_the_history_and_nothing_stays(
    page: CheckPage, shell: RecordingShell, learner: Session, giver: RecordingShell
) -> None:
    shell.session = learner
    given = incoming_text(
        share(learner, giver, holding_items(learner, giver)[:1]).content.decode()
    )
    page.opened(incoming=(given,), as_receiver=True)
    assert page.back_button.isVisibleTo(page)
    assert not page.save_button.isVisible() and not page.more_button.isVisible()
    assert page.go_back()
    assert shell.visits[-1] == (PageName.HISTORY, {})
    page.left()
    page.opened()
    assert page.list.rows == () or not page.list.isVisible()
    assert page.title_label.text() == "Check" and not page.back_button.isVisibleTo(page)
    assert page.drop_area.isVisible()
    # What was checked by hand stays, as before.
    page.check((), [given])
    assert not page.go_back()
    page.left()
    page.opened()
    assert page.list.isVisible()


def test_one_bad_item_never_hides_among_good_ones(
    page: CheckPage, knowing: Session, files: dict[str, Path], qtbot: QtBot
) -> None:
    names = ("01-data-literacy.json", "05-carpentry.json", "15-bookkeeping-changed.json")
    page.check([files[name] for name in names])
    assert page.result.overall is Overall.BROKEN
    assert page.result.word.text() == "Something does not hold"
    said = page.result.text.text()
    assert "2 signed by the source" in said
    assert "1 changed or broken" in said
    assert "Not changed since signed." not in said
    qtbot.waitUntil(lambda: len(page.list.rows) == 3)


def test_a_changed_presentation_does_not_hold(
    page: CheckPage, knowing: Session, presentation: bytes
) -> None:
    changed = presentation.replace(b"Clinic", b"Prison")
    if changed == presentation:
        changed = presentation.replace(b'"holder"', b'"id":"urn:x:1","holder"', 1)
    page.check((), [incoming_text(changed.decode())])
    assert page.result.overall is Overall.BROKEN


def test_an_answer_to_the_challenge_is_fresh_and_an_older_file_is_not(
    page: CheckPage,
    knowing: Session,
    learner: Session,
    giver: RecordingShell,
    presentation: bytes,
    qtbot: QtBot,
) -> None:
    page.check((), [incoming_text(presentation.decode())])
    assert page.result.overall is Overall.HOLDS
    qtbot.mouseClick(page.challenge.ask_button, Qt.MouseButton.LeftButton)
    challenge = page.challenge.challenge
    assert len(challenge) == 32
    # The file at hand was made before: asked for a fresh one, it fails at once.
    assert page.result.overall is Overall.BROKEN
    assert "It answers somebody else’s question, not yours." in page.result.text.text()
    assert has_keyboard(page.challenge.copy_button), "whoever asks stays with the question"
    answer = share(learner, giver, holding_items(learner, giver)[:1], challenge=challenge)
    page.check((), [incoming_text(answer.content.decode())])
    assert page.result.overall is Overall.HOLDS
    assert "Made just now, in answer to you." in page.result.text.text()
    page.check((), [incoming_text(presentation.decode())])
    assert page.result.overall is Overall.BROKEN
    qtbot.mouseClick(page.challenge.stop_button, Qt.MouseButton.LeftButton)
    assert page.result.overall is Overall.HOLDS


def test_an_answer_without_items_only_shows_who_made_it(
    page: CheckPage, knowing: Session, learner: Session, giver: RecordingShell
) -> None:
    page.challenge.ask()
    answer = prove_for_issuer(learner, page.challenge.challenge, "", now=giver.now())
    page.check((), [incoming_text(answer.content.decode())])
    assert page.result.overall is Overall.HOLDS
    said = page.result.text.text()
    assert said.startswith("It holds no items; it only shows who made it.")
    assert "Made just now, in answer to you." in said


def test_frames_of_a_moving_code_come_in_any_order_with_some_missing(
    page: CheckPage,
    shell: RecordingShell,
    knowing: Session,
    learner: Session,
    giver: RecordingShell,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    shared = share(learner, giver, holding_items(learner, giver)[:2])
    moving = plan_codes_for(learner, shared, fragment_size=300).moving
    paths = []
    for number, part in enumerate(moving.parts):
        path = tmp_path / f"{number}.png"
        path.write_bytes(png_of(frame_matrix(part)))
        paths.append(path)
    need = moving.fragment_count
    assert need > 2
    page.check(paths[: need - 2])
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == f"{need - 2} of {need} parts of this moving code are here."
    assert notice.action == "Add pictures…"
    shell.file_dialogs.to_open.append(tuple(reversed(paths[need - 1 :])))
    qtbot.mouseClick(page.notices._action, Qt.MouseButton.LeftButton)
    assert page.result.overall is Overall.HOLDS
    assert page.notices.notice is None


def test_what_cannot_be_read_is_named(page: CheckPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty.json").touch()
    page.check([tmp_path / "empty.json"])
    assert page.result.overall is Overall.NOTHING
    assert page.result.text.text() == "1 could not be read."
    qtbot.waitUntil(lambda: "empty.json" in words_on(page))
    assert not page.save_button.isVisibleTo(page)


def test_it_is_saved_only_when_asked_and_byte_for_byte(
    page: CheckPage, shell: RecordingShell, presentation: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    page.check((), [incoming_text(presentation.decode())])
    folder = tmp_path / "kept"
    folder.mkdir()
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert list(folder.iterdir()) == []
    shell.file_dialogs.folders.append(folder)
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    (saved,) = folder.iterdir()
    assert saved.read_bytes() == presentation
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "1 file saved."


def test_a_trust_pack_is_known_for_this_run(
    page: CheckPage, shell: RecordingShell, files: dict[str, Path], qtbot: QtBot
) -> None:
    pack = files["19-trust-pack.json"]
    page.check([files["17-gestion-cultural.json"], pack])
    first = page.result.text.text()
    qtbot.waitUntil(lambda: "19-trust-pack.json" in words_on(page))
    page.list.pack_wanted.emit("19-trust-pack.json")
    assert shell.visits == [(PageName.TRUST_PACK, {"path": pack})]
    page.opened(trust_pack=pack.read_bytes())
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "The trust pack is known for this run."
    # The pack brings the key the signature fits; the issuer stays one of practice.
    assert "Not changed since signed." not in first
    assert "Not changed since signed." in page.result.text.text()
    shell.open_session(None)
    assert page.result.text.text() == first


def test_beginning_again_forgets_the_last_one(
    page: CheckPage, files: dict[str, Path], qtbot: QtBot
) -> None:
    page.check([files["01-data-literacy.json"]])
    qtbot.mouseClick(page.primary_button, Qt.MouseButton.LeftButton)
    assert page.drop_area.isVisible()
    assert not page.result.isVisible()
    assert has_keyboard(page.drop_area.open_button)
    page._check_again()
    assert not page.result.isVisible()


def test_dialog_and_clipboard_bring_it_too(
    page: CheckPage, shell: RecordingShell, files: dict[str, Path], qtbot: QtBot
) -> None:
    shell.file_dialogs.to_open.append((files["01-data-literacy.json"],))
    qtbot.mouseClick(page.drop_area.open_button, Qt.MouseButton.LeftButton)
    assert page.result.text.text().startswith("1 item:")
    page._begin_again()
    offered = QMimeData()
    offered.setText(files["08-digital-skills.jwt"].read_text())
    QGuiApplication.clipboard().setMimeData(offered)
    qtbot.mouseClick(page.drop_area.paste_button, Qt.MouseButton.LeftButton)
    assert page.result.text.text().startswith("1 item:")
    page._begin_again()
    QGuiApplication.clipboard().clear()
    page._paste()
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "There is nothing to paste."


def test_it_speaks_spanish(
    page: CheckPage, files: dict[str, Path], interpreter: Interpreter, qtbot: QtBot
) -> None:
    page.check([files["15-bookkeeping-changed.json"]])
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.title_label.text() == "Comprobar")
    assert page.result.word.text() == "Algo no es válido"
    assert page.result.text.text().startswith("1 elemento: 1 modificado o dañado.")
