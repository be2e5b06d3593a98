"""Language and looks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.preferences.looks_part import LooksPart
from wallet.settings import Language, ListStyle, Settings, Theme


@pytest.fixture
def part(show: Show) -> LooksPart:
    made = LooksPart(Settings(language=Language.ENGLISH))
    show(made)
    return made


@pytest.mark.parametrize(
    "box, name, value",
    [
        ("language", "language", Language.SPANISH),
        ("theme", "theme", Theme.CONTRAST),
        ("scale", "text_scale", 200),
        ("list_style", "list_style", ListStyle.LIST),
    ],
)
def test_each_box_tells_its_setting(
    part: LooksPart, qtbot: QtBot, box: str, name: str, value: object
) -> None:
    widget: QComboBox = getattr(part, box)
    widget.setCurrentIndex(widget.findData(value))
    with qtbot.waitSignal(part.changed) as heard:
        widget.activated.emit(widget.currentIndex())
    assert heard.args == [name, value]


def test_keys_change_the_language(part: LooksPart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part.changed) as heard:
        qtbot.keyClick(part.language, Qt.Key.Key_Down)
    assert heard.args == ["language", Language.SPANISH]


def test_less_motion_is_a_tick(part: LooksPart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part.changed) as heard:
        qtbot.keyClick(part.motion, Qt.Key.Key_Space)
    assert heard.args == ["reduced_motion", True]


def test_what_is_set_is_shown_without_telling(part: LooksPart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(part.changed):
        part.show_settings(Settings(theme=Theme.DARK, text_scale=150, reduced_motion=True))
    assert part.theme.currentText() == "Dark"
    assert part.scale.currentText() == "150 %"
    assert part.motion.isChecked()
    assert nameless(part) == ()
