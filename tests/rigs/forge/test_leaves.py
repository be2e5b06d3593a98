"""The leaf and the relocation oracle over a fixed part of the samples; `make forge` takes all."""

import pytest

from tests.doubles.issuer_simulator import RDFC
from tests.places import needs_vectors
from tests.rigs.forge.leaves import (
    examine_leaves,
    examine_relocations,
    leaf_changes,
    relocations,
    signed_samples,
    signed_vectors,
)
from tests.rigs.forge.samples import sample

NAMES = [
    "rdfc/rich",
    "rdfc/record",
    "jcs/status",
    "sig2020/two-subjects",
    "presentation/one-rdfc",
    "ecdsa-rdfc/chain",
    "ecdsa-jcs/badge",
    "sig2018/badge-1.1",
]


@pytest.mark.parametrize("name", NAMES)
def test_no_leaf_changes_unnoticed(name: str) -> None:
    (one,) = [each for each in signed_samples() if each.name == name]
    examined = examine_leaves(one)
    assert examined.breaches == []
    assert examined.changes > 300


def test_no_property_moves_between_two_places_of_one_id_unnoticed() -> None:
    changes = 0
    for one in signed_samples():
        examined = examine_relocations(one)
        assert examined.breaches == [], one.name
        changes += examined.changes
    assert changes > 80


@needs_vectors
@pytest.mark.vectors
def test_other_peoples_documents_hold_as_well() -> None:
    every = list(signed_vectors((RDFC,)))
    assert len(every) > 80
    for one in every[:: len(every) // 5]:
        assert examine_relocations(one).breaches == []


def test_every_kind_of_change_is_made() -> None:
    labels = [label for label, _ in leaf_changes(sample("rdfc/rich").document)]
    for word in ("became", "dropped", "added", "moved to", "context 0", "exchanged"):
        assert any(word in label for label in labels), word
    moves = [label for label, _ in relocations(sample("presentation/three-rdfc").document)]
    assert any("moved to the link" in label for label in moves)
    assert any("moved" in label and "link" not in label for label in moves)
