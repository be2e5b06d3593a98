"""A package's list is compared with its files before anything is made of them."""

import hashlib
from typing import Any

import pytest

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import locked, zip_of
from wallet.errors import Reason
from wallet.formats.description import describe
from wallet.formats.hand_over_package import TYPE
from wallet.formats.reader import read_items
from wallet.formats.reading import Reading

BADGE = samples.to_bytes(samples.badge())


def entry(name: str, content: bytes, **members: Any) -> dict[str, Any]:
    digest = hashlib.sha256(content).hexdigest()
    return {"name": name, "sha256": digest, "size": len(content), **members}


def package(files: list[Any], *members: tuple[str, bytes]) -> bytes:
    inventory = {
        "@context": [samples.V2],
        "type": ["VerifiableCredential", TYPE],
        "issuer": samples.LEARNER,
        "credentialSubject": {"files": files},
    }
    return zip_of([("inventory.json", samples.to_bytes(inventory)), *members])


def read(data: bytes) -> Reading:
    return read_items(data, "package.zip", samples.contexts())


def test_listed_items_are_read_and_the_list_is_no_item() -> None:
    reading = read(package([entry("originals/a.json", BADGE)], ("originals/a.json", BADGE)))
    (held,) = reading.packages
    assert [item.original for item in reading.credentials] == [BADGE]
    assert (held.faults, held.copies, held.name) == ((), (), "package.zip")
    assert held.inventory.issuer_id == samples.LEARNER


def test_other_pages_are_compared_and_not_read() -> None:
    page = b"<html>"
    reading = read(package([entry("index.html", page)], ("index.html", page)))
    assert (reading.credentials, reading.not_read) == ((), ())
    assert reading.packages[0].faults == ()


def test_a_file_that_is_broken_is_told_and_no_copy() -> None:
    broken = b'{"a": '
    reading = read(package([entry("originals/a.json", broken)], ("originals/a.json", broken)))
    assert reading.packages[0].copies == ()
    assert [one.reason for one in reading.not_read] == [Reason.NOT_JSON]


def test_a_size_that_is_another_is_a_change() -> None:
    listed = entry("originals/a.json", BADGE, size=3)
    (held,) = read(package([listed], ("originals/a.json", BADGE))).packages
    assert [fault.reason for fault in held.faults] == [Reason.MEMBER_CHANGED]


def test_a_file_that_is_locked_or_named_twice_is_told() -> None:
    listed = [entry("originals/a.json", BADGE)]
    twice = package(listed, ("originals/a.json", BADGE), ("originals/A.json", BADGE))
    (held,) = read(twice).packages
    assert [fault.reason for fault in held.faults] == [
        Reason.MEMBER_REPEATED, Reason.MEMBER_NOT_LISTED,
    ]  # fmt: skip


@pytest.mark.parametrize("content", [b"[]", b"{", b"\xff", b'{"type": "Other"}'])
def test_other_lists_are_no_package(content: bytes) -> None:
    assert read(zip_of([("inventory.json", content)])).packages == ()
    assert read(locked(zip_of([("inventory.json", content)]))).packages == ()


def test_a_list_that_is_no_credential_is_malformed() -> None:
    value = samples.to_bytes([{"type": [TYPE]}])[1:-1]
    reading = read(zip_of([("inventory.json", value)]))
    assert reading.packages == ()
    assert Reason.INVENTORY_MALFORMED in [one.reason for one in reading.not_read]


@pytest.mark.parametrize("named", [{"id": "did:example:packer"}, {}])
def test_a_presentation_without_a_holder_is_never_that_of_whoever_signed_the_list(named) -> None:
    shown = samples.to_bytes(
        {"@context": [samples.V2], "type": "VerifiablePresentation", "verifiableCredential": []}
    )
    listing = {
        "@context": [samples.V2], "type": ["VerifiableCredential", TYPE], "issuer": named,
        "credentialSubject": {"files": [entry("presentation.json", shown)]},
    }  # fmt: skip
    members = [("inventory.json", samples.to_bytes(listing)), ("presentation.json", shown)]
    (one,) = read(zip_of(members)).packages
    assert [fault.reason for fault in one.faults] == [Reason.HOLDER_IS_ANOTHER]


def test_a_copy_brings_its_words_along() -> None:
    scan = b"%PDF-1.4 a scan"
    listed = entry("originals/a.pdf", scan, copy={"title": "Old diploma", "giver": "College"})
    reading = read(package([listed], ("originals/a.pdf", scan)))
    (copy,) = reading.copies
    assert (copy.original, describe(copy).issuer_says) == (scan, "College")
    (file,) = reading.packages[0].copies
    assert file.words is not None and file.words.title == "Old diploma"
    # What was changed on the way is told, and no copy of anybody's.
    changed = read(package([listed], ("originals/a.pdf", scan + b"!")))
    assert (changed.copies, changed.not_read) == ((), ())
    assert [fault.reason for fault in changed.packages[0].faults] == [Reason.MEMBER_CHANGED]


def test_a_page_beside_the_originals_is_no_copy() -> None:
    listed = entry("index.html", b"<html>", copy={"title": "Old diploma"})
    assert read(package([listed], ("index.html", b"<html>"))).copies == ()


def test_a_zip_with_copies_of_its_own_is_read_and_no_copy_itself() -> None:
    inside = {
        "file": "a.txt",
        "sha256": hashlib.sha256(b"one").hexdigest(),
        "copy": {"title": "T"},
    }
    index = samples.to_bytes({"type": "RucksackExport", "items": [inside]})
    inner = zip_of([("index.json", index), ("a.txt", b"one")])
    listed = entry("originals/i.zip", inner, copy={"title": "Old diploma"})
    reading = read(package([listed], ("originals/i.zip", inner)))
    assert [copy.original for copy in reading.copies] == [b"one"]
    assert reading.packages[0].copies == ()
