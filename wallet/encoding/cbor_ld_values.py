"""The short forms of single values in CBOR-LD: addresses, times, dates and multibase texts.

Every ``shorten_`` returns the text itself where the short form would not come back as the very
same text; every ``lengthen_`` raises InputError(CODE_DAMAGED) for what no writer makes.
Sources: cborld 4 (lib/codecs), and for reading also cborld 8, which adds ``data:`` addresses,
base64url and times before 1970.
"""

import base64
import binascii
import re
from datetime import UTC, datetime, timedelta

from wallet.encoding.cbor_items import CborItem, damaged
from wallet.encoding.multiformats import decode_base58, encode_base58
from wallet.errors import InputError

MULTIBASE = "https://w3id.org/security#multibase"
XSD_DATE = "http://www.w3.org/2001/XMLSchema#date"
XSD_DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime"
CRYPTOSUITE = "https://w3id.org/security#cryptosuiteString"

_HTTP, _HTTPS, _URN_UUID, _DATA = 1, 2, 3, 4
_DIDS = {"did:v1:nym": 1024, "did:key": 1025}
_DID_OF = {number: scheme for scheme, number in _DIDS.items()}
# uuid 8, inside the deployed readers, accepts these versions only and throws at others.
_UUID = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    r"|00000000-0000-0000-0000-000000000000"
)
_DATE_TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{3}))?Z", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BASE64PAD_CODE, _BASE64URL_CODE, _BASE58_CODE = b"M", b"u", b"z"


def shorten_url(url: str) -> CborItem:
    """Return the short form of an address, or ``url`` itself where there is none."""
    # The library takes everything before the last colon for the scheme, so an address with a
    # port or with a colon in its path travels as text.
    scheme, _, rest = url.rpartition(":")
    if scheme in ("http", "https") and rest.startswith("//"):
        return [_HTTPS if scheme == "https" else _HTTP, rest[2:]]
    if scheme == "urn:uuid":
        return [_URN_UUID, bytes.fromhex(rest.replace("-", "")) if _UUID.fullmatch(rest) else rest]
    if scheme in _DIDS:
        parts = rest.split("#")
        if len(parts) <= 2:
            return [_DIDS[scheme], *map(_shorten_base58, parts)]
    return url


def lengthen_url(item: list[CborItem]) -> str:
    """Return the address that a short form stands for."""
    match item:
        case [1 | 2 as number, str(rest)]:
            return ("https://" if number == _HTTPS else "http://") + rest
        case [3, str(rest)]:
            return "urn:uuid:" + rest
        case [3, bytes(rest)] if len(rest) == 16:
            digits = rest.hex()
            return "urn:uuid:" + "-".join(
                digits[start:end] for start, end in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32))
            )
        case [4, str(rest)]:
            return "data:" + rest
        case [4, str(media_type), bytes(content)]:
            return f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"
        case [1024 | 1025 as number, *parts] if 1 <= len(parts) <= 2:
            return f"{_DID_OF[number]}:" + "#".join(map(_lengthen_base58, parts))
    raise damaged("address")


def shorten_multibase(text: str) -> CborItem:
    """Return the letter and the bytes of a ``z`` or ``M`` multibase text, else the text."""
    if text.startswith("z"):
        data = _base58_bytes(text[1:])
        return text if data is None else _BASE58_CODE + data
    if text.startswith("M"):
        try:
            data = base64.b64decode(text[1:], validate=True)
        except (binascii.Error, ValueError):
            return text
        is_same = base64.b64encode(data).decode("ascii") == text[1:]
        return _BASE64PAD_CODE + data if is_same else text
    return text


def lengthen_multibase(data: bytes) -> str:
    """Return the multibase text of a letter and bytes."""
    code, content = data[:1], data[1:]
    if code == _BASE58_CODE:
        return "z" + encode_base58(content)
    if code == _BASE64PAD_CODE:
        return "M" + base64.b64encode(content).decode("ascii")
    if code == _BASE64URL_CODE:
        return "u" + base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")
    raise damaged("multibase")


def shorten_date_time(text: str) -> CborItem:
    """Return seconds since 1970, or seconds and milliseconds, of an ``xsd:dateTime`` in UTC."""
    found = _DATE_TIME.fullmatch(text)
    if found is None:
        return text
    seconds = _seconds(found[1])
    if seconds is None:
        return text
    return seconds if found[2] is None else [seconds, int(found[2])]


def lengthen_date_time(item: CborItem) -> CborItem:
    """Return the ``xsd:dateTime`` of a number or of a pair; anything else comes back unchanged."""
    match item:
        case bool():
            return item
        case int(seconds):
            return _timestamp(seconds) + "Z"
        case [int(seconds), int(milliseconds)] if 0 <= milliseconds <= 999:
            return f"{_timestamp(seconds)}.{milliseconds:03d}Z"
        case float() | [int() | float(), *_]:
            raise damaged("time")
        case _:
            return item


def shorten_date(text: str) -> CborItem:
    """Return seconds since 1970 of an ``xsd:date`` without a zone."""
    seconds = _seconds(text + "T00:00:00") if _DATE.fullmatch(text) else None
    return text if seconds is None else seconds


def lengthen_date(item: CborItem) -> CborItem:
    """Return the ``xsd:date`` of a number; anything else comes back unchanged."""
    if isinstance(item, bool):
        return item
    if isinstance(item, float):
        raise damaged("date")
    return _timestamp(item)[:10] if isinstance(item, int) else item


def _seconds(text: str) -> int | None:
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return None
    seconds = int((moment - _EPOCH).total_seconds())
    # cborld 4 writes a time before 1970 as a broken unsigned number. "24:00:00" is read by newer
    # Pythons, as the next day.
    return seconds if seconds >= 0 and _timestamp(seconds) == text else None


def _timestamp(seconds: int) -> str:
    try:
        moment = _EPOCH + timedelta(seconds=seconds)
    except OverflowError as error:
        raise damaged("time") from error
    return moment.replace(tzinfo=None).isoformat()


def _base58_bytes(text: str) -> bytes | None:
    """Return the bytes of a base58 text that comes back as the same text, else None."""
    try:
        data = decode_base58(text)
    except InputError:
        return None
    return data if data and encode_base58(data) == text else None


def _shorten_base58(text: str) -> CborItem:
    data = _base58_bytes(text[1:]) if text.startswith("z") else None
    return text if data is None else data


def _lengthen_base58(part: CborItem) -> str:
    if isinstance(part, bytes):
        return "z" + encode_base58(part)
    if isinstance(part, str):
        return part
    raise damaged("identifier")
