"""The recovery sheet: shown, hidden, asked for, or knowingly gone without."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.keyboard import has_keyboard
from ui.accessible.naming import nameless
from ui.showing.text import PlainLabel
from ui.vaults.recovery_sheet import RecoverySheet

Show = Callable[[QWidget], QWidget]
GROUPS = ("000011", "123453", "000022", "720885", "000000", "110000", "000033", "000044")


@pytest.fixture
def sheet(show: Show) -> RecoverySheet:
    # Picks the first group, then the one after the next.
    answers = iter((0, 1) * 10)
    made = RecoverySheet(lambda _count: next(answers))
    made.show_groups(GROUPS)
    made.resize(720, 400)
    show(made)
    return made


def words_on(sheet: RecoverySheet) -> list[str]:
    labels = sheet.findChildren(PlainLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_all_groups_are_shown_and_read_digit_by_digit(sheet: RecoverySheet) -> None:
    shown = words_on(sheet)
    assert [f"{group[:3]} {group[3:]}" in shown for group in GROUPS] == [True] * 8
    names = [label.accessibleName() for label in sheet.findChildren(PlainLabel)]
    assert "Group 4: 7 2 0 8 8 5" in names
    assert nameless(sheet) == ()


def test_two_groups_are_typed_from_the_paper(sheet: RecoverySheet, qtbot: QtBot) -> None:
    qtbot.mouseClick(sheet.have_button, Qt.MouseButton.LeftButton)
    assert not any(group[:3] in words for group in GROUPS for words in words_on(sheet))
    fields = sheet.fields
    assert fields is not None
    assert fields.numbers == (1, 3)
    qtbot.keyClicks(fields.fields[0], "000011")
    qtbot.keyClicks(fields.fields[1], "000033")
    with qtbot.assertNotEmitted(sheet.confirmed):
        qtbot.mouseClick(sheet.done_button, Qt.MouseButton.LeftButton)
    assert fields._labelled[1]._hint.text() == "This is not what the sheet should say."
    fields.fields[1].clear()
    qtbot.keyClicks(fields.fields[1], "000022")
    with qtbot.waitSignal(sheet.confirmed):
        qtbot.keyClick(fields.fields[1], Qt.Key.Key_Return)


def test_the_code_can_be_seen_again(sheet: RecoverySheet, qtbot: QtBot) -> None:
    qtbot.mouseClick(sheet.have_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet.again_button, Qt.MouseButton.LeftButton)
    assert "720 885" in words_on(sheet)
    assert sheet.first_focus() is sheet.print_button


def test_nobody_goes_without_it_by_accident(sheet: RecoverySheet, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sheet.later_asked):
        qtbot.mouseClick(sheet.later_button, Qt.MouseButton.LeftButton)
    assert has_keyboard(sheet.stay_button)
    assert any("nobody can open this backpack" in words for words in words_on(sheet))
    qtbot.mouseClick(sheet.stay_button, Qt.MouseButton.LeftButton)
    assert "720 885" in words_on(sheet)
    qtbot.mouseClick(sheet.later_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(sheet.later_asked):
        qtbot.mouseClick(sheet.go_on_button, Qt.MouseButton.LeftButton)


def test_a_forgotten_code_is_gone_from_the_widgets(sheet: RecoverySheet, qtbot: QtBot) -> None:
    sheet.show_groups(())
    assert sheet.groups == ()
    assert not any("720" in words for words in words_on(sheet))
