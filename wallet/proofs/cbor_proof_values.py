"""Proof values that are CBOR: a tag that says what it is, then a list of what it holds.

VC-DI-ECDSA §3.5.2 to §3.5.8, VC-DI-BBS §3.3.1 to §3.3.7. Strict: the tag in exactly the three
octets the specifications print, one item, nothing behind it, no tags inside, and every part of
the type and size it must have.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

import cbor2

from wallet.encoding.cbor_items import CborItem, read_item
from wallet.encoding.multiformats import encode_multibase_base64url
from wallet.errors import InputError
from wallet.proofs.octet_values import PREFIX_SIZE, malformed, read_cbor_value

_Part = TypeVar("_Part")


def read_parts(data: bytes, count: int) -> Sequence[CborItem]:
    """Return the ``count`` entries of the list behind the tag; InvalidProof(PROOF_MALFORMED)."""
    try:
        parts = read_item(data[PREFIX_SIZE:])
    except InputError as error:
        raise malformed("CBOR") from error
    if not isinstance(parts, list) or len(parts) != count:
        raise malformed("parts")
    return parts


def write_cbor_value(prefix: bytes, parts: Sequence[object]) -> str:
    """Return a ``proofValue`` text of ``parts`` behind the tag ``prefix``."""
    return encode_multibase_base64url(prefix + cbor2.dumps(parts))


def octets(part: CborItem, where: str, size: int | None = None) -> bytes:
    """Return ``part`` where it is octets, of that ``size``; InvalidProof(PROOF_MALFORMED)."""
    if not isinstance(part, bytes) or (size is not None and len(part) != size):
        raise malformed(where)
    return part


def whole_number(part: CborItem, where: str) -> int:
    """Return ``part`` where it is an integer from 0; else InvalidProof(PROOF_MALFORMED)."""
    if type(part) is not int or part < 0:
        raise malformed(where)
    return part


def text(part: CborItem, where: str) -> str:
    """Return ``part`` where it is a text; else InvalidProof(PROOF_MALFORMED)."""
    if not isinstance(part, str):
        raise malformed(where)
    return part


def each(part: CborItem, where: str, read: Callable[[CborItem, str], _Part]) -> tuple[_Part, ...]:
    """Return the entries of the list ``part``, each taken by ``read``."""
    if not isinstance(part, list):
        raise malformed(where)
    return tuple([read(entry, where) for entry in part])


def label_entries(
    part: CborItem, read: Callable[[CborItem, str], _Part]
) -> tuple[tuple[str, _Part], ...]:
    """Return a compressed label map: canonical labels and what ``read`` takes beside each.

    VC-DI-ECDSA §3.5.5 ("compressLabelMap"): keys are the numbers of canonical labels.
    """
    if not isinstance(part, dict):
        raise malformed("labels")
    return tuple(
        [
            (f"c14n{whole_number(key, 'labels')}", read(entry, "labels"))
            for key, entry in part.items()
        ]
    )


def compressed(label_map: Sequence[tuple[str, object]]) -> dict[int, object]:
    """Return a label map as it is written: numbers of canonical labels, in their order."""
    numbered = {int(label.removeprefix("c14n")): entry for label, entry in label_map}
    return {number: numbered[number] for number in sorted(numbered)}


__all__ = [
    "compressed", "each", "label_entries", "malformed", "octets", "read_cbor_value", "read_parts",
    "text", "whole_number", "write_cbor_value",
]  # fmt: skip
