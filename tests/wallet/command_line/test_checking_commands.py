from pathlib import Path

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.command_line.running import AT, run
from tests.wallet.session.test_bringing_in import parts_of
from wallet.encoding.strict_json import write_json

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
BADGE = SCHOOL.issue(SCHOOL.open_badge())
SAMPLE = "did:example:learner"
NOT_LISTED = "Not on your lists. That does not mean it is fake."


def test_what_people_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(write_json(BADGE))
    assert run("check", "--now", AT, path).text.splitlines() == [
        str(path),
        " Cave Rescue Basics - Signed, not on your lists: Lantern Bay. Still good",
        "  yes       Is it well formed? Well formed.",
        "  yes       Is it unchanged? Not changed since it was signed.",
        f"  yes       Did the issuer sign it? The key is the issuer's: {SCHOOL.did}",
        "  yes       Is it in date? In date.",
        "  -         Is it still good? The issuer gives no way to withdraw it.",
        f"  unknown   Was it given to whoever shows it? It was given to a sample: {SAMPLE}",
        f"  unknown   Do your lists know the signer? {NOT_LISTED}",
        "  => verified",
    ]


def test_frames_of_a_moving_code_from_several_files(tmp_path: Path) -> None:
    parts = parts_of(BADGE)
    paths = []
    for number, part in enumerate(parts):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(part, "ascii")
    whole = run("receive", "--json", "--now", AT, *reversed(paths))
    assert whole.code == 0
    assert [document["verdict"] for document in whole.json] == ["verified"]
    some = run("receive", "--now", AT, *paths[:2])
    assert some.code == 3
    assert f"The moving code is not complete: 2 of {len(parts)} parts." in some.text


def test_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(write_json(BADGE))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert run("check", "--now", AT, "a.json", cwd=tmp_path, env=_with_project()).code == 0
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def _with_project() -> dict[str, str]:
    from tests.places import PROJECT
    from tests.wallet.command_line.running import environment

    return environment(PYTHONPATH=str(PROJECT), PYTHONDONTWRITEBYTECODE="1")
