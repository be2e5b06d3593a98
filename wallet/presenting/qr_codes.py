"""The one door to writing QR codes: ``qrcode`` for single ones, zxing-cpp for moving ones.

Always error correction level L: what a code gains by it in smallness, a reader gains in distance;
and always a quiet zone of four modules where a picture is made (ISO/IEC 18004 §5.3.8 and §9.1).
"""

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import zxingcpp

from wallet.errors import PresentingError, Reason
from wallet.model.sharing import QrMatrix

if TYPE_CHECKING:
    from PIL.Image import Image

QUIET_ZONE = 4  # modules
MAX_VERSION = 40

_ALPHANUMERIC = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
_DIGITS = frozenset("0123456789")
_LIGHT, _DARK = 255, 0
# Data codewords of versions 1 to 40 at level L (ISO/IEC 18004 table 7).
_CODEWORDS = (
    19, 34, 55, 80, 108, 136, 156, 194, 232, 274,
    324, 370, 428, 461, 523, 589, 647, 721, 795, 861,
    932, 1006, 1094, 1174, 1276, 1370, 1468, 1531, 1631, 1735,
    1843, 1955, 2071, 2191, 2306, 2434, 2566, 2702, 2812, 2956,
)  # fmt: skip


def qr_version_of(text: str) -> int:
    """Return the smallest QR version (1 to 40) whose code at level L holds ``text``.

    Raises PresentingError(TOO_LARGE_FOR_CODE) with ``size`` and ``limit`` in bits; ValueError for
    an empty text.
    Source: ISO/IEC 18004 §7.4 (modes, length fields) and table 7 (capacities).
    """
    return _version_for(text)


def make_code(text: str, *, border_free: bool = True) -> QrMatrix:
    """Return the QR code of ``text`` with the best of the eight masks.

    One segment in the smallest mode that holds the text. With ``border_free`` false the matrix
    carries its quiet zone itself. Raises PresentingError(TOO_LARGE_FOR_CODE); ValueError for an
    empty text.
    """
    import qrcode  # noqa: PLC0415

    code = qrcode.QRCode(
        version=_version_for(text),
        error_correction=qrcode.constants.ERROR_CORRECT_L,
        border=0,
    )
    code.add_data(text, optimize=0)
    code.make(fit=False)
    rows = tuple(bytes(map(bool, row)) for row in code.modules)
    matrix = QrMatrix(size=len(rows), rows=rows)
    return matrix if border_free else _with_border(matrix)


def make_frame(text: str) -> QrMatrix:
    """Return the QR code of ``text`` as a frame of a moving code: the same, some 25 times faster.

    Raises as :func:`make_code`.
    """
    _version_for(text)
    # A text outside ASCII would be written in Latin-1, which readers cannot tell from the rest.
    content = text if text.isascii() else text.encode("utf-8")
    barcode = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="L")
    image = barcode.to_image(scale=1, add_quiet_zones=False)
    view = memoryview(image)  # type: ignore[arg-type]  # a buffer, which its stub does not say
    height, width = view.shape or (0, 0)
    dark = view.tobytes().translate(_DARK_AS_ONE)
    rows = tuple(dark[start : start + width] for start in range(0, width * height, width))
    return QrMatrix(size=width, rows=rows)


def write_png(matrix: QrMatrix, *, module_pixels: int = 8) -> bytes:
    """Return a black-and-white PNG, ``module_pixels`` pixels a module, quiet zone included."""
    output = io.BytesIO()
    _picture(matrix, module_pixels).convert("1").save(output, "PNG", optimize=True)
    return output.getvalue()


def write_svg(matrix: QrMatrix) -> bytes:
    """Return an SVG of one path on white, one unit a module, quiet zone included."""
    side = matrix.size + 2 * QUIET_ZONE
    path = "".join(
        f"M{start + QUIET_ZONE} {row + QUIET_ZONE}h{length}v1h-{length}z"
        for row, start, length in _dark_runs(matrix)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" '
        f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
        f'<path fill="#000" d="{path}"/></svg>\n'
    ).encode("ascii")


def write_gif(
    matrices: Sequence[QrMatrix], *, frames_per_second: float, module_pixels: int = 8
) -> bytes:
    """Return an animated GIF that shows ``matrices`` one after another, for ever.

    GIF counts hundredths of a second, so the pace is rounded to them. Codes of different size
    are centred in the largest. Raises ValueError for no matrices or a pace that is not positive.
    """
    if not matrices or frames_per_second <= 0:
        raise ValueError("a moving code needs frames and a pace")
    side = max(matrix.size for matrix in matrices)
    pictures = (_picture(matrix, module_pixels, side=side).convert("1") for matrix in matrices)
    first = next(pictures)
    output = io.BytesIO()
    # Viewers slow a delay below two hundredths down to ten, so it is the fastest there is.
    delay = max(2, round(100 / frames_per_second)) * 10
    first.save(
        output,
        "GIF",
        save_all=True,
        append_images=pictures,
        duration=delay,
        loop=0,
        optimize=False,
    )
    return output.getvalue()


_DARK_AS_ONE = bytes(1 if value < 128 else 0 for value in range(256))


def _version_for(text: str) -> int:
    if not text:
        raise ValueError("a code needs a text")
    for version in range(1, MAX_VERSION + 1):
        if _bits_of(text, version) <= 8 * _CODEWORDS[version - 1]:
            return version
    raise PresentingError(
        Reason.TOO_LARGE_FOR_CODE,
        {"size": str(_bits_of(text, MAX_VERSION)), "limit": str(8 * _CODEWORDS[-1])},
    )


def _bits_of(text: str, version: int) -> int:
    """Return the bits of the one segment: mode, length and content (ISO/IEC 18004 §7.4)."""
    sizes = 0 if version < 10 else 1 if version < 27 else 2
    characters = set(text)
    count = len(text)
    if characters <= _DIGITS:
        return 4 + (10, 12, 14)[sizes] + 10 * (count // 3) + (0, 4, 7)[count % 3]
    if characters <= _ALPHANUMERIC:
        return 4 + (9, 11, 13)[sizes] + 11 * (count // 2) + 6 * (count % 2)
    return 4 + (8, 16, 16)[sizes] + 8 * len(text.encode("utf-8"))


def _with_border(matrix: QrMatrix) -> QrMatrix:
    size = matrix.size + 2 * QUIET_ZONE
    empty = (bytes(size),) * QUIET_ZONE
    side = bytes(QUIET_ZONE)
    return QrMatrix(size=size, rows=(*empty, *(side + row + side for row in matrix.rows), *empty))


def _picture(matrix: QrMatrix, module_pixels: int, *, side: int = 0) -> "Image":
    """Return the code in grey values with its quiet zone, in a square for ``side`` modules."""
    from PIL import Image  # noqa: PLC0415

    size = (matrix.size, matrix.size)
    grey = b"".join(matrix.rows).translate(_ONE_AS_DARK)
    modules = Image.new("L", (max(side, matrix.size) + 2 * QUIET_ZONE,) * 2, _LIGHT)
    margin = (modules.width - matrix.size) // 2
    modules.paste(Image.frombytes("L", size, grey), (margin, margin))
    return modules.resize((modules.width * module_pixels,) * 2, Image.Resampling.NEAREST)


_ONE_AS_DARK = bytes(_DARK if value else _LIGHT for value in range(256))


def _dark_runs(matrix: QrMatrix) -> Iterator[tuple[int, int, int]]:
    """Yield row, first column and length of each run of dark modules."""
    for number, row in enumerate(matrix.rows):
        start = row.find(1)
        while start >= 0:
            end = row.find(0, start)
            end = len(row) if end < 0 else end
            yield number, start, end - start
            start = row.find(1, end)
