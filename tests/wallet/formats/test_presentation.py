import pytest

from tests.wallet.formats import samples
from wallet.errors import Reason
from wallet.model.credential import Container, Form, Securing


def presentation(*entries, **members):
    return {
        "@context": [samples.V2],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": list(entries),
        "holder": samples.LEARNER,
        **members,
    }


def enveloped(token, media_type="application/vc+jwt", **members):
    return {
        "@context": samples.V2,
        "type": "EnvelopedVerifiableCredential",
        "id": f"data:{media_type},{token}",
        **members,
    }


def test_each_entry_keeps_its_own_bytes_and_place():
    one, two = samples.badge(proof=samples.proof()), samples.badge(name="Zwei")
    data = samples.to_bytes(presentation(one, two, proof=samples.proof()))
    held = samples.read(data).presentations[0]
    assert held.original == data
    assert held.securing is Securing.EMBEDDED_PROOF
    assert "proof" not in held.document
    assert held.holder == samples.LEARNER
    assert [item.source.pointer for item in held.credentials] == [
        "/verifiableCredential/0",
        "/verifiableCredential/1",
    ]
    assert all(item.original in data for item in held.credentials)
    assert held.credentials[1].document["name"] == "Zwei"
    assert held.credentials[0].source.container is Container.PRESENTATION


def test_a_single_entry_needs_no_list():
    held = samples.read(presentation() | {"verifiableCredential": samples.badge()})
    assert held.presentations[0].credentials[0].source.pointer == "/verifiableCredential"


def test_an_entry_that_cannot_be_read_is_listed_and_hides_nothing():
    reading = samples.read(
        presentation(
            samples.badge(),
            7,
            {"id": "data:application/vc+jwt,x"},
            enveloped("abc"),
            enveloped("x", "application/vc+sd-jwt"),
            enveloped("x", "text/plain"),
            {"type": "Note"},
        )
    )
    held = reading.presentations[0]
    assert len(held.credentials) == 1
    assert [(entry.pointer.rpartition("/")[2], entry.reason) for entry in held.unread] == [
        ("1", "MEMBER_MALFORMED"),
        ("2", "MEMBER_MALFORMED"),
        ("3", "TOKEN_MALFORMED"),
        ("4", "TOKEN_MALFORMED"),
        ("5", "MEMBER_MALFORMED"),
        ("6", "MEMBER_MALFORMED"),
    ]


def test_enveloped_tokens_become_credentials():
    text = samples.token(samples.badge(), typ="vc+jwt")
    held = samples.read(presentation(enveloped(text), text)).presentations[0]
    assert [item.original for item in held.credentials] == [text.encode()] * 2
    assert held.unread == ()


def test_an_envelope_in_an_envelope_is_not_read():
    inner = enveloped(samples.token(samples.badge()))
    held = samples.read(presentation(enveloped(samples.token(inner)))).presentations[0]
    assert held.credentials == ()
    assert held.unread[0].reason == "MEMBER_MALFORMED"


def test_an_enveloped_presentation_is_opened():
    text = samples.token(presentation(samples.badge()), typ="vp+jwt")
    reading = samples.read(
        {
            "@context": samples.V2,
            "type": "EnvelopedVerifiablePresentation",
            "id": f"data:application/vp+jwt,{text}",
        }
    )
    assert len(reading.presentations[0].credentials) == 1
    assert reading.presentations[0].original == text.encode()


def test_a_presentation_token_of_the_first_generation():
    inner = samples.token({"vc": samples.badge() | {"@context": [samples.V1]}, "iss": "did:x:y"})
    payload = {
        "iss": samples.LEARNER,
        "jti": "urn:x:1",
        "nonce": "n",
        "vp": {
            "@context": [samples.V1],
            "type": ["VerifiablePresentation"],
            "verifiableCredential": [inner, samples.badge()],
        },
    }
    held = samples.read(samples.token(payload, typ="JWT").encode()).presentations[0]
    assert held.holder == samples.LEARNER
    assert held.document["id"] == "urn:x:1"
    assert held.oddities == ()
    assert [item.source.pointer for item in held.credentials] == [
        "/vp/verifiableCredential/0",
        "/vp/verifiableCredential/1",
    ]
    assert held.token is not None and held.token.payload["nonce"] == "n"


def test_a_presentation_token_of_the_second_generation():
    payload = presentation(samples.badge(), iss=samples.LEARNER, exp=1)
    held = samples.read(samples.token(payload, typ="vp+jwt").encode()).presentations[0]
    assert held.oddities == ()
    assert "exp" not in held.document
    assert len(held.credentials) == 1


@pytest.mark.parametrize(
    ("payload", "header", "oddity"),
    [
        (presentation(iss="did:x:else"), {}, "token:iss"),
        (presentation(jti="urn:x", id="urn:y"), {}, "token:jti"),
        (presentation(), {"typ": "bad+typ"}, "token:typ"),
        ({"vp": presentation()}, {}, "token:vp"),
        ({"vp": presentation() | {"@context": [samples.V1]}, "iss": 7}, {}, "token:iss"),
        (
            {"vp": presentation() | {"@context": [samples.V1]}, "iss": "did:x:else"},
            {},
            "token-differs:iss",
        ),
    ],
)
def test_what_a_presentation_token_does_wrong_is_noted(payload, header, oddity):
    held = samples.read(samples.token(payload, **header).encode()).presentations[0]
    assert oddity in held.oddities


def test_an_entry_of_another_form_is_read_as_that_form():
    european = {**samples.badge(), "type": ["VerifiableCredential", "EuropeanDigitalCredential"]}
    (entry,) = samples.read(presentation(european)).presentations[0].credentials
    assert entry.form is Form.EUROPEAN


def test_an_empty_presentation_is_one():
    value = presentation()
    del value["verifiableCredential"]
    held = samples.read(value).presentations[0]
    assert (held.credentials, held.unread) == ((), ())


@pytest.mark.parametrize("entry, reason", [
    ({"@context": samples.V2, "id": "data:application/vc+jwt,e30"}, Reason.MEMBER_MALFORMED),
    ({"type": "VerifiablePresentation"}, Reason.MEMBER_MALFORMED),
    (samples.token({"vp": {"type": "VerifiablePresentation"}}), Reason.MEMBER_MALFORMED),
    (samples.token({"_sd": []}), Reason.TOKEN_MALFORMED),
    (samples.token({"jwks": {}}, typ="entity-statement+jwt"), Reason.FORM_NOT_READ_YET),
    (7, Reason.MEMBER_MALFORMED),
])  # fmt: skip
def test_an_entry_of_another_kind_says_which(entry, reason):
    held = {"type": "VerifiablePresentation", "verifiableCredential": [entry, samples.badge()]}
    presentation = samples.read(held).presentations[0]
    assert [unread.reason for unread in presentation.unread] == [reason]
    assert len(presentation.credentials) == 1


def test_a_proof_inside_a_presentation_token_is_set_aside_and_told():
    inner = {"type": "VerifiablePresentation", "proof": samples.proof()}
    presentation = samples.read(samples.token({"vp": inner}).encode()).presentations[0]
    assert presentation.proofs == ()
    assert "token-proof" in presentation.oddities
