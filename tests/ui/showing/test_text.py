"""Text is plain, whatever it looks like."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.showing.text import PictureLabel, PlainLabel, set_plain_tooltip

HOSTILE = [
    "<img src='file:///etc/passwd'>",
    "<a href='https://evil.example'>click</a>",
    "<h1>PhD</h1>",
    "[link](https://evil.example)",
    "&lt;b&gt;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_shown_as_it_was_written(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == text
    assert not label.openExternalLinks()


def test_a_picture_named_in_a_text_is_not_painted(qtbot: QtBot, tmp_path: Path) -> None:
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(QColor("#FF0000"))
    target = tmp_path / "red.png"
    assert red.save(str(target))
    label = PlainLabel(f"<img src='{target}'>", wraps=False)
    qtbot.addWidget(label)
    label.resize(300, 60)
    image = label.grab().toImage()
    reds = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == QColor("#FF0000")
    ]
    assert reds == []


def test_tooltips_show_markup_as_text(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    set_plain_tooltip(button, "<img src=x>")
    assert button.toolTip() == "<qt>&lt;img src=x&gt;</qt>"
    set_plain_tooltip(button, "Lock & go")
    assert button.toolTip() == "Lock & go"


def test_a_text_of_an_issuer_is_marked_with_its_language(qtbot: QtBot) -> None:
    label = PlainLabel("Soldadura", language="es")
    qtbot.addWidget(label)
    assert label.locale().language() is QLocale.Language.Spanish


def test_long_words_do_not_widen_a_page(show: Callable[[QWidget], QWidget]) -> None:
    label = PlainLabel("short words that wrap " * 20)
    show(label)
    assert label.minimumSizeHint().width() < 200


IDENTIFIER = "did:key:z6Mkub19PreedemxgNhYUQ15ysTVSGaqhwgmEovTUmup977r"


def test_an_identifier_goes_over_several_lines_and_stays_what_it_is(
    show: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    label = PlainLabel(f"Given to {IDENTIFIER}", is_selectable=True)
    label.setFixedWidth(160)
    show(label)
    assert label.text() == f"Given to {IDENTIFIER}"
    one_line = label.fontMetrics().height()
    assert label.heightForWidth(160) >= 3 * one_line
    label.setFocus()
    qtbot.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"Given to {IDENTIFIER}"
    QGuiApplication.clipboard().clear()
    place = QPoint(5, 5)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, label.mapToGlobal(place))
    QApplication.sendEvent(label, asked)
    menu = label.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == f"Given to {IDENTIFIER}"
    menu.close()


def test_words_people_use_are_left_alone() -> None:
    words = "Electroencephalography\nand a sentence of many words, none of them long."
    label = PlainLabel(words)
    assert QLabel.text(label) == words


def test_a_selectable_text_can_be_reached_by_keyboard(qtbot: QtBot) -> None:
    label = PlainLabel("did you copy this", is_selectable=True)
    qtbot.addWidget(label)
    flags = label.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not flags & Qt.TextInteractionFlag.LinksAccessibleByMouse


def test_a_picture_label_is_plain_too(qtbot: QtBot) -> None:
    label = PictureLabel()
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_role_can_change(qtbot: QtBot) -> None:
    label = PlainLabel("x", "small")
    qtbot.addWidget(label)
    label.set_role("title")
    label.ensurePolished()
    assert label.property("role") == "title"
