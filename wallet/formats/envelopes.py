"""Enveloped documents (VCDM 2.0 §4.13, VC-JOSE-COSE §5): what a ``data:`` URL holds, by its kind.

The media types are those of VC-JOSE-COSE and of SD-JWT VC, spelled exactly so: an envelope in
another spelling is none, for readers of different making would not see the same document in it.
"""

from enum import Enum, auto
from typing import NamedTuple

from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonObject, as_text


class Kind(Enum):
    """How the enveloped document is secured."""

    TOKEN = auto()
    SD_JWT = auto()
    COSE = auto()


class Envelope(NamedTuple):
    """An envelope opened: the kind of what it holds, and its text."""

    kind: Kind
    content: str


CREDENTIAL_ENVELOPES = {
    "data:application/vc+jwt,": Kind.TOKEN,
    "data:application/vc+sd-jwt,": Kind.SD_JWT,
    "data:application/dc+sd-jwt,": Kind.SD_JWT,
    "data:application/vc+cose;base64,": Kind.COSE,
}
PRESENTATION_ENVELOPES = {
    "data:application/vp+jwt,": Kind.TOKEN,
    "data:application/vp+sd-jwt,": Kind.SD_JWT,
    "data:application/vp+cose;base64,": Kind.COSE,
}


def open_envelope(value: JsonObject, kinds: dict[str, Kind]) -> Envelope:
    """Return what an enveloped document holds.

    Raises InputError(MEMBER_MALFORMED, where) where its ``id`` is no such ``data:`` URL.
    """
    address = as_text(value.get("id"))
    for start, kind in kinds.items():
        if address.startswith(start):
            return Envelope(kind, address[len(start) :])
    raise InputError(Reason.MEMBER_MALFORMED, {"where": "/id"})
