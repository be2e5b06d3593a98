"""A document's statements, with its blank nodes known by the places they stand at.

Selective disclosure signs statements one by one, and shows some of them: a blank node of the part
that is shown must be found again in the whole. VC-DI-ECDSA §3.4.4 ("skolemizeCompactJsonLd") gives
every blank node a made-up name for that and processes the document twice more. Here the walk that
makes the statements notes which object each blank node stands for, and nothing is named.

Objects are told apart by identity, so a document must not hold one object at two places: what was
parsed from JSON never does.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeAlias

from wallet.encoding.blank_labels import BUDGET, Labelling
from wallet.encoding.canonical import Road
from wallet.encoding.contexts import ContextSet
from wallet.encoding.dataset import Dataset, dataset_of
from wallet.encoding.document_walk import Walk, WalkedDocument, finish_walk
from wallet.encoding.node_context import NodeContext, Place
from wallet.encoding.nquads import Term
from wallet.encoding.plans import walk_by_plan
from wallet.encoding.rdfc import canonicalize_dataset
from wallet.errors import ProofNotChecked, Reason
from wallet.model.json_values import JsonObject, JsonValue

# What a blank node is: the object that stands for it, a graph around one, an identifier that the
# document made up (``_:x``), or one cell of a list, by number.
_Spot: TypeAlias = tuple[str, int | str]

_NODE, _GRAPH, _LABEL, _CELL = "node", "graph", "label", "cell"
_MADE_UP = "urn:rucksack-blank-node:"
# Objects that name a node or hold no members of one.
_NO_NODES = frozenset({"id", "@id", "@value", "@list", "@set", "@graph"})


class Statements(NamedTuple):
    """The statements of a document or of a part of it.

    ``labels`` are the canonical labels of its blank nodes (``_:c14n0``); ``spots`` what each of
    them is, and ``blank_at`` the other way round: one may be several things. The rest is as in
    :class:`wallet.encoding.canonical.CanonicalForm`.
    """

    dataset: Dataset
    labels: Mapping[int, str]
    spots: Mapping[int, _Spot]
    blank_at: Mapping[_Spot, int]
    has_unpinned_terms: bool
    unpinned_where: str
    road: Road
    repeats_a_name: bool


NO_STATEMENTS = Statements(Dataset(), {}, {}, {}, False, "", Road.COMPILED, False)  # noqa: FBT003


def state(document: JsonObject, contexts: ContextSet) -> Statements:
    """Return the statements of ``document`` with their canonical labels, places left aside.

    Raises as :func:`wallet.encoding.canonical.canonicalize_document`.
    """
    walked = walk_by_plan(document, contexts)
    if walked is not None:
        return _stated(walked.dataset, {}, {}, repeats_a_name=walked.repeats_a_name)
    quads, unpinned = _processed(document, contexts)
    return _stated(dataset_of(set(quads)), {}, {}, unpinned=unpinned)


def state_placed(
    document: JsonObject, contexts: ContextSet, sources: Mapping[int, JsonObject] | None = None
) -> Statements:
    """Return the statements of ``document`` with places.

    ``sources`` are those of a selection: what stands for a part stands for the whole of it, so
    that spots of a part are found in the whole. Raises as :func:`state`, and
    ProofNotChecked(TERMS_NOT_PINNED, where) for a document outside what can be told apart.
    """
    walk = _PlacingWalk(sources or {})
    walked = walk_by_plan(document, contexts, walk.over)
    if walked is not None:
        return _stated(
            walked.dataset, walk.spots, walk.blank_at, repeats_a_name=walked.repeats_a_name
        )
    return _state_processed(document, contexts, sources or {})


def lines_under(dataset: Dataset, labels: Mapping[int, str]) -> list[str]:
    """Return the N-Quads lines of ``dataset``, in code point order, its blank nodes labelled.

    ``labels`` are written as they stand (``_:b0``). Raises KeyError for a blank node without one.
    """
    lines = []
    for (subject, graph), (ends, links) in dataset.blocks.items():
        start = subject if isinstance(subject, str) else labels[subject]
        stop = " .\n"
        if graph != "":
            stop = f" {graph if isinstance(graph, str) else labels[graph]} .\n"
        lines += [f"{start}{end}{stop}" for end in ends]
        lines += [f"{start}{predicate}{labels[thing]}{stop}" for predicate, thing in links]
    lines.sort()
    return lines


class _Unpinned(NamedTuple):
    is_so: bool
    where: str


class _PlacingWalk(Walk):
    """A walk that notes what each blank node is."""

    __slots__ = ("_cells", "_sources", "blank_at", "spots")

    def __init__(self, sources: Mapping[int, JsonObject]) -> None:
        super().__init__()
        self._sources = sources
        self._forget()

    def over(self, document: JsonObject, initial: NodeContext) -> WalkedDocument:
        """Walk ``document`` from its start, whatever was noted of it before."""
        super().__init__()
        self._forget()
        walked = finish_walk(self, document, initial)
        for text, number in self.labels.items():
            self._note(number, (_LABEL, text))
        return walked

    def _forget(self) -> None:
        self.spots: dict[int, _Spot] = {}
        self.blank_at: dict[_Spot, int] = {}
        self._cells = 0

    def _note(self, number: int, spot: _Spot) -> None:
        self.spots.setdefault(number, spot)
        self.blank_at[spot] = number

    def _spot_of(self, kind: str, element: Any) -> _Spot:
        return kind, id(self._sources.get(id(element), element))

    def _subject(self, context: NodeContext, element: dict[str, Any]) -> Term:
        subject = super()._subject(context, element)
        if isinstance(subject, int):
            self._note(subject, self._spot_of(_NODE, element))
        return subject

    def _graph(self, place: Place, value: Any, name: str) -> Term | None:
        graph = super()._graph(place, value, name)
        if isinstance(graph, int):
            self._note(graph, self._spot_of(_GRAPH, value))
        return graph

    def _list(self, things: Any, graph: Term) -> Term:
        before = self.blank
        first = super()._list(things, graph)
        for number in range(before + 1, self.blank + 1):
            self._note(number, (_CELL, self._cells))
            self._cells += 1
        return first


def _stated(
    dataset: Dataset,
    spots: Mapping[int, _Spot],
    blank_at: Mapping[_Spot, int],
    *,
    repeats_a_name: bool = True,
    unpinned: _Unpinned | None = None,
) -> Statements:
    labels = Labelling(dataset, "sha256", BUDGET).labels()
    return Statements(
        dataset=dataset,
        labels=labels,
        spots=spots,
        blank_at=blank_at,
        has_unpinned_terms=unpinned is not None and unpinned.is_so,
        unpinned_where="" if unpinned is None else unpinned.where,
        road=Road.COMPILED if unpinned is None else Road.PROCESSED,
        repeats_a_name=repeats_a_name,
    )


def _processed(
    document: JsonObject, contexts: ContextSet
) -> tuple[tuple[tuple[Term, str, Term, Term], ...], _Unpinned]:
    from wallet.encoding.quads import quads_of  # noqa: PLC0415 (on use: few documents take it)

    found = quads_of(document, contexts)
    return found.quads, _Unpinned(found.has_unpinned_terms, found.unpinned_where)


def _state_processed(
    document: JsonObject, contexts: ContextSet, sources: Mapping[int, JsonObject]
) -> Statements:
    """Place the blank nodes of a document that no plan walks, by names made up for its objects.

    Which objects are nodes is not known beforehand; that the names changed nothing else is seen
    by taking them away again.
    """
    namer = _Namer(sources)
    quads, unpinned = _processed(namer.named(document), contexts)
    free = 1 + max((term for quad in quads for term in quad if isinstance(term, int)), default=-1)
    placed, spots = [], {}
    for quad in quads:
        terms = []
        for term in quad:
            number = namer.number_in(term)
            if number is not None:
                spots[free + number] = namer.spots[number]
                term = free + number
            terms.append(term)
        placed.append((terms[0], str(terms[1]), terms[2], terms[3]))
    dataset = dataset_of(set(placed))
    plain = dataset_of(set(_processed(document, contexts)[0]))
    if canonicalize_dataset(dataset) != canonicalize_dataset(plain):
        raise ProofNotChecked(Reason.TERMS_NOT_PINNED, {"where": unpinned.where or "@context"})
    rest = _blanks_of(dataset) - spots.keys()
    spots |= {number: (_CELL, count) for count, number in enumerate(sorted(rest))}
    blank_at = {spot: number for number, spot in spots.items()}
    return _stated(dataset, spots, blank_at, unpinned=unpinned)


def _blanks_of(dataset: Dataset) -> set[int]:
    found: set[int] = set()
    for (subject, graph), (_, links) in dataset.blocks.items():
        terms: Iterable[Term] = (subject, graph, *(thing for _, thing in links))
        found |= {term for term in terms if isinstance(term, int)}
    return found


class _Namer:
    """Gives every object that may be a blank node an identifier of its own."""

    def __init__(self, sources: Mapping[int, JsonObject]) -> None:
        self._sources = sources
        self.spots: list[_Spot] = []
        self._given: dict[str, str] = {}

    def named(self, document: JsonObject) -> dict[str, JsonValue]:
        """Return ``document`` with the identifiers put in."""
        members = {
            name: value if name == "@context" else self._value(value)
            for name, value in document.items()
        }
        own = document.get("id")
        if isinstance(own, str) and own.startswith("_:"):
            if own not in self._given:
                self._given[own] = self._new((_LABEL, own))
            members["id"] = self._given[own]
        elif _NO_NODES.isdisjoint(document):
            members["id"] = self._new((_NODE, id(self._sources.get(id(document), document))))
        return members

    def _new(self, spot: _Spot) -> str:
        self.spots.append(spot)
        return f"{_MADE_UP}{len(self.spots) - 1}"

    def number_in(self, term: Term) -> int | None:
        """Return the number in a name made up here, None for every other term."""
        start = f"<{_MADE_UP}"
        if not isinstance(term, str) or not term.startswith(start):
            return None
        digits = term[len(start) : -1]
        number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else -1
        return number if 0 <= number < len(self.spots) else None

    def _value(self, value: JsonValue) -> JsonValue:
        if isinstance(value, dict):
            return self.named(value)
        if isinstance(value, list | tuple):
            return [self._value(entry) for entry in value]
        return value


__all__ = ["NO_STATEMENTS", "Statements", "lines_under", "state", "state_placed"]
