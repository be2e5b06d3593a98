"""Pictures of strangers: two formats, by their first bytes, under limits."""

import struct
import zlib
from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from ui.showing.pictures import LONGEST, decode_picture, picture_format

Encode = Callable[..., bytes]


def encode(width: int, height: int, form: bytes = b"png") -> bytes:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#1B6E4B"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, form).write(picture)
    return bytes(buffer.data().data())


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that claims to be enormous."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(10_000)))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("form", [b"png", b"jpeg"])
def test_a_picture_is_decoded_to_the_size_shown(form: bytes) -> None:
    picture = decode_picture(encode(400, 200, form), 100)
    assert picture is not None
    assert (picture.width(), picture.height()) == (100, 50)
    assert abs(picture.pixelColor(50, 25).green() - 0x6E) < 6


def test_a_small_picture_is_not_blown_up() -> None:
    picture = decode_picture(encode(30, 10), 100)
    assert picture is not None
    assert (picture.width(), picture.height()) == (30, 10)


def test_a_thin_picture_keeps_a_pixel() -> None:
    picture = decode_picture(encode(2000, 2), 64)
    assert picture is not None
    assert (picture.width(), picture.height()) == (64, 1)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>",
        b"GIF89a" + bytes(100),
        b"BM" + bytes(100),
        b"%PDF-1.7",
        b"\x00\x00\x00\x0cjP  ",
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        b"\xff\xd8\xff" + bytes(40),
    ],
)
def test_everything_else_is_not_shown(data: bytes) -> None:
    assert decode_picture(data, 100) is None


@pytest.mark.parametrize("size", [(100_000, 100_000), (LONGEST + 1, 1), (1, LONGEST + 1)])
def test_a_picture_above_the_limit_is_not_decoded(size: tuple[int, int]) -> None:
    assert decode_picture(bomb(*size), 100) is None


def test_a_picture_whose_bytes_lie_about_their_kind_is_not_shown() -> None:
    # Qt would sniff; the format is the one the first bytes say, and no other is tried.
    assert picture_format(encode(4, 4, b"bmp")) == ""
    assert decode_picture(b"\xff\xd8\xff" + encode(4, 4), 10) is None


def test_a_file_of_many_megabytes_is_not_read() -> None:
    assert decode_picture(encode(4, 4) + bytes(17 * 2**20), 10) is None
