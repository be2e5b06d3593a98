import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.command_line.messages import (
    LINES,
    MARKS,
    OUTCOMES,
    QUESTIONS,
    SENTENCES,
    STANDINGS,
    check_question,
    sentence_for,
)
from wallet.errors import Reason
from wallet.model.report import CheckName, Mark, Outcome, PresentationLine, Standing

JARGON = re.compile(r"\bDIDs?\b|JSON-LD|[Cc]ryptosuite|\b[Pp]roofs?\b|\b[Rr]evo[ck]")


def test_every_reason_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Reason)


def test_every_mark_outcome_standing_check_and_line_has_words() -> None:
    for words, members in (
        (MARKS, Mark),
        (STANDINGS, Standing),
        (OUTCOMES, Outcome),
        (QUESTIONS, CheckName),
        (LINES, PresentationLine),
    ):
        assert set(words) == set(members)
    assert {check_question(name) for name in CheckName} == set(QUESTIONS.values())


@pytest.mark.parametrize("reason", Reason)
def test_a_sentence_reads_with_all_its_facts_and_with_none(reason: Reason) -> None:
    names = [name for _, name, _, _ in string.Formatter().parse(SENTENCES[reason]) if name]
    whole = sentence_for(reason, dict.fromkeys(names, "FACT"))
    assert whole.count("FACT") == len(names)
    bare = sentence_for(reason, {})
    for sentence in (whole, bare):
        assert sentence
        assert sentence[0].isupper() or sentence.startswith(("FACT", ","))
        assert "{" not in sentence
        assert "  " not in whole
        assert not JARGON.search(sentence), sentence
    assert not bare.endswith((":", " "))


@given(st.sampled_from(Reason), st.dictionaries(st.text(max_size=8), st.text(max_size=20)))
def test_no_fact_breaks_a_sentence(reason: Reason, facts: dict[str, str]) -> None:
    assert sentence_for(reason, facts)
    names = [name for _, name, _, _ in string.Formatter().parse(SENTENCES[reason]) if name]
    assert sentence_for(reason, dict.fromkeys(names, "{where} {0} %s"))
