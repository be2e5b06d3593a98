"""Which number stands for which term: the part of CBOR-LD that reads JSON-LD contexts.

Numbers are given while the contexts of a document are met, so writer and reader must meet them
in the same order. This follows the deployed library (cborld 4, the one in vpqr 2) to the letter,
also where JSON-LD 1.1 has it otherwise: a scope survives the redefinition of its term, and an
``@id`` or ``@type`` alias counts only when it is spelled as a plain string.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeGuard

from wallet.errors import ProofNotChecked, Reason
from wallet.model.json_values import JsonObject, JsonValue

# The order is the numbering (cborld 4, lib/keywords.js): 0, 2, 4, ...
_KEYWORDS = (
    *("@context", "@type", "@id", "@value", "@direction", "@graph", "@included", "@index"),
    *("@json", "@language", "@list", "@nest", "@reverse", "@base", "@container", "@default"),
    *("@embed", "@explicit", "@none", "@omitDefault", "@prefix", "@preserve", "@protected"),
    *("@requireAll", "@set", "@version", "@vocab"),
)
KEYWORD_IDS = {keyword: 2 * place for place, keyword in enumerate(_KEYWORDS)}
_FIRST_TERM_ID = 100
# Contexts a code may make us merge; real documents need a few dozen.
_MAX_MERGES = 2_000


class KnownContext(Protocol):
    """A context document at hand."""

    @property
    def document(self) -> JsonObject:
        """The whole document, with its ``@context`` member."""
        ...


class KnownContexts(Protocol):
    """The contexts at hand, by address (:class:`wallet.encoding.contexts.ContextSet`)."""

    def find(self, url: str) -> KnownContext | None:
        """Return the context at ``url``, or None."""
        ...


class ContextUnusable(Exception):
    """A context is of a shape the code table cannot number; ``where`` names it."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveContext:
    """What terms mean at one place of a document."""

    terms: Mapping[str, JsonValue] = field(default_factory=dict)
    scopes: Mapping[str, JsonValue] = field(default_factory=dict)
    id_aliases: frozenset[str] = frozenset()
    type_aliases: frozenset[str] = frozenset()

    def is_id(self, term: str) -> bool:
        """Whether ``term`` is ``@id`` or stands for it."""
        return term == "@id" or term in self.id_aliases

    def is_type(self, term: str) -> bool:
        """Whether ``term`` is ``@type`` or stands for it."""
        return term == "@type" or term in self.type_aliases

    def defines(self, term: str) -> bool:
        """Whether ``term`` has a definition here, or is a keyword."""
        return term in self.terms or term in KEYWORD_IDS

    def type_of(self, term: str, definition_in: "ActiveContext") -> str:
        """Return the datatype of ``term`` as its definition names it, ``""`` where it has none.

        ``definition_in`` is the context that holds the definition; the prefix is looked up here.
        """
        definition = definition_in.terms.get(term)
        named = definition.get("@type") if isinstance(definition, Mapping) else None
        if not isinstance(named, str):
            return ""
        prefix, _, rest = named.partition(":")
        meaning = self.terms.get(prefix)
        if meaning is None:
            return named
        if isinstance(meaning, Mapping):
            meaning = meaning.get("@id")
        if not isinstance(meaning, str):
            raise ContextUnusable(prefix)
        return meaning + rest


EMPTY = ActiveContext()


@dataclass(frozen=True, slots=True, kw_only=True)
class _LoadedContext:
    definition: JsonObject
    active: ActiveContext


class TermTable:
    """The numbers of one document's terms, growing as its contexts are met."""

    def __init__(self, contexts: KnownContexts) -> None:
        self._contexts = contexts
        self.id_of: dict[str, int] = dict(KEYWORD_IDS)
        self.term_of: dict[int, str] = {number: term for term, number in KEYWORD_IDS.items()}
        self._next_id = _FIRST_TERM_ID
        # Inline contexts are known by identity, as in the deployed library; the object is kept
        # beside its number so that the number is not given to another.
        self._loaded: dict[str | int, tuple[object, _LoadedContext]] = {}
        self._merged: dict[tuple[int, str | int], tuple[ActiveContext, ActiveContext]] = {}

    def apply(self, active: ActiveContext, contexts: JsonValue) -> ActiveContext:
        """Return ``active`` with ``contexts`` (an ``@context`` value) on top.

        Raises ProofNotChecked(CONTEXT_NOT_AT_HAND), ContextUnusable.
        """
        if not is_set(contexts):
            return active
        for context in contexts if is_list(contexts) else (contexts,):
            active = self._apply_one(active, context)
        return active

    def apply_types(self, active: ActiveContext, types: Sequence[str]) -> ActiveContext:
        """Return ``active`` with the scopes of ``types`` on top, in the order of their names."""
        for name in sorted(set(types), key=utf16_order):
            active = self.apply(active, active.scopes.get(name))
        return active

    def _apply_one(self, active: ActiveContext, context: JsonValue) -> ActiveContext:
        key = context if isinstance(context, str) else id(context)
        loaded = self._load(context, key)
        if active is EMPTY:
            return loaded.active
        step = (id(active), key)
        if step not in self._merged:
            if len(self._merged) >= _MAX_MERGES:
                raise ContextUnusable("too many contexts")
            cleared = context if isinstance(context, Mapping) else {}
            self._merged[step] = (active, _merge(active, loaded.active, cleared))
        return self._merged[step][1]

    def _load(self, context: JsonValue, key: str | int) -> _LoadedContext:
        if key in self._loaded:
            return self._loaded[key][1]
        definition = self._fetch(context) if isinstance(context, str) else context
        if not isinstance(definition, Mapping):
            raise ContextUnusable(context if isinstance(context, str) else "@context")
        imported = definition.get("@import")
        if isinstance(imported, str) and imported:
            definition = {**self._load(imported, imported).definition, **definition}
        loaded = _LoadedContext(definition=definition, active=self._read(definition))
        self._loaded[key] = (context, loaded)
        return loaded

    def _fetch(self, url: str) -> JsonValue:
        known = self._contexts.find(url)
        if known is None:
            raise ProofNotChecked(Reason.CONTEXT_NOT_AT_HAND, {"context": url})
        return known.document.get("@context")

    def _read(self, context: JsonObject) -> ActiveContext:
        terms: dict[str, JsonValue] = {}
        scopes: dict[str, JsonValue] = {}
        id_aliases, type_aliases = set(), set()
        for term in sorted(context, key=utf16_order):
            definition = context[term]
            if not is_set(definition):
                continue
            if definition == "@id":
                id_aliases.add(term)
            elif definition == "@type":
                type_aliases.add(term)
            if term in KEYWORD_IDS:
                continue
            self._number(term)
            terms[term] = definition
            if isinstance(definition, Mapping) and is_set(definition.get("@context")):
                scopes[term] = definition["@context"]
        return ActiveContext(
            terms=terms,
            scopes=scopes,
            id_aliases=frozenset(id_aliases),
            type_aliases=frozenset(type_aliases),
        )

    def _number(self, term: str) -> None:
        if term not in self.id_of:
            self.id_of[term] = self._next_id
            self.term_of[self._next_id] = term
            self._next_id += 2


def utf16_order(text: str) -> bytes:
    """Return the key that sorts texts as JavaScript does, by UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def is_list(value: JsonValue) -> TypeGuard[Sequence[JsonValue]]:
    """Whether ``value`` is an array."""
    return isinstance(value, Sequence) and not isinstance(value, str)


def is_set(value: JsonValue) -> bool:
    """Whether JavaScript takes ``value`` for true: empty objects and arrays count."""
    return isinstance(value, Mapping) or is_list(value) or bool(value)


def _merge(old: ActiveContext, new: ActiveContext, cleared: JsonObject) -> ActiveContext:
    def is_kept(term: str) -> bool:
        return not (term in cleared and cleared[term] is None)

    terms = {term: meaning for term, meaning in old.terms.items() if is_kept(term)}
    scopes = {term: scope for term, scope in old.scopes.items() if is_kept(term)}
    unchanged = terms.keys() - new.terms.keys()
    return ActiveContext(
        terms={**terms, **new.terms},
        scopes={**scopes, **new.scopes},
        id_aliases=new.id_aliases | (old.id_aliases & unchanged),
        type_aliases=new.type_aliases | (old.type_aliases & unchanged),
    )
