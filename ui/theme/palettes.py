"""The colours, as data: light, dark and high contrast, each made by hand.

``ink`` on ``paper`` or ``surface`` is text; ``control`` draws the edge of what can be pressed
(3:1 at least); ``line`` only divides and carries no meaning. Each status has a tint to lie on.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a colour says."""

    GOOD = "good"
    UNSURE = "unsure"
    SELF = "self"
    PLAIN = "plain"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """One set of colours, each as ``#RRGGBB``."""

    name: str
    is_dark: bool
    paper: str
    surface: str
    raised: str
    ink: str
    quiet: str
    line: str
    control: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_tint: str
    good: str
    good_tint: str
    unsure: str
    unsure_tint: str
    mine: str
    mine_tint: str
    plain: str
    plain_tint: str
    bad: str
    bad_tint: str
    # Pairs for drawn seals: the field and what is drawn on it.
    seals: tuple[tuple[str, str], ...]

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Return the colour and the tint of a tone."""
        return {
            Tone.GOOD: (self.good, self.good_tint),
            Tone.UNSURE: (self.unsure, self.unsure_tint),
            Tone.SELF: (self.mine, self.mine_tint),
            Tone.PLAIN: (self.plain, self.plain_tint),
            Tone.BAD: (self.bad, self.bad_tint),
        }[tone]


LIGHT = Palette(
    name="light",
    is_dark=False,
    paper="#FBFAF7",
    surface="#FFFFFF",
    raised="#F3F1EB",
    ink="#1C2430",
    quiet="#5A6472",
    line="#E2DFD8",
    control="#8B8779",
    accent="#1F5FA8",
    accent_strong="#184C87",
    on_accent="#FFFFFF",
    accent_tint="#E4EDF8",
    good="#1B6E4B",
    good_tint="#E3F1EA",
    unsure="#8A5A00",
    unsure_tint="#FBF0DA",
    mine="#5B4B9A",
    mine_tint="#ECE9F6",
    plain="#5A6472",
    plain_tint="#EFEEEA",
    bad="#B3261E",
    bad_tint="#FBE7E5",
    seals=(
        ("#D9E6F5", "#1F5FA8"),
        ("#D8EDE3", "#1B6E4B"),
        ("#F7E6C4", "#7D5200"),
        ("#E5E0F4", "#5B4B9A"),
        ("#F8DDD3", "#9A3F1F"),
        ("#D5ECEE", "#15656E"),
        ("#F5DCE7", "#93305F"),
        ("#E8E8D3", "#5C6115"),
    ),
)

DARK = Palette(
    name="dark",
    is_dark=True,
    paper="#15181D",
    surface="#1D2127",
    raised="#272C34",
    ink="#EDEBE6",
    quiet="#A8B0BB",
    line="#333942",
    control="#767F8C",
    accent="#8DBBF2",
    accent_strong="#AFD0F8",
    on_accent="#0F1B2A",
    accent_tint="#22324A",
    good="#74D0A3",
    good_tint="#18332A",
    unsure="#E8B95C",
    unsure_tint="#3A2E15",
    mine="#BDADF4",
    mine_tint="#2E2949",
    plain="#A8B0BB",
    plain_tint="#2A2F37",
    bad="#FF9C92",
    bad_tint="#43211F",
    seals=(
        ("#22364F", "#9CC5F5"),
        ("#1B3A2F", "#7FD6AB"),
        ("#40331A", "#EDC370"),
        ("#322C50", "#C3B5F6"),
        ("#462A20", "#F7A98A"),
        ("#1A3A3E", "#7FCFD8"),
        ("#44263A", "#F2A0C8"),
        ("#363918", "#CDD37A"),
    ),
)

CONTRAST = Palette(
    name="contrast",
    is_dark=True,
    paper="#000000",
    surface="#000000",
    raised="#1A1A1A",
    ink="#FFFFFF",
    quiet="#F0F0F0",
    line="#FFFFFF",
    control="#FFFFFF",
    accent="#7FD4FF",
    accent_strong="#B8E7FF",
    on_accent="#000000",
    accent_tint="#00324D",
    good="#6BFFB0",
    good_tint="#002414",
    unsure="#FFD84D",
    unsure_tint="#2B2200",
    mine="#D6C8FF",
    mine_tint="#1D1338",
    plain="#FFFFFF",
    plain_tint="#1A1A1A",
    bad="#FF9E96",
    bad_tint="#380400",
    seals=(("#000000", "#FFFFFF"),),
)


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
