"""What a copy is, and where it belongs."""

from wallet.model.copy import CopyKind, compartment_of_copy
from wallet.model.description import Compartment


def test_each_kind_has_its_compartment() -> None:
    by_compartment = {kind: compartment_of_copy(kind) for kind in CopyKind}
    assert by_compartment[CopyKind.TRANSCRIPT] is Compartment.EDUCATION
    assert by_compartment[CopyKind.LICENCE] is Compartment.LICENCES
    assert by_compartment[CopyKind.WORK] is Compartment.WORK
    assert by_compartment[CopyKind.MILITARY] is Compartment.SERVICE
    assert by_compartment[CopyKind.BADGE] is Compartment.SKILLS
    assert by_compartment[CopyKind.LETTER] is Compartment.ABOUT_ME
    assert set(by_compartment.values()) == set(Compartment)
