"""What a draft is called, and where it is gone on with."""

from dataclasses import replace

import pytest

from ui.messages.languages import Interpreter
from ui.showing.begun import begun_name, begun_way, had_begun
from ui.showing.shell import PageName
from wallet.model.own_record import OwnKind
from wallet.session.drafts import BegunDraft
from wallet.settings import Language

JOB = BegunDraft(key="own:x", kind=OwnKind.JOB, title="Cook")
COPY = BegunDraft(key="copy:x", is_copy=True, title="letter.pdf")


def test_it_is_named_with_its_kind() -> None:
    assert begun_name(JOB) == "“Cook” (a job)"
    assert begun_name(COPY) == "“letter.pdf” (a copy)"
    assert had_begun(JOB) == "You started “Cook” (a job) and did not finish."
    untitled = replace(JOB, title=" ")
    assert begun_name(untitled) == "No name yet (a job)"
    assert had_begun(untitled) == "You started to write about a job and did not finish."
    damaged = BegunDraft(key="own:y", record_id="y", is_damaged=True)
    assert begun_name(damaged) == "Cannot be read any more (something you write down)"


@pytest.mark.parametrize("kind", OwnKind)
def test_every_kind_has_a_name_in_both_languages(kind: OwnKind, interpreter: Interpreter) -> None:
    english = begun_name(replace(JOB, kind=kind))
    interpreter.speak(Language.SPANISH)
    assert begun_name(replace(JOB, kind=kind)) != english


def test_a_title_stays_one_short_line() -> None:
    said = had_begun(replace(COPY, title="a\nb {kind} " + "x" * 500))
    assert "\n" not in said and "{kind}" in said and len(said) < 100
    assert len(begun_name(replace(COPY, title="x" * 500))) < 45


def test_each_way_is_that_of_its_form() -> None:
    assert begun_way(JOB) == (PageName.OWN_RECORD, {"kind": OwnKind.JOB})
    assert begun_way(COPY) == (PageName.COPY, {"draft": "copy:x"})
    assert begun_way(replace(JOB, record_id="i")) == (PageName.OWN_RECORD, {"record_id": "i"})
    assert begun_way(replace(COPY, record_id="i")) == (PageName.COPY, {"record_id": "i"})
