from wallet.proofs.keys import KeyKind, read_did_key
from wallet.trust.knowledge import bundled_knowledge
from wallet.trust.practice_issuers import (
    PRACTICE_ISSUER_IDS,
    PRACTICE_ISSUER_NAMES,
    PRACTICE_ISSUERS,
    PracticeIssuerKey,
)


def test_every_issuer_is_invented_and_says_so_by_its_address():
    for issuer in PRACTICE_ISSUERS.values():
        assert issuer.website.startswith("https://")
        assert issuer.website.endswith(".example")  # RFC 2606: nobody can own it


def test_ids_and_names_are_those_of_the_table():
    assert len(PRACTICE_ISSUERS) == len(PracticeIssuerKey) == len(PRACTICE_ISSUER_IDS)
    for issuer in PRACTICE_ISSUERS.values():
        assert PRACTICE_ISSUER_NAMES[issuer.id] == issuer.name
    assert len(set(PRACTICE_ISSUER_NAMES.values())) == len(PRACTICE_ISSUERS)


def test_only_the_stranger_is_on_no_list():
    unlisted = [key for key, issuer in PRACTICE_ISSUERS.items() if not issuer.is_listed]
    assert unlisted == [PracticeIssuerKey.PHOTO]


def test_all_but_one_are_keys_themselves():
    kinds = [
        read_did_key(issuer.id).kind
        for issuer in PRACTICE_ISSUERS.values()
        if issuer.id.startswith("did:key:")
    ]
    assert len(kinds) == len(PRACTICE_ISSUERS) - 1
    assert kinds.count(KeyKind.P256) == 1
    assert kinds.count(KeyKind.ED25519) == len(kinds) - 1


def test_no_bundled_list_names_one():
    for registry in bundled_knowledge().registries:
        assert PRACTICE_ISSUER_IDS.isdisjoint(entry.issuer_id for entry in registry.entries)
