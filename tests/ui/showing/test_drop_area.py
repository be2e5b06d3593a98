"""The drop area."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.showing.buttons import Button
from ui.showing.drop_area import DropArea

BUTTONS = Qt.MouseButton.LeftButton
KEYS = Qt.KeyboardModifier.NoModifier


def test_a_file_can_be_dropped(show: Callable[[QWidget], QWidget], qtbot: QtBot) -> None:
    area = DropArea()
    area.set_words("Check", "Drop a file here", "Open files", "Paste")
    area.add_button(Button("Camera"))
    show(area)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/badge.json")])
    copy = Qt.DropAction.CopyAction
    area.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), copy, mime, BUTTONS, KEYS))
    assert area.property("ready") == "true"
    area.dragLeaveEvent(QDragLeaveEvent())
    assert area.property("ready") == "false"
    with qtbot.waitSignal(area.dropped) as dropped:
        area.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, BUTTONS, KEYS))
    assert dropped.args == [(Path("/tmp/badge.json"),), ()]
    assert nameless(area) == ()
