"""Chips: one is on; facts are plain."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless, spoken_name
from ui.showing.chips import ChipRow, FactChip

Show = Callable[[QWidget], QWidget]
CHIPS = (("all", "All 12", "All, 12 items"), ("work", "Work 3", "Work, 3 items"))


def test_exactly_one_chip_is_on_and_a_press_tells(show: Show, qtbot: QtBot) -> None:
    row = ChipRow()
    row.show_chips(CHIPS)
    show(row)
    assert row.current == "all"
    with qtbot.waitSignal(row.picked) as picked:
        row.findChildren(QPushButton)[1].click()
    assert picked.args == ["work"]
    assert row.current == "work"
    assert nameless(row) == ()


def test_new_counts_keep_the_chip_that_is_on(show: Show) -> None:
    row = ChipRow()
    row.show_chips(CHIPS)
    row.set_current("work")
    row.show_chips((("all", "All 13", ""), ("work", "Work 4", "")))
    assert row.current == "work"
    assert [button.text() for button in row.findChildren(QPushButton)] == ["All 13", "Work 4"]
    assert spoken_name(row.findChildren(QPushButton)[1]) == "Work 4"
    row.show_chips((("all", "All 13", ""),))
    assert row.current == "all"
    show(row)


def test_a_fact_is_one_clean_line(show: Show) -> None:
    chip = FactChip("<b>Load</b>\n handling\u202e", "O*NET")
    show(chip)
    assert chip.accessibleName() == "<b>Load</b> handling"
    assert chip.accessibleDescription() == "O*NET"


def test_a_long_fact_widens_no_page(show: Show) -> None:
    chip = FactChip("W" * 200)
    show(chip)
    assert chip.minimumSizeHint().width() < 300
    assert chip.accessibleName() == "W" * 79 + "…"
    short = FactChip("Load handling")
    show(short)
    assert short.sizeHint().height() < chip.heightForWidth(300)
