"""Checking a credential, warm, from its text to its report: against the peer and the floor.

The peer's rounds and ours take turns, and every ratio is of two neighbours, so that what else the
machine does meanwhile is felt by both.
"""

import hashlib
import json
import statistics
from collections.abc import Callable
from pathlib import Path

import nacl.bindings

from tests.benchmarks.figures import Figure, compare, cpu_each, time_each, time_once
from tests.benchmarks.peers import (
    need_peers,
    need_vectors,
    peer_verifies,
    peer_verifies_each,
)
from tests.benchmarks.shapes import MOMENT, SHAPES, knowledge, shape_file, write_copies
from tests.benchmarks.sizes import Sizes
from wallet.encoding.canonical import canonicalize_document
from wallet.encoding.multiformats import decode_base58
from wallet.errors import Reason
from wallet.formats.reader import read_alone
from wallet.model.report import CheckName
from wallet.proofs.keys import read_did_key
from wallet.verification.verifier import Verifier

# How many times as fast as the peer; 0: told, no aim set.
AIMS = {"min": 12, "status": 0, "real": 15, "mid": 0, "full": 40}
THROUGHPUT_AIM = 20
FLOOR_AIM = 3
WARM_UP = 50

Check = Callable[[bytes], object]


def make_check() -> Check:
    """Return the whole road from bytes to a report; a badge that does not hold is a fault.

    One verifier for all of them, as for a folder of files; it remembers nothing of a document.
    ``mid`` and ``full`` say different things of one id at two places: their signature holds, and
    the report says UNKNOWN for it, which the peer does not look for.
    """
    known = knowledge()
    verifier = Verifier(known, MOMENT, is_for_once=True)

    def check(data: bytes) -> object:
        credential = read_alone(data, "badge.json", known.contexts)
        if credential is None:
            raise RuntimeError("not one badge")
        report = verifier.verify(credential)
        if report.of(CheckName.PROOF)[0].reason not in (Reason.INTACT, Reason.REPEATED_ID):
            raise RuntimeError("a badge whose proof does not hold")
        return report

    return check


def measure_verify(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """The warm median of each shape, ours and the peer's in turns."""
    need_peers()
    check = make_check()
    return tuple(_beside_the_peer(shape, check, sizes) for shape in SHAPES)


def _beside_the_peer(shape: str, check: Check, sizes: Sizes) -> Figure:
    file = shape_file(shape)
    data = file.read_bytes()
    # Large shapes take the peer long: as many rounds as fill some seconds.
    rounds = max(2, sizes.calls // (8 if shape in ("mid", "full") else 1))
    warm_up = min(WARM_UP, rounds)
    ours, theirs = [], []
    for _ in range(sizes.turns):
        ours.append(statistics.median(time_each(lambda: check(data), rounds, warm_up=warm_up)))
        theirs.append(peer_verifies(file, rounds)["median_ms"])
    name = f"verify {shape}, warm, against the peer"
    return compare(name, ours, theirs, at_least=AIMS[shape])


def measure_throughput(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """Distinct copies of ``real``, each checked once, ours and the peer's in turns."""
    need_peers()
    files = write_copies("real", sizes.badges, folder)
    check = make_check()
    texts = [file.read_bytes() for file in files]
    for text in texts[:WARM_UP]:
        check(text)
    ours, theirs = [], []
    for _ in range(max(1, sizes.turns // 2)):
        took = time_once(lambda: [check(text) for text in texts])
        ours.append(len(texts) * 1000 / took)
        theirs.append(peer_verifies_each(files)["per_second"])
    name = f"throughput, {len(files):,} distinct copies of real"
    figure = compare(
        name,
        ours,
        theirs,
        at_least=THROUGHPUT_AIM,
        unit="a second",
        digits=0,
        is_more_better=True,
    )
    return (figure,)


def measure_floor(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """What no verifier in Python can go below, and how far above it ours is."""
    need_vectors()
    check = make_check()
    return tuple(_over_the_floor(shape, check, sizes) for shape in SHAPES)


def _over_the_floor(shape: str, check: Check, sizes: Sizes) -> Figure:
    data = shape_file(shape).read_bytes()
    least = _make_least(data)
    ours, floor = [], []
    for _ in range(2 * sizes.turns):
        ours.append(statistics.median(cpu_each(lambda: check(data), sizes.calls)))
        floor.append(statistics.median(cpu_each(least, sizes.calls)))
    return Figure(
        name=f"{shape} over the floor",
        samples=tuple(our / low for our, low in zip(ours, floor, strict=True)),
        aim=FLOOR_AIM if shape == "real" else 0,
        unit="x",
        note=f"ours {statistics.median(ours) * 1000:.0f} µs, JSON, SHA-256, base58 and "
        f"Ed25519 alone {statistics.median(floor) * 1000:.0f} µs",
    )


def _make_least(data: bytes) -> Callable[[], object]:
    """Return the work that is left when everything but the unavoidable is done beforehand."""
    document = json.loads(data)
    proof = document.pop("proof")
    contexts = knowledge().contexts
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    options["@context"] = document["@context"]
    canonical = [canonicalize_document(part, contexts).nquads for part in (options, document)]
    key = read_did_key(document["issuer"]["id"]).raw
    value = proof["proofValue"][1:]

    def least() -> object:
        json.loads(data)
        message = b"".join(hashlib.sha256(part).digest() for part in canonical)
        return nacl.bindings.crypto_sign_open(decode_base58(value) + message, key)

    least()  # raises where the message is not the one that was signed
    return least
