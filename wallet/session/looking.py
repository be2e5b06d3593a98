"""Looking at many credentials as they are found: here, or by a crew where there are many.

Either way each gets the same report, in the same order; a crew only makes it sooner.
"""

import os
from collections.abc import Sequence
from typing import Self, TypeAlias

from wallet.formats.reading import Reading
from wallet.model.credential import Credential
from wallet.model.finding import Held
from wallet.model.record import Carrier
from wallet.session.crew import Crew
from wallet.session.examining import Examined, examine
from wallet.session.holding import hold
from wallet.session.questions import read_answer, write_question
from wallet.session.reading_all import presented_in, single_in
from wallet.session.setting_out import write_setting
from wallet.session.watching import Watch
from wallet.trust.hosted_badges import pages_beside
from wallet.verification.verifier import Verifier

# A credential under the number it was taken as.
Numbered: TypeAlias = tuple[int, Credential]

# From so many credentials on, starting processes costs less than it saves (measured).
MANY = 600
# Credentials in one question: enough that asking costs little, few enough to share out evenly.
BATCH = 24
# More processes than this only wait for the one that stores (measured up to the cores there are).
MOST = 4
# So many questions for each process lie ready; reading goes no further ahead of checking.
AHEAD = 3
# How long to wait for an answer before asking whether somebody said stop (seconds).
TICK = 0.05


def crew_size() -> int:
    """Return how many processes to start: one for each core this program may use, or none."""
    cores = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    return min(cores, MOST) if cores > 1 else 0


class Looking:
    """One run of looking. Use as a context manager: leaving it ends the crew.

    ``expected``: how many credentials there may be, as far as anybody knows before reading. What
    was looked at is held as its bytes. Every method raises Cancelled where ``watch`` says stop.
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
        self._presented: list[int] = []
        self._single: list[int] = []
        self._held: list[Held] = []
        self._examined: dict[int, Examined] = {}
        self._waiting: list[Numbered] = []
        self._asked: dict[int, tuple[Numbered, ...]] = {}
        self._crew: Crew | None = None
        if expected >= many:
            self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._crew is not None:
            self._crew.stop()

    def take(self, reading: Reading) -> None:
        """Look at what one file held, now or soon."""
        presented = self._number(presented_in(reading), reading.carrier)
        single = self._number(single_in(reading), reading.carrier)
        self._presented += [number for number, _ in presented]
        # A copy is judged here: what is written about it does not travel with its bytes.
        copies = self._number(reading.copies, None)
        self._single += [number for number, _ in (*single, *copies)]
        self._total += len(copies)
        self._look_here(copies)
        taken = [*presented, *single]
        self._total += max(len(taken), 1) - 1
        self._done += not taken
        if self._crew is None and len(taken) >= self._many:
            self._start()
        if self._crew is None:
            self._look_here(taken)
        else:
            self._look_there(taken)

    def finish(self) -> None:
        """Return once everything taken was looked at."""
        while self._waiting:
            self._ask()
        self._tell()
        while self._asked:
            self._collect(TICK)
            self._tell()

    def seen(self) -> tuple[tuple[Held, Examined], ...]:
        """Return what was taken and what looking at it came to: presented, then single ones."""
        numbers = (*self._presented, *self._single)
        return tuple([(self._held[number], self._examined[number]) for number in numbers])

    def _number(
        self, credentials: Sequence[Credential], carrier: Carrier | None
    ) -> list[Numbered]:
        start = len(self._held)
        knowledge = self._verifier.knowledge
        self._held += [
            hold(credential, carrier, pages=pages_beside(credential, knowledge))
            for credential in credentials
        ]
        return list(enumerate(credentials, start))

    def _tell(self) -> None:
        # What several files hold together was expected by nobody.
        self._watch.step(self._done, max(self._done, self._total))

    def _start(self) -> None:
        if self._size > 0:
            self._crew = Crew(write_setting(self._verifier), size=self._size)

    def _look_here(self, credentials: Sequence[Numbered]) -> None:
        for number, credential in credentials:
            self._tell()
            self._examined[number] = examine(credential, self._verifier)
            self._done += 1

    def _look_there(self, credentials: Sequence[Numbered]) -> None:
        self._waiting += credentials
        while len(self._waiting) >= BATCH:
            self._ask()
            while self._collect(0):
                pass
            while len(self._asked) >= AHEAD * self._size:
                self._collect(TICK)
                self._tell()
        self._tell()

    def _ask(self) -> None:
        batch = tuple(self._waiting[:BATCH])
        del self._waiting[:BATCH]
        self._asked[batch[0][0]] = batch
        if self._crew is not None:
            self._crew.ask(batch[0][0], write_question(one for _, one in batch))

    def _collect(self, timeout: float) -> bool:
        """Take one answer, if one comes within ``timeout`` seconds."""
        answered = self._crew.answer(timeout) if self._crew is not None else None
        if answered is None:
            return False
        batch = self._asked.pop(answered[0])
        credentials = [one for _, one in batch]
        content = answered[1]
        answers = read_answer(content, credentials) if content else (None,) * len(batch)
        for (number, credential), found in zip(batch, answers, strict=True):
            if found is None:
                self._look_here([(number, credential)])
            else:
                self._examined[number] = found
                self._done += 1
        return True
