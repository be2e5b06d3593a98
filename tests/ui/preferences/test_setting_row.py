"""Rows of settings."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox

from tests.ui.conftest import Show
from ui.preferences.setting_row import Section, SettingRow, offer


def test_a_control_is_named_by_its_row_and_moves_under_it(show: Show) -> None:
    box = QComboBox()
    row = SettingRow(box)
    row.set_words("Paper", "For pages you save to print.")
    assert (box.accessibleName(), box.accessibleDescription()) == (
        "Paper",
        "For pages you save to print.",
    )
    row.resize(700, 80)
    show(row)
    assert box.geometry().left() > row._name.geometry().right()
    row.resize(300, 160)
    QCoreApplication.processEvents()
    assert box.geometry().top() > row._note.geometry().top()


def test_a_section_divides_its_rows(show: Show) -> None:
    section = Section()
    section.set_words("Pages and codes")
    for _ in range(3):
        section.add_row(SettingRow(QCheckBox()))
    show(section)
    rules = [child for child in section.children() if child.property("kind") == "rule"]
    assert len(rules) == 2
    assert not section._note.isVisible()


def test_offering_keeps_quiet_and_falls_back_to_the_first() -> None:
    box, heard = QComboBox(), []
    box.currentIndexChanged.connect(heard.append)
    offer(box, [("One", 1), ("Two", 2)], 2)
    assert box.currentData() == 2
    offer(box, [("One", 1), ("Two", 2)], 9)
    assert box.currentData() == 1
    assert heard == []
