from dataclasses import replace

from tests.wallet.trust.test_issuers import COLLEGE, PRACTICE, knowing, registry
from wallet.model.issuer_standing import IssuerStanding
from wallet.trust.listed_issuers import known_issuers


def test_known_issuers_come_by_name_with_their_standing() -> None:
    knowledge = knowing(
        registry(("did:web:b.edu", "beta College"), (COLLEGE, "Alpha College")),
        registry((COLLEGE, "Alpha Demo"), title="Second"),
    )
    issuers = known_issuers(replace(knowledge, practice=registry((PRACTICE.id, "Aaa"))))
    assert [issuer.name for issuer in issuers] == [
        "Alpha College", "Alpha Demo", "beta College", "Aaa",
    ]  # fmt: skip
    assert [issuer.standing for issuer in issuers] == [
        IssuerStanding.TEST_ONLY,
        IssuerStanding.TEST_ONLY,
        IssuerStanding.LISTED,
        IssuerStanding.TEST_ONLY,
    ]


def test_a_removed_issuer_stays_visible() -> None:
    knowledge = replace(
        knowing(registry((COLLEGE, "Westmoor College"))), removed_issuers=frozenset({COLLEGE})
    )
    (listed,) = known_issuers(knowledge)
    assert (listed.id, listed.is_removed) == (COLLEGE, True)
