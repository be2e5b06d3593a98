"""The list of backpacks on a computer."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.theme.tokens import TOUCH
from ui.vaults.backpack_list import BackpackList
from wallet.session.opening import VaultListing

Show = Callable[[QWidget], QWidget]


def listing(number: int, **changes: object) -> VaultListing:
    values: dict[str, object] = {
        "id": f"6f0e3f5{number}-9d0b-4a57-8b44-0a7f2f2f5a10",
        "folder": Path("x"),
        "changed_at": datetime(2026, 5, 3, 12, tzinfo=UTC),
        "is_practice": False,
        "is_readable": True,
    }
    return VaultListing(**(values | changes))  # type: ignore[arg-type]


@pytest.fixture
def backpacks(show: Show) -> BackpackList:
    made = BackpackList()
    made.show_backpacks((listing(1), listing(2, is_practice=True), listing(3, is_readable=False)))
    show(made)
    return made


def test_no_name_of_a_person_is_shown(backpacks: BackpackList) -> None:
    shown = [backpacks.item(row).text() for row in range(backpacks.count())]
    assert shown[0].startswith("Backpack 6F0E 3F51, last used 3 May 2026")
    assert shown[1].startswith("Practice backpack 6F0E 3F52")
    assert shown[2] == "6F0E 3F53, cannot be read"
    assert nameless(backpacks) == ()


def test_one_is_picked_by_keyboard_and_stays_picked(backpacks: BackpackList, qtbot: QtBot) -> None:
    picked: list[VaultListing] = []
    backpacks.picked.connect(picked.append)
    assert backpacks.current == listing(1)
    qtbot.keyClick(backpacks, Qt.Key.Key_Down)
    assert picked == [listing(2, is_practice=True)]
    backpacks.show_backpacks((listing(4), listing(2, is_practice=True)))
    assert backpacks.current == listing(2, is_practice=True)
    with qtbot.waitSignal(backpacks.entered):
        qtbot.keyClick(backpacks, Qt.Key.Key_Return)


def test_many_scroll(backpacks: BackpackList) -> None:
    height = backpacks.height()
    backpacks.show_backpacks(tuple(listing(number % 10) for number in range(40)))
    assert height < backpacks.height() < 2 * height
    backpacks.show_backpacks(())
    assert backpacks.current is None


def test_each_row_is_tall_enough_to_be_touched(backpacks: BackpackList) -> None:
    rows = [backpacks.visualItemRect(backpacks.item(row)) for row in range(backpacks.count())]
    assert all(rect.height() >= TOUCH for rect in rows)
