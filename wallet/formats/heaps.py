"""JSON texts that are larger than a document may be because they hold many documents.

A list, or a form that holds others (another wallet's backup): what holds the documents is read
under wider limits, and each document in it by itself, under its own.
"""

from collections.abc import Callable

from wallet.encoding.strict_json import PACK_LIMITS, read_json
from wallet.errors import InputError, Reason
from wallet.formats.credential_list import ListEntry, entries_of
from wallet.formats.forms import find_credential_form, names_holder
from wallet.formats.reading import Place, Reading, join_readings, not_read_because
from wallet.model.credential import Container
from wallet.model.json_values import JsonValue

# Where the name of a form that holds others is looked for before anything is parsed.
_HEAD = 4096
MAX_ENTRIES = 20_000


def read_heap(
    data: bytes, error: InputError, place: Place, read_text: Callable[[bytes, Place], Reading]
) -> Reading:
    """Read ``data``, which is beyond the limits of a document (``error``), as many of them.

    ``read_text`` reads the bytes of each. Never raises; what is no heap is not read (``error``).
    """
    is_list = data.lstrip()[:1] == b"["
    if error.reason is not Reason.TOO_LARGE or not (is_list or names_holder(data[:_HEAD])):
        return not_read_because(place, error)
    try:
        value = _read_large(data, place)
    except InputError as broken:
        return not_read_because(place, broken)
    original = data.strip(b" \t\r\n")

    def read_again(_: JsonValue, cut: bytes, where: Place) -> Reading:
        return read_text(cut, where)

    if isinstance(value, list) and len(value) > MAX_ENTRIES:
        return not_read_because(place, error)
    if isinstance(value, list):
        return join_readings(
            _read_entry(entry, error, place.inside(entry.pointer, Container.LIST), read_text)
            for entry in entries_of(value, original)
        )
    if not isinstance(value, dict):
        return not_read_because(place, error)
    own = find_credential_form(value)
    if own is None or not own.holds_others:
        return not_read_because(place, error)
    return own.read(value, original, place, read_again)


def _read_large(data: bytes, place: Place) -> JsonValue:
    if place.cargo is not None:
        place.cargo[1].weigh_heap(len(data))
    return read_json(data, PACK_LIMITS)


def _read_entry(
    entry: ListEntry,
    error: InputError,
    place: Place,
    read_text: Callable[[bytes, Place], Reading],
) -> Reading:
    """Read one entry of a large list; a list in it is no document, and could go on for ever."""
    if isinstance(entry.value, list):
        return not_read_because(place, error)
    return read_text(entry.original, place)
