"""An RDF dataset in the shape that canonicalising needs: statements kept by subject and graph.

Most statements of a credential say a text or an address of one node. All of a node's are kept
together as ends of lines (`` <predicate> object``), so that putting a label before them is one
join. Those whose object is a blank node are kept apart, because both their ends need labels.
"""

from collections.abc import Set as AbstractSet
from typing import TypeAlias

from wallet.encoding.nquads import Quad, Term

# `` <predicate> object`` of statements about an address or a text.
Ends: TypeAlias = list[str]
# `` <predicate> `` and the blank node.
Links: TypeAlias = list[tuple[str, int]]
# What follows a start in lines, by what ends them.
Parts: TypeAlias = dict[str, list[tuple[str, Ends]]]


class Dataset:
    """Statements by subject and graph name, in ``blocks``.

    Blank nodes are integers, the default graph is ``""``. Each statement is there once.
    """

    __slots__ = ("_unsettled", "blocks")

    def __init__(self) -> None:
        self.blocks: dict[tuple[Term, Term], tuple[Ends, Links]] = {}
        self._unsettled: set[tuple[Term, Term]] = set()

    def add(self, subject: Term, graph: Term, ends: Ends, links: Links) -> None:
        """Add statements that may be there already; :meth:`settle` must follow."""
        known = self.blocks.setdefault((subject, graph), ([], []))
        known[0].extend(ends)
        known[1].extend(links)
        self._unsettled.add((subject, graph))

    def settle(self) -> None:
        """Make each statement that was added be there once."""
        for key in self._unsettled:
            ends, links = self.blocks[key]
            self.blocks[key] = ([*dict.fromkeys(ends)], [*dict.fromkeys(links)])
        self._unsettled.clear()


def dataset_of(quads: AbstractSet[Quad]) -> Dataset:
    """Return the dataset of statements."""
    dataset = Dataset()
    for subject, predicate, thing, graph in quads:
        ends, links = dataset.blocks.setdefault((subject, graph), ([], []))
        if isinstance(thing, int):
            links.append((f" {predicate} ", thing))
        else:
            ends.append(f" {predicate} {thing}")
    return dataset


def write_lines(parts: Parts) -> str:
    """Return lines in code point order (RDFC-1.0 §5.2).

    Lines of one start stand together: the end of a label or an address sorts before all that
    could follow in a longer one, and so does the end of a line.
    """
    chunks = []
    for start in sorted(parts):
        blocks = parts[start]
        if len(blocks) == 1:
            stop, ends = blocks[0]
            chunks.append(f"{start}{(stop + start).join(ends)}{stop}")
        else:
            lines = [end + stop for stop, ends in blocks for end in ends]
            lines.sort()
            chunks.append(start + start.join(lines))
    return "".join(chunks)


__all__ = ["Dataset", "Ends", "Links", "Parts", "dataset_of", "write_lines"]
