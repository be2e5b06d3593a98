"""Which plan walks a document: the shipped tables, else one compiled by PyLD, else none."""

from collections.abc import Callable
from typing import TypeAlias

from wallet.encoding.context_plan import Declined, NotInTables
from wallet.encoding.contexts import ContextSet
from wallet.encoding.document_walk import WalkedDocument, walk_document
from wallet.encoding.node_context import NodeContext
from wallet.encoding.plan_tables import shipped_tables
from wallet.model.json_values import JsonObject

Walker: TypeAlias = Callable[[JsonObject, NodeContext], WalkedDocument]


def walk_by_plan(
    document: JsonObject, contexts: ContextSet, walk: Walker = walk_document
) -> WalkedDocument | None:
    """Return the statements of a document, or None where no plan can say them.

    ``walk`` may be another walker, which notes more on its way.

    A document goes wholly by one plan: where the shipped tables lack something, all of it is
    walked again by the compiling plan. Raises KnowledgeError(PACK_MALFORMED) where the tables'
    file was changed.
    """
    try:
        tables = shipped_tables()
        if tables.fits(contexts):
            try:
                return walk(document, tables.initial)
            except NotInTables:
                pass
        from wallet.encoding.plan_compiling import compiling_plan  # noqa: PLC0415 (on use)

        return walk(document, compiling_plan(contexts).initial)
    except (Declined, RecursionError):
        return None


__all__ = ["walk_by_plan"]
