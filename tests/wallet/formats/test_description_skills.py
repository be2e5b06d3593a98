import pytest

from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_skills import Alignments, is_level
from wallet.model.description import Skill


def alignment(**members):
    return {
        "type": ["Alignment"],
        "targetName": "Welding",
        "targetUrl": "https://x.example/1",
    } | members


def read(*values):
    sheet, alignments = Sheet(), Alignments()
    found = alignments.read(sheet, Node(list(values), "/a"))
    return sheet, alignments, found


@pytest.mark.parametrize("kind", ["ceasn:Competency", "CFItem", "ext:Skill", None])
def test_a_skill_keeps_all_that_is_said_of_it(kind):
    members = {"targetFramework": "O*NET", "targetCode": "51-4", "targetDescription": "Joins."}
    if kind:
        members["targetType"] = kind
    sheet, alignments, found = read(alignment(**members))
    assert alignments.skills == [
        Skill(
            name="Welding",
            framework="O*NET",
            code="51-4",
            url="https://x.example/1",
            description="Joins.",
            kind=kind or "",
            pointer="/a/0",
        )
    ]
    assert found == tuple(alignments.skills)
    assert sheet.texts == []


@pytest.mark.parametrize(
    "members",
    [
        {"targetType": "ext:EQF"},
        {"targetType": "ext:QualityAssurance"},
        {"targetType": "CFRubricCriterionLevel"},
        {"targetFramework": "European Qualifications Framework"},
        {"targetFramework": "NLQF"},
        {"targetUrl": "https://europa.example/eqf/4"},
    ],
)
def test_a_level_is_no_skill(members):
    _, alignments, found = read(alignment(**members))
    assert (alignments.skills, found) == ([], ())
    assert alignments.levels[0].name == "Welding"


def test_a_programme_is_related_and_no_skill():
    sheet, alignments, _ = read(alignment(targetType="ceterms:Credential", targetFramework="F"))
    assert (alignments.skills, alignments.levels) == ([], [])
    assert [text.value for text in sheet.texts] == ["Welding · F", "https://x.example/1"]


def test_the_same_skill_twice_is_one():
    _, alignments, found = read(alignment(), alignment(), alignment(targetCode="x"))
    assert len(alignments.skills) == 2
    assert len(found) == 3


def test_what_is_no_alignment_is_left_alone():
    _, alignments, found = read("x", 7)
    assert (alignments.skills, found) == ([], ())


def test_words_that_only_look_like_levels_stay_skills():
    assert not is_level(Skill(name="Collects samples", framework="Sqf Food Safety Inspects"))
