"""Other people's implementation beside ours: @digitalbazaar/vc on Node, warm, on one thread.

Found as the tests find it (``make peers``, or RUCKSACK_PEERS). Each call starts a fresh Node that
warms itself up, so that a round of theirs costs ours nothing and the other way round.
"""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import Absent
from tests.places import NODE, PEERS, VECTORS

PATIENCE = 600.0  # seconds

# Verifying a presentation with everything in it, warm: their own bench times one credential only.
# Status lists are left out, as there. Arguments: vectors, file, rounds.
_PRESENTATIONS = """
import fs from 'node:fs';
import * as vc from '@digitalbazaar/vc';
import {openKnowledge} from './lib/knowledge.mjs';
import {verifySuites} from './lib/suites.mjs';
const [vectors, file, rounds] = process.argv.slice(1);
const documentLoader = (await openKnowledge({vectors})).documentLoader();
const text = fs.readFileSync(file, 'utf8');
async function verify() {
  const presentation = JSON.parse(text);
  const {challenge, domain} = presentation.proof;
  const result = await vc.verify({
    presentation, challenge, domain, suite: verifySuites(presentation), documentLoader,
    checkStatus: async () => ({verified: true})});
  if(!result.verified) {
    throw result.error ?? new Error('not verified');
  }
}
const times = [];
for(let round = 0; round < Number(rounds) + 2; round++) {
  const start = performance.now();
  await verify();
  times.push(performance.now() - start);
}
const warm = times.slice(2).sort((one, other) => one - other);
console.log(JSON.stringify({median_ms: warm[Math.floor(warm.length / 2)]}));
"""


def need_peers() -> None:
    """Raise Absent where Node, the peers or the vectors are not here."""
    if NODE is None or not (PEERS / "node_modules").is_dir():
        raise Absent("Node or the installed peers are absent (make peers)")
    need_vectors()


def need_vectors() -> None:
    """Raise Absent where the vectors of other projects are not here."""
    if not (VECTORS / "expected.json").is_file():
        raise Absent("the vectors of other projects are not beside this project")


def peer_verifies(file: Path, rounds: int) -> dict[str, float]:
    """Return their times for one file: ``first_ms``, ``median_ms``, ``per_second`` and more."""
    return _bench("verify", str(file), "--rounds", str(rounds))


def peer_verifies_each(files: Sequence[Path]) -> dict[str, float]:
    """Return their times for distinct files, each once."""
    return _bench("verify", "--each-once", *map(str, files))


def peer_presents(files: Sequence[Path], rounds: int) -> dict[str, float]:
    """Return their times for putting all files into one presentation and signing it."""
    return _bench("present", *map(str, files), "--rounds", str(rounds))


def peer_verifies_presentation(file: Path, rounds: int) -> dict[str, float]:
    """Return their median for verifying a presentation and every credential in it."""
    arguments = ["--input-type=module", "--eval", _PRESENTATIONS, "--"]
    return _run([*arguments, str(VECTORS), str(file), str(rounds)])


def peer_command(file: Path) -> list[str]:
    """Return the command that verifies one file from a cold start, status lists left out."""
    need_peers()
    script = str(PEERS / "verify.mjs")
    options = ["--ignore-status", "--vectors", str(VECTORS)]
    return [str(NODE), script, "credential", *options, str(file)]


def _bench(*arguments: str) -> dict[str, float]:
    return _run([str(PEERS / "bench.mjs"), *arguments, "--vectors", str(VECTORS)])


def _run(arguments: Sequence[str]) -> dict[str, float]:
    need_peers()
    ended = subprocess.run(
        [str(NODE), *arguments],
        cwd=PEERS,  # a module given as text finds its imports from here
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    answer: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return {name: float(value) for name, value in answer.items() if _is_number(value)}


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
