"""The list: press opens, corner and Space choose, and ten thousand items do not hitch."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.items import make_summary
from ui.messages.languages import Interpreter
from ui.showing.item_list import ItemList
from ui.showing.item_model import ItemListModel
from ui.showing.item_painting import card_size
from ui.theme.look import Appearance, look
from wallet.settings import Language, ListStyle, Theme

Show = Callable[[QWidget], QWidget]


def made(count: int, show: Show, style: ListStyle = ListStyle.CARDS) -> ItemList:
    model = ItemListModel()
    view = ItemList(model)
    model.setParent(view)
    view.show_style(style)
    model.show_items(tuple(make_summary(id=str(row), title=f"Item {row}") for row in range(count)))
    view.resize(900, 600)
    show(view)
    return view


@pytest.mark.parametrize("style", list(ListStyle))
def test_a_press_opens_and_chooses_nothing(show: Show, qtbot: QtBot, style: ListStyle) -> None:
    view = made(5, show, style)
    rect = view.visualRect(view.items.index(2))
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert opened.args == ["2"]
    assert view.chosen() == ()


@pytest.mark.parametrize("style", list(ListStyle))
def test_a_press_into_the_corner_chooses_and_opens_nothing(
    show: Show, qtbot: QtBot, style: ListStyle
) -> None:
    view = made(5, show, style)
    opened: list[str] = []
    view.opened.connect(opened.append)
    corner = view._delegate.choice_rect(view.visualRect(view.items.index(3))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert view.chosen() == ("3",)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert view.chosen() == ()
    assert opened == []


@pytest.mark.parametrize("style", list(ListStyle))
def test_a_rehearsal_leaves_nothing_behind(show: Show, style: ListStyle) -> None:
    view = made(2, show, style)
    before = view.grab().toImage()
    view.rehearse()
    assert view.items.ids == ("0", "1")
    assert view._delegate.words._known == {}
    assert view.grab().toImage() == before


def test_the_keyboard_does_it_all(show: Show, qtbot: QtBot) -> None:
    view = made(5, show)
    opened: list[str] = []
    view.opened.connect(opened.append)
    view.setFocus()
    view.go_to("0")
    assert view.chosen() == ()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.chosen() == ("1",)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["1"]
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.chosen()) == 5


def test_a_choice_can_be_set_and_is_told(show: Show, qtbot: QtBot) -> None:
    view = made(5, show)
    with qtbot.waitSignal(view.chosen_changed):
        view.choose(("4", "1", "gone"))
    assert view.chosen() == ("1", "4")


def test_cards_fill_the_row_at_every_width(show: Show, qtbot: QtBot) -> None:
    view = made(20, show)
    for width in (400, 700, 1000, 1400):
        view.resize(width, 600)
        QCoreApplication.processEvents()
        tops = [view.visualRect(view.items.index(row)).top() for row in range(20)]
        columns = tops.count(tops[0])
        right = view.visualRect(view.items.index(columns - 1)).right()
        assert columns == max(1, view.viewport().width() // card_size().width())
        assert view.viewport().width() - right < columns + 4


def test_cards_grow_with_the_text(show: Show) -> None:
    view = made(5, show)
    before = view.gridSize().height()
    look().apply(Appearance(theme=Theme.LIGHT, text_scale=200))
    QCoreApplication.processEvents()
    assert view.gridSize().height() > before * 1.4


def test_a_screen_reader_hears_verdict_first(show: Show) -> None:
    view = made(3, show)
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.text(QAccessible.Text.Name) == "Items"
    assert heard.childCount() == 3
    assert heard.child(1).text(QAccessible.Text.Name).startswith("Signed. Item 1.")


def test_words_follow_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    view = made(3, show)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: view.accessibleName() == "Elementos")


@pytest.mark.parametrize("style", list(ListStyle))
def test_ten_thousand_items_scroll_without_a_hitch(
    show: Show, qtbot: QtBot, style: ListStyle
) -> None:
    view = made(0, show, style)
    rows = tuple(make_summary(id=str(row), title=f"Item {row}") for row in range(10_000))
    begun = time.perf_counter()
    view.items.show_items(rows)
    view.grab(view.rect())
    assert time.perf_counter() - begun < 0.4
    bar, frames = view.verticalScrollBar(), []
    for step in range(40):
        begun = time.perf_counter()
        bar.setValue(bar.maximum() * step // 40)
        view.grab(view.rect())
        frames.append(time.perf_counter() - begun)
    assert sorted(frames)[len(frames) // 2] < 0.05
    assert view.indexAt(QPoint(100, 100)).row() > 9000
