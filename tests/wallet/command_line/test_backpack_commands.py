from pathlib import Path
from typing import Any

import pytest

from tests.doubles.badge_publisher import BadgePublisher
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.command_line.running import Backpack, run
from wallet.encoding.strict_json import write_json

SHOP = BadgePublisher(host="makers.example.org")
SCHOOL = IssuerSimulator("Lantern Bay", seed=21)


def write(folder: Path, name: str, document: Any) -> Path:
    path = folder / name
    path.write_bytes(document if isinstance(document, bytes) else write_json(document))
    return path


def badge(number: int = 1, **parts: Any) -> dict[str, Any]:
    return SCHOOL.issue(SCHOOL.open_badge(number=number, **parts))


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    write(folder, "a.json", badge(1, achievement="Rope Work"))
    write(folder, "b.json", badge(2, achievement="Cave Mapping"))
    return folder


def test_create_makes_a_backpack_that_opens(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("horse tulip meadow lamp seven\n", "utf-8")
    words = ("create", "--data-dir", tmp_path, "--passphrase-file", secret, "--json")
    ended = run(*words)
    assert ended.code == 0
    made = ended.json
    assert Path(made["folder"]).is_dir()
    assert [len(group) for group in made["recovery"]] == [6] * 8
    assert run("list", "--data-dir", tmp_path, "--passphrase-file", secret).code == 0
    plain = run(*words[:-1])
    assert plain.code == 0
    # The identifier alone on stdout; the code that opens it is a message.
    assert plain.text.strip() in {path.name for path in (tmp_path / "backpacks").iterdir()}
    assert "Recovery code" in plain.err


def test_create_refuses_a_passphrase_that_is_easy_to_guess(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("password1234", "utf-8")
    ended = run("create", "--data-dir", tmp_path, "--passphrase-file", secret)
    assert (ended.code, "too easy to guess" in ended.err) == (1, True)
    assert not (tmp_path / "backpacks").exists()


def test_import_keeps_what_holds_and_says_what_became_of_each(
    backpack: Backpack, files: Path
) -> None:
    ended = backpack.run("import", files)
    assert ended.code == 0
    assert ended.text.splitlines() == [
        "kept: Rope Work - Signed, not on your lists: Lantern Bay. Still good",
        "kept: Cave Mapping - Signed, not on your lists: Lantern Bay. Still good",
    ]
    again = backpack.run("import", files)
    assert again.code == 0
    assert again.text.count("left out (already there)") == 2
    assert len(backpack.run("list", "--json").json) == 2


def test_import_leaves_out_what_is_broken_and_its_exit_says_so(
    backpack: Backpack, files: Path
) -> None:
    forged = write(files, "c.json", {**badge(3), "name": "PhD"})
    ended = backpack.run("import", files)
    assert ended.code == 2
    assert "left out: Cave Rescue Basics - Changed or broken" in ended.text
    kept = backpack.run("import", "--keep-broken", "--json", forged)
    assert kept.code == 0
    (item,) = kept.json["items"]
    assert (item["kept"], item["mark"], item["verdict"]) == (True, "broken", "not_verified")


def test_import_of_what_is_no_credential(backpack: Backpack, tmp_path: Path) -> None:
    page = write(tmp_path, "page.json", b"<html></html>")
    ended = backpack.run("import", page)
    assert (ended.code, ended.text) == (6, "page.json: This is no credential (html).\n")
    as_json = backpack.run("import", "--json", page).json
    assert as_json["not_read"] == [
        {"name": "page.json", "pointer": "", "reason": "UNRECOGNIZED_FORMAT"}
    ]


def test_import_names_a_trust_pack_and_does_not_take_it(
    backpack: Backpack, tmp_path: Path
) -> None:
    pack = write(tmp_path, "pack.json", SCHOOL.trust_pack())
    ended = backpack.run("import", pack)
    assert ended.code == 0
    assert "trust import pack.json" in ended.err


def test_import_from_stdin(backpack: Backpack) -> None:
    assert backpack.run("import", "-", stdin=write_json(badge())).code == 0
    token = SCHOOL.issue_token(SCHOOL.open_badge(number=9)).encode()
    assert backpack.run("import", "-", stdin=token).code == 0
    assert len(backpack.run("list", "--json").json) == 2


def test_list_show_search(backpack: Backpack, files: Path) -> None:
    assert backpack.run("list").err == "Nothing there.\n"
    backpack.run("import", files)
    rows = backpack.run("list", "--json").json
    assert {row["title"] for row in rows} == {"Rope Work", "Cave Mapping"}
    (row,) = backpack.run("list", "--search", "mapping", "--json").json
    assert (row["mark"], row["standing"], row["kept"]) == (
        "signed-not-listed", "current", "current",
    )  # fmt: skip
    shown = backpack.run("show", row["id"][:8])
    assert shown.code == 0
    lines = shown.text.splitlines()
    assert lines[0] == "Cave Mapping"
    assert any("Is it unchanged? Not changed since it was signed." in line for line in lines)
    as_json = backpack.run("show", row["id"], "--json").json
    assert as_json["verdict"] == "verified"
    assert {check["name"] for check in as_json["checks"]} >= {"PROOF", "SIGNER"}
    missing = backpack.run("show", "zzz")
    assert (missing.code, missing.out) == (1, b"")


def test_export_writes_originals_byte_for_byte(
    backpack: Backpack, files: Path, tmp_path: Path
) -> None:
    backpack.run("import", files)
    out = tmp_path / "out"
    ended = backpack.run("export", "--out", out, "--json")
    assert ended.code == 0
    contents = {Path(name).read_bytes() for name in ended.json}
    assert contents == {path.read_bytes() for path in files.iterdir()}
    (row, _) = backpack.run("list", "--json").json
    one = backpack.run("export", row["id"][:8], "--out", tmp_path / "one")
    assert len(one.text.splitlines()) == 1


def test_an_export_replaces_no_file_and_names_practice_items(
    backpack: Backpack, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("horse tulip meadow lamp seven\n", "utf-8")
    where = ("--data-dir", tmp_path / "practice", "--passphrase-file", secret)
    assert run("create", "--practice", *where).code == 0
    out = tmp_path / "out"
    first = run("export", "--out", out, "--json", *where).json
    assert len(first) >= 14
    assert all(Path(name).name.startswith("PRACTICE-") for name in first)
    kept = {name: Path(name).read_bytes() for name in first}
    second = run("export", "--out", out, "--json", *where).json
    assert not set(first) & set(second)
    assert {name: Path(name).read_bytes() for name in first} == kept


def test_names_of_exported_files_lead_nowhere_else(backpack: Backpack, tmp_path: Path) -> None:
    odd = tmp_path / "..%2f..%2fevil name\u202e.json"
    odd.write_bytes(write_json(badge()))
    backpack.run("import", odd)
    out = tmp_path / "out"
    (name,) = backpack.run("export", "--out", out, "--json").json
    assert Path(name).resolve().parent == out.resolve()


def test_times_are_arguments(backpack: Backpack, tmp_path: Path) -> None:
    path = write(tmp_path, "a.json", badge(4))
    backpack.run("import", path)
    where = ("--data-dir", backpack.data, "--passphrase-file", backpack.passphrase_file)
    assert run("list", *where, "--now", "2027-01-01T00:00:00Z").code == 0


def test_show_lists_what_stands_inside_with_the_mark_of_its_own(
    backpack: Backpack, tmp_path: Path
) -> None:
    broken = {**badge(2, achievement="Cave Mapping"), "name": "Another name"}
    record = SCHOOL.issue(SCHOOL.learner_record([badge(1, achievement="Rope Work"), broken]))
    backpack.run("import", write(tmp_path, "record.json", record))
    (row,) = backpack.run("list", "--json").json
    shown = backpack.run("show", row["id"], "--json").json
    assert [(one["title"], one["mark"], one["verdict"]) for one in shown["inside"]] == [
        ("Rope Work", "signed-not-listed", "verified"),
        ("Cave Mapping", "broken", "not_verified"),
    ]
    assert shown["files"] == {}
    lines = backpack.run("show", row["id"]).text.splitlines()
    inside = [line for line in lines if line.startswith("  inside: ")]
    assert inside[0].startswith("  inside: Rope Work. ")
    assert len(inside) == 2


def test_a_badge_whose_details_are_away_is_called_by_their_website(
    backpack: Backpack, tmp_path: Path
) -> None:
    path = write(tmp_path, "old.json", SHOP.hosted(1))
    called = "Badge, details not at hand (makers.example.org)"
    assert f"kept: {called} - " in backpack.run("import", path).text
    listed = backpack.run("list").text
    assert called in listed and "classes/welding.json" not in listed
    (row,) = backpack.run("list", "--json").json
    assert row["title"] == "https://makers.example.org/classes/welding.json"
    assert backpack.run("show", row["id"]).text.startswith(called)
    assert f" {called} - " in run("check", path).text
