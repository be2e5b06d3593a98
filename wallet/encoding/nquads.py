"""N-Quads: terms written in the one canonical way, and a strict reader of statements.

A term is held as it stands in a canonical N-Quads line: ``<iri>`` or a quoted literal. Blank
nodes are small integers, so that a quad is a plain tuple, cheap to hash and to compare.

Sources: RDF Dataset Canonicalization 1.0 (RDFC-1.0) §5 "Serialization", RDF 1.1 N-Quads §3 and
its canonical form.
"""

import re
import sys
from collections.abc import Iterator
from typing import TypeAlias

from wallet.errors import InputError, Reason

Term: TypeAlias = str | int
# Subject, predicate, object, graph name; the default graph is "".
Quad: TypeAlias = tuple[Term, str, Term, Term]

DEFAULT_GRAPH = ""
# Where relative names are made to end up on their way to statements; no statement may hold it.
RELATIVE_HOST = "https://relative.invalid/"
XSD = "http://www.w3.org/2001/XMLSchema#"
XSD_STRING = XSD + "string"
_LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"

# Canonical form: ECHAR for these seven, UCHAR for the other controls and for what XML 1.1 does
# not count as a character, everything else as it is.
_CONTROLS = {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)}
_CONTROLS.update({code: f"\\u{code:04X}" for code in range(0xD800, 0xE000)})
_ECHARS = {
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
}
_OTHERS = {name: text for name, text in _ECHARS.items() if name not in '"\\'}
_CANONICAL = str.maketrans({chr(code): text for code, text in _CONTROLS.items()} | _OTHERS)
# What rdf-canonize up to version 3 (URDNA2015) escaped, and nothing else.
_LEGACY = str.maketrans({name: _ECHARS[name] for name in ("\n", "\r", '"', "\\")})
_CONTROL = re.compile("[\0-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

_IRI_CHARACTERS = r"[^\x00-\x20<>\"{}|^`\\]"
# RFC 3987 §2.2: a scheme, then only characters that an IRI reference may hold (RDF 1.1 §3.2).
_ABSOLUTE_IRI = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:{_IRI_CHARACTERS}*")
# BCP 47 in the shape that N-Quads can write (LANGTAG).
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")


def escape(text: str) -> str:
    """Return ``text`` escaped as canonical N-Quads demand."""
    if "\\" in text:
        text = text.replace("\\", "\\\\")
    if '"' in text:
        text = text.replace('"', '\\"')
    # What needs escaping beside these two is never printable; printable texts are told fastest.
    if text.isprintable():
        return text
    text = text.replace("\n", "\\n")
    if text.isprintable():
        return text
    text = text.replace("\r", "\\r")
    return text.translate(_CANONICAL) if _CONTROL.search(text) else text


def escape_legacy(text: str) -> str:
    """Return ``text`` escaped as signers before RDFC-1.0 did: control characters stay raw."""
    return text.translate(_LEGACY)


def write_literal(quoted: str, datatype: str, language: str = "") -> str:
    """Return a literal term from an already escaped text.

    ``xsd:string`` is never written out, and a language tag takes the datatype's place.
    """
    if language:
        return f'"{quoted}"@{language}'
    if datatype in (XSD_STRING, ""):
        return f'"{quoted}"'
    return f'"{quoted}"^^<{datatype}>'


def is_absolute_iri(text: object) -> bool:
    """Whether ``text`` is a well-formed absolute IRI that N-Quads can hold unescaped."""
    return isinstance(text, str) and _ABSOLUTE_IRI.fullmatch(text) is not None


def is_language_tag(text: object) -> bool:
    """Whether ``text`` has the shape of a BCP 47 language tag."""
    return isinstance(text, str) and _LANGUAGE_TAG.fullmatch(text) is not None


_UCHAR = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_NAME_START = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff_:"
)
_NAME = _NAME_START + r"0-9\-" + "\u00b7\u0300-\u036f\u203f-\u2040"
_IRI = rf"<(?:{_IRI_CHARACTERS}|{_UCHAR})*>"
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
        return write_literal(quoted, _LANG_STRING, rest[1:])
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
