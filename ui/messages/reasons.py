"""A sentence for every Reason, in the window's language."""

from collections.abc import Callable, Mapping

from ui.messages.badge_reasons import BADGES
from ui.messages.binding_reasons import BINDINGS
from ui.messages.carrier_reasons import CARRIERS
from ui.messages.check_reasons import CHECKS
from ui.messages.dates import day_of_text, size
from ui.messages.list_names import list_name
from ui.messages.message import Message, Source, write_message
from ui.messages.other_reasons import DAMAGED_PARTS, OTHERS, PART_DAMAGED
from ui.messages.outside_text import isolated
from ui.messages.reading_reasons import READING
from wallet.errors import Reason

SOURCES: Mapping[Reason, Source] = {
    **READING,
    **CARRIERS,
    **BADGES,
    **BINDINGS,
    **CHECKS,
    **OTHERS,
}

_DATES = frozenset({"since", "until", "from", "expires", "as_of", "created"})
_SIZES = frozenset({"limit", "size"})


def reason_message(reason: Reason, facts: Mapping[str, str]) -> Message:
    """Return what to say for ``reason``; facts of strangers are made safe to read."""
    is_part = reason is Reason.VAULT_DAMAGED and facts.get("where") in DAMAGED_PARTS
    source = PART_DAMAGED if is_part else SOURCES[reason]
    return write_message("Reasons", source, readable_facts(facts))


def readable_facts(facts: Mapping[str, str]) -> dict[str, str]:
    """Return facts as people read them: dates as dates, sizes as sizes, texts isolated."""
    return {name: _readable(name)(value) for name, value in facts.items()}


def _readable(name: str) -> Callable[[str], str]:
    if name in _DATES:
        return _date
    if name == "list":
        return list_name
    return _size if name in _SIZES else isolated


def _date(text: str) -> str:
    return isolated(day_of_text(text))


def _size(text: str) -> str:
    return size(int(text)) if text.isascii() and text.isdecimal() else isolated(text)
