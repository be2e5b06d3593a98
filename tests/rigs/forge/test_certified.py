"""Forged seals and PDF files: never verified, and intact only where every signed byte is there."""

from dataclasses import replace
from typing import Any

import pytest

from tests.rigs.forge.certified import (
    Certified,
    find_fault,
    is_called_intact,
    mutant,
    originals,
    reports_on,
)

SEED = 20261124
SAMPLE = {False: 500, True: 120}


@pytest.mark.parametrize("original", originals(), ids=lambda one: one.name)
def test_originals_are_what_they_are_called(original: Certified) -> None:
    ((credential, report),) = reports_on(original.data)
    assert is_called_intact(report) is original.is_intact
    assert find_fault(credential, report) == ""


@pytest.mark.parametrize("is_pdf", SAMPLE)
def test_mutants_get_nowhere(*, is_pdf: bool) -> None:
    intact = judged = 0
    for number in range(SAMPLE[is_pdf]):
        for credential, report in reports_on(mutant(SEED, number, is_pdf=is_pdf)):
            judged += 1
            intact += is_called_intact(report)
            assert find_fault(credential, report) == "", number
    assert judged > SAMPLE[is_pdf] // 4
    # Some change nothing that was signed: a rig in which nothing holds tries nothing.
    assert 0 < intact < judged // 2


def test_the_oracle_sees_a_fault() -> None:
    whole, other, *_ = (one for one in originals() if one.is_pdf)
    ((credential, report),) = reports_on(whole.data)
    ((foreign, _),) = reports_on(originals()[0].data)
    changed = replace(credential, original=whole.data.replace(b"BT", b"ET", 1))
    assert find_fault(changed, report) == "intact, and other bytes than were signed"
    longer = replace(credential, original=whole.data + b"more")
    assert find_fault(longer, report) == "something was added and not said"
    ((_, sealed),) = reports_on(originals()[0].data)
    secured: Any = foreign.secured
    resealed = replace(secured, payload=b"{}")
    assert find_fault(replace(foreign, secured=resealed), sealed) == "intact, and never sealed so"
    assert other.is_intact
