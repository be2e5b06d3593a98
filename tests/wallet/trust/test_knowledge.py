import json

import pytest

from wallet.errors import KnowledgeError, Reason
from wallet.trust.knowledge import bundled_knowledge, read_issuer_list

LISTING = {
    "name": "Board",
    "source": "https://board.org/list.json",
    "as_of": "2026-06-01T00:00:00Z",
    "entries": [
        {"id": "did:web:a.edu", "name": "A", "website": "https://a.edu", "location": "Westmoor"},
        {"id": "did:web:b.edu", "name": "B", "test": True},
    ],
}


def test_a_bundled_list_is_read_as_it_is_written() -> None:
    registry = read_issuer_list(json.dumps(LISTING).encode())
    assert (registry.name, registry.url, registry.origin) == (
        "Board", "https://board.org/list.json", "bundled",
    )  # fmt: skip
    assert not registry.is_test
    assert [(entry.issuer_id, entry.website, entry.is_test) for entry in registry.entries] == [
        ("did:web:a.edu", "https://a.edu", False),
        ("did:web:b.edu", "", True),
    ]
    assert read_issuer_list(json.dumps({**LISTING, "test": True}).encode()).is_test


def test_a_bundled_list_without_a_date_is_refused() -> None:
    with pytest.raises(KnowledgeError) as caught:
        read_issuer_list(json.dumps({**LISTING, "as_of": "June"}).encode())
    assert caught.value.reason is Reason.PACK_MALFORMED


def test_the_bundled_knowledge_is_one_value() -> None:
    assert bundled_knowledge() is bundled_knowledge()
    assert bundled_knowledge().documents == {}
    assert bundled_knowledge().practice is None
    with pytest.raises(TypeError):
        bundled_knowledge().documents["x"] = None  # type: ignore[index]
