"""A Comprehensive Learner Record as a transcript: a tree by its associations (CLR 2.0 §5.1.2).

Associations tie achievements, by their identifiers, and not the credentials that hold them. So
several items may share one, some tie what the record does not hold, and some go round in a circle:
every item stands in the transcript once, and what ties it to nothing stands among the others.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from wallet.formats.description_achievement import say_achievement
from wallet.formats.description_held import Held
from wallet.formats.description_kinds import compartment_of
from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_skills import Alignments
from wallet.formats.description_texts import first_text
from wallet.formats.heading import achievements_in, achievements_of
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Form
from wallet.model.description import Description, Field
from wallet.model.transcript import Transcript, TranscriptLink, TranscriptNode

# The source stands below the target.
_BELOW = frozenset({"isChildOf", "isPartOf"})
# The source stands above the target.
_ABOVE = frozenset({"isParentOf"})


@dataclass(slots=True)
class _Line:
    """A line before it has its place."""

    node: TranscriptNode
    ids: tuple[str, ...]
    above: "_Line | None" = None
    below: list["_Line"] = field(default_factory=list)


def read_transcript(root: Node, held: Sequence[Held]) -> Transcript:
    """Return the record at ``root`` as a transcript; ``held`` are the credentials inside it."""
    lines = [*_listed(root, held), *_items(root, held)]
    by_id: dict[str, list[_Line]] = {}
    for line in lines:
        for one in line.ids:
            by_id.setdefault(one, []).append(line)
    ties = dict.fromkeys(_associations(root))
    lost = sum(
        [_tie(by_id.get(source, ()), kind, by_id.get(target, ())) for source, kind, target in ties]
    )
    placed = _laid_out(line for line in lines if line.above is None and line.below)
    others = tuple(line.node for line in lines if line.above is None and not line.below)
    return Transcript(
        placed=placed,
        others=others,
        is_partial=root.at("partial").value in (True, "true", "1"),
        lost_associations=lost,
    )


def describe_listed(
    sheet: Sheet, root: Node, transcript: Transcript, alignments: Alignments
) -> tuple[Description, ...]:
    """Return what there is to read of each achievement that is a line and no item.

    ``sheet`` counts it as said. Skills are the record's: its signature covers what it lists.
    """
    lines = {node.pointer: node for node in transcript.nodes if not node.is_item}
    described = []
    for achievement in achievements_in(root):
        line = lines.get(achievement.pointer)
        if line is not None:
            own = Sheet(said=sheet.said)
            sheet.take(achievement.at("name"))
            say_achievement(own, achievement, alignments)
            own.say_the_rest(achievement)
            described.append(
                Description(
                    title=line.title,
                    compartment=compartment_of(Form.UNKNOWN, line.kind, ()),
                    achievement_kind=line.kind,
                    issuer_id="",
                    issuer_says="",
                    texts=tuple(own.texts),
                    pointer=line.pointer,
                )
            )
    return tuple(described)


def _listed(root: Node, held: Sequence[Held]) -> Iterator[_Line]:
    """Yield what the record lists itself, unless an item below holds the very same."""
    own = {one for entry in held for one in _ids_of(entry)}
    for achievement in achievements_in(root):
        name = achievement.id.strip()
        if name and name in own:
            continue
        node = TranscriptNode(
            pointer=achievement.pointer,
            title=first_text(achievement.at("name")) or plain_text(name),
            kind=plain_text(achievement.at("achievementType").raw.removeprefix("ext:")),
            credits_available=first_text(achievement.at("creditsAvailable")),
        )
        yield _Line(node, (name,) if name else ())


def _items(root: Node, held: Sequence[Held]) -> Iterator[_Line]:
    """Yield the credentials of the record; endorsements belong to what they speak of."""
    subjects = {one.at("id").raw for one in root.at("credentialSubject").entries} - {""}
    for entry in held:
        if entry.credential.form is Form.ENDORSEMENT:
            continue
        described = entry.described
        recipients = {one.at("id").raw for one in _subjects_of(entry)} - {""}
        node = TranscriptNode(
            pointer=described.pointer,
            title=described.title,
            kind=described.achievement_kind,
            says=described.issuer_says or plain_text(described.issuer_id),
            term=_said(described, Field.TERM),
            credits_earned=_said(described, Field.CREDITS_EARNED),
            credits_available=_said(described, Field.CREDITS_AVAILABLE),
            is_item=True,
            in_progress=described.in_progress,
            is_of_another=bool(subjects and recipients) and subjects.isdisjoint(recipients),
        )
        yield _Line(node, _ids_of(entry))


def _ids_of(entry: Held) -> tuple[str, ...]:
    ids = [one.id.strip() for subject in _subjects_of(entry) for one in achievements_of(subject)]
    return tuple(dict.fromkeys(one for one in ids if one))


def _subjects_of(entry: Held) -> tuple[Node, ...]:
    return Node(entry.credential.document).at("credentialSubject").entries


def _said(described: Description, wanted: Field) -> str:
    return next((text.value for text in described.texts if text.field is wanted), "")


def _associations(root: Node) -> Iterator[tuple[str, str, str]]:
    for subject in root.at("credentialSubject").entries:
        for entry in subject.at("association").entries:
            kind, source, target = (
                entry.at("associationType").raw,
                entry.at("sourceId").raw,
                entry.at("targetId").raw,
            )
            yield source.strip(), kind, target.strip()


def _tie(sources: Sequence[_Line], kind: str, targets: Sequence[_Line]) -> bool:
    """Tie lines as an association says; return whether that came to nothing.

    Where several lines share the identifier of what stands above, the first of them is it.
    """
    if not sources or not targets:
        return True
    if kind in _BELOW | _ABOVE:
        upper, lower = (sources, targets) if kind in _ABOVE else (targets, sources)
        return not sum([_hang(line, kind, upper[0]) for line in lower])
    for line in sources:
        link = TranscriptLink(association=plain_text(kind), title=targets[0].node.title)
        line.node = replace(line.node, links=(*line.node.links, link))
    return False


def _hang(line: _Line, kind: str, above: _Line) -> bool:
    """Put a line below another, unless it hangs already or would hang below itself."""
    if line.above is not None:
        return line.above is above
    step: _Line | None = above
    while step is not None:
        if step is line:
            return False
        step = step.above
    line.above = above
    line.node = replace(line.node, association=plain_text(kind))
    above.below.append(line)
    return True


def _laid_out(roots: Iterable[_Line]) -> tuple[TranscriptNode, ...]:
    """Return the trees below ``roots`` in reading order; no recursion, however deep they are."""
    waiting = [(line, 0) for line in reversed([*roots])]
    laid = []
    while waiting:
        line, level = waiting.pop()
        laid.append(replace(line.node, level=level))
        waiting += [(below, level + 1) for below in reversed(line.below)]
    return tuple(laid)
