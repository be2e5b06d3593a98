"""A learner record laid out as the transcript it is: what belongs below what.

The tree is told in reading order: each line has its level, and stands behind the line it belongs
to. What a line says in full is the description that stands at the same place
(``Description.held``).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptLink:
    """How a line is tied to another one without standing below it. ``association`` as written."""

    association: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptNode:
    """One line: an item of the record, or an achievement the record only lists.

    ``pointer`` is where it stands in the record (RFC 6901). ``is_item``: a credential of its own,
    with its own signature or none; what the record only lists is covered by the record's. ``says``
    is the name its issuer claims. ``association`` ties it to the line above it, as written.
    ``is_of_another``: its recipient has another identifier than the record's.
    """

    pointer: str
    title: str
    level: int = 0
    kind: str = ""
    says: str = ""
    term: str = ""
    credits_earned: str = ""
    credits_available: str = ""
    association: str = ""
    is_item: bool = False
    in_progress: bool = False
    is_of_another: bool = False
    links: tuple[TranscriptLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """All lines of a record, each once.

    ``placed`` have a place in a tree; ``others`` have none. ``lost_associations`` counts those
    that name something the record does not hold, or that would go round in a circle.
    """

    placed: tuple[TranscriptNode, ...] = ()
    others: tuple[TranscriptNode, ...] = ()
    is_partial: bool = False
    lost_associations: int = 0

    @property
    def nodes(self) -> tuple[TranscriptNode, ...]:
        """Every line, in reading order."""
        return self.placed + self.others

    @property
    def items(self) -> tuple[TranscriptNode, ...]:
        """The lines that are credentials of their own."""
        return tuple(node for node in self.nodes if node.is_item)
