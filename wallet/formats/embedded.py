"""Finds the credentials that stand inside another document, each with its exact bytes.

A learner record carries credentials, a badge carries endorsements, other people's wrappers carry
whole presentations. Only the outermost ones are found here; whoever reads one of them asks again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from wallet.encoding.jose_compact import looks_like_token
from wallet.encoding.json_slices import slices_at
from wallet.encoding.json_survey import survey
from wallet.encoding.strict_json import escape_pointer
from wallet.errors import InputError, Reason
from wallet.formats.recognition import EMBEDDED_TYPES, Shape, has_embedded_shape, shape_of
from wallet.model.json_values import JsonObject, JsonValue

# Members whose texts may be compact tokens (VCDM 1.1 §4.10, Open Badges 3.0 §B.2).
TOKEN_MEMBERS = frozenset({"verifiableCredential", "endorsementJwt"})
# Never looked into: definitions and signatures hold no documents.
CLOSED_MEMBERS = frozenset({"@context", "proof"})
# Real documents have a handful.
MAX_PLACES = 200

# A name or index below another path; pointers are written for what was found only. The outermost
# has no parent, and a pointer for its name.
_Path: TypeAlias = "tuple[_Path | None, str | int]"

_PRESENTATIONS = (Shape.PRESENTATION, Shape.ENVELOPED_PRESENTATION)


class Inside(NamedTuple):
    """What a document could hold: too much at times (closed members count), never too little.

    ``documents`` are the objects below its top that are credentials by their shape, ``holders``
    the number of objects with a member that may hold tokens.
    """

    documents: Sequence[JsonObject]
    holders: int

    @property
    def at_most(self) -> int:
        """How many documents there could be."""
        return len(self.documents) + self.holders


NOTHING_INSIDE = Inside((), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """A document inside another: where it stands, its value (an object, or a token), its bytes.

    ``inside`` is what it could hold itself, where the search has told.
    """

    pointer: str
    value: JsonValue
    original: bytes
    inside: Inside | None = None


def inside_of(objects: Sequence[JsonObject]) -> Inside:
    """Return what the document could hold whose objects these are, itself first."""
    holders = [one for one in objects if "verifiableCredential" in one or "endorsementJwt" in one]
    documents = [
        one
        for one in islice(objects, 1, None)
        if ("proof" in one or _names_credential(one)) and has_embedded_shape(one)
    ]
    return Inside(documents, len(holders))


def find_embedded(
    value: JsonObject,
    text: bytes,
    *,
    below: str = "",
    presentations: bool = False,
    inside: Inside | None = None,
) -> tuple[Embedded, ...]:
    """Return the outermost documents inside ``value``, in order, with their bytes from ``text``.

    ``text`` is what ``value`` was parsed from, or the pointer ``below`` says where in it ``value``
    stands; pointers are from the top of ``text``. With ``presentations`` they are found as well.
    ``inside`` is what :func:`inside_of` says of ``value``, where somebody has asked already.
    Raises InputError(TOO_LARGE) where documents stand in more than ``MAX_PLACES`` places.
    """
    if presentations or inside is None:
        objects = survey(value).objects
        inside = inside_of(objects)
        if presentations:
            shown = [one for one in objects[1:] if shape_of(one) in _PRESENTATIONS]
            inside = Inside([*inside.documents, *shown], inside.holders)
    if not inside.at_most:
        return ()
    found: list[tuple[_Path, JsonValue]] = []
    _look_into(value, (None, below), frozenset(map(id, inside.documents)), found)
    pointers = [_pointer_to(path) for path, _ in found]
    places = {pointer.rpartition("/")[0] for pointer in pointers}
    if len(places) > MAX_PLACES:
        raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_PLACES), "size": str(len(places))})
    originals = slices_at(text, pointers) if pointers else ()
    within = NOTHING_INSIDE if len(found) == inside.at_most else None
    return tuple(
        Embedded(pointer=pointer, value=child, original=original, inside=within)
        for pointer, (_, child), original in zip(pointers, found, originals, strict=True)
    )


def _names_credential(one: JsonObject) -> bool:
    types = one.get("type") or one.get("@type")
    for entry in types if type(types) is list else (types,):
        if type(entry) is str and entry in EMBEDDED_TYPES:
            return True
    return False


def _look_into(
    value: Any, path: _Path, wanted: frozenset[int], found: list[tuple[_Path, JsonValue]]
) -> None:
    """Add each outermost document below ``value``; ``wanted`` are the identities of objects."""
    in_token_member = path[1] in TOKEN_MEMBERS
    for name, child in value.items() if type(value) is dict else enumerate(value):
        kind = type(child)
        if kind is str:
            is_entry = in_token_member and str(name).isdigit()
            if (is_entry or name in TOKEN_MEMBERS) and _is_token(child):
                found.append(((path, name), child))
        elif kind is dict and id(child) in wanted:
            found.append(((path, name), child))
        elif (kind is dict or kind is list) and name not in CLOSED_MEMBERS:
            _look_into(child, (path, name), wanted, found)


def _pointer_to(path: _Path) -> str:
    parent, name = path
    return f"{_pointer_to(parent)}/{escape_pointer(str(name))}" if parent else str(name)


def _is_token(text: str) -> bool:
    return looks_like_token(text.encode("utf-8", "replace"))
