"""Finds the credentials that stand inside another document, each with its exact bytes.

A learner record carries credentials, a badge carries endorsements, other people's wrappers carry
whole presentations. Only the outermost ones are found here; whoever reads one of them asks again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from wallet.encoding.jose_compact import looks_like_token
from wallet.encoding.json_slices import slices_at
from wallet.encoding.json_survey import survey
from wallet.encoding.strict_json import escape_pointer
from wallet.errors import InputError, Reason
from wallet.formats.recognition import OBJECT, Shape, has_embedded_shape, shape_of
from wallet.model.json_values import JsonObject, JsonValue, as_list

# Members whose texts may be compact tokens (VCDM 1.1 §4.10, Open Badges 3.0 §B.2).
TOKEN_MEMBERS = frozenset({"verifiableCredential", "endorsementJwt"})
# Never looked into: definitions and signatures hold no documents.
CLOSED_MEMBERS = frozenset({"@context", "proof"})
# Real documents have a handful.
MAX_PLACES = 200

_CONTAINERS = (*OBJECT, list)
_PRESENTATIONS = (Shape.PRESENTATION, Shape.ENVELOPED_PRESENTATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """A document inside another: where it stands, its value (an object, or a token), its bytes."""

    pointer: str
    value: JsonValue
    original: bytes


def count_documents(objects: Sequence[JsonObject]) -> int:
    """Return how many objects in a document could be documents of their own, or hold tokens.

    ``objects`` are all its objects, the document itself first. Closed members are counted as
    well: the number may be too large, never too small.
    """
    inside = sum(map(has_embedded_shape, islice(objects, 1, None)))
    return inside + sum(not one.keys().isdisjoint(TOKEN_MEMBERS) for one in objects)


def find_embedded(
    value: JsonObject, text: bytes, *, below: str = "", presentations: bool = False
) -> tuple[Embedded, ...]:
    """Return the outermost documents inside ``value``, in order, with their bytes from ``text``.

    ``text`` is what ``value`` was parsed from, or the pointer ``below`` says where in it ``value``
    stands; pointers are from the top of ``text``. With ``presentations`` they are found as well.
    Raises InputError(TOO_LARGE) where documents stand in more than ``MAX_PLACES`` places.
    """
    if not presentations and not count_documents(survey(value).objects):
        return ()
    found: list[tuple[str, JsonValue]] = []
    _look_into(value, below, found, presentations=presentations)
    if not found:
        return ()
    pointers = [pointer for pointer, _ in found]
    places = {pointer.rpartition("/")[0] for pointer in pointers}
    if len(places) > MAX_PLACES:
        raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_PLACES), "size": str(len(places))})
    return tuple(
        Embedded(pointer=pointer, value=child, original=original)
        for (pointer, child), original in zip(found, slices_at(text, pointers), strict=True)
    )


def _look_into(
    value: JsonValue, pointer: str, found: list[tuple[str, JsonValue]], *, presentations: bool
) -> None:
    """Add pointer and value of each outermost document below ``value`` to ``found``."""
    in_token_member = pointer.rpartition("/")[2] in TOKEN_MEMBERS
    for name, child in _children_of(value):
        if isinstance(child, str):
            is_entry = in_token_member and name.isdigit()
            if (is_entry or name in TOKEN_MEMBERS) and _is_token(child):
                found.append((f"{pointer}/{escape_pointer(name)}", child))
        elif isinstance(child, _CONTAINERS):
            where = f"{pointer}/{escape_pointer(name)}"
            if _is_document(child, presentations=presentations):
                found.append((where, child))
            elif name not in CLOSED_MEMBERS:
                _look_into(child, where, found, presentations=presentations)


def _children_of(value: JsonValue) -> Iterable[tuple[str, JsonValue]]:
    if isinstance(value, OBJECT):
        return value.items()
    return ((str(number), child) for number, child in enumerate(as_list(value)))


def _is_token(text: str) -> bool:
    return looks_like_token(text.encode("utf-8", "replace"))


def _is_document(value: JsonValue, *, presentations: bool) -> bool:
    if has_embedded_shape(value):
        return True
    return presentations and isinstance(value, OBJECT) and shape_of(value) in _PRESENTATIONS
