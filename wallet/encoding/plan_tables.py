"""The shipped plan: what PyLD made of the bundled contexts when the project was built.

``packaging/compile_contexts.py`` writes the tables. They hold nothing but PyLD's results: what
each term means in each context, and which context follows on which. A context is written as what
differs from another one, and read when a document first needs it, so that loading them is cheap.

They answer for a set of contexts only while every context they were compiled from is pinned there
with the same hash.
"""

import hashlib
import json
import threading
from typing import Any

from resources import read_resource
from wallet.encoding.context_plan import NotInTables, TermDefinition
from wallet.encoding.contexts import ContextSet
from wallet.encoding.node_context import NodeContext
from wallet.errors import KnowledgeError, Reason

TABLES = "context_plan/tables.json"
_SETS_KEPT = 16


class _Record:
    """One context as the tables have it: what differs from ``parent``, and what follows."""

    __slots__ = ("by_list", "by_member", "by_type", "flags", "parent", "prefixes", "previous",
                 "terms")  # fmt: skip

    def __init__(self, line: bytes) -> None:
        (
            self.parent, self.previous, self.flags, self.prefixes, self.terms, self.by_member,
            self.by_type, self.by_list,
        ) = json.loads(line)  # fmt: skip


class TablesPlan:
    """A plan out of compiled tables; what they lack raises NotInTables.

    ``digest`` is the SHA-256 of all they say, in hexadecimal digits.
    """

    def __init__(self, content: bytes) -> None:
        self.digest, body = _split(content)
        head, *self._lines = body.split(b"\n")
        read = json.loads(head)
        self._pinned: dict[str, str] = read["contexts"]
        self._written: list[Any] = read["definitions"]
        self._definitions: dict[int, TermDefinition] = {}
        self._records: dict[int, _Record] = {}
        self._contexts: dict[int, NodeContext] = {}
        self._fits: dict[str, bool] = {}
        self.initial = self._context(0)

    def fits(self, contexts: ContextSet) -> bool:
        """Whether every context the tables were compiled from is pinned with the same hash."""
        known = self._fits.get(contexts.digest)
        if known is None:
            found = {url: contexts.find(url) for url in self._pinned}
            known = all(
                entry is not None and entry.sha256 == self._pinned[url]
                for url, entry in found.items()
            )
            if len(self._fits) >= _SETS_KEPT:
                self._fits.clear()
            self._fits[contexts.digest] = known
        return known

    def definition(self, context: NodeContext, term: str) -> TermDefinition | None:
        """Return what ``term`` means in a context."""
        number = context.number
        while number >= 0:
            record = self._record(number)
            index = record.terms.get(term)
            if index is not None:
                return self._defined(index) if index >= 0 else None
            number = record.parent
        return None

    def scoped(self, context: NodeContext, scope: int, *, by_type: bool) -> NodeContext:
        """Return the context that a term's own context makes."""
        record = self._record(context.number)
        following = record.by_type if by_type else record.by_member
        return self._follow(following.get(f"{scope}"))

    def listed(self, context: NodeContext, urls: tuple[str, ...]) -> NodeContext:
        """Return the context of a node that lists ``urls``."""
        return self._follow(self._record(context.number).by_list.get(" ".join(urls)))

    def _follow(self, number: int | None) -> NodeContext:
        if number is None:
            raise NotInTables
        return self._context(number)

    def _record(self, number: int) -> _Record:
        found = self._records.get(number)
        if found is None:
            found = self._records[number] = _Record(self._lines[number])
        return found

    def _defined(self, index: int) -> TermDefinition:
        found = self._definitions.get(index)
        if found is None:
            iri, datatype, containers, language, scope, is_prefix, is_beyond = self._written[index]
            found = self._definitions[index] = TermDefinition(
                iri=iri,
                datatype=datatype,
                containers=tuple(containers),
                language=language,
                scope=scope,
                is_prefix=bool(is_prefix),
                is_beyond=bool(is_beyond),
            )
        return found

    def _context(self, number: int) -> NodeContext:
        found = self._contexts.get(number)
        if found is None:
            record = self._record(number)
            previous = self._context(record.previous) if record.previous >= 0 else None
            is_plain, is_beyond, language = record.flags
            found = self._contexts[number] = NodeContext(
                self,
                number,
                previous=previous,
                prefixes=frozenset(record.prefixes),
                language=language,
                is_plain=bool(is_plain),
                is_beyond=bool(is_beyond),
            )
        return found


def _split(content: bytes) -> tuple[str, bytes]:
    """Return the digest that the first line names, checked, and what it covers."""
    digest, _, body = content.partition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != digest:
        raise KnowledgeError(Reason.PACK_MALFORMED, {"where": TABLES})
    return digest.decode(), body


# What a plan works out at the first use is not made for two threads, and there are no locks.
_kept = threading.local()


def shipped_tables() -> TablesPlan:
    """Return this thread's plan by the tables that come with the wallet.

    Raises KnowledgeError(PACK_MALFORMED, where) where the installation's file was changed.
    """
    plan: TablesPlan | None = _kept.__dict__.get("plan")
    if plan is None:
        plan = _kept.__dict__["plan"] = TablesPlan(read_resource(TABLES))
    return plan


def tables_digest() -> str:
    """Return the digest of the shipped tables: as long as it is the same, so is what they say."""
    return shipped_tables().digest


__all__ = ["TABLES", "TablesPlan", "shipped_tables", "tables_digest"]
