"""Addresses open nothing by themselves."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.showing.buttons import IconButton
from ui.showing.links import LinkRow, OpenAddress, breakable, openable
from ui.showing.text import PlainLabel

LONG = "https://www.lakeshore.example/credentials/forklift/class-iv?year=2025#criteria"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "file://host/share",
        "data:text/html,x",
        "did:web:example.org",
        "mailto:a@b.example",
        "https://",
        "https://user:secret@evil.example/",
        "//evil.example/x",
        "not an address",
    ],
)
def test_only_plain_web_addresses_may_be_opened(address: str) -> None:
    assert openable(address) is None


def test_web_addresses_may_be_opened() -> None:
    assert openable(LONG) == QUrl(LONG)
    assert openable("http://lakeshore.example") is not None


def button(row: QWidget, name: str) -> IconButton:
    return next(b for b in row.findChildren(IconButton) if b.accessibleName() == name)


class Browser(QObject):
    """Stands where the desktop would start a browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture
def browser() -> Browser:
    return Browser()


def test_an_address_opens_after_the_whole_of_it_was_shown_and_agreed_to(
    show: Callable[[QWidget], QWidget], qtbot: QtBot, browser: Browser
) -> None:
    QDesktopServices.setUrlHandler("https", browser, "open")
    row = LinkRow(LONG)
    show(row)
    opening = button(row, "Open in the browser")
    opening.click()
    dialog = row.findChild(OpenAddress)
    assert dialog is not None
    assert browser.opened == []
    said = [label.text().replace("\u200b", "") for label in dialog.findChildren(PlainLabel)]
    assert LONG in said
    assert any("www.lakeshore.example" in text for text in said)
    focused = dialog.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Stay here"
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Open address").click()
    qtbot.waitUntil(lambda: browser.opened == [QUrl(LONG)])
    QDesktopServices.unsetUrlHandler("https")


def test_copying_gives_the_address_as_it_is(show: Callable[[QWidget], QWidget]) -> None:
    row = LinkRow(LONG)
    show(row)
    button(row, "Copy address").click()
    assert QGuiApplication.clipboard().text() == LONG


def test_what_no_browser_may_open_offers_only_to_be_copied(
    show: Callable[[QWidget], QWidget],
) -> None:
    row = LinkRow("javascript:alert(1)")
    show(row)
    visible = [b.accessibleName() for b in row.findChildren(IconButton) if b.isVisible()]
    assert visible == ["Copy address"]


def test_long_addresses_may_break() -> None:
    assert breakable("https://a.b/c").replace("\u200b", "") == "https://a.b/c"
    assert "\u200b" in breakable("https://a.b/c")
