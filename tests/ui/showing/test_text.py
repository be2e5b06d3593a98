"""Text is plain, whatever it looks like."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.showing.buttons import Button
from ui.showing.text import PictureLabel, PlainLabel, menu_text, set_plain_tooltip

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


@pytest.mark.parametrize("text", [*HOSTILE, "Lock & go", "two\nlines  &  room", "a &lt; b"])
@pytest.mark.parametrize("kind", [QPushButton, Button])
def test_tooltips_show_exactly_their_text(
    qtbot: QtBot, kind: type[QPushButton], text: str
) -> None:
    button = kind()
    qtbot.addWidget(button)
    set_plain_tooltip(button, text)
    assert as_shown(button.toolTip()) == text
    heard = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Description)
    assert heard == text
    if kind is Button:
        button.setToolTip(text)
        assert as_shown(button.toolTip()) == text


def as_shown(tooltip: str) -> str:
    """The text of a tooltip the way Qt's own label makes it."""
    if "<" not in tooltip and "&" not in tooltip:
        return tooltip
    document = QTextDocument()
    document.setHtml(tooltip)
    return document.toPlainText()


@pytest.mark.parametrize("text", ["Fair & Co", "a && b", "tab\there"])
def test_a_menu_shows_exactly_its_text(qtbot: QtBot, text: str) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(menu_text(text))
    assert action.shortcut().isEmpty()
    # Qt strips the marks of shortcuts where it shows no menu.
    assert action.iconText() == text.replace("\t", " ")


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


def test_a_height_is_measured_anew_for_another_text_role_or_font(qtbot: QtBot) -> None:
    label = PlainLabel("word " * 60)
    qtbot.addWidget(label)
    first = label.heightForWidth(200)
    assert label.heightForWidth(200) == first > label.heightForWidth(400)
    label.setText("word " * 120)
    second = label.heightForWidth(200)
    assert second > first
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    label.setFont(font)
    third = label.heightForWidth(200)
    assert third > second
    label.setFont(QApplication.font())
    before = label.heightForWidth(200)
    label.set_role("title")
    assert label.heightForWidth(200) > before


def test_a_long_text_is_measured_once_for_each_width(qtbot: QtBot) -> None:
    # Layouts ask again and again; twenty thousand characters take milliseconds each time.
    label = PlainLabel("line\n" * 4000)
    qtbot.addWidget(label)
    began = time.process_time()
    label.heightForWidth(300)
    once = time.process_time() - began
    began = time.process_time()
    for _ in range(100):
        label.heightForWidth(300)
    assert time.process_time() - began < 10 * once


def test_a_text_may_be_let_go_over_several_lines_later(qtbot: QtBot) -> None:
    label = PlainLabel("W" * 80, wraps=False)
    qtbot.addWidget(label)
    wide = label.minimumSizeHint().width()
    label.set_wraps(wraps=True)
    label.setText("W" * 80)
    assert label.minimumSizeHint().width() < wide // 3
    assert label.text() == "W" * 80
