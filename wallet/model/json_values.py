"""Plain JSON values as :mod:`wallet.encoding.strict_json` returns them.

They are shared, never changed: whoever needs another value builds a new one.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

JsonValue: TypeAlias = (
    "bool | int | float | str | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
)
JsonObject: TypeAlias = Mapping[str, JsonValue]


def as_list(value: JsonValue) -> Sequence[JsonValue]:
    """Return ``value`` as a list: itself, nothing for None, or one entry (JSON-LD sets)."""
    if value is None:
        return ()
    if isinstance(value, list | tuple):
        return value
    return (value,)


def as_object(value: JsonValue) -> JsonObject:
    """Return ``value`` where it is an object, else an empty one."""
    if isinstance(value, dict):
        return value
    # What a document is made of is told apart before the slower question is asked.
    if value is None or isinstance(value, str | list):
        return {}
    return value if isinstance(value, Mapping) else {}


def as_text(value: JsonValue) -> str:
    """Return ``value`` where it is a string, else ``""``."""
    return value if isinstance(value, str) else ""


def id_of(value: JsonValue) -> str:
    """Return the identifier of a string or of an object with ``id``, else ``""``."""
    if isinstance(value, str):
        return value
    return as_text(as_object(value).get("id"))
