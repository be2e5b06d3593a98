"""Embedded proofs of every suite, made for simulated issuers: names, contexts, and the signing.

Curves of ECDSA and the suites of 2022 go through the wallet's own signing; a proof of 2018 is a
detached JWS, which the wallet verifies and never makes.
"""

from typing import Any

from tests.doubles import credential_samples as samples
from wallet.encoding.contexts import ContextSet
from wallet.model.json_values import JsonObject, JsonValue
from wallet.proofs import ecdsa_2019, ed25519_signature_2018
from wallet.proofs.cryptosuite import DocumentSigner
from wallet.proofs.cryptosuites import sign_document

RDFC = "eddsa-rdfc-2022"
JCS = "eddsa-jcs-2022"
SIGNATURE_2020 = "Ed25519Signature2020"
SIGNATURE_2018 = ed25519_signature_2018.NAME
ECDSA_RDFC = ecdsa_2019.RDFC
ECDSA_JCS = ecdsa_2019.JCS
# What Ed25519 keys sign, what keys on the NIST curves sign, and all of them.
SUITES = (RDFC, JCS, SIGNATURE_2020)
ECDSA_SUITES = (ECDSA_RDFC, ECDSA_JCS)
ALL_SUITES = (*SUITES, SIGNATURE_2018, *ECDSA_SUITES)
# Those that sign canonical JSON; the others sign a graph.
JSON_SUITES = (JCS, ECDSA_JCS)
CURVES = ("P-256", "P-384")
SUITE_2020_CONTEXT = "https://w3id.org/security/suites/ed25519-2020/v1"
SUITE_2018_CONTEXT = "https://w3id.org/security/suites/ed25519-2018/v1"
DATA_INTEGRITY_CONTEXT = "https://w3id.org/security/data-integrity/v2"
# Suites that are named by their type alone, and the context that defines each.
_NAMED_BY_TYPE = {SIGNATURE_2018: SUITE_2018_CONTEXT, SIGNATURE_2020: SUITE_2020_CONTEXT}


def make_proof(
    document: JsonObject,
    suite: str,
    options: JsonObject,
    key: DocumentSigner,
    contexts: ContextSet,
) -> JsonObject:
    """Return the proof of ``suite`` with these options, by ``key``, over the document."""
    if suite == SIGNATURE_2018:
        return _make_detached(document, {"type": suite, **options}, key, contexts)
    if suite in _NAMED_BY_TYPE:
        return sign_document(document, {"type": suite, **options}, key, contexts)
    members: JsonObject = {"type": "DataIntegrityProof", "cryptosuite": suite, **options}
    return sign_document(document, members, key, contexts)


def _make_detached(
    document: JsonObject, members: JsonObject, key: DocumentSigner, contexts: ContextSet
) -> JsonObject:
    hashed = ed25519_signature_2018.hash_document(document, members, contexts)
    signature = key.sign(ed25519_signature_2018.signing_input(hashed))
    return {**members, "jws": ed25519_signature_2018.write_detached(signature)}


def with_earlier(
    document: JsonObject, proofs: list[Any], suite: str, options: JsonObject
) -> JsonObject:
    """Return what a proof with these options covers: the proofs it names stand in the document."""
    if "previousProof" not in options:
        return document
    value = options["previousProof"]
    names = value if isinstance(value, list | tuple) else [value]
    before = [
        # In a graph, the context said again changes nothing.
        entry if suite in JSON_SUITES else _without_context(entry)
        for entry in proofs
        if entry.get("id") in names
    ]
    return {**document, "proof": before}


def with_suite_context(document: JsonObject, suite: str) -> dict[str, JsonValue]:
    """Return ``document`` with the context that defines the proof's words, where it lacks it."""
    had = document.get("@context")
    contexts = list(had) if isinstance(had, list | tuple) else [had]
    needed = _NAMED_BY_TYPE.get(suite, DATA_INTEGRITY_CONTEXT)
    # The VC 2.0 context defines DataIntegrityProof itself (VCDM 2.0 §4.12), that of 1.1 the type
    # of 2018.
    defining = samples.V1 if suite == SIGNATURE_2018 else samples.V2
    if needed in contexts or (suite != SIGNATURE_2020 and defining in contexts):
        return dict(document)
    return {**document, "@context": [*contexts, needed]}


def said_by(document: JsonObject, old: str, new: str) -> dict[str, JsonValue]:
    """Return ``document`` with ``new`` as its issuer, or holder, where it names ``old``."""
    whole = dict(document)
    for member in ("issuer", "holder"):
        named = whole.get(member)
        if named == old or (isinstance(named, dict) and named.get("id") == old):
            whole[member] = renamed(named, new)
    return whole


def renamed(issuer: JsonValue, did: str) -> JsonValue:
    """Return an issuer, text or object, under another identifier."""
    return {**issuer, "id": did} if isinstance(issuer, dict) else did


def _without_context(proof: JsonObject) -> JsonObject:
    return {name: value for name, value in proof.items() if name != "@context"}
