"""Labels for blank nodes: other people's answers, and datasets made to take for ever."""

import hashlib
import random
from itertools import permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wallet.encoding.blank_labels import WorkBudget
from wallet.encoding.nquads import Quad
from wallet.encoding.pyld_processor import pyld_library
from wallet.encoding.rdfc import canonicalize_quads, label_blank_nodes
from wallet.errors import ProofNotChecked, Reason

P, Q = "<urn:p>", "<urn:q>"


def assert_too_much_work(quads: list[Quad]) -> None:
    """How soon they are refused is measured by the rig of hostile work and by ``make bench``."""
    with pytest.raises(ProofNotChecked) as caught:
        canonicalize_quads(quads)
    assert caught.value.reason is Reason.TOO_MUCH_WORK


def clique(size: int) -> list[Quad]:
    return [(one, P, other, "") for one, other in permutations(range(size), 2)]


def chain(length: int) -> list[Quad]:
    return [(number, P, number + 1, "") for number in range(length)]


@pytest.mark.parametrize("size", [7, 8, 9, 10, 30])
def test_cliques_are_refused(size: int) -> None:
    assert_too_much_work(clique(size))


@pytest.mark.parametrize("length", [100, 400, 5_000])
def test_long_chains_of_equal_nodes_are_refused(length: int) -> None:
    assert_too_much_work(chain(length))


@pytest.mark.parametrize("quads", [clique(3), clique(6), chain(20), chain(50)])
def test_small_ones_are_answered(quads: list[Quad]) -> None:
    lines = canonicalize_quads(quads).decode().splitlines()
    assert len(lines) == len(quads)
    assert lines == sorted(lines)


@pytest.mark.parametrize("budget", [
    WorkBudget(n_degree_calls=2), WorkBudget(permutations=1), WorkBudget(depth=1),
    WorkBudget(orders_of_one=1),
])  # fmt: skip
def test_each_limit_counts(budget: WorkBudget) -> None:
    with pytest.raises(ProofNotChecked):
        canonicalize_quads(clique(4), budget=budget)


def test_a_long_list_of_like_nodes_is_answered() -> None:
    # Below each of 3,000 named nodes five blank ones that are like their fellows elsewhere.
    quads: list[Quad] = []
    for number in range(0, 18_000, 6):
        quads.append((f"<urn:{number}>", P, number, ""))
        quads += [(number, f"<urn:p{kind}>", number + kind, "") for kind in range(1, 6)]
        quads += [(number + kind, Q, f'"{kind}"', "") for kind in range(1, 6)]
    assert len(canonicalize_quads(quads).splitlines()) == len(quads)


def test_unlike_nodes_cost_no_budget() -> None:
    nothing = WorkBudget(n_degree_calls=0, permutations=0, orders_of_one=0, depth=0)
    quads: list[Quad] = [(number, P, f'"{number}"', "") for number in range(500)]
    assert canonicalize_quads(quads, budget=nothing).count(b"\n") == 500


NODES = st.sampled_from((0, 1, 2, 3, "<urn:s>"))
THINGS = NODES | st.sampled_from(('"x"', '"x"@en'))
GRAPHS = st.sampled_from(("", "", "<urn:g>", 0, 1, 2))
PREDICATES = st.sampled_from((P, Q))


def written(quads: set[Quad]) -> str:
    def name(term: str | int) -> str:
        return f"_:n{term}" if isinstance(term, int) else term

    return "".join(
        f"{name(s)} {p} {name(o)} {name(g)} .\n" if g != "" else f"{name(s)} {p} {name(o)} .\n"
        for s, p, o, g in quads
    )


DATASETS = st.sets(st.tuples(NODES, PREDICATES, THINGS, GRAPHS), min_size=1, max_size=9)


def mentions_a_node_twice(quad: Quad) -> bool:
    nodes = [term for term in quad if isinstance(term, int)]
    return len(set(nodes)) < len(nodes)


@settings(max_examples=400, deadline=None)
@given(DATASETS)
def test_drawn_datasets_come_out_as_pylds_own_algorithm_has_them(quads: set[Quad]) -> None:
    # PyLD counts a statement twice that mentions a node twice; the next test has those.
    # And of two graphs without a name, which one is which may be left open (see test_rdfc).
    one_graph = {(s, p, o, 3 if isinstance(g, int) else g) for s, p, o, g in quads}
    quads = {quad for quad in one_graph if not mentions_a_node_twice(quad)} or {(0, P, Q, "")}
    options = {
        "algorithm": "URDNA2015", "inputFormat": "application/n-quads",
        "format": "application/n-quads",
    }  # fmt: skip
    theirs = pyld_library().jsonld.normalize(written(quads), options)
    assert canonicalize_quads(quads).decode() == theirs


def first_degree(quads: set[Quad], node: int) -> str:
    """§4.6.3, word by word."""
    lines = []
    for quad in quads:
        if node in [term for term in quad if isinstance(term, int)]:
            masked = [
                term if isinstance(term, str) else "_:a" if term == node else "_:z"
                for term in quad
            ]
            lines.append(" ".join(term for term in masked if term) + " .\n")
    return hashlib.sha256("".join(sorted(lines)).encode()).hexdigest()


@settings(max_examples=400, deadline=None)
@given(DATASETS)
def test_unlike_nodes_are_labelled_in_the_order_of_their_hashes(quads: set[Quad]) -> None:
    nodes = {term for quad in quads for term in quad if isinstance(term, int)}
    hashes = {first_degree(quads, node): node for node in nodes}
    assume(len(hashes) == len(nodes))
    expected = {node: f"_:c14n{n}" for n, (_, node) in enumerate(sorted(hashes.items()))}
    assert label_blank_nodes(quads) == expected
    lines = written(quads)
    for node, label in expected.items():
        lines = lines.replace(f"_:n{node} ", f"{label} ")
    assert canonicalize_quads(quads).decode().splitlines() == sorted(lines.splitlines())


def test_tied_nodes_in_a_graph_that_speaks_of_itself() -> None:
    answers = set()
    for order in permutations(range(3)):
        one, other, graph = order
        answers.add(canonicalize_quads([
            (one, P, graph, graph), (other, P, graph, graph), (graph, P, graph, graph),
            (one, P, "<urn:s>", graph), (other, P, "<urn:s>", graph), (one, Q, other, graph),
            (other, Q, one, graph), ("<urn:s>", P, graph, graph), (one, P, one, ""),
            (other, P, other, ""),
        ]))  # fmt: skip
    assert len(answers) == 1


def test_tied_nodes_related_twice_and_tied_graphs_come_out_as_pylds() -> None:
    quads: set[Quad] = set()
    for node, one, other in ((0, 2, 3), (1, 4, 5)):
        quads |= {(near, P, node, g) for near in (one, other) for g in ("<urn:g>", "<urn:h>")}
        quads |= {("<urn:s>", Q, '"x"', 6), (6, Q, '"x"', node), (node, Q, '"x"', "")}
    for graph in (7, 8):
        quads |= {("<urn:s>", P, '"x"', graph), (graph, P, '"x"', ""), (graph + 2, Q, graph, "")}
    options = {
        "algorithm": "URDNA2015", "inputFormat": "application/n-quads",
        "format": "application/n-quads",
    }  # fmt: skip
    theirs = pyld_library().jsonld.normalize(written(quads), options)
    assert canonicalize_quads(quads).decode() == theirs


@pytest.mark.parametrize(
    "quads",
    [
        [(0, P, '"x"', ""), (0, Q, 0, ""), (1, P, '"y"', "")],
        [(0, P, '"x"', ""), ("<urn:s>", Q, 0, "<urn:g>")],
        [(0, P, '"x"', ""), (1, Q, 0, "<urn:g>")],
        [(0, P, '"x"', "<urn:g>"), (1, Q, 0, ""), (1, P, '"y"', "<urn:g>")],
    ],
)
def test_a_node_that_one_link_leads_to_is_hashed_with_it(quads: list[Quad]) -> None:
    """From itself, from a named node, and from another graph than its own."""
    nodes = {term for quad in quads for term in quad if isinstance(term, int)}
    order = sorted(nodes, key=lambda node: first_degree(set(quads), node))
    expected = {node: f"_:c14n{number}" for number, node in enumerate(order)}
    assert label_blank_nodes(quads) == expected


def test_tied_graphs_that_hold_what_is_said_of_themselves() -> None:
    quads: set[Quad] = set()
    for graph in (0, 1):
        quads |= {
            (graph, P, '"x"', graph),
            ("<urn:s>", P, '"x"', graph),
            (graph, Q, graph + 2, ""),
        }
        quads |= {(graph + 2, Q, graph, "")}
    renamed = {
        tuple({0: 1, 1: 0, 2: 3, 3: 2}.get(t, t) if isinstance(t, int) else t for t in quad)
        for quad in quads
    }
    assert canonicalize_quads(quads) == canonicalize_quads(renamed)  # type: ignore[arg-type]
    assert len(canonicalize_quads(quads).splitlines()) == len(quads)


def test_tied_graphs_that_hold_what_is_said_between_others() -> None:
    quads: set[Quad] = set()
    for graph, one, other in ((0, 2, 3), (1, 4, 5)):
        quads |= {(graph, Q, '"x"', ""), (one, P, other, graph), ("<urn:s>", P, other, graph)}
    options = {
        "algorithm": "URDNA2015", "inputFormat": "application/n-quads",
        "format": "application/n-quads",
    }  # fmt: skip
    theirs = pyld_library().jsonld.normalize(written(quads), options)
    assert canonicalize_quads(quads).decode() == theirs


def regular_graph(chance: random.Random, size: int) -> list[tuple[int, int]]:
    """Pairs of nodes such that each node is in three: first-degree hashes tell none apart."""
    while True:
        ends = [node for node in range(size) for _ in range(3)]
        chance.shuffle(ends)
        pairs = {(min(pair), max(pair)) for pair in zip(ends[::2], ends[1::2], strict=True)}
        if 2 * len(pairs) == 3 * size and all(one != other for one, other in pairs):
            return sorted(pairs)


@pytest.mark.parametrize("seed", range(20))
def test_neither_names_nor_order_matter_where_every_node_is_tied(seed: int) -> None:
    # On the way, paths give labels to nodes whose hashes were taken before they had any.
    chance = random.Random(seed)
    size = chance.choice((6, 8, 10))
    pairs = regular_graph(chance, size)
    answers = set()
    for _ in range(5):
        names = chance.sample(range(20), size)
        quads: list[Quad] = [(names[one], P, names[other], "") for one, other in pairs]
        quads += [(other, P, one, "") for one, _, other, _ in quads]
        chance.shuffle(quads)
        answers.add(canonicalize_quads(quads))
    assert len(answers) == 1
