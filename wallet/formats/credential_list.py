"""A JSON array of documents: each entry is read by itself, with its own exact bytes."""

from collections.abc import Sequence
from typing import NamedTuple

from wallet.encoding.json_slices import slices_of
from wallet.model.json_values import JsonValue


class ListEntry(NamedTuple):
    """One entry of an array: its pointer, its value and the bytes it was parsed from."""

    pointer: str
    value: JsonValue
    original: bytes


def entries_of(value: Sequence[JsonValue], original: bytes) -> tuple[ListEntry, ...]:
    """Return the entries of the array ``value``, which was parsed from ``original``."""
    cuts = slices_of(original, "")
    return tuple(
        ListEntry(pointer=f"/{number}", value=entry, original=cut)
        for number, (entry, cut) in enumerate(zip(value, cuts, strict=True))
    )
