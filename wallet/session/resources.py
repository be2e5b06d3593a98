"""Files that an item binds by their digests, compared with the files that are at hand.

At hand are evidence files kept in the backpack, files the item carries itself, and any file the
learner points to. A difference says that this is another file, and nothing about the signature.
"""

import base64
import binascii
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from wallet.encoding.strict_json import value_at
from wallet.errors import InputError, Reason
from wallet.model.credential import Credential
from wallet.model.description import Description, Evidence
from wallet.model.json_values import id_of
from wallet.model.not_read import NotRead
from wallet.model.resource import ResourceCheck, ResourceState
from wallet.session.gathering import Incoming, read_incoming
from wallet.session.session import Session
from wallet.verification.resources import check_resource, read_multihash, read_sri


def check_files(
    session: Session, credential: Credential, description: Description
) -> tuple[ResourceCheck, ...]:
    """Return the state of each file ``description`` binds by a digest, in order."""
    return tuple(
        ResourceCheck(pointer=piece.pointer, state=_state(session, credential, piece))
        for piece in _bound(description)
    )


def compare_with_file(description: Description, pointer: str, incoming: Incoming) -> ResourceState:
    """Return whether a file the learner points to is the one spoken of at ``pointer``.

    Safe on any thread. Raises InputError(FILE_UNREADABLE, name); KeyError where nothing there is
    bound by a digest.
    """
    bound = {piece.pointer: piece for piece in _bound(description)}
    piece = bound[pointer]
    data = read_incoming(incoming)
    if isinstance(data, NotRead):
        raise InputError(Reason.FILE_UNREADABLE, {"name": incoming.name})
    return _compare(piece, data)


def _bound(description: Description) -> Iterator[Evidence]:
    for piece in (*description.evidence, *description.resources):
        if piece.digest_sri or piece.digest_multibase:
            yield piece


def _state(session: Session, credential: Credential, piece: Evidence) -> ResourceState:
    carried = _carried(credential, piece.pointer)
    if carried is not None:
        return _compare(piece, carried)
    digests = (*read_sri(piece.digest_sri), *read_multihash(piece.digest_multibase))
    for algorithm, digest in digests:
        kept = session.vault.evidence.find(digest.hex()) if algorithm == "sha256" else None
        if kept is not None:
            return _compare(piece, kept)
    return ResourceState.NOT_AT_HAND if digests else ResourceState.NOT_CHECKED


def _compare(piece: Evidence, content: bytes) -> ResourceState:
    return check_resource(content, sri=piece.digest_sri, multibase=piece.digest_multibase)


def _carried(credential: Credential, pointer: str) -> bytes | None:
    """Return the file that stands in the item itself as a ``data:`` URL (RFC 2397), else None."""
    address = id_of(value_at(credential.document, pointer))
    if address[:5].lower() != "data:":
        return None
    head, _, content = address.partition(",")
    data = unquote_to_bytes(content)
    if not head.lower().endswith(";base64"):
        return data
    try:
        return base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        return b""
