from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from tests.doubles.badge_publisher import BadgePublisher
from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from wallet.encoding.contexts import bundled_contexts
from wallet.proofs.keys import write_multikey
from wallet.trust.knowledge import (
    Knowledge,
    KnownDocument,
    Registry,
    RegistryEntry,
    bundled_knowledge,
)
from wallet.trust.pack_changes import (
    is_status_list,
    key_changes,
    keys_of,
    list_changes,
    newer_already,
)

EMPTY = Knowledge(contexts=bundled_contexts())


def college() -> IssuerSimulator:
    return IssuerSimulator("Westmoor College", seed=2, host="college.example.org")


def test_keys_are_those_a_document_stands_behind() -> None:
    issuer = college()
    document = issuer.did_document()
    assert len(keys_of(document)) == 2
    assert keys_of({**document, "assertionMethod": [], "authentication": []}) == ()
    assert keys_of("eyJ.eyJ.sig") == ()
    assert keys_of({"id": "https://example.org/badge"}) == ()
    method = {"id": "#a", "type": "Multikey", "publicKeyMultibase": "zzz"}
    assert keys_of({"id": "did:web:a.org", "assertionMethod": [method]}) == ()


def test_a_document_that_gives_one_id_two_keys_stands_behind_none() -> None:
    issuer = college()
    method = issuer.did_document()["verificationMethod"][0]  # type: ignore[index,call-overload]
    other = {**method, "publicKeyMultibase": "z6Mk"}
    document = {"id": issuer.did, "verificationMethod": [method, other]}
    assert keys_of(document) == ()


def test_status_lists_are_told_by_their_type() -> None:
    issuer = college()
    assert is_status_list(issuer.status_list())
    token = issuer.issue_token({**issuer.plain(), "type": ["BitstringStatusListCredential"]})
    assert is_status_list(token)
    wrapped = issuer.plain(model="1.1")
    assert not is_status_list(issuer.issue_token(wrapped))
    assert is_status_list(
        issuer.issue_token(
            {**wrapped, "type": ["VerifiableCredential", "StatusList2021Credential"]}
        )
    )
    assert not is_status_list("no token")
    for other in ({"type": "RevocationList"}, {"revokedCredentials": []}, {"status_list": {}}):
        assert is_status_list(other)


def test_what_is_known_as_recently_is_kept_and_named() -> None:
    issuer = college()
    offered = {issuer.did: issuer.known_document()}
    had = issuer.knowledge(EMPTY)
    assert key_changes(offered, had) == ((), ())
    assert newer_already(offered, had.registries, had) == ()
    issuer.rotate_keys()
    offered = {issuer.did: issuer.known_document()}
    assert key_changes(offered, had) == ((), ())
    assert newer_already(offered, (), had) == (issuer.did,)
    (listed,) = had.registries
    other = replace(listed, entries=())
    assert newer_already({}, (other,), had) == (listed.url,)
    assert newer_already({}, (replace(other, as_of=AS_OF + timedelta(seconds=1)),), had) == ()
    assert newer_already({}, (replace(other, url="https://else.org"),), had) == ()


def test_a_document_that_loses_its_keys_is_a_change() -> None:
    issuer = college()
    had = issuer.knowledge(EMPTY)
    emptied = KnownDocument(
        url=issuer.did,
        document={"id": issuer.did, "assertionMethod": []},
        as_of=AS_OF + timedelta(days=1),
        origin="a test",
    )
    new, changed = key_changes(MappingProxyType({issuer.did: emptied}), had)
    assert new == ()
    assert [(len(change.was), change.becomes) for change in changed] == [(2, ())]


def test_what_a_newer_list_loses_or_renames_is_shown(now: datetime) -> None:
    def registry(*entries: RegistryEntry, days: int) -> Registry:
        return Registry(
            name="List",
            url="https://list.example",
            format="dcc-legacy",
            entries=entries,
            as_of=now + timedelta(days=days),
            origin="pack",
        )

    one = RegistryEntry(issuer_id="did:x:one", name="One")
    two = RegistryEntry(issuer_id="did:x:two", name="Two")
    knowledge = replace(bundled_knowledge(), registries=(registry(one, two, days=0),))
    newer = registry(one._replace(name="Uno"), RegistryEntry(issuer_id="x:3", name="3"), days=1)
    assert [(c.issuer_id, c.was, c.becomes) for c in list_changes([newer], knowledge)] == [
        ("did:x:one", "One", "Uno"),
        ("did:x:two", "Two", ""),
    ]
    older = replace(newer, as_of=now)
    elsewhere = replace(newer, url="https://other.example")
    assert list_changes([older, elsewhere], knowledge) == ()


def test_keys_of_badge_issuers_are_laid_out_too() -> None:
    shop = BadgePublisher(algorithm="ES256")
    key = write_multikey(shop.key.public)
    assert keys_of(shop.key_document()) == (key,)
    assert keys_of(shop.key.pem) == (key,)
    assert keys_of(shop.profile(publicKey=shop.key_document())) == (key,)
    for nothing in (shop.profile(), shop.badge_class(), "-----BEGIN nothing", "no key"):
        assert keys_of(nothing) == ()
    other = BadgePublisher(algorithm="EdDSA").key_document()
    url = shop.url("key.json")
    newer = {url: KnownDocument(url=url, document=other, as_of=AS_OF + timedelta(days=1),
                                origin="a test")}  # fmt: skip
    _, changed = key_changes(newer, shop.knowledge())
    assert [(change.issuer_id, change.was, len(change.becomes)) for change in changed] == [
        (url, (key,), 1)
    ]
