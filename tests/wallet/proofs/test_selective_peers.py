"""Derived proofs made here are verified by the peers, and theirs here."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.doubles import credential_samples as samples
from tests.doubles.selective_issuer import BBS, ECDSA_SD, SELECTIVE, SelectiveIssuer, octets_from
from tests.places import NODE, PEERS, VECTORS, needs_peers, needs_vectors
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.strict_json import read_object, write_json
from wallet.errors import InvalidProof
from wallet.formats.reader import read_alone
from wallet.model.proof import Proof
from wallet.presenting.disclosing_statements import derive_chosen, offer_statements
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.deriving import derive
from wallet.proofs.keys import read_multikey

pytestmark = [needs_peers, needs_vectors]

# The peers take "_:b0" for a blank node wherever it stands in a line, even inside a text.
PLAIN = 'A day "underground",\nand a written test.'
CHOICES = (
    (),
    ("/name",),
    ("/credentialSubject/achievement/alignment/1", "/credentialSubject/result/0/value"),
    ("/credentialSubject/identifier/1/identityHash", "/credentialSubject/achievement/alignment"),
    ("/credentialSubject",),
    ("",),
)


def run_peer(tool: str, *arguments: str) -> str:
    command = [str(NODE), str(PEERS / tool), *arguments, "--vectors", str(VECTORS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return done.stdout or done.stderr


def verdicts(paths: list[Path]) -> list[bool]:
    words = ["credential", "--proof-only", *map(str, paths)]
    lines = run_peer("verify.mjs", *words).splitlines()
    return [json.loads(line)["verified"] for line in lines]


def check(document: Any) -> bool:
    bare = read_object(write_json({k: v for k, v in document.items() if k != "proof"}))
    key = read_multikey(document["proof"]["verificationMethod"].partition("#")[2])
    proof = Proof(members=document["proof"])
    return verify_proof(bare, proof, key, bundled_contexts()).is_private


@pytest.mark.parametrize("suite", SELECTIVE)
def test_what_is_derived_here_is_verified_by_the_peer(suite: str, tmp_path: Path) -> None:
    school = SelectiveIssuer(suite=suite)
    whole = school.issue(school.rich_badge(narrative=PLAIN))
    paths = []
    for number, chosen in enumerate(CHOICES):
        paths.append(tmp_path / f"{number}.json")
        paths[-1].write_bytes(write_json(school.derive(whole, *chosen)))
    changed: Any = school.derive(whole, *CHOICES[2])
    changed["credentialSubject"]["result"][0]["value"] = "100"
    paths.append(tmp_path / "changed.json")
    paths[-1].write_bytes(write_json(changed))
    assert verdicts(paths) == [True] * len(CHOICES) + [False]


@pytest.mark.parametrize("suite", SELECTIVE)
def test_every_offered_field_alone_is_verified_by_the_peer(suite: str, tmp_path: Path) -> None:
    school = SelectiveIssuer(suite=suite)
    contexts = bundled_contexts()
    credential = read_alone(
        school.issue_bytes(school.rich_badge(narrative=PLAIN)), "card.json", contexts
    )
    assert credential is not None
    offer = offer_statements(credential)
    assert offer is not None
    always = {field.pointer for field in offer.mandatory}
    paths = []
    for number, field in enumerate(offer.fields):
        chosen = frozenset({field.pointer}) | always
        shown = derive_chosen(credential, chosen, contexts, octets_from("peer"))
        paths.append(tmp_path / f"{number}.json")
        paths[-1].write_bytes(shown.original)
    assert verdicts(paths) == [True] * len(offer.fields)


@pytest.mark.parametrize("suite", SELECTIVE)
def test_what_the_peer_signs_and_derives_is_verified_here(suite: str, tmp_path: Path) -> None:
    unsigned = tmp_path / "unsigned.json"
    unsigned.write_bytes(write_json(SelectiveIssuer().rich_badge(narrative=PLAIN)))
    curve = ["--curve", "P-256"] if suite == ECDSA_SD else []
    mandatory = ["--mandatory", "/issuer", "--mandatory", "/credentialSubject/achievement/name"]
    words = ["--suite", suite, "--seed", "peer", "--date", "2026-03-01T12:00:00Z", *curve]
    whole = json.loads(run_peer("sign.mjs", "credential", str(unsigned), *words, *mandatory))
    assert check(whole)
    path = tmp_path / "whole.json"
    path.write_text(json.dumps(whole))
    for chosen in (("/name",), ("/validFrom", "/credentialSubject/result/1/value")):
        reveal = [word for pointer in chosen for word in ("--reveal", pointer)]
        derived = json.loads(run_peer("sign.mjs", "derive", str(path), *reveal))
        assert not check(derived)
        own = derive_here(whole, chosen)
        if suite == ECDSA_SD:
            assert own == derived
        ours = tmp_path / "ours.json"
        ours.write_bytes(write_json(own))
        assert verdicts([ours]) == [True]
        changed = {**derived, "issuer": {**derived["issuer"], "name": "Somebody"}}
        with pytest.raises(InvalidProof):
            check(changed)


def derive_here(whole: Any, chosen: tuple[str, ...]) -> dict[str, Any]:
    bare = read_object(write_json({k: v for k, v in whole.items() if k != "proof"}))
    return dict(derive(bare, Proof(members=whole["proof"]), chosen, bundled_contexts()))


def test_the_peer_is_shown_a_base_proof_and_refuses(tmp_path: Path) -> None:
    for suite in (ECDSA_SD, BBS):
        school = SelectiveIssuer(suite=suite)
        path = tmp_path / "whole.json"
        path.write_bytes(school.issue_bytes(samples.plain_credential(school.did)))
        assert verdicts([path]) == [False]
