"""CBOR-LD and the texts of credential codes (VPQR): one presentation in one QR code.

A code text is ``VP1-``, a multibase letter and CBOR-LD bytes: ``B`` base32 without padding, ``R``
base45. Written is only what the readers in use take: tag 0x0501 in base32. Read are all four
headers: 0x0500 and 0x0501 (legacy), 0x0600 to 0x06ff (legacy range) and 0xcb1d (CBOR-LD 1.0).

Sources: W3C CBOR-LD 1.0 draft; the deployed libraries vpqr 2 with cborld 4 (what is written, byte
for byte) and vpqr 6 with cborld 8 (what is read beyond that).
"""

import base64
import binascii

import cbor2

from wallet.encoding.base45 import decode_base45
from wallet.encoding.cbor_items import CborItem, ItemReader, damaged, plain_json
from wallet.encoding.cbor_ld_reading import DocumentReader
from wallet.encoding.cbor_ld_terms import ContextUnusable, KnownContexts
from wallet.encoding.cbor_ld_writing import DocumentWriter
from wallet.encoding.multiformats import decode_varint
from wallet.errors import InputError, PresentingError, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject, JsonValue

PREFIX = "VP1-"
# The largest QR code holds 4,296 characters; twice that leaves room for codes of another kind.
MAX_TEXT = 8_592
MAX_BYTES = 8_192

_TAG_LEGACY_PLAIN, _TAG_LEGACY = 0x0500, 0x0501
_TAG_RANGE_FIRST, _TAG_RANGE_LAST = 0x0600, 0x06FF
_TAG_1_0 = 0xCB1D
_ENTRY_PLAIN, _ENTRY_DEFAULT = 0, 1


def encode_code_text(document: JsonObject, contexts: KnownContexts) -> str:
    """Return the code text of ``document``: ``VP1-B`` and base32 of CBOR-LD bytes.

    The text is read back before it is returned, so it always carries ``document`` exactly.
    Raises as :func:`encode_cbor_ld` does. How long a code may be is the QR writer's affair.
    """
    data = encode_cbor_ld(document, contexts)
    return PREFIX + "B" + base64.b32encode(data).decode("ascii").rstrip("=")


def encode_cbor_ld(document: JsonValue, contexts: KnownContexts) -> bytes:
    """Return the CBOR-LD bytes of a JSON-LD document (or of an array of them) under tag 0x0501.

    Raises PresentingError: TERM_NOT_IN_CODE_TABLE (a term its contexts do not define, or a value
    that such a code cannot carry unchanged), CONTEXT_NOT_AT_HAND.
    """
    writer = DocumentWriter(contexts)
    try:
        compressed = (
            writer.write(document)
            if not isinstance(document, list)
            else [writer.write(entry) for entry in document]
        )
    except ProofNotChecked as error:
        raise PresentingError(error.reason, error.facts) from error
    except ContextUnusable as error:
        raise PresentingError(Reason.TERM_NOT_IN_CODE_TABLE, {"term": error.where}) from error
    # Canonical map order (RFC 7049 §3.9) and shortest numbers, as the deployed writer has them.
    data = cbor2.dumps(cbor2.CBORTag(_TAG_LEGACY, compressed), canonical=True)
    _check_same(document, data, contexts)
    return data


def decode_code_text(text: str, contexts: KnownContexts) -> JsonObject:
    """Return the document that a ``VP1-B`` or ``VP1-R`` text carries.

    Raises InputError: CODE_DAMAGED, FORM_NOT_READ_YET (a letter or a table this wallet does not
    know); ProofNotChecked(CONTEXT_NOT_AT_HAND) with the context's address.
    """
    if len(text) > MAX_TEXT:
        raise damaged("too long")
    if not text.startswith(PREFIX):
        raise damaged("prefix")
    letter, payload = text[len(PREFIX) : len(PREFIX) + 1], text[len(PREFIX) + 1 :]
    if letter == "B":
        return decode_cbor_ld(_decode_base32(payload), contexts)
    if letter == "R":
        return decode_cbor_ld(decode_base45(payload), contexts)
    if letter.isalpha():
        raise InputError(Reason.FORM_NOT_READ_YET, {"form": PREFIX + letter})
    raise damaged("letter")


def decode_cbor_ld(data: bytes, contexts: KnownContexts) -> JsonObject:
    """Return the one JSON-LD document in ``data``; raises as :func:`decode_code_text` does."""
    document = decode_cbor_ld_value(data, contexts)
    if not isinstance(document, dict):
        raise damaged("not one document")
    return document


def decode_cbor_ld_value(data: bytes, contexts: KnownContexts) -> JsonValue:
    """Return what ``data`` holds: a document, or an array of documents sharing one term table."""
    if len(data) > MAX_BYTES:
        raise damaged("too long")
    entry, payload, is_legacy = _read_header(data)
    if entry == _ENTRY_PLAIN:
        return plain_json(payload)
    reader = DocumentReader(contexts, is_legacy=is_legacy)
    try:
        if isinstance(payload, list):
            return [reader.read(document) for document in payload]
        return reader.read(payload)
    except ContextUnusable as error:
        raise damaged("context") from error


def _read_header(data: bytes) -> tuple[int, CborItem, bool]:
    """Return the registry entry, the payload, and whether the legacy tables apply."""
    reader = ItemReader(data)
    tag = reader.read_tag()
    if tag in (_TAG_LEGACY_PLAIN, _TAG_LEGACY):
        entry = tag - _TAG_LEGACY_PLAIN
    elif tag == _TAG_1_0:
        entry = _read_entry(reader)
    elif _TAG_RANGE_FIRST <= tag <= _TAG_RANGE_LAST:
        entry = _read_range_entry(reader, tag - _TAG_RANGE_FIRST)
    else:
        raise damaged("tag")
    if entry not in (_ENTRY_PLAIN, _ENTRY_DEFAULT):
        raise InputError(Reason.FORM_NOT_READ_YET, {"form": f"CBOR-LD {entry}"})
    payload = reader.read()
    reader.expect_end()
    return entry, payload, tag == _TAG_LEGACY


def _read_entry(reader: ItemReader) -> int:
    if reader.read_array_head() != 2:
        raise damaged("header")
    return reader.read_unsigned()


def _read_range_entry(reader: ItemReader, first: int) -> int:
    # The first byte of a varint sits in the tag; more bytes follow only where it says so.
    if first < 0x80:
        return first
    if reader.read_array_head() != 2:
        raise damaged("header")
    try:
        entry, rest = decode_varint(bytes([first]) + reader.read_bytes())
    except InputError as error:
        raise damaged("header") from error
    if rest:
        raise damaged("header")
    return entry


def _decode_base32(text: str) -> bytes:
    try:
        data = base64.b32decode(text + "=" * (-len(text) % 8))
    except binascii.Error as error:
        raise damaged("base32") from error
    # One spelling only: no padding, no lower case, no set bits after the last byte.
    if base64.b32encode(data).decode("ascii").rstrip("=") != text:
        raise damaged("base32")
    return data


def _check_same(document: JsonValue, data: bytes, contexts: KnownContexts) -> None:
    """Refuse a document that would come back changed; the fact names the first such member."""
    try:
        back = decode_cbor_ld_value(data, contexts)
    except InputError as error:
        raise PresentingError(Reason.TERM_NOT_IN_CODE_TABLE, {"term": ""}) from error
    changed = _first_difference(document, back, "")
    if changed is not None:
        raise PresentingError(Reason.TERM_NOT_IN_CODE_TABLE, {"term": changed})


def _first_difference(one: JsonValue, other: JsonValue, name: str) -> str | None:
    if isinstance(one, dict) and isinstance(other, dict):
        for member in one.keys() | other.keys():
            if member not in one or member not in other:
                return str(member)
            found = _first_difference(one[member], other[member], member)
            if found is not None:
                return found
        return None
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for left, right in zip(one, other, strict=True):
            found = _first_difference(left, right, name)
            if found is not None:
                return found
        return None
    is_same = isinstance(one, bool) == isinstance(other, bool) and one == other
    return None if is_same else name
