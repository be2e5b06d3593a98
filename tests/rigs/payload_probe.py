"""Shows payloads in every view of the real window and watches what that opens.

    python -m tests.rigs.payload_probe [--rounds N] [--first SHIFT]

Each round plants every payload somewhere and every field with some payload, one further than the
round before; as many rounds as there are payloads (the default) are the whole matrix. A round is a
process of its own on an X server: the real window, real lanes, a real backpack; its working
directory is a trap full of files that payloads name. The exit code is 1 where a trapped file was
opened, a connection or a program or a stray file made, a text shown otherwise than it was written,
a page widened beyond its frame, or a planted breach not seen.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

from tests.doubles.x_server import x_server
from tests.places import PROJECT
from tests.rigs.payload_watch import Watched, watch
from tests.rigs.payloads import BREACHES, PAYLOADS, Trap

# Breaches that ``payload_player`` commits, and what each must be told as.
PLANTS = {
    **{name: f"planted-{name}.png" for name in BREACHES},
    "link": "a program was started",
    "file": "a file was made: home/stray",
    "mark-up": "stands as",
    "label that sniffs": "a label sniffs its text",
    "wide": "scrolls sideways",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What came of one round: views shown, payloads and fields met, and all that was wrong.

    ``ways`` counts the payloads met by the way they were: shown, heard, tip, menu, page, ...
    """

    views: int = 0
    met: int = 0
    planted: int = 0
    seconds: float = 0.0
    slowest: str = ""
    places: tuple[str, ...] = ()
    ways: Mapping[str, int] = field(default_factory=dict)
    wrong: tuple[str, ...] = field(default=())


@contextmanager
def _own_folder() -> Iterator[Path]:
    """A folder for one round, gone afterwards. Payloads carry its name.

    ``tempfile`` may put a "_" into a name, which the window shows as a space in the name of a
    claim: such a payload would not be found again.
    """
    folder = Path(tempfile.gettempdir()).resolve() / f"rucksack-payloads-{token_hex(8)}"
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def run_round(shift: int, kind: str = "round", *, traces: bool = True) -> Round:
    """Play one round in a process of its own and say what came of it.

    ``kind`` "sample" plays a short one, "plant" commits the breaches.
    """
    with _own_folder() as work, ExitStack() as stack:
        trap = Trap(folder=work / "trap")
        trap.write()
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(PROJECT),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LOGGING_RULES": "qt.accessibility*=false",
        }
        if "DISPLAY" not in os.environ:
            environment["DISPLAY"] = stack.enter_context(x_server())
        command = [
            sys.executable, "-P", "-m", "tests.rigs.payload_player", str(work), str(shift), kind,
        ]  # fmt: skip
        watched = watch(
            command, trap=trap.folder, work=work, environment=environment, traces=traces
        )
        return _round_of(watched, work / "report.json")


def _round_of(watched: Watched, report: Path) -> Round:
    wrong = list(watched.breaches)
    if watched.code:
        wrong.append(f"the window ended with {watched.code}: {watched.output[-2000:]}")
    if not report.is_file():
        return Round(wrong=(*wrong, "no report was written"))
    said = json.loads(report.read_text(encoding="utf-8"))
    return Round(
        views=said["views"],
        met=len(said["met"]),
        planted=said["planted"],
        seconds=said["seconds"],
        slowest=said["slowest"],
        places=tuple(said["places"]),
        ways=said["ways"],
        wrong=(*wrong, *said["wrong"]),
    )


def unseen_plants(*, traces: bool = True) -> list[str]:
    """Return the planted breaches that nobody noticed; a watch that is blind passes everything."""
    wrong = run_round(0, "plant", traces=traces).wrong
    return [name for name, told in PLANTS.items() if not any(told in one for one in wrong)]


def main() -> int:
    """Play the rounds asked for; print what each did."""
    parser = argparse.ArgumentParser(prog="payload_probe")
    parser.add_argument("--rounds", type=int, default=len(PAYLOADS))
    parser.add_argument("--first", type=int, default=0)
    arguments = parser.parse_args()
    blind = unseen_plants()
    for one in blind:
        print(f"a planted breach was not seen: {one}", file=sys.stderr)
    began, wrong, met, places = time.monotonic(), len(blind), 0, set()
    for shift in range(arguments.first, arguments.first + arguments.rounds):
        came = run_round(shift)
        met, places = met + came.met, places | set(came.places)
        wrong += len(came.wrong)
        print(
            f"round {shift}: {came.views} views, {came.met} of {came.planted} payloads met, "
            f"{came.seconds:.1f} s, slowest {came.slowest}, {len(came.wrong)} wrong",
            flush=True,
        )
        for one in came.wrong[:20]:
            print(f"  {one}", file=sys.stderr)
    print(
        f"{len(PAYLOADS)} payloads in {arguments.rounds} rounds: {met} met, {len(places)} fields, "
        f"{wrong} wrong, {len(PLANTS) - len(blind)} of {len(PLANTS)} planted breaches seen, "
        f"{time.monotonic() - began:.0f} s"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
