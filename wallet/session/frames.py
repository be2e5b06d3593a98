"""Collecting the frames of a moving code, and codes shown one after another, in any order."""

from collections.abc import Sequence
from dataclasses import dataclass

from wallet.encoding.qr_reading import read_codes_in_frame
from wallet.encoding.uniform_resource import PartCollector, looks_like_part
from wallet.errors import InputError
from wallet.model.credential import Container
from wallet.session.gathering import Incoming

# Texts that are kept at most: a scanner left running must not grow without end.
TEXT_LIMIT = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """How far the collection is: fragments at hand and needed (0 of 0 without a moving code).

    ``texts`` counts single codes seen; ``is_complete`` says that a moving code is whole.
    """

    have: int
    need: int
    texts: int
    is_complete: bool


class FrameCollector:
    """Takes frames or texts until a moving code is complete."""

    def __init__(self) -> None:
        self._collector = PartCollector()
        self._parts: dict[str, None] = {}
        self._texts: dict[str, None] = {}

    def add_frame(
        self, luma: bytes | memoryview, width: int, height: int, stride: int
    ) -> Collected:
        """Take a camera frame: 8-bit grey, rows ``stride`` bytes apart."""
        return self.add_texts(read_codes_in_frame(luma, width, height, stride))

    def add_texts(self, texts: Sequence[str]) -> Collected:
        """Take the texts of codes; what is damaged or of another set is left aside."""
        for text in texts:
            if looks_like_part(text):
                self._add_part(text)
            elif len(self._texts) < TEXT_LIMIT:
                self._texts[text] = None
        return self.state

    def _add_part(self, text: str) -> None:
        try:
            self._collector.add(text)
        except InputError:
            return
        if len(self._parts) < TEXT_LIMIT:
            self._parts[text] = None

    @property
    def state(self) -> Collected:
        """How far the collection is."""
        have, need = self._collector.progress
        return Collected(
            have=have,
            need=need,
            texts=len(self._texts),
            is_complete=self._collector.message is not None,
        )

    @property
    def message(self) -> bytes | None:
        """The message of a complete moving code, or None."""
        return self._collector.message

    def incoming(self) -> Incoming:
        """Return everything collected, to be checked like a file."""
        lines = [*self._texts, *self._parts]
        return Incoming(name="", data="\n".join(lines).encode(), container=Container.CODE)


def progress_of(parts: Sequence[str]) -> tuple[int, int]:
    """Return how many fragments of an incomplete moving code are there, and how many it needs."""
    collector = FrameCollector()
    state = collector.add_texts(parts)
    return state.have, state.need
