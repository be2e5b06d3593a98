"""Reads one JSON value, or one compact token, as whatever document it is.

The table of shapes at the end is what JSON documents are read as; everything else is named by
:mod:`wallet.formats.other_kinds` or called no credential. Most files are one credential with its
proof inside: readers of tokens, envelopes, lists and presentations come with the first of them.
"""

# ruff: noqa: PLC0415 (on use: see above)

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from wallet.encoding.jose_compact import looks_like_token
from wallet.encoding.json_survey import survey
from wallet.encoding.strict_json import PACK_LIMITS, read_json, read_tree
from wallet.errors import InputError, Reason
from wallet.formats.credential_json import read_credential
from wallet.formats.embedded import NOTHING_INSIDE, Embedded, Inside, find_embedded, inside_of
from wallet.formats.forms import find_credential_form, find_json_form, find_text_form
from wallet.formats.other_kinds import kind_of_object
from wallet.formats.reading import Place, Reading, join_readings, not_read, not_read_because
from wallet.formats.recognition import OBJECT, Shape, has_embedded_shape, shape_of, types_of
from wallet.model.credential import Container, Credential
from wallet.model.json_values import JsonObject, JsonValue, as_list

if TYPE_CHECKING:
    from wallet.model.presentation import Presentation

TRUST_PACK_TYPE = "RucksackTrustPack"
_TRUST_PACK_MARK = b'"RucksackTrustPack"'
# Where a pack's type is looked for before anything is parsed under the wider limits.
_TRUST_PACK_HEAD = 4096
# A record holds a badge, which holds an endorsement, which may be endorsed. What stands deeper is
# not read: each level is part of the document that every level above it has signed.
MAX_DEPTH = 4


def read_json_text(data: bytes, place: Place) -> Reading:
    """Read a JSON text; never raises for its content."""
    try:
        tree = read_tree(data)
    except InputError as error:
        return _read_beyond_limits(data, error, place)
    # What was found to be one item stays one, whatever else its types call it.
    if not place.is_alone and _is_trust_pack(tree.value, data):
        return Reading(trust_packs=(data,))
    original = data.strip(b" \t\r\n")
    return read_value(tree.value, original, place, inside=inside_of(tree.objects, tree.names))


def read_value(
    value: JsonValue, original: bytes, place: Place, *, inside: Inside | None = None
) -> Reading:
    """Read a JSON value that was parsed from ``original``; never raises for its content.

    ``inside`` is what it could hold, None where nobody has looked.
    """
    try:
        if isinstance(value, OBJECT):
            return _SHAPES[shape_of(value)](value, original, place, inside)
        if isinstance(value, list):
            return _read_list(value, original, place)
    except InputError as error:
        return not_read_because(place, error)
    if isinstance(value, str):
        return _read_string(value, place)
    return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="json")


def _read_string(text: str, place: Place) -> Reading:
    """Read a text that stands in JSON as the token it is."""
    if looks_like_token(text.encode("utf-8", "replace")):
        return read_token_text(text, place)
    own = find_text_form(text)
    if own is None:
        return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="json")
    try:
        return own.read(text, place, read_value)
    except InputError as error:
        return not_read_because(place, error)


def read_token_text(text: str, place: Place) -> Reading:
    """Read a compact token; never raises for its content."""
    from wallet.formats.token_documents import read_token_document

    try:
        found = read_token_document(text, place)
    except InputError as error:
        return not_read_because(place, error)
    if isinstance(found, Reading):
        return found
    if isinstance(found, Credential):
        return _with_embedded(found, place)
    return _with_embedded_entries(found, place)


def _read_beyond_limits(data: bytes, error: InputError, place: Place) -> Reading:
    """A trust pack may be larger than a document, and so may what holds many documents."""
    if _TRUST_PACK_MARK not in data[:_TRUST_PACK_HEAD]:
        from wallet.formats.heaps import read_heap

        return read_heap(data, error, place, read_json_text)
    try:
        value = read_json(data, PACK_LIMITS)
    except InputError as broken:
        return not_read_because(place, broken)
    if _is_trust_pack(value, data):
        return Reading(trust_packs=(data,))
    return not_read_because(place, error)


def _is_trust_pack(value: JsonValue, data: bytes) -> bool:
    return (
        isinstance(value, dict)
        and TRUST_PACK_TYPE in types_of(value)
        and _TRUST_PACK_MARK in data[:_TRUST_PACK_HEAD]
    )


def _read_list(value: list[JsonValue], original: bytes, place: Place) -> Reading:
    if not value:
        return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="json")
    from wallet.formats.credential_list import entries_of

    return join_readings(
        read_value(entry.value, entry.original, place.inside(entry.pointer, Container.LIST))
        for entry in entries_of(value, original)
    )


def _read_credential(
    value: JsonObject, original: bytes, place: Place, inside: Inside | None
) -> Reading:
    own = find_credential_form(value)
    if own is not None:
        return own.read(value, original, place, read_value)
    return _with_embedded(read_credential(value, original, place), place, inside)


def _read_presentation(
    value: JsonObject, original: bytes, place: Place, inside: Inside | None
) -> Reading:
    from wallet.formats.presentation import MEMBER, read_presentation

    if inside is not None:
        # The list itself is counted, and each of its entries that looks like what it is.
        entries = 1 + sum(map(has_embedded_shape, as_list(value.get(MEMBER))))
        inside = NOTHING_INSIDE if inside.at_most == entries else None
    return _with_embedded_entries(read_presentation(value, original, place), place, inside)


def _read_enveloped(value: JsonObject, _: bytes, place: Place, __: Inside | None) -> Reading:
    from wallet.formats.enveloped import read_enveloped

    return read_enveloped(value, place, read_token_text, read_value)


def _read_other(value: JsonObject, original: bytes, place: Place, _: Inside | None) -> Reading:
    """Name it, and find what documents it carries: other people's wrappers."""
    own = find_json_form(value)
    if own is not None:
        return own.read(value, original, place, read_value)
    kind = kind_of_object(value)
    found = find_embedded(value, original, presentations=True)
    inside = _read_inside(found, place, place.container)
    if kind:
        return join_readings((not_read(place, Reason.FORM_NOT_READ_YET, form=kind), inside))
    if inside.is_empty:
        return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="json")
    return inside


def _with_embedded_entries(
    presentation: "Presentation", place: Place, inside: Inside | None = None
) -> Reading:
    inner = [
        _embedded_in(credential, place.depth, None)
        for credential in presentation.credentials
        if _may_hold(credential, inside)
    ]
    return join_readings((Reading(presentations=(presentation,)), *inner))


def _with_embedded(credential: Credential, place: Place, inside: Inside | None = None) -> Reading:
    alone = Reading(credentials=(credential,))
    if place.is_alone or not _may_hold(credential, inside):
        return alone
    return join_readings((alone, _embedded_in(credential, place.depth, inside)))


def _may_hold(credential: Credential, inside: Inside | None) -> bool:
    """What a token holds was not counted with the text around it."""
    return credential.token is not None or inside is None or inside.at_most > 0


def _embedded_in(credential: Credential, depth: int, inside: Inside | None) -> Reading:
    """Read the credentials inside ``credential``, and what is inside those."""
    source = credential.source
    place = Place(
        name=source.name, pointer=source.pointer, container=source.container, depth=depth
    )
    try:
        found = _find_in(credential, inside)
    except InputError as error:
        return not_read_because(place, error)
    if found and depth >= MAX_DEPTH:
        return not_read(place, Reason.TOO_DEEP, limit=str(MAX_DEPTH))
    return _read_inside(found, place, Container.CREDENTIAL)


def _find_in(credential: Credential, inside: Inside | None) -> tuple[Embedded, ...]:
    if credential.token is None:
        return find_embedded(credential.document, credential.original, inside=inside)
    from wallet.formats.credential_token import payload_bytes

    wrapped = credential.token.payload.get("vc")
    value = wrapped if isinstance(wrapped, OBJECT) else credential.token.payload
    held = inside_of(survey(value).objects)
    if not held.at_most:
        return ()
    below = "" if value is credential.token.payload else "/vc"
    return find_embedded(value, payload_bytes(credential.token), below=below, inside=held)


def _read_inside(found: tuple[Embedded, ...], place: Place, container: Container) -> Reading:
    return join_readings(
        [
            read_value(
                one.value, one.original, place.inside(one.pointer, container), inside=one.inside
            )
            for one in found
        ]
    )


_SHAPES: Mapping[Shape, Callable[[JsonObject, bytes, Place, Inside | None], Reading]] = {
    Shape.CREDENTIAL: _read_credential,
    Shape.PRESENTATION: _read_presentation,
    Shape.ENVELOPED_CREDENTIAL: _read_enveloped,
    Shape.ENVELOPED_PRESENTATION: _read_enveloped,
    Shape.OTHER: _read_other,
}
