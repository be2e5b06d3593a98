"""Codes drawn ahead of time."""

import pytest

from ui.background.jobs import Cancellation
from ui.sharing.code_canvas import QUIET_ZONE
from ui.sharing.code_show import draw_frames, draw_still
from wallet.errors import Cancelled
from wallet.model.sharing import StillCode

PARTS = tuple(f"UR:BYTES/{n}-3/LPADAXCFAOCYJKIEWNFNHDDA" for n in range(1, 4))


class Counting(Cancellation):
    """Hears of each step, where a window is told only of some."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        super().step(done, total)
        self.steps.append((done, total))


def test_every_part_becomes_a_picture_and_says_how_far_it_is() -> None:
    counting = Counting()
    images = draw_frames(PARTS, counting)
    assert len(images) == 3
    assert len({bytes(image.constBits()) for image in images}) == 3
    assert counting.steps == [(0, 3), (1, 3), (2, 3)]


def test_drawing_stops_when_somebody_says_so() -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(Cancelled):
        draw_frames(PARTS, cancellation)


def test_a_single_code_comes_with_its_text() -> None:
    code = StillCode(record_id="1", title="A", text="VP1-BABC", version=1)
    text, image = draw_still(code)
    assert text == "VP1-BABC"
    assert image.width() == 21 + 2 * QUIET_ZONE
