"""Watches a command: what of a trap it opens, what connections, programs and files it makes.

Two watches see opens: inotify on the trap, which every kernel has and which sees what any thread
or child reads, and strace where it may trace, which also sees connections, programs and opens that
fail. Programs are caught a third way, for the test run itself may be traced already: the names of
programs that open links lead to a script that leaves a mark.
"""

import ctypes
import os
import re
import struct
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.rigs.no_network import can_watch

_MODIFY, _CREATE, _DELETE, _OPEN = 0x2, 0x100, 0x200, 0x20
_NONBLOCK = 0x800
_EVENT = struct.Struct("iIII")
# What desktops start to open a link or a file.
OPENERS = (
    "xdg-open", "gio", "gvfs-open", "kde-open", "kde-open5", "kfmclient", "gnome-open", "exo-open",
    "sensible-browser", "x-www-browser", "www-browser", "firefox", "chromium", "google-chrome",
)  # fmt: skip
_CALLS = "openat,openat2,open,creat,socket,connect,execve,execveat"
_OPENED = re.compile(r'^(?:openat2?|open|creat)\((?:(?P<at>[^",]+), )?"(?P<path>(?:[^"\\]|\\.)*)"')
_INTERNET = re.compile(r"^(?:socket|connect)\(.*\b[AP]F_INET6?\b")
_STARTED = re.compile(r'^execve(?:at)?\((?:[^"]*, )?"(?P<path>[^"]*)".*= 0$')
# Caches of drawing libraries, which know nothing of what is drawn.
_CACHES = re.compile(r"/(?:fontconfig|mesa_shader_cache[^/]*|qtshadercache[^/]*)(?:/|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """How a command ended, what it said, and what it did that it should not."""

    code: int
    output: str
    breaches: tuple[str, ...]


def watch(
    command: Sequence[str],
    *,
    trap: Path,
    work: Path,
    environment: Mapping[str, str],
    traces: bool = True,
    seconds: float = 600,
) -> Watched:
    """Run ``command`` inside ``trap`` and return what it opened, made and started.

    ``work`` is the folder it may write in: ``home`` and ``temporary`` in it have to stay as empty
    as they are given. ``traces`` uses strace too, where that can be.
    """
    marks = _write_openers(work)
    record = work / "record"
    is_traced = traces and can_watch()
    if is_traced:
        command = ["strace", "-f", "-q", "--seccomp-bpf", "-e", f"trace={_CALLS}",
                   "-e", "signal=none", "-s", "300", "-o", f"{record}", *command]  # fmt: skip
    settings = {**_own_folders(work), **environment}
    settings["PATH"] = f"{work / 'openers'}:{environment.get('PATH', os.environ['PATH'])}"
    with _Inotify(trap) as opens:
        ended = subprocess.run(
            command, cwd=trap, env=settings, capture_output=True, text=True, errors="replace",
            timeout=seconds, check=False,
        )  # fmt: skip
        breaches = list(opens.events())
    if is_traced:
        with record.open(encoding="utf-8", errors="replace") as lines:
            breaches += _judge(lines, trap, work)
        record.unlink()
    breaches += [f"a program was started: {mark.name}" for mark in marks.iterdir()]
    breaches += [f"a file was made: {path}" for path in _new_files(work)]
    return Watched(
        code=ended.returncode,
        output=ended.stdout + ended.stderr,
        breaches=tuple(dict.fromkeys(breaches)),
    )


def _own_folders(work: Path) -> dict[str, str]:
    """An environment whose home and temporary folders are ours to look at."""
    home = work / "home"
    for name in ("home", "temporary", "runtime"):
        (work / name).mkdir(mode=0o700)
    kept = {name: os.environ[name] for name in ("DISPLAY", "LANG", "LC_ALL") if name in os.environ}
    folders = {
        f"XDG_{name}_HOME": f"{home / name.lower()}" for name in ("CONFIG", "DATA", "STATE")
    }
    return {
        **kept,
        **folders,
        "XDG_CACHE_HOME": f"{home / 'cache'}",
        "XDG_RUNTIME_DIR": f"{work / 'runtime'}",
        "HOME": f"{home}",
        "TMPDIR": f"{work / 'temporary'}",
        "BROWSER": "xdg-open",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
        "CUPS_SERVER": "/nonexistent/cups.sock",
        "PULSE_SERVER": "unix:/nonexistent/pulse",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _write_openers(work: Path) -> Path:
    folder, marks = work / "openers", work / "started"
    folder.mkdir()
    marks.mkdir()
    for name in OPENERS:
        script = folder / name
        script.write_text(f'#!/bin/sh\n: > "{marks}/{name}"\n', encoding="utf-8")
        script.chmod(0o755)
    return marks


def _new_files(work: Path) -> Iterator[Path]:
    for name in ("home", "temporary"):
        for path in sorted((work / name).rglob("*")):
            if path.is_file() and not _CACHES.search(str(path)):
                yield path.relative_to(work)


def _judge(lines: Iterator[str], trap: Path, work: Path) -> Iterator[str]:
    """Read strace's record. The first program is the one watched."""
    programs = 0
    for line in lines:
        call = line.split(maxsplit=1)[1].strip() if " " in line else ""
        if _INTERNET.match(call):
            yield f"an internet socket: {call}"
        elif started := _STARTED.match(call):
            programs += 1
            if programs > 1:
                yield f"a program was started: {started['path']}"
        elif opened := _OPENED.match(call):
            path = opened["path"]
            if _is_in(path, opened["at"] or "", trap):
                yield f"an open of {path}"
            elif "O_CREAT" in call and not _may_be_made(path, work):
                yield f"a file was made: {path}"


def _is_in(path: str, at: str, trap: Path) -> bool:
    """Whether a path leads into the trap, absolute or from the working directory."""
    # A path that begins with a colon is one of Qt's own, inside its libraries.
    is_relative = not path.startswith(("/", ":")) and at in ("", "AT_FDCWD")
    return path.startswith(f"{trap}") or (is_relative and path != ".")


def _may_be_made(path: str, work: Path) -> bool:
    return path.startswith((f"{work}/", "/dev/", "/proc/")) or bool(_CACHES.search(path))


class _Inotify:
    """What happens to the files of one folder (inotify(7))."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._descriptor = -1

    def __enter__(self) -> Self:
        library = ctypes.CDLL(None, use_errno=True)
        self._descriptor = library.inotify_init1(_NONBLOCK)
        added = library.inotify_add_watch(
            self._descriptor, os.fsencode(self._folder), _MODIFY | _CREATE | _DELETE | _OPEN
        )
        if self._descriptor < 0 or added < 0:
            raise OSError(ctypes.get_errno(), "inotify cannot watch", str(self._folder))
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._descriptor)

    def events(self) -> Iterator[str]:
        """Name each file of the folder that was opened, changed, made or removed so far."""
        while True:
            try:
                data = os.read(self._descriptor, 65_536)
            except BlockingIOError:
                return
            place = 0
            while place < len(data):
                _, mask, _, length = _EVENT.unpack_from(data, place)
                name = data[place + _EVENT.size : place + _EVENT.size + length]
                place += _EVENT.size + length
                what = "an open of" if mask & _OPEN else "a change of"
                if name := name.rstrip(b"\0"):
                    yield f"{what} {self._folder / os.fsdecode(name)}"
