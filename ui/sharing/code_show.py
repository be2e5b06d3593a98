"""The codes of one share, drawn ahead of time off the GUI thread."""

from collections.abc import Sequence

from PySide6.QtGui import QImage

from ui.background.jobs import Cancellation
from ui.sharing.code_canvas import code_image
from wallet.model.sharing import StillCode
from wallet.session.code_pictures import frame_matrix, still_matrix


def draw_still(code: StillCode) -> tuple[str, QImage]:
    """Return a single code's text and its picture."""
    return code.text, code_image(still_matrix(code))


def draw_frames(parts: Sequence[str], cancellation: Cancellation) -> tuple[QImage, ...]:
    """Return the pictures of a moving code. Raises Cancelled where somebody says stop."""
    images = []
    for number, part in enumerate(parts):
        cancellation.step(number, len(parts))
        images.append(code_image(frame_matrix(part)))
    return tuple(images)
