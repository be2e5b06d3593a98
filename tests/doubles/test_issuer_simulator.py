"""The simulated issuer is only worth what others make of its credentials."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.doubles.issuer_simulator import (
    ALL_SUITES,
    AS_OF,
    CURVES,
    ECDSA_SUITES,
    JCS,
    RDFC,
    SIGNATURE_2018,
    IssuerSimulator,
)
from tests.doubles.tampering import tampered, tampered_token
from tests.places import NODE, PEERS, VECTORS, needs_peers, needs_vectors
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.jose_compact import read_token
from wallet.encoding.strict_json import read_object, write_json
from wallet.errors import InvalidProof
from wallet.model.dates import write_timestamp
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.tokens import verify_token
from wallet.trust.verification_methods import find_verification_method, key_spelled_in

CONTEXTS = bundled_contexts()
# Every suite, with each curve where keys of several may sign.
VARIANTS = [
    (suite, curve)
    for suite in ALL_SUITES
    for curve in (CURVES if suite in ECDSA_SUITES else CURVES[:1])
]


def school() -> IssuerSimulator:
    return IssuerSimulator("Lantern Bay", seed=11)


def college() -> IssuerSimulator:
    return IssuerSimulator("Westmoor College", seed=12, host="college.example.org")


def write(folder: Path, **files: Any) -> list[str]:
    for name, content in files.items():
        data = content if isinstance(content, bytes) else write_json(content)
        (folder / name).write_bytes(data)
    return [str(folder / name) for name in files]


def run_peer(tool: str, *arguments: str) -> list[dict[str, Any]]:
    command = [str(NODE), str(PEERS / tool), *arguments, "--vectors", str(VECTORS)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def verdicts(tool: str, files: Sequence[str], pack: bytes, folder: Path) -> dict[str, bool]:
    (pack_file,) = write(folder, pack=pack)
    words = tool.split()
    now = write_timestamp(AS_OF)
    results = run_peer(*words, *files, "--trust-pack", pack_file, "--now", now)
    return {Path(each["file"]).name: each["verified"] for each in results}


def test_the_same_seed_makes_the_same_bytes() -> None:
    for make in (school, college):
        first, second = make(), make()
        assert first.issue_bytes(first.open_badge()) == second.issue_bytes(second.open_badge())
        for algorithm in ("EdDSA", "ES256"):
            token = first.issue_token(first.plain(), algorithm=algorithm)
            assert token == second.issue_token(second.plain(), algorithm=algorithm)
        first.withdraw(1)
        second.withdraw(1)
        assert first.trust_pack(key=first.key) == second.trust_pack(key=second.key)
    assert school().did != IssuerSimulator("Lantern Bay", seed=13).did


def test_a_second_proof_makes_a_set() -> None:
    issuer = school()
    signed = issuer.issue(issuer.issue(issuer.open_badge()), suite=JCS)
    document = {name: value for name, value in signed.items() if name != "proof"}
    proofs: Any = signed["proof"]
    assert [proof["cryptosuite"] for proof in proofs] == [RDFC, JCS]
    for proof in proofs:
        verify_proof(document, Proof(members=proof), issuer.key.public, CONTEXTS)


def test_tampering_changes_one_thing() -> None:
    issuer = school()
    signed = issuer.issue(issuer.open_badge())
    changed = tampered(signed, "/credentialSubject/type/0", "Other")
    subject: Any = changed["credentialSubject"]
    assert subject["type"] == ["Other"]
    assert {**changed, "credentialSubject": signed["credentialSubject"]} == signed
    token = issuer.issue_token(issuer.plain())
    with pytest.raises(InvalidProof):
        verify_token(read_token(tampered_token(token, {"id": "urn:x"})), issuer.key.public)


def test_restored_entries_are_as_if_never_withdrawn() -> None:
    issuer = school()
    fresh = issuer.status_list()
    issuer.withdraw(7)
    assert issuer.status_list() != fresh
    issuer.restore(7)
    assert issuer.status_list() == fresh


@needs_vectors
@needs_peers
def test_a_peer_verifies_every_suite_and_model_and_no_tampered_one(tmp_path: Path) -> None:
    for issuer in (school(), college()):
        good: dict[str, Any] = {}
        for suite, curve in VARIANTS:
            # The peer wants keys for a proof of 2018 published in the form of that time.
            if suite == SIGNATURE_2018 and issuer.host:
                continue
            for model in ("1.1", "2.0"):
                parts = {"suite": suite, "curve": curve}
                number = f"{suite}-{curve}-{model}"
                good[f"badge-{number}"] = issuer.issue(issuer.open_badge(model=model), **parts)
                good[f"plain-{number}"] = issuer.issue(issuer.plain(model=model), **parts)
                good[f"word-{number}"] = issuer.issue(issuer.endorsement(model=model), **parts)
        bad = {
            f"bad-{name}": tampered(document, "/credentialSubject/id", "did:example:mallory")
            for name, document in good.items()
        }
        files = write(tmp_path, **good, **bad)
        said = verdicts("verify.mjs credential", files, issuer.trust_pack(), tmp_path)
        assert said == {**dict.fromkeys(good, True), **dict.fromkeys(bad, False)}


@needs_vectors
@needs_peers
def test_a_peer_reads_the_status_lists(tmp_path: Path) -> None:
    issuer = college()
    issuer.withdraw(4)
    badges = {
        f"badge-{index}": issuer.issue(issuer.open_badge(status=issuer.status_entry(index)))
        for index in (3, 4, 5)
    }
    files = write(tmp_path, **badges)
    said = verdicts("verify.mjs credential", files, issuer.trust_pack(), tmp_path)
    assert said == {"badge-3": True, "badge-4": False, "badge-5": True}


@needs_vectors
@needs_peers
def test_a_peer_verifies_the_tokens(tmp_path: Path) -> None:
    for issuer in (school(), college()):
        good, bad = {}, {}
        for algorithm in ("EdDSA", "ES256"):
            for model in ("1.1", "2.0"):
                token = issuer.issue_token(issuer.open_badge(model=model), algorithm=algorithm)
                good[f"{algorithm}-{model}"] = token.encode()
                changed = tampered_token(token, {"name": "Other"})
                bad[f"bad-{algorithm}-{model}"] = changed.encode()
        files = write(tmp_path, **good, **bad)
        said = verdicts("jwt.mjs", files, issuer.trust_pack(), tmp_path)
        assert said == {**dict.fromkeys(good, True), **dict.fromkeys(bad, False)}


@needs_vectors
@needs_peers
@pytest.mark.parametrize(
    ("suite", "curve"), [variant for variant in VARIANTS if variant[0] != SIGNATURE_2018]
)
def test_what_a_peer_signs_verifies_here(suite: str, curve: str, tmp_path: Path) -> None:
    for model in ("1.1", "2.0"):
        (file,) = write(tmp_path, unsigned=school().open_badge(model=model))
        command = [str(NODE), str(PEERS / "sign.mjs"), "credential", file, "--suite", suite]
        command += ["--curve", curve] if suite in ECDSA_SUITES else []
        command += ["--now", write_timestamp(AS_OF), "--vectors", str(VECTORS)]
        done = subprocess.run(command, capture_output=True, timeout=120, check=True)
        signed: dict[str, Any] = dict(read_object(done.stdout))
        proof = Proof(members=signed.pop("proof"))
        method = find_verification_method(proof.verification_method, school().knowledge())
        assert method.controller == signed["issuer"]["id"]
        assert method.key == key_spelled_in(proof.verification_method)
        verify_proof(signed, proof, method.key, CONTEXTS)
        with pytest.raises(InvalidProof):
            verify_proof({**signed, "name": "Other"}, proof, method.key, CONTEXTS)
