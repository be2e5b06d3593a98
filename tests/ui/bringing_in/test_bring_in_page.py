"""Bringing in: what is shown, what is decided, and what then lies in the backpack."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from tests.doubles.keyboard import has_keyboard
from tests.doubles.shell import RecordingShell
from tests.wallet.formats.archives_made import zip_of
from ui.accessible.naming import nameless
from ui.bringing_in.bring_in_page import BringInPage
from ui.bringing_in.finding_row import FindingRow
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from ui.showing.text import PlainLabel
from ui.showing.unread_rows import UnreadRow
from wallet.encoding.strict_json import write_json
from wallet.model.copy import CopyKind
from wallet.model.record import Keeping, Query, Summary
from wallet.model.report import Mark
from wallet.session.copies import words_of
from wallet.session.gathering import Incoming, incoming_text
from wallet.session.keeping import list_items
from wallet.session.session import Session
from wallet.settings import Language


def kept(session: Session, shell: RecordingShell) -> dict[str, Summary]:
    return {row.title: row for row in list_items(session, Query(), now=shell.now())}


def row_of(page: BringInPage, title: str, qtbot: QtBot) -> FindingRow:
    qtbot.waitUntil(lambda: any(row.title == title for row in page.list.rows.values()))
    return next(row for row in page.list.rows.values() if row.title == title)


def words_on(page: BringInPage) -> list[str]:
    labels = page.findChildren(PlainLabel)
    return [label.text() for label in labels if label.isVisibleTo(page)]


def test_the_empty_page_says_how_to_begin(page: BringInPage) -> None:
    assert page.drop_area.isVisible()
    assert page.first_focus() is page.drop_area.open_button
    assert not page.primary_button.isVisible()
    assert nameless(page) == ()


def test_a_backpack_that_closes_waits_for_what_is_kept_and_not_for_what_is_looked_at(
    page: BringInPage, shell: RecordingShell, files: dict[str, Path]
) -> None:
    page.opened(paths=tuple(files.values()))
    looking = shell.lanes.vault.jobs[-1]
    page.keep_all()
    keeping = shell.lanes.vault.jobs[-1]
    assert keeping is not looking
    page.drop_work()
    assert looking.cancellation.is_cancelled
    assert not keeping.cancellation.is_cancelled


def test_nothing_is_stored_before_keep(
    page: BringInPage,
    shell: RecordingShell,
    session: Session,
    files: dict[str, Path],
    qtbot: QtBot,
) -> None:
    page.opened(paths=tuple(files.values()))
    assert kept(session, shell) == {}
    assert page.count.text().startswith("22 items found. 1 is changed or broken.")
    assert page.primary_button.text() == "Keep 21 items"
    assert not page.drop_area.isVisible()
    qtbot.waitUntil(lambda: len(page.list.rows) == 22)
    assert nameless(page) == ()


def test_keep_all_keeps_what_is_new_and_not_broken(
    page: BringInPage,
    shell: RecordingShell,
    session: Session,
    files: dict[str, Path],
    qtbot: QtBot,
) -> None:
    changes: list[object] = []
    shell.vault_changed.connect(lambda change, _who: changes.append(change))
    page.opened(paths=tuple(files.values()))
    page.first_focus()
    qtbot.keyClick(page.primary_button, Qt.Key.Key_Space)
    rows = kept(session, shell)
    assert len(rows) >= 15
    assert "Certificate in bookkeeping" not in rows
    assert rows["First aid at work"].keeping is Keeping.HISTORY
    assert len(changes) == 1
    assert shell.visits[-1] == (PageName.BACKPACK, {})
    notice = shell.notices[-1]
    assert (notice.title, notice.action) == ("21 items kept.", "Undo")
    assert notice.text == "1 more waits for your decision."
    assert notice.on_action is not None
    notice.on_action()
    assert kept(session, shell) == {}
    assert len(list_items(session, Query(only_deleted=True), now=shell.now())) == 21
    assert shell.visits[-1] == (PageName.BRING_IN, {})
    # What was taken back can be kept again.
    page.keep_all()
    assert kept(session, shell).keys() == rows.keys()


def test_a_changed_item_can_only_be_kept_as_that(
    page: BringInPage,
    shell: RecordingShell,
    session: Session,
    files: dict[str, Path],
    qtbot: QtBot,
) -> None:
    page.look([files["15-bookkeeping-changed.json"]])
    row = row_of(page, "Certificate in bookkeeping", qtbot)
    assert list(row.keep_buttons) == [Keeping.BROKEN]
    assert row.keep_buttons[Keeping.BROKEN].text() == "Keep as “Changed or broken”"
    assert row.why.text().startswith("This item was changed after it was signed")
    assert not page.primary_button.isVisible()
    row.fold.setFocus()
    qtbot.keyClick(row.fold, Qt.Key.Key_H)
    assert kept(session, shell) == {}
    qtbot.keyClick(row.fold, Qt.Key.Key_K)
    assert kept(session, shell)["Certificate in bookkeeping"].keeping is Keeping.BROKEN
    assert shell.visits[-1] == (PageName.BACKPACK, {})


def test_each_is_decided_by_keyboard_and_the_next_one_waits(
    page: BringInPage,
    shell: RecordingShell,
    session: Session,
    files: dict[str, Path],
    qtbot: QtBot,
) -> None:
    names = ("01-data-literacy.json", "03-first-aid.json", "05-carpentry.json")
    page.look([files[name] for name in names])
    first = row_of(page, "Data literacy", qtbot)
    second = row_of(page, "First aid at work", qtbot)
    third = row_of(page, "Apprentice carpenter, third year", qtbot)
    first.fold.setFocus()
    qtbot.keyClick(first.fold, Qt.Key.Key_K)
    assert kept(session, shell).keys() == {"Data literacy"}
    assert shell.visits == []
    assert has_keyboard(second.fold)
    qtbot.keyClick(second.fold, Qt.Key.Key_H)
    assert kept(session, shell)["First aid at work"].keeping is Keeping.HISTORY
    assert has_keyboard(third.fold)
    qtbot.keyClick(third.fold, Qt.Key.Key_D)
    assert "Discarded" in words_on(page)
    assert kept(session, shell).keys() == {"Data literacy", "First aid at work"}
    qtbot.keyClick(third.undo_button, Qt.Key.Key_Space)
    assert page.deciding.undecided == (third.finding.id,)
    qtbot.keyClick(first.undo_button, Qt.Key.Key_Space)
    assert kept(session, shell).keys() == {"First aid at work"}


def test_what_is_there_already_is_recognised(
    page: BringInPage,
    shell: RecordingShell,
    session: Session,
    files: dict[str, Path],
    qtbot: QtBot,
) -> None:
    page.look([files["13-spreadsheets.json"]])
    page.keep_all()
    older = kept(session, shell)["Spreadsheets for work"]
    page.look([files["13-spreadsheets.json"]])
    row = row_of(page, "Spreadsheets for work", qtbot)
    assert row.keep_buttons == {}
    same = "It is in your backpack already, the very same."
    qtbot.waitUntil(lambda: same in words_on(page))
    page.deciding.discard(page.deciding.undecided)
    page.look([files["14-spreadsheets-again.json"]])
    row = row_of(page, "Spreadsheets for work", qtbot)
    newer = "A newer version of an item you have. The old one is kept too, as history."
    qtbot.waitUntil(lambda: newer in words_on(page))
    qtbot.mouseClick(row.keep_buttons[Keeping.CURRENT], Qt.MouseButton.LeftButton)
    rows = {one.id: one for one in list_items(session, Query(), now=shell.now())}
    assert rows.get(older.id, older).is_replaced or older.id not in rows
    action = shell.notices[-1].on_action
    assert action is not None
    action()
    (back,) = list_items(session, Query(), now=shell.now())
    assert (back.id, back.is_replaced, back.keeping) == (older.id, False, Keeping.CURRENT)


def test_twice_among_the_files_is_said(
    page: BringInPage, files: dict[str, Path], tmp_path: Path, qtbot: QtBot
) -> None:
    twin = tmp_path / "twin.json"
    twin.write_bytes(files["01-data-literacy.json"].read_bytes())
    page.look([files["01-data-literacy.json"], twin, twin])
    qtbot.waitUntil(lambda: len(page.list.rows) == 2)
    qtbot.waitUntil(lambda: "It is here twice; once is enough." in words_on(page))
    assert "1 is already there or here twice." in page.count.text()


def test_what_is_no_credential_says_what_it_is_and_what_to_do(
    page: BringInPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page_file = tmp_path / "page.json"
    page_file.write_bytes(b"<!doctype html><title>x</title>")
    page.look([page_file])
    qtbot.waitUntil(lambda: "page.json" in words_on(page))
    said = words_on(page)
    assert any(words.startswith("This is not a credential Rucksack can read.") for words in said)
    assert any(words.startswith("Ask the issuer for the badge") for words in said)
    assert not page.primary_button.isVisible()


def test_a_trust_pack_is_a_decision_of_its_own(
    page: BringInPage, shell: RecordingShell, files: dict[str, Path], qtbot: QtBot
) -> None:
    pack = files["19-trust-pack.json"]
    page.look([pack])
    page.list.pack_wanted.emit("19-trust-pack.json")
    assert shell.visits[-1] == (PageName.TRUST_PACK, {"path": pack})
    text = pack.read_text()
    page.look((), [incoming_text(text)])
    page.list.pack_wanted.emit("")
    assert shell.visits[-1] == (PageName.TRUST_PACK, {"data": text.encode()})


def test_a_row_opens_in_place(page: BringInPage, files: dict[str, Path], qtbot: QtBot) -> None:
    page.look([files["01-data-literacy.json"]])
    row = row_of(page, "Data literacy", qtbot)
    qtbot.keyClick(row.fold, Qt.Key.Key_Space)
    assert row.pane is not None
    assert row.pane.isVisible()
    qtbot.keyClick(row.fold, Qt.Key.Key_Space)
    assert not row.pane.isVisible()


def test_discard_all_stores_nothing_and_can_be_undone(
    page: BringInPage,
    shell: RecordingShell,
    session: Session,
    files: dict[str, Path],
    qtbot: QtBot,
) -> None:
    page.look(list(files.values()))
    qtbot.mouseClick(page.discard_button, Qt.MouseButton.LeftButton)
    assert kept(session, shell) == {}
    assert page.deciding.undecided == ()
    notice = shell.notices[-1]
    assert notice.title == "22 items discarded. Nothing was stored."
    assert notice.on_action is not None
    notice.on_action()
    assert len(page.deciding.undecided) == 22


def test_files_come_by_dialog_folder_drop_and_clipboard(
    page: BringInPage, shell: RecordingShell, files: dict[str, Path], qtbot: QtBot
) -> None:
    first, second = files["01-data-literacy.json"], files["05-carpentry.json"]
    shell.file_dialogs.to_open.append((first,))
    qtbot.mouseClick(page.drop_area.open_button, Qt.MouseButton.LeftButton)
    assert len(page.deciding.findings.items) == 1
    # What still waits is looked at again together with what is new.
    page.drop_area.dropped.emit((second,), ())
    assert len(page.deciding.findings.items) == 2
    offered = QMimeData()
    offered.setText(files["08-digital-skills.jwt"].read_text())
    QGuiApplication.clipboard().setMimeData(offered)
    page._paste()
    assert len(page.deciding.findings.items) == 3
    page.deciding.discard(page.deciding.undecided)
    shell.file_dialogs.folders.append(first.parent)
    qtbot.mouseClick(page.folder_button, Qt.MouseButton.LeftButton)
    assert len(page.deciding.findings.items) == 22


def test_files_dropped_on_the_area_are_looked_at(
    page: BringInPage, files: dict[str, Path]
) -> None:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(files["01-data-literacy.json"]))])
    event = QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, offered,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.drop_area.dropEvent(event)
    assert len(page.deciding.findings.items) == 1


def test_an_empty_clipboard_is_said(page: BringInPage) -> None:
    QGuiApplication.clipboard().clear()
    page._paste()
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "There is nothing to paste."


def test_another_language_reaches_rows_too(
    page: BringInPage, files: dict[str, Path], interpreter: Interpreter, qtbot: QtBot
) -> None:
    page.look([files["01-data-literacy.json"]])
    row = row_of(page, "Data literacy", qtbot)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.title_label.text() == "Traer")
    assert page.primary_button.text() == "Guardar 1 elemento"
    assert row.discard_button.text() == "Descartar"
    assert page.count.text().startswith("Se encontró 1 elemento.")


def test_what_is_no_credential_may_be_kept_as_a_copy(
    page: BringInPage, shell: RecordingShell, tmp_path: Path
) -> None:
    scan = tmp_path / "scan.txt"
    scan.write_text("a letter")
    page.opened(paths=(scan,))
    (row,) = page.list.findChildren(UnreadRow)
    row.copy_button.click()
    assert shell.visits[-1] == (
        PageName.COPY, {"incoming": Incoming(name="scan.txt", path=scan)},
    )  # fmt: skip


def test_there_is_a_way_to_write_something_in(page: BringInPage, shell: RecordingShell) -> None:
    page.write_button.click()
    assert shell.visits[-1] == (PageName.ADD, {})


def test_a_copy_in_a_zip_is_kept_under_what_was_written_about_it(
    page: BringInPage, shell: RecordingShell, session: Session, qtbot: QtBot
) -> None:
    scan = b"%PDF-1.4 a scan"
    listed = {
        "file": "originals/a.pdf",
        "sha256": sha256(scan).hexdigest(),
        "copy": {"title": "Old <b>diploma</b>", "kind": "Diploma", "giver": "Harbor College"},
    }
    index = write_json({"type": "RucksackExport", "items": [listed]})
    data = zip_of([("index.json", index), ("originals/a.pdf", scan)])
    page.opened(incoming=(Incoming(name="all.zip", data=data),))
    row = row_of(page, "Old <b>diploma</b>", qtbot)
    row.fold.setChecked(True)
    assert any("Harbor College" in words and "says" in words for words in words_on(page))
    assert any("not signed" in words for words in words_on(page))
    assert page.findChildren(UnreadRow) == []
    assert nameless(page) == ()
    page.keep_all()
    (summary,) = kept(session, shell).values()
    assert (summary.title, summary.mark) == ("Old <b>diploma</b>", Mark.COPY)
    assert words_of(session, summary.id).kind is CopyKind.DIPLOMA
