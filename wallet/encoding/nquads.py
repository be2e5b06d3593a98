"""N-Quads: terms written in the one canonical way.

A term is held as it stands in a canonical N-Quads line: ``<iri>`` or a quoted literal. Blank
nodes are small integers, so that a quad is a plain tuple, cheap to hash and to compare.

Sources: RDF Dataset Canonicalization 1.0 (RDFC-1.0) §5 "Serialization", RDF 1.1 N-Quads §3 and
its canonical form.
"""

import re
from typing import TypeAlias

Term: TypeAlias = str | int
# Subject, predicate, object, graph name; the default graph is "".
Quad: TypeAlias = tuple[Term, str, Term, Term]

DEFAULT_GRAPH = ""
# Where relative names are made to end up on their way to statements; no statement may hold it.
# A scheme of its own, so that names without one ("//host/path") are seen as well.
RELATIVE_HOST = "relative.invalid://"
XSD = "http://www.w3.org/2001/XMLSchema#"
XSD_STRING = XSD + "string"
LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"

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

IRI_CHARACTERS = r"[^\x00-\x20<>\"{}|^`\\]"
# RFC 3987 §2.2: a scheme, then only characters that an IRI reference may hold (RDF 1.1 §3.2).
_ABSOLUTE_IRI = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:{IRI_CHARACTERS}*")
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
