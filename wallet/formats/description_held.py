"""Credentials inside a credential: each has a description of its own (Open Badges 3.0, CLR 2.0).

A learner record holds items, an item holds endorsements. What an inner one says is its own
signature's affair: none of its texts is told as the outer one's, and none is lost.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from wallet.encoding.jose_compact import looks_like_token, read_token
from wallet.encoding.json_survey import survey
from wallet.errors import InputError
from wallet.formats.credential_json import read_credential
from wallet.formats.credential_token import is_credential_token, read_token_credential
from wallet.formats.description_node import Node
from wallet.formats.embedded import CLOSED_MEMBERS, TOKEN_MEMBERS, inside_of
from wallet.formats.envelopes import CREDENTIAL_ENVELOPES, Kind, open_envelope
from wallet.formats.reading import Place
from wallet.formats.recognition import Shape, has_embedded_shape, shape_of
from wallet.model.credential import Container, Credential
from wallet.model.description import Description
from wallet.model.json_values import as_object


class Held:
    """One credential inside another: where it stands, and what it is."""

    __slots__ = ("credential", "described", "node")

    def __init__(self, node: Node, credential: Credential, described: Description) -> None:
        self.node = node
        self.credential = credential
        self.described = described


def read_held(root: Node, describe: Callable[[Credential], Description]) -> tuple[Held, ...]:
    """Return the outermost credentials inside ``root``, in order.

    Tokens are read where tokens of credentials may stand; what is none stays with the rest.
    """
    objects = survey(root.value).objects
    if not inside_of(objects).at_most:
        return ()
    found = []
    for node in _below(root):
        credential = _read(node)
        if credential is not None:
            described = replace(describe(credential), pointer=node.pointer)
            found.append(Held(node, credential, described))
    return tuple(found)


def _below(node: Node) -> Iterator[Node]:
    """Yield each outermost place that may be a credential; a list of tokens is its entries."""
    value = node.value
    if type(value) is dict:
        for name, entry in value.items():
            if name in CLOSED_MEMBERS or type(entry) not in (dict, list, str):
                continue
            for child in node.at(name).entries:
                if (child.raw and name in TOKEN_MEMBERS) or has_embedded_shape(child.value):
                    yield child
                elif child.is_object:
                    yield from _below(child)


def _read(node: Node) -> Credential | None:
    value = as_object(node.value)
    place = Place(name="", pointer=node.pointer, container=Container.CREDENTIAL)
    try:
        if node.raw:
            return _read_text(node.raw, place)
        if shape_of(value) is Shape.ENVELOPED_CREDENTIAL:
            envelope = open_envelope(value, CREDENTIAL_ENVELOPES)
            return _read_text(envelope.content, place) if envelope.kind is Kind.TOKEN else None
    except InputError:
        return None
    return read_credential(value, b"", place)


def _read_text(text: str, place: Place) -> Credential | None:
    if not looks_like_token(text.encode("utf-8", "replace")):
        return None
    token = read_token(text)
    if not is_credential_token(token):
        return None
    return read_token_credential(token, text.encode("ascii", "replace"), place)
