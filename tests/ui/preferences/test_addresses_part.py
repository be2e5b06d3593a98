"""My names and addresses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.preferences.addresses_part import AddressesPart
from wallet.model.learner import Address, AddressKind

ANA = Address(kind=AddressKind.NAME, value="Ana Ruiz")
MAIL = Address(kind=AddressKind.EMAIL, value="ana@example.org")


@pytest.fixture
def part(show: Show) -> AddressesPart:
    made = AddressesPart()
    show(made)
    return made


def test_none_yet_teaches(part: AddressesPart) -> None:
    words = [label.text() for label in part.findChildren(QLabel) if label.isVisible()]
    assert "None yet. Add the name that stands on your certificates." in words


def test_enter_adds_one_once(part: AddressesPart, qtbot: QtBot) -> None:
    part.show_addresses((ANA,))
    qtbot.keyClicks(part.value, "  Ana   Ruiz ")
    with qtbot.assertNotEmitted(part.changed):
        qtbot.keyClick(part.value, Qt.Key.Key_Return)
    part.kind.setCurrentIndex(part.kind.findData(AddressKind.EMAIL))
    qtbot.keyClicks(part.value, "ana@example.org")
    with qtbot.waitSignal(part.changed) as heard:
        qtbot.keyClick(part.value, Qt.Key.Key_Return)
    assert heard.args == [(ANA, MAIL)]
    assert part.value.text() == "" and not part.add_button.isEnabled()


def test_a_name_becomes_a_past_one(part: AddressesPart, qtbot: QtBot) -> None:
    part.show_addresses((ANA, MAIL))
    past = part.findChildren(QCheckBox)[0]
    assert past.accessibleName() == "Ana Ruiz is a past one"
    with qtbot.waitSignal(part.changed) as heard:
        past.click()
    assert heard.args == [(Address(kind=AddressKind.NAME, value="Ana Ruiz", is_past=True), MAIL)]


def test_removing_names_the_one(part: AddressesPart, qtbot: QtBot) -> None:
    part.show_addresses((ANA, MAIL))
    qtbot.wait(10)
    assert nameless(part) == ()
    remove = part.findChildren(QToolButton)[1]
    assert remove.accessibleName() == "Remove ana@example.org"
    with qtbot.waitSignal(part.removed) as heard:
        remove.click()
    assert heard.args == [MAIL]
