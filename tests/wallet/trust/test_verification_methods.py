from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.multiformats import encode_base64url
from wallet.encoding.strict_json import write_json
from wallet.errors import InvalidProof, ProofError, ProofNotChecked, Reason
from wallet.proofs.es256_signing import Es256Key
from wallet.proofs.keys import KeyKind, SigningKey, read_multikey, write_multikey
from wallet.trust.knowledge import Knowledge, KnownDocument
from wallet.trust.verification_methods import (
    MethodFinder,
    find_verification_method,
    key_spelled_in,
)

EMPTY = Knowledge(contexts=bundled_contexts())
KEY = SigningKey.from_seed(bytes([7]) * 32)
OTHER = SigningKey.from_seed(bytes([8]) * 32)
DID = "did:web:college.example.org"
METHOD = {
    "id": f"{DID}#key-1",
    "type": "Multikey",
    "controller": DID,
    "publicKeyMultibase": write_multikey(KEY.public),
}


def knowing(documents: Mapping[str, Any]) -> Knowledge:
    known = {
        url: KnownDocument(url=url, document=document, as_of=AS_OF, origin="a test")
        for url, document in documents.items()
    }
    return replace(EMPTY, documents=known)


def document(**changes: Any) -> dict[str, Any]:
    members = {"id": DID, "verificationMethod": [METHOD], "assertionMethod": [METHOD["id"]]}
    return {name: value for name, value in {**members, **changes}.items() if value is not None}


def error_of(url: str, knowledge: Knowledge) -> ProofError:
    with pytest.raises(ProofError) as caught:
        find_verification_method(url, knowledge)
    return caught.value


def error_in(members: Any, url: str = METHOD["id"], base: str = DID) -> ProofError:
    return error_of(url, knowing({base: members}))


def test_a_did_key_speaks_for_itself() -> None:
    method = find_verification_method(KEY.method, EMPTY)
    assert (method.controller, method.key, method.how) == (KEY.did, KEY.public, "did:key")
    assert {"assertionMethod", "authentication"} <= method.purposes
    assert "keyAgreement" not in method.purposes
    assert (method.known_at, method.origin) == (None, "")
    es256 = Es256Key(5)
    assert find_verification_method(es256.method, EMPTY).key.kind is KeyKind.P256


def test_a_did_key_answers_to_one_fragment_only() -> None:
    for fragment in ("other", "key-1", write_multikey(OTHER.public), KEY.did):
        error = error_of(f"{KEY.did}#{fragment}", EMPTY)
        assert isinstance(error, InvalidProof)
        assert error.reason is Reason.KEY_NOT_AUTHORIZED
    error = error_of(KEY.did, EMPTY)
    assert isinstance(error, ProofNotChecked)
    assert error.reason is Reason.KEY_NOT_AT_HAND
    assert error_of(KEY.method + "x", EMPTY).reason is Reason.KEY_NOT_AUTHORIZED
    shortened = KEY.did[:-1]
    error = error_of(f"{shortened}#{shortened[8:]}", EMPTY)
    assert error.reason in (Reason.KEY_MALFORMED, Reason.KEY_KIND_WRONG)


def test_an_x25519_did_key_agrees_and_does_not_sign() -> None:
    did = "did:key:z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F"
    method = find_verification_method(f"{did}#{did[8:]}", EMPTY)
    assert method.purposes == {"keyAgreement"}


def test_a_did_jwk_answers_to_zero() -> None:
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(KEY.public.raw)}
    for members, agrees in ((jwk, True), ({**jwk, "use": "sig"}, False)):
        did = "did:jwk:" + encode_base64url(write_json(members))
        method = find_verification_method(f"{did}#0", EMPTY)
        assert (method.key, method.how) == (KEY.public, "did:jwk")
        assert "assertionMethod" in method.purposes
        assert ("keyAgreement" in method.purposes) is agrees
        assert key_spelled_in(f"{did}#0") == KEY.public
        assert key_spelled_in(f"{did}#1") is None
        assert error_of(f"{did}#1", EMPTY).reason is Reason.KEY_NOT_AUTHORIZED
        assert error_of(did, EMPTY).reason is Reason.KEY_NOT_AT_HAND
    assert error_of("did:jwk:e30#0", EMPTY).reason is Reason.KEY_KIND_WRONG
    assert error_of("did:jwk:e30=#0", EMPTY).reason is Reason.KEY_MALFORMED


def test_a_did_web_method_comes_from_the_document_at_hand() -> None:
    college = IssuerSimulator("College", seed=2, host="college.example.org")
    knowledge = college.knowledge()
    method = find_verification_method(college.method, knowledge)
    assert method.key == college.key.public
    assert (method.controller, method.how) == (college.did, "did:web")
    assert (method.known_at, method.origin) == (AS_OF, "simulator")
    assert method.purposes == {"assertionMethod", "authentication"}
    es256 = find_verification_method(f"{college.did}#es256", knowledge)
    assert es256.purposes == {"assertionMethod"}
    error = error_of(college.method, EMPTY)
    assert (error.reason, error.facts) == (Reason.KEY_NOT_AT_HAND, {"method": college.method})


def test_rotated_keys_stay_listed_and_say_since_when_they_are_revoked() -> None:
    college = IssuerSimulator("College", seed=2, host="college.example.org")
    first = college.method
    moment = datetime(2026, 5, 1, tzinfo=UTC)
    college.rotate_keys(revoked_at=moment)
    knowledge = college.knowledge()
    assert first != college.method
    assert find_verification_method(first, knowledge).revoked_at == moment
    assert find_verification_method(college.method, knowledge).revoked_at is None


def test_methods_embedded_in_a_relationship_count() -> None:
    embedded = document(verificationMethod=None, assertionMethod=[METHOD])
    method = find_verification_method(METHOD["id"], knowing({DID: embedded}))
    assert method.purposes == {"assertionMethod"}


def test_relative_ids_belong_to_their_own_document() -> None:
    relative = {**METHOD, "id": "#key-1"}
    knowledge = knowing({DID: document(verificationMethod=[relative], assertionMethod="#key-1")})
    assert find_verification_method(METHOD["id"], knowledge).id == METHOD["id"]
    for url in ("#key-1", "key-1", f"{DID}#"):
        assert error_of(url, knowledge).reason is Reason.PROOF_MALFORMED


def test_a_key_no_relationship_lists_is_not_authorized() -> None:
    for listed in (None, [], [f"{DID}#key-2"], "did:web:other.example#key-1"):
        error = error_in(document(assertionMethod=listed))
        assert isinstance(error, InvalidProof)
        assert (error.reason, error.facts) == (
            Reason.KEY_NOT_AUTHORIZED,
            {"method": METHOD["id"]},
        )
    only_login = document(assertionMethod=None, authentication=[METHOD["id"]])
    method = find_verification_method(METHOD["id"], knowing({DID: only_login}))
    assert method.purposes == {"authentication"}


def test_a_method_controlled_by_another_is_not_authorized() -> None:
    for controller in ("did:web:mallory.example", "", None, [DID]):
        changed = {**METHOD, "controller": controller}
        error = error_in(document(verificationMethod=[changed]))
        assert error.reason is Reason.KEY_NOT_AUTHORIZED


def test_a_document_must_be_the_one_asked_for() -> None:
    for other in ("did:web:mallory.example", DID.upper(), DID + "/", "", None):
        error = error_in(document(id=other))
        assert error.reason is Reason.DOCUMENT_OF_ANOTHER
        assert error.facts["wanted"] == DID
    assert error_in("eyJ.eyJ.sig").reason is Reason.DOCUMENT_OF_ANOTHER


@pytest.mark.parametrize(
    "url",
    [
        f"{DID}#Key-1",
        f"{DID}#key%2D1",
        f"{DID}#key-1/",
        f"{DID}#key-2",
        f"{DID}/#key-1",
        f"{DID}?x=1#key-1",
        "did:web:College.example.org#key-1",
        "did:web:other.example.org#key-1",
    ],
)
def test_the_spelling_of_a_method_is_exact(url: str) -> None:
    error = error_in(document(), url)
    assert isinstance(error, ProofNotChecked)
    assert error.reason is Reason.KEY_NOT_AT_HAND


def test_a_document_that_does_not_know_the_key_says_its_date() -> None:
    error = error_in(document(), f"{DID}#key-2")
    assert error.facts == {"method": f"{DID}#key-2", "as_of": "2026-06-01T00:00:00Z"}


def test_methods_of_another_document_are_not_borrowed() -> None:
    foreign = {**METHOD, "id": "did:web:mallory.example#key-1"}
    knowledge = knowing(
        {DID: document(verificationMethod=[foreign], assertionMethod=[foreign["id"]])}
    )
    error = error_of("did:web:mallory.example#key-1", knowledge)
    assert error.reason is Reason.KEY_NOT_AT_HAND


@pytest.mark.parametrize(
    "url",
    ["", "z6Mk", "did:example:z6Mk", "xxx:z6Mk", f"{DID}#a#b", f"{DID} #key-1", "did:web:é#key-1",
     f"{DID}#" + "k" * 9000, "urn:uuid:1"],
)  # fmt: skip
def test_what_names_no_method_is_malformed(url: str) -> None:
    error = error_of(url, EMPTY)
    assert isinstance(error, InvalidProof)
    assert error.reason is Reason.PROOF_MALFORMED
    assert key_spelled_in(url) is None


def test_a_garbled_key_is_garbled_wherever_it_stands() -> None:
    spelled = write_multikey(KEY.public)
    url = f"https://school.example/issuer#{spelled[:8]}das{spelled[8:]}"
    assert error_of(url, EMPTY).reason is Reason.KEY_MALFORMED
    assert key_spelled_in(url) is None


@pytest.mark.parametrize("end", ["revoked", "expires"])
def test_ends_of_a_method_are_read_strictly(end: str) -> None:
    changed = {**METHOD, end: "2026-05-01T00:00:00Z"}
    method = find_verification_method(
        METHOD["id"], knowing({DID: document(verificationMethod=[changed])})
    )
    moment = method.revoked_at if end == "revoked" else method.expires_at
    assert moment == datetime(2026, 5, 1, tzinfo=UTC)
    for bad in ("2026-05-01", True, None, "2026-02-30T00:00:00Z"):
        error = error_in(document(verificationMethod=[{**METHOD, end: bad}]))
        assert error.reason is Reason.KEY_MALFORMED


def test_one_id_for_two_methods_is_refused() -> None:
    second = {**METHOD, "publicKeyMultibase": write_multikey(OTHER.public)}
    error = error_in(document(verificationMethod=[METHOD, second]))
    assert error.reason is Reason.KEY_MALFORMED
    error = error_in(document(assertionMethod=[second]))
    assert error.reason is Reason.KEY_MALFORMED
    nameless = {"type": "Multikey"}
    known = knowing({DID: document(verificationMethod=[METHOD, nameless, {"type": "x"}])})
    assert find_verification_method(METHOD["id"], known).key == KEY.public


def test_https_controllers_are_documents_like_any_other() -> None:
    base = "https://college.example.org/issuer"
    method = {**METHOD, "id": f"{base}#key-1", "controller": base}
    controller = {"id": base, "assertionMethod": [method]}
    found = find_verification_method(f"{base}#key-1", knowing({base: controller}))
    assert (found.how, found.controller) == ("https", base)
    insecure = base.replace("https", "http")
    method = {**METHOD, "id": f"{insecure}#key-1", "controller": insecure}
    known = knowing({insecure: {"id": insecure, "assertionMethod": [method]}})
    assert error_of(f"{insecure}#key-1", known).reason is Reason.KEY_NOT_AT_HAND


def test_a_method_with_an_address_of_its_own_needs_its_controllers_word() -> None:
    url, owner = "https://college.example.org/keys/1", "https://college.example.org/issuer"
    alone = {**METHOD, "id": url, "controller": owner}
    listing = {"id": owner, "assertionMethod": [url]}
    found = find_verification_method(url, knowing({url: alone, owner: listing}))
    assert (found.key, found.controller) == (KEY.public, owner)
    assert found.purposes == {"assertionMethod"}
    for documents, reason in (
        ({url: alone}, Reason.KEY_NOT_AT_HAND),
        ({url: {**alone, "controller": ""}, owner: listing}, Reason.KEY_NOT_AT_HAND),
        ({url: alone, owner: {"id": owner}}, Reason.KEY_NOT_AUTHORIZED),
        ({url: alone, owner: {**listing, "id": url}}, Reason.DOCUMENT_OF_ANOTHER),
        ({url: {**alone, "id": owner}, owner: listing}, Reason.DOCUMENT_OF_ANOTHER),
        ({url: listing, owner: listing}, Reason.KEY_NOT_AT_HAND),
        ({}, Reason.KEY_NOT_AT_HAND),
    ):
        assert error_of(url, knowing(documents)).reason is reason


def test_keys_spelled_in_a_url() -> None:
    spelled = write_multikey(KEY.public)
    for url in (KEY.did, KEY.method, f"https://a.example/i#{spelled}", f"urn:uuid:1#{spelled}"):
        assert key_spelled_in(url) == KEY.public
    for url in (METHOD["id"], KEY.did + "#other", "https://a.example/i", "did:key:zzz#zzz"):
        assert key_spelled_in(url) is None
    assert key_spelled_in(Es256Key(3).method) == read_multikey(write_multikey(Es256Key(3).public))


# --- one run's memory


def test_a_run_finds_each_method_once_and_what_is_asked_for_by_its_exact_name() -> None:
    finder = MethodFinder(knowing({DID: document()}))
    found = finder.find(METHOD["id"])
    assert found == find_verification_method(METHOD["id"], finder.knowledge)
    assert finder.find(METHOD["id"]) is found
    assert finder.find(KEY.method).controller == KEY.did
    with pytest.raises(ProofNotChecked):
        finder.find(METHOD["id"] + "0")


def test_a_run_remembers_no_refusal_and_no_more_than_so_many() -> None:
    documents: dict[str, KnownDocument] = {}
    finder = MethodFinder(replace(EMPTY, documents=documents), most=1)
    with pytest.raises(ProofNotChecked):
        finder.find(METHOD["id"])
    documents.update(knowing({DID: document()}).documents)
    found = finder.find(METHOD["id"])
    assert finder.find(METHOD["id"]) is found
    other = f"{OTHER.did}#{write_multikey(OTHER.public)}"
    assert finder.find(other) == find_verification_method(other, EMPTY)
    assert list(finder._found) == [METHOD["id"]]


def test_runs_share_nothing_that_depends_on_what_is_known() -> None:
    one = MethodFinder(knowing({DID: document()}))
    method = {**METHOD, "publicKeyMultibase": write_multikey(OTHER.public)}
    two = MethodFinder(knowing({DID: document(verificationMethod=[method])}))
    assert one.find(METHOD["id"]).key == KEY.public
    assert two.find(METHOD["id"]).key == OTHER.public
