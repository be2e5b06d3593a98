"""Labels for blank nodes: the RDFC-1.0 algorithm, with a limit on its work.

Section numbers are those of the W3C Recommendation (21 May 2024). Two choices:

* The map from hash to related blank nodes (§4.8.3 step 3) keeps a node that is related several
  times as often as it is related, as the specification and the deployed implementations have it.
* A dataset may be made so that the algorithm never ends (§7.1 "Dataset Poisoning"). Work is
  counted, never timed, so the same dataset is refused on every machine.

The common case costs one hash per blank node.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import factorial, prod
from typing import Literal, TypeAlias

from wallet.encoding.dataset import Dataset, Ends, Links, Parts, write_lines
from wallet.encoding.nquads import Term
from wallet.errors import ProofNotChecked, Reason

HashAlgorithm: TypeAlias = Literal["sha256", "sha384"]

# Identifiers issued so far, by blank node; insertion order is issuing order (§4.5).
_Issuer: TypeAlias = dict[int, str]
# Subject, graph, ends of lines in order, links, and, where one of the former is a blank node, the
# ends with links masked, in order.
Block: TypeAlias = tuple[Term, Term, Ends, Links, Ends]
# Position and predicate as they are hashed, the related node, and how often.
_Relation: TypeAlias = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkBudget:
    """How much work a dataset may cost before it is refused.

    ``n_degree_calls`` bounds runs of the Hash N-Degree Quads algorithm beyond the one that each
    tied node has, ``permutations`` the orders tried in all, ``orders_of_one`` those of a single
    set of related nodes, ``depth`` how far the algorithm follows a chain.
    """

    n_degree_calls: int = 4_000
    permutations: int = 20_000
    orders_of_one: int = 5_040
    depth: int = 256


BUDGET = WorkBudget()


class Labelling:
    """The canonicalization state (§4.3) of one dataset."""

    __slots__ = (
        "_budget", "_calls", "_canonical", "_first", "_hash", "_inside", "_links_to", "_orders",
        "_own", "_related_hashes", "_relations", "blocks",
    )  # fmt: skip

    def __init__(self, dataset: Dataset, algorithm: str, budget: WorkBudget) -> None:
        self._hash = hashlib.sha384 if algorithm == "sha384" else hashlib.sha256
        self._budget = budget
        self._calls = 0
        self._orders = 0
        self.blocks: list[Block] = []
        # Where each blank node is mentioned (§4.4.3 step 2): as subject, as graph, as object.
        self._own: dict[int, list[Block]] = {}
        self._inside: dict[int, list[Block]] = {}
        self._links_to: dict[int, list[tuple[str, Term, Term]]] = {}
        self._note_mentions(dataset)
        self._first: dict[int, str] = {}
        self._canonical: _Issuer = {}
        self._relations: dict[int, list[_Relation]] = {}
        self._related_hashes: dict[str, str] = {}

    def _note_mentions(self, dataset: Dataset) -> None:
        blocks, own, inside, links_to = self.blocks, self._own, self._inside, self._links_to
        for (subject, graph), (ends, links) in dataset.blocks.items():
            if len(ends) > 1:
                ends = sorted(ends)
            masked = ends
            # Lines that no blank node stands for, as subject or as graph, are hashed nowhere.
            if links and (type(subject) is int or type(graph) is int):
                masked = [*ends, *[predicate + "_:z" for predicate, _ in links]]
                masked.sort()
            block = (subject, graph, ends, links, masked)
            blocks.append(block)
            if type(subject) is int:
                if subject in own:
                    own[subject].append(block)
                else:
                    own[subject] = [block]
            if type(graph) is int:
                inside.setdefault(graph, []).append(block)
            for predicate, thing in links:
                links_to.setdefault(thing, []).append((predicate, subject, graph))

    def labels(self) -> dict[int, str]:
        """Label every blank node (§4.4.3 steps 3 to 5)."""
        by_hash: dict[str, list[int]] = {}
        nodes = {**self._own, **self._inside, **self._links_to}
        if len(nodes) == 1:
            return dict.fromkeys(nodes, "_:c14n0")
        first, hash_of = self._first, self._hash
        for node in nodes:
            text = self._first_degree_lines(node)
            first[node] = found = hash_of(text.encode()).hexdigest()
            if found in by_hash:
                by_hash[found].append(node)
            else:
                by_hash[found] = [node]
        canonical = self._canonical
        tied = []
        for found in sorted(by_hash):
            alike = by_hash[found]
            if len(alike) == 1:
                canonical[alike[0]] = f"_:c14n{len(canonical)}"
            else:
                tied.append(alike)
        for alike in tied:
            self._label_tied(alike)
        return canonical

    def _label_tied(self, nodes: list[int]) -> None:
        results = [
            self._hash_n_degree(node, {node: "_:b0"}, 1)
            for node in nodes
            if node not in self._canonical
        ]
        results.sort(key=lambda result: result[0])
        canonical = self._canonical
        for _, issuer in results:
            for node in issuer:
                if node not in canonical:
                    canonical[node] = f"_:c14n{len(canonical)}"

    def _first_degree_lines(self, node: int) -> str:
        """Return what Hash First Degree Quads (§4.6.3) hashes."""
        own = self._own.get(node, ())
        links_to = self._links_to.get(node, ())
        # Most nodes have one place in the document: lines of their own, and one that leads there.
        if len(own) == 1 and len(links_to) < 2 and node not in self._inside:
            _, graph, _, _, ends = own[0]
            stop = " .\n" if graph == "" else _masked_stop(graph, node)
            if not links_to:
                return f"_:a{(stop + '_:a').join(ends)}{stop}"
            predicate, subject, other = links_to[0]
            if subject != node:
                lines = f"_:a{(stop + '_:a').join(ends)}{stop}"
                if other != graph:
                    stop = _masked_stop(other, node)
                if type(subject) is str:
                    return f"{subject}{predicate}_:a{stop}{lines}"
                return f"{lines}_:z{predicate}_:a{stop}"
        return write_lines(self._mentions(node))

    def _mentions(self, node: int) -> Parts:
        """Return all lines that mention a node, blank nodes masked (§4.6.3 step 3)."""
        parts: Parts = {}
        for _, graph, ends, links, masked in self._own.get(node, ()):
            if links and any(thing == node for _, thing in links):
                masked = _masked(ends, links, node)
            parts.setdefault("_:a", []).append((_masked_stop(graph, node), masked))
        for predicate, subject, graph in self._links_to.get(node, ()):
            if subject != node:
                line = (_masked_stop(graph, node), [predicate + "_:a"])
                parts.setdefault(_masked_start(subject), []).append(line)
        for subject, _, ends, links, masked in self._inside.get(node, ()):
            if subject != node:
                others = [link for link in links if link[1] != node]
                if len(others) < len(links):
                    masked = _masked(ends, others, node)
                parts.setdefault(_masked_start(subject), []).append((" _:a .\n", masked))
        return parts

    def _relations_of(self, node: int) -> list[_Relation]:
        """Return what Hash Related Blank Node (§4.7.3) is asked of a node, each with how often."""
        found: list[_Relation] = []
        for _, graph, ends, links, _ in self._own.get(node, ()):
            if type(graph) is int and graph != node:
                found.append(("g", graph, len(ends) + len(links)))
            for predicate, thing in links:
                if thing != node:
                    found.append(("o" + predicate[1:-1], thing, 1))
        if node in self._links_to:
            found += self._relations_in(node)
        if node in self._inside:
            found += self._relations_within(node)
        return found

    def _relations_in(self, node: int) -> list[_Relation]:
        found: list[_Relation] = []
        for predicate, subject, graph in self._links_to[node]:
            if subject != node:
                if type(subject) is int:
                    found.append(("s" + predicate[1:-1], subject, 1))
                if type(graph) is int and graph != node:
                    found.append(("g", graph, 1))
        return found

    def _relations_within(self, node: int) -> Iterator[_Relation]:
        for subject, _, ends, links, _ in self._inside[node]:
            if subject != node:
                others = [link for link in links if link[1] != node]
                for predicate, thing in others:
                    yield "o" + predicate[1:-1], thing, 1
                if isinstance(subject, int):
                    for end in ends:
                        yield "s" + end[1 : end.index("> ") + 1], subject, 1
                    for predicate, _ in others:
                        yield "s" + predicate[1:-1], subject, 1

    def _related_to(self, node: int, issuer: _Issuer) -> dict[str, list[int]]:
        """Return the related blank nodes by hash (§4.8.3 step 3), each as often as related."""
        related: dict[str, list[int]] = {}
        relations = self._relations.get(node)
        if relations is None:
            relations = self._relations[node] = self._relations_of(node)
        hashes = self._related_hashes
        for position, other, times in relations:
            name = self._canonical.get(other) or issuer.get(other) or self._first[other]
            text = position + name
            found = hashes.get(text)
            if found is None:
                found = hashes[text] = self._hash(text.encode()).hexdigest()
            nodes = [other] if times == 1 else [other] * times
            if found in related:
                related[found] += nodes
            else:
                related[found] = nodes
        return related

    def _hash_n_degree(self, node: int, issuer: _Issuer, depth: int) -> tuple[str, _Issuer]:
        """Hash N-Degree Quads (§4.8.3)."""
        # A thousand like nodes of a long list are a thousand runs, and no more work than that.
        self._calls += depth > 1
        if self._calls > self._budget.n_degree_calls or depth > self._budget.depth:
            raise _too_much_work()
        data = ""
        related = self._related_to(node, issuer)
        for related_hash in sorted(related) if len(related) > 1 else related:
            nodes = related[related_hash]
            if len(nodes) > 1 and len(set(nodes)) > 1:
                path, issuer = self._best_order(nodes, issuer, depth)
            else:
                # A label may have come with the path of an earlier hash.
                name = self._canonical.get(nodes[0]) or issuer.get(nodes[0])
                if name is not None:
                    path = name * len(nodes)
                else:
                    path, issuer = self._only_path(nodes, issuer, depth)
            data += related_hash + path
        return self._hash(data.encode()).hexdigest(), issuer

    def _only_path(self, nodes: Sequence[int], issuer: _Issuer, depth: int) -> tuple[str, _Issuer]:
        """Return path and issuer where one unlabelled node is related, once or several times."""
        node = nodes[0]
        name = f"_:b{len(issuer)}"
        result, issuer = self._hash_n_degree(node, {**issuer, node: name}, depth + 1)
        return f"{name * len(nodes)}{issuer[node]}<{result}>", issuer

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
        # None has a canonical label, which is hashed and unique; paths before may have named some.
        for related in order:
            if related not in issuer:
                unvisited.append(related)
                issuer[related] = f"_:b{len(issuer)}"
            path += issuer[related]
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


def _masked(ends: Ends, links: Links, node: int | None) -> Ends:
    """Return the ends of lines as a node's first-degree hash sees them (§4.6.3 step 3)."""
    return sorted([*ends, *(link[0] + ("_:a" if link[1] == node else "_:z") for link in links)])


def _masked_start(subject: Term) -> str:
    return subject if isinstance(subject, str) else "_:z"


def _masked_stop(graph: Term, node: int) -> str:
    if graph == "":
        return " .\n"
    if isinstance(graph, str):
        return f" {graph} .\n"
    return " _:a .\n" if graph == node else " _:z .\n"


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


def _too_much_work() -> ProofNotChecked:
    return ProofNotChecked(Reason.TOO_MUCH_WORK)


__all__ = ["BUDGET", "Block", "HashAlgorithm", "Labelling", "WorkBudget"]
