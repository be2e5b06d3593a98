"""Paper, speed and size of codes."""

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.preferences.sharing_part import SPEEDS, SharingPart
from wallet.settings import FRAGMENT_SIZES, Settings, changed


@pytest.mark.parametrize(
    "box, name, value",
    [
        ("paper", "paper", "us-letter"),
        ("speed", "code_speed", 4),
        ("fragment", "code_fragment", 700),
    ],
)
def test_each_box_tells_its_setting(
    show: Show, qtbot: QtBot, box: str, name: str, value: object
) -> None:
    part = SharingPart(Settings())
    show(part)
    widget: QComboBox = getattr(part, box)
    widget.setCurrentIndex(widget.findData(value))
    with qtbot.waitSignal(part.changed) as heard:
        widget.activated.emit(widget.currentIndex())
    assert heard.args == [name, value]
    assert nameless(part) == ()


def test_everything_offered_may_be_set() -> None:
    for speed in SPEEDS:
        changed(Settings(), "code_speed", speed)
    for size in FRAGMENT_SIZES:
        changed(Settings(), "code_fragment", size)


def test_a_speed_not_among_those_offered_is_kept(show: Show) -> None:
    part = SharingPart(Settings(code_speed=3))
    show(part)
    assert part.speed.currentData() == 3
