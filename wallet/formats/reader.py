"""Reads a file, a pasted text or the texts of codes as whatever it holds.

What a file is, is decided by its content alone, down one table (``_FORMS``); its name is only
kept. Nothing found in the data raises: what cannot be read becomes a ``NotRead`` with its reason,
so that one bad file never hides the others. Nothing here is verified.

The readers of forms that are neither JSON nor a token are imported when the first file of such a
form is read: they bring libraries for pictures, codes and PDF along.
"""

import re
from collections.abc import Callable, Iterable

from wallet.encoding.contexts import ContextSet
from wallet.encoding.jose_compact import looks_like_token
from wallet.errors import InputError, Reason
from wallet.formats.carrier_signs import (
    is_link_file,
    is_mail,
    is_mdoc_bytes,
    is_zip,
    looks_like_json,
)
from wallet.formats.documents import TRUST_PACK_TYPE, read_json_text, read_token_text, read_value
from wallet.formats.other_kinds import kind_of_bytes
from wallet.formats.readers_on_use import read_cose, read_mdoc_bytes
from wallet.formats.reading import Place, Reading, not_read, not_read_because
from wallet.model.credential import Container, Credential

__all__ = ["MAX_FILE", "TRUST_PACK_TYPE", "Reading", "read_alone", "read_items", "read_texts"]

# Above this a file is not looked into at all (a trust pack may be that large).
MAX_FILE = 64 * 2**20

_SPACE = b" \t\r\n"
_SPACE_OR_MARK = _SPACE + b"\xef\xbb\xbf"
_NOT_TEXT = rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]"


def read_items(
    data: bytes, name: str, contexts: ContextSet, *, container: Container = Container.FILE
) -> Reading:
    """Return everything found in ``data``; never raises for anything in it.

    ``name`` goes into each ``Source``; ``contexts`` are needed to expand codes (CBOR-LD).
    ``container`` says how the data came; pictures, codes, lists and presentations say it anew.
    """
    return _read_at(data, contexts, Place(name=name, container=container))


def read_alone(data: bytes, name: str, contexts: ContextSet) -> Credential | None:
    """Return the one credential that ``data`` is, without looking for others inside it.

    None where it is anything else, or several. Never raises for anything in it.
    """
    found = _read_at(data, contexts, Place(name=name, is_alone=True)).credentials
    outermost = [one for one in found if not one.source.pointer]
    return outermost[0] if len(outermost) == 1 else None


def _read_at(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    if not data.strip(_SPACE):
        return not_read(place, Reason.EMPTY_INPUT)
    if len(data) > MAX_FILE:
        return not_read(place, Reason.TOO_LARGE, limit=str(MAX_FILE), size=str(len(data)))
    for fits, read in _FORMS:
        if fits(data):
            return read(data, contexts, place)
    return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="binary")


def read_texts(texts: Iterable[str], name: str, contexts: ContextSet) -> Reading:
    """Return everything found in the texts of QR codes, which may come in any order.

    Parts of moving codes are put together across all texts; what is incomplete is in
    ``code_parts``, to be given again with more. Never raises for the texts.
    """
    from wallet.formats import code_files  # noqa: PLC0415 (on use: see above)

    return code_files.read_texts(texts, name, contexts)


def _read_png(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    from wallet.formats.picture_files import read_png  # noqa: PLC0415 (on use)

    return read_png(data, contexts, place)


def _read_picture(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    from wallet.formats.picture_files import read_picture  # noqa: PLC0415 (on use)

    return read_picture(data, contexts, place)


def _read_pdf(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    from wallet.formats.picture_files import read_pdf  # noqa: PLC0415 (on use)

    return read_pdf(data, contexts, place)


def _read_svg(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    from wallet.formats.picture_files import read_svg  # noqa: PLC0415 (on use)

    return read_svg(data, contexts, place)


def _read_cose(data: bytes, _: ContextSet, place: Place) -> Reading:
    try:
        return read_cose(data, place, read_value)
    except InputError as error:
        return not_read_because(place, error)


def _read_lines(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    from wallet.formats.code_files import read_lines  # noqa: PLC0415 (on use)

    return read_lines(data, contexts, place)


def _read_token(data: bytes, _: ContextSet, place: Place) -> Reading:
    return read_token_text(data.decode("ascii"), place)


def _read_json(data: bytes, _: ContextSet, place: Place) -> Reading:
    return read_json_text(data, place)


def _read_archive(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    from wallet.formats.archive_kinds import read_archive  # noqa: PLC0415 (on use)

    return read_archive(data, contexts, place, _read_at)


def _read_mail(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    from wallet.formats.mail_files import read_mail  # noqa: PLC0415 (on use)

    return read_mail(data, contexts, place, _read_at)


def _read_link(data: bytes, _: ContextSet, place: Place) -> Reading:
    from wallet.formats.link_files import read_link_file  # noqa: PLC0415 (on use)

    return read_link_file(data, place)


def _read_mdoc(data: bytes, _: ContextSet, place: Place) -> Reading:
    return read_mdoc_bytes(data, place)


def _name_bytes(data: bytes, _: ContextSet, place: Place) -> Reading:
    kind = kind_of_bytes(data)
    return not_read(place, Reason.FORM_NOT_READ_YET, form=kind, kind=kind.lower())


def _name_page(_: bytes, __: ContextSet, place: Place) -> Reading:
    return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="html")


def _is_png(data: bytes) -> bool:
    return data.startswith(b"\x89PNG\r\n\x1a\n")


def _is_pdf(data: bytes) -> bool:
    return data.startswith(b"%PDF-")


def _is_other_kind(data: bytes) -> bool:
    return bool(kind_of_bytes(data))


def _is_cose(data: bytes) -> bool:
    # Tag 18 (COSE_Sign1) on an array of four (RFC 9052 §2, §4.2).
    return data.startswith(b"\xd2\x84")


def _is_picture(data: bytes) -> bool:
    is_webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    return is_webp or data.startswith((b"\xff\xd8\xff", b"GIF87a", b"GIF89a"))


def _is_page(data: bytes) -> bool:
    head = data[:2048].lstrip(_SPACE_OR_MARK).lower()
    return head.startswith(b"<") and (b"<html" in head or b"<!doctype html" in head)


def _is_svg(data: bytes) -> bool:
    head = data[:4096].lstrip(_SPACE_OR_MARK)
    return head.startswith(b"<") and b"<svg" in head.lower() and b"<html" not in head.lower()


def _is_text(data: bytes) -> bool:
    return re.search(_NOT_TEXT, data[:4096]) is None


# Every form a file can have, in the order in which they are tried. JSON is told further by
# wallet.formats.documents, what is only named by wallet.formats.other_kinds.
_FORMS: tuple[
    tuple[Callable[[bytes], bool], Callable[[bytes, ContextSet, Place], Reading]], ...
] = (
    (looks_like_json, _read_json),
    (_is_png, _read_png),
    (_is_picture, _read_picture),
    (_is_pdf, _read_pdf),
    (is_zip, _read_archive),
    (is_link_file, _read_link),
    (_is_cose, _read_cose),
    (is_mdoc_bytes, _read_mdoc),
    (_is_other_kind, _name_bytes),
    (looks_like_token, _read_token),
    (is_mail, _read_mail),
    (_is_page, _name_page),
    (_is_svg, _read_svg),
    (_is_text, _read_lines),
)
