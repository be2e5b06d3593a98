import io
import re
import subprocess
import sys
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.places import PROJECT
from wallet.encoding.qr_reading import read_codes
from wallet.errors import PresentingError
from wallet.model.sharing import QrMatrix
from wallet.presenting.qr_codes import (
    _CODEWORDS,
    QUIET_ZONE,
    make_code,
    make_frame,
    qr_version_of,
    write_gif,
    write_png,
    write_svg,
)

ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
# ISO/IEC 18004, table 7: how many characters a version holds at level L.
CAPACITIES = [
    ("1", 1, 41), ("A", 1, 25), ("a", 1, 17),
    ("1", 9, 552), ("A", 9, 335), ("a", 9, 230),
    ("1", 10, 652), ("A", 10, 395), ("a", 10, 271),
    ("A", 13, 619), ("A", 25, 1853), ("A", 26, 1990), ("A", 27, 2132), ("A", 30, 2520),
    ("1", 40, 7089), ("A", 40, 4296), ("a", 40, 2953),
]  # fmt: skip


@pytest.mark.parametrize("character, version, most", CAPACITIES)
def test_versions_hold_what_the_standard_says(character: str, version: int, most: int) -> None:
    assert qr_version_of(character * most) == version
    if version == 40:
        with pytest.raises(PresentingError, match="TOO_LARGE_FOR_CODE") as caught:
            qr_version_of(character * (most + 1))
        assert int(caught.value.facts["size"]) > int(caught.value.facts["limit"]) == 23_648
    else:
        assert qr_version_of(character * (most + 1)) == version + 1


@pytest.mark.parametrize("make", [make_code, make_frame])
@pytest.mark.parametrize("text", ["A", "VP1-B" + "A2" * 900, "did:key:z6Mk", "é€", "12345"])
def test_what_is_written_is_read(make: Callable[[str], QrMatrix], text: str) -> None:
    matrix = make(text)
    assert matrix.size == 17 + 4 * qr_version_of(text) == len(matrix.rows)
    assert all(len(row) == matrix.size and set(row) <= {0, 1} for row in matrix.rows)
    assert matrix.rows[0][:8] == bytes([1, 1, 1, 1, 1, 1, 1, 0])  # a finder pattern
    assert read_codes(write_png(matrix)) == (text,)


@pytest.mark.parametrize("version", range(1, 41))
def test_every_version_is_read_again(version: int) -> None:
    text = "UR:BYTES/1-9/"
    while qr_version_of(text) < version:
        text += "LPAD"
    for make in (make_code, make_frame):
        matrix = make(text)
        assert matrix.size == 17 + 4 * version
        assert read_codes(write_png(matrix, module_pixels=3)) == (text,)


@settings(max_examples=30, deadline=None)
@given(st.text(ALPHANUMERIC, min_size=1, max_size=300) | st.text(min_size=1, max_size=100))
def test_every_text_is_read_again(text: str) -> None:
    if "\0" in text:
        return  # zxing's reader ends a text there
    for make in (make_code, make_frame):
        assert read_codes(write_png(make(text), module_pixels=4)) == (text,)


def test_the_single_code_is_the_one_of_qrcode() -> None:
    text = "VP1-B3ECQDIYBQF4CI2DUORYHGORPF53XO5ZOO4ZS"
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, border=0)
    code.add_data(text)
    code.make()
    assert [list(map(bool, row)) for row in make_code(text).rows] == code.get_matrix()


@pytest.mark.parametrize("make", [make_code, make_frame])
def test_too_long_a_text(make: Callable[[str], QrMatrix]) -> None:
    with pytest.raises(PresentingError, match="TOO_LARGE_FOR_CODE"):
        make("A" * 4297)


@pytest.mark.parametrize("make", [make_code, make_frame, qr_version_of])
def test_a_code_needs_a_text(make: Callable[[str], object]) -> None:
    with pytest.raises(ValueError, match="needs a text"):
        make("")


def test_a_matrix_with_its_quiet_zone() -> None:
    free, bordered = make_code("A"), make_code("A", border_free=False)
    assert bordered.size == free.size + 2 * QUIET_ZONE
    assert not any(any(row) for row in bordered.rows[:QUIET_ZONE] + bordered.rows[-QUIET_ZONE:])
    inner = [row[QUIET_ZONE:-QUIET_ZONE] for row in bordered.rows[QUIET_ZONE:-QUIET_ZONE]]
    assert tuple(inner) == free.rows
    assert all(not any(row[:QUIET_ZONE]) and not any(row[-QUIET_ZONE:]) for row in bordered.rows)


def test_a_png_is_black_and_white_with_a_quiet_zone() -> None:
    matrix = make_code("HELLO")
    with Image.open(io.BytesIO(write_png(matrix, module_pixels=5))) as image:
        assert image.mode == "1"
        assert image.size == ((matrix.size + 8) * 5,) * 2
        pixels = image.convert("L")
        assert set(pixels.tobytes()) == {0, 255}
        dark = pixels.point(lambda grey: 255 - grey).getbbox()
        assert dark == (20, 20, image.width - 20, image.height - 20)
    assert write_png(matrix, module_pixels=5) == write_png(matrix, module_pixels=5)


def test_an_svg_draws_the_same_modules() -> None:
    matrix = make_code("HELLO, SVG: 12/34")
    root = ElementTree.fromstring(write_svg(matrix))
    side = matrix.size + 2 * QUIET_ZONE
    assert root.attrib["viewBox"] == f"0 0 {side} {side}"
    ground, path = list(root)
    assert (ground.attrib["fill"], path.attrib["fill"]) == ("#fff", "#000")
    drawn = [bytearray(matrix.size) for _ in range(matrix.size)]
    for run in path.attrib["d"].split("M")[1:]:
        start, _, rest = run.partition("h")
        column, row = (int(number) - QUIET_ZONE for number in start.split(" "))
        length = int(rest.partition("v")[0])
        assert rest == f"{length}v1h-{length}z"
        drawn[row][column : column + length] = b"\1" * length
    assert tuple(map(bytes, drawn)) == matrix.rows


def test_a_gif_shows_all_frames_at_the_pace() -> None:
    texts = [f"UR:BYTES/{number}-40/{'LPAD' * (100 + number)}" for number in range(1, 41)]
    content = write_gif([make_frame(text) for text in texts], frames_per_second=7, module_pixels=3)
    assert read_codes(content) == tuple(texts)
    with Image.open(io.BytesIO(content)) as image:
        assert getattr(image, "n_frames", 0) == 40
        assert image.info["loop"] == 0
        assert image.info["duration"] == 140
        side = max(qr_version_of(text) for text in texts) * 4 + 17
        assert image.size == ((side + 8) * 3,) * 2


def test_a_gif_of_one_frame_and_the_fastest_pace() -> None:
    content = write_gif([make_frame("A")], frames_per_second=1000)
    assert read_codes(content) == ("A",)
    two = write_gif([make_frame("A"), make_frame("B")], frames_per_second=1000)
    with Image.open(io.BytesIO(two)) as image:
        assert image.info["duration"] == 20


@pytest.mark.parametrize("count, pace", [(0, 7.0), (1, 0.0), (1, -1.0)])
def test_a_gif_needs_frames_and_a_pace(count: int, pace: float) -> None:
    with pytest.raises(ValueError, match="moving code"):
        write_gif([make_frame("A")] * count, frames_per_second=pace)


def test_the_table_of_sizes_is_that_of_qrcode() -> None:
    level = qrcode.constants.ERROR_CORRECT_L
    theirs = [
        sum(block.data_count for block in qrcode.base.rs_blocks(version, level))
        for version in range(1, 41)
    ]
    assert list(_CODEWORDS) == theirs


def test_a_moving_code_is_written_without_the_slower_library() -> None:
    """Planning codes and drawing frames imports neither it nor a picture library."""
    program = (
        "import sys; from wallet.presenting.qr_codes import make_frame, qr_version_of; "
        "make_frame('UR:BYTES/1-9/' + 'A' * 600); qr_version_of('x' * 900); "
        "print(sorted({'qrcode', 'PIL'} & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"


def test_codes_are_written_and_read_behind_one_door_each() -> None:
    door_of = {
        "qrcode": {"wallet/presenting/qr_codes.py"},
        "zxingcpp": {"wallet/presenting/qr_codes.py", "wallet/encoding/qr_reading.py"},
    }
    for library, doors in door_of.items():
        imports = re.compile(rf"^\s*(?:import|from) {library}\b", re.MULTILINE)
        found = {
            path.relative_to(PROJECT).as_posix()
            for folder in ("wallet", "ui")
            for path in (PROJECT / folder).rglob("*.py")
            if imports.search(path.read_text(encoding="utf-8"))
        }
        assert found == doors
