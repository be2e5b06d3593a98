"""A code on the screen: read back from its pixels, in every theme and at every size."""

import io

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from tests.ui.conftest import Show
from ui.accessible.naming import spoken_name
from ui.sharing.code_canvas import QUIET_ZONE, CodeCanvas, code_image
from ui.theme.look import Appearance, look
from wallet.encoding.qr_reading import read_codes
from wallet.session.code_pictures import text_matrix
from wallet.settings import Theme

TEXT = "did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W"


def codes_in(image: QImage) -> tuple[str, ...]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(grey.constBits())
    picture = Image.frombytes(
        "L", (grey.width(), grey.height()), data, "raw", "L", grey.bytesPerLine()
    )
    written = io.BytesIO()
    picture.save(written, "PNG")
    return read_codes(written.getvalue())


def test_one_pixel_a_module_with_its_quiet_zone() -> None:
    matrix = text_matrix(TEXT)
    image = code_image(matrix)
    assert image.width() == image.height() == matrix.size + 2 * QUIET_ZONE
    for n in range(image.width()):
        assert image.pixelColor(n, QUIET_ZONE - 1).lightness() == 255
    for row in range(matrix.size):
        for column in range(matrix.size):
            is_dark = image.pixelColor(column + QUIET_ZONE, row + QUIET_ZONE).lightness() == 0
            assert is_dark is bool(matrix.rows[row][column])


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.CONTRAST])
@pytest.mark.parametrize("width, height", [(240, 240), (700, 420), (433, 601)])
def test_it_is_read_back_from_the_screen(
    show: Show, theme: Theme, width: int, height: int
) -> None:
    look().apply(Appearance(theme=theme))
    canvas = CodeCanvas()
    canvas.setFixedSize(width, height)
    show(canvas)
    canvas.show_code(code_image(text_matrix(TEXT)), "Code 1 of 3: Forklift certificate")
    shot = canvas.grab().toImage()
    assert codes_in(shot) == (TEXT,)
    assert shot.pixelColor(2, 2).lightness() == 255
    rect, ratio = canvas.code_rect(), canvas.devicePixelRatioF()
    modules = text_matrix(TEXT).size + 2 * QUIET_ZONE
    assert (rect.width() * ratio) % modules == 0
    assert canvas.rect().contains(rect.toRect())


def test_without_a_code_it_is_white_and_says_what_it_waits_for(show: Show) -> None:
    canvas = CodeCanvas()
    show(canvas)
    canvas.show_code(None, "")
    assert canvas.code_rect().isEmpty()
    assert canvas.grab().toImage().pixelColor(50, 50).lightness() == 255
    canvas.show_code(None, "No item here fits a code of its own.")
    assert spoken_name(canvas) == "No item here fits a code of its own."
