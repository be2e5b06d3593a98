"""A plan that asks PyLD: contexts are processed at the first use and kept.

One for each set of contexts and thread, because PyLD's caches are not made for two threads. What
is kept is bounded: a plan that has grown too far is dropped and starts anew, and one document may
bring only so many new contexts.
"""

import json
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from wallet.encoding.context_plan import NULL_SCOPE, Declined, TermDefinition
from wallet.encoding.contexts import ContextSet
from wallet.encoding.node_context import NodeContext
from wallet.encoding.pyld_processor import (
    STUMBLES,
    PinnedLoader,
    context_processor,
    processing_options,
    pyld_library,
)

_MOST_CONTEXTS = 1_500
# One context costs PyLD some milliseconds; what needs more of them is PyLD's road to judge.
_NEW_PER_DOCUMENT = 100
_SETS_KEPT = 4
_BEYOND = ("@index", "@direction", "@nest")


class CompilingPlan:
    """PyLD's active contexts over one set of pinned contexts, each as a :class:`NodeContext`.

    ``allowance`` is how many contexts may still be processed. ``steps`` are the contexts that
    follow on a numbered one by a scope (as a member's or as a type's), ``lists`` those by a list.
    """

    def __init__(self, contexts: ContextSet, *, allowance: int = _NEW_PER_DOCUMENT) -> None:
        self.allowance = allowance
        self._contexts = contexts
        self._faults = (pyld_library().jsonld.JsonLdError, *STUMBLES)
        self._processor = context_processor()
        self._options = processing_options(contexts, PinnedLoader(contexts))
        self._scopes = {"false": NULL_SCOPE}
        self._scope_of: dict[int, tuple[Any, int]] = {}
        self._own_contexts: dict[int, Any] = {NULL_SCOPE: False}
        self._terms: dict[int, tuple[Any, tuple[Any, ...], TermDefinition]] = {}
        self._active: list[Any] = []
        self._definitions: list[dict[str, TermDefinition]] = []
        self._known: dict[object, NodeContext] = {}
        self._by_identity: dict[int, tuple[Any, NodeContext]] = {}
        self.steps: dict[tuple[int, int, bool], NodeContext] = {}
        self.lists: dict[tuple[int, tuple[str, ...]], NodeContext] = {}
        self.initial = self._wrap(self._processor.initial(self._options))

    @property
    def size(self) -> int:
        """How many contexts are kept."""
        return len(self._active)

    @property
    def contexts(self) -> Sequence[NodeContext]:
        """All contexts by number."""
        return [*self._known.values()]

    def definition(self, context: NodeContext, term: str) -> TermDefinition | None:
        """Return what ``term`` means in a context."""
        return self._definitions[context.number].get(term)

    def definitions(self, context: NodeContext) -> Mapping[str, TermDefinition]:
        """Return all that a context defines."""
        return self._definitions[context.number]

    def scoped(self, context: NodeContext, scope: int, *, by_type: bool) -> NodeContext:
        """Return the context that a term's own context makes; Declined where PyLD refuses it."""
        step = (context.number, scope, by_type)
        found = self.steps.get(step)
        if found is None:
            way = {"propagate": False} if by_type else {"override_protected": True}
            found = self._processed(context, self._own_contexts[scope], way)
            self.steps[step] = found
        return found

    def listed(self, context: NodeContext, urls: tuple[str, ...]) -> NodeContext:
        """Return the context of a node that lists ``urls``; Declined where one is not pinned."""
        step = (context.number, urls)
        found = self.lists.get(step)
        if found is None:
            pinned = [self._contexts.find(url) for url in urls]
            if any(entry is None or entry.is_catch_all for entry in pinned):
                raise Declined
            found = self._processed(context, list(urls), {})
            self.lists[step] = found
        return found

    def _processed(self, context: NodeContext, own: Any, way: Mapping[str, bool]) -> NodeContext:
        if self.allowance <= 0:
            raise Declined
        self.allowance -= 1
        try:
            active = self._processor.apply(self._active[context.number], own, self._options, **way)
        except self._faults as error:
            raise Declined from error
        return self._wrap(active)

    def _wrap(self, active: Any) -> NodeContext:
        """Return the one object for contexts that mean the same."""
        known = self._by_identity.get(id(active))
        if known is not None:
            return known[1]
        previous = active.get("previousContext")
        before = self._wrap(previous) if previous is not None else None
        terms = {term: self._term(mapping) for term, mapping in active["mappings"].items()}
        key = (
            frozenset((term, signature) for term, (_, signature, _) in terms.items()),
            before,
            *(active.get(name) for name in ("@vocab", "@language", "@direction", "@base")),
        )
        found = self._known.get(key)
        if found is None:
            definitions = {term: definition for term, (_, _, definition) in terms.items()}
            found = self._known[key] = self._new(active, definitions, before)
        # An active context is kept beside its number, so that no other takes its identity.
        self._by_identity[id(active)] = (active, found)
        return found

    def _new(
        self, active: Any, definitions: dict[str, TermDefinition], before: NodeContext | None
    ) -> NodeContext:
        names = {term: definition.iri for term, definition in definitions.items()}
        context = NodeContext(
            self,
            len(self._active),
            previous=before,
            prefixes=frozenset(term for term in names if definitions[term].is_prefix),
            language=active.get("@language", ""),
            is_plain=(names.get("id"), names.get("type")) == ("@id", "@type"),
            is_beyond="@value" in names.values()
            or any(name in active for name in ("@vocab", "@direction", "@base")),
        )
        self._active.append(active)
        self._definitions.append(definitions)
        return context

    def _term(self, mapping: Any) -> tuple[Any, tuple[Any, ...], TermDefinition]:
        """Return a mapping of PyLD's, all that tells it from others, and what a plan keeps."""
        known = self._terms.get(id(mapping))
        if known is None:
            known = self._terms[id(mapping)] = (mapping, *self._read(mapping))
        return known

    def _read(self, mapping: Any) -> tuple[tuple[Any, ...], TermDefinition]:
        scope = self._scope(mapping["@context"]) if "@context" in mapping else 0
        language = mapping["@language"] or "" if "@language" in mapping else None
        definition = TermDefinition(
            iri=mapping["@id"] or "",
            datatype=mapping.get("@type") or "",
            containers=tuple(mapping.get("@container", ())),
            language=language,
            scope=scope,
            is_prefix=bool(mapping["_prefix"]),
            is_beyond=mapping["reverse"] or any(name in mapping for name in _BEYOND),
        )
        rest = tuple((name, mapping.get(name)) for name in (*_BEYOND, "reverse", "protected"))
        return (definition, rest), definition

    def _scope(self, own: Any) -> int:
        """Return the number of a term's own context; equal ones have one number."""
        known = self._scope_of.get(id(own))
        if known is None:
            number = self._scopes.setdefault(_written(own), len(self._scopes) + 1)
            self._own_contexts.setdefault(number, own)
            known = self._scope_of[id(own)] = (own, number)
        return known[1]


def _written(own: Any) -> str:
    return json.dumps(own, sort_keys=True, default=dict)


_kept = threading.local()


def compiling_plan(contexts: ContextSet) -> CompilingPlan:
    """Return this thread's plan over ``contexts``, with a new allowance for one document."""
    plans: dict[str, CompilingPlan] = _kept.__dict__.setdefault("plans", {})
    plan = plans.get(contexts.digest)
    if plan is None or plan.size > _MOST_CONTEXTS:
        while len(plans) >= _SETS_KEPT:
            del plans[next(iter(plans))]
        plan = plans[contexts.digest] = CompilingPlan(contexts)
    plan.allowance = _NEW_PER_DOCUMENT
    return plan
