"""Buttons say exactly their words, and their icons follow the theme."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import spoken_name
from ui.showing.buttons import Button, IconButton, LinkButton, WrappingButton
from ui.theme.icons import IconName
from ui.theme.look import Appearance, look
from ui.theme.tokens import TOUCH
from wallet.settings import Theme

Show = Callable[[QWidget], QWidget]


def test_an_ampersand_is_a_letter(show: Show) -> None:
    button = Button("Save file for Smith & Sons")
    show(button)
    assert spoken_name(button) == "Save file for Smith & Sons"
    assert button.shortcut().isEmpty()


def test_buttons_are_large_enough_to_touch(show: Show) -> None:
    for kind in ("", "primary", "quiet", "danger", "chip", "rail", "link", "fold"):
        button = Button("Words", kind, IconName.PLUS)
        show(button)
        assert button.height() >= TOUCH, kind
    small = IconButton(IconName.X)
    small.set_words("Close", "Closes the message")
    show(small)
    assert min(small.width(), small.height()) >= TOUCH - 2


@pytest.mark.parametrize("kind", ["chip", "rail"])
def test_what_is_on_has_room_for_its_words_in_bold(show: Show, kind: str) -> None:
    button = Button("Comprobar", kind, IconName.PLUS)
    show(button)
    bold, plain = (
        QFontMetrics(look().font(strong=strong)).horizontalAdvance("Comprobar")
        for strong in (True, False)
    )
    needed = QPushButton.sizeHint(button).width() + bold - plain
    assert bold > plain
    assert button.sizeHint().width() > needed


def test_an_icon_button_has_words_for_those_who_do_not_see_it(show: Show) -> None:
    button = IconButton(IconName.X)
    button.set_words("Close")
    button.set_icon(IconName.EYE)
    show(button)
    assert spoken_name(button) == "Close"
    assert button.toolTip() == "Close"


def test_icons_follow_kind_and_palette(show: Show) -> None:
    button = Button("Delete", "", IconName.TRASH_2)
    show(button)
    plain = button.icon().pixmap(QSize(22, 18)).toImage()
    button.set_kind("danger")
    danger = button.icon().pixmap(QSize(22, 18)).toImage()
    look().apply(Appearance(theme=Theme.DARK))
    assert len({bytes(image.constBits()) for image in (plain, danger)}) == 2
    assert button.icon().pixmap(QSize(22, 18)).toImage() != danger


def test_the_distance_to_the_words_comes_and_goes_with_them(show: Show) -> None:
    button = Button("", "rail", IconName.LOCK)
    assert button.iconSize().width() == button.iconSize().height()
    button.setText("Lock")
    assert button.iconSize().width() > button.iconSize().height()
    button.set_icon(None)
    show(button)


@pytest.mark.parametrize("words", ["Fair & Co", "W" * 120, "<img src='x.png'>"])
def test_a_link_cuts_its_words_to_the_room_there_is(show: Show, words: str) -> None:
    link = LinkButton(words)
    show(link)
    assert link.minimumSizeHint().width() <= 160
    whole = link.sizeHint().width()
    link.resize(whole, 30)
    assert link.text() == words.replace("&", "&&")
    link.resize(100, 30)
    assert link.text().endswith("…") or link.text() == words.replace("&", "&&")
    assert link.fontMetrics().horizontalAdvance(link.text()) <= 100 + 3
    assert abs(link.sizeHint().width() - whole) <= 2  # advances are rounded
    link.resize(whole, 30)
    assert link.text() == words.replace("&", "&&")


def test_a_link_lets_its_page_be_narrow(show: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(LinkButton("W" * 120), 0, Qt.AlignmentFlag.AlignLeading)
    show(page)
    assert page.minimumSizeHint().width() < 200


@pytest.mark.parametrize("words", ["Keep & show picked items on their own", "scan-" * 20])
@pytest.mark.parametrize("kind", ["", "fold"])
def test_long_words_go_over_lines_where_the_page_is_narrow(
    show: Show, qtbot: QtBot, words: str, kind: str
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    button = WrappingButton(words, kind, IconName.LOCK)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
    column.addStretch(1)
    page.resize(1600, 400)
    show(page)
    metrics = button.fontMetrics()
    assert QPushButton.text(button) == button.text() == words.replace("&", "&&")
    height = button.height()
    page.resize(200, 400)
    qtbot.waitUntil(lambda: "\n" in QPushButton.text(button))
    qtbot.waitUntil(lambda: button.height() == button.heightForWidth(button.width()) > height)
    lines = QPushButton.text(button).replace("&&", "&").split("\n")
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert max(map(metrics.horizontalAdvance, lines)) < button.width() <= 200
    assert button.height() >= len(lines) * metrics.lineSpacing()
    assert button.text() == words.replace("&", "&&"), "what it says stays one sentence"
    page.resize(1600, 400)
    qtbot.waitUntil(lambda: button.height() == height)
    assert QPushButton.text(button) == words.replace("&", "&&")
