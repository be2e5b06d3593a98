"""Hosts of addresses."""

from urllib.parse import urlsplit


def host_of(url: str) -> str:
    """Return the host of ``url`` in lower case, ``""`` where there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
