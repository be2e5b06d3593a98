"""A presentation of many badges: made and signed, and verified with everything in it."""

import statistics
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.figures import Figure, compare, time_each
from tests.benchmarks.peers import need_peers, peer_presents, peer_verifies_presentation
from tests.benchmarks.shapes import MOMENT, knowledge, write_copies
from tests.benchmarks.sizes import Sizes
from wallet.formats.reader import read_items
from wallet.model.presentation_report import PresentationReport
from wallet.model.report import CheckName, Verdict
from wallet.model.sharing import SharedFile, ShareOrder
from wallet.presenting.builder import build_presentation
from wallet.proofs.keys import SigningKey
from wallet.verification.presentation_verifier import Expectation, verify_presentation

SIGN_AIM, VERIFY_AIM = 15, 20
CHALLENGE, DOMAIN = "c0ffee", "recruiter.example"


def measure_presentation(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """Ours and the peer's in turns: both from the texts of the badges, both to the end."""
    need_peers()
    files = write_copies("real", sizes.entries, folder / "badges")
    sign = make_signing([file.read_bytes() for file in files])
    presentation = folder / "presentation.json"
    presentation.write_bytes(sign().content)
    verify = make_verifying(presentation.read_bytes())
    rounds = max(2, sizes.calls // 20)
    signed, verified = ([], []), ([], [])  # type: tuple[list[float], ...], tuple[list[float], ...]
    for _ in range(max(1, sizes.turns // 2)):
        signed[0].append(statistics.median(time_each(sign, rounds)))
        signed[1].append(peer_presents(files, rounds)["median_ms"])
        verified[0].append(statistics.median(time_each(verify, rounds)))
        verified[1].append(peer_verifies_presentation(presentation, rounds)["median_ms"])
    of_many = f"a presentation of {len(files)} real"
    return (
        compare(f"make and sign {of_many}", *signed, at_least=SIGN_AIM, digits=1),
        compare(f"verify {of_many}, all in it", *verified, at_least=VERIFY_AIM, digits=1),
    )


def make_signing(texts: list[bytes]) -> Callable[[], SharedFile]:
    """Return the work from the badges' texts to the signed bytes."""
    known = knowledge()
    key = SigningKey.from_seed(b"a learner who only measures.....")
    order = ShareOrder(record_ids=(), receiver="", challenge=CHALLENGE, domain=DOMAIN)

    def sign() -> SharedFile:
        items = [read_items(text, "badge.json", known.contexts).credentials[0] for text in texts]
        return build_presentation(items, order, (key,), known.contexts, now=MOMENT)

    return sign


def make_verifying(content: bytes) -> Callable[[], PresentationReport]:
    """Return the work from the presentation's text to its report and that of every item."""
    known = knowledge()
    asked = Expectation(challenge=CHALLENGE, domain=DOMAIN)

    def verify() -> PresentationReport:
        found = read_items(content, "presentation.json", known.contexts).presentations[0]
        report = verify_presentation(found, known, MOMENT, asked)
        good = all(item.has_passed(CheckName.PROOF) for item in report.items)
        if report.own_verdict is not Verdict.VERIFIED or not good:
            raise RuntimeError("a presentation that does not hold")
        return report

    return verify
