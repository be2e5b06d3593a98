"""The job that closes the backpack before the window locks or ends."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from ui.background.jobs import Cancellation

if TYPE_CHECKING:  # the vault's packages are not loaded for the first picture of the window
    from wallet.session.session import Session


class Closing:
    """Closes a backpack, on the thread that owns it, after keeping what was begun inside it.

    It never fails: a full disk, a folder that was unplugged, damage or a fault of ours loses that
    draft and no other, and the process that held the key ends all the same (decision 0002).
    """

    def __init__(
        self, session: "Session", unfinished: "Sequence[Callable[[Session], None]]"
    ) -> None:
        self._session = session
        self._unfinished = unfinished

    def __call__(self, cancellation: Cancellation) -> None:
        """Keep and close."""
        for keep in self._unfinished:
            with suppress(Exception):
                keep(self._session)
        with suppress(Exception):
            self._session.vault.close()
