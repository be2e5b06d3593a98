"""A zip of everything, as this program writes it: its page and its index are no items."""

from collections.abc import Iterator

from wallet.encoding.strict_json import Limits, read_object
from wallet.errors import InputError
from wallet.formats.archives import Archive, read_members
from wallet.formats.carried import Opening
from wallet.formats.copies import read_carried
from wallet.formats.listed_copies import ListedCopy
from wallet.formats.reading import Reading
from wallet.formats.recognition import types_of
from wallet.model.json_values import JsonObject, as_list, as_object, as_text

INDEX, PAGE = "index.json", "index.html"
TYPE = "RucksackExport"
# One entry of about 400 bytes for each item.
_LIMITS = Limits(max_bytes=64 * 2**20, max_nodes=1_000_000)


def is_own_export(archive: Archive) -> bool:
    """Whether an archive has an index of ours."""
    if INDEX not in archive.names or archive.fault_of(INDEX) is not None:
        return False
    try:
        return TYPE in types_of(read_object(archive.read(INDEX), _LIMITS))
    except InputError:
        return False


def read_own_export(archive: Archive, opening: Opening) -> Reading:
    """Read the items; each is worth what it is worth itself."""
    index = read_object(archive.read(INDEX), _LIMITS)
    copies = dict(_copies_in(index))
    return read_members(archive, opening, leaving=frozenset({INDEX, PAGE}), copies=copies)


def _copies_in(index: JsonObject) -> Iterator[tuple[str, ListedCopy]]:
    """Yield what the index says of copies, by the names of their files."""
    for entry in map(as_object, as_list(index.get("items"))):
        words = read_carried(entry.get("copy"))
        if words is not None:
            yield as_text(entry.get("file")), ListedCopy(as_text(entry.get("sha256")), words)
