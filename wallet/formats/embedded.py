"""Finds the credentials that stand inside another document, each with its exact bytes.

A learner record carries credentials, a badge carries endorsements, other people's wrappers carry
whole presentations. Only the outermost ones are found here; whoever reads one of them asks again.
"""

from collections.abc import Collection, Iterable, Sequence
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
    the number of objects with a member that may hold tokens, ``objects`` that of all objects.
    ``whole`` is the document as it was parsed.
    """

    documents: Sequence[JsonObject]
    holders: int
    objects: int
    whole: JsonObject

    @property
    def at_most(self) -> int:
        """How many documents there could be."""
        return len(self.documents) + self.holders


NOTHING_INSIDE = Inside((), 0, 0, {})


class Embedded(NamedTuple):
    """A document inside another: where it stands, its value (an object, or a token), its bytes.

    ``inside`` is what it could hold itself, where the search has told.
    """

    pointer: str
    value: JsonValue
    original: bytes
    inside: Inside | None = None


def inside_of(objects: Sequence[JsonObject], names: Collection[str] = TOKEN_MEMBERS) -> Inside:
    """Return what the document could hold whose objects these are, itself first.

    ``names`` are all their members' names, or more: what is not among them is not looked for.
    """
    holders = 0
    if not TOKEN_MEMBERS.isdisjoint(names):
        holders = sum(not TOKEN_MEMBERS.isdisjoint(one) for one in objects)
    documents = []
    # Every object of every document comes by here: most are told without asking any further.
    for one in islice(objects, 1, None):
        types = one.get("type")
        if type(types) is list and len(types) == 1:
            types = types[0]
        if type(types) is str:
            could_be = types in EMBEDDED_TYPES or "proof" in one
        else:
            could_be = types is not None or "proof" in one or "@type" in one
        if could_be and has_embedded_shape(one):
            documents.append(one)
    return Inside(documents, holders, len(objects), objects[0] if objects else {})


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
    ``inside`` is what :func:`inside_of` says of ``value``, where somebody has asked already; the
    proof of a document that has been split off since is no place to look.
    Raises InputError(TOO_LARGE) where documents stand in more than ``MAX_PLACES`` places.
    """
    if presentations or inside is None:
        objects = survey(value).objects
        inside = inside_of(objects)
        if presentations:
            shown = [one for one in objects[1:] if shape_of(one) in _PRESENTATIONS]
            inside = inside._replace(documents=[*inside.documents, *shown])
    if not inside.at_most:
        return ()
    search = _Search(inside, text, ignored=None if "proof" in value else inside.whole.get("proof"))
    search.look_into(inside.whole.items(), (None, below))
    # Each place has one path of its own.
    places = {id(path[0]) for path, _, _ in search.found}
    if len(places) > MAX_PLACES:
        raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_PLACES), "size": str(len(places))})
    pointers = [_pointer_to(path) for path, _, _ in search.found]
    originals = search.originals() or slices_at(text, pointers)
    within = NOTHING_INSIDE if len(pointers) == inside.at_most else None
    return tuple(
        [
            Embedded(pointer, child, original, within)
            for pointer, (_, child, _), original in zip(
                pointers, search.found, originals, strict=True
            )
        ]
    )


class _Search:
    """A walk through a document, which goes along in its text as far as that can be followed.

    Where no string holds a brace, each opening brace is the next object of the walk: then the
    bytes of what is found are at hand, and nothing is parsed again.
    """

    def __init__(self, inside: Inside, text: bytes, *, ignored: JsonValue) -> None:
        """``ignored`` is an object that is none of the documents looked for."""
        # Where, what, and its bytes where the text could be followed up to there.
        self.found: list[tuple[_Path, JsonValue, bytes]] = []
        self._wanted = frozenset(map(id, inside.documents)) - {id(ignored)}
        self._takes_tokens = inside.holders > 0
        # What follows each opening brace, and how many objects end there.
        self._after = text.split(b"{")
        self._ends = [piece.count(b"}") for piece in self._after]
        self._is_followed = len(self._after) - 1 == sum(self._ends) == inside.objects
        # How many objects the walk has entered or passed; the document itself is the first.
        self._met = 1

    def originals(self) -> list[bytes]:
        """Return the bytes of everything found; nothing where the text could not be followed."""
        return [original for _, _, original in self.found] if self._is_followed else []

    def look_into(self, children: Iterable[tuple[str | int, Any]], path: _Path) -> None:
        """Add each outermost document among ``children``, in their order."""
        takes_tokens = self._takes_tokens
        for name, child in children:
            kind = type(child)
            if kind is str:
                if takes_tokens and _may_be_token(path, name):
                    self._take_token(child, (path, name))
            elif kind is dict:
                if id(child) in self._wanted:
                    self.found.append(((path, name), child, self._step_over()))
                elif name in CLOSED_MEMBERS:
                    self._step_over()
                else:
                    self._met += 1
                    self.look_into(child.items(), (path, name))
            elif kind is list:
                self._look_into_array(child, path, name)

    def _look_into_array(self, entries: list[Any], path: _Path, name: str | int) -> None:
        if name in CLOSED_MEMBERS:
            self._met += len(survey(entries).objects)
        elif self._takes_tokens or len(entries) != 1 or type(entries[0]) is not str:
            self.look_into(enumerate(entries), (path, name))

    def _step_over(self) -> bytes:
        """Return the bytes of the next object, and go on behind it."""
        if not self._is_followed:
            return b""
        first = last = self._met + 1
        depth = 1
        while depth > self._ends[last]:
            depth += 1 - self._ends[last]
            last += 1
        self._met = last
        # Of the braces that close there, the one that brings the depth back to nothing is its own.
        rest = self._after[last].split(b"}", depth)[:depth]
        return b"{" + b"{".join([*self._after[first:last], b"}".join([*rest, b""])])

    def _take_token(self, text: str, path: _Path) -> None:
        if looks_like_token(text.encode("utf-8", "replace")):
            self.found.append((path, text, b""))
            self._is_followed = False  # a string is found by its pointer


def _may_be_token(path: _Path, name: str | int) -> bool:
    return name in TOKEN_MEMBERS or (path[1] in TOKEN_MEMBERS and str(name).isdigit())


def _pointer_to(path: _Path) -> str:
    parent, name = path
    return f"{_pointer_to(parent)}/{escape_pointer(str(name))}" if parent else str(name)
