"""Marks differ by shape, not only by colour."""

from itertools import combinations

from PySide6.QtWidgets import QApplication

from ui.theme.look import Appearance, look
from ui.theme.marks import MARKS, OUTCOMES, STANDINGS, Shape, shape_pixmap
from ui.theme.palettes import Tone
from wallet.model.report import Mark, Outcome, Standing
from wallet.settings import Theme


def outline(shape: Shape) -> frozenset[tuple[int, int]]:
    image = shape_pixmap(shape, Tone.PLAIN, 32).toImage()
    ink = look().palette.plain
    return frozenset(
        (x, y)
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() > 200 and image.pixelColor(x, y).name().upper() == ink
    )


def test_every_mark_standing_and_outcome_is_drawn() -> None:
    assert set(MARKS) == set(Mark)
    assert set(STANDINGS) == set(Standing)
    assert set(OUTCOMES) == set(Outcome)


def test_the_six_marks_have_six_shapes() -> None:
    assert len({shape for shape, _ in MARKS.values()}) == 6


def test_shapes_can_be_told_apart_in_one_colour(qapp: QApplication) -> None:
    outlines = {shape: outline(shape) for shape in Shape}
    assert all(len(points) > 20 for points in outlines.values())
    for one, other in combinations(Shape, 2):
        different = outlines[one] ^ outlines[other]
        assert len(different) > 12, (one, other)


def test_a_passed_check_and_a_failed_one_never_share_shape_or_tone() -> None:
    assert OUTCOMES[Outcome.PASSED][0] is not OUTCOMES[Outcome.FAILED][0]
    assert OUTCOMES[Outcome.UNKNOWN][1] is not Tone.GOOD
    good = {mark for mark, (_, tone) in MARKS.items() if tone is Tone.GOOD}
    assert good == {Mark.SIGNED}


def test_a_shape_follows_the_palette(qapp: QApplication) -> None:
    before = shape_pixmap(Shape.CHECK, Tone.GOOD, 24).toImage()
    look().apply(Appearance(theme=Theme.DARK))
    assert shape_pixmap(Shape.CHECK, Tone.GOOD, 24).toImage() != before
