"""The one door to PyLD: JSON-LD expansion over pinned contexts, nothing fetched, drops reported.

PyLD keeps one cache of contexts for the whole process, keyed by address; here every set of
contexts has its own, so two sets that hold different documents for one address never meet. It
also drops what it cannot understand and resolves relative names against ``http://example.org``;
so drops are collected, and the base is a name of our own that must not appear in the result.
"""

import threading
from collections.abc import Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any, TypeAlias
from uuid import uuid4

from wallet.encoding.contexts import ContextSet
from wallet.errors import InvalidProof, ProofError, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject, JsonValue

# Expanded JSON-LD: what PyLD returns is untyped.
Expanded: TypeAlias = list[dict[str, Any]]

# Every relative name ends up below this, so its appearance shows that one was there.
RELATIVE_BASE = "https://relative.invalid/-/-/-/-/"
RELATIVE_HOST = "https://relative.invalid/"

_SETS_KEPT = 4
# Lost members that are named; finding a name costs a look at all members beside it.
_MAX_LOST = 20
_CONTEXT_FAULTS = ("context", "term definition", "redefinition", "keyword", "mapping", "vocab")


def expand(
    document: JsonObject, contexts: ContextSet, *, has_inline_context: bool
) -> tuple[Expanded, bool]:
    """Return the expanded form of ``document``, and whether a member was dropped on the way.

    ``has_inline_context`` says that the document defines terms itself; those are never kept.
    Raises ProofNotChecked(CONTEXT_NOT_AT_HAND, context) for an address a context refers to,
    InvalidProof(CONTEXT_REDEFINED | MEMBER_MALFORMED, where: JSON-LD's name of the error), and
    ProofNotChecked(INTERNAL_ERROR, kind) where PyLD itself stumbles.
    """
    dropped: list[object] = []
    processor = _pyld().jsonld.JsonLdProcessor(on_property_dropped=dropped.append)
    expanded = _run(processor, document, contexts, has_inline_context=has_inline_context)
    return expanded, bool(dropped)


def dropped_members(
    document: JsonObject, contexts: ContextSet, *, has_inline_context: bool
) -> list[str]:
    """Return dotted paths of the first members that expansion drops, in document order.

    Costs a second expansion; raises as :func:`expand`.
    """
    tracker = _tracker()()
    _run(tracker, document, contexts, has_inline_context=has_inline_context)
    lost: list[str] = tracker.lost
    return lost


def resolve_relative(text: str) -> str:
    """Return what a relative name becomes in an expanded document; other texts as they are."""
    from pyld.iri_resolver import resolve  # noqa: PLC0415

    try:
        resolved = resolve(text, RELATIVE_BASE)
    except ValueError:
        return text
    return str(resolved)


def _run(
    processor: Any,
    document: JsonObject,
    contexts: ContextSet,
    *,
    has_inline_context: bool,
) -> Expanded:
    pyld = _pyld()
    resolved, by_identity = _cache_of(contexts)
    if has_inline_context:
        resolved, by_identity = dict(resolved), dict(by_identity)
    loader = _Loader(contexts)
    options = {
        "base": RELATIVE_BASE,
        "documentLoader": loader,
        "contextResolver": _resolver()(resolved, loader, by_identity),
        "processingMode": "json-ld-1.1",
    }
    try:
        expanded: Expanded = processor.expand(document, options)
    except pyld.jsonld.JsonLdError as error:
        raise _meaning_of(error, loader) from error
    except (TypeError, ValueError, KeyError, AttributeError, IndexError, RecursionError) as error:
        raise ProofNotChecked(Reason.INTERNAL_ERROR, {"kind": type(error).__name__}) from error
    return expanded


class _Loader:
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


def _cache_of(contexts: ContextSet) -> _Cache:
    caches: dict[str, _Cache] = _kept.__dict__.setdefault("caches", {})
    if contexts.digest not in caches:
        while len(caches) >= _SETS_KEPT:
            del caches[next(iter(caches))]
        caches[contexts.digest] = ({}, {})
    return caches[contexts.digest]


def _meaning_of(error: Any, loader: _Loader) -> ProofError:
    code = str(error.code or error.type or "")
    if loader.refused:
        return ProofNotChecked(Reason.CONTEXT_NOT_AT_HAND, {"context": loader.refused[:200]})
    if any(word in code for word in _CONTEXT_FAULTS):
        return InvalidProof(Reason.CONTEXT_REDEFINED, {"where": code})
    return InvalidProof(Reason.MEMBER_MALFORMED, {"where": code})


@cache
def _pyld() -> Any:
    import pyld  # noqa: PLC0415 (36 ms, and nothing needs it before the first check)

    # PyLD names every context it makes by uuid1, which asks for this machine's network address
    # through an internet socket. Any name will do that no other context has.
    pyld.jsonld.uuid = SimpleNamespace(uuid1=uuid4)
    return pyld


@cache
def _resolver() -> Any:
    """Return a resolver that knows a scoped context by identity.

    PyLD's own writes every scoped context out as canonical JSON to find it in its cache, at each
    use: a third of all time.
    """
    from pyld.context_resolver import ContextResolver  # noqa: PLC0415

    class Resolver(ContextResolver):  # type: ignore[misc]
        def __init__(
            self, resolved: dict[str, Any], loader: _Loader, by_identity: dict[int, Any]
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


@cache
def _tracker() -> Any:
    """Return a processor that knows where it is when it drops a member."""
    from pyld.jsonld import JsonLdProcessor  # noqa: PLC0415

    class Tracker(JsonLdProcessor):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__(on_property_dropped=self._note)
            self.lost: list[str] = []
            self._within: list[tuple[str | None, Any, Any]] = []

        def _expand_object(
            self,
            active_ctx: Any,
            active_property: Any,
            expanded_active_property: Any,
            element: Any,
            *rest: Any,
            **named: Any,
        ) -> None:
            self._within.append((active_property, active_ctx, element))
            super()._expand_object(
                active_ctx, active_property, expanded_active_property, element, *rest, **named
            )
            self._within.pop()

        def _note(self, expanded: object) -> None:
            if len(self.lost) >= _MAX_LOST:
                return
            _, active_ctx, element = self._within[-1]
            path = [name for name, _, _ in self._within if name]
            for member in sorted(element):
                if self._expand_iri(active_ctx, member, vocab=True) == expanded:
                    name = ".".join([*path, member])
                    if name not in self.lost:
                        self.lost.append(name)

    return Tracker


__all__ = ["RELATIVE_HOST", "Expanded", "dropped_members", "expand", "resolve_relative"]
