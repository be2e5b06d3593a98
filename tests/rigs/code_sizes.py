"""Says how large codes come out and how long moving ones take, on other projects' credentials.

    python -m tests.rigs.code_sizes [--peers]

With ``--peers`` every still code is also read by the deployed library (slow: one Node process a
code), and what it reads is compared with what was written. Ends with 1 where one differs.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from tests.places import VECTORS
from tests.wallet.encoding.code_documents import run_peer, wide_contexts, wrapped
from tests.wallet.presenting.test_codes import credential, shared
from wallet.encoding.strict_json import write_json
from wallet.errors import PresentingError
from wallet.model.sharing import StillCode
from wallet.presenting.codes import make_still_code, plan_codes
from wallet.presenting.qr_codes import make_code, make_frame, qr_version_of


def fixtures() -> Iterator[tuple[str, dict[str, Any]]]:
    """The credentials of the Digital Credentials Consortium among the vectors."""
    for path in sorted((VECTORS / "dcc-vc-test-fixtures").rglob("*.json")):
        document = json.loads(path.read_text("utf-8")) if path.stat().st_size else None
        if isinstance(document, dict) and "credentialSubject" in document:
            yield path.stem, document


def report_stills() -> list[tuple[StillCode, dict[str, Any]]]:
    """Print the sizes of the still codes; return each with the presentation it carries."""
    made = []
    misfits: Counter[str] = Counter()
    started = time.perf_counter()
    for name, document in fixtures():
        try:
            still = make_still_code(name, name, credential(document), wide_contexts())
        except PresentingError as error:
            misfits[error.reason.value] += 1
            continue
        made.append((still, wrapped(document, document["@context"][0])))
    each = (time.perf_counter() - started) / len(made) * 1000
    versions = sorted(still.version for still, _ in made)
    lengths = sorted(len(still.text) for still, _ in made)
    print(f"still codes: {len(made)} made, misfits {dict(misfits)}, {each:.1f} ms each")
    print(f"  characters {lengths[0]} to {lengths[-1]}, median {median(lengths):.0f}")
    print(f"  version {versions[0]} to {versions[-1]}, median {median(versions):.0f}", end="")
    print(f"; {sum(version <= 25 for version in versions)} up to 25", end="")
    print(f", {sum(version <= 30 for version in versions)} up to 30")
    return made


def report_moving() -> None:
    """Print how many frames and seconds bundles of several sizes take."""
    documents = [document for _, document in fixtures()]
    print("moving codes: items, bytes, gzip, fragment, n, version, seconds at best and usually")
    for count in (1, 3, 10, 50):
        content = write_json(wrapped(documents[0]) | {"verifiableCredential": documents[:count]})
        for size in (150, 300, 700):
            plan = plan_codes(shared(content), (), wide_contexts(), fragment_size=size)
            version = max(map(qr_version_of, plan.moving.parts), default=0)
            print(
                f"  {count:3} {len(content):7} {plan.moving.message_size:6} {size:4}"
                f" {plan.moving.fragment_count:4} v{version:<2}"
                f" {plan.seconds_at_best:6.1f} {plan.seconds_usually:6.1f}"
            )
    parts = plan.moving.parts
    for name, make in (("single", make_code), ("frame", make_frame)):
        started = time.perf_counter()
        for part in parts[:30]:
            make(part)
        each = (time.perf_counter() - started) / min(30, len(parts)) * 1000
        print(f"  one {name} of {len(parts[0])} characters: {each:.1f} ms")


def count_differences(made: list[tuple[StillCode, dict[str, Any]]]) -> int:
    """Have the deployed library read every code; return how many differ."""
    differences = 0
    with tempfile.TemporaryDirectory() as folder:
        for still, document in made:
            path = Path(folder) / "code.txt"
            path.write_text(still.text, "ascii")
            if json.loads(run_peer("vpqr.mjs", "decode", path)) != document:
                differences += 1
                print(f"  differs: {still.title}")
    print(f"read by the deployed library: {len(made) - differences} of {len(made)}")
    return differences


def main(arguments: list[str]) -> int:
    """Print everything; return the exit status."""
    made = report_stills()
    report_moving()
    return 1 if "--peers" in arguments and count_differences(made) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
