"""What a row of the tables in :mod:`wallet.formats.forms` is made of."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from wallet.formats.reading import Place, Reading
from wallet.model.json_values import JsonObject, JsonValue
from wallet.model.proof import CompactToken

# Reads a JSON value found inside another, given its exact bytes and where it stands.
ReadInner: TypeAlias = Callable[[JsonValue, bytes, Place], Reading]


class JsonForm(NamedTuple):
    """A JSON object that is none of the W3C shapes, or has their shape and is yet another form.

    ``marks``: words of which one stands among the types of the document or of its subject where a
    document of this form has a credential's shape; () for forms that never have it. A form that
    ``holds_others`` may be larger than a document; each that stands in it is held to the limits.
    """

    name: str
    fits: Callable[[JsonObject], bool]
    read: Callable[[JsonObject, bytes, Place, ReadInner], Reading]
    marks: tuple[str, ...] = ()
    holds_others: bool = False


class TokenForm(NamedTuple):
    """A compact token that carries neither a W3C credential nor a presentation."""

    name: str
    fits: Callable[[CompactToken], bool]
    read: Callable[[CompactToken, bytes, Place], Reading]


class TextForm(NamedTuple):
    """A text (trimmed) that is neither JSON nor a compact token."""

    name: str
    fits: Callable[[str], bool]
    read: Callable[[str, Place, ReadInner], Reading]
