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

from wallet.encoding.nquads import Quad, Term
from wallet.errors import ProofNotChecked, Reason

HashAlgorithm: TypeAlias = Literal["sha256", "sha384"]

# Identifiers issued so far, by blank node; insertion order is issuing order (§4.5).
_Issuer: TypeAlias = dict[int, str]


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
    """Return the canonical N-Quads of a dataset (§4.4.3 and §5).

    Raises ProofNotChecked(TOO_MUCH_WORK) where labelling exceeds ``budget``.
    """
    dataset = set(quads)
    labels = label_blank_nodes(dataset, algorithm=algorithm, budget=budget)
    lines = [_line(quad, labels.__getitem__) for quad in dataset]
    lines.sort()
    return "".join(lines).encode()


def label_blank_nodes(
    dataset: Iterable[Quad],
    *,
    algorithm: HashAlgorithm = "sha256",
    budget: WorkBudget = BUDGET,
) -> dict[int, str]:
    """Return the canonical label (``_:c14n0``…) of each blank node of a set of quads (§4.4.3).

    Raises ProofNotChecked(TOO_MUCH_WORK).
    """
    return _Labelling(dataset, algorithm, budget).labels()


def _line(quad: Quad, label: Callable[[int], str]) -> str:
    subject, predicate, thing, graph = quad
    if not isinstance(subject, str):
        subject = label(subject)
    if not isinstance(thing, str):
        thing = label(thing)
    if not isinstance(graph, str):
        graph = label(graph)
    if graph:
        return f"{subject} {predicate} {thing} {graph} .\n"
    return f"{subject} {predicate} {thing} .\n"


class _Labelling:
    """The canonicalization state (§4.3) of one dataset."""

    def __init__(self, dataset: Iterable[Quad], algorithm: str, budget: WorkBudget) -> None:
        self._hash_of = _hasher(algorithm)
        self._budget = budget
        self._calls = 0
        self._orders = 0
        self._mentions: defaultdict[int, list[Quad]] = defaultdict(list)
        for quad in dataset:
            subject, _, thing, graph = quad
            for node in {node for node in (subject, thing, graph) if isinstance(node, int)}:
                self._mentions[node].append(quad)
        self._first: dict[int, str] = {}
        self._canonical: _Issuer = {}

    def labels(self) -> dict[int, str]:
        """Label every blank node (§4.4.3 steps 3 to 5)."""
        by_hash: defaultdict[str, list[int]] = defaultdict(list)
        for node in self._mentions:
            self._first[node] = self._hash_first_degree(node)
            by_hash[self._first[node]].append(node)
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

        def label(other: int) -> str:
            return "_:a" if other == node else "_:z"

        lines = [_line(quad, label) for quad in self._mentions[node]]
        lines.sort()
        return self._hash_of("".join(lines))

    def _hash_related(self, related: int, predicate: str, issuer: _Issuer, position: str) -> str:
        """Hash Related Blank Node (§4.7.3)."""
        identifier = self._canonical.get(related) or issuer.get(related) or self._first[related]
        return self._hash_of(position + predicate + identifier)

    def _related_to(self, node: int, issuer: _Issuer) -> dict[str, list[int]]:
        """Return the related blank nodes by hash (§4.8.3 step 3), each as often as related."""
        related: defaultdict[str, list[int]] = defaultdict(list)
        for subject, predicate, thing, graph in self._mentions[node]:
            for other, text, position in (
                (subject, predicate, "s"),
                (thing, predicate, "o"),
                (graph, "", "g"),
            ):
                if isinstance(other, int) and other != node:
                    related[self._hash_related(other, text, issuer, position)].append(other)
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
    "canonicalize_quads",
    "label_blank_nodes",
]
