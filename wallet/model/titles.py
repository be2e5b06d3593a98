"""Titles that are none: what an Open Badge before 3.0 is called while its details are away."""

import re
from urllib.parse import urlsplit

from wallet.model.credential import Form

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def website_for_title(form: Form | str, title: str) -> str:
    """Return the website whose address stands for a title, ``""`` for a title of its own.

    The details of a badge that are not at hand would be found there; whether they are nobody has
    seen. Of other forms an address is what somebody called them.
    """
    if form != Form.OPEN_BADGE_2 or _ADDRESS.fullmatch(title) is None:
        return ""
    return website_of(title)


def website_of(address: str) -> str:
    """Return the website an address leads to; the address itself where it names none."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address
