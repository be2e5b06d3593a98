"""Texts beyond the limits of a document because they hold many."""

import json
from typing import Any

import pytest

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import zip_of
from tests.wallet.formats.test_wallet_backups import wallet
from wallet.encoding.strict_json import LIMITS
from wallet.errors import Reason
from wallet.formats import carried
from wallet.formats.heaps import MAX_ENTRIES
from wallet.formats.reading import Reading

MANY = 1_200


def many() -> list[Any]:
    return [samples.badge(id=f"urn:uuid:{number}") for number in range(MANY)]


def read(value: Any) -> Reading:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return samples.read(data)


def test_a_long_list_is_read_document_by_document() -> None:
    reading = read(many())
    assert len(reading.credentials) == MANY
    assert reading.credentials[7].source.pointer == "/7"
    assert reading.not_read == ()


def test_a_large_wallet_is_read_in_a_list_or_by_itself() -> None:
    reading = read(wallet(*many()))
    assert [item.source.pointer for item in reading.credentials[:2]] == [
        "/contents/0", "/contents/1",
    ]  # fmt: skip
    assert len(reading.credentials) == MANY
    assert len(read([wallet(*many())]).credentials) == MANY


def test_each_document_is_held_to_its_limits() -> None:
    large = samples.badge(name=["x"] * LIMITS.max_nodes)
    for value in ([samples.badge(), large], wallet(samples.badge(), large)):
        reading = read(value)
        assert len(reading.credentials) == 1
        assert [entry.reason for entry in reading.not_read] == [Reason.TOO_LARGE]


def test_more_documents_than_anybody_has_are_too_many() -> None:
    (entry,) = read(b"[" + b"1," * MAX_ENTRIES + b"1]").not_read
    assert entry.reason is Reason.TOO_LARGE


def test_must_fail_80_heaps_in_an_archive_are_counted_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = json.dumps(many()).encode()
    data = zip_of([("a.json", text), ("b.json", text), ("c.json", text)])
    assert len(samples.read(data).credentials) == 3 * MANY
    monkeypatch.setattr(carried, "MAX_HEAPS", 2 * len(text))
    reading = samples.read(data)
    assert len(reading.credentials) == 2 * MANY
    assert [entry.reason for entry in reading.not_read] == [Reason.ARCHIVE_TOO_LARGE]


def test_a_heap_of_other_things_is_none() -> None:
    (entry,) = read(b'"UniversalWallet2020' + b"x" * (LIMITS.max_text + 1) + b'"').not_read
    assert entry.reason is Reason.TOO_LARGE


def test_what_is_no_heap_is_too_large() -> None:
    for value in (
        samples.badge(name=["x"] * LIMITS.max_nodes),
        {"note": "UniversalWallet2020", "list": [1] * LIMITS.max_nodes},
        [[1] * LIMITS.max_nodes],
        b'["UniversalWallet2020", ' + b"1," * LIMITS.max_nodes + b"]",
    ):
        (entry,) = read(value).not_read[:1]
        assert entry.reason in (Reason.TOO_LARGE, Reason.NOT_JSON)
