"""Mail files (``.eml``, RFC 5322 and 2045): what is attached to them, and what stands in them.

Attachments are read as the files they are. The words of a mail are looked at only for a credential
written into them; nothing in a mail is shown, opened or fetched.
"""

import email
import re
from collections.abc import Iterator
from email.message import Message

from wallet.encoding.contexts import ContextSet
from wallet.encoding.jose_compact import looks_like_token
from wallet.errors import InputError, Reason
from wallet.formats.carried import Opening, ReadFile, open_at
from wallet.formats.reading import Place, Reading, join_readings, not_read, not_read_because
from wallet.model.credential import Container

MAX_PARTS = 2_000
MAX_LINES = 1_200_000
# Lines that begin as a boundary does; letters have some too.
MAX_BOUNDARIES = 10_000
# Mails in mails: each is parsed inside the one around it.
MAX_MAILS = 100
MAX_DEPTH = 12
# A line of a header above this is nobody's: reading its parameters would take long (bytes).
_LONG_HEADER = 8_192
_TEXT_KINDS = ("text/plain", "text/html")


def read_mail(data: bytes, contexts: ContextSet, place: Place, read_file: ReadFile) -> Reading:
    """Read what is attached to a mail. Never raises for anything in it."""
    try:
        opening = open_at(contexts, place, read_file)
        held = join_readings(_each(_parse(data), opening))
    except InputError as error:
        return not_read_because(place, error)
    if held.is_empty:
        return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="mail")
    return held


def _parse(data: bytes) -> Message:
    # The parser takes line by line, and longest where parts begin or stand inside each other.
    small = data.lower()
    is_large = (
        small.count(b"boundary") > MAX_PARTS
        or small.count(b"message/") > MAX_MAILS
        or data.count(b"\n--") > MAX_BOUNDARIES
        or data.count(b"\n") + data.count(b"\r") > MAX_LINES * 2
        or data.count(b"\n") > MAX_LINES
    )
    if is_large:
        raise InputError(Reason.ARCHIVE_TOO_LARGE)
    try:
        return email.message_from_bytes(data)
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise InputError(Reason.ARCHIVE_DAMAGED) from error


def _each(mail: Message, opening: Opening) -> Iterator[Reading]:
    for number, part in enumerate(_parts(mail, 0)):
        opening.load.count(1)
        name = _name_of(part) or f"part-{number + 1}"
        content = _content_of(part)
        opening.load.weigh(len(content))
        if part.get_content_type() in _TEXT_KINDS and not _is_attached(part):
            content = content.strip()
            if content[:1] not in (b"{", b"[") and not looks_like_token(content):
                continue
        if content:
            yield opening.read(name, content, Container.MAIL)


def _parts(part: Message, depth: int) -> Iterator[Message]:
    """Every part that holds no others, outermost first."""
    if depth > MAX_DEPTH:
        raise InputError(Reason.TOO_MANY_LAYERS, {"name": _name_of(part) or "mail"})
    if not part.is_multipart():
        yield part  # whose words are not asked for here: their charset may be none
        return
    for inner in part.get_payload():
        if isinstance(inner, Message):
            yield from _parts(inner, depth + 1)


def _name_of(part: Message) -> str:
    if any(len(str(value)) > _LONG_HEADER for value in part.values()):
        return ""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""
    return re.split(r"[/\\]", name.strip())[-1][:200]


def _is_attached(part: Message) -> bool:
    return bool(_name_of(part)) or str(part.get("Content-Disposition", "")).startswith("attach")


def _content_of(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError):
        return b""
    return content if isinstance(content, bytes) else b""
