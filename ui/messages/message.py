"""A message in three parts: outcome first, cause second, remedy third."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any, TypeAlias

from ui.messages.languages import translated

# Outcome, cause, remedy as written in English, marked for lupdate; later parts may be absent.
Source: TypeAlias = tuple[str] | tuple[str, str] | tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What came out, why, and what to do; the last two may be empty."""

    outcome: str
    cause: str = ""
    remedy: str = ""

    @property
    def sentence(self) -> str:
        """All parts in one paragraph."""
        return " ".join(part for part in (self.outcome, self.cause, self.remedy) if part)


class _Facts(Formatter):
    """Fills ``{name}`` with a fact, and what is not known with an ellipsis: never fails."""

    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:
        return kwargs.get(str(key)) or "…"


_FACTS = _Facts()


def write_message(context: str, source: Source, facts: Mapping[str, str]) -> Message:
    """Return ``source`` in the window's language, its facts filled in."""
    parts = [
        _FACTS.vformat(translated(context, part), (), facts) if part else "" for part in source
    ]
    outcome, cause, remedy = (*parts, "", "", "")[:3]
    return Message(outcome=outcome, cause=cause, remedy=remedy)
