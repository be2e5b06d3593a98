"""JSON-LD expansion over pinned contexts, by PyLD, with what it drops reported.

PyLD drops what it cannot understand without an error; a signature would not protect that, so
drops are collected and can be named.
"""

from functools import cache
from typing import Any, TypeAlias

from wallet.encoding.contexts import ContextSet
from wallet.encoding.pyld_processor import (
    STUMBLES,
    PinnedLoader,
    bounded_processor,
    fault_of,
    processing_options,
    pyld_library,
    resolve_relative,
)
from wallet.errors import ProofNotChecked, Reason
from wallet.model.json_values import JsonObject

# Expanded JSON-LD: what PyLD returns is untyped.
Expanded: TypeAlias = list[dict[str, Any]]

# Lost members that are named; finding a name costs a look at all members beside it.
_MAX_LOST = 20


def expand(
    document: JsonObject, contexts: ContextSet, *, has_inline_context: bool
) -> tuple[Expanded, bool]:
    """Return the expanded form of ``document``, and whether a member was dropped on the way.

    ``has_inline_context`` says that the document defines terms itself; those are never kept.
    Raises ProofNotChecked(CONTEXT_NOT_AT_HAND, context) for an address a context refers to,
    InvalidProof(CONTEXT_REDEFINED | MEMBER_MALFORMED, where: JSON-LD's name of the error), and
    ProofNotChecked(TOO_MUCH_WORK | INTERNAL_ERROR, kind) where PyLD takes too long or stumbles.
    """
    dropped: list[object] = []
    processor = bounded_processor()(on_property_dropped=dropped.append)
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


def _run(
    processor: Any,
    document: JsonObject,
    contexts: ContextSet,
    *,
    has_inline_context: bool,
) -> Expanded:
    loader = PinnedLoader(contexts)
    options = processing_options(contexts, loader, forgets=has_inline_context)
    try:
        expanded: Expanded = processor.expand(document, options)
    except (pyld_library().jsonld.JsonLdError, *STUMBLES) as error:
        if processor.is_exhausted:
            raise ProofNotChecked(Reason.TOO_MUCH_WORK) from error
        raise fault_of(error, loader) from error
    return expanded


@cache
def _tracker() -> Any:
    """Return a processor that knows where it is when it drops a member."""

    class Tracker(bounded_processor()):  # type: ignore[misc]
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


__all__ = ["Expanded", "dropped_members", "expand", "resolve_relative"]
