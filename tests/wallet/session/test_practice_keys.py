from wallet.proofs.keys import SigningKey
from wallet.session.practice_keys import cloud_key, issuer_key, learner_did, learner_seed
from wallet.trust.practice_issuers import (
    PRACTICE_ISSUER_IDS,
    PRACTICE_ISSUERS,
    PracticeIssuerKey,
)


def test_the_published_seeds_give_the_published_identifiers():
    for key, issuer in PRACTICE_ISSUERS.items():
        if key is PracticeIssuerKey.UNIVERSITY:
            assert issuer.id == "did:web:orilla-norte.example"
        elif key is PracticeIssuerKey.CLOUD:
            assert issuer.id == cloud_key().did
        else:
            assert issuer.id == issuer_key(key).did


def test_every_issuer_has_its_own_key():
    assert set(PRACTICE_ISSUERS) == set(PracticeIssuerKey)
    assert len(PRACTICE_ISSUER_IDS) == len(PracticeIssuerKey)


def test_the_learner_is_no_issuer():
    assert learner_did() == SigningKey.from_seed(learner_seed()).did
    assert learner_did() not in PRACTICE_ISSUER_IDS


def test_keys_do_not_show_their_seeds():
    shown = repr(issuer_key(PracticeIssuerKey.SCHOOL)) + repr(cloud_key())
    assert PRACTICE_ISSUERS[PracticeIssuerKey.SCHOOL].id in shown
    assert "seed" not in shown
    assert str(cloud_key()._number) not in shown
