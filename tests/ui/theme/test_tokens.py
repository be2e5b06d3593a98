"""The measures."""

import pytest

from ui.theme.tokens import LEAST_POINTS, TOUCH, type_sizes
from wallet.settings import TEXT_SCALES


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_type_grows_with_the_text_size_and_is_never_below_ten_points(scale: int) -> None:
    sizes = type_sizes(scale)
    assert sizes.small >= LEAST_POINTS
    assert sizes.small <= sizes.body < sizes.strong < sizes.heading < sizes.title
    assert sizes.body == pytest.approx(11 * scale / 100, abs=0.06)


def test_what_can_be_pressed_is_large_enough_to_touch() -> None:
    assert TOUCH >= 36
