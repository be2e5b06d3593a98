"""What a trust pack would change must be seen by whoever decides about it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

from wallet.proofs.keys import SigningKey, write_multikey
from wallet.trust.knowledge import Knowledge, KnownDocument, bundled_knowledge
from wallet.trust.trust_pack import read_trust_pack, view_trust_pack, write_trust_pack

KNOWN_AT = datetime(2026, 6, 1, tzinfo=UTC)
LATER = KNOWN_AT + timedelta(days=1)
ISSUER = "https://college.westmoor-valley.edu/issuer"
METHOD = "https://college.westmoor-valley.edu/keys/1"
GENUINE = write_multikey(SigningKey.from_seed(bytes([1]) * 32).public)
FORGED = write_multikey(SigningKey.from_seed(bytes([2]) * 32).public)


def method(key: str, **more: str) -> dict[str, Any]:
    named = {"id": METHOD, "type": "Multikey", "controller": ISSUER}
    return {**named, "publicKeyMultibase": key, **more}


def knowing(**documents: dict[str, Any]) -> Knowledge:
    known = {
        url: KnownDocument(url=url, document=document, as_of=KNOWN_AT, origin="a test")
        for url, document in documents.items()
    }
    return replace(bundled_knowledge(), documents=MappingProxyType(known))


def test_must_show_that_a_key_at_an_address_of_its_own_changes() -> None:
    """Its controller's document stays as it is, and lists the address, not the key."""
    knowledge = knowing(**{METHOD: method(GENUINE)})
    pack = read_trust_pack(write_trust_pack(as_of=LATER, documents={METHOD: method(FORGED)}))
    (change,) = view_trust_pack(pack, knowledge, frozenset()).changed_keys
    assert (change.issuer_id, change.was, change.becomes) == (METHOD, (GENUINE,), (FORGED,))
    (new,) = view_trust_pack(pack, bundled_knowledge(), frozenset()).new_keys
    assert (new.was, new.becomes) == ((), (FORGED,))


def test_must_show_that_a_revoked_key_comes_back() -> None:
    url = "did:web:college.westmoor-valley.edu"

    def document(**more: str) -> dict[str, Any]:
        listed = {**method(GENUINE, **more), "id": f"{url}#1", "controller": url}
        return {"id": url, "assertionMethod": [listed]}

    knowledge = knowing(**{url: document(revoked="2026-05-01T00:00:00Z")})
    pack = read_trust_pack(write_trust_pack(as_of=LATER, documents={url: document()}))
    view = view_trust_pack(pack, knowledge, frozenset())
    assert [change.becomes for change in (*view.new_keys, *view.changed_keys)] == [(GENUINE,)]
