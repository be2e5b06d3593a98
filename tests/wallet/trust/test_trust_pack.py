import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.doubles.issuer_simulator import AS_OF, LIST_2021, IssuerSimulator
from tests.places import VECTORS, needs_vectors
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.strict_json import write_json
from wallet.errors import KnowledgeError, Reason
from wallet.model.issuer_standing import IssuerStanding
from wallet.model.outside import PackSigner
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.keys import SigningKey, write_multikey
from wallet.trust.issuers import recognise
from wallet.trust.knowledge import Knowledge, bundled_knowledge
from wallet.trust.trust_pack import read_trust_pack, view_trust_pack, write_trust_pack
from wallet.trust.verification_methods import find_verification_method

COUNSELOR = SigningKey.from_seed(bytes([1]) * 32)
EMPTY = Knowledge(contexts=bundled_contexts())
HOST = "college.example.org"


def college() -> IssuerSimulator:
    return IssuerSimulator("Westmoor College", seed=2, host=HOST)


def error_of(data: bytes) -> KnowledgeError:
    with pytest.raises(KnowledgeError) as caught:
        read_trust_pack(data)
    return caught.value


def pack_with(**changes: Any) -> bytes:
    pack = {"type": "RucksackTrustPack", "as_of": "2026-06-01T00:00:00Z", "documents": {}}
    members = {**pack, "registries": [], "contexts": {}, **changes}
    return json.dumps(members).encode()


def test_a_pack_brings_documents_lists_and_contexts() -> None:
    issuer = college()
    issuer.withdraw(3)
    data = issuer.trust_pack(name="From the counselor", key=COUNSELOR)
    pack = read_trust_pack(data)
    assert (pack.name, pack.made_by) == ("From the counselor", "Westmoor College")
    assert (pack.as_of, pack.original) == (AS_OF, data)
    assert pack.digest == hashlib.sha256(data).hexdigest()
    assert (pack.signature_ok, pack.signer_key) == (True, COUNSELOR.did)
    knowledge = EMPTY.merged_with(pack)
    method = find_verification_method(issuer.method, knowledge)
    assert (method.key, method.origin) == (issuer.key.public, "From the counselor")
    assert method.known_at == AS_OF
    found = recognise(issuer.did, knowledge)
    assert found is not None
    assert found.name == "Westmoor College"
    assert EMPTY.documents == {}


def test_an_unsigned_pack_says_so_and_names_its_origin_by_digest() -> None:
    pack = read_trust_pack(pack_with(documents={"did:web:a.org": {"id": "did:web:a.org"}}))
    assert (pack.signature_ok, pack.signer_key, pack.name) == (None, "", "")
    assert pack.documents["did:web:a.org"].origin == f"trust pack {pack.digest[:12]}"


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("as_of", "2027-01-01T00:00:00Z"),
        ("name", "From the ministry"),
        ("documents", {}),
        ("contexts", {"https://a.org": {"@context": {}}}),
        ("extra", 1),
    ],
)
def test_a_changed_pack_is_refused(pointer: str, value: Any) -> None:
    data = college().trust_pack(name="From the counselor", key=COUNSELOR)
    changed = {**json.loads(data), pointer: value}
    assert error_of(json.dumps(changed).encode()).reason is Reason.PACK_SIGNATURE_BAD


@pytest.mark.parametrize(
    "change",
    [
        {"cryptosuite": "eddsa-rdfc-2022"},
        {"type": "Ed25519Signature2020"},
        {"proofPurpose": "authentication"},
        {"verificationMethod": "did:web:college.example.org#key-1"},
        {"verificationMethod": COUNSELOR.did},
        {"verificationMethod": "did:key:zzz#zzz"},
        {"proofValue": "z" + "1" * 64},
        {"created": "yesterday"},
    ],
)
def test_a_proof_of_another_making_is_refused(change: dict[str, Any]) -> None:
    pack = json.loads(college().trust_pack(key=COUNSELOR))
    pack["proof"] = {**pack["proof"], **change}
    assert error_of(json.dumps(pack).encode()).reason is Reason.PACK_SIGNATURE_BAD
    for proof in (None, [], [pack["proof"]], "z"):
        pack["proof"] = proof
        assert error_of(json.dumps(pack).encode()).reason is Reason.PACK_SIGNATURE_BAD


def test_a_signature_made_for_another_purpose_makes_no_pack() -> None:
    # The very same key and bytes: who answers a challenge does not vouch for issuers by that.
    pack: Any = json.loads(college().trust_pack())
    for purpose in ("assertionMethod", "authentication"):
        options = {
            "type": "DataIntegrityProof",
            "cryptosuite": "eddsa-jcs-2022",
            "created": "2026-06-01T00:00:00Z",
            "verificationMethod": COUNSELOR.method,
            "proofPurpose": purpose,
        }
        proof = sign_document(pack, options, COUNSELOR, bundled_contexts())
        data = json.dumps({**pack, "proof": proof}).encode()
        if purpose == "assertionMethod":
            assert read_trust_pack(data).signature_ok
        else:
            assert error_of(data).reason is Reason.PACK_SIGNATURE_BAD


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"", ""),
        (b"[]", ""),
        (b'{"type":"RucksackTrustPack","type":"x"}', ""),
        (pack_with(type="Other"), "/type"),
        (pack_with(as_of="2026-06-01"), "/as_of"),
        (pack_with(as_of=None), "/as_of"),
        (pack_with(name=7), "/name"),
        (pack_with(documents=[]), "/documents"),
        (pack_with(documents={"a/b": 7}), "/documents/a~1b"),
        (pack_with(registries={}), "/registries"),
        (pack_with(registries=[7]), "/registries/0"),
        (pack_with(registries=[{"name": "n", "url": "u", "format": "f"}]), "/registries/0"),
        (pack_with(contexts=[]), "/contexts"),
        (pack_with(contexts={"https://a.org": {}}), "/contexts/https:~1~1a.org"),
    ],
)
def test_malformed_packs_say_where(data: bytes, where: str) -> None:
    error = error_of(data)
    assert (error.reason, error.facts) == (Reason.PACK_MALFORMED, {"where": where})


def test_newer_knowledge_is_never_replaced_by_older() -> None:
    issuer = college()
    older = read_trust_pack(issuer.trust_pack(as_of=AS_OF - timedelta(days=1)))
    issuer.rotate_keys()
    newer = read_trust_pack(issuer.trust_pack(as_of=AS_OF))
    same_day = read_trust_pack(
        IssuerSimulator("Mallory", seed=9, host=HOST).trust_pack(as_of=AS_OF)
    )
    for packs in ((older, newer), (newer, older), (newer, older, same_day)):
        knowledge = EMPTY
        for pack in packs:
            knowledge = knowledge.merged_with(pack)
        assert knowledge.documents[issuer.did].as_of == AS_OF
        assert find_verification_method(issuer.method, knowledge).key == issuer.key.public
        lists = [entry.as_of for entry in knowledge.registries if entry.url.endswith("/2.json")]
        assert lists == [AS_OF]


def test_a_context_pinned_with_other_content_is_refused_by_name() -> None:
    url = "https://w3id.org/dcc/v1"
    knowledge = bundled_knowledge()
    pinned = knowledge.contexts.find(url)
    assert pinned is not None
    again = write_json({**json.loads(pack_with()), "contexts": {url: pinned.document}})
    assert knowledge.merged_with(read_trust_pack(again)).contexts == knowledge.contexts
    other = read_trust_pack(pack_with(contexts={url: {"@context": {"gpa": "urn:gpa"}}}))
    with pytest.raises(KnowledgeError) as caught:
        knowledge.merged_with(other)
    assert caught.value.reason is Reason.CONTEXT_ALREADY_PINNED
    assert caught.value.facts == {"context": url}
    new = read_trust_pack(pack_with(contexts={"https://a.org/v1": {"@context": {}}}))
    found = knowledge.merged_with(new).contexts.find("https://a.org/v1")
    assert found is not None
    assert found.known_at == AS_OF


def test_the_view_lays_out_what_would_change() -> None:
    issuer = college()
    issuer.withdraw(3)
    issuer.withdraw(4, kind=LIST_2021)
    first = read_trust_pack(issuer.trust_pack(name="First", key=COUNSELOR))
    view = view_trust_pack(first, EMPTY, frozenset())
    assert (view.pack_id, view.name, view.as_of) == (first.digest, "First", AS_OF)
    assert (view.signer, view.signer_key) == (PackSigner.NOT_APPROVED, COUNSELOR.did)
    approved = view_trust_pack(first, EMPTY, frozenset({COUNSELOR.did}))
    assert approved.signer is PackSigner.APPROVED
    (known,) = view.issuers
    assert (known.id, known.name, known.standing) == (
        issuer.did, "Westmoor College", IssuerStanding.TEST_ONLY,
    )  # fmt: skip
    (new,) = view.new_keys
    old_keys = (write_multikey(issuer.key.public), write_multikey(issuer.es256_key.public))
    assert (new.issuer_id, new.was, new.becomes) == (issuer.did, (), old_keys)
    assert view.changed_keys == ()
    assert set(view.status_lists) == {issuer.status_url(), issuer.status_url(LIST_2021)}
    assert view.newer_already == ()

    knowledge = EMPTY.merged_with(first)
    issuer.rotate_keys()
    later = AS_OF + timedelta(days=1)
    second = read_trust_pack(issuer.trust_pack(as_of=later))
    view = view_trust_pack(second, knowledge, frozenset({COUNSELOR.did}))
    assert view.signer is PackSigner.UNSIGNED
    (changed,) = view.changed_keys
    assert changed.was == old_keys
    assert set(changed.becomes) == {*old_keys, write_multikey(issuer.key.public)}
    assert view.new_keys == ()

    view = view_trust_pack(first, knowledge.merged_with(second), frozenset())
    assert (view.new_keys, view.changed_keys) == ((), ())
    assert issuer.did in view.newer_already


def test_the_view_names_contexts_that_are_new() -> None:
    contexts = {
        "https://a.org/v1": {"@context": {}},
        "https://www.w3.org/ns/credentials/v2": {"@context": {}},
    }
    pack = read_trust_pack(pack_with(contexts=contexts))
    assert view_trust_pack(pack, EMPTY, frozenset()).contexts == ("https://a.org/v1",)


def test_writing_an_empty_pack_signs_it_all_the_same() -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    data = write_trust_pack(as_of=moment, documents={}, key=COUNSELOR)
    pack = read_trust_pack(data)
    assert (pack.signature_ok, pack.as_of, pack.documents) == (True, moment, {})
    assert data == write_trust_pack(as_of=moment, documents={}, key=COUNSELOR)


@needs_vectors
def test_the_shared_pack_is_read_whole() -> None:
    data = (VECTORS / "trust-pack.json").read_bytes()
    raw = json.loads(data)
    pack = read_trust_pack(data)
    assert pack.signature_ok is None
    assert pack.documents.keys() == raw["documents"].keys()
    assert {context.url for context in pack.contexts} == raw["contexts"].keys()
    knowledge = bundled_knowledge().merged_with(pack)
    by_name = {registry.name: registry for registry in knowledge.registries}
    # The pack is newer than the bundled lists, which it replaces by address.
    for name in ("DCC Registry", "DCC Community Registry", "DCC Sandbox Registry"):
        assert by_name[name].as_of == pack.as_of
    assert by_name["DCC Member Registry 2"].entries == ()
    view = view_trust_pack(pack, bundled_knowledge(), frozenset())
    # The list whose type is missing is none; two are lists of Open Badges 2.0.
    assert len(view.status_lists) == 8
    assert {
        "did:web:digitalcredentials.github.io:vc-test-fixtures:dids:legacy",
        "http://example.org/key2.json",
    } <= {change.issuer_id for change in view.new_keys}
    assert replace(knowledge, registries=()).documents == knowledge.documents
