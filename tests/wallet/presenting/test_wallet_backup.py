"""A backup for Learner Credential Wallet: read back as that wallet reads it."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.wallet.formats import samples
from wallet.encoding.multiformats import decode_multibase
from wallet.model.credential import Credential
from wallet.presenting.wallet_backup import profile_name, travels, write_wallet_backup
from wallet.proofs.keys import SigningKey

SEED = bytes([7]) * 32
KEY = SigningKey.from_seed(SEED)


def items() -> list[Credential]:
    text = b'{ "@context": ["%s"], "type": ["VerifiableCredential"], "proof": {},' % (
        samples.V2.encode()
    )
    text += b' "credentialSubject": {"id": "urn:1", "big": 1.0} }'
    return [samples.credential(samples.badge(proof=samples.proof())), samples.credential(text)]


def written(name: str = "Maria") -> tuple[bytes, list[Any]]:
    content = write_wallet_backup(items(), SEED, name)
    (wallet,) = json.loads(content)
    return content, wallet["contents"]


def test_credentials_go_in_byte_for_byte() -> None:
    content, contents = written()
    assert all(item.original in content for item in items())
    assert contents[0] == json.loads(items()[0].original)


def test_the_did_document_and_both_keys_are_there() -> None:
    _, contents = written()
    document, signing, agreeing, profile = contents[2:]
    assert document["id"] == KEY.did
    assert document["@context"][0] == "https://www.w3.org/ns/did/v1"
    assert signing["id"] == KEY.method
    assert decode_multibase(signing["privateKeyMultibase"]) == b"\x80\x26" + SEED + KEY.public.raw
    assert decode_multibase(agreeing["privateKeyMultibase"])[:2] == b"\x82\x26"
    assert len(decode_multibase(agreeing["privateKeyMultibase"])) == 34
    assert agreeing["id"] == document["keyAgreement"][0]["id"]
    assert profile["data"] == {"profileName": "Maria"}


@pytest.mark.parametrize(("wanted", "given"), [
    ("Default", "Rucksack"), (" DEFAULT ", "Rucksack"), ("", "Rucksack"), ("Maria", "Maria"),
])  # fmt: skip
def test_a_profile_is_never_called_as_the_one_that_is_there(wanted: str, given: str) -> None:
    assert profile_name(wanted) == given
    assert written(wanted)[1][-1]["data"]["profileName"] == given


def test_our_own_reader_takes_it_back() -> None:
    content, _ = written()
    reading = samples.read(content)
    assert [item.original for item in reading.credentials] == [one.original for one in items()]
    (key,) = reading.keys
    assert (key.seed, key.label) == (SEED, "Maria")


def test_tokens_and_other_forms_do_not_travel() -> None:
    token = samples.credential(samples.token(samples.badge()))
    assert not travels(token)
    assert all(travels(item) for item in items())
    blockcert = samples.read({"signature": {"type": ["MerkleProof2017"]}}).credentials[0]
    assert not travels(blockcert)
    with pytest.raises(ValueError, match="does not keep"):
        write_wallet_backup([token], SEED, "x")


# What the wallet's own reader asks of a backup (parseWallet.ts), in its own words.
_PARSE = """
const text = require('fs').readFileSync(process.argv[1], 'utf8');
const wallets = JSON.parse(text);
const has = (one, url) => [].concat(one['@context'] || []).includes(url);
const parts = wallets.map(({contents}) => ({
  credentials: contents.filter(one => has(one, 'https://www.w3.org/2018/credentials/v1')
    || has(one, 'https://www.w3.org/ns/credentials/v2')).length,
  did: contents.find(one => has(one, 'https://www.w3.org/ns/did/v1')).id,
  signing: contents.find(one => one.type === 'Ed25519VerificationKey2020').id,
  agreeing: contents.find(one => one.type === 'X25519KeyAgreementKey2020').id,
  name: contents.find(one => one.type === 'ProfileMetadata').data.profileName}));
console.log(JSON.stringify(parts));
"""


def test_the_rules_of_that_wallets_reader_hold(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is absent")
    file = tmp_path / "Wallet Backup.json"
    file.write_bytes(written()[0])
    done = subprocess.run(
        [node, "-e", _PARSE, str(file)], capture_output=True, text=True, check=True
    )
    (part,) = json.loads(done.stdout)
    assert part["credentials"] == 2
    assert (part["did"], part["signing"], part["name"]) == (KEY.did, KEY.method, "Maria")
