"""The bar under the list."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.backpack.choice_bar import ChoiceBar

Show = Callable[[QWidget], QWidget]


def shown(show: Show, count: int = 3, *, is_deleted: bool = False) -> ChoiceBar:
    bar = ChoiceBar()
    bar.resize(900, 60)
    show(bar)
    bar.show_choice(count, 1, is_deleted=is_deleted)
    return bar


def test_it_is_there_while_something_is_chosen(show: Show) -> None:
    bar = shown(show)
    assert bar.isVisible() and bar.count_label.text() == "3 chosen (1 not in sight)"
    bar.show_choice(0, 0, is_deleted=False)
    assert not bar.isVisible()


def test_buttons_ask(show: Show, qtbot: QtBot) -> None:
    bar = shown(show)
    pairs = (
        (bar.share_button, bar.share_asked),
        (bar.export_button, bar.export_asked),
        (bar.delete_button, bar.delete_asked),
        (bar.none_button, bar.none_asked),
    )
    for button, signal in pairs:
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_deleted_can_only_come_back(show: Show, qtbot: QtBot) -> None:
    bar = shown(show, is_deleted=True)
    assert not bar.share_button.isVisible() and not bar.delete_button.isVisible()
    with qtbot.waitSignal(bar.restore_asked):
        qtbot.mouseClick(bar.restore_button, Qt.MouseButton.LeftButton)


def test_a_bundle_needs_a_name(show: Show, qtbot: QtBot) -> None:
    bar = shown(show)
    heard: list[str] = []
    bar.named.connect(heard.append)
    bar.bundle_button.click()
    assert bar.is_naming and not bar.share_button.isVisible()
    qtbot.keyClicks(bar.name_field, "   ")
    qtbot.keyClick(bar.name_field, Qt.Key.Key_Return)
    assert heard == [] and bar.is_naming
    qtbot.keyClicks(bar.name_field, "Job   fair ")
    bar.save_button.click()
    assert heard == ["Job fair"] and not bar.is_naming


def test_naming_is_given_up(show: Show, qtbot: QtBot) -> None:
    bar = shown(show)
    bar.bundle_button.click()
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.is_naming and bar.share_button.isVisible()
    bar.bundle_button.click()
    bar.show_choice(0, 0, is_deleted=False)
    assert not bar.is_naming


def test_narrow_buttons_keep_their_names(show: Show) -> None:
    bar = shown(show)
    bar.set_narrow(True)
    assert bar.delete_button.text() == "" and bar.delete_button.accessibleName() == "Delete"
    assert bar.share_button.text() == "Share"
    assert nameless(bar) == ()
    bar.set_narrow(False)
    assert bar.delete_button.text() == "Delete"
