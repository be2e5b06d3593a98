"""What may be dropped or pasted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from ui.showing.dropping import can_take, local_paths, loose_incoming
from ui.showing.pictures import picture_format
from wallet.model.credential import Container


def offered(*urls: QUrl, text: str = "") -> QMimeData:
    mime = QMimeData()
    if urls:
        mime.setUrls(list(urls))
    if text:
        mime.setText(text)
    return mime


def test_files_of_this_computer_are_paths(qapp: QApplication, tmp_path: Path) -> None:
    mime = offered(QUrl.fromLocalFile(str(tmp_path / "a.json")), QUrl("https://evil.example/b"))
    assert local_paths(mime) == (tmp_path / "a.json",)
    assert can_take(mime)
    assert loose_incoming(mime) == ()


@pytest.mark.parametrize("address", ["https://evil.example/a.json", "file://host/share/a.json"])
def test_files_of_other_computers_are_left_alone(qapp: QApplication, address: str) -> None:
    assert local_paths(offered(QUrl(address))) == ()


def test_text_is_taken_as_it_was_pasted(qapp: QApplication) -> None:
    (incoming,) = loose_incoming(offered(text='  {"type": "x"}\n'))
    assert incoming.data == b'{"type": "x"}'
    assert incoming.container is Container.PASTED
    assert loose_incoming(offered(text="  ")) == ()


def test_a_picture_is_taken_as_png(qapp: QApplication) -> None:
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    mime = QMimeData()
    mime.setImageData(picture)
    (incoming,) = loose_incoming(mime)
    assert picture_format(incoming.data) == "png"


def test_nothing_is_nothing(qapp: QApplication) -> None:
    assert not can_take(QMimeData())
    assert loose_incoming(QMimeData()) == ()
