"""The list's model: rows, words, pictures on demand."""

import time

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPixmap
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.doubles.items import make_summary
from ui.showing.item_model import PICTURE, SUMMARY, ItemListModel


def filled(count: int = 3, **changes: object) -> ItemListModel:
    model = ItemListModel()
    model.show_items(tuple(make_summary(id=str(row), **changes) for row in range(count)))
    return model


def test_it_is_a_sound_model(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    qtmodeltester.check(filled())


def test_rows_carry_their_summary_and_their_words(qtbot: QtBot) -> None:
    model = filled()
    index = model.index_of("1")
    assert index.row() == 1
    assert index.data(SUMMARY) == model.items[1]
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Forklift operation"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Signed. Forklift")
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_what_is_not_shown_has_no_place(qtbot: QtBot) -> None:
    model = filled()
    assert not model.index_of("none").isValid()
    assert not model.index_of("").isValid()
    assert model.summary(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0


def test_a_picture_is_wanted_once_and_then_shown(qtbot: QtBot) -> None:
    model, wanted = filled(has_picture=True), []
    model.picture_wanted.connect(wanted.append)
    index = model.index_of("1")
    assert index.data(PICTURE) is None
    assert index.data(PICTURE) is None
    assert wanted == ["1"]
    with qtbot.waitSignal(model.dataChanged):
        model.set_picture("1", QPixmap(4, 4))
    assert index.data(PICTURE).width() == 4


def test_an_item_without_picture_asks_for_none(qtbot: QtBot) -> None:
    model, wanted = filled(), []
    model.picture_wanted.connect(wanted.append)
    assert model.index_of("0").data(PICTURE) is None
    assert wanted == []


def test_pictures_do_not_pile_up(qtbot: QtBot) -> None:
    model = filled(300, has_picture=True)
    for row in range(300):
        model.set_picture(str(row), QPixmap(1, 1))
    assert len(model._pictures) == 256
    wanted: list[str] = []
    model.picture_wanted.connect(wanted.append)
    assert model.index_of("0").data(PICTURE) is None
    assert wanted == ["0"]


def test_ten_thousand_rows_are_taken_at_once(qtbot: QtBot) -> None:
    rows = tuple(make_summary(id=str(row)) for row in range(10_000))
    model = ItemListModel()
    begun = time.perf_counter()
    model.show_items(rows)
    assert time.perf_counter() - begun < 0.1
    assert model.rowCount() == 10_000
