"""Whether a file is the one a credential speaks of."""

from dataclasses import dataclass
from enum import StrEnum


class ResourceState(StrEnum):
    """What comparing a file with its digest came to. It says nothing about the signature."""

    SAME = "same"
    CHANGED = "changed"
    NOT_AT_HAND = "not-at-hand"
    NOT_CHECKED = "not-checked"  # its digest is of no kind that can be worked out here


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceCheck:
    """A file that is bound by a digest: where it is spoken of (RFC 6901), and its state."""

    pointer: str
    state: ResourceState
