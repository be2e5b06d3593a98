"""The backpack's page, on the practice learner's real backpack, by mouse and keyboard."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import CHEAP, PASSPHRASE, Practice
from ui.accessible.naming import nameless
from ui.backpack.backpack_page import BackpackPage
from ui.backpack.view_state import Place
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from wallet.model.record import Keeping, Query, SortOrder, VaultChange
from wallet.model.report import Mark
from wallet.session.bundles import list_bundles
from wallet.session.item_reading import original_of
from wallet.session.keeping import delete_items, list_items
from wallet.session.opening import close_backpack, create_backpack
from wallet.settings import Language, ListStyle

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> BackpackPage:
    made = BackpackPage(shell)
    made.resize(1100, 760)
    show(made)
    made.opened()
    return made


def titles(page: BackpackPage) -> list[str]:
    return [row.title for row in page.view.items.items]


def pick(page: BackpackPage, *names: str) -> tuple[str, ...]:
    ids = tuple(row.id for row in page.view.items.items if row.title in names)
    assert len(ids) >= len(names)
    page.view.choose(ids)
    return ids


def test_it_shows_every_item_with_counts(page: BackpackPage) -> None:
    assert len(titles(page)) == 22
    words = [button.text() for button in page.chips.chips._buttons.values()]
    assert words[0] == "All  22"
    assert sum(int(word.split()[-1]) for word in words[1:]) == 22
    assert page.attention.isVisible()
    assert page.title_label.text() == "Backpack"
    assert nameless(page) == ()


def test_a_compartment_and_a_search_narrow_the_list(page: BackpackPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.chips.chips._buttons["licences"], Qt.MouseButton.LeftButton)
    assert "Licensed nursing assistant" in titles(page) and len(titles(page)) == 5
    qtbot.mouseClick(page.chips.chips._buttons["all"], Qt.MouseButton.LeftButton)
    page.shell.search_changed.emit("spread")
    assert set(titles(page)) == {"Spreadsheets for work"}
    page.shell.search_changed.emit("zzzz")
    assert titles(page) == []
    assert page.view.currentWidget() is page.view.empty
    heard: list[str] = []
    page.shell.search_changed.connect(heard.append)
    assert page.view.empty.state is not None
    qtbot.mouseClick(page.view.empty.state.action, Qt.MouseButton.LeftButton)
    assert len(titles(page)) == 22
    assert heard == [""], "the search field follows"


def test_marks_filter_and_orders_sort(page: BackpackPage) -> None:
    page.tools._marks[Mark.BROKEN].trigger()
    assert [row.mark for row in page.view.items.items] == [Mark.BROKEN]
    assert page.tools.filter_button.text() == "Filter: 1"
    page.tools._marks[Mark.BROKEN].trigger()
    page.tools._sorts[SortOrder.TITLE].trigger()
    assert titles(page) == sorted(titles(page), key=str.casefold)
    page.tools._history.trigger()
    assert all(row.keeping is Keeping.HISTORY for row in page.view.items.items)


def test_a_choice_stays_while_a_search_hides_it(page: BackpackPage) -> None:
    first = pick(page, "Data literacy")
    page.shell.search_changed.emit("harbour")
    assert page.view.chosen == first
    assert page.bar.isVisible()
    assert page.bar.count_label.text() == "1 chosen (1 not in sight)"
    pick_now = page.view.items.items[0].id
    page.view.list.setFocus()
    index = page.view.items.index_of(pick_now)
    page.view.list.selectionModel().select(
        index, page.view.list.selectionModel().SelectionFlag.Select
    )
    page.shell.search_changed.emit("")
    assert page.view.chosen == (*first, pick_now)
    assert set(page.view.list.chosen()) == {*first, pick_now}
    assert page.share_choice() == (*first, pick_now)


def test_choosing_and_sharing_by_keyboard(page: BackpackPage, qtbot: QtBot) -> None:
    page.view.list.setFocus()
    qtbot.keyClick(page.view.list, Qt.Key.Key_Space)
    qtbot.keyClick(page.view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.view.chosen) == 22
    assert page.go_back(), "Esc gives the choice up first"
    assert page.view.chosen == () and not page.bar.isVisible()
    assert not page.go_back()
    ids = pick(page, "Data literacy", "First aid at work")
    qtbot.mouseClick(page.bar.share_button, Qt.MouseButton.LeftButton)
    assert page.shell.visits == [(PageName.SHARE, {"record_ids": ids})]


def test_enter_and_a_press_open_an_item(page: BackpackPage, qtbot: QtBot) -> None:
    page.view.list.setFocus()
    qtbot.keyClick(page.view.list, Qt.Key.Key_Return)
    first = page.view.items.items[0].id
    assert page.shell.visits == [(PageName.ITEM, {"record_id": first})]
    place = page.view.list.visualRect(page.view.items.index(1)).topLeft() + QPoint(30, 40)
    qtbot.mouseClick(page.view.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.shell.visits[-1] == (
        PageName.ITEM,
        {"record_id": page.view.items.items[1].id},
    )


def test_delete_is_undone_by_the_notice(
    page: BackpackPage, practice: Practice, qtbot: QtBot
) -> None:
    heard: list[VaultChange] = []
    page.shell.vault_changed.connect(lambda change, _: heard.append(change))
    ids = pick(page, "Data literacy", "First aid at work")
    page.view.list.setFocus()
    qtbot.keyClick(page.view.list, Qt.Key.Key_Delete)
    assert len(titles(page)) == 20
    assert not page.bar.isVisible()
    assert heard[0].records == frozenset(ids)
    notice = page.shell.notices[-1]
    assert notice.title == "2 items deleted." and notice.action == "Undo"
    assert notice.on_action is not None
    notice.on_action()
    assert len(titles(page)) == 22
    assert page.shell.notices[-1].title == "2 items are back in your backpack."


def test_recently_deleted_brings_back(page: BackpackPage, qtbot: QtBot) -> None:
    pick(page, "Data literacy")
    qtbot.mouseClick(page.bar.delete_button, Qt.MouseButton.LeftButton)
    page.more.deleted_asked.emit()
    assert page.title_label.text() == "Recently deleted"
    assert titles(page) == ["Data literacy"]
    assert page.hint.isVisible() and not page.chips.isVisible()
    assert not page.primary_button.isVisible()
    pick(page, "Data literacy")
    assert page.share_choice() == (), "what is deleted is not shared"
    qtbot.mouseClick(page.bar.restore_button, Qt.MouseButton.LeftButton)
    assert titles(page) == []
    page.go_back()
    assert page._state.place is Place.ITEMS and len(titles(page)) == 22


def test_what_needs_attention_is_a_place_of_its_own(page: BackpackPage, qtbot: QtBot) -> None:
    assert page.attention.accessibleName() == "1 item needs your attention"
    qtbot.mouseClick(page.attention.button, Qt.MouseButton.LeftButton)
    assert page.title_label.text() == "Needs attention"
    assert titles(page) == ["Licensed nursing assistant"]
    assert page.go_back() and len(titles(page)) == 22


def test_originals_are_exported_byte_for_byte(
    page: BackpackPage, practice: Practice, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    page.shell.file_dialogs.folders.append(out)
    ids = pick(page, "Data literacy", "Premio al trabajo en equipo")
    qtbot.mouseClick(page.bar.export_button, Qt.MouseButton.LeftButton)
    written = {path.read_bytes() for path in out.iterdir()}
    assert written == {original_of(practice.session, one)[1] for one in ids}
    assert {path.suffix for path in out.iterdir()} == {".json", ".png"}
    assert page.shell.notices[-1].title == "2 original files saved."


def test_a_choice_becomes_a_bundle_and_back(
    page: BackpackPage, practice: Practice, qtbot: QtBot, shell: RecordingShell
) -> None:
    ids = pick(page, "Data literacy", "First aid at work")
    qtbot.mouseClick(page.bar.bundle_button, Qt.MouseButton.LeftButton)
    assert page.focusWidget() is page.bar.name_field
    qtbot.keyClicks(page.bar.name_field, "Job fair & co")
    qtbot.keyClick(page.bar.name_field, Qt.Key.Key_Return)
    (bundle,) = list_bundles(practice.session)
    assert (bundle.name, set(bundle.record_ids)) == ("Job fair & co", set(ids))
    page._choose_none()
    menu = page.tools.more_menu
    action = next(one for one in menu.actions() if "Job fair" in one.text())
    assert action.text() == "Choose bundle “Job fair && co” (2 items)"
    action.trigger()
    assert set(page.view.chosen) == set(ids)
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "Bundle “Job fair & co”: 2 items chosen."
    delete_items(practice.session, ids[:1], now=shell.now())
    page.opened()
    page._use_bundle(bundle)
    assert page.view.chosen == tuple(one for one in bundle.record_ids if one != ids[0])
    assert page.notices.notice is not None
    assert page.notices.notice.text == "1 was deleted. 1 no longer holds."
    page.acts.delete_bundle(bundle)
    assert list_bundles(practice.session) == ()
    undo = shell.notices[-1].on_action
    assert undo is not None
    undo()
    assert list_bundles(practice.session)[0].record_ids == bundle.record_ids


def test_checking_again_says_what_changed(page: BackpackPage, shell: RecordingShell) -> None:
    page._check()
    notice = shell.notices[-1]
    assert notice.title == "22 items checked again."
    assert notice.text == "Nothing came out differently."


def test_cards_or_list_is_a_setting(page: BackpackPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.tools.style_button, Qt.MouseButton.LeftButton)
    assert page.shell.settings.list_style is ListStyle.LIST
    assert page.view.list.property("kind") == "rows"
    assert page.tools.style_button.accessibleName() == "Show as cards"


def test_other_pages_changes_are_followed(
    page: BackpackPage, practice: Practice, shell: RecordingShell
) -> None:
    (chosen,) = pick(page, "Data literacy")
    change = delete_items(practice.session, [chosen], now=shell.now())
    shell.vault_changed.emit(change, None)
    assert "Data literacy" not in titles(page)
    assert page.view.chosen == ()


def test_an_empty_backpack_says_what_it_is_for(
    shell: RecordingShell, show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    session = create_backpack(tmp_path / "new", PASSPHRASE, now=shell.now(), cost=CHEAP).session
    shell.open_session(session)
    page = BackpackPage(shell)
    show(page)
    page.opened()
    state = page.view.empty.state
    assert state is not None and page.first_focus() is state.action
    assert not page.primary_button.isVisible(), "one loud button is enough"
    qtbot.mouseClick(state.action, Qt.MouseButton.LeftButton)
    assert shell.visits[-1] == (PageName.BRING_IN, {})
    qtbot.mouseClick(state.second, Qt.MouseButton.LeftButton)
    name, arguments = shell.visits[-1]
    incoming = arguments["incoming"]
    assert name is PageName.BRING_IN and isinstance(incoming, tuple) and len(incoming) == 22
    assert json.loads(incoming[0].data)["type"]
    assert list_items(session, Query(), now=shell.now()) == (), "nothing is stored by looking"
    close_backpack(session)


def test_it_speaks_spanish_at_once(
    page: BackpackPage, interpreter: Interpreter, qtbot: QtBot
) -> None:
    pick(page, "Data literacy")
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.title_label.text() == "Mochila")
    assert page.primary_button.text() == "Traer"
    assert page.bar.share_button.text() == "Compartir"
    assert page.chips.chips._buttons["all"].text() == "Todo  22"


def test_a_small_window_folds_what_is_beside_the_list(page: BackpackPage, qtbot: QtBot) -> None:
    page.resize(600, 400)
    assert page.tools.filter_button.text() == ""
    assert page.tools.filter_button.accessibleName() == "Filter by mark or state"
    assert page.chips.field.isVisible() and not page.chips.chips.isVisible()
    page.chips.field.setCurrentIndex(2)
    page.chips.field.activated.emit(2)
    assert len(titles(page)) == 5
    assert nameless(page) == ()


def test_it_opens_where_what_was_deleted_lies(
    page: BackpackPage, shell: RecordingShell, practice: Practice
) -> None:
    (gone,) = pick(page, "Licensed nursing assistant")
    delete_items(practice.session, [gone], now=shell.now())
    page.opened(is_deleted=True)
    assert page.title_label.text() == "Recently deleted"
    assert titles(page) == ["Licensed nursing assistant"]
    page.opened(is_deleted=True)
    assert titles(page) == ["Licensed nursing assistant"]
    assert page.go_back() and page._state.place is Place.ITEMS
