"""Files, folders and stdin; trust packs for one run; the moment."""

from pathlib import Path

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.command_line.running import AT, run
from wallet.command_line.arguments import build_parser
from wallet.command_line.surroundings import moment
from wallet.encoding.strict_json import write_json

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
BADGE = write_json(SCHOOL.issue(SCHOOL.open_badge()))


def test_stdin_files_and_folders(tmp_path: Path) -> None:
    (document,) = run("check", "--json", "--now", AT, "-", stdin=BADGE).json
    assert (document["file"], document["verdict"]) == ("-", "verified")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.json").write_bytes(BADGE)
    (tmp_path / "b.json").write_bytes(BADGE)
    documents = run("check", "--json", "--now", AT, tmp_path).json
    assert [document["file"] for document in documents] == [
        str(tmp_path / "b.json"),
        str(tmp_path / "deep" / "a.json"),
    ]
    ended = run("check", tmp_path / "gone.json")
    assert ended.code == 3
    assert "cannot be read" in ended.text


def test_packs_for_this_run(tmp_path: Path) -> None:
    college = IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu")
    badge = tmp_path / "badge.json"
    badge.write_bytes(write_json(college.issue(college.open_badge())))
    pack = tmp_path / "pack.json"
    pack.write_bytes(college.trust_pack())
    assert run("check", "--now", AT, badge).code == 3
    assert run("check", "--now", AT, "--trust-pack", pack, badge).code == 0
    ended = run("check", "--now", AT, "--trust-pack", tmp_path / "gone", badge)
    assert (ended.code, "cannot be read" in ended.err) == (1, True)
    ended = run("check", "--now", AT, "--trust-pack", badge, badge)
    assert ended.code == 2
    assert ended.err.startswith("This is no usable trust pack")
    assert run("check", "--now", "2026-01-01T00:00:00Z", "--trust-pack", pack, badge).code == 2


def test_the_moment_is_an_argument_with_the_clock_for_default() -> None:
    parser = build_parser()
    options = parser.parse_args(["check", "--now", "2026-07-01T14:00:00+02:00", "x"])
    assert moment(options).isoformat() == "2026-07-01T12:00:00+00:00"
    assert moment(parser.parse_args(["check", "x"])).tzinfo is not None
