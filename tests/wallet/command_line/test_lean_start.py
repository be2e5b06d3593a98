"""What checking one file imports: a list of modules, never a time, decides whether start is lean.

docs/decisions/0014-lean-start.md says what may be imported on use, and why.
"""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.places import PROJECT, VECTORS, needs_vectors
from tests.wallet.command_line.running import AT
from wallet.encoding.strict_json import write_json

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
SHAPES = ("min", "status", "real", "mid", "full")
# What no check of a JSON file with an Ed25519 signature needs.
# fmt: off
HEAVY = frozenset({
    "PIL", "PySide6", "asyncio", "cbor2", "concurrent", "cryptography", "defusedxml", "email",
    "html", "http", "importlib.resources", "joserfc", "keyring", "logging", "lxml",
    "multiprocessing", "platformdirs", "pyld", "pypdfium2", "qrcode", "shutil",
    "socket", "sqlcipher3", "ssl", "subprocess", "tempfile", "tomllib", "traceback", "typst",
    "urllib.request", "uuid", "xml", "zipfile", "zxcvbn", "zxingcpp",
})
OURS_ON_USE = frozenset({
    "wallet.encoding.cbor_ld", "wallet.encoding.expansion", "wallet.encoding.nquads_reading",
    "wallet.encoding.plan_compiling", "wallet.encoding.quads", "wallet.encoding.qr_reading",
    "wallet.formats.career_profile", "wallet.formats.code_files", "wallet.formats.cose_credential",
    "wallet.formats.description", "wallet.formats.european_credential",
    "wallet.formats.named_only", "wallet.formats.open_badge_2", "wallet.formats.opencerts",
    "wallet.formats.picture_files", "wallet.formats.sd_jwt",
    "wallet.model.description", "wallet.model.finding",
    "wallet.model.outside", "wallet.model.pdf_signature", "wallet.model.record",
    "wallet.presenting", "wallet.proofs.bbs_2023", "wallet.proofs.certificates",
    "wallet.proofs.ecdsa_sd_2023", "wallet.session.opening",
    "wallet.session.session", "wallet.trust.registries", "wallet.trust.trust_pack",
    "wallet.vault", "wallet.verification.form_career_profile",
    "wallet.verification.form_european", "wallet.verification.hosted_checks",
    "wallet.verification.jades_checks", "wallet.verification.pdf_checks",
    "wallet.verification.presentation_verifier", "wallet.verification.sd_jwt_checks",
})
# fmt: on
# Of ours; what a badge with a kind of status has today, 124, and a little room. The tables of
# forms, suites, judges and kinds of status are among them; what is behind their rows is not.
MOST_MODULES = 127

CHECK = """
import json, sys
from wallet.command_line.commands import main

code = main(["check", "--now", sys.argv[1], sys.argv[2]])
print()
print(json.dumps([code, sorted(sys.modules)]))
"""


@cache
def checked(file: Path) -> tuple[int, frozenset[str]]:
    """The exit code of checking ``file`` in a fresh process, and what that imported."""
    ended = subprocess.run(
        [sys.executable, "-c", CHECK, AT, file],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    code, modules = json.loads(ended.stdout.splitlines()[-1])
    return code, frozenset(modules)


def ours(modules: frozenset[str]) -> list[str]:
    return sorted(name for name in modules if name.split(".")[0] in ("wallet", "ui", "resources"))


@pytest.fixture(scope="module")
def badge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("badge") / "badge.json"
    path.write_bytes(write_json(SCHOOL.issue(SCHOOL.open_badge())))
    return path


def test_the_lists_name_things_that_exist() -> None:
    for name in OURS_ON_USE:
        path = PROJECT / name.replace(".", "/")
        assert path.is_dir() or path.with_suffix(".py").is_file(), name


def test_a_badge_is_checked_by_few_modules(badge: Path) -> None:
    code, modules = checked(badge)
    assert code == 0
    assert sorted(modules & (HEAVY | OURS_ON_USE)) == []
    assert len(ours(modules)) <= MOST_MODULES, ours(modules)
    assert not any(name.startswith("ui") for name in ours(modules))


@needs_vectors
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_goes_the_lean_road(shape: str) -> None:
    file = VECTORS / "interop-made-here" / "badges" / f"{shape}.json"
    _, modules = checked(file)
    assert sorted(modules & (HEAVY | OURS_ON_USE)) == []
    assert len(ours(modules)) <= MOST_MODULES


def test_the_guard_sees_what_is_imported(tmp_path: Path) -> None:
    text = tmp_path / "lines.txt"
    text.write_text("no credential\n", "utf-8")
    _, modules = checked(text)
    assert modules & OURS_ON_USE >= {"wallet.formats.code_files", "wallet.encoding.cbor_ld"}
    assert "cbor2" in modules
