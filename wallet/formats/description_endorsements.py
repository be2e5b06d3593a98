"""Endorsements that travel inside a credential: who says what about whom (Open Badges 3.0 §B.1.9).

What an endorsement is worth is its own signature's affair: here it only "says".
"""

from collections.abc import Iterator, Mapping

from wallet.encoding.jose_compact import looks_like_token, read_token
from wallet.encoding.json_survey import survey
from wallet.errors import InputError
from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.model.description import EndorsementLine

_MEMBERS = frozenset({"endorsement", "endorsementJwt"})
# Endorsements of what an embedded credential holds are that credential's own.
_CLOSED = frozenset({"@context", "proof", "verifiableCredential", *_MEMBERS})


def read_endorsements(sheet: Sheet, root: Node) -> tuple[EndorsementLine, ...]:
    """Return every endorsement in the document, in order."""
    objects = survey(root.value).objects
    held = [one[name] for one in objects for name in _MEMBERS if name in one]
    if all(value == [] for value in held):
        return ()
    lines = (_read_one(sheet, entry) for entry in _entries_below(root))
    return tuple(line for line in lines if line is not None)


def _entries_below(node: Node) -> Iterator[Node]:
    if type(node.value) is dict:
        for name, value in node.value.items():
            if name in _MEMBERS:
                yield from node.at(name).entries
            elif name not in _CLOSED and type(value) in (dict, list):
                yield from _entries_below(node.at(name))
    elif type(node.value) is list:
        for entry in node.entries:
            yield from _entries_below(entry)


def _read_one(sheet: Sheet, entry: Node) -> EndorsementLine | None:
    if entry.is_object:
        return _line(sheet, entry, entry.pointer)
    if not looks_like_token(entry.raw.encode("utf-8", "replace")):
        return None
    try:
        payload = read_token(entry.raw).payload
    except InputError:
        return None
    wrapped = payload.get("vc")
    claims = wrapped if isinstance(wrapped, Mapping) else payload
    # Its texts have places inside the token only, which no sheet of this document knows.
    return _line(Sheet(), Node(claims), entry.pointer)


def _line(sheet: Sheet, endorsement: Node, pointer: str) -> EndorsementLine:
    issuer = endorsement.at("issuer")
    says = sheet.take(issuer.at("name")) if issuer.is_object else ""
    subject = next(iter(endorsement.at("credentialSubject").entries), Node(None))
    return EndorsementLine(
        says=says or sheet.take_id(issuer),
        comment=sheet.take(subject.at("endorsementComment")),
        endorses=sheet.take(subject.at("id")),
        pointer=pointer,
    )
