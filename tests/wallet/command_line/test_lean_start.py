"""What checking one file imports: a list of modules, never a time, decides whether start is lean.

docs/decisions/0014-lean-start.md says what may be imported on use, and why.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
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
    "multiprocessing", "platformdirs", "pyld", "pypdfium2", "qrcode", "rfc8785", "shutil",
    "socket", "sqlcipher3", "ssl", "subprocess", "tempfile", "tomllib", "traceback", "typst",
    "urllib.request", "uuid", "xml", "zipfile", "zxcvbn", "zxingcpp",
})
OURS_ON_USE = frozenset({
    "wallet.encoding.cbor_ld", "wallet.encoding.expansion", "wallet.encoding.nquads_reading",
    "wallet.encoding.plan_compiling", "wallet.encoding.quads", "wallet.encoding.qr_reading",
    "wallet.formats.career_profile", "wallet.formats.code_files", "wallet.formats.cose_credential",
    "wallet.formats.credential_token", "wallet.formats.description", "wallet.formats.enveloped",
    "wallet.formats.european_credential", "wallet.formats.presentation",
    "wallet.formats.named_only", "wallet.formats.open_badge_2", "wallet.formats.opencerts",
    "wallet.formats.picture_files", "wallet.formats.sd_jwt",
    "wallet.model.cose", "wallet.model.description", "wallet.model.finding",
    "wallet.model.not_read", "wallet.model.presentation", "wallet.model.presentation_report",
    "wallet.model.outside", "wallet.model.pdf_signature", "wallet.model.record",
    "wallet.presenting", "wallet.proofs.bbs_2023", "wallet.proofs.certificates",
    "wallet.proofs.ecdsa_sd_2023", "wallet.session.opening",
    "wallet.session.session", "wallet.trust.registries", "wallet.trust.trust_pack",
    "wallet.vault", "wallet.verification.form_career_profile",
    "wallet.verification.form_european", "wallet.verification.hosted_checks",
    "wallet.verification.jades_checks", "wallet.verification.pdf_checks",
    "wallet.verification.presentation_verifier", "wallet.verification.sd_jwt_checks",
    "wallet.verification.token_checks",
})
# fmt: on
# Of ours, by room: all that a credential with an Ed25519 signature needs. The tables of forms,
# suites, judges and kinds of status are among them; what is behind their rows is not.
# fmt: off
PLAIN_ROAD = {
    "": "resources wallet",
    "wallet.": "command_line encoding errors formats model proofs session trust verification",
    "wallet.command_line.": "arguments carrying_out check_output checking_commands commands "
        "messages output stopping surroundings",
    "wallet.encoding.": "blank_labels canonical context_plan contexts dataset document_walk jcs "
        "jose_compact json_slices json_survey lexical_forms member_names multiformats "
        "node_context nquads plan_tables plans profile rdfc strict_json",
    "wallet.formats.": "carrier_signs credential_json description_node description_texts "
        "documents embedded form_rows forms heading other_kinds plain_text reader "
        "readers_on_use reading recognition",
    "wallet.model.": "credential dates issuer_standing json_values learner proof report "
        "status_kinds titles",
    "wallet.proofs.": "cryptosuite cryptosuites ecdsa_2019 ed25519_signature_2018 "
        "ed25519_signature_2020 eddsa_jcs_2022 eddsa_rdfc_2022 elliptic jcs_hashing keys "
        "octet_values options options_hashing proof_types rdf_hashing selective_suites",
    "wallet.session.": "checking gathering knowing naming only_checking watching",
    "wallet.trust.": "completing did_key hosts issuers knowledge method_documents "
        "practice_issuers status_lists verification_methods",
    "wallet.verification.": "basis embedded faults form form_rules form_zero_knowledge "
        "graph_rules issuer judges proof_checks proof_sets recheck status status_question "
        "subject validity verifier",
}
# What comes along with an entry of a kind of status.
STATUS_KINDS = frozenset({
    "wallet.encoding.bitstring", "wallet.model.badge_assertion", "wallet.proofs.pem_keys",
    "wallet.trust.hosted_badges", "wallet.verification.status_bit_lists",
    "wallet.verification.status_credential_lists",
})
# fmt: on
ON_THE_ROAD = frozenset(
    room + name for room, names in PLAIN_ROAD.items() for name in names.split()
)
MEND = (
    "These modules are new in every check, and each costs a tenth of a millisecond and more. "
    "Import what few files need where it is known to be needed: behind the row of its table "
    "(formats/readers_on_use, verification/judges, form_rules, status), or under TYPE_CHECKING "
    "where only a type is wanted; docs/decisions/0014-lean-start.md says when, and "
    "tests/test_imports_on_use.py has the list. What every check does need is added here."
)
# Defining one takes as long as importing three small modules.
MOST_DATACLASSES = 16

CHECK = """
import json, sys
from wallet.command_line.commands import main

code = main(["check", "--now", sys.argv[1], sys.argv[2]])
print()
from dataclasses import is_dataclass
ours = [module for name, module in sys.modules.items() if name.startswith("wallet.")]
made = {value for module in ours for value in vars(module).values() if isinstance(value, type)}
made = sorted(one.__qualname__ for one in made if one.__module__.startswith("wallet.")
              and is_dataclass(one))
print(json.dumps([code, sorted(sys.modules), made]))
"""


@dataclass(frozen=True, slots=True)
class Run:
    code: int
    modules: frozenset[str]
    dataclasses: tuple[str, ...]

    @property
    def ours(self) -> frozenset[str]:
        rooms = ("wallet", "ui", "resources")
        return frozenset(name for name in self.modules if name.split(".")[0] in rooms)


@cache
def checked(file: Path) -> Run:
    """How checking ``file`` in a fresh process ended, what it imported and defined of ours."""
    ended = subprocess.run(
        [sys.executable, "-c", CHECK, AT, file],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    code, modules, dataclasses = json.loads(ended.stdout.splitlines()[-1])
    return Run(code, frozenset(modules), tuple(dataclasses))


@pytest.fixture(scope="module")
def badge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("badge") / "badge.json"
    path.write_bytes(write_json(SCHOOL.issue(SCHOOL.open_badge())))
    return path


def test_the_lists_name_things_that_exist() -> None:
    for name in OURS_ON_USE | STATUS_KINDS:
        path = PROJECT / name.replace(".", "/")
        assert path.is_dir() or path.with_suffix(".py").is_file(), name
    assert sorted(OURS_ON_USE & ON_THE_ROAD) == []


def test_a_badge_is_checked_by_what_every_check_needs(badge: Path) -> None:
    run = checked(badge)
    assert run.code == 0
    assert sorted(run.modules & (HEAVY | OURS_ON_USE)) == []
    assert sorted(run.ours - ON_THE_ROAD) == [], MEND
    assert sorted(ON_THE_ROAD - run.ours) == [], "Good: take these out of PLAIN_ROAD."
    assert len(run.dataclasses) <= MOST_DATACLASSES, (
        f"{run.dataclasses}: a row that is only filled in and read is a NamedTuple where every "
        "check meets it (docs/decisions/0014-lean-start.md)"
    )


@needs_vectors
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_goes_the_lean_road(shape: str) -> None:
    run = checked(VECTORS / "interop-made-here" / "badges" / f"{shape}.json")
    assert sorted(run.modules & (HEAVY | OURS_ON_USE)) == []
    assert sorted(run.ours - ON_THE_ROAD - STATUS_KINDS) == [], MEND


def test_the_guard_sees_what_is_imported(tmp_path: Path) -> None:
    text = tmp_path / "lines.txt"
    text.write_text("no credential\n", "utf-8")
    run = checked(text)
    assert run.modules & OURS_ON_USE >= {"wallet.formats.code_files", "wallet.encoding.cbor_ld"}
    assert "cbor2" in run.modules
    assert {"Credential", "Report", "NotRead"} <= set(run.dataclasses)
