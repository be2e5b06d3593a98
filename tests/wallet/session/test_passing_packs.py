from datetime import timedelta

import pytest

from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from tests.wallet.session.opened import NOW
from wallet.errors import KnowledgeError, Reason
from wallet.session.knowing import knowledge_without_backpack
from wallet.session.passing_packs import refuse_future, use_trust_pack_for_this_run
from wallet.trust.trust_pack import read_trust_pack
from wallet.verification.validity import CLOCK_SKEW

KNOWN = knowledge_without_backpack()


def college() -> IssuerSimulator:
    return IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu")


def test_a_pack_for_this_run_is_kept_nowhere_and_needs_an_explicit_act() -> None:
    issuer = college()
    knowledge = use_trust_pack_for_this_run(
        KNOWN, issuer.trust_pack(), now=NOW, is_vouched_for=True
    )
    assert issuer.did in knowledge.documents
    assert issuer.did not in KNOWN.documents
    with pytest.raises(ValueError, match="explicit"):
        use_trust_pack_for_this_run(KNOWN, issuer.trust_pack(), now=NOW, is_vouched_for=False)


def test_a_clock_may_be_a_little_behind_a_pack_and_no_more() -> None:
    pack = read_trust_pack(college().trust_pack())
    refuse_future(pack, AS_OF - CLOCK_SKEW)
    with pytest.raises(KnowledgeError) as caught:
        refuse_future(pack, AS_OF - CLOCK_SKEW - timedelta(seconds=1))
    assert caught.value.reason is Reason.PACK_MALFORMED
    assert caught.value.facts == {"where": "/as_of"}
