"""A short round of payloads on every run, the planted breaches, and how both are judged."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.doubles.x_server import has_x_server
from tests.rigs.payload_planting import Planted, write_props
from tests.rigs.payload_probe import run_round, unseen_plants
from tests.rigs.payload_reading import Said, misread, tip_text
from tests.rigs.payload_watch import Watched, watch
from tests.rigs.payloads import PAYLOADS, Payload, Trap, essence
from wallet.proofs.keys import SigningKey

pytestmark = pytest.mark.skipif(not has_x_server(), reason="no X server, and no Xvfb to start one")

# Payloads a short round begins with.
SHIFT = 3
# The least number of payloads met on each way to eyes, ears and files.
WAYS = {"shown": 250, "heard": 250, "tip": 1, "menu": 1, "clipboard": 2, "page": 5}


@pytest.mark.x11
@pytest.mark.slow
def test_payloads_in_every_view_open_nothing_and_stand_there_as_text() -> None:
    came = run_round(SHIFT, "sample", traces=False)
    assert came.wrong == ()
    assert came.views > 80
    assert came.met > 400, "the payloads were not on the screen"
    assert len(came.places) > 400
    for way, least in WAYS.items():
        assert came.ways.get(way, 0) >= least, f"{way}: {came.ways}"


@pytest.mark.x11
def test_planted_breaches_are_seen() -> None:
    assert unseen_plants(traces=False) == []


def watched(tmp_path: Path, program: str) -> Watched:
    trap = Trap(folder=tmp_path / "trap")
    trap.write()
    command = [sys.executable, "-S", "-P", "-c", program]
    return watch(command, trap=trap.folder, work=tmp_path, environment={})


def test_reading_a_trapped_file_is_a_breach(tmp_path: Path) -> None:
    came = watched(tmp_path, "open('planted.txt').read()")
    assert any("planted.txt" in one for one in came.breaches)


def test_starting_a_browser_is_a_breach(tmp_path: Path) -> None:
    came = watched(tmp_path, "import os; os.system('xdg-open https://planted.invalid')")
    assert "a program was started: xdg-open" in came.breaches


def test_a_stray_file_is_a_breach(tmp_path: Path) -> None:
    came = watched(tmp_path, "import os; open(os.environ['HOME'] + '/stray', 'w')")
    assert "a file was made: home/stray" in came.breaches


def test_doing_nothing_is_no_breach(tmp_path: Path) -> None:
    came = watched(tmp_path, "print('nothing')")
    assert came == Watched(code=0, output="nothing\n", breaches=())


def test_a_connection_is_a_breach(tmp_path: Path) -> None:
    program = "import socket; socket.socket(socket.AF_INET)"
    if not is_traceable():
        pytest.skip("strace is absent, forbidden or at work on the whole run, which sees it")
    came = watched(tmp_path, program)
    assert any("an internet socket" in one for one in came.breaches)


def is_traceable() -> bool:
    try:
        ended = subprocess.run(["strace", "-f", "true"], capture_output=True, check=False)
    except OSError:
        return False
    return ended.returncode == 0


LINK = Planted(
    tag="t0001q",
    place="words/name",
    payload=PAYLOADS[0],
    text="t0001q <a href='x'>Details</a> and more",
)
PICTURE = Planted(
    tag="t0002q", place="words/name", payload=PAYLOADS[1], text="<img src='x'> t0002q"
)
BOTH = {one.tag: one for one in (LINK, PICTURE)}


@pytest.mark.parametrize("text", [
    "from t0001q <a href='x'>Details</a> and more (says)",
    "t0001q <a href='x'>Det…",
    "t0001q\u200b <a href='x'>\u200bDetails</a> and more",
    "\u2068t0001q <a href='x'>Details</a> and more\u2069",
    "Remove <img src='x'> t0002q",
    "nothing of ours",
])  # fmt: skip
def test_a_text_that_stands_as_planted_is_right(text: str) -> None:
    assert misread(Said(where="shown", text=text), BOTH) == ""


@pytest.mark.parametrize("text", [
    "t0001q Details and more",
    "t0001q <a href='x'>Details</a>",
    "t0001q",
    "t0001q another…",
    " t0002q",
    "t0009q",
])  # fmt: skip
def test_a_text_that_stands_otherwise_is_wrong(text: str) -> None:
    assert misread(Said(where="shown", text=text), BOTH) != ""


def test_a_tooltip_is_read_as_qt_reads_it() -> None:
    assert tip_text("<p>Fish &amp; Chips</p>") == "Fish & Chips"
    assert tip_text("plain") == "plain"


def test_there_are_many_payloads_of_many_kinds() -> None:
    assert len(PAYLOADS) >= 30
    assert len({payload.name for payload in PAYLOADS}) == len(PAYLOADS)
    words = " ".join(payload.template for payload in PAYLOADS)
    for trick in ("file://", "http://", "\\\\", "qrc:", "data:", "<a href", "url(", "@import",
                  "meta http", "<link", "<base", "<object", "<embed", "<iframe", "![", "](",
                  "javascript:", "<use", "foreignObject", "DOCTYPE", "\u202e", "\u200b", "\x1b",
                  "&lt;", "&Open", "%2f", "{title}"):  # fmt: skip
        assert trick in words, trick


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload.name)
def test_the_essence_of_a_payload_is_something(tmp_path: Path, payload: Payload) -> None:
    text = payload.text(Trap(folder=tmp_path))
    assert essence(essence(text)) == essence(text) != ""
    assert "@FILE@" not in text
    assert "@HOST@" not in text


def test_every_payload_comes_to_every_field_in_turn(tmp_path: Path) -> None:
    trap = Trap(folder=tmp_path / "trap")
    first, second = (
        write_props(tmp_path / f"{shift}", trap, shift, SigningKey.from_seed(bytes(32)))
        for shift in (0, 1)
    )
    kinds = {one.payload.name for one in first.planted.values()}
    assert kinds == {payload.name for payload in PAYLOADS}
    same_place = [
        (one.payload.name, second.planted[tag].payload.name)
        for tag, one in first.planted.items()
        if one.place == second.planted[tag].place and not one.place.startswith(("file", "the "))
    ]
    assert len(same_place) > 700
    moved = [before != after for before, after in same_place]
    assert sum(moved) > 0.9 * len(moved)
