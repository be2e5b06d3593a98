"""Finds the credentials that stand inside another document, each with its exact bytes.

A learner record carries credentials, a badge carries endorsements, other people's wrappers carry
whole presentations. Only the outermost ones are found here; whoever reads one of them asks again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wallet.encoding.jose_compact import looks_like_token
from wallet.encoding.json_slices import slice_at, slices_of
from wallet.encoding.strict_json import escape_pointer, value_at
from wallet.errors import InputError, Reason
from wallet.formats.recognition import Shape, has_embedded_shape, shape_of
from wallet.model.json_values import JsonObject, JsonValue

# Members whose texts may be compact tokens (VCDM 1.1 §4.10, Open Badges 3.0 §B.2).
TOKEN_MEMBERS = frozenset({"verifiableCredential", "endorsementJwt"})
# Never looked into: definitions and signatures hold no documents.
CLOSED_MEMBERS = frozenset({"@context", "proof"})
# Each place costs a pass over the text; real documents have a handful.
MAX_PLACES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """A document inside another: where it stands, its value (an object, or a token), its bytes."""

    pointer: str
    value: JsonValue
    original: bytes


def find_embedded(
    value: JsonObject, text: bytes, *, below: str = "", presentations: bool = False
) -> tuple[Embedded, ...]:
    """Return the outermost documents inside ``value``, in order, with their bytes from ``text``.

    ``text`` is what ``value`` was parsed from, or the pointer ``below`` says where in it ``value``
    stands; pointers are from the top of ``text``. With ``presentations`` they are found as well.
    Raises InputError(TOO_LARGE) where documents stand in more than ``MAX_PLACES`` places.
    """
    found = tuple(_walk(value, below, presentations=presentations))
    if not found:
        return ()
    places = {pointer.rpartition("/")[0] for pointer, _ in found}
    if len(places) > MAX_PLACES:
        raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_PLACES), "size": str(len(places))})
    cut = {
        place: slices_of(text, place)
        for place in places
        if _is_array(value, place.removeprefix(below))
    }
    return tuple(
        Embedded(pointer=pointer, value=child, original=_cut(text, pointer, cut))
        for pointer, child in found
    )


def _walk(
    value: JsonValue, pointer: str, *, presentations: bool
) -> Iterator[tuple[str, JsonValue]]:
    """Yield pointer and value of each outermost document below ``value``."""
    for name, child in _children_of(value):
        where = f"{pointer}/{escape_pointer(name)}"
        if _is_document(name, child, pointer, presentations=presentations):
            yield where, child
        elif isinstance(child, Mapping | list) and name not in CLOSED_MEMBERS:
            yield from _walk(child, where, presentations=presentations)


def _children_of(value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, list):
        yield from ((str(number), child) for number, child in enumerate(value))


def _is_document(name: str, child: JsonValue, parent: str, *, presentations: bool) -> bool:
    if isinstance(child, str):
        member = name if not name.isdigit() else parent.rpartition("/")[2]
        return member in TOKEN_MEMBERS and looks_like_token(child.encode("utf-8", "replace"))
    if has_embedded_shape(child):
        return True
    return presentations and isinstance(child, Mapping) and shape_of(child) in _PRESENTATIONS


_PRESENTATIONS = (Shape.PRESENTATION, Shape.ENVELOPED_PRESENTATION)


def _is_array(value: JsonValue, pointer: str) -> bool:
    return isinstance(value_at(value, pointer), list)


def _cut(text: bytes, pointer: str, cut: Mapping[str, tuple[bytes, ...]]) -> bytes:
    place, _, name = pointer.rpartition("/")
    return cut[place][int(name)] if place in cut else slice_at(text, pointer)
