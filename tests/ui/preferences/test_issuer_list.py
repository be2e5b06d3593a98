"""The view of issuers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from tests.ui.preferences.test_issuer_model import ISSUERS
from ui.preferences.issuer_list import IssuerList
from ui.preferences.issuer_model import IssuerModel, Shown
from ui.theme.look import Appearance, look
from wallet.settings import Theme


@pytest.fixture
def view(show: Show) -> IssuerList:
    model = IssuerModel()
    made = IssuerList(model)
    made.resize(500, 300)
    show(made)
    model.show_issuers(ISSUERS)
    return made


def test_the_arrow_keys_mark_and_delete_tells(view: IssuerList, qtbot: QtBot) -> None:
    assert view.current() is None
    with qtbot.assertNotEmitted(view.delete_pressed):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    with qtbot.waitSignal(view.picked):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current() is not None
    with qtbot.waitSignal(view.delete_pressed):
        qtbot.keyClick(view, Qt.Key.Key_Delete)


def test_a_press_marks(view: IssuerList, qtbot: QtBot) -> None:
    place = view.visualRect(view.issuers.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.current() == ISSUERS[1]
    tint = QColor(look().palette.accent_tint)
    assert view.grab().toImage().pixelColor(place.x() + 150, place.y()) == tint


def test_other_rows_mark_nothing(view: IssuerList, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Down)
    view.issuers.look_for("", Shown.TESTS)
    assert view.current() is None


def test_rows_grow_with_the_text(view: IssuerList) -> None:
    before = view.sizeHintForRow(0)
    look().apply(Appearance(theme=Theme.LIGHT, text_scale=200))
    assert view.sizeHintForRow(0) > before * 1.5
