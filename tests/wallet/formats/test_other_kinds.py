import base64

import pytest

from tests.wallet.formats import samples
from wallet.errors import Reason


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ({"id": "did:web:a.example", "verificationMethod": []}, "DID document"),
        ({"@context": "https://www.w3.org/ns/did/v1", "id": "did:web:a.example"}, "DID document"),
        ({"spec": "x", "profile": "y", "credential": {}}, "LearnCard template"),
        ({"verifiablePresentationRequest": {}}, "request for credentials"),
        ({"basics": {}, "work": []}, "JSON Resume"),
        ({"kty": "OKP", "x": "y"}, "key"),
    ],
)
def test_json_of_other_kinds_is_named(value, form):
    entry = samples.read(value).not_read[0]
    assert (entry.reason, entry.facts["form"]) == (Reason.FORM_NOT_READ_YET, form)


@pytest.mark.parametrize(
    ("payload", "header", "form"),
    [
        ({"nonce": "x"}, {"typ": "kb+jwt"}, "SD-JWT key binding"),
        ({"jwks": {}}, {"typ": "entity-statement+jwt"}, "OpenID Federation statement"),
    ],
)
def test_tokens_of_other_kinds_are_named(payload, header, form):
    entry = samples.read(samples.token(payload, **header).encode()).not_read[0]
    assert (entry.reason, entry.facts["form"]) == (Reason.FORM_NOT_READ_YET, form)


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"\xd1\x84\x43\xa1\x01\x26", "COSE"),
        (base64.b64encode(b"\xd8\x62\x84\x43\xa1\x01\x26" * 9), "COSE"),
        (b"\xd9\x05\x01\xa0", "CBOR-LD"),
        (samples.token({"a": 1}).encode() + b"~", "SD-JWT"),
        (b"openid4vp://authorize?x=1", "request (OpenID4VP)"),
        (b"DCCREQUEST://request?x=1", "request link (Learner Credential Wallet)"),
        (b"shc:/5676290952", "SMART Health Card"),
    ],
)
def test_files_and_texts_of_other_kinds_are_named(data, form):
    entry = samples.read(data).not_read[0]
    assert (entry.reason, entry.facts["form"]) == (Reason.FORM_NOT_READ_YET, form)


def test_an_open_badge_that_is_european_too_is_read():
    types = ["VerifiableCredential", "OpenBadgeCredential", "EuropeanDigitalCredential"]
    assert len(samples.read(samples.badge(type=types)).credentials) == 1


def test_a_credential_whose_suite_nobody_knows_is_read():
    value = samples.badge(proof=samples.proof(type="MerkleProof2019"))
    assert samples.read(value).credentials[0].proofs[0].suite == "MerkleProof2019"


def test_a_wrapper_around_something_signed_is_opened():
    value = {"spec": "x", "profile": "y", "credential": samples.badge(proof=samples.proof())}
    assert samples.read(value).credentials[0].source.pointer == "/credential"


@pytest.mark.parametrize("text", ["0oQé", "0oQ", "2GK=====", "0YQ!"])
def test_what_only_begins_as_cose_does_is_text(text):
    entry = samples.read(text.encode()).not_read[0]
    assert entry.reason is Reason.UNRECOGNIZED_FORMAT


def test_a_pgp_message_is_named():
    entry = samples.read(b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n").not_read[0]
    assert entry.facts["form"] == "PGP message"
