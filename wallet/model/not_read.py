"""What a file held instead of a credential."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wallet.errors import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """A file or entry that is no credential, or of a form not read yet."""

    name: str
    pointer: str
    reason: Reason
    facts: Mapping[str, str] = field(default_factory=dict)
