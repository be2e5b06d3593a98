from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from wallet.encoding.contexts import bundled_contexts
from wallet.trust.knowledge import Knowledge, KnownDocument
from wallet.trust.pack_changes import is_status_list, key_changes, keys_of, newer_already

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
