"""Runs a command and fails it if it, or any process it starts, opens an internet socket.

    python -m tests.rigs.no_network -- COMMAND [ARGUMENT...]

Every ``socket`` call of every process is recorded by strace (a seccomp filter lets all other
calls run at full speed) and the record is judged afterwards: AF_INET and AF_INET6 are breaches,
whether or not the call succeeded. AF_UNIX (X11, D-Bus, the app's own socket) and AF_NETLINK are
not. Node processes are other people's implementations in the peer tests and are left out.

Before the command runs, the watch must catch planted breaches: a watch that sees nothing because
it is blind would pass everything. Where strace cannot work the command runs unwatched and that is
said, unless RUCKSACK_REQUIRE_RIGS is set, which makes it a failure.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LEFT_OUT = frozenset({"node"})

_LINE = re.compile(r"^(?P<pid>\d+) +(?P<rest>.*)$")
_SOCKET = re.compile(r"^socket\((?P<family>AF_INET6?|PF_INET6?)\b")
_EXEC = re.compile(r'^execve(?:at)?\((?:[^"]*, )?"(?P<path>[^"]*)".*(?P<end>= -?\d+|<unfinished)')
_EXEC_RESUMED = re.compile(r"^<\.\.\. execve(?:at)? resumed>.*= (?P<result>-?\d+)")
_BIRTH = re.compile(r"^(?:<\.\.\. )?(?:clone3?|v?fork)(?:\(| resumed>).*= (?P<child>\d+)")
_END = re.compile(r"^\+\+\+ (?:exited|killed|superseded)")

_PYTHON_OPENS = "import socket; socket.socket(socket.{family})"
_PYTHON_STARTS = (
    "import subprocess, sys; subprocess.run([sys.executable, '-c', "
    "'import socket; socket.socket(socket.AF_INET6)'])"
)
_PYTHON_THREAD = (
    "import socket, threading; t = threading.Thread(target=socket.socket); t.start(); t.join()"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """An internet socket: which process asked, which program it ran, and strace's own line."""

    pid: int
    program: str
    line: str


@dataclass(slots=True)
class _Processes:
    """Which program each process ran, by line number of the record."""

    programs: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    births: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    ends: dict[int, list[int]] = field(default_factory=dict)

    def program_of(self, pid: int, number: int, depth: int = 0) -> str:
        """Return the program that ``pid`` ran at line ``number``.

        A child's first lines may stand before the line in which its parent learns of it, and
        process numbers come round again: only what lies after the last end counts.
        """
        reborn = max((end for end in self.ends.get(pid, ()) if end < number), default=-1)
        ran = [path for at, path in self.programs.get(pid, ()) if reborn < at <= number]
        if ran:
            return ran[-1]
        births = [birth for birth in self.births.get(pid, ()) if birth[0] > reborn]
        if not births or depth > 100:
            return "?"
        at, parent = births[0]
        return self.program_of(parent, at, depth + 1)


def find_breaches(record: Iterable[str]) -> tuple[Breach, ...]:
    """Return the internet sockets in strace's record, those of peers left out."""
    processes = _Processes()
    pending: dict[int, str] = {}
    sockets: list[tuple[int, int, str]] = []
    for number, text in enumerate(record):
        line = _LINE.match(text.rstrip("\n"))
        if line is None:
            continue
        pid, rest = int(line["pid"]), line["rest"]
        if _SOCKET.match(rest):
            sockets.append((number, pid, rest))
        else:
            _note(processes, pending, number, pid, rest)
    found = (
        Breach(pid=pid, program=processes.program_of(pid, number), line=rest)
        for number, pid, rest in sockets
    )
    return tuple(breach for breach in found if Path(breach.program).name not in LEFT_OUT)


def _note(
    processes: _Processes, pending: dict[int, str], number: int, pid: int, rest: str
) -> None:
    """Enter one line about the life of a process."""
    started = _EXEC.match(rest)
    resumed = _EXEC_RESUMED.match(rest)
    birth = _BIRTH.match(rest)
    if started is not None:
        if started["end"] == "= 0":
            processes.programs.setdefault(pid, []).append((number, started["path"]))
        elif started["end"] == "<unfinished":
            pending[pid] = started["path"]
    elif resumed is not None:
        path = pending.pop(pid, "")
        if resumed["result"] == "0" and path:
            processes.programs.setdefault(pid, []).append((number, path))
    elif birth is not None:
        processes.births.setdefault(int(birth["child"]), []).append((number, pid))
    elif _END.match(rest):
        processes.ends.setdefault(pid, []).append(number)


def is_traced() -> bool:
    """Return whether a tracer already watches this process: a second one cannot."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    tracer = re.search(r"^TracerPid:\s*(\d+)", status, re.MULTILINE)
    return tracer is not None and tracer[1] != "0"


def can_watch() -> bool:
    """Return whether strace is here and may trace (some containers forbid it)."""
    if shutil.which("strace") is None or is_traced():
        return False
    with tempfile.TemporaryDirectory() as folder:
        command = [*_strace(Path(folder) / "record"), "true"]
        return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0


def watch(command: Sequence[str]) -> tuple[int, tuple[Breach, ...]]:
    """Run ``command``; return its exit code and the internet sockets it opened."""
    with tempfile.TemporaryDirectory(prefix="rucksack-sockets-") as folder:
        record = Path(folder) / "record"
        ended = subprocess.run([*_strace(record), *command], check=False)
        with record.open(encoding="utf-8", errors="replace") as lines:
            return ended.returncode, find_breaches(lines)


def _strace(record: Path) -> list[str]:
    calls = "trace=socket,execve,execveat,clone,clone3,fork,vfork"
    return [
        "strace",
        "-f",
        "-q",
        "--seccomp-bpf",
        "-e",
        calls,
        "-e",
        "signal=none",
        "-o",
        f"{record}",
    ]


def find_blindness() -> str:
    """Return ``""`` where the watch sees each planted breach and nothing else."""
    planted = {
        "an AF_INET socket": _PYTHON_OPENS.format(family="AF_INET"),
        "an AF_INET6 socket": _PYTHON_OPENS.format(family="AF_INET6"),
        "a socket of a child process": _PYTHON_STARTS,
        "a socket of a thread": _PYTHON_THREAD,
    }
    for name, program in planted.items():
        _, breaches = watch([sys.executable, "-S", "-c", program])
        if len(breaches) != 1:
            return f"{name} was planted and {len(breaches)} were seen"
    innocent = _PYTHON_OPENS.format(family="AF_UNIX")
    _, breaches = watch([sys.executable, "-S", "-c", innocent])
    return f"a local socket counted as a breach: {breaches[0].line}" if breaches else ""


def main(arguments: Sequence[str]) -> int:
    """Run the command after ``--``; return its exit code, or 1 for a breach or a blind watch."""
    command = list(arguments[1:] if arguments[:1] == ["--"] else arguments)
    if not command:
        print("usage: python -m tests.rigs.no_network -- COMMAND [ARGUMENT...]", file=sys.stderr)
        return 2
    if not can_watch():
        print("strace cannot watch for internet sockets here", file=sys.stderr)
        if os.environ.get("RUCKSACK_REQUIRE_RIGS"):
            return 1
        return subprocess.run(command, check=False).returncode
    blindness = find_blindness()
    if blindness:
        print(f"The watch for internet sockets is blind: {blindness}", file=sys.stderr)
        return 1
    code, breaches = watch(command)
    for breach in breaches:
        print(f"internet socket: {breach.program} [{breach.pid}] {breach.line}", file=sys.stderr)
    if breaches:
        print(f"{len(breaches)} internet sockets were opened; none may be", file=sys.stderr)
        return code or 1
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
