import pytest

from wallet import errors
from wallet.errors import (
    Cancelled,
    InvalidProof,
    KnowledgeError,
    ProofError,
    ProofNotChecked,
    Reason,
    WalletError,
)

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, WalletError)
]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not Cancelled])
def test_an_error_carries_a_reason_and_facts_and_no_sentence(kind: type[WalletError]) -> None:
    facts = {"limit": "64"}
    error = kind(Reason.TOO_DEEP, facts)
    facts["limit"] = "changed"
    assert (error.reason, error.facts, str(error)) == (
        Reason.TOO_DEEP,
        {"limit": "64"},
        "TOO_DEEP",
    )
    assert kind(Reason.TOO_DEEP).facts == {}


def test_bad_and_not_judged_are_different_kinds() -> None:
    assert issubclass(InvalidProof, ProofError) and issubclass(ProofNotChecked, ProofError)
    assert not issubclass(InvalidProof, ProofNotChecked)
    assert not issubclass(ProofNotChecked, InvalidProof)
    assert not issubclass(KnowledgeError, ProofError)


def test_a_reason_is_its_own_name() -> None:
    assert all(reason.value == reason.name for reason in Reason)


def test_stopping_is_an_error_with_a_reason() -> None:
    assert Cancelled().reason is Reason.CANCELLED
