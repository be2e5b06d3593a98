"""Files that are only a link to a web address: told what to do with it, and never followed.

``.url`` (Windows), ``.desktop`` with ``Type=Link`` (Linux), ``.webloc`` (macOS: a property list
with ``URL``, as XML or binary).
"""

import plistlib
import re
from xml.parsers.expat import ExpatError

from wallet.errors import Reason
from wallet.formats.carrier_signs import SHORTCUT
from wallet.formats.reading import Place, Reading, not_read

_ADDRESS = re.compile(rb"^URL(?:\[\$?\w+\])?[ \t]*=[ \t]*(\S+)", re.MULTILINE | re.IGNORECASE)
_LONGEST = 200
_WEB = ("https://", "http://")


def read_link_file(data: bytes, place: Place) -> Reading:
    """Say where the link leads; never raises for its content."""
    link = _address_in(data)
    if not link.lower().startswith(_WEB):
        return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="link")
    return not_read(place, Reason.LINK_FILE, link=link[:_LONGEST])


def _address_in(data: bytes) -> str:
    if re.match(SHORTCUT, data):
        found = _ADDRESS.search(data)
        return found[1].decode("utf-8", "replace") if found else ""
    try:
        held = plistlib.loads(data.strip())
    except (
        plistlib.InvalidFileException, ExpatError, ValueError, TypeError, KeyError, IndexError,
        AttributeError, OverflowError, RecursionError, MemoryError,
    ):  # fmt: skip
        return ""
    address = held.get("URL") if isinstance(held, dict) else None
    return address if isinstance(address, str) else ""
