import json
import subprocess
import sys
from pathlib import Path

from tests.places import PROJECT
from wallet.trust.knowledge import read_issuer_list

REGISTRY = {
    "meta": {"updated": "2026-01-01T00:00:00Z"},
    "registry": {
        "did:web:college.edu": {
            "name": "Universidad Orilla Norte",
            "location": "Puerto Lucero",
            "url": "https://college.edu",
        },
        "did:key:z6MkTest": {"name": "Emisor de prueba"},
    },
}


def run(folder: Path, *changes: str) -> "subprocess.CompletedProcess[str]":
    source = folder / "registry.json"
    source.write_text(json.dumps(REGISTRY), encoding="utf-8")
    command = [sys.executable, "packaging/make_issuer_list.py", str(source), "--name", "Board"]
    command += ["--source", "https://board.org/registry.json", "--out", str(folder / "out.json")]
    command += ["--as-of", "2026-06-02T00:00:00Z", *changes]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


def test_a_registry_becomes_a_dated_list_of_facts(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    listed = read_issuer_list((tmp_path / "out.json").read_bytes())
    assert (listed.name, listed.url) == ("Board", "https://board.org/registry.json")
    assert listed.as_of.isoformat() == "2026-06-02T00:00:00+00:00"
    facts = [
        (entry.issuer_id, entry.name, entry.location, entry.is_test) for entry in listed.entries
    ]
    assert facts == [
        ("did:web:college.edu", "Universidad Orilla Norte", "Puerto Lucero", False),
        ("did:key:z6MkTest", "Emisor de prueba", "", True),
    ]


def test_a_list_for_tests_is_marked_as_a_whole(tmp_path: Path) -> None:
    assert run(tmp_path, "--name", "Board Sandbox").returncode == 0
    assert read_issuer_list((tmp_path / "out.json").read_bytes()).is_test


def test_a_list_needs_its_date(tmp_path: Path) -> None:
    done = run(tmp_path, "--as-of", "June")
    assert done.returncode == 2
    assert "--as-of" in done.stderr
    assert not (tmp_path / "out.json").exists()
