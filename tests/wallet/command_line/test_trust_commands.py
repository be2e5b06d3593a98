from datetime import timedelta
from pathlib import Path

from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from tests.wallet.command_line.running import Backpack
from wallet.encoding.strict_json import write_json

COLLEGE = IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu")
COUNSELOR = IssuerSimulator("Counselor", seed=50)


def write(folder: Path, content: bytes, name: str = "pack.json") -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def test_a_pack_is_shown_and_taken_in_only_by_an_explicit_act(
    backpack: Backpack, tmp_path: Path
) -> None:
    pack = write(tmp_path, COLLEGE.trust_pack(name="Spring pack"))
    ended = backpack.run("trust", "import", pack)
    assert ended.code == 1
    assert ended.text.startswith("Spring pack, made by Westmoor\n  as of 2026-06-01, unsigned")
    assert f"new keys for {COLLEGE.did}" in ended.text
    assert "--vouch" in ended.err
    badge = write(tmp_path, write_json(COLLEGE.issue(COLLEGE.open_badge())), "badge.json")
    assert backpack.run("import", "--json", badge).json["items"][0]["mark"] == "not-checked"
    assert backpack.run("trust", "import", pack, "--vouch").err == "Taken in.\n"
    listed = backpack.run("trust", "list", "--json").json
    assert any(entry["id"] == COLLEGE.did and entry["name"] == "Westmoor" for entry in listed)
    other = write_json(COLLEGE.issue(COLLEGE.open_badge(number=2)))
    (item,) = backpack.run("import", "--json", "-", stdin=other).json["items"]
    assert item["mark"] == "signed"


def test_json_of_a_pack_and_an_approved_signer(backpack: Backpack, tmp_path: Path) -> None:
    pack = write(tmp_path, COLLEGE.trust_pack(key=COUNSELOR.key))
    ended = backpack.run("trust", "import", pack, "--vouch", "--approve-signer", "--json")
    assert ended.code == 0
    view = ended.json
    assert (view["signer"], view["new_keys"]) == ("not-approved", [COLLEGE.did])
    later = COLLEGE.trust_pack(key=COUNSELOR.key, as_of=AS_OF + timedelta(days=3))
    again = backpack.run("trust", "import", write(tmp_path, later), "--json")
    assert (again.code, again.json["signer"]) == (0, "approved")
    older = backpack.run("trust", "import", write(tmp_path, COLLEGE.trust_pack(key=COUNSELOR.key)))
    assert (older.code, "newer trust pack" in older.err) == (2, True)


def test_an_approval_can_be_taken_back(backpack: Backpack, tmp_path: Path) -> None:
    pack = write(tmp_path, COLLEGE.trust_pack(key=COUNSELOR.key))
    assert backpack.run("trust", "import", pack, "--vouch", "--approve-signer").code == 0
    (maker,) = backpack.run("trust", "makers", "--json").json
    assert (maker["key"], maker["name"]) == (COUNSELOR.key.did, "Westmoor")
    assert COUNSELOR.key.did in backpack.run("trust", "makers").text
    assert backpack.run("trust", "withdraw").code == 1
    assert backpack.run("trust", "withdraw", "did:key:z6MkNobody").code == 1
    assert backpack.run("trust", "withdraw", maker["key"]).code == 0
    assert backpack.run("trust", "makers", "--json").json == []
    later = write(tmp_path, COLLEGE.trust_pack(key=COUNSELOR.key, as_of=AS_OF + timedelta(days=3)))
    again = backpack.run("trust", "import", later, "--json")
    assert (again.code, again.json["signer"]) == (1, "not-approved")
    # What was taken in before stays.
    listed = backpack.run("trust", "list", "--json").json
    assert any(entry["id"] == COLLEGE.did for entry in listed)


def test_what_is_no_pack(backpack: Backpack, tmp_path: Path) -> None:
    assert backpack.run("trust", "import").code == 1
    assert backpack.run("trust", "import", tmp_path / "gone").code == 1
    assert backpack.run("trust", "import", write(tmp_path, b"{}")).code == 2
    forged = COLLEGE.trust_pack(key=COUNSELOR.key).replace(b"Westmoor", b"Eastmoor")
    ended = backpack.run("trust", "import", write(tmp_path, forged), "--vouch")
    assert ended.code == 2
    assert "changed after it was signed" in ended.err
    assert backpack.run("trust", "list").code == 0
