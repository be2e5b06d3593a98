"""The one door to PyLD: its processor over pinned contexts, nothing fetched, errors translated.

PyLD keeps one cache of contexts for the whole process, keyed by address; here every set of
contexts has its own, so two sets that hold different documents for one address never meet. It
resolves relative names against ``http://example.org``; so the base is a name of our own that must
not appear in a result.
"""

import threading
from collections.abc import Mapping
from functools import cache
from itertools import count
from types import SimpleNamespace
from typing import Any, TypeAlias

from wallet.encoding.contexts import ContextSet
from wallet.encoding.nquads import RELATIVE_HOST
from wallet.errors import InvalidProof, ProofError, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject, JsonValue

# Every relative name ends up below this, so its appearance shows that one was there.
RELATIVE_BASE = f"{RELATIVE_HOST}-/-/-/-/"

_SETS_KEPT = 4
# A second of PyLD's work; the largest badge at hand needs 3,000 where no cache helps.
_MOST_DEFINITIONS = 100_000
# Terms that are copied in the time that one is defined.
_COPIED_AS_ONE = 400
_CONTEXT_FAULTS = ("context", "term definition", "redefinition", "keyword", "mapping", "vocab")
# What PyLD itself stumbles with over documents that nobody foresaw.
STUMBLES = (TypeError, ValueError, KeyError, AttributeError, IndexError, RecursionError)


class PinnedLoader:
    """PyLD's document loader over a set of contexts: it has what it has."""

    def __init__(self, contexts: ContextSet) -> None:
        self._contexts = contexts
        self.refused = ""

    def __call__(self, url: str, _options: Mapping[str, object]) -> dict[str, object]:
        """Return the pinned document; KeyError for any other address."""
        pinned = self._contexts.find(url)
        if pinned is None:
            self.refused = url
            raise KeyError(url)
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            # PyLD writes absolute addresses into what it is given: a copy.
            "document": _plain_copy(pinned.document),
            "tag": "static",
        }


@cache
def pyld_library() -> Any:
    """Return the library, imported at the first call."""
    import pyld  # noqa: PLC0415 (36 ms, and nothing needs it before the first check)

    # PyLD names every context it makes by uuid1, which asks for this machine's network address
    # through an internet socket. Any name will do that no other context has.
    pyld.jsonld.uuid = SimpleNamespace(uuid1=count().__next__)
    return pyld


@cache
def bounded_processor() -> Any:
    """Return PyLD's processor as a class that stops after so much work on contexts.

    A document can make PyLD define the same thousand terms anew at each of its nodes. Instances
    have ``is_exhausted``, which says that an error they raised means no more than that.

    PyLD remembers what a context makes of another one without asking whether protected terms were
    let through, so that one document would decide what the next one means; here each way has a
    memory of its own.
    """

    class BoundedProcessor(pyld_library().jsonld.JsonLdProcessor):  # type: ignore[misc]
        _work = 0
        is_exhausted = False

        def _process_context(
            self,
            active_ctx: Any,
            local_ctx: Any,
            options: Any,
            override_protected: Any = False,  # noqa: FBT002 (PyLD's own signature)
            **named: Any,
        ) -> Any:
            resolver = options["resolvers"][bool(override_protected)]
            if options["contextResolver"] is not resolver:
                options = {**options, "contextResolver": resolver}
            return super()._process_context(
                active_ctx, local_ctx, options, override_protected=override_protected, **named
            )

        def _create_term_definition(self, *arguments: Any, **named: Any) -> Any:
            self._count(1)
            return super()._create_term_definition(*arguments, **named)

        def _clone_active_context(self, active_ctx: Any) -> Any:
            self._count(len(active_ctx["mappings"]) // _COPIED_AS_ONE)
            return super()._clone_active_context(active_ctx)

        def _count(self, work: int) -> None:
            self._work += work
            if self._work > _MOST_DEFINITIONS:
                self.is_exhausted = True
                raise ValueError(self._work)

    return BoundedProcessor


@cache
def context_processor() -> Any:
    """Return PyLD's context processing alone: ``initial(options)``, ``apply(active, own, …)``."""

    class ContextProcessor(bounded_processor()):  # type: ignore[misc]
        def _count(self, work: int) -> None:
            """The pinned contexts themselves may cost what they cost."""

        def initial(self, options: Mapping[str, Any]) -> Any:
            return self._get_initial_context(options)

        def apply(self, active: Any, own: Any, options: Mapping[str, Any], **way: bool) -> Any:
            return self._process_context(active, own, options, **way)

    return ContextProcessor()


def processing_options(
    contexts: ContextSet, loader: PinnedLoader, *, forgets: bool = False
) -> dict[str, Any]:
    """Return the options for PyLD's processor over ``contexts``, with their cache.

    ``forgets``: nothing is taken from the cache and nothing kept. A document's own contexts can
    reach into what the cache holds: ``@import`` makes PyLD keep the merged words as if they were
    the pinned context's.
    """
    resolvers = []
    for resolved, by_identity in _caches_of(contexts):
        if forgets:
            resolved, by_identity = {}, {}
        resolvers.append(_resolver()(resolved, loader, by_identity))
    return {
        "base": RELATIVE_BASE,
        "documentLoader": loader,
        "contextResolver": resolvers[0],
        "resolvers": resolvers,
        "processingMode": "json-ld-1.1",
        "isFrame": False,
        "keepFreeFloatingNodes": False,
    }


def fault_of(error: Any, loader: PinnedLoader) -> ProofError:
    """Return what an error of PyLD's means here, a JsonLdError or that it stumbled."""
    if isinstance(error, STUMBLES):
        return ProofNotChecked(Reason.INTERNAL_ERROR, {"kind": type(error).__name__})
    code = str(error.code or error.type or "")
    if loader.refused:
        return ProofNotChecked(Reason.CONTEXT_NOT_AT_HAND, {"context": loader.refused[:200]})
    if any(word in code for word in _CONTEXT_FAULTS):
        return InvalidProof(Reason.CONTEXT_REDEFINED, {"where": code})
    return InvalidProof(Reason.MEMBER_MALFORMED, {"where": code})


def resolve_relative(text: str) -> str:
    """Return what a relative name becomes in an expanded document; other texts as they are."""
    from pyld.iri_resolver import resolve  # noqa: PLC0415

    return str(resolve(text, RELATIVE_BASE))


def _plain_copy(document: JsonObject) -> JsonObject:
    """Return a deep, plain copy of a JSON object."""
    return {name: _copy(value) for name, value in document.items()}


def _copy(value: JsonValue) -> JsonValue:
    if isinstance(value, Mapping):
        return _plain_copy(value)
    if isinstance(value, list | tuple):
        return [_copy(entry) for entry in value]
    return value


_Cache: TypeAlias = tuple[dict[str, Any], dict[int, Any]]
# Per thread: PyLD's caches are not made for two threads, and the wallet holds no locks.
_kept = threading.local()


def _caches_of(contexts: ContextSet) -> tuple[_Cache, _Cache]:
    """Return the memories of contexts that respect protected terms, and of those that may not."""
    caches: dict[str, tuple[_Cache, _Cache]] = _kept.__dict__.setdefault("caches", {})
    if contexts.digest not in caches:
        while len(caches) >= _SETS_KEPT:
            del caches[next(iter(caches))]
        caches[contexts.digest] = (({}, {}), ({}, {}))
    return caches[contexts.digest]


@cache
def _resolver() -> Any:
    """Return a resolver that knows a scoped context by identity.

    PyLD's own writes every scoped context out as canonical JSON to find it in its cache, at each
    use: a third of all time.
    """
    from pyld.context_resolver import ContextResolver  # noqa: PLC0415

    class Resolver(ContextResolver):  # type: ignore[misc]
        def __init__(
            self, resolved: dict[str, Any], loader: PinnedLoader, by_identity: dict[int, Any]
        ) -> None:
            super().__init__(resolved, loader, max_context_urls=10_000)
            self._by_identity = by_identity

        def resolve(
            self,
            active_ctx: Any,
            context: Any,
            base: Any,
            cycles: Any = None,
        ) -> Any:
            if not isinstance(context, Mapping):
                return super().resolve(active_ctx, context, base, cycles)
            known = self._by_identity.get(id(context))
            if known is None:
                # The context is kept beside its result, so that no other takes its identity.
                known = (context, super().resolve(active_ctx, context, base, cycles))
                self._by_identity[id(context)] = known
            return known[1]

    return Resolver


__all__ = [
    "RELATIVE_BASE",
    "STUMBLES",
    "PinnedLoader",
    "bounded_processor",
    "context_processor",
    "fault_of",
    "processing_options",
    "pyld_library",
    "resolve_relative",
]
