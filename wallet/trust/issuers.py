"""Are issuers on the learner's lists? Recognition by identifier alone, never by a name.

An entry for tests never counts as recognised, and an identifier that any list calls a test is one
everywhere: its key may be in everybody's hands.
"""

import re
from datetime import datetime
from typing import NamedTuple
from urllib.parse import unquote

from wallet.model.issuer_standing import IssuerStanding
from wallet.trust.hosts import host_of, port_of
from wallet.trust.knowledge import BUNDLED, Knowledge, Registry, RegistryEntry
from wallet.trust.practice_issuers import PRACTICE_ISSUER_NAMES

_HTTPS = 443
_PORT = r"[0-9]{0,5}"
_HOST = r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_-]+)*"


class Recognition(NamedTuple):
    """What the lists say of an issuer: its name there, on which list, as of when.

    ``standing`` is None for a practice issuer, which is recognised as nothing but that.
    """

    name: str
    list_name: str
    standing: IssuerStanding | None
    as_of: datetime | None
    origin: str
    is_practice: bool = False


def recognise(issuer_id: str, knowledge: Knowledge) -> Recognition | None:
    """Return how the lists know ``issuer_id``, spelled exactly so, or None.

    Practice issuers come first: their keys are published, so no other list can make them real;
    outside a practice backpack they are known all the same, to be called what they are. Issuers
    the learner removed are not known. Of several lists a real one counts before one for tests,
    then the newest.
    """
    practice = _practice_recognition(issuer_id, knowledge.practice)
    if practice is not None:
        return practice
    if not issuer_id or issuer_id in knowledge.removed_issuers:
        return None
    found = [
        (registry, entry)
        for registry in knowledge.registries
        for entry in registry.entries_of(issuer_id)
    ]
    if not found:
        return None
    is_test = any(entry.is_test for _, entry in found)
    registry, entry = max(
        found, key=lambda each: (each[1].is_test, not each[0].is_test, each[0].as_of)
    )
    standing = IssuerStanding.TEST_ONLY if is_test or registry.is_test else IssuerStanding.LISTED
    return _recognition(entry, registry, standing)


def website_of(issuer_id: str) -> str:
    """Return the website that vouches for an identifier, as people read it.

    The host of did:web or https, without leading ``www.``, in ASCII, and its port where it has
    one of its own (``college.edu:8443``): another port may be another party. ``""`` for other
    identifiers and for hosts that are none (internationalised names stay in their ``xn--``
    spelling, so that look-alikes show).
    """
    host, port = _place_of(issuer_id)
    return f"{host}:{port}" if port and port != _HTTPS else host


def website_host_of(issuer_id: str) -> str:
    """Return the host of the website that vouches for an identifier, whatever its port."""
    return _place_of(issuer_id)[0]


def _place_of(issuer_id: str) -> tuple[str, int]:
    """Return host and port (0: none is named) of did:web or https, ``("", 0)`` for others."""
    if issuer_id.startswith("did:web:"):
        # did:web: the port's colon is percent-encoded, and the next plain one begins the path.
        spelled = unquote(issuer_id.removeprefix("did:web:").partition(":")[0])
        host, _, port = spelled.lower().partition(":")
    elif issuer_id.startswith("https://"):
        host, port = host_of(issuer_id), port_of(issuer_id)
    else:
        return "", 0
    if not re.fullmatch(_HOST, host) or not re.fullmatch(_PORT, port):
        return "", 0
    return host.removeprefix("www."), int(port or 0)


def _practice_recognition(issuer_id: str, practice: Registry | None) -> Recognition | None:
    if practice is not None:
        entries = practice.entries_of(issuer_id)
        return _recognition(entries[0], practice, None, is_practice=True) if entries else None
    name = PRACTICE_ISSUER_NAMES.get(issuer_id)
    if name is None:
        return None
    return Recognition(
        name=name, list_name="", standing=None, as_of=None, origin=BUNDLED, is_practice=True
    )


def _recognition(
    entry: RegistryEntry,
    registry: Registry,
    standing: IssuerStanding | None,
    *,
    is_practice: bool = False,
) -> Recognition:
    return Recognition(
        name=entry.name,
        list_name=registry.name,
        standing=standing,
        as_of=registry.as_of,
        origin=registry.origin,
        is_practice=is_practice,
    )
