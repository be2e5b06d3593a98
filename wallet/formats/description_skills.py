"""What an achievement is aligned to: skills, levels of frameworks, and other things related.

An alignment is not always a skill: issuers align badges to qualification levels (EQF), to quality
marks and to whole programmes. ``targetType`` decides, then the framework and the address.
"""

import re
from dataclasses import dataclass, field

from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.model.description import Field, Skill

# Open Badges 3.0 AlignmentTargetType; issuers' own kinds begin with ext:.
_RELATED_KINDS = frozenset({"ceterms:Credential", "CTDL", "CFRubric", "CFRubricCriterion"})
_LEVEL_KINDS = frozenset({"CFRubricCriterionLevel"})
_LEVEL_WORDS = re.compile(
    r"\b(?:eqf|n?qf|nlqf|nqf|isced|ects|dqr|rqf|scqf|heqf|qualityassurance)\b"
    r"|qualifications? framework|quality assurance|/eqf[/.-]|eqf$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Alignments:
    """Skills and levels found so far, each once."""

    skills: list[Skill] = field(default_factory=list)
    levels: list[Skill] = field(default_factory=list)
    _known: set[tuple[str, ...]] = field(default_factory=set)

    def read(self, sheet: Sheet, node: Node) -> tuple[Skill, ...]:
        """Sort the alignments at ``node``; returns the skills among them."""
        found: list[Skill] = []
        for entry in node.entries:
            if not entry.is_object:
                continue
            skill = _read_one(sheet, entry)
            if skill.kind in _RELATED_KINDS:
                _say_related(sheet, entry, skill)
            elif is_level(skill):
                self._add_once(self.levels, skill)
            else:
                self._add_once(self.skills, skill)
                found.append(skill)
        return tuple(found)

    def add(self, skill: Skill) -> None:
        """Add a skill that no alignment names, once."""
        self._add_once(self.skills, skill)

    def _add_once(self, held: list[Skill], skill: Skill) -> None:
        """Results repeat the alignments of their course: a skill there word for word is one.

        What a skill says decides too whether it is one or a level: one set serves for both.
        """
        words = (
            skill.name,
            skill.framework,
            skill.code,
            skill.url,
            skill.description,
            skill.kind,
        )
        if words not in self._known:
            self._known.add(words)
            held.append(skill)


def _say_related(sheet: Sheet, entry: Node, skill: Skill) -> None:
    name = " · ".join(part for part in (skill.name, skill.framework, skill.code) if part)
    sheet.add(Field.RELATED, name, f"{entry.pointer}/targetName")
    sheet.add(Field.RELATED, skill.description, entry.at("targetDescription").pointer)
    sheet.add(Field.RELATED, skill.url, entry.at("targetUrl").pointer)


def is_level(skill: Skill) -> bool:
    """Whether an alignment names a level or quality mark, and no skill."""
    if skill.kind in _LEVEL_KINDS:
        return True
    words = (skill.kind.removeprefix("ext:"), skill.framework, skill.url)
    return any(_LEVEL_WORDS.search(word) is not None for word in words)


def _read_one(sheet: Sheet, entry: Node) -> Skill:
    return Skill(
        name=sheet.take(entry.at("targetName")),
        framework=sheet.take(entry.at("targetFramework")),
        code=sheet.take(entry.at("targetCode")),
        url=sheet.take(entry.at("targetUrl")) or sheet.take(entry.at("targetURL")),
        description=sheet.take(entry.at("targetDescription")),
        kind=sheet.take(entry.at("targetType")),
        pointer=entry.pointer,
    )
