"""Colours that carry words or marks can be told apart (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re

import pytest

from ui.theme.palettes import CONTRAST, DARK, LIGHT, Palette, Tone, contrast_ratio

PALETTES = [LIGHT, DARK, CONTRAST]
GROUNDS = ("paper", "surface", "raised")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#123456", "#123456", 1.0)],
)
def test_contrast_is_computed_as_wcag_has_it(one: str, other: str, ratio: float) -> None:
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read_on_every_ground(palette: Palette, ground: str) -> None:
    for name in ("ink", "quiet", "accent"):
        assert contrast_ratio(getattr(palette, name), getattr(palette, ground)) >= 4.5, name


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
@pytest.mark.parametrize("tone", list(Tone))
def test_words_in_a_tone_can_be_read(palette: Palette, tone: Tone) -> None:
    colour, tint = palette.tone(tone)
    for ground in (tint, palette.surface, palette.paper):
        assert contrast_ratio(colour, ground) >= 4.5
    assert contrast_ratio(palette.ink, tint) >= 4.5


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_controls_and_their_words_can_be_seen(palette: Palette) -> None:
    for ground in (palette.paper, palette.surface):
        assert contrast_ratio(palette.control, ground) >= 3
        assert contrast_ratio(palette.accent, ground) >= 3
    assert contrast_ratio(palette.on_accent, palette.accent) >= 4.5
    assert contrast_ratio(palette.on_accent, palette.accent_strong) >= 4.5
    assert contrast_ratio(palette.accent, palette.accent_tint) >= 4.5
    assert contrast_ratio(palette.ink, palette.accent_tint) >= 4.5


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_seals_show_their_drawing(palette: Palette) -> None:
    assert palette.seals
    for field, ink in palette.seals:
        assert contrast_ratio(field, ink) >= 3


def test_high_contrast_is_higher() -> None:
    assert contrast_ratio(CONTRAST.ink, CONTRAST.paper) == pytest.approx(21)
    assert contrast_ratio(CONTRAST.quiet, CONTRAST.paper) >= 15


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_colours_are_written_in_full(palette: Palette) -> None:
    colours = [getattr(palette, name) for name in palette.__dataclass_fields__]
    written = [colour for colour in colours if isinstance(colour, str) and colour.startswith("#")]
    assert len(written) > 20
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in written)
