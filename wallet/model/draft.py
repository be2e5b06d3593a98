"""What a learner had begun to write when the backpack was locked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A draft as the backpack keeps it.

    ``key`` says which form it belongs to, ``answers`` is JSON that the form's own module reads,
    ``files`` are what goes with it, byte for byte; one that is damaged is ``b""``.
    """

    key: str
    answers: bytes
    files: tuple[bytes, ...] = ()
