import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.wallet.session.examples import credentials, verifier
from wallet.session.crew import Crew, worker_command
from wallet.session.only_checking import WORD
from wallet.session.questions import read_answer, write_question
from wallet.session.setting_out import write_setting

# One that answers each question with its own bytes, and one that dies at the first question.
ECHO = (
    "import sys\n"
    "from wallet.session.questions import read_frame, write_frame\n"
    "read_frame(sys.stdin.buffer)\n"
    "while (asked := read_frame(sys.stdin.buffer)) is not None:\n"
    "    write_frame(sys.stdout.buffer, asked)\n"
)
SLEEPER = "import time; time.sleep(60)"
DEAD = "raise SystemExit(3)"
LIAR = "import sys; sys.stdout.buffer.write(b'\\xff' * 8); sys.stdout.flush(); sys.stdin.read()"


def command(program: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program)


def answers(crew: Crew, count: int) -> dict[int, bytes | None]:
    found: dict[int, bytes | None] = {}
    deadline = time.monotonic() + 60
    while len(found) < count and time.monotonic() < deadline:
        answered = crew.answer(0.1)
        if answered is not None:
            found[answered[0]] = answered[1]
    return found


def test_real_processes_answer() -> None:
    held = credentials()
    with Crew(write_setting(verifier()), size=2) as crew:
        for number, credential in enumerate(held):
            crew.ask(number, write_question([credential]))
        found = answers(crew, len(held))
    assert sorted(found) == list(range(len(held)))
    for number, credential in enumerate(held):
        assert read_answer(found[number] or b"", [credential]) != (None,)


def test_every_question_is_answered_once() -> None:
    with Crew(b"", size=3, command=command(ECHO)) as crew:
        for number in range(200):
            crew.ask(number, b"%d" % number)
        found = answers(crew, 200)
        assert crew.answer(0) is None
    assert found == {number: b"%d" % number for number in range(200)}


def test_a_process_that_is_killed_leaves_no_question_open() -> None:
    with Crew(b"", size=2, command=command(ECHO)) as crew:
        crew.ask(0, b"0")
        assert answers(crew, 1) == {0: b"0"}
        for worker in crew.workers:
            assert worker is not None
            os.kill(worker.pid, signal.SIGKILL)
        for number in range(1, 50):
            crew.ask(number, b"x")
        assert answers(crew, 49) == dict.fromkeys(range(1, 50))


def test_one_that_dies_leaves_the_work_to_the_other() -> None:
    with Crew(b"", size=2, command=command(ECHO)) as crew:
        first = crew.workers[0]
        assert first is not None
        first.kill()
        first.wait()
        for number in range(50):
            crew.ask(number, b"%d" % number)
        found = answers(crew, 50)
    assert sorted(found) == list(range(50))
    assert list(found.values()).count(None) <= 1


@pytest.mark.parametrize("program", [DEAD, LIAR])
def test_one_that_is_no_worker_answers_nothing(program: str) -> None:
    with Crew(b"setting", size=2, command=command(program)) as crew:
        for number in range(3):
            crew.ask(number, b"x")
        assert answers(crew, 3) == dict.fromkeys(range(3))


def test_a_program_that_cannot_be_started_answers_nothing() -> None:
    with Crew(b"setting", size=2, command=("/nonexistent/program",)) as crew:
        crew.ask(1, b"x")
        assert answers(crew, 1) == {1: None}


def test_leaving_ends_the_processes_at_once() -> None:
    with Crew(b"setting", size=2, command=command(SLEEPER)) as crew:
        for number in range(20):
            crew.ask(number, b"x" * 100_000)
        start = time.monotonic()
        crew.stop()
        assert time.monotonic() - start < 2
    assert all(worker is not None and worker.poll() is not None for worker in crew.workers)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc")
def test_the_processes_end_with_the_program_that_started_them() -> None:
    program = (
        "import time\n"
        "from wallet.session.crew import Crew\n"
        f"crew = Crew(b'', size=2, command={command(ECHO)!r})\n"
        "print(*(worker.pid for worker in crew.workers), flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen(command(program), stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pids = parent.stdout.readline().split()
    assert len(pids) == 2
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 20
    while any(_is_running(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(_is_running(pid) for pid in pids)


def _is_running(pid: str) -> bool:
    try:
        return Path("/proc", pid, "stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == (sys.executable, WORD)
