"""Pictures come when rows ask for them; what has none keeps its seal."""

from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.backpack.picture_feed import SIDE, PictureFeed
from ui.showing.item_model import PICTURE, ItemListModel
from wallet.model.record import Query
from wallet.session.keeping import list_items


def test_asked_for_pictures_arrive(
    practice: Practice, shell: RecordingShell, qtbot: QtBot
) -> None:
    model = ItemListModel()
    PictureFeed(shell, model, model)
    model.show_items(list_items(practice.session, Query(), now=shell.now()))
    baked = model.index_of(practice.items["10-teatro.png"])
    assert model.data(baked, PICTURE) is None, "not here yet"
    qtbot.waitUntil(lambda: isinstance(model.data(baked, PICTURE), QPixmap))
    picture = model.data(baked, PICTURE)
    assert isinstance(picture, QPixmap)
    assert 0 < max(picture.width(), picture.height()) <= SIDE


def test_a_drawing_is_shown_and_a_missing_record_gets_a_null_picture(
    practice: Practice, shell: RecordingShell, qtbot: QtBot
) -> None:
    model = ItemListModel()
    given: dict[str, QPixmap] = {}
    model.set_picture = given.__setitem__  # type: ignore[method-assign]
    PictureFeed(shell, model, model)
    svg = practice.items["11-robotica.svg"]
    for record_id in (svg, "gone"):
        model.picture_wanted.emit(record_id)
    qtbot.waitUntil(lambda: len(given) == 2)
    assert not given[svg].isNull()
    assert given["gone"].isNull()


def test_without_a_backpack_nothing_is_read(shell: RecordingShell, qtbot: QtBot) -> None:
    model = ItemListModel()
    PictureFeed(shell, model, model)
    model.picture_wanted.emit("any")
    qtbot.wait(20)
    assert shell.lanes.vault.jobs == []
