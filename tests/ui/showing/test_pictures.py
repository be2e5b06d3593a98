"""Pictures of strangers: two formats, by their first bytes, under limits."""

import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from tests.places import PROJECT
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


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def with_chunk(picture: bytes, kind: bytes, body: bytes) -> bytes:
    """A PNG with one more chunk behind its header."""
    return picture[:33] + chunk(kind, body) + picture[33:]


def squeezed(megabytes: int) -> bytes:
    """Zeros, deflated a thousandfold."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(bytes(2**20)) for _ in range(megabytes)]
    return b"".join([*parts, packer.flush()])


def animated(picture: bytes) -> bytes:
    """An animated PNG: the picture, and two thousand frames more."""
    frame = struct.pack(">IIIIIHHBB", 0, 4, 4, 0, 0, 1, 10, 0, 0)
    frames = b"".join(
        chunk(b"fcTL", frame)
        + chunk(b"fdAT", struct.pack(">I", number) + zlib.compress(bytes(52)))
        for number in range(2000)
    )
    head = with_chunk(picture, b"acTL", struct.pack(">II", 2000, 0))
    return head[:-12] + frames + head[-12:]


def sixteen_bits(side: int) -> bytes:
    """A sound PNG of eight bytes a pixel: twice what is ever held of one."""
    rows = zlib.compress(bytes((1 + side * 8) * side), 1)
    header = struct.pack(">IIBBBBB", side, side, 16, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


DECODE = """
import resource, sys, time
from pathlib import Path
from ui.showing.pictures import decode_picture
decode_picture(Path(sys.argv[1]).read_bytes(), 64)  # libraries come with the first
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
began = time.process_time()
picture = decode_picture(Path(sys.argv[2]).read_bytes(), 64)
took = time.process_time() - began
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(picture is not None, took, grown // 1024)
"""

HEAVY: dict[str, tuple[Callable[[], bytes], bool]] = {
    "compressed text of 300 MB": (
        lambda: with_chunk(encode(4, 4), b"zTXt", b"Comment\0\0" + squeezed(300)), True,
    ),
    "international text of 300 MB": (
        lambda: with_chunk(encode(4, 4), b"iTXt", b"x\0\1\0\0\0" + squeezed(300)), True,
    ),
    "a colour profile of 300 MB": (
        lambda: with_chunk(encode(4, 4), b"iCCP", b"x\0\0" + squeezed(300)), True,
    ),
    "two thousand frames": (lambda: animated(encode(4, 4)), True),
    "eight bytes a pixel": (lambda: sixteen_bits(4096), False),
    "the largest allowed": (lambda: encode(4096, 4096), True),
    "a JPEG of 65,500 squared": (
        lambda: encode(8, 8, b"jpeg").replace(b"\x00\x08\x00\x08\x03", b"\xff\xdc\xff\xdc\x03"),
        False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEAVY)
def test_the_heaviest_pictures_stay_in_bounds(tmp_path: Path, name: str) -> None:
    make, is_shown = HEAVY[name]
    small, heavy = tmp_path / "small", tmp_path / "heavy"
    small.write_bytes(encode(4, 4))
    heavy.write_bytes(make())
    command = [sys.executable, "-c", DECODE, str(small), str(heavy)]
    ended = subprocess.run(
        command, cwd=PROJECT, capture_output=True, text=True, check=True, timeout=60
    )
    was_shown, took, grown = ended.stdout.split()
    assert was_shown == str(is_shown), ended.stderr
    assert float(took) < 2.0
    assert int(grown) < 192, "megabytes"
