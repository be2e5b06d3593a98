"""A strict reader of N-Quads, for whole files of them; no check of a credential needs it.

Source: RDF 1.1 N-Quads §4 (grammar), Turtle's productions PN_CHARS_U and PN_CHARS.
"""

import re
import sys
from collections.abc import Iterator

from wallet.encoding.nquads import (
    DEFAULT_GRAPH,
    IRI_CHARACTERS,
    LANG_STRING,
    XSD_STRING,
    Quad,
    Term,
    escape,
    is_absolute_iri,
    write_literal,
)
from wallet.errors import InputError, Reason

_UCHAR = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_NAME_START = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff_:"
)
_NAME = _NAME_START + r"0-9\-" + "\u00b7\u0300-\u036f\u203f-\u2040"
_IRI = rf"<(?:{IRI_CHARACTERS}|{_UCHAR})*>"
_BLANK = rf"_:[{_NAME_START}0-9](?:[{_NAME}.]*[{_NAME}])?"
_LITERAL = (
    rf'"(?:[^"\\\n\r]|\\[tbnrf"\'\\]|{_UCHAR})*"'
    rf"(?:\^\^{_IRI}|@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)?"
)
_STATEMENT = re.compile(
    rf"[ \t]*(?P<s>{_IRI}|{_BLANK})[ \t]*(?P<p>{_IRI})[ \t]*(?P<o>{_IRI}|{_BLANK}|{_LITERAL})"
    rf"[ \t]*(?P<g>{_IRI}|{_BLANK})?[ \t]*\.[ \t]*(?:#.*)?"
)
_EMPTY = re.compile(r"[ \t]*(?:#.*)?")
_LINE_END = re.compile(r"[\r\n]+")
_ESCAPED = re.compile(rf"{_UCHAR}|\\.")
_UNESCAPED = {
    "\\t": "\t",
    "\\b": "\b",
    "\\n": "\n",
    "\\r": "\r",
    "\\f": "\f",
    '\\"': '"',
    "\\'": "'",
    "\\\\": "\\",
}


def read_nquads(data: bytes) -> list[Quad]:
    """Return the statements of an N-Quads document (RDF 1.1 N-Quads §4), terms made canonical.

    Raises InputError(TEXT_NOT_ALLOWED) where ``data`` is no UTF-8 and InputError(MEMBER_MALFORMED,
    where: ``line n``) at the first line that is no statement.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": f"byte {error.start}"}) from error
    return list(_read_lines(text))


def _read_lines(text: str) -> Iterator[Quad]:
    labels: dict[str, int] = {}

    def term(written: str) -> Term:
        if written.startswith("_:"):
            return labels.setdefault(written, len(labels))
        return _canonical_term(written)

    for number, line in enumerate(_LINE_END.split(text), start=1):
        if _EMPTY.fullmatch(line):
            continue
        found = _STATEMENT.fullmatch(line)
        if found is None:
            raise InputError(Reason.MEMBER_MALFORMED, {"where": f"line {number}"})
        try:
            subject, predicate = term(found["s"]), _canonical_term(found["p"])
            thing = term(found["o"])
            yield subject, predicate, thing, term(found["g"]) if found["g"] else DEFAULT_GRAPH
        except ValueError as error:
            raise InputError(Reason.MEMBER_MALFORMED, {"where": f"line {number}"}) from error


def _canonical_term(written: str) -> str:
    if written.startswith("<"):
        return f"<{_read_iri(written)}>"
    end = written.rindex('"')
    quoted = escape(_unescape(written[1:end]))
    rest = written[end + 1 :]
    if rest.startswith("@"):
        return write_literal(quoted, LANG_STRING, rest[1:])
    return write_literal(quoted, _read_iri(rest[2:]) if rest else XSD_STRING)


def _read_iri(written: str) -> str:
    iri = _unescape(written[1:-1])
    if not is_absolute_iri(iri):
        raise ValueError(iri)
    return iri


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPED.sub(_unescape_one, text)


def _unescape_one(found: re.Match[str]) -> str:
    written = found[0]
    if written[1] in "uU":
        code = int(written[2:], 16)
        if 0xD800 <= code < 0xE000 or code > sys.maxunicode:
            raise ValueError(written)
        return chr(code)
    return _UNESCAPED[written]
