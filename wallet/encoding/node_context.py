"""One context of a plan: what to do with each member of a node, worked out at the first use.

The rules for what a definition does to a value are JSON-LD 1.1 API §5.1.2 and §5.3.2 as PyLD has
them; whatever this module does not know it declines. That includes all that would make the PyLD
road refuse or remember: names with a colon, keywords, members under another name than the one
that decides a verdict.
"""

import re
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from wallet.encoding.context_plan import Declined, TermDefinition
from wallet.encoding.nquads import RELATIVE_HOST, XSD_STRING, is_absolute_iri, is_language_tag
from wallet.encoding.profile import DECIDING_MEMBERS, SHOWN_LINKS

# What the walk does with a member. An odd text needs a second look: it spells a number, or may be
# the name of a node.
SKIP, TEXT, LINK, WORD, ODD_TEXT, JSON, GRAPH, LIST = range(8)

_IRI = rf'(?!{re.escape(RELATIVE_HOST)})[A-Za-z][A-Za-z0-9+.-]*:[^\s\x00-\x20<>"{{}}|^`\\]'
# An IRI that JSON-LD and N-Quads both take as it stands; PyLD resolves one with white space.
_ABSOLUTE_IRI = re.compile(f"{_IRI}*").fullmatch
# Most IRIs, told at once: in a context without prefixes they need no other look. ASCII alone, for
# such a class is looked up, and no dot in the scheme, which the relative host has.
is_plain_iri = re.compile(r"[A-Za-z][A-Za-z0-9+-]*:[!#-;=?-\[\]_a-z~]{0,150}").fullmatch
# Scanning a long address (a picture spelled out) by an expression costs more than look-ups.
_LONG = 120
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:").match
_FORBIDDEN = ' <>"{}|^`\\'
# What documents bring (their types and words) is kept up to here in each context.
_MOST_KEPT = 512

_RDF_TYPE = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
_XSD_DOUBLE = "http://www.w3.org/2001/XMLSchema#double"
_KINDS = {"@id": LINK, "@vocab": WORD, "@json": JSON, _XSD_DOUBLE: ODD_TEXT}

Types: TypeAlias = str | tuple[str, ...]


class Plan(Protocol):
    """Where meanings come from. Each method may raise :class:`Declined` and NotInTables."""

    def definition(self, context: "NodeContext", term: str) -> TermDefinition | None:
        """Return what ``term`` means in a context, None where nothing is said of it."""

    def scoped(self, context: "NodeContext", scope: int, *, by_type: bool) -> "NodeContext":
        """Return the context that a term's own context makes, for a member or for a type."""

    def listed(self, context: "NodeContext", urls: tuple[str, ...]) -> "NodeContext":
        """Return the context of a node that lists these addresses."""


class NodeContext:
    """The names a node's members have: one of PyLD's active contexts.

    ``previous`` is what nodes further down go back to (type-scoped contexts do not propagate).
    ``is_plain``: ``id`` and ``type`` are JSON-LD's. ``is_beyond``: it has what no plan says, an
    @vocab or a default direction, or a second name for @value. ``has_synonyms``: two of the names
    used so far state the same property. ``actions`` are those of the names used so far: a plain
    dictionary, for every member of every document asks it. A plan has one object for equal
    meanings, so contexts compare by identity.
    """

    __slots__ = (
        "actions", "has_synonyms", "is_beyond", "is_plain", "language", "number", "plan",
        "prefixes", "previous", "typed", "words",
    )  # fmt: skip

    def __init__(
        self,
        plan: Plan,
        number: int,
        *,
        previous: "NodeContext | None" = None,
        prefixes: frozenset[str] = frozenset(),
        language: str = "",
        is_plain: bool = False,
        is_beyond: bool = False,
    ) -> None:
        self.plan = plan
        self.number = number
        self.previous = previous
        self.prefixes = prefixes
        self.language = language
        self.is_plain = is_plain
        self.is_beyond = is_beyond
        self.has_synonyms = False
        self.actions: dict[str, TermAction] = {}
        self.typed: dict[Types, tuple[NodeContext, tuple[str, ...]]] = {}
        self.words: dict[str, str] = {}

    def action(self, name: str) -> "TermAction":
        """Return what to do with a member called ``name``, which ``actions`` has from then on.

        Raises Declined, NotInTables.
        """
        known = self.actions.get(name)
        if known is not None:
            return known
        action = _work_out(self, name)
        if any(action[1] == other[1] for other in self.actions.values() if other[0]):
            self.has_synonyms = True
        self.actions[name] = action
        return action


@dataclass(frozen=True, slots=True)
class Place:
    """What a member does to the values below it.

    ``term`` is the context its texts are read in, ``below`` that of a node it holds, ``beside``
    that of a node of which only the id is given, and of a value object. ``of`` is the kind of the
    entries of a list. ``datatype`` is ``""`` for none. ``is_plain_link``: a plain IRI is a link,
    and nothing else is to be seen to.
    """

    term: NodeContext
    below: NodeContext
    beside: NodeContext
    of: int
    datatype: str
    suffix: str
    is_shown_link: bool
    is_plain_link: bool


# Kind, predicate with its spaces, what closes a literal, and the rest.
TermAction: TypeAlias = tuple[int, str, str, Place | None]
_SKIPPED: TermAction = (SKIP, "", "", None)


def types_in(context: NodeContext, types: Types) -> tuple[NodeContext, tuple[str, ...]]:
    """Return the context of a node with these types, and its rdf:type statements' ends.

    JSON-LD 1.1 API §5.1.2 step 11: scoped contexts in the order of the types' names, each looked
    up where the node stands.
    """
    names = types if isinstance(types, tuple) else (types,)
    if not context.is_plain or any(type(name) is not str for name in names):
        raise Declined
    ends = tuple(dict.fromkeys(_RDF_TYPE + word_in(context, name) for name in names))
    inner = context
    for name in sorted(names):
        definition = context.plan.definition(context, name)
        if definition is not None and definition.scope > 1:
            inner = context.plan.scoped(inner, definition.scope, by_type=True)
    found = (inner, ends)
    if len(context.typed) < _MOST_KEPT:
        context.typed[types] = found
    return found


def word_in(context: NodeContext, text: str) -> str:
    """Return the IRI term that a type or a word of a vocabulary stands for."""
    found = context.words.get(text)
    if found is not None:
        return found
    if text[:1] == "@":
        raise Declined
    definition = context.plan.definition(context, text)
    if definition is None:
        return iri_in(context, text)
    if not _is_name(definition.iri):
        raise Declined
    found = f"<{definition.iri}>"
    if len(context.words) < _MOST_KEPT:
        context.words[text] = found
    return found


def iri_in(context: NodeContext, text: str) -> str:
    """Return the IRI term for an absolute address; relative and blank ones are declined."""
    if context.prefixes:
        text = _written_out(context, text)
    if len(text) < _LONG:
        if _ABSOLUTE_IRI(text) is None:
            raise Declined
    elif not _is_long_iri(text):
        raise Declined
    return f"<{text}>"


def _written_out(context: NodeContext, text: str) -> str:
    """Return a compact IRI in full, any other text as it is (JSON-LD 1.1 API §5.2.2 step 6)."""
    prefix, colon, rest = text.partition(":")
    if prefix not in context.prefixes or not colon or rest.startswith("//"):
        return text
    definition = context.plan.definition(context, prefix)
    return definition.iri + rest if definition is not None else text


def _is_long_iri(text: str) -> bool:
    if not text.isascii():
        return _ABSOLUTE_IRI(text) is not None
    if not text.isprintable() or _SCHEME(text) is None or text.startswith(RELATIVE_HOST):
        return False
    return not any(character in text for character in _FORBIDDEN)


def _is_name(iri: str) -> bool:
    return is_absolute_iri(iri) and not iri.startswith(RELATIVE_HOST)


def _work_out(context: NodeContext, name: str) -> TermAction:
    if name == "@context":
        return _SKIPPED
    definition = context.plan.definition(context, name)
    if definition is None or context.is_beyond:
        raise Declined
    if (name, definition.iri) in (("id", "@id"), ("type", "@type")):
        return _SKIPPED
    _check_name(name, definition)
    return _action_for(context, name, definition)


def _check_name(name: str, definition: TermDefinition) -> None:
    """Decline what is no plain name of a property, or not the name that readers look for."""
    if name[:1] == "@" or ":" in name or name in ("id", "type") or definition.is_beyond:
        raise Declined
    if definition.iri == _RDF_TYPE[2:-2]:
        raise Declined  # a second way to say what the type says
    if not _is_name(definition.iri) or DECIDING_MEMBERS.get(definition.iri, name) != name:
        raise Declined


def _action_for(context: NodeContext, name: str, definition: TermDefinition) -> TermAction:
    plan = context.plan
    scope = definition.scope
    term = plan.scoped(context, scope, by_type=False) if scope else context
    inner = plan.definition(term, name)
    shape = _shape(definition, inner)
    below = term.previous or term
    beside = term
    if inner is not None and inner.scope:
        below = plan.scoped(below, inner.scope, by_type=False)
        beside = plan.scoped(beside, inner.scope, by_type=False)
    if term.is_beyond or (below is not beside and not term.is_plain):
        raise Declined
    kind, datatype = _kind_of(inner)
    suffix = _suffix(datatype, _language_of(term, inner))
    is_shown = name in SHOWN_LINKS
    is_plain_link = kind == LINK and not is_shown and not term.prefixes
    place = Place(term, below, beside, kind, datatype, suffix, is_shown, is_plain_link)
    if is_shown and kind == TEXT:
        kind = ODD_TEXT
    return shape or kind, f" <{definition.iri}> ", suffix, place


def _shape(definition: TermDefinition, inner: TermDefinition | None) -> int:
    """Return GRAPH or LIST for a container, 0 for none; what a plan does not know is declined."""
    containers = set(definition.containers) - {"@set"}
    if containers - {"@graph", "@list"} or len(containers) > 1:
        raise Declined
    if containers == {"@graph"}:
        return GRAPH
    # Below a context that takes the term away its values are read without a definition.
    if inner is None or inner.is_beyond or inner.iri != definition.iri:
        raise Declined
    if set(inner.containers) - {"@set"} != containers or inner.datatype != definition.datatype:
        raise Declined
    if definition.datatype == "@json" and definition.containers:
        raise Declined
    return LIST if containers else 0


def _kind_of(inner: TermDefinition | None) -> tuple[int, str]:
    datatype = inner.datatype if inner is not None else ""
    if datatype in ("", "@none"):
        return TEXT, ""
    if datatype in ("@id", "@vocab", "@json"):
        return _KINDS[datatype], ""
    if not _is_name(datatype):
        raise Declined
    return _KINDS.get(datatype, TEXT), datatype


def _language_of(term: NodeContext, inner: TermDefinition | None) -> str:
    if inner is None or inner.language is None:
        return term.language
    return inner.language


def _suffix(datatype: str, language: str) -> str:
    if datatype:
        return '"' if datatype == XSD_STRING else f'"^^<{datatype}>'
    if language and not is_language_tag(language):
        raise Declined
    return f'"@{language}' if language else '"'
