"""Every way of securing has a judge, and one that knows too little says so."""

from datetime import UTC, datetime

import pytest

from wallet.errors import Reason
from wallet.model.credential import Credential, DataModel, Form, Securing, Source, Terms
from wallet.model.report import Outcome
from wallet.trust.knowledge import bundled_knowledge
from wallet.trust.verification_methods import MethodFinder
from wallet.verification.judges import JUDGES
from wallet.verification.proof_checks import Surroundings

KNOWLEDGE = bundled_knowledge()
AROUND = Surroundings(KNOWLEDGE, MethodFinder(KNOWLEDGE), datetime(2026, 11, 22, tzinfo=UTC))


def credential(securing: Securing, terms: Terms | None = None) -> Credential:
    return Credential(
        original=b"{}", form=Form.NAMED_ONLY, data_model=DataModel.NONE, securing=securing,
        document={}, source=Source(name="a test"), terms=terms,
    )  # fmt: skip


def test_what_is_known_by_name_only_is_unknown_and_named() -> None:
    item = credential(Securing.NOT_READ, Terms(types=("Blockcerts 2",)))
    (answers,) = JUDGES[Securing.NOT_READ](item, AROUND)
    assert (answers.proof.outcome, answers.proof.reason) == (
        Outcome.UNKNOWN, Reason.SUITE_NOT_SUPPORTED,
    )  # fmt: skip
    assert answers.proof.facts == {"suite": "Blockcerts 2"}
    assert answers.signer.outcome is Outcome.UNKNOWN
    (bare,) = JUDGES[Securing.NOT_READ](credential(Securing.NOT_READ), AROUND)
    assert bare.proof.facts == {"suite": ""}


@pytest.mark.parametrize("securing", JUDGES)
def test_a_judge_never_passes_what_its_reader_did_not_take_apart(securing: Securing) -> None:
    answers = JUDGES[securing](credential(securing), AROUND)
    assert answers
    for entry in answers:
        assert Outcome.PASSED not in (entry.proof.outcome, entry.signer.outcome)
