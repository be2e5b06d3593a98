"""What names mean where: contexts compiled to look-ups, so that a document needs one walk.

JSON-LD's contexts decide what a member's name means, and that depends on the node it stands in:
on the contexts listed, on the node's types and on the member that holds the node. A *plan* knows
these meanings as look-ups. There are two makers: tables compiled when the project was built
(``plan_tables``), and PyLD at the first use (``plan_compiling``). Neither works out a meaning by
itself: every definition and every change of context comes out of PyLD's own context processing.

A plan never refuses a document. What is outside its part of JSON-LD it declines, and PyLD's whole
road decides; what only the shipped tables lack it says so, and the compiling plan is asked.
"""

from dataclasses import dataclass

# A term's own context that wipes all meaning (``"@context": null``).
NULL_SCOPE = 1


class Declined(Exception):
    """The document is outside what a plan can say: PyLD's road has the word."""


class NotInTables(Exception):
    """The shipped tables lack a combination that a compiling plan may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDefinition:
    """What a context says of one term, as PyLD made it out (JSON-LD 1.1 §9.15.1).

    ``iri`` is ``""`` where the term was taken away. ``language`` is None where the term says
    nothing of it, ``""`` where it says that there is none. ``scope`` numbers the term's own
    context, 0 for none. ``is_beyond`` marks what no plan says: @reverse, @direction, @index.
    """

    iri: str
    datatype: str = ""
    containers: tuple[str, ...] = ()
    language: str | None = None
    scope: int = 0
    is_prefix: bool = False
    is_beyond: bool = False
