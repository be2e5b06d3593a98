"""Presentations of this wallet, judged by other people's implementations."""

import json
import re
import subprocess
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from tests.places import NODE, PEERS, SHARED, needs_peers
from tests.wallet.presenting.test_builder import NOW, OTHER_KEY, SIGNED, an_order
from wallet.encoding.contexts import ContextSet
from wallet.encoding.json_slices import slices_of
from wallet.model.credential import Credential
from wallet.model.sharing import HolderSuite, SharedFile
from wallet.presenting.builder import build_presentation, build_proof_for_issuer

CHALLENGE, DOMAIN = "c0ffee-1234", "recruiter.example"


def judge(tool: str, *arguments: str) -> tuple[bool, list[str]]:
    """Run a peer and return its verdict and errors."""
    run = subprocess.run(
        [NODE or "node", str(PEERS / tool), *arguments,
         "--vectors", str(SHARED / "vectors"), "--now", "2026-11-22T12:00:00Z"],
        capture_output=True, text=True, timeout=120, check=False, cwd=PEERS,
    )  # fmt: skip
    lines = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    assert lines, run.stderr
    return all(line["verified"] for line in lines), [
        error for line in lines for error in line["errors"]
    ]


def verdict_on(path: Path, challenge: str = CHALLENGE, domain: str = DOMAIN):
    return judge(
        "verify.mjs", "presentation", str(path), "--challenge", challenge, "--domain", domain,
        "--ignore-status",
    )  # fmt: skip


def peer_items(credentials: Mapping[str, Credential], count: int) -> list[Credential]:
    """Sound items that the peer reads: current, with graph proofs or JCS."""
    numbers = ("01", "02", "05", "06", "07", "10", "11", "12", "14", "16")
    return [credentials[number] for number in numbers[:count]]


@pytest.fixture
def made(credentials, learner_key, contexts: ContextSet):
    def make(count: int, suite: HolderSuite, **more: object) -> SharedFile:
        order = an_order(suite, challenge=CHALLENGE, domain=DOMAIN, **more)
        items = peer_items(credentials, count)
        return build_presentation(items, order, [learner_key], contexts, now=NOW)

    return make


@needs_peers
@pytest.mark.peers
@pytest.mark.parametrize("suite", SIGNED)
@pytest.mark.parametrize("count", [1, 3, 10])
def test_the_peer_verifies_it(made, tmp_path, count, suite):
    path = tmp_path / "vp.json"
    path.write_bytes(made(count, suite, expires_at=NOW + timedelta(days=7)).content)
    assert verdict_on(path) == (True, [])


OTHER_HOLDER = b'"holder":"' + OTHER_KEY.did.encode() + b'"'
TAMPERINGS = {
    "an item's text": (rb"Lantern Bay High School", b"Lantern Bay High Schooi"),
    "the holder": (rb'"holder":"did:key:z6Mk[^"]+"', OTHER_HOLDER),
    "the date of the proof": (
        rb'"created":"2026-11-22T10:15:30Z"',
        b'"created":"2026-11-22T10:15:31Z"',
    ),
    "the end of the proof": (rb'"expires":"2026-11-29', b'"expires":"2027-11-29'),
}


@needs_peers
@pytest.mark.peers
@pytest.mark.parametrize("suite", SIGNED)
@pytest.mark.parametrize("what", TAMPERINGS)
def test_the_peer_refuses_it_tampered(made, tmp_path, suite, what):
    content = made(3, suite, expires_at=NOW + timedelta(days=7)).content
    pattern, other = TAMPERINGS[what]
    changed = re.sub(pattern, other, content, count=1)
    assert changed != content
    path = tmp_path / "vp.json"
    path.write_bytes(changed)
    is_verified, errors = verdict_on(path)
    assert not is_verified
    assert errors


@needs_peers
@pytest.mark.peers
@pytest.mark.parametrize(("challenge", "domain"), [("other", DOMAIN), (CHALLENGE, "evil.example")])
def test_the_peer_refuses_it_for_another_receiver(made, tmp_path, challenge, domain):
    path = tmp_path / "vp.json"
    path.write_bytes(made(1, HolderSuite.EDDSA_RDFC_2022).content)
    assert verdict_on(path, challenge, domain)[0] is False


@needs_peers
@pytest.mark.peers
def test_the_peer_verifies_a_proof_set(credentials, learner_key, contexts, tmp_path):
    order = an_order(challenge=CHALLENGE, domain=DOMAIN)
    shared = build_presentation(
        [credentials["01"]], order, [learner_key, OTHER_KEY], contexts, now=NOW
    )
    path = tmp_path / "vp.json"
    path.write_bytes(shared.content)
    assert verdict_on(path) == (True, [])


@needs_peers
@pytest.mark.peers
def test_the_peer_verifies_a_proof_for_an_issuer(learner_key, contexts, tmp_path):
    shared = build_proof_for_issuer(CHALLENGE, DOMAIN, learner_key, contexts, now=NOW)
    path = tmp_path / "vp.json"
    path.write_bytes(shared.content)
    assert verdict_on(path) == (True, [])


@needs_peers
@pytest.mark.peers
@pytest.mark.parametrize("suite", SIGNED)
def test_the_peer_finds_the_proof_over_envelopes_intact(
    credentials, learner_key, contexts, tmp_path, suite
):
    """It reads no enveloped credentials, so its verdict on the whole is never good."""
    items = [credentials["08"], credentials["01"], credentials["09"]]
    order = an_order(suite, challenge=CHALLENGE, domain=DOMAIN)
    shared = build_presentation(items, order, [learner_key], contexts, now=NOW)
    path = tmp_path / "vp.json"
    path.write_bytes(shared.content)
    assert judge("verify.mjs", "credential", "--proof-only", str(path)) == (True, [])
    assert verdict_on(path) == (False, ['"type" must include `VerifiableCredential`.'])
    path.write_bytes(shared.content.replace(b"vc+jwt,ey", b"vc+jwt,eX"))
    assert judge("verify.mjs", "credential", "--proof-only", str(path))[0] is False


@needs_peers
@pytest.mark.peers
@pytest.mark.parametrize("suite", SIGNED)
def test_verifier_core_finds_every_credential_sound(made, tmp_path, suite):
    """It calls every presentation under ``authentication`` invalid; its items are what counts."""
    shared = made(10, suite)
    files = []
    for number, original in enumerate(slices_of(shared.content, "/verifiableCredential")):
        path = tmp_path / f"{number}.json"
        path.write_bytes(original)
        # It knows neither eddsa-jcs-2022 nor the status lists of invented issuers.
        if b"eddsa-jcs-2022" not in original and b"credentialStatus" not in original:
            files.append(str(path))
    assert len(files) == 8
    assert judge("verify-dcc.mjs", *files) == (True, [])
