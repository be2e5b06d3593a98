"""How much is measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How many of everything.

    ``items`` in the large backpack, ``many`` in the largest list; ``badges`` brought in at once;
    ``rounds`` of each timing; ``starts`` of a process; beside a peer, ``turns`` of ``calls``
    each; ``entries`` of a presentation; ``subjects`` of the largest document.
    """

    items: int
    many: int
    badges: int
    rounds: int
    starts: int
    turns: int
    calls: int
    entries: int
    subjects: int


FULL = Sizes(
    items=10_000,
    many=100_000,
    badges=1_000,
    rounds=15,
    starts=9,
    turns=6,
    calls=400,
    entries=50,
    subjects=1_000,
)
SMALL = Sizes(
    items=60, many=90, badges=6, rounds=2, starts=1, turns=1, calls=2, entries=2, subjects=8
)
