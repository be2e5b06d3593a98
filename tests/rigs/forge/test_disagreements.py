"""Every disagreement with other implementations is of a kind that is explained."""

import re
from pathlib import Path

import pytest

from tests.places import needs_peers, needs_vectors
from tests.rigs.forge.differential import (
    Compared,
    Disagreement,
    OurAnswer,
    compare_mutants,
    compare_vectors,
)
from tests.rigs.forge.disagreements import DOCUMENT, KINDS, kind_of, render, sort_out
from tests.rigs.forge.peers import CREDENTIAL, DIGITAL_BAZAAR, Case, PeerAnswer, form_of
from tests.rigs.forge.samples import sample

SAMPLE = 250


@needs_peers
@needs_vectors
@pytest.mark.peers
@pytest.mark.vectors
@pytest.mark.slow
def test_no_disagreement_is_of_an_unknown_kind(tmp_path: Path) -> None:
    found = [compare_mutants(range(SAMPLE), tmp_path), compare_vectors(tmp_path)]
    counts, strange = sort_out(found)
    assert strange == []
    assert counts.total() > 40
    answers = sum(one.answers for one in found)
    assert answers > 900
    # Both say the same of nearly everything: else the comparison compares nothing.
    assert counts.total() < answers * 0.2


def test_the_document_is_the_table() -> None:
    text = DOCUMENT.read_text("utf-8")
    counts = {
        name.strip(): int(count)
        for name, count in re.findall(r"^\| ([^|]+) \|.*\| (\d+) \|$", text, re.MULTILINE)
    }
    assert set(counts) == {kind.name for kind in KINDS}
    (totals,) = re.findall(r"^\d[\d,]* answers .*$", text, re.MULTILINE)
    assert text == render(counts, totals)


def test_every_kind_says_all_it_must() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    for kind in KINDS:
        told = (kind.what, kind.peers, kind.they_say, kind.why, kind.right, kind.where)
        assert all(told), kind.name
        assert "|" not in "".join(told)


def disagreement(*, ours: bool, theirs: bool, reasons: set[str]) -> Disagreement:
    case = Case(name="x", form=CREDENTIAL, data=sample("rdfc/plain").text)
    return Disagreement(
        case=case,
        ours=OurAnswer(verified=ours, verdict="x", reasons=frozenset(reasons)),
        theirs=PeerAnswer(peer=DIGITAL_BAZAAR, verified=theirs, errors=("Invalid signature.",)),
    )


def test_what_would_be_a_hole_is_of_no_kind() -> None:
    """Verified here and an invalid signature there; or refused here for a plain mismatch."""
    hole = disagreement(ours=True, theirs=False, reasons=set())
    wrong_bytes = disagreement(ours=False, theirs=True, reasons={"SIGNATURE_MISMATCH"})
    assert kind_of(hole) is None
    assert kind_of(wrong_bytes) is None
    _, strange = sort_out([Compared(answers=2, cases=2, disagreements=[hole, wrong_bytes])])
    assert strange == [hole, wrong_bytes]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("rdfc/plain", "credential"),
        ("presentation/none", "presentation"),
        ("token/es256", "token"),
    ],
)
def test_what_the_judges_take_it_for(name: str, form: str) -> None:
    assert form_of(sample(name).text) == form


@pytest.mark.parametrize("data", [b"[1]", b"{", b'"x.y.z"', b"x.y", b"a.b.c~d~", b'{"a":1}', b""])
def test_what_they_do_not_read(data: bytes) -> None:
    assert form_of(data) == ""
