"""Evidence, and other files a credential speaks of: what they are, and the digests that bind them.

``relatedResource`` (VCDM 2.0 §5.3) often names the very file that stands among the evidence, so
that its digest is bound by the data model's own member: told once, there.
"""

from dataclasses import replace

from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.model.description import Evidence


def read_evidence(sheet: Sheet, root: Node) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Return the pieces of evidence, and the files named beside them."""
    places = [root, *root.at("credentialSubject").entries]
    held = {
        entry.pointer: (entry, _read_one(sheet, entry))
        for place in places
        for entry in place.at("evidence").entries
    }
    by_id = {entry.id: pointer for pointer, (entry, _) in held.items() if entry.id}
    pieces = {pointer: piece for pointer, (_, piece) in held.items()}
    others = []
    for entry in root.at("relatedResource").entries:
        pointer = by_id.get(entry.id, "")
        resource = _read_one(sheet, entry)
        if pointer and _says_no_other(pieces[pointer], resource):
            pieces[pointer] = _joined(pieces[pointer], resource)
        else:
            others.append(resource)
    return tuple(pieces.values()), tuple(others)


def _read_one(sheet: Sheet, entry: Node) -> Evidence:
    return Evidence(
        name=sheet.take(entry.at("name")),
        description=sheet.take(entry.at("description")),
        narrative=sheet.take(entry.at("narrative")),
        genre=sheet.take(entry.at("genre")),
        audience=sheet.take(entry.at("audience")),
        link=sheet.take_id(entry),
        pointer=entry.pointer,
        digest_sri=sheet.take(entry.at("digestSRI")),
        digest_multibase=sheet.take(entry.at("digestMultibase")),
        media_type=sheet.take(entry.at("mediaType")),
    )


def _says_no_other(piece: Evidence, resource: Evidence) -> bool:
    """Whether a resource of the same address tells nothing that the evidence tells otherwise."""
    return all(
        getattr(resource, name) in ("", getattr(piece, name)) or not getattr(piece, name)
        for name in Evidence.__dataclass_fields__
        if name != "pointer"
    )


def _joined(piece: Evidence, resource: Evidence) -> Evidence:
    more = {
        name: getattr(resource, name)
        for name in Evidence.__dataclass_fields__
        if not getattr(piece, name)
    }
    return replace(piece, **more)
