import json
import pickle
from dataclasses import replace

import pytest

from tests.places import PROJECT
from wallet.errors import KnowledgeError, Reason
from wallet.trust.knowledge import BUNDLED_LISTS, bundled_knowledge, read_issuer_list

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


def test_every_list_in_the_folder_is_bundled() -> None:
    files = (PROJECT / "resources" / "issuer_lists").glob("*.json")
    assert sorted(path.stem for path in files) == list(BUNDLED_LISTS)
    assert len(bundled_knowledge().registries) == len(BUNDLED_LISTS)


def test_a_list_finds_the_entries_of_an_issuer_in_its_own_order() -> None:
    twice = [*LISTING["entries"], {"id": "did:web:a.edu", "name": "A again"}]  # type: ignore[misc]
    registry = read_issuer_list(json.dumps({**LISTING, "entries": twice}).encode())
    assert [entry.name for entry in registry.entries_of("did:web:a.edu")] == ["A", "A again"]
    assert registry.entries_of("did:web:A.edu") == ()
    assert registry.entries_of("") == ()


def test_a_list_is_still_one_value_beside_what_it_looks_up_by() -> None:
    registry = read_issuer_list(json.dumps(LISTING).encode())
    shorter = replace(registry, entries=registry.entries[:1])
    assert shorter.entries_of("did:web:b.edu") == ()
    assert replace(shorter, entries=registry.entries) == registry != shorter
    sent = pickle.loads(pickle.dumps(registry))
    assert sent == registry
    assert sent.entries_of("did:web:b.edu") == registry.entries[1:]


def test_the_bundled_knowledge_is_one_value() -> None:
    assert bundled_knowledge() is bundled_knowledge()
    assert bundled_knowledge().documents == {}
    assert bundled_knowledge().practice is None
    with pytest.raises(TypeError):
        bundled_knowledge().documents["x"] = None  # type: ignore[index]
