"""Codes drawn ahead of time."""

import pytest

from ui.background.jobs import Cancellation
from ui.sharing.code_canvas import QUIET_ZONE
from ui.sharing.code_show import draw_frames, draw_still
from wallet.errors import Cancelled
from wallet.model.sharing import StillCode

PARTS = tuple(f"UR:BYTES/{n}-3/LPADAXCFAOCYJKIEWNFNHDDA" for n in range(1, 4))


def test_every_part_becomes_a_picture_and_says_how_far_it_is() -> None:
    steps: list[tuple[int, int]] = []
    images = draw_frames(PARTS, Cancellation(lambda done, total: steps.append((done, total))))
    assert len(images) == 3
    assert len({bytes(image.constBits()) for image in images}) == 3
    assert steps == [(0, 3), (1, 3), (2, 3)]


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
