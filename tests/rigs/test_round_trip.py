"""What is exported is what was imported: every byte of every readable file."""

import json
from pathlib import Path

import pytest

from tests.places import VECTORS, needs_vectors
from tests.rigs.round_trip import run

ITEM = json.dumps(
    {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential"],
        "issuer": "did:example:issuer",
        "credentialSubject": {"id": "did:example:1"},
    },
    indent=2,
)


def test_files_of_one_item_and_of_several(tmp_path: Path) -> None:
    (tmp_path / "item.json").write_bytes(b"\n  " + ITEM.encode() + b"\r\n")
    (tmp_path / "list.json").write_text(f"[{ITEM},\n{ITEM.replace('did:example:1', 'urn:2')}]\n")
    (tmp_path / "note.txt").write_text("no credential")
    counted = run(tmp_path)
    assert (counted.files, counted.readable, counted.items) == (3, 2, 3)
    assert (counted.carried, counted.same, counted.differing) == (2, 2, [])


@needs_vectors
@pytest.mark.vectors
@pytest.mark.slow
def test_every_readable_file_of_other_projects_comes_back_identical() -> None:
    counted = run(VECTORS)
    assert counted.differing == []
    assert counted.same == counted.readable
    assert counted.readable >= 720
