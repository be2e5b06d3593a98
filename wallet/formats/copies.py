"""Copies: files nobody signed, with the learner's words beside them.

A copy is read by nobody who looks for credentials: it becomes an item only because the learner
says so. Its document holds the learner's words and nothing of the file.

Title, kind, giver and dates go along when a copy travels, in the list of the zip or package it
travels in, and are read back as what somebody wrote: bounded, and never more than a claim.
"""

from datetime import UTC, date, datetime
from hashlib import sha256

from wallet.encoding.strict_json import read_object, write_json
from wallet.errors import InputError, Reason
from wallet.formats.plain_text import harmless_text, plain_text
from wallet.model.copy import CopyKind, CopyWords, FileKind, compartment_of_copy
from wallet.model.credential import Credential, DataModel, Form, Securing, Source, Terms
from wallet.model.dates import write_timestamp
from wallet.model.description import Description, Field, Text
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text

_MAGICS = (
    (b"%PDF-", FileKind.PDF),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"GIF87a", FileKind.GIF),
    (b"GIF89a", FileKind.GIF),
)
_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis")
_HEAD = 4096
_NO_TEXT = frozenset(range(9)) | frozenset(range(14, 32)) - {27}
# What travels: what a paper is about, not what somebody noted for themself.
_CARRIED = ("title", "kind", "giver", "givenOn", "validUntil")
# What of a copy's description stays with the learner when it leaves.
STAYING = frozenset({Field.NUMBER, Field.NOTE})
MAX_COPY = 32 * 2**20  # bytes
_LONGEST = {"title": 200, "giver": 200, "number": 100, "note": 4000}


def kind_of_file(data: bytes) -> FileKind:
    """Return what a file is, by its first bytes and never by its name."""
    for magic, kind in _MAGICS:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return FileKind.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return FileKind.HEIC
    if data and not _NO_TEXT.intersection(data[:_HEAD]):
        try:
            data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return FileKind.OTHER
        return FileKind.TEXT
    return FileKind.OTHER


def write_words(words: CopyWords) -> bytes:
    """Return the learner's words as they are kept: JSON, only what was filled in."""
    members: JsonObject = {
        "title": words.title.strip()[: _LONGEST["title"]],
        "kind": words.kind.value,
        "giver": words.giver.strip()[: _LONGEST["giver"]],
        "givenOn": words.given_on.isoformat() if words.given_on else "",
        "validUntil": words.valid_until.isoformat() if words.valid_until else "",
        "number": words.number.strip()[: _LONGEST["number"]],
        "note": words.note.strip()[: _LONGEST["note"]],
        "removed": list(words.removed),
    }
    return write_json({name: value for name, value in members.items() if value})


def read_words(kept: bytes) -> CopyWords:
    """Return the learner's words. Raises InputError for what was never written here."""
    return _words(read_object(kept))


def carried_words(words: CopyWords) -> JsonObject:
    """Return what of the learner's words goes along with a copy, as a list spells it."""
    kept = read_object(write_words(words))
    return {name: kept[name] for name in _CARRIED if name in kept}


def read_carried(value: JsonValue) -> CopyWords | None:
    """Return the words a list carries for a copy; None where there is no title.

    Whatever else is not as it should be counts as not said: a list is anybody's.
    """
    said = as_object(value)
    title = _one_line(said.get("title"), "title")
    if not title:
        return None
    return CopyWords(
        title=title,
        kind=_known_kind(as_text(said.get("kind"))),
        giver=_one_line(said.get("giver"), "giver"),
        given_on=_known_date(as_text(said.get("givenOn"))),
        valid_until=_known_date(as_text(said.get("validUntil"))),
    )


def _one_line(value: JsonValue, name: str) -> str:
    text = as_text(value)[: 4 * _LONGEST[name]]
    # Kept, so not isolated: that is for where it is shown, and would grow with every trip.
    return " ".join(harmless_text(text).split())[: _LONGEST[name]]


def _known_kind(text: str) -> CopyKind:
    return next((kind for kind in CopyKind if kind.value == text), CopyKind.OTHER)


def _known_date(text: str) -> date | None:
    try:
        return _date(text)
    except ValueError:
        return None


def read_copy(original: bytes, source: Source, kept: bytes) -> Credential:
    """Return the copy that ``original`` is, described by the words ``kept`` with it.

    Raises InputError where the words were never written here.
    """
    document = read_object(kept)
    words = _words(document)
    return Credential(
        original=original,
        form=Form.COPY,
        data_model=DataModel.NONE,
        securing=Securing.NONE,
        document=document,
        source=source,
        terms=Terms(
            id=f"urn:sha256:{sha256(original).hexdigest()}",
            types=(words.kind.value,),
            valid_from=_timestamp(words.given_on),
            valid_until=_timestamp(words.valid_until, is_end=True),
        ),
    )


def describe_copy(credential: Credential) -> Description:
    """Return what the learner says a copy is."""
    words = _words(credential.document)
    said = (
        (Field.NAME, "title", words.title),
        (Field.ISSUER, "giver", words.giver),
        (Field.AWARDED, "givenOn", as_text(credential.document.get("givenOn"))),
        (Field.VALID_UNTIL, "validUntil", as_text(credential.document.get("validUntil"))),
        (Field.NUMBER, "number", words.number),
        (Field.NOTE, "note", words.note),
    )
    return Description(
        title=plain_text(words.title),
        compartment=compartment_of_copy(words.kind),
        achievement_kind=words.kind.value.removeprefix("ext:"),
        issuer_id="",
        issuer_says=plain_text(words.giver),
        texts=tuple(
            Text(field=label, value=plain_text(value), pointer=f"/{member}")
            for label, member, value in said
            if value
        ),
        awarded_at=_moment(words.given_on),
        valid_until=_moment(words.valid_until, is_end=True),
    )


def _words(document: JsonObject) -> CopyWords:
    try:
        return CopyWords(
            title=as_text(document["title"]),
            kind=CopyKind(as_text(document.get("kind"))),
            giver=as_text(document.get("giver")),
            given_on=_date(as_text(document.get("givenOn"))),
            valid_until=_date(as_text(document.get("validUntil"))),
            number=as_text(document.get("number")),
            note=as_text(document.get("note")),
            removed=tuple(as_text(one) for one in as_list(document.get("removed"))),
        )
    except (KeyError, ValueError) as error:
        raise InputError(Reason.MEMBER_MALFORMED, {"where": "words"}) from error


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(day: date | None, *, is_end: bool = False) -> datetime | None:
    """The first moment of a day, or its last one where something counts until then."""
    if day is None:
        return None
    hours = (23, 59, 59) if is_end else (0, 0, 0)
    return datetime(day.year, day.month, day.day, *hours, tzinfo=UTC)


def _timestamp(day: date | None, *, is_end: bool = False) -> str:
    moment = _moment(day, is_end=is_end)
    return "" if moment is None else write_timestamp(moment)
