"""Every vector of other projects through ``check --json``: nothing false is called verified.

The scorer and the vectors stand beside this project; without them these tests skip.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import SHARED, VECTORS, needs_vectors

SCORE = SHARED / "score" / "score.py"
CLI = f"{sys.executable} -m wallet.command_line.commands"
CHECK = f"{CLI} check --json --now 2026-11-22T00:00:00Z --trust-pack {{trust_pack}} {{files}}"
# What is read today: VCDM 1.1 and 2.0, Open Badges 3.0, endorsements, presentations under the
# three EdDSA suites; unsigned ones; baked pictures; tokens under EdDSA and ES256.
SCOPE = (
    r"^(VCDM(1\.1|2\.0)|no-vc-context) (VC|OB3|Endorsement|VP) "
    r"(Ed25519Signature2020|eddsa-rdfc-2022|eddsa-jcs-2022)"
    r"(\+(Ed25519Signature2020|eddsa-rdfc-2022))?$"
    r"|^VC without proof$|^baked (PNG|SVG)|^JWT (EdDSA|ES256) typ=(JWT|None|vc\+jwt|bad\+typ)"
)
# Rows of that scope that do not come out as expected, and why.
EXCEPTIONS = {
    "1edtech-public-validator/inspector-vc/ob20/simple-badge.png": "Open Badges 2.0",
    "w3c-vc-di-eddsa/TestVectors/proof-set-chain/proofChainTempDoc2.json": "proof chain",
    "w3c-vc-di-eddsa/TestVectors/proof-set-chain/signedProofChain1.json": "proof chain",
    "w3c-vc-di-eddsa/TestVectors/proof-set-chain/signedProofChain2.json": "proof chain",
}
pytestmark = [
    needs_vectors,
    pytest.mark.vectors,
    pytest.mark.slow,
    pytest.mark.skipif(not SCORE.is_file(), reason="the scorer is not beside this project"),
]


def score(report: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, SCORE, "--command", CHECK, "--vectors", VECTORS,
         "--expected", VECTORS / "expected.json", "--trust-pack", VECTORS / "trust-pack.json",
         "--report", report, "--batch", "150", *words],
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert "false verified" in done.stdout, done.stderr
    return done.stdout


def figures(text: str) -> tuple[int, int, int]:
    found = re.search(r"(\d+) passed, (\d+) failed, false verified (\d+)", text)
    assert found is not None
    passed, failed, wrong = found.groups()
    return int(passed), int(failed), int(wrong)


def failures(report: Path) -> list[str]:
    """Return the rows the report lists as failed: what, and what was found."""
    text = report.read_text("utf-8").partition("## Failed")[2].partition("\n## ")[0]
    return re.findall(r"^- `([^`]+)`", text, re.MULTILINE)


def test_the_forms_read_today_come_out_as_expected(tmp_path: Path) -> None:
    report = tmp_path / "misses.md"
    passed, failed, wrong = figures(score(report, "--scope", SCOPE))
    assert passed + failed == 194
    assert wrong == 0
    assert set(failures(report)) <= set(EXCEPTIONS)
    assert failed <= len(EXCEPTIONS)


def test_over_all_rows_nothing_false_is_verified_and_nothing_crashes(tmp_path: Path) -> None:
    report = tmp_path / "misses.md"
    passed, _, wrong = figures(score(report))
    assert wrong == 0
    assert passed > 400
    text = report.read_text("utf-8")
    assert "got: crash" not in text
    assert "## False verified: 0" in text
