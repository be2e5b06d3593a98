"""Doors: what Qt would do with a stranger's text, picture or address is called in one module only.

The rules are in ``tests/rigs/window_doors.py``; here every module is asked, and every kind of
breach is planted, because a search that finds nothing may be blind.
"""

import ast
from pathlib import Path

import pytest

from tests.places import PROJECT
from tests.rigs.window_doors import DOORS, NOWHERE, find_open_doors

UI = PROJECT / "ui"
PAGE = "backpack/item_page.py"


def modules() -> list[Path]:
    return sorted(UI.rglob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(UI)))
def test_a_module_opens_no_door_but_its_own(path: Path) -> None:
    assert find_open_doors(path.read_text("utf-8"), path.relative_to(UI).as_posix()) == []


@pytest.mark.parametrize("name", sorted(NOWHERE | DOORS.keys()))
def test_a_forbidden_name_is_found_however_it_is_spelled(name: str) -> None:
    for source in (f"x.{name}(title)", f"{name}(title)", f"getattr(x, {name!r})(title)"):
        assert find_open_doors(source, PAGE), source
    assert find_open_doors(f"from PySide6.QtWidgets import {name} as harmless", PAGE)


# Each is one line that opens a door, as somebody in a hurry would write it.
PLANTED = [
    "QLabel(title)",
    "self._title = QLabel()",
    "QtWidgets.QLabel(title)",
    "class Fine(QLabel):\n    def __init__(self, text):\n        super().__init__(text)",
    "class Fine(QLabel):\n    pass",
    "label.setTextFormat(Qt.TextFormat.RichText)",
    "label.setTextFormat(Qt.TextFormat.AutoText)",
    "label.setTextFormat(Qt.TextFormat.PlainText)",
    "label.setText(f'<b>{title}</b>')",
    "label.setText('<b>' + title + '</b>')",
    "label.setText(self.tr('&lt;{title}&gt;').format(title=title))",
    "edit.setHtml(title)",
    "edit.setMarkdown(title)",
    "cursor.insertHtml(title)",
    "box = QMessageBox(self)",
    "QMessageBox.information(self, title, text)",
    "QInputDialog.getText(self, title, text)",
    "QToolTip.showText(place, title)",
    "self.statusBar().showMessage(title)",
    "widget.setToolTip(title)",
    "widget.setToolTip(self.tr('{title}').format(title=title))",
    "widget.setToolTip(f'{title}')",
    "widget.setStatusTip(title)",
    "widget.setWhatsThis(title)",
    "self.setWindowTitle(title)",
    "self.setWindowTitle(self.tr('Item: {title}').format(title=title))",
    "self.setWindowFilePath(path)",
    "printer.setDocName(title)",
    "menu.addAction(title)",
    "menu.addAction(icon(IconName.X), title)",
    "menu.addAction(self.tr('Open {title}').format(title=title))",
    "words = self.tr('Open {title}')\nmenu.addAction(words.format(title=title))",
    "words = title\nmenu.addAction(words)",
    "menu.addMenu(title)",
    "menu.addSection(title)",
    "action = QAction(title, self)",
    "self.keep = menu.addAction('')\nself.keep.setText(title)",
    "box = QCheckBox(title)",
    "box = QCheckBox()\nbox.setText(title)",
    "self.a, self.b = QLineEdit(), QRadioButton()\nself.b.setText(title)",
    "self.radios = {x: QRadioButton() for x in y}\nself.radios[x].setText(title)",
    "box = QGroupBox(title)",
    "tabs.addTab(page, title)",
    "buttons.addButton(title, role)",
    "label.setBuddy(field)",
    "QPushButton(title)",
    "QImage(path)",
    "QImage(str(path), 'png')",
    "QPixmap(path)",
    "QPixmap('/usr/share/picture.png')",
    "QPixmap(f'{folder}/picture.png')",
    "QIcon(path)",
    "QIcon(str(path))",
    "QIcon(fileName=path)",
    "QIcon.fromTheme(title)",
    "QPixmap.loadFromData(data)",
    "QImage.fromData(data)",
    "QMovie(path)",
    "QSvgRenderer(data)",
    "QImageReader(path)",
    "QFontDatabase.addApplicationFont(path)",
    "QDesktopServices.openUrl(url)",
    "QUrl.fromUserInput(title)",
    "QUrl.fromLocalFile(title)",
    "QUrl(title)",
    "label.setOpenExternalLinks(True)",
    "label.linkActivated.connect(self._open)",
    "widget.setStyleSheet(f'color: {colour}')",
    "document.addResource(kind, name, data)",
    "painter.drawText(box, flags, title)",
    "painter.drawStaticText(place, QStaticText(title))",
    "from PySide6.QtNetwork import QNetworkAccessManager",
    "from PySide6 import QtWebEngineWidgets",
    "import PySide6.QtQuick",
    "from PySide6.QtSvgWidgets import QSvgWidget",
    "import_module('PySide6.QtNetwork.QTcpSocket')",
    "mime.setData('text/html', data)\nclipboard.setMimeData(mime)",
    "QApplication.processEvents()",
]


@pytest.mark.parametrize("source", PLANTED)
def test_a_planted_breach_is_found(source: str) -> None:
    assert find_open_doors(
        f"def show(self, title):\n    {source.replace(chr(10), chr(10) + '    ')}", PAGE
    )


# What the window does all day, and may.
HARMLESS = [
    '"""Shows <b>nothing</b>."""',
    "self.set_title(self.tr('Item'))",
    "PlainLabel(title)",
    "widget.setToolTip(self.tr('Lock the backpack (Ctrl+L)'))",
    "set_plain_tooltip(widget, title)",
    "self.setWindowTitle(self.tr('Open in the browser'))",
    "menu.addAction(self.tr('Delete'))",
    "menu.addAction(icon(IconName.X), self.tr('Open {title}').format(title=menu_text(title)))",
    "words = self.tr('All')\nif chosen:\n    words = self.tr('Some')\nmenu.addAction(words)",
    (
        "rows = {1: (self.tr('One'), self.tr('First'))}\nradio = QRadioButton()\n"
        "for key, (name, note) in rows.items():\n    radio.setText(name)"
    ),
    "QIcon()",
    "QPixmap(QSize(3, 3))",
    "QPixmap(round(side), round(side))",
    "QImage(data, 3, 3, 9, QImage.Format.Format_RGB888)",
    "self._title.setText(title)",
]


@pytest.mark.parametrize("source", HARMLESS)
def test_what_opens_no_door_is_left_alone(source: str) -> None:
    assert find_open_doors(source, PAGE) == []


@pytest.mark.parametrize("name", sorted(DOORS))
def test_a_door_is_where_it_is_said_to_be(name: str) -> None:
    # A module that no longer needs its door must not keep it.
    for place in DOORS[name]:
        words = (UI / place).read_text("utf-8")
        assert name in words, f"{place} has no {name}"


def modules_with(attribute: str) -> set[str]:
    return {
        path.relative_to(UI).as_posix()
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node).endswith(attribute)
    }


def test_the_clock_is_asked_in_one_place() -> None:
    assert modules_with("datetime.now") == {"main_window/starting.py"}


def test_the_only_loop_is_the_applications() -> None:
    assert modules_with(".exec") == {"__main__.py"}
