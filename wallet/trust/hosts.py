"""Hosts and ports of addresses."""

from urllib.parse import urlsplit


def host_of(url: str) -> str:
    """Return the host of ``url`` in lower case, ``""`` where there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def port_of(url: str) -> str:
    """Return the port that ``url`` names, in digits; ``""`` where it names none."""
    try:
        port = urlsplit(url).port
    except ValueError:
        return ""
    return "" if port is None else str(port)
