"""Looking at many credentials as they are found: here, or by a crew where there are many.

Either way each gets the same report, in the same order; a crew only makes it sooner.
"""

import os
from collections.abc import Iterable, Sequence
from typing import Self

from wallet.formats.reading import Reading
from wallet.model.credential import Container, Credential
from wallet.session.crew import Crew
from wallet.session.examining import Examined, examine
from wallet.session.questions import read_answer, write_question
from wallet.session.setting_out import write_setting
from wallet.session.watching import Watch
from wallet.verification.verifier import Verifier

# From so many credentials on, starting processes costs less than it saves (measured).
MANY = 400
# Credentials in one question: enough that asking costs little, few enough to share out evenly.
BATCH = 24
# More processes than this only wait for the one that stores (measured up to the cores there are).
MOST = 4
# How long to wait for an answer before asking whether somebody said stop (seconds).
TICK = 0.05


def credentials_in(reading: Reading) -> tuple[Credential, ...]:
    """Return what is judged by itself in a file: entries of presentations, then single ones.

    What stands inside another credential belongs to that one.
    """
    inside = [entry for held in reading.presentations for entry in held.credentials]
    single = [
        one for one in reading.credentials if one.source.container is not Container.CREDENTIAL
    ]
    return (*inside, *single)


def crew_size() -> int:
    """Return how many processes to start: one for each core this program may use, or none."""
    cores = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    return min(cores, MOST) if cores > 1 else 0


class Looking:
    """One run of looking. Use as a context manager: leaving it ends the crew.

    ``expected``: how many credentials there may be, as far as anybody knows before reading.
    Every method raises Cancelled where ``watch`` says stop.
    """

    def __init__(
        self,
        verifier: Verifier,
        watch: Watch,
        *,
        expected: int,
        many: int = MANY,
        size: int | None = None,
    ) -> None:
        self._verifier = verifier
        self._watch = watch
        self._many = many
        self._size = crew_size() if size is None else size
        self._total = expected
        self._done = 0
        self._examined: dict[int, Examined] = {}
        self._waiting: list[Credential] = []
        self._asked: dict[int, tuple[Credential, ...]] = {}
        self._number = 0
        self._crew: Crew | None = None
        if expected >= many:
            self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._crew is not None:
            self._crew.stop()

    def take_reading(self, reading: Reading) -> None:
        """Look at what one file held, now or soon."""
        self.take(credentials_in(reading))

    def take(self, credentials: Sequence[Credential]) -> None:
        """Look at these, now or soon."""
        self._total += max(len(credentials), 1) - 1
        self._done += not credentials
        if self._crew is None and len(credentials) >= self._many:
            self._start()
        if self._crew is None:
            self._look_here(credentials)
            return
        self._waiting += credentials
        while len(self._waiting) >= BATCH:
            self._ask()
        while self._collect(0):
            pass
        self._tell()

    def finish(self) -> None:
        """Return once everything taken was looked at."""
        while self._waiting:
            self._ask()
        self._tell()
        while self._asked:
            self._collect(TICK)
            self._tell()

    def of(self, credential: Credential) -> Examined:
        """Return what looking at ``credential``, one of those taken, came to."""
        return self._examined[id(credential)]

    def _tell(self) -> None:
        # What several files hold together was expected by nobody.
        self._watch.step(self._done, max(self._done, self._total))

    def _start(self) -> None:
        if self._size > 0:
            self._crew = Crew(write_setting(self._verifier), size=self._size)

    def _look_here(self, credentials: Iterable[Credential]) -> None:
        for credential in credentials:
            self._tell()
            self._examined[id(credential)] = examine(credential, self._verifier)
            self._done += 1

    def _ask(self) -> None:
        batch = tuple(self._waiting[:BATCH])
        del self._waiting[:BATCH]
        self._number += 1
        self._asked[self._number] = batch
        if self._crew is not None:
            self._crew.ask(self._number, write_question(batch))

    def _collect(self, timeout: float) -> bool:
        """Take one answer, if one comes within ``timeout`` seconds."""
        answered = self._crew.answer(timeout) if self._crew is not None else None
        if answered is None:
            return False
        number, content = answered
        batch = self._asked.pop(number)
        examined = read_answer(content, batch) if content is not None else (None,) * len(batch)
        for credential, found in zip(batch, examined, strict=True):
            if found is None:
                self._look_here((credential,))
            else:
                self._examined[id(credential)] = found
                self._done += 1
        return True
