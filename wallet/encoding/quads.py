"""A credential's JSON as RDF quads, or a refusal that names what the quads would lose.

A signature over a graph protects what became a quad and nothing else. Everything JSON-LD leaves
out quietly (a word without a meaning, a relative address, a language tag that is none, a number
no two readers agree on) is text a reader sees and the signature does not protect. VC Data
Integrity §2.4.2 "Securing Data Losslessly" makes that an error; so does this module, and it says
which field it was.

The quads follow JSON-LD 1.1 API §8 "Deserialize JSON-LD to RDF". ``null`` and empty arrays say
nothing and show nothing, so they are no loss.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wallet.encoding.contexts import ContextSet
from wallet.encoding.expansion import (
    Expanded,
    dropped_members,
    expand,
    resolve_relative,
)
from wallet.encoding.jcs import canonical_json
from wallet.encoding.lexical_forms import XSD_DOUBLE, lexical_form
from wallet.encoding.nquads import (
    DEFAULT_GRAPH,
    RELATIVE_HOST,
    Quad,
    Term,
    escape,
    is_absolute_iri,
    is_language_tag,
    write_literal,
)
from wallet.encoding.profile import DECIDING_MEMBERS, check_profile
from wallet.errors import InvalidProof, Reason
from wallet.model.json_values import JsonObject, JsonValue

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDF_TYPE = f"<{_RDF}type>"
_RDF_FIRST = f"<{_RDF}first>"
_RDF_REST = f"<{_RDF}rest>"
_RDF_NIL = f"<{_RDF}nil>"
_MAX_NAMED_FIELDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class QuadsOfDocument:
    """The quads of a document; ``unpinned_where`` points at a context that pins nothing."""

    quads: tuple[Quad, ...]
    has_unpinned_terms: bool
    unpinned_where: str


def quads_of(
    document: JsonObject,
    contexts: ContextSet,
    *,
    escape_text: Callable[[str], str] = escape,
) -> QuadsOfDocument:
    """Return the quads of ``document`` under the safe rules above.

    Raises InvalidProof: TEXT_NOT_PROTECTED (fields: dotted names, comma-separated),
    CONTEXT_MISSING, CONTEXT_REDEFINED (where), MEMBER_MALFORMED (where);
    ProofNotChecked: CONTEXT_NOT_AT_HAND (context), INTERNAL_ERROR (kind).
    """
    findings = check_profile(document, contexts)
    inline = findings.has_inline_context
    expanded, has_drops = expand(document, contexts, has_inline_context=inline)
    walk = _Walk(escape_text)
    walk.walk(expanded, document)
    other_name = next(_hidden_members(expanded, document), "")
    if has_drops or walk.lost or findings.lost:
        fields = list(findings.lost)
        if has_drops:
            fields += dropped_members(document, contexts, has_inline_context=inline)
        fields += _fields_of(document, walk.lost)
        raise _not_protected(fields)
    return QuadsOfDocument(
        quads=tuple(walk.quads),
        has_unpinned_terms=findings.has_unpinned_terms or bool(other_name),
        unpinned_where=findings.unpinned_where or other_name,
    )


def _hidden_members(expanded: Expanded, document: JsonObject) -> Iterator[str]:
    """Yield a pointer for each deciding member the graph has and the JSON does not name so."""
    for node in expanded:
        for meaning, name in DECIDING_MEMBERS.items():
            if meaning in node and name not in document:
                yield f"/{name}"


def _not_protected(fields: Sequence[str]) -> InvalidProof:
    named = list(dict.fromkeys(fields))
    text = ", ".join(named[:_MAX_NAMED_FIELDS])
    if len(named) > _MAX_NAMED_FIELDS:
        text += ", …"
    return InvalidProof(Reason.TEXT_NOT_PROTECTED, {"fields": text})


class _Walk:
    """One walk over an expanded document: quads, and the JSON values that found no place."""

    def __init__(self, escape_text: Callable[[str], str]) -> None:
        self.quads: list[Quad] = []
        self.lost: list[object] = []
        self._escape = escape_text
        self._labels: dict[str, int] = {}
        self._count = 0

    def walk(self, expanded: Expanded, document: JsonObject) -> None:
        if not expanded:  # a document of nothing but an id becomes nothing
            self.lost.append(document.get("id", document.get("@id")))
        for node in expanded:
            self._statement(node, DEFAULT_GRAPH)

    def _statement(self, node: dict[str, Any], graph: Term) -> None:
        """A node that nothing refers to: unless it says something, it becomes no quad at all."""
        if "@value" in node or "@list" in node:
            self.lost.append(node.get("@value", "@list"))
        elif node.keys() <= {"@id"}:
            self.lost.append(node.get("@id"))
        else:
            self._node(node, graph)

    def _blank(self, label: str = "") -> int:
        if label:
            known = self._labels.get(label)
            if known is not None:
                return known
            self._labels[label] = self._count
        self._count += 1
        return self._count - 1

    def _name(self, identifier: object) -> Term | None:
        if isinstance(identifier, str):
            if identifier.startswith("_:"):
                return self._blank(identifier)
            if is_absolute_iri(identifier) and not identifier.startswith(RELATIVE_HOST):
                return f"<{identifier}>"
        self.lost.append(identifier)
        return None

    def _node(self, node: dict[str, Any], graph: Term) -> Term | None:
        subject = self._name(node["@id"]) if "@id" in node else self._blank()
        for name, value in node.items():
            if name != "@id":
                # A node without a proper name is walked too: all that is lost is named at once.
                self._member(self._blank() if subject is None else subject, name, value, graph)
        return subject

    def _member(self, subject: Term, name: str, value: Any, graph: Term) -> None:
        if name == "@type":
            self._types(subject, value, graph)
        elif name in ("@graph", "@included"):
            for entry in value:
                self._statement(entry, subject if name == "@graph" else graph)
        elif name == "@reverse":
            self._reverse(subject, value, graph)
        elif is_absolute_iri(name) and not name.startswith(RELATIVE_HOST):
            for entry in value:
                thing = self._thing(entry, graph)
                if thing is not None:
                    self.quads.append((subject, f"<{name}>", thing, graph))
        else:  # @index, a blank node as predicate, or a word RDF has no place for
            self.lost.append(value if name == "@index" else name)

    def _types(self, subject: Term, names: Sequence[object], graph: Term) -> None:
        for name in names:
            thing = self._name(name)
            if thing is not None:
                self.quads.append((subject, _RDF_TYPE, thing, graph))

    def _reverse(self, subject: Term, members: dict[str, Any], graph: Term) -> None:
        for name, entries in members.items():
            for entry in entries:
                other = self._thing(entry, graph)
                if is_absolute_iri(name) and other is not None:
                    self.quads.append((other, f"<{name}>", subject, graph))
                else:
                    self.lost.append(name)

    def _thing(self, entry: dict[str, Any], graph: Term) -> Term | None:
        if "@value" in entry:
            return self._literal(entry)
        if "@list" in entry:
            self._lose_all_but(entry, ("@list",))
            return self._list(entry["@list"], graph)
        return self._node(entry, graph)

    def _lose_all_but(self, entry: dict[str, Any], kept: tuple[str, ...]) -> None:
        """Note what stands beside a value or a list and has no place in a graph."""
        for name in entry.keys() - set(kept):
            value = entry[name]
            self.lost.extend(value if isinstance(value, list) else [value])

    def _list(self, entries: Sequence[dict[str, Any]], graph: Term) -> Term:
        if not entries:
            return _RDF_NIL
        cells = [self._blank() for _ in entries]
        ends: list[Term] = [*cells[1:], _RDF_NIL]
        for cell, rest, entry in zip(cells, ends, entries, strict=True):
            thing = self._thing(entry, graph)
            if thing is not None:
                self.quads.append((cell, _RDF_FIRST, thing, graph))
            self.quads.append((cell, _RDF_REST, rest, graph))
        return cells[0]

    def _literal(self, entry: dict[str, Any]) -> Term | None:
        value = entry["@value"]
        self._lose_all_but(entry, ("@value", "@type", "@language"))
        datatype = entry.get("@type", "")
        if datatype == "@json":
            return write_literal(self._escape(canonical_json(value).decode()), _RDF + "JSON")
        if datatype and (not is_absolute_iri(datatype) or datatype.startswith(RELATIVE_HOST)):
            self.lost.append(value)
            return None
        if isinstance(value, str) and datatype != XSD_DOUBLE:
            return self._text(value, datatype, entry.get("@language"))
        lexical, default = lexical_form(value, datatype)
        if not lexical:
            self.lost.append(value)
            return None
        return write_literal(lexical, datatype or default)

    def _text(self, value: str, datatype: str, language: object) -> Term | None:
        if language is None:
            return write_literal(self._escape(value), datatype)
        if not is_language_tag(language):
            self.lost.append(language)
            return None
        return write_literal(self._escape(value), datatype, str(language))


def _fields_of(document: JsonObject, lost: Sequence[object]) -> list[str]:
    """Return the dotted names of the members whose values are among ``lost``.

    A relative name was resolved on the way, so a text is also looked for as it resolves.
    """
    wanted = {(type(value), str(value)) for value in lost}
    fields = [
        name
        for name, value in _scalars(document, "")
        if (type(value), str(value)) in wanted
        or (isinstance(value, str) and (str, resolve_relative(value)) in wanted)
        # A text that looks like a keyword of JSON-LD is no name, and is gone after expansion.
        or (isinstance(value, str) and value.startswith("@") and None in lost)
    ]
    # A value that comes from a context and not from the document: name what is known of it.
    return fields or [str(value)[:80] for value in lost]


def _scalars(value: JsonValue, path: str) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(value, Mapping):
        for name, entry in value.items():
            if name != "@context":
                inner = f"{path}.{name}" if path else name
                yield inner, name
                yield from _scalars(entry, inner)
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from _scalars(entry, path)
    else:
        yield path, value
