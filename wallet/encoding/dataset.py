"""An RDF dataset in the shape that canonicalising needs: statements kept by subject.

Most statements of a credential say a text or an address of one node. All of a node's are kept
together as ends of lines (`` <predicate> object``), so that putting a label before them is one
join. Those whose object is a blank node are kept apart, for their two ends need labels.
"""

from collections.abc import Iterable

from wallet.encoding.nquads import Quad, Term


class Dataset:
    """Statements by (subject, graph), and links to blank nodes.

    ``ends``: the ends of lines of each subject in each graph, `` <predicate> object``. ``links``:
    statements whose object is a blank node, with `` <predicate> `` between spaces. Blank nodes are
    integers; the default graph is ``""``.
    """

    __slots__ = ("ends", "links")

    def __init__(self) -> None:
        self.ends: dict[tuple[Term, Term], list[str]] = {}
        self.links: list[tuple[Term, str, int, Term]] = []


def dataset_of(quads: Iterable[Quad]) -> Dataset:
    """Return the dataset of statements."""
    dataset = Dataset()
    for subject, predicate, thing, graph in quads:
        if isinstance(thing, int):
            dataset.links.append((subject, f" {predicate} ", thing, graph))
        else:
            dataset.ends.setdefault((subject, graph), []).append(f" {predicate} {thing}")
    return dataset


__all__ = ["Dataset", "dataset_of"]
