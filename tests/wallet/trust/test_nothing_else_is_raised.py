"""Whatever strangers write into keys, documents, proofs and packs: only our own errors come."""

import contextlib
import json
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.doubles.issuer_simulator import AS_OF, JCS, RDFC, SIGNATURE_2020, IssuerSimulator
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import KnowledgeError, ProofError
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.keys import read_jwk, read_multikey
from wallet.trust.issuers import website_of
from wallet.trust.knowledge import Knowledge, KnownDocument
from wallet.trust.pack_changes import is_status_list, keys_of
from wallet.trust.sandbox_marks import is_test_entry
from wallet.trust.trust_pack import read_trust_pack, view_trust_pack
from wallet.trust.verification_methods import find_verification_method, key_spelled_in

EMPTY = Knowledge(contexts=bundled_contexts())
COLLEGE = IssuerSimulator("Westmoor College", seed=2, host="college.example.org")
SIGNED = COLLEGE.issue(COLLEGE.plain())
PACK = json.loads(COLLEGE.trust_pack())
TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            COLLEGE.did,
            COLLEGE.method,
            COLLEGE.key.method,
            "#key-1",
            "did:key:z",
            "did:web:",
            "z6Mk",
        ]
    ),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**53) + 1, 2**53 - 1), TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.one_of(TEXTS, st.sampled_from(["id", "type", "@id"])), inner, max_size=3
        ),
    ),
    max_leaves=8,
)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(TEXTS, TEXTS)
def test_any_url(left: str, right: str) -> None:
    for url in (left, left + "#" + right, "did:key:" + left, "did:jwk:" + left + "#0"):
        key_spelled_in(url)
        website_of(url)
        is_test_entry(url, left, right)
        with contextlib.suppress(ProofError):
            find_verification_method(url, COLLEGE.knowledge())
        with contextlib.suppress(ProofError):
            read_multikey(url)


@quick
@given(
    st.dictionaries(
        st.sampled_from(["kty", "crv", "x", "y", "n", "e", "use", "alg", "key_ops"]),
        st.one_of(VALUES, st.sampled_from(["OKP", "EC", "RSA", "Ed25519", "P-256", "AQAB"])),
    )
)
def test_any_jwk(jwk: dict[str, Any]) -> None:
    with contextlib.suppress(ProofError):
        read_jwk(jwk)


@quick
@given(
    st.dictionaries(
        st.sampled_from(["id", "verificationMethod", "assertionMethod", "controller", "type"]),
        VALUES,
    ),
    st.sampled_from(["type", "controller", "publicKeyMultibase", "publicKeyJwk", "revoked"]),
    VALUES,
)
def test_any_document(members: dict[str, Any], name: str, value: Any) -> None:
    whole: Any = COLLEGE.did_document()
    whole["verificationMethod"][0][name] = value
    for document in (members, {**whole, **members}, whole):
        known = KnownDocument(url=COLLEGE.did, document=document, as_of=AS_OF, origin="a test")
        keys_of(document)
        is_status_list(document)
        with contextlib.suppress(ProofError):
            find_verification_method(
                COLLEGE.method, replace(EMPTY, documents={COLLEGE.did: known})
            )


@quick
@given(
    st.dictionaries(
        st.one_of(
            TEXTS,
            st.sampled_from([*SIGNED["proof"], "@context", "id", "domain"]),  # type: ignore[misc]
        ),
        VALUES,
        max_size=3,
    ),
    st.sampled_from([RDFC, JCS, SIGNATURE_2020]),
)
def test_any_proof(members: dict[str, Any], suite: str) -> None:
    signed: Any = COLLEGE.issue(COLLEGE.plain(), suite=suite)
    proof = Proof(members={**signed.pop("proof"), **members})
    with contextlib.suppress(ProofError):
        verify_proof(signed, proof, COLLEGE.key.public, EMPTY.contexts)


@quick
@given(st.sampled_from([*PACK, "proof", "name"]), VALUES, st.binary(max_size=20))
def test_any_pack(member: str, value: Any, junk: bytes) -> None:
    changed = json.dumps({**PACK, member: value}).encode()
    for data in (junk, changed, changed[:-3], changed + junk):
        with contextlib.suppress(KnowledgeError):
            pack = read_trust_pack(data)
            view_trust_pack(pack, EMPTY, frozenset())
            EMPTY.merged_with(pack)
