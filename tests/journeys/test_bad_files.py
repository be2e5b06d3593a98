"""Files that are no credentials, dropped on the window: a clear sentence each, nothing lost."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.watching import BusyMeter
from tests.journeys.conftest import SitDown
from tests.journeys.person import Person
from tests.journeys.states import EMPTY, NONE, seat
from tests.wallet.vault.places_on_disk import fingerprint
from ui.showing.shell import PageName
from wallet.session.opening import KdfCost
from wallet.settings import Language


def png(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of one colour, ``chunks`` (type, data) before its pixels (PNG §5, §11)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    packer = zlib.compressobj(9)
    row = bytes(width // 8 + 2)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = [(b"IHDR", head), *chunks, (b"IDAT", rows), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in parts)


def baked_bomb() -> bytes:
    """A small picture whose credential unpacks to 256 MB (PNG §11.3.4.5, Open Badges baking)."""
    packed = zlib.compress(b" " * (256 * 2**20), 9)
    return png(8, 8, (b"iTXt", b"openbadgecredential\0\x01\0\0\0" + packed))


CONTENTS = {
    "empty.json": b"",
    "zeros.bin": bytes(50 * 10**6),
    "cut-off.json": b'{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["Veri',
    "page.json": b"<!doctype html><title>Not found</title><h1>404</h1>",
    "deep.json": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "huge.png": png(60_000, 60_000),
    "baked.png": baked_bomb(),
}


@pytest.fixture(scope="module")
def bad_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad")
    for name, content in CONTENTS.items():
        (folder / name).write_bytes(content)
    return folder


def drop(me: Person, *paths: Path) -> float:
    """Drop files on the window; return how long the window answered nothing at most, in ms."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    no_key = Qt.KeyboardModifier.NoModifier
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, no_key)
    meter = BusyMeter()
    meter.start()
    QApplication.sendEvent(me.window, QDragEnterEvent(QPoint(40, 40), *how))
    QApplication.sendEvent(me.window, QDropEvent(QPointF(40, 40), *how))
    me.stage.settle()
    return meter.stop()


@pytest.mark.parametrize("state", [EMPTY, NONE])
def test_each_bad_file_gets_a_sentence_and_the_window_lives(
    sit_down: SitDown,
    tmp_path: Path,
    cheap_kdf: KdfCost,
    bad_files: Path,
    state: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    me = seat(sit_down, tmp_path / "data", state, cheap_kdf, Language.ENGLISH)
    me.window.navigate(me.window.first_page())
    me.stage.settle()
    before = fingerprint(tmp_path / "data")
    said: dict[str, tuple[str, ...]] = {}
    for name in CONTENTS:
        me.window.stack.forget()
        me.window.navigate(me.window.first_page())
        me.stage.settle()
        worst = drop(me, bad_files / name)
        assert me.page is (PageName.CHECK if state == NONE else PageName.BRING_IN)
        assert name in me.texts
        place = me.texts.index(name)
        said[name] = me.texts[place + 1 : place + 3]
        with capsys.disabled():
            print(f"\n{state}: {name}: {worst:.0f} ms at most. {' '.join(said[name])}", end="")
        assert all(sentence.endswith(".") for sentence in said[name])
        assert len(said[name]) == 2, "what it is, and what to do"
    assert fingerprint(tmp_path / "data") == before, "nothing was stored, nothing lost"
    worst = drop(me, *(bad_files / name for name in CONTENTS))
    for name in CONTENTS:
        assert name in me.texts
    with capsys.disabled():
        print(f"\n{state}: all at once: {worst:.0f} ms at most")
    me.press(Qt.Key.Key_F1)
    assert me.page is PageName.HELP
