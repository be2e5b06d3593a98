"""The W3C vectors of VC-DI-EDDSA: where they lie, and every intermediate value checked."""

from pathlib import Path
from typing import Any

from tests.places import VECTORS
from wallet.encoding.canonical import canonical_json, canonicalize_document
from wallet.encoding.contexts import ContextSet, bundled_contexts
from wallet.encoding.multiformats import decode_multibase
from wallet.encoding.strict_json import read_object
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import CRYPTOSUITES, sign_document, verify_proof
from wallet.proofs.keys import KeyKind, SigningKey
from wallet.proofs.options import options_of
from wallet.trust.trust_pack import read_trust_pack

FOLDER = VECTORS / "w3c-vc-di-eddsa" / "TestVectors"


def vector_contexts() -> ContextSet:
    """The bundled contexts and those the vectors need beside them."""
    pack = read_trust_pack((VECTORS / "trust-pack.json").read_bytes())
    return bundled_contexts().with_added(pack.contexts)


def vector_key() -> SigningKey:
    text = read_object((FOLDER / "keyPair.json").read_bytes())["privateKeyMultibase"]
    return SigningKey.from_seed(decode_multibase(str(text))[2:])


def split(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """A signed document without its proofs, and these."""
    document: Any = dict(read_object(path.read_bytes()))
    proofs = document.pop("proof")
    return document, proofs if isinstance(proofs, list) else [proofs]


def check_every_step(folder: str, suite: str, ending: str) -> None:
    """Canonical forms, hashes, signature and proof must be the published ones."""

    def text(name: str) -> str:
        return (FOLDER / folder / f"{name}{ending}.txt").read_text()

    contexts, key = vector_contexts(), vector_key()
    document, (proof,) = split(FOLDER / folder / f"signed{ending}.json")
    options = options_of(proof)
    if suite == "eddsa-jcs-2022":
        assert canonical_json(document).decode() == text("canonDoc")
        assert canonical_json(options).decode() == text("proofCanon")
    else:
        config = {**options, "@context": document["@context"]}
        assert canonicalize_document(document, contexts).nquads.decode() == text("canonDoc")
        assert canonicalize_document(config, contexts).nquads.decode() == text("proofCanon")
    published = dict(read_object((FOLDER / folder / f"proofConfig{ending}.json").read_bytes()))
    assert published.pop("@context") == document["@context"]
    assert published == {name: value for name, value in options.items() if name != "@context"}
    hash_document = CRYPTOSUITES[suite].hash_by_key[KeyKind.ED25519]
    hashed = hash_document(document, options, contexts).data.hex()
    assert hashed[:64] == text("proofHash")
    assert hashed[64:] == text("docHash")
    assert hashed == text("combinedHash")
    verify_proof(document, Proof(members=proof), key.public, contexts)
    without_context = {name: value for name, value in options.items() if name != "@context"}
    assert sign_document(document, without_context, key, contexts) == proof
    assert proof["proofValue"] == text("sigBTC58")
    assert decode_multibase(proof["proofValue"]).hex() == text("sigHex")
