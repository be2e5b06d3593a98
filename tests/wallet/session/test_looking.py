import json
import os
import time
from collections.abc import Sequence

import pytest

from tests.wallet.session.examples import credentials, incoming, reading_of, verifier
from tests.wallet.session.opened import NOW, Pupil, file
from wallet.errors import Cancelled
from wallet.formats.reader import read_items
from wallet.model.credential import Credential
from wallet.model.finding import Held
from wallet.session import bringing_in, crew, looking
from wallet.session.bringing_in import look_at
from wallet.session.examining import Examined, examine
from wallet.session.holding import hold
from wallet.session.looking import BATCH, Looking, crew_size
from wallet.session.watching import Unwatched

HANGS = "import time; time.sleep(60)"
DIES = "raise SystemExit(3)"


class Heard:
    def __init__(self, stop: int = 10**9) -> None:
        self.steps: list[tuple[int, int]] = []
        self.stop = stop

    def step(self, done: int, total: int) -> None:
        self.steps.append((done, total))
        if len(self.steps) >= self.stop:
            raise Cancelled


def expected(held: Sequence[Credential]) -> tuple[tuple[Held, Examined], ...]:
    return tuple((hold(one), examine(one, verifier())) for one in held)


def test_a_crew_comes_to_what_one_comes_to() -> None:
    held = credentials() * 3
    watch = Heard()
    with Looking(verifier(), watch, expected=len(held), many=1, size=2) as many:
        for credential in held:
            many.take(reading_of(credential))
        many.finish()
        assert many.seen() == expected(held)
    assert watch.steps[-1] == (len(held), len(held))
    assert watch.steps == sorted(watch.steps)


def test_many_in_one_file_start_a_crew_too() -> None:
    held = credentials() * 2
    with Looking(verifier(), Unwatched(), expected=1, many=len(held), size=2) as many:
        many.take(reading_of(*held))
        many.finish()
        assert many._crew is not None
        assert many.seen() == expected(held)


def test_few_are_looked_at_here() -> None:
    with Looking(verifier(), Unwatched(), expected=5, size=2) as few:
        few.take(reading_of(*credentials()[:5]))
        few.finish()
        assert few._crew is None
        assert few.seen() == expected(credentials()[:5])


@pytest.mark.parametrize("program", [DIES, "import sys; sys.stdin.read()"])
def test_what_a_crew_does_not_answer_is_looked_at_here(
    monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(crew, "_PROGRAM", program)
    held = credentials()
    with Looking(verifier(), Unwatched(), expected=100, many=1, size=2) as many:
        assert many._crew is not None
        many.take(reading_of(*held))
        if program != DIES:
            for worker in many._crew.workers:
                assert worker is not None
                worker.kill()
        many.finish()
        assert many.seen() == expected(held)


def test_a_stop_is_heard_while_a_process_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_PROGRAM", HANGS)
    watch = Heard(stop=5)
    with Looking(verifier(), watch, expected=100, many=1, size=2) as many:
        many.take(reading_of(*credentials()))
        start = time.monotonic()
        with pytest.raises(Cancelled):
            many.finish()
    assert time.monotonic() - start < 2  # five ticks of 0.05 s, and the end of two processes


def test_progress_counts_items() -> None:
    watch = Heard()
    held = credentials()
    with Looking(verifier(), watch, expected=3, size=0) as few:
        few.take(reading_of(*held[:4]))
        few.take(reading_of())
        few.take(reading_of(held[4]))
        few.take(reading_of())  # what several files hold together, expected by nobody
        few.finish()
    assert watch.steps[0] == (0, 6)
    assert watch.steps[-1] == (7, 7)


def test_bringing_in_finds_the_same_either_way(
    learner: Pupil, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [*incoming(), *(file(learner.badge(number)) for number in range(BATCH))]
    files = [*files, files[0], file(b"nothing"), file({"a": 1})]

    def found() -> list[object]:
        findings = look_at(learner.session, files, now=NOW)
        places = {finding.id: place for place, finding in enumerate(findings.items)}
        items = [
            (one.held, one.report, one.summary, one.search_text, one.relation,
             places.get(one.relates_to), one.may_keep)
            for one in findings.items
        ]  # fmt: skip
        return [items, findings.not_read, findings.trust_packs, findings.code_progress]

    started = []

    class Counted(Looking):
        def _start(self) -> None:
            super()._start()
            started.append(self._crew)

    alone = found()
    monkeypatch.setattr(
        bringing_in, "Looking", lambda *args, **more: Counted(*args, **more, many=1, size=2)
    )
    assert found() == alone
    assert len(started) == 1
    assert started[0] is not None


def test_there_is_a_process_for_each_core_of_several(monkeypatch: pytest.MonkeyPatch) -> None:
    for cores, size in ((1, 0), (2, 2), (16, looking.MOST)):
        monkeypatch.setattr(
            os, "sched_getaffinity", lambda _, cores=cores: set(range(cores)), raising=False
        )
        assert crew_size() == size
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert crew_size() == 0


def test_reading_runs_only_a_little_ahead_of_checking(monkeypatch: pytest.MonkeyPatch) -> None:
    held = credentials()
    most = 0
    with Looking(verifier(), Unwatched(), expected=10_000, many=1, size=2) as many:
        for _ in range(30):
            many.take(reading_of(*held))
            most = max(most, len(many._asked))
        many.finish()
        assert len(many.seen()) == 30 * len(held)
    assert most <= looking.AHEAD * 2


def test_entries_of_presentations_come_first() -> None:
    knowledge = verifier().knowledge
    single, *entries = [one for one in credentials() if one.original.startswith(b"{")][:3]
    document = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [json.loads(entry.original) for entry in entries],
    }
    presented = read_items(json.dumps(document).encode(), "shown.json", knowledge.contexts)
    with Looking(verifier(), Unwatched(), expected=2) as few:
        few.take(reading_of(single))
        few.take(presented)
        few.finish()
        ids = [held.credential_id for held, _ in few.seen()]
    assert ids == [entry.id for entry in (*entries, single)]
