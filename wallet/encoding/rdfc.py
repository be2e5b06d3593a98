"""RDFC-1.0, the RDF Dataset Canonicalization Algorithm: a dataset's one form in N-Quads.

Section numbers are those of the W3C Recommendation (21 May 2024).
"""

from collections.abc import Iterable, Mapping

from wallet.encoding.blank_labels import BUDGET, HashAlgorithm, Labelling, WorkBudget
from wallet.encoding.dataset import Dataset, dataset_of
from wallet.encoding.nquads import Quad, Term


def canonicalize_quads(
    quads: Iterable[Quad],
    *,
    algorithm: HashAlgorithm = "sha256",
    budget: WorkBudget = BUDGET,
) -> bytes:
    """Return the canonical N-Quads of statements; as :func:`canonicalize_dataset`."""
    return canonicalize_dataset(dataset_of(set(quads)), algorithm=algorithm, budget=budget)


def canonicalize_dataset(
    dataset: Dataset,
    *,
    algorithm: HashAlgorithm = "sha256",
    budget: WorkBudget = BUDGET,
) -> bytes:
    """Return the canonical N-Quads of a dataset (§4.4.3 and §5).

    Raises ProofNotChecked(TOO_MUCH_WORK) where labelling exceeds ``budget``.
    """
    if len(dataset.blocks) == 1:
        only = _only_block(dataset)
        if only:
            return only.encode()
    labelling = Labelling(dataset, algorithm, budget)
    label = labelling.labels()
    starts = set()
    chunks = []
    for subject, graph, ends, links, _ in labelling.blocks:
        start = label[subject] if isinstance(subject, int) else subject
        starts.add(start)
        stop = " .\n" if graph == "" else _stop(graph, label)
        if links:
            ends = [*ends, *[predicate + label[thing] for predicate, thing in links]]
            ends.sort()
        chunks.append(f"{start}{(stop + start).join(ends)}{stop}")
    if len(starts) < len(chunks):
        return _by_line("".join(chunks))
    # One subject's lines stand together: the end of a label or an address sorts before all that
    # could follow in a longer one.
    chunks.sort()
    return "".join(chunks).encode()


def _stop(graph: Term, label: Mapping[int, str]) -> str:
    return f" {graph if isinstance(graph, str) else label[graph]} .\n"


def _by_line(text: str) -> bytes:
    """Return lines in code point order (§5.2), of a subject that several graphs speak of."""
    lines = text.split("\n")
    lines.pop()
    lines.sort()
    return ("\n".join(lines) + "\n").encode()


def _only_block(dataset: Dataset) -> str:
    """Return the lines of a dataset that is one node of texts and addresses, else ``""``."""
    [((subject, graph), (ends, links))] = dataset.blocks.items()
    if links or graph != "":
        return ""
    start = subject if isinstance(subject, str) else "_:c14n0"
    return start + (" .\n" + start).join(sorted(ends)) + " .\n"


def label_blank_nodes(
    quads: Iterable[Quad],
    *,
    algorithm: HashAlgorithm = "sha256",
    budget: WorkBudget = BUDGET,
) -> dict[int, str]:
    """Return the canonical label (``_:c14n0``…) of each blank node of a set of quads (§4.4.3).

    Raises ProofNotChecked(TOO_MUCH_WORK).
    """
    return Labelling(dataset_of(set(quads)), algorithm, budget).labels()


__all__ = [
    "BUDGET",
    "HashAlgorithm",
    "WorkBudget",
    "canonicalize_dataset",
    "canonicalize_quads",
    "label_blank_nodes",
]
