"""Rows of one line: large enough, plain, and visibly chosen."""

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from ui.showing.row_frame import LineDelegate
from ui.theme.look import Appearance, look
from ui.theme.tokens import TOUCH


def made(qtbot: QtBot, *rows: str) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(list(rows), view))
    view.setItemDelegate(LineDelegate(view))
    view.resize(300, 120)
    return view


def test_rows_are_large_enough_to_press(qtbot: QtBot) -> None:
    view = made(qtbot, "One")
    assert view.sizeHintForRow(0) >= TOUCH
    small = view.sizeHintForRow(0)
    look().apply(Appearance(text_scale=200))
    assert view.sizeHintForRow(0) > small


def test_what_is_chosen_looks_so(qtbot: QtBot) -> None:
    view = made(qtbot, "One", "Two")
    before = view.grab().toImage()
    view.setCurrentIndex(view.model().index(1, 0))
    after = view.grab().toImage()
    assert before != after
    half = view.sizeHintForRow(0)
    assert before.copy(0, 4, 290, half - 8) == after.copy(0, 4, 290, half - 8)


def test_mark_up_is_painted_as_it_stands(qtbot: QtBot) -> None:
    plain, marked = made(qtbot, "One"), made(qtbot, "<b>One</b>")
    assert plain.grab().toImage() != marked.grab().toImage()
