"""A few processes that only check, for as long as one piece of long work goes on.

They are ordinary child processes on pipes: no socket, no shared memory, nothing pickled. What one
of them does not answer, because it died or wrote nonsense, comes back as None, and the caller
does it itself; so a crew can make work faster, never different.
"""

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import IO, BinaryIO, Self, cast

from wallet.session.only_checking import WORD
from wallet.session.questions import read_frame, write_frame

_ROOT = Path(__file__).resolve().parents[2]
_PROGRAM = (
    "import sys; sys.path.insert(0, {root!r}); from wallet.session.worker import main; main()"
)
# Windows opens a black window for a console program otherwise (CREATE_NO_WINDOW).
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0

Answered = tuple[int, bytes | None]


def worker_command() -> tuple[str, ...]:
    """Return the command that starts a process which only checks."""
    if getattr(sys, "frozen", False):
        return (sys.executable, WORD)
    # -P: the folder the learner happens to stand in is no place to import from.
    return (sys.executable, "-P", "-c", _PROGRAM.format(root=str(_ROOT)))


class Crew:
    """``size`` processes, told ``setting`` first. Ask, and take answers as they come.

    They start at once and import while the caller reads. Leaving the ``with`` block ends them.
    """

    def __init__(self, setting: bytes, *, size: int, command: Sequence[str] | None = None) -> None:
        self._setting = setting
        self._questions: SimpleQueue[tuple[int, bytes] | None] = SimpleQueue()
        self._answers: SimpleQueue[Answered] = SimpleQueue()
        self._lock = Lock()
        self.workers = [_start(command or worker_command()) for _ in range(size)]
        self._working = size
        self._threads = [
            Thread(target=self._drive, args=(worker,), daemon=True, name="crew")
            for worker in self.workers
        ]
        for thread in self._threads:
            thread.start()

    def ask(self, number: int, question: bytes) -> None:
        """Put a question; its answer comes back under ``number``."""
        self._questions.put((number, question))

    def answer(self, timeout: float) -> Answered | None:
        """Return the next answer, waiting ``timeout`` seconds at most; None where none came."""
        try:
            return self._answers.get(block=timeout > 0, timeout=timeout or None)
        except Empty:
            return None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End all processes now, whatever they are at."""
        for worker in self.workers:
            if worker is not None:
                worker.kill()
        for _ in self._threads:
            self._questions.put(None)
        for thread in self._threads:
            thread.join()

    def _drive(self, worker: "subprocess.Popen[bytes] | None") -> None:
        """Put questions to one process, one after the other; runs on a thread of its own."""
        is_alive = worker is not None and self._is_set_up(worker)
        while is_alive or self._is_last():
            asked = self._questions.get()
            if asked is None:
                break
            number, question = asked
            answer = _put(worker, question) if worker is not None and is_alive else None
            is_alive = answer is not None
            self._answers.put((number, answer))
        if worker is not None:
            _end(worker)

    def _is_set_up(self, worker: "subprocess.Popen[bytes]") -> bool:
        try:
            write_frame(_pipe(worker.stdin), self._setting)
        except OSError:
            return False
        return True

    def _is_last(self) -> bool:
        """Say that one more worker is gone; the last thread goes on to say so to the caller."""
        with self._lock:
            self._working -= 1
            return self._working <= 0


def _start(command: Sequence[str]) -> "subprocess.Popen[bytes] | None":
    """Start one process, or None where the system will not."""
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
    except OSError:
        return None


def _put(worker: "subprocess.Popen[bytes]", question: bytes) -> bytes | None:
    """Return a process's answer; None where it is gone or answers nonsense."""
    try:
        write_frame(_pipe(worker.stdin), question)
        return read_frame(_pipe(worker.stdout))
    except (OSError, ValueError, MemoryError):
        return None


def _end(worker: "subprocess.Popen[bytes]") -> None:
    worker.kill()
    for pipe in (worker.stdin, worker.stdout):
        with suppress(OSError):
            _pipe(pipe).close()
    worker.wait()


def _pipe(pipe: IO[bytes] | None) -> BinaryIO:
    if pipe is None:
        raise OSError("no pipe")
    return cast("BinaryIO", pipe)
