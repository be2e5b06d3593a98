"""A transcript's line in words."""

import pytest

from ui.messages.record_lines import FILE_STATES, file_state, line_facts, line_title, result_line
from wallet.model.description import ResultLine
from wallet.model.resource import ResourceState
from wallet.model.transcript import TranscriptLink, TranscriptNode


def test_every_state_of_a_file_has_a_sentence_of_its_own() -> None:
    assert set(FILE_STATES) == set(ResourceState)
    assert len({file_state(state) for state in ResourceState}) == len(ResourceState)


def test_a_line_says_each_thing_once() -> None:
    node = TranscriptNode(pointer="/a", title="Ethics", kind="AssociateDegree", in_progress=True)
    only = ResultLine(name="Ethics", value="", status="InProgress")
    assert line_facts(node, (only,)) == ("Associate degree", "In progress")
    done = TranscriptNode(pointer="/a", title="Ethics", term="Fall", credits_earned="3")
    completed = ResultLine(name="Ethics", value="", status="Completed")
    assert line_facts(done, (completed,)) == ("Fall", "Credits: 3", "Ethics: Completed")


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (ResultLine(name="Grade", value="A"), "Grade: A"),
        (ResultLine(name="", value="A"), "A"),
        (ResultLine(name="Rubric", value="", level="Mastery"), "Rubric: Mastery"),
        (ResultLine(name="Grade", value=""), ""),
    ],
)
def test_results_are_a_name_and_a_value(result: ResultLine, words: str) -> None:
    assert result_line(result) == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("precedes", "Comes before Care"),
        ("replacedBy", "Replaced by Care"),
        ("exactMatchOf", "The same as Care"),
        ("isRelatedTo", "Goes with Care"),
        ("<b>", "Goes with Care"),
    ],
)
def test_ties_are_words_and_never_the_standards_names(kind: str, words: str) -> None:
    link = TranscriptLink(association=kind, title="Care")
    node = TranscriptNode(pointer="/a", title="\u202eEthics", links=(link,))
    assert line_facts(node) == (words,)
    assert "\u202e" not in line_title(node)
