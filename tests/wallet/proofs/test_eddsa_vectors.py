"""The W3C vectors of VC-DI-EDDSA, every intermediate value."""

from pathlib import Path
from typing import Any

import pytest

from tests.places import VECTORS, needs_vectors
from wallet.encoding.canonical import canonical_json, canonicalize_document
from wallet.encoding.contexts import ContextSet, bundled_contexts
from wallet.encoding.multiformats import decode_multibase
from wallet.encoding.strict_json import read_object
from wallet.errors import ProofNotChecked, Reason
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import CRYPTOSUITES, sign_document, verify_proof
from wallet.proofs.keys import SigningKey
from wallet.proofs.options import options_of
from wallet.trust.trust_pack import read_trust_pack
from wallet.trust.verification_methods import key_spelled_in

pytestmark = needs_vectors
FOLDER = VECTORS / "w3c-vc-di-eddsa" / "TestVectors"
CASES = [
    ("eddsa-rdfc-2022", "eddsa-rdfc-2022", "DataInt"),
    ("eddsa-rdfc-2022/employ", "eddsa-rdfc-2022", "DataInt"),
    ("eddsa-jcs-2022", "eddsa-jcs-2022", "JCS"),
    ("Ed25519Signature2020", "Ed25519Signature2020", "EdSig"),
]


@pytest.fixture(scope="module")
def contexts() -> ContextSet:
    pack = read_trust_pack((VECTORS / "trust-pack.json").read_bytes())
    return bundled_contexts().with_added(pack.contexts)


@pytest.fixture(scope="module")
def key() -> SigningKey:
    text = read_object((FOLDER / "keyPair.json").read_bytes())["privateKeyMultibase"]
    return SigningKey.from_seed(decode_multibase(str(text))[2:])


def split(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    document: Any = dict(read_object(path.read_bytes()))
    proofs = document.pop("proof")
    return document, proofs if isinstance(proofs, list) else [proofs]


@pytest.mark.parametrize(("folder", "suite", "ending"), CASES)
def test_every_step_gives_the_published_value(
    folder: str, suite: str, ending: str, contexts: ContextSet, key: SigningKey
) -> None:
    def text(name: str) -> str:
        return (FOLDER / folder / f"{name}{ending}.txt").read_text()

    document, (proof,) = split(FOLDER / folder / f"signed{ending}.json")
    options = options_of(proof)
    config = {**options, "@context": document["@context"]}
    if suite == "eddsa-jcs-2022":
        assert canonical_json(document).decode() == text("canonDoc")
        assert canonical_json(options).decode() == text("proofCanon")
    else:
        assert canonicalize_document(document, contexts).nquads.decode() == text("canonDoc")
        assert canonicalize_document(config, contexts).nquads.decode() == text("proofCanon")
    hashed = CRYPTOSUITES[suite].hash_document(document, options, contexts).data.hex()
    assert hashed[:64] == text("proofHash")
    assert hashed[64:] == text("docHash")
    assert hashed == text("combinedHash")
    verify_proof(document, Proof(members=proof), key.public, contexts)
    without_context = {name: value for name, value in options.items() if name != "@context"}
    assert sign_document(document, without_context, key, contexts) == proof
    assert proof["proofValue"] == text("sigBTC58")


def test_both_proofs_of_a_set_hold_and_a_chain_is_judged_to_its_first_link(
    contexts: ContextSet,
) -> None:
    document, proofs = split(FOLDER / "proof-set-chain" / "signedProofSet2.json")
    assert len(proofs) == 2
    for proof in proofs:
        spelled = key_spelled_in(proof["verificationMethod"])
        assert spelled is not None
        verify_proof(document, Proof(members=proof), spelled, contexts)
    document, proofs = split(FOLDER / "proof-set-chain" / "signedProofChain1.json")
    chained = [proof for proof in proofs if "previousProof" in proof]
    assert len(chained) == 1
    spelled = key_spelled_in(chained[0]["verificationMethod"])
    assert spelled is not None
    with pytest.raises(ProofNotChecked) as caught:
        verify_proof(document, Proof(members=chained[0]), spelled, contexts)
    assert caught.value.reason is Reason.PROOF_CHAIN_NOT_SUPPORTED
