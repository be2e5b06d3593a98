"""Hostile work: inputs made to take for ever, or all memory. Each runs in a process of its own.

Limits: two seconds of processor time and 512 MiB at the peak, the wallet's imports counted; poison
graphs 0.2 s. The end is a refusal or UNKNOWN, never a verified statement and never a crash.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tests.doubles.issuer_simulator import JCS
from tests.places import PROJECT
from tests.rigs.forge.corridor import walk, wallet_judges
from tests.rigs.forge.hostile_inputs import CODES, CORRIDOR, POISON, QUADS, STATUS, SUITE
from tests.rigs.forge.mutants import write
from tests.rigs.forge.people import college
from tests.rigs.forge.samples import NOW, knowledge, sample
from wallet.encoding.canonical import canonicalize_nquads
from wallet.errors import ProofNotChecked, WalletError
from wallet.formats.reader import read_items, read_texts
from wallet.model.report import CheckName, Outcome
from wallet.trust.knowledge import KnownDocument
from wallet.verification.verifier import Verifier

SECONDS = 2.0
POISON_SECONDS = 0.2
MEBIBYTES = 512
_PATIENCE = 60  # seconds of the clock after which a child is ended


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One hostile input: how it is made, how it is put to the wallet, what it may take."""

    make: Callable[[], Any]
    judge: Callable[[Any], str]
    seconds: float = SECONDS
    answers: bool = False  # whether an answer is what is wanted: heavy but legal


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What one piece of hostile work cost and came to; ``breach`` is "" where it held."""

    name: str
    seconds: float
    mebibytes: float
    answer: str
    breach: str


def through_the_corridor(data: bytes) -> str:
    """Read and check; say the reasons."""
    finding = walk(data, wallet_judges())
    if finding.broken:
        return f"CRASH {finding.broken}"
    if finding.verified:
        return "VERIFIED"
    return "refused: " + ", ".join(dict.fromkeys(finding.reasons))[:80]


def as_status_list(packed: str) -> str:
    """Check a badge whose status list holds ``packed``."""
    issuer, known = college(), knowledge()
    status: Any = issuer.status_list()
    bare = {name: value for name, value in status.items() if name != "proof"}
    subject = {**bare["credentialSubject"], "encodedList": packed}
    signed = issuer.issue({**bare, "credentialSubject": subject}, suite=JCS)
    url = issuer.status_url()
    document = KnownDocument(url=url, document=signed, as_of=NOW, origin="hostile")
    documents = MappingProxyType({**known.documents, url: document})
    badge = issuer.issue(issuer.open_badge(status=issuer.status_entry(7)))
    reading = read_items(write(badge), "hostile", known.contexts)
    verifier = Verifier(replace(known, documents=documents), NOW)
    checks = verifier.verify(reading.credentials[0]).of(CheckName.STATUS)
    if any(check.outcome is Outcome.PASSED for check in checks):
        return "VERIFIED"
    return "refused: " + ", ".join(check.reason.value for check in checks)


def as_codes(texts: list[str]) -> str:
    """Read the texts of codes."""
    reading = read_texts(texts, "hostile", knowledge().contexts)
    if reading.credentials or reading.presentations:
        return "VERIFIED"
    reasons = dict.fromkeys(one.reason.value for one in reading.not_read)
    return "refused: " + (", ".join(reasons) or f"{len(reading.code_parts)} parts kept")


def as_quads(text: bytes) -> str:
    """Canonicalise N-Quads."""
    try:
        return f"answered in {len(canonicalize_nquads(text))} bytes"
    except ProofNotChecked as error:
        return f"refused: {error.reason.value}"
    except WalletError as error:
        return f"CRASH {error!r}"


def work() -> dict[str, Work]:
    """Every hostile input by name."""
    found = {name: Work(make=make, judge=through_the_corridor) for name, make in CORRIDOR.items()}
    found |= {
        name: Work(make=make, judge=through_the_corridor, seconds=POISON_SECONDS)
        for name, make in POISON.items()
    }
    found |= {name: Work(make=make, judge=as_status_list) for name, make in STATUS.items()}
    found |= {name: Work(make=make, judge=as_codes) for name, make in CODES.items()}
    if SUITE.is_dir():
        found |= {
            name: Work(make=make, judge=as_quads, answers="074" not in name)
            for name, make in QUADS.items()
        }
    return found


def run_work(names: Iterator[str] | list[str] | None = None) -> Iterator[Spent]:
    """Run each piece in a process of its own and say what it cost."""
    every = work()
    for name in names or every:
        yield _run_one(name, every[name])


def _run_one(name: str, one: Work) -> Spent:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input"
        made = one.make()
        path.write_bytes(made if isinstance(made, bytes) else json.dumps(made).encode())
        command = [sys.executable, "-m", "tests.rigs.forge.hostile", name, str(path)]
        if isinstance(made, bytes):
            command.append("--bytes")
        try:
            done = subprocess.run(
                command,
                cwd=PROJECT,
                capture_output=True,
                text=True,
                timeout=_PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Spent(
                name=name, seconds=_PATIENCE, mebibytes=0, answer="", breach="never ended"
            )
    if done.returncode != 0:
        said = (done.stderr.strip().splitlines() or [str(done.returncode)])[-1]
        return Spent(name=name, seconds=0, mebibytes=0, answer="", breach=f"CRASH {said[:100]}")
    cost: Mapping[str, Any] = json.loads(done.stdout)
    return Spent(name=name, breach=_find_breach(one, cost), **cost)


def _find_breach(one: Work, cost: Mapping[str, Any]) -> str:
    if not cost["answer"].startswith("answered" if one.answers else "refused"):
        return f"came to {cost['answer']}"
    if cost["seconds"] > one.seconds:
        return f"took {cost['seconds']:.2f} s of {one.seconds} s"
    if cost["mebibytes"] > MEBIBYTES:
        return f"took {cost['mebibytes']:.0f} MiB"
    return ""


def lines_of(spent: Spent) -> str:
    """Return one line of the table."""
    end = f"BREACH {spent.breach}" if spent.breach else spent.answer
    return f"  {spent.name:<36}{spent.seconds:>7.3f} s {spent.mebibytes:>5.0f} MiB  {end}"


def _child(name: str, path: str, *, is_bytes: bool) -> None:
    """In the process of its own: warm up as a running app is, then measure the one piece."""
    data = Path(path).read_bytes()
    given = data if is_bytes else json.loads(data)
    through_the_corridor(sample("rdfc/rich").text)
    through_the_corridor(POISON["a clique of 5"]())
    started = time.process_time()
    answer = work()[name].judge(given)
    seconds = time.process_time() - started
    peak = next(
        int(line.split()[1])
        for line in Path("/proc/self/status").read_text().splitlines()
        if line.startswith("VmHWM")
    )
    print(json.dumps({"seconds": seconds, "mebibytes": peak / 1024, "answer": answer}))


if __name__ == "__main__":
    _child(sys.argv[1], sys.argv[2], is_bytes="--bytes" in sys.argv)
