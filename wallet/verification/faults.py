"""What a FORM rule finds: the reason and its facts, of the first fault or of none."""

from typing import TypeAlias

from wallet.errors import Reason

Fault: TypeAlias = tuple[Reason, dict[str, str]]
