"""Results joined with what they mean: a grade with its scale, a level with its rubric.

``result.resultDescription`` names a ``resultDescription`` of the achievement, ``achievedLevel``
one of its rubric's levels (Open Badges 3.0 §B.1.18, §B.1.19, §B.1.20). A result whose description
is missing keeps the achievement's name; the address of a missing level is left to the rest.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wallet.formats.description_node import NOTHING, Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_skills import Alignments
from wallet.model.description import ResultLine, Skill

UNFINISHED = frozenset({"InProgress", "Enrolled", "OnHold", "Provisional"})


def read_results(
    sheet: Sheet, subject: Node, achievements: Iterable[Node], alignments: Alignments
) -> tuple[ResultLine, ...]:
    """Return the results of one subject, in order."""
    held = tuple(achievements)
    described = {
        entry.id.strip(): entry
        for achievement in held
        for entry in achievement.at("resultDescription").entries
        if entry.is_object and entry.id
    }
    name = next((sheet.take(one.at("name")) for one in held if one.at("name").value), "")
    reader = _ResultReader(sheet, alignments, described, name)
    return tuple([reader.read(entry) for entry in subject.at("result").entries if entry.is_object])


@dataclass(frozen=True, slots=True)
class _Scale:
    """What a description says of every result that names it."""

    name: str
    kind: str
    scale: str
    required: str
    levels: dict[str, Node]
    skills: tuple[Skill, ...]


class _ResultReader:
    """Reads the results of one subject; each description is read once, however many name it."""

    def __init__(
        self, sheet: Sheet, alignments: Alignments, described: dict[str, Node], name: str
    ) -> None:
        self._sheet = sheet
        self._alignments = alignments
        self._described = described
        self._name = name
        self._scales: dict[Node, _Scale] = {}
        # Some issuers name a level of another description of the same achievement.
        self._elsewhere = {
            name: one for other in described.values() for name, one in _levels_of(other).items()
        }

    def read(self, result: Node) -> ResultLine:
        """Return one result joined with its description."""
        sheet = self._sheet
        named = result.at("resultDescription")
        # Issuers also put the description itself there.
        description = self._described.get(named.id.strip(), named if named.is_object else NOTHING)
        if description.value is not None:
            sheet.take_id(named)
            sheet.take(description.at("id"))
        skills = self._alignments.read(sheet, result.at("alignment"))
        scale = self._scale_of(description)
        achieved = result.at("achievedLevel")
        wanted = achieved.id.strip()
        level = scale.levels.get(wanted) or self._elsewhere.get(wanted)
        name, text = _read_level(sheet, achieved, level)
        return ResultLine(
            name=scale.name or self._name or scale.kind,
            value=sheet.take(result.at("value")),
            kind=scale.kind,
            scale=scale.scale,
            level=name,
            level_description=text,
            status=sheet.take(result.at("status")),
            required=scale.required,
            skills=skills + scale.skills,
            pointer=result.pointer,
        )

    def _scale_of(self, description: Node) -> _Scale:
        if description not in self._scales:
            sheet, levels = self._sheet, _levels_of(description)
            self._scales[description] = _Scale(
                name=sheet.take(description.at("name")),
                kind=sheet.take(description.at("resultType")),
                scale=_read_scale(sheet, description, levels),
                required=_read_required(sheet, description, levels),
                levels=levels,
                skills=self._alignments.read(sheet, description.at("alignment")),
            )
        return self._scales[description]


def _levels_of(description: Node) -> dict[str, Node]:
    return {
        level.id.strip(): level
        for level in description.at("rubricCriterionLevel").entries
        if level.is_object and level.id
    }


def _read_level(sheet: Sheet, named: Node, known: Node | None) -> tuple[str, str]:
    level = known or (named if named.is_object else None)
    if level is None:
        return "", ""
    sheet.take_id(named)
    return level_name(sheet, level), sheet.take(level.at("description"))


def level_name(sheet: Sheet, level: Node) -> str:
    """Return a rubric level's name with its level and points, in the issuer's own words."""
    sheet.take(level.at("id"))
    name, rank = sheet.take(level.at("name")), sheet.take(level.at("level"))
    points = sheet.take(level.at("points"))
    extras = [part for part in (rank, points) if part and part != name]
    first = name or rank
    rest = [part for part in extras if part != first]
    return f"{first} ({', '.join(rest)})" if first and rest else first or ", ".join(rest)


def _read_scale(sheet: Sheet, description: Node, levels: dict[str, Node]) -> str:
    allowed = sheet.take_all(description.at("allowedValue"))
    if allowed:
        return ", ".join(allowed)
    lowest, highest = (
        sheet.take(description.at("valueMin")),
        sheet.take(description.at("valueMax")),
    )
    if lowest or highest:
        return f"{lowest}–{highest}"
    return ", ".join(name for name in (level_name(sheet, one) for one in levels.values()) if name)


def _read_required(sheet: Sheet, description: Node, levels: dict[str, Node]) -> str:
    value = sheet.take(description.at("requiredValue"))
    level = levels.get(description.at("requiredLevel").id.strip())
    if value or level is None:
        return value
    sheet.take_id(description.at("requiredLevel"))
    return level_name(sheet, level)
