"""How much is measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Items in the large backpack, badges brought in at once, and rounds of each timing."""

    items: int
    badges: int
    rounds: int
    starts: int


FULL = Sizes(items=10_000, badges=1_000, rounds=15, starts=9)
SMALL = Sizes(items=60, badges=6, rounds=2, starts=1)
