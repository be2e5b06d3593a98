"""The ring that fills."""

import pytest
from PySide6.QtGui import QColor

from tests.ui.conftest import Show
from ui.sharing.progress_ring import ProgressRing
from ui.theme.look import Appearance, look
from wallet.settings import Theme


def coloured(ring: ProgressRing, colour: str) -> int:
    image, wanted = ring.grab().toImage(), QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.CONTRAST])
def test_more_is_more_of_the_accent(show: Show, theme: Theme) -> None:
    look().apply(Appearance(theme=theme))
    ring = ProgressRing()
    show(ring)
    accent = look().palette.accent
    counts = []
    for share in (0.0, 0.25, 0.75):
        ring.set_share(share)
        counts.append(coloured(ring, accent))
    assert counts[0] < counts[1] < counts[2]
    ring.set_share(2.0)
    assert ring.share == 1.0
    assert coloured(ring, look().palette.good) > 0


def test_it_grows_with_the_text(show: Show) -> None:
    ring = ProgressRing()
    before = ring.sizeHint().width()
    look().apply(Appearance(theme=Theme.LIGHT, text_scale=200))
    assert ring.sizeHint().width() == 2 * before
