"""Watching long work: how far it is, and the wish to stop it."""

from typing import Protocol


class Watch(Protocol):
    """Whoever watches long work. It is told how far the work is, and may stop it."""

    def step(self, done: int, total: int) -> None:
        """Hear that ``done`` of ``total`` are done; raise Cancelled to stop."""


class Unwatched:
    """Nobody watches."""

    def step(self, done: int, total: int) -> None:
        """Go on."""
