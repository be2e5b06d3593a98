"""Badges: shape, word and tone together."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from ui.messages.five_lines import Sure
from ui.showing.badges import SURE, Badge, ShapeLabel
from ui.theme.look import Appearance, look
from ui.theme.marks import Shape
from ui.theme.palettes import Tone
from wallet.model.report import Mark, Standing
from wallet.settings import Theme

Show = Callable[[QWidget], QWidget]


@pytest.mark.parametrize("mark", list(Mark))
def test_a_mark_is_a_shape_and_a_word(show: Show, mark: Mark) -> None:
    badge = Badge()
    badge.show_mark(mark)
    show(badge)
    assert badge.accessibleName()
    assert not badge._shape.pixmap().isNull()


def test_a_mark_may_name_the_issuer_and_a_standing_its_date(show: Show) -> None:
    badge = Badge()
    badge.show_mark(Mark.SIGNED, "Signed by Lakeshore College")
    assert badge.accessibleName() == "Signed by Lakeshore College"
    badge.show_standing(Standing.EXPIRED, "Expired 3 May 2024")
    assert badge.property("tone") == Tone.UNSURE.value
    badge.show_standing(Standing.ENDED)
    assert badge.accessibleName() == "Ended by the issuer"
    show(badge)


def test_every_answer_has_its_shape_and_only_good_ones_are_green() -> None:
    assert set(SURE) == set(Sure)
    assert {sure for sure, (_, tone) in SURE.items() if tone is Tone.GOOD} == {Sure.GOOD}


def test_a_shape_follows_the_palette(show: Show) -> None:
    label = ShapeLabel()
    label.show_shape(Shape.CHECK, Tone.GOOD)
    show(label)
    before = label.pixmap().toImage()
    look().apply(Appearance(theme=Theme.DARK))
    assert label.pixmap().toImage() != before


def test_a_long_name_widens_no_page(show: Show) -> None:
    badge = Badge()
    badge.show_mark(Mark.SIGNED, "Signed by " + "W" * 60)
    show(badge)
    assert badge.minimumSizeHint().width() < 300
    assert badge.accessibleName() == "Signed by " + "W" * 60
    badge.show_mark(Mark.SIGNED)
    assert badge.minimumSizeHint().width() == badge.sizeHint().width()
