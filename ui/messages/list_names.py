"""What lists of issuers are called: by the names they came with, those of our own making aside."""

from collections.abc import Mapping

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.outside_text import isolated

# By the names under which the wallet makes them.
LISTS: Mapping[str, str] = {
    "Practice issuers": QT_TRANSLATE_NOOP("Lists", "Practice issuers"),
}


def list_name(name: str, *, limit: int = 200) -> str:
    """Return what a list of issuers is called, as one clean line."""
    known = LISTS.get(name)
    return translated("Lists", known) if known is not None else isolated(name, limit=limit)
