"""The last button says what happens in the room there is."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.sharing.finish_button import FinishButton
from ui.theme.look import look

FULL = "Save package for Human Resources of the City of Springfield (4 items)"
SHORTER = "Save package for Human Resources… (4 items)"
LEAST = "Save package (4 items)"


def held(show: Show, width: int) -> tuple[QWidget, FinishButton]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    button = FinishButton()
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignTrailing)
    holder.resize(width, 80)
    show(holder)
    button.say((FULL, SHORTER, LEAST))
    for _ in range(3):
        QCoreApplication.processEvents()
    return holder, button


def fits(button: FinishButton) -> bool:
    return button.fontMetrics().horizontalAdvance(button.text()) < button.width()


def test_with_room_it_says_everything(show: Show) -> None:
    _, button = held(show, 900)
    assert button.text() == FULL and fits(button)
    assert button.toolTip() == ""


def test_the_name_gives_way_and_never_the_verb_or_the_number(show: Show, qtbot: QtBot) -> None:
    holder, button = held(show, 900)
    seen = {button.text()}
    for width in range(880, 180, -20):
        holder.resize(width, 80)
        qtbot.waitUntil(lambda: fits(button))
        assert button.width() <= holder.width()
        seen.add(button.text())
    assert seen == {FULL, SHORTER, LEAST}
    assert FULL in button.toolTip()
    assert button.accessibleName() == FULL, "it is read out in full"
    holder.resize(900, 80)
    qtbot.waitUntil(lambda: button.text() == FULL)
    assert button.toolTip() == ""


def test_other_words_are_measured_anew(show: Show, qtbot: QtBot) -> None:
    _, button = held(show, 420)
    assert button.text() == SHORTER
    button.say(("Save file for Acme (1 item)", "Save file (1 item)"))
    qtbot.waitUntil(lambda: button.text() == "Save file for Acme (1 item)")
    button.say((FULL, SHORTER, LEAST))
    qtbot.waitUntil(lambda: button.text() == SHORTER)
    font = button.font()
    font.setPointSizeF(look().sizes.body * 1.8)
    button.setFont(font)
    qtbot.waitUntil(lambda: button.text() == LEAST)


def test_before_it_is_seen_it_has_all_words() -> None:
    button = FinishButton()
    button.say((FULL, LEAST))
    assert button.text() == FULL
    assert button.minimumSizeHint().width() < button.sizeHint().width()
