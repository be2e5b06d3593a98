"""One walk over a credential's JSON, straight to its statements; or no answer at all.

The walk says exactly what the road through PyLD says (``profile``, ``expansion``, ``quads``), or
it declines: it never refuses, so that reasons and the names of fields come from one place. What
it answers is therefore also within the profile: contexts are pinned addresses at their places,
members are called by their terms, and nothing is lost.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from wallet.encoding.context_plan import Declined
from wallet.encoding.dataset import Dataset, Ends, Links
from wallet.encoding.jcs import canonical_json
from wallet.encoding.lexical_forms import XSD_DOUBLE, lexical_form
from wallet.encoding.node_context import (
    GRAPH,
    JSON,
    LINK,
    LIST,
    ODD_TEXT,
    TEXT,
    WORD,
    NodeContext,
    Place,
    iri_in,
    is_plain_iri,
    types_in,
    word_in,
)
from wallet.encoding.nquads import DEFAULT_GRAPH, Term, escape, is_language_tag, write_literal
from wallet.encoding.profile import MAX_CONTEXTS, may_have_context
from wallet.errors import InputError
from wallet.model.json_values import JsonObject, JsonValue

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_FIRST = f" <{_RDF}first> "
_REST = f" <{_RDF}rest> "
_NIL = f"<{_RDF}nil>"
_JSON_SUFFIX = f'"^^<{_RDF}JSON>'


# From here on, looking for control characters in the octets costs less than in the text.
_LONG = 120
_CONTROLS = bytes((*range(0x20), 0x7F))

_Object: TypeAlias = dict[str, Any]
# Stands for a place that only names a node.
_NOTHING_SAID: _Object = {}


class WalkedDocument(NamedTuple):
    """The statements of a document.

    ``repeats_a_name``: an identifier may say different things at two places, as a node's id or
    as the text of a link that people are shown.
    """

    dataset: Dataset
    repeats_a_name: bool


def walk_document(document: JsonObject, initial: NodeContext) -> WalkedDocument:
    """Return the statements of ``document``, read from a plan's initial context.

    Raises Declined or NotInTables where the plan cannot say.
    """
    return finish_walk(Walk(), document, initial)


def finish_walk(walk: "Walk", document: JsonObject, initial: NodeContext) -> WalkedDocument:
    """Do what :func:`walk_document` does with a new ``walk``, which may note more on its way."""
    if "@context" not in document or type(document) is not dict:
        raise Declined
    walk.node(initial, document, DEFAULT_GRAPH, "")
    walk.dataset.settle()
    if not walk.dataset.blocks:
        raise Declined  # of a document that says nothing, PyLD's road says what is lost
    repeats = walk.has_json or any(_differ(first, other) for first, other in walk.repeated)
    return WalkedDocument(walk.dataset, repeats)


class Walk:
    """The state of one walk: statements so far, first places of names, blank nodes counted.

    ``repeated`` are the first and a later place of names that have several. ``blank`` is the
    latest blank node's number; values that are no texts take numbers, too.
    """

    __slots__ = (
        "blank", "blocks", "dataset", "has_json", "labels", "named", "repeated", "told",
    )  # fmt: skip

    def __init__(self) -> None:
        self.dataset = Dataset()
        self.blocks = self.dataset.blocks
        self.named: dict[str, _Object] = {}
        self.repeated: list[tuple[_Object, _Object]] = []
        self.labels: dict[str, int] = {}
        # Nodes of texts and addresses alone, by id, with the context and graph they stand in: an
        # equal element there says nothing new. Blank nodes differ each time; numbers and JSON may
        # be equal without being the same (1 and true), so they are counted as blank nodes are.
        self.told: dict[str, tuple[NodeContext, Term, _Object, Term]] = {}
        self.blank = 0
        self.has_json = False

    def node(  # noqa: C901, PLR0915 (nearly all time goes to this loop, and every call in it counts)
        self, context: NodeContext, element: _Object, graph: Term, holder: str
    ) -> Term:
        """State what ``element`` says in ``graph`` and return its subject.

        ``holder`` is the name of the member that holds it, ``""`` at the top.
        """
        outer, before = context, self.blank
        identifier = element.get("id")
        if "@context" in element:
            context = _listed(context, element, holder)
        elif type(identifier) is str and identifier in self.told:
            told = self.told[identifier]
            if told[0] is context and told[1] == graph and told[2] == element:
                return told[3]
        types: Any = element.get("type")
        try:
            typed = context.typed.get(tuple(types) if type(types) is list else types)
        except TypeError as error:  # a type that is no text
            raise Declined from error
        context, known = typed or _typed(context, element, types)
        if type(identifier) is str and not context.prefixes and is_plain_iri(identifier):
            first = self.named.setdefault(identifier, element)
            if first is not element:
                self.repeated.append((first, element))
            subject: Term = f"<{identifier}>"
        else:
            subject = self._subject(context, element)
        ends = [*known]
        links: Links = []
        actions = context.actions
        for name, value in element.items():
            try:
                kind, predicate, suffix, place = actions[name]
            except KeyError:
                kind, predicate, suffix, place = context.action(name)
            if kind == TEXT and type(value) is str:
                if len(value) > _LONG:
                    value = _escape_long(value)
                elif not value.isprintable() or '"' in value or "\\" in value:
                    value = escape(value)
                ends.append(f'{predicate}"{value}{suffix}')
                continue
            if place is None:
                continue
            if kind >= JSON or (type(value) is list and len(value) > 1):
                for thing in self._several(kind, place, value, graph, name):
                    if type(thing) is int:
                        links.append((predicate, thing))
                    elif thing is not None:
                        ends.append(f"{predicate}{thing}")
                continue
            if type(value) is list:
                if not value:
                    continue
                value = value[0]
            if type(value) is dict and len(value) > 1 and "@value" not in value:
                thing = self.node(place.below, value, graph, name)
            else:
                thing = self._thing(place, value, graph, name)
            if type(thing) is int:
                links.append((predicate, thing))
            elif thing is not None:
                ends.append(f"{predicate}{thing}")
        if ends or links:
            block = (ends, links)
            if context.has_synonyms or self.blocks.setdefault((subject, graph), block) != block:
                self.dataset.add(subject, graph, ends, links)
        if self.blank == before and identifier is not None and "@context" not in element:
            self.told[identifier] = (outer, graph, element, subject)
        return subject

    def _subject(self, context: NodeContext, element: _Object) -> Term:
        """Return the term for a node: its id, or a new blank node."""
        if "id" not in element:
            self.blank += 1
            return self.blank
        identifier = element["id"]
        if type(identifier) is not str:
            raise Declined
        self._name(identifier, element)
        return self._address(context, identifier)

    def _name(self, identifier: str, element: _Object) -> None:
        """Note a place of a name, at which ``element`` is said of it."""
        first = self.named.setdefault(identifier, element)
        if first is not element:
            self.repeated.append((first, element))

    def _address(self, context: NodeContext, text: str) -> Term:
        """Return the term for an address that is no word of a vocabulary."""
        if text[:2] != "_:":
            return iri_in(context, text)
        if text not in self.labels:
            self.labels[text] = self.blank = self.blank + 1
        return self.labels[text]

    def _thing(self, place: Place, value: Any, graph: Term, name: str) -> Term | None:
        """Return the term for one value of a member, None for null."""
        if type(value) is str:
            if place.is_plain_link and is_plain_iri(value):
                return f"<{value}>"
            return self._text(place, value)
        if type(value) is dict:
            if "@value" in value:
                return self._value_object(place, value)
            if len(value) == 1 and "id" in value:
                return self._reference(place.beside, value["id"])
            return self.node(place.below, value, graph, name)
        if value is None:
            return None
        self.blank += 1
        return _number(value, place.datatype)

    def _reference(self, context: NodeContext, identifier: object) -> Term:
        """Return the term for a node of which only the id is given."""
        if type(identifier) is not str or not context.is_plain:
            raise Declined
        self._name(identifier, _NOTHING_SAID)
        return self._address(context, identifier)

    def _text(self, place: Place, value: str) -> Term:
        kind = place.of
        if place.is_shown_link:
            self._name(value, _NOTHING_SAID)
        if kind == LINK:
            return self._address(place.term, value)
        if kind == WORD:
            return word_in(place.term, value)
        if kind == ODD_TEXT:
            return _number(value, place.datatype)
        return f'"{escape(value)}{place.suffix}'

    def _several(
        self, kind: int, place: Place, value: Any, graph: Term, name: str
    ) -> Sequence[Term | None]:
        """Return the terms of a member that has several values, or a container."""
        if kind == JSON:
            return (self._json(value),)
        if kind == LIST and value is None:
            return ()
        entries = value if type(value) is list else (value,)
        if kind == GRAPH:
            return [self._graph(place, entry, name) for entry in entries]
        things = [self._thing(place, entry, graph, name) for entry in entries]
        if kind == LIST:
            return (self._list(things, graph),)
        # What is said twice is one statement.
        return [*dict.fromkeys(things)] if len(things) > 1 else things

    def _graph(self, place: Place, value: Any, name: str) -> Term | None:
        """State a node in a graph of its own and return the graph's name."""
        if value is None:
            return None
        if type(value) is not dict or "@value" in value:
            raise Declined
        graph = self.blank = self.blank + 1
        subject = self.node(place.below, value, graph, name)
        if (subject, graph) not in self.dataset.blocks:
            raise Declined  # an id alone says nothing in a graph, and is lost
        return graph

    def _list(self, things: Sequence[Term | None], graph: Term) -> Term:
        """State the cells of a list (JSON-LD 1.1 API §8.4) and return the first one."""
        following: Term = _NIL
        for thing in reversed(things):
            if thing is not None:
                ends: Ends = []
                links: Links = []
                for predicate, said in ((_FIRST, thing), (_REST, following)):
                    if type(said) is int:
                        links.append((predicate, said))
                    else:
                        ends.append(f"{predicate}{said}")
                following = self.blank = self.blank + 1
                self.blocks[following, graph] = (ends, links)
        return following

    def _value_object(self, place: Place, value: _Object) -> str:
        """Return the literal of an object with ``@value`` (JSON-LD 1.1 §9.5)."""
        self.blank += 1
        content = value["@value"]
        language, datatype = value.get("@language"), value.get("@type")
        if len(value) == 2 and type(language) is str and type(content) is str:
            language = language.lower()
            if not is_language_tag(language):
                raise Declined
            return write_literal(escape(content), "", language)
        if len(value) == 2 and type(datatype) is str:
            if datatype == "@json":
                return self._json(content)
            return _typed_literal(place.beside, content, datatype)
        if len(value) > 1:
            raise Declined
        return f'"{escape(content)}"' if type(content) is str else _number(content, "")

    def _json(self, value: JsonValue) -> str:
        """Return a JSON literal; its names are held to the same rules as all others."""
        if any(name[:1] == "@" or ":" in name for name in _names_in(value)):
            raise Declined
        # Whoever looks for an identifier twice looks in here, too.
        self.has_json = True
        self.blank += 1
        try:
            return f'"{escape(canonical_json(value).decode())}{_JSON_SUFFIX}'
        except InputError as error:
            raise Declined from error


def _differ(first: _Object, other: _Object) -> bool:
    """Return whether two places say different things of one name; nearly all say the same."""
    return first != other and _said(first) != _said(other)


def _said(element: _Object) -> _Object:
    """Return what ``element`` says of its node."""
    return {name: value for name, value in element.items() if name not in ("id", "@context")}


def _escape_long(text: str) -> str:
    """Return a long text escaped: of one that is ASCII, its octets tell what is left to do."""
    if text.isascii():
        # Looking for a character first costs a tenth of replacing one that is not there.
        escaped = text.replace("\\", "\\\\") if "\\" in text else text
        if '"' in text:
            escaped = escaped.replace('"', '\\"')
        if "\n" in text:
            escaped = escaped.replace("\n", "\\n")
        if len(escaped.encode().translate(None, _CONTROLS)) == len(escaped):
            return escaped
    return escape(text)


def _listed(context: NodeContext, element: _Object, holder: str) -> NodeContext:
    """Return the context of a node that lists its own, at the places where it may."""
    if holder and not may_have_context(element, holder):
        raise Declined
    listed = element["@context"]
    urls = tuple(listed) if type(listed) is list else (listed,)
    if not 0 < len(urls) <= MAX_CONTEXTS or any(type(url) is not str for url in urls):
        raise Declined
    return context.plan.listed(context, urls)


def _typed(
    context: NodeContext, element: _Object, types: Any
) -> tuple[NodeContext, Sequence[str]]:
    """Return the context that types not seen before make, and the statements of the types."""
    if types is None and "type" not in element:
        return context, ()
    return types_in(context, tuple(types) if type(types) is list else types)


def _number(value: Any, datatype: str) -> str:
    """Return the literal of a number, a boolean or a text that spells a double."""
    if not isinstance(value, bool | int | float | str):
        raise Declined
    lexical, default = lexical_form(value, datatype)
    if not lexical:
        raise Declined
    return write_literal(lexical, datatype or default)


def _typed_literal(context: NodeContext, content: object, datatype: str) -> str:
    definition = context.plan.definition(context, datatype)
    if definition is not None and definition.scope:
        raise Declined  # the type would bring a context of its own
    iri = word_in(context, datatype)[1:-1]
    if type(content) is str and iri != XSD_DOUBLE:
        return write_literal(escape(content), iri)
    return _number(content, iri)


def _names_in(value: JsonValue) -> Iterator[str]:
    todo = [value]
    while todo:
        found = todo.pop()
        if isinstance(found, Mapping):
            yield from found
            todo.extend(found.values())
        elif isinstance(found, list | tuple):
            todo.extend(found)


__all__ = ["Walk", "WalkedDocument", "finish_walk", "walk_document"]
