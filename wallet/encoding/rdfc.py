"""RDFC-1.0, the RDF Dataset Canonicalization Algorithm, with a limit on its work.

Section numbers are those of the W3C Recommendation (21 May 2024). Two choices:

* The map from hash to related blank nodes (§4.8.3 step 3) keeps a node that is related several
  times as often as it is related, as the specification and the deployed implementations have it.
* A dataset may be made so that the algorithm never ends (§7.1 "Dataset Poisoning"). Work is
  counted, never timed, so the same dataset is refused on every machine.

The common case costs one hash per blank node.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import factorial, prod
from typing import Literal, TypeAlias

from wallet.encoding.dataset import Dataset, dataset_of
from wallet.encoding.nquads import Quad, Term
from wallet.errors import ProofNotChecked, Reason

HashAlgorithm: TypeAlias = Literal["sha256", "sha384"]

# Identifiers issued so far, by blank node; insertion order is issuing order (§4.5).
_Issuer: TypeAlias = dict[int, str]
_Link: TypeAlias = tuple[Term, str, int, Term]
# Subject, graph, and ends of lines.
_Block: TypeAlias = tuple[Term, Term, list[str]]
# Position and predicate as they are hashed, the related node, and how often.
_Relation: TypeAlias = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkBudget:
    """How much work a dataset may cost before it is refused.

    ``n_degree_calls`` bounds runs of the Hash N-Degree Quads algorithm, ``permutations`` the
    orders tried in all, ``orders_of_one`` those of a single set of related nodes, ``depth`` how
    far the algorithm follows a chain.
    """

    n_degree_calls: int = 4_000
    permutations: int = 20_000
    orders_of_one: int = 5_040
    depth: int = 256


BUDGET = WorkBudget()


def canonicalize_quads(
    quads: Iterable[Quad],
    *,
    algorithm: HashAlgorithm = "sha256",
    budget: WorkBudget = BUDGET,
) -> bytes:
    """Return the canonical N-Quads of statements; as :func:`canonicalize_dataset`."""
    return canonicalize_dataset(dataset_of(quads), algorithm=algorithm, budget=budget)


def canonicalize_dataset(
    dataset: Dataset,
    *,
    algorithm: HashAlgorithm = "sha256",
    budget: WorkBudget = BUDGET,
) -> bytes:
    """Return the canonical N-Quads of a dataset (§4.4.3 and §5).

    Raises ProofNotChecked(TOO_MUCH_WORK) where labelling exceeds ``budget``.
    """
    labelling = _Labelling(dataset, algorithm, budget)
    label = labelling.labels().__getitem__
    lines: list[str] = []
    for subject, graph, ends in labelling.blocks:
        start = subject if isinstance(subject, str) else label(subject)
        stop = _stop(graph if isinstance(graph, str) else label(graph))
        lines += [f"{start}{end}{stop}" for end in ends]
    lines += [_link(link, label) for link in labelling.links]
    lines.sort()
    return "".join(lines).encode()


def label_blank_nodes(
    quads: Iterable[Quad],
    *,
    algorithm: HashAlgorithm = "sha256",
    budget: WorkBudget = BUDGET,
) -> dict[int, str]:
    """Return the canonical label (``_:c14n0``…) of each blank node of a set of quads (§4.4.3).

    Raises ProofNotChecked(TOO_MUCH_WORK).
    """
    return _Labelling(dataset_of(quads), algorithm, budget).labels()


def _stop(graph: str) -> str:
    return f" {graph} .\n" if graph else " .\n"


def _link(link: _Link, label: Callable[[int], str]) -> str:
    subject, predicate, thing, graph = link
    start = subject if isinstance(subject, str) else label(subject)
    stop = _stop(graph if isinstance(graph, str) else label(graph))
    return f"{start}{predicate}{label(thing)}{stop}"


class _Labelling:
    """The canonicalization state (§4.3) of one dataset.

    ``blocks`` are the ends of lines of one subject in one graph, each once and in order.
    """

    def __init__(self, dataset: Dataset, algorithm: str, budget: WorkBudget) -> None:
        self._hash_of = _hasher(algorithm)
        self._budget = budget
        self._calls = 0
        self._orders = 0
        self.blocks: list[_Block] = [
            (subject, graph, sorted(set(ends))) for (subject, graph), ends in dataset.ends.items()
        ]
        self.links = set(dataset.links)
        # Where each blank node is mentioned (§4.4.3 step 2).
        self._blocks_of: dict[int, list[_Block]] = {}
        self._links_of: dict[int, list[_Link]] = {}
        self._note_mentions()
        self._first: dict[int, str] = {}
        self._canonical: _Issuer = {}
        self._relations: dict[int, list[_Relation]] = {}

    def _note_mentions(self) -> None:
        blocks_of, links_of = self._blocks_of, self._links_of
        for block in self.blocks:
            subject, graph, _ = block
            if isinstance(subject, int):
                blocks_of.setdefault(subject, []).append(block)
            if isinstance(graph, int) and graph != subject:
                blocks_of.setdefault(graph, []).append(block)
        for link in self.links:
            subject, _, thing, graph = link
            links_of.setdefault(thing, []).append(link)
            if isinstance(subject, int) and subject != thing:
                links_of.setdefault(subject, []).append(link)
            if isinstance(graph, int) and graph not in (thing, subject):
                links_of.setdefault(graph, []).append(link)

    def labels(self) -> dict[int, str]:
        """Label every blank node (§4.4.3 steps 3 to 5)."""
        by_hash: dict[str, list[int]] = {}
        for node in {**self._blocks_of, **self._links_of}:
            self._first[node] = found = self._hash_first_degree(node)
            by_hash.setdefault(found, []).append(node)
        tied = []
        for _, nodes in sorted(by_hash.items()):
            if len(nodes) == 1:
                self._issue(nodes[0])
            else:
                tied.append(nodes)
        for nodes in tied:
            self._label_tied(nodes)
        return self._canonical

    def _label_tied(self, nodes: list[int]) -> None:
        results = [
            self._hash_n_degree(node, {node: "_:b0"}, 1)
            for node in nodes
            if node not in self._canonical
        ]
        results.sort(key=lambda result: result[0])
        for _, issuer in results:
            for node in issuer:
                self._issue(node)

    def _issue(self, node: int) -> None:
        if node not in self._canonical:
            self._canonical[node] = f"_:c14n{len(self._canonical)}"

    def _hash_first_degree(self, node: int) -> str:
        """Hash First Degree Quads (§4.6.3)."""
        lines: list[str] = []
        for subject, graph, ends in self._blocks_of.get(node, ()):
            start = _masked(subject, node)
            stop = _stop(_masked(graph, node))
            lines += [f"{start}{end}{stop}" for end in ends]
        for subject, predicate, thing, graph in self._links_of.get(node, ()):
            start = _masked(subject, node)
            stop = _stop(_masked(graph, node))
            lines.append(f"{start}{predicate}{'_:a' if thing == node else '_:z'}{stop}")
        lines.sort()
        return self._hash_of("".join(lines))

    def _relations_of(self, node: int) -> list[_Relation]:
        """Return what Hash Related Blank Node (§4.7.3) is asked of a node, each with how often."""
        found = self._relations.get(node)
        if found is None:
            found = self._relations[node] = list(self._relate(node))
        return found

    def _relate(self, node: int) -> Iterator[_Relation]:
        for subject, graph, ends in self._blocks_of.get(node, ()):
            if isinstance(graph, int) and graph != node:
                yield "g", graph, len(ends)
            if isinstance(subject, int) and subject != node:
                for end in ends:
                    yield "s" + end[1 : end.index("> ") + 1], subject, 1
        for subject, predicate, thing, graph in self._links_of.get(node, ()):
            if isinstance(subject, int) and subject != node:
                yield "s" + predicate[1:-1], subject, 1
            if thing != node:
                yield "o" + predicate[1:-1], thing, 1
            if isinstance(graph, int) and graph != node:
                yield "g", graph, 1

    def _related_to(self, node: int, issuer: _Issuer) -> dict[str, list[int]]:
        """Return the related blank nodes by hash (§4.8.3 step 3), each as often as related."""
        related: defaultdict[str, list[int]] = defaultdict(list)
        for position, other, times in self._relations_of(node):
            name = self._canonical.get(other) or issuer.get(other) or self._first[other]
            related[self._hash_of(position + name)] += [other] * times
        return related

    def _hash_n_degree(self, node: int, issuer: _Issuer, depth: int) -> tuple[str, _Issuer]:
        """Hash N-Degree Quads (§4.8.3)."""
        self._calls += 1
        if self._calls > self._budget.n_degree_calls or depth > self._budget.depth:
            raise _too_much_work()
        data = []
        for related_hash, nodes in sorted(self._related_to(node, issuer).items()):
            path, issuer = self._best_order(nodes, issuer, depth)
            data += [related_hash, path]
        return self._hash_of("".join(data)), issuer

    def _best_order(
        self, nodes: Sequence[int], issuer: _Issuer, depth: int
    ) -> tuple[str, _Issuer]:
        """Return the least path over all orders of ``nodes``, and its issuer (steps 5.2-5.6)."""
        self._check_orders(nodes)
        best_path = ""
        best_issuer = issuer
        for order in _distinct_orders(nodes):
            self._orders += 1
            if self._orders > self._budget.permutations:
                raise _too_much_work()
            found = self._path_of(order, dict(issuer), best_path, depth)
            if found is not None and (not best_path or found[0] < best_path):
                best_path, best_issuer = found
        return best_path, best_issuer

    def _path_of(
        self, order: Sequence[int], issuer: _Issuer, best_path: str, depth: int
    ) -> tuple[str, _Issuer] | None:
        """Return path and issuer of one order, None once it cannot be the least (step 5.4)."""
        path = ""
        unvisited = []
        for related in order:
            identifier = self._canonical.get(related)
            if identifier is None:
                if related not in issuer:
                    unvisited.append(related)
                identifier = issuer.setdefault(related, f"_:b{len(issuer)}")
            path += identifier
            if _is_beaten(path, best_path):
                return None
        for related in unvisited:
            result, issuer = self._hash_n_degree(related, issuer, depth + 1)
            path += f"{issuer.setdefault(related, f'_:b{len(issuer)}')}<{result}>"
            if _is_beaten(path, best_path):
                return None
        return path, issuer

    def _check_orders(self, nodes: Sequence[int]) -> None:
        repeats = Counter(nodes).values()
        orders = factorial(len(nodes)) // prod(factorial(count) for count in repeats)
        if orders > self._budget.orders_of_one:
            raise _too_much_work()


def _masked(term: Term, node: int) -> str:
    """Return a term as a node's first-degree hash sees it (§4.6.3 step 3)."""
    if isinstance(term, str):
        return term
    return "_:a" if term == node else "_:z"


def _is_beaten(path: str, best_path: str) -> bool:
    return bool(best_path) and len(path) >= len(best_path) and path > best_path


def _distinct_orders(nodes: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield each different order of ``nodes`` once, equal ones taken for one."""
    order = sorted(nodes)
    last = len(order) - 1
    while True:
        yield tuple(order)
        pivot = last - 1
        while pivot >= 0 and order[pivot] >= order[pivot + 1]:
            pivot -= 1
        if pivot < 0:
            return
        swap = last
        while order[swap] <= order[pivot]:
            swap -= 1
        order[pivot], order[swap] = order[swap], order[pivot]
        order[pivot + 1 :] = reversed(order[pivot + 1 :])


def _hasher(algorithm: str) -> Callable[[str], str]:
    new = hashlib.sha384 if algorithm == "sha384" else hashlib.sha256

    def hash_of(text: str) -> str:
        return new(text.encode()).hexdigest()

    return hash_of


def _too_much_work() -> ProofNotChecked:
    return ProofNotChecked(Reason.TOO_MUCH_WORK)


__all__ = [
    "BUDGET",
    "HashAlgorithm",
    "Quad",
    "Term",
    "WorkBudget",
    "canonicalize_dataset",
    "canonicalize_quads",
    "label_blank_nodes",
]
