import hashlib
import json
import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.token_issuer import TokenIssuer
from tests.wallet.command_line.running import AT, Backpack, run
from tests.wallet.formats.test_named_only import BLOCKCERT
from wallet.encoding.strict_json import write_json

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)


@pytest.fixture
def items(backpack: Backpack, tmp_path: Path) -> list[str]:
    for number in (1, 2):
        (tmp_path / f"{number}.json").write_bytes(
            write_json(SCHOOL.issue(SCHOOL.open_badge(number=number)))
        )
    backpack.run("import", tmp_path / "1.json", tmp_path / "2.json")
    return [row["id"] for row in backpack.run("list", "--json").json]


def test_a_file_leaves_is_logged_and_is_received(
    backpack: Backpack, items: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "bundle.json"
    ended = backpack.run(
        "share", *items, "--out", out, "--for", "Clinic", "--purpose", "a job",
        "--challenge", "c-1", "--domain", "clinic.org", "--expires", "2026-08-01T00:00:00Z",
    )  # fmt: skip
    assert (ended.code, ended.text) == (0, f"{out}\n")
    (entry,) = backpack.run("log", "--json").json
    assert entry["digest"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert (entry["receiver"], entry["purpose"], entry["form"]) == ("Clinic", "a job", "file")
    assert entry["items"] == ["Cave Rescue Basics"] * 2
    assert "Clinic" in backpack.run("log").text
    asked = ("receive", "--json", "--now", AT, "--challenge", "c-1", "--domain", "clinic.org")
    good = run(*asked, out)
    assert good.code == 0
    assert [document["verdict"] for document in good.json] == ["verified"] * 3
    lines = {line["name"]: line["reason"] for line in good.json[0]["lines"]}
    assert lines["CHALLENGE"] == "ANSWERS_YOUR_CHALLENGE"
    assert run("receive", "--now", AT, "--challenge", "other", out).code == 2
    assert run("receive", "--now", "2026-09-01T00:00:00Z", out).code == 2
    words = run("receive", "--now", AT, out).text
    assert "What was handed over:" in words
    assert "that it is shown by them today, it does not prove" in words


@pytest.mark.parametrize(
    ("suite", "code"), [("eddsa-rdfc-2022", 0), ("Ed25519Signature2020", 0), ("unsigned", 3)]
)
def test_suites_and_none(backpack, items, tmp_path: Path, suite: str, code: int) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    ended = backpack.run("share", items[0][:8], "--out", folder, "--suite", suite, "--json")
    (name,) = ended.json
    document = json.loads(Path(name).read_bytes())
    assert ("proof" in document) is (suite != "unsigned")
    assert run("receive", "--now", AT, name).code == code


def test_a_page_carries_the_file(backpack: Backpack, items: list[str], tmp_path: Path) -> None:
    out = tmp_path / "page.pdf"
    ended = backpack.run("share", *items, "--as", "page", "--paper", "us-letter", "--out", out)
    beside = tmp_path / "page.json"
    assert (ended.code, ended.text) == (0, f"{out}\n{beside}\n")
    reader = PdfReader(BytesIO(out.read_bytes()))
    (attached,) = [content for entries in reader.attachments.values() for content in entries]
    assert attached == beside.read_bytes()
    assert run("receive", "--now", AT, beside).code == 0
    (entry,) = backpack.run("log", "--json").json
    assert (entry["form"], entry["file"]) == ("page", "page.pdf")


def test_codes_in_a_folder_come_back(backpack: Backpack, items: list[str], tmp_path: Path) -> None:
    out = tmp_path / "codes"
    ended = backpack.run("qr", *items, "--out", out, "--json", "--fragment", "400")
    assert ended.code == 0
    assert "2 single codes; moving code:" in ended.err
    names = {Path(name).suffix for name in ended.json}
    assert names == {".json", ".gif", ".png"}
    gif = next(name for name in ended.json if name.endswith(".gif"))
    documents = run("receive", "--json", "--now", AT, gif).json
    assert [document["verdict"] for document in documents] == ["verified"] * 3
    for name in ended.json:
        if name.endswith(".png"):
            # A single code holds a presentation nobody signed, and the signed item in it.
            around, item = run("check", "--json", "--now", AT, name).json
            assert (around["verdict"], item["verdict"]) == ("not_a_credential", "verified")


def test_nothing_is_put_in_the_place_of_a_device_or_a_link(
    backpack: Backpack, items: list[str], tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    (tmp_path / "link.json").symlink_to(tmp_path / "mine.txt")
    os.mkfifo(tmp_path / "pipe.json")
    for name in ("link.json", "pipe.json"):
        ended = backpack.run("share", items[0], "--out", tmp_path / name)
        assert (ended.code, ended.err.startswith("That is no file")) == (1, True)
    assert (tmp_path / "mine.txt").read_text("utf-8") == "mine"
    assert backpack.run("log", "--json").json == []


def test_what_cannot_be_shared(backpack: Backpack, items: list[str], tmp_path: Path) -> None:
    forged: Any = {**SCHOOL.issue(SCHOOL.open_badge(number=3)), "name": "PhD"}
    (tmp_path / "3.json").write_bytes(write_json(forged))
    kept = backpack.run("import", "--keep-broken", "--json", tmp_path / "3.json")
    assert kept.json["items"][0]["kept"]
    (broken,) = [
        row["id"] for row in backpack.run("list", "--json").json if row["mark"] == "broken"
    ]
    out = tmp_path / "bundle.json"
    ended = backpack.run("share", items[0], broken, "--out", out)
    assert ended.code == 1
    assert ended.err.startswith("What was changed or is broken cannot be shared")
    assert not out.exists()
    assert backpack.run("share", "zzz", "--out", out).code == 1
    assert backpack.run("log", "--json").json == []


def test_a_token_leaves_by_itself_with_the_fields_named(
    backpack: Backpack, tmp_path: Path
) -> None:
    made = TokenIssuer().sd_jwt(
        {"given_name": "Ana", "grade": "A"}, {"_sd": ["given_name", "grade"]}
    )
    (tmp_path / "card.sd-jwt").write_text(made.text)
    backpack.run("import", tmp_path / "card.sd-jwt")
    (row,) = backpack.run("list", "--json").json
    out = tmp_path / "shown.sd-jwt"
    ended = backpack.run(
        "share", row["id"], "--as", "token", "--show", "/grade", "--show", "/nothing", "--out", out
    )
    assert (ended.code, ended.text) == (0, f"{out}\n")
    assert out.read_text() == made.showing("/grade")
    (entry,) = backpack.run("log", "--json").json
    assert (entry["form"], entry["file"]) == ("file", "shown.sd-jwt")
    both = backpack.run(
        "share", row["id"], "--show", "/grade", "--out", tmp_path / "p.json", "--json"
    )
    assert both.code == 0
    held = json.loads((tmp_path / "p.json").read_bytes())["verifiableCredential"][0]
    assert held["id"] == f"data:application/dc+sd-jwt,{made.showing('/grade')}"


def test_a_package_leaves_is_logged_and_is_checked(
    backpack: Backpack, items: list[str], tmp_path: Path
) -> None:
    old = tmp_path / "old.json"
    old.write_bytes(write_json(BLOCKCERT))
    backpack.run("import", old)
    everything = [row["id"] for row in backpack.run("list", "--json").json]
    out = tmp_path / "for-clinic.zip"
    words = ("share", *everything, "--as", "package", "--for", "Clinic", "--out", out)
    assert (backpack.run(*words).code, out.is_file()) == (0, True)
    (entry,) = backpack.run("log", "--json").json
    assert (entry["form"], entry["file"]) == ("package", "for-clinic.zip")
    checked = run("check", "--now", AT, "--json", out)
    forms = [(one["form"], one["verdict"]) for one in checked.json]
    assert forms == [
        ("hand-over", "verified"), ("vp", "verified"), ("ob3", "verified"), ("ob3", "verified"),
        ("named-only", "unknown"),
    ]  # fmt: skip
    assert "Hand over inventory" in run("check", "--now", AT, out).text
    assert backpack.run("share", *everything, "--out", tmp_path / "no.json").code == 1
