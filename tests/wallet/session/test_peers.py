"""What other people's implementations make is verified here, and what a learner shares there."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.places import NODE, PEERS, VECTORS, needs_peers, needs_vectors
from tests.wallet.session.opened import NOW, Pupil
from wallet.encoding.json_slices import slices_of
from wallet.encoding.strict_json import write_json
from wallet.model.dates import write_timestamp
from wallet.model.report import CheckName, Mark, Verdict
from wallet.model.sharing import HolderSuite, ShareOrder
from wallet.session.gathering import Incoming
from wallet.session.opening import knowledge_without_backpack
from wallet.session.receiving import Received, check_received
from wallet.session.sharing import make_file

pytestmark = [needs_peers, needs_vectors, pytest.mark.peers]
SUITES = ("eddsa-rdfc-2022", "eddsa-jcs-2022", "Ed25519Signature2020")
ASKED = {"challenge": "c0ffee", "domain": "recruiter.example"}
COMMON = ("--vectors", str(VECTORS), "--now", write_timestamp(NOW))


def peer(tool: str, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [str(NODE), str(PEERS / tool), *map(str, words), *COMMON]
    return subprocess.run(command, capture_output=True, timeout=120, check=False)


def made_by_peer(*words: str | Path) -> bytes:
    done = peer("sign.mjs", *words)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def verdicts(tool: str, *words: str | Path) -> list[bool]:
    done = peer(tool, *words)
    assert done.stdout, done.stderr.decode()
    return [json.loads(line)["verified"] for line in done.stdout.splitlines()]


def received(content: bytes, **asked: str) -> Received:
    incoming = [Incoming(name="bundle.json", data=content)]
    return check_received(knowledge_without_backpack(), incoming, now=NOW, **asked)


def presentation_of_a_peer(learner: Pupil, folder: Path, suite: str, model: str) -> bytes:
    files = []
    for number in (1, 2):
        unsigned = folder / f"unsigned-{number}.json"
        unsigned.write_bytes(write_json(learner.school.open_badge(number=number, model=model)))
        files.append(folder / f"signed-{number}.json")
        words = ("credential", unsigned, "--seed", "alice", "--suite", suite)
        files[-1].write_bytes(made_by_peer(*words))
    words = ("presentation", *files, "--seed", "learner", "--suite", suite)
    return made_by_peer(*words, "--challenge", ASKED["challenge"], "--domain", ASKED["domain"])


@pytest.mark.parametrize("model", ["1.1", "2.0"])
@pytest.mark.parametrize("suite", SUITES)
def test_a_presentation_a_peer_signed_verifies_here(
    learner: Pupil, tmp_path: Path, suite: str, model: str
) -> None:
    content = presentation_of_a_peer(learner, tmp_path, suite, model)
    (presentation,) = received(content, **ASKED).presentations
    assert presentation.report.verdict is Verdict.VERIFIED
    assert len(presentation.items) == 2
    assert all(item.report.has_passed(CheckName.PROOF) for item in presentation.items)
    other = received(content, challenge="another").presentations[0]
    assert other.report.own_verdict is Verdict.NOT_VERIFIED
    tampered = content.replace(b"Cave Rescue Basics", b"Cave Rescue Master", 1)
    assert tampered != content
    broken = received(tampered, **ASKED).presentations[0]
    assert broken.report.verdict is Verdict.NOT_VERIFIED
    assert Mark.BROKEN in {item.report.mark for item in broken.items}


@pytest.mark.parametrize(
    "suite", [HolderSuite.EDDSA_RDFC_2022, HolderSuite.ED25519_SIGNATURE_2020]
)
@pytest.mark.parametrize("count", [1, 3, 10])
def test_what_a_learner_shares_verifies_at_a_peer(
    learner: Pupil, tmp_path: Path, suite: HolderSuite, count: int
) -> None:
    """From a backpack with items of both data models, through the signed file, to the judge."""
    badges: list[Any] = [
        learner.badge(number, model="1.1" if number % 3 == 0 else "2.0")
        for number in range(1, count + 1)
    ]
    order = ShareOrder(record_ids=tuple(learner.take(*badges)), suite=suite, **ASKED)
    shared = make_file(learner.session, order, now=NOW)
    path = tmp_path / "bundle.json"
    path.write_bytes(shared.content)
    words = ("presentation", path, "--challenge", ASKED["challenge"], "--domain", ASKED["domain"])
    assert verdicts("verify.mjs", *words) == [True]
    path.write_bytes(shared.content.replace(b"underground", b"undergrounb", 1))
    assert verdicts("verify.mjs", *words) == [False]
    files = []
    for number, original in enumerate(slices_of(shared.content, "/verifiableCredential")):
        files.append(tmp_path / f"{number}.json")
        files[-1].write_bytes(original)
    assert verdicts("verify-dcc.mjs", *files) == [True] * count
