"""LearnCard bundles: compared with their manifest; what is locked is named."""

from typing import Any

import pytest

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import locked, zip_of
from tests.wallet.formats.learncard_samples import bundle
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.formats.reading import Reading
from wallet.model.credential import Container

BADGE = samples.to_bytes(samples.badge())
SHOWN = samples.to_bytes(
    {"type": "VerifiablePresentation", "verifiableCredential": [samples.badge()]}
)


def read(data: bytes) -> Reading:
    return read_items(data, "learncard.zip", samples.contexts())


def told(data: bytes) -> list[tuple[Reason, str]]:
    return [(entry.reason, entry.facts.get("name", "")) for entry in read(data).not_read]


def test_plain_items_are_read_and_nothing_else_is() -> None:
    reading = read(
        bundle(
            {"credentials/a.json": BADGE, "presentations/b.json": SHOWN, "keys/jwks.json": b"{"}
        )
    )
    (item,) = reading.credentials
    assert (item.original, item.source.container) == (BADGE, Container.BACKUP)
    assert item.source.pointer == "/credentials~1a.json"
    assert len(reading.presentations) == 1
    assert reading.not_read == ()


def test_a_locked_bundle_is_named_once() -> None:
    data = bundle(
        {"credentials/a.json.enc": b"{}", "credentials/b.json.enc": b"[]"}, is_locked=True
    )
    assert told(data) == [(Reason.BUNDLE_LOCKED, "learncard.zip")]


def test_members_are_compared_with_the_manifest() -> None:
    entry = {"path": "credentials/a.json", "type": "credential", "encrypted": False}
    changed = bundle({"credentials/a.json": BADGE}, contents=[{**entry, "sha256": "00"}])
    assert told(changed) == [(Reason.MEMBER_CHANGED, "credentials/a.json")]
    missing = bundle({}, contents=[{**entry, "sha256": "00"}])
    assert told(missing) == [(Reason.MEMBER_MISSING, "credentials/a.json")]


def test_a_member_with_a_bad_name_is_left_alone() -> None:
    entry = {"path": "../credentials/a.json", "type": "credential", "encrypted": False}
    data = bundle({"credentials/x.json": BADGE}, contents=[entry])
    assert told(data) == [(Reason.MEMBER_MISSING, "../credentials/a.json")]
    there = zip_of([("manifest.json", _manifest(entry)), ("../credentials/a.json", BADGE)])
    assert told(there) == [(Reason.MEMBER_NAME_UNSAFE, "../credentials/a.json")]


def _manifest(entry: dict[str, Any]) -> bytes:
    return samples.to_bytes(
        {"specVersion": "1.0.0", "walletName": "LearnCard", "contents": [entry]}
    )


@pytest.mark.parametrize("contents", [[], None, [7]])
def test_a_bundle_of_nothing(contents: Any) -> None:
    reasons = [reason for reason, _ in told(bundle({}, contents=contents))]
    assert reasons[0] in (Reason.UNRECOGNIZED_FORMAT, Reason.MEMBER_MISSING)


def test_another_version_is_not_read_yet() -> None:
    data = bundle({"credentials/a.json": BADGE}, specVersion="2.0.0")
    assert [reason for reason, _ in told(data)] == [Reason.FORM_NOT_READ_YET]


@pytest.mark.parametrize("manifest", [b"{", b'{"walletName": "Other", "contents": []}', b"[]"])
def test_another_manifest_is_a_file_like_any_other(manifest: bytes) -> None:
    data = zip_of([("manifest.json", manifest)])
    assert read(data).credentials == ()
    assert read(locked(data)).not_read != ()
