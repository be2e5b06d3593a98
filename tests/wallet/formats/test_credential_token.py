import json

import pytest

from tests.wallet.formats import samples
from wallet.encoding.jose_compact import read_token
from wallet.formats.credential_token import payload_bytes, read_numeric_date
from wallet.model.credential import DataModel, Form, Securing
from wallet.model.dates import read_timestamp


def wrapped(**claims):
    inner = {
        "@context": [samples.V1],
        "type": ["VerifiableCredential"],
        "credentialSubject": {"degree": "BSc"},
    }
    return {"vc": inner, **claims}


def test_claims_stand_for_members_in_the_first_generation():
    text = samples.token(
        wrapped(
            iss=samples.ISSUER, sub=samples.LEARNER, jti="urn:x:1", nbf=1767225600, exp=1798761600
        ),
        typ="JWT",
    )
    read = samples.credential(text.encode())
    assert read.original == text.encode()
    assert read.securing is Securing.TOKEN
    assert read.data_model is DataModel.V1_1
    assert read.issuer_id == samples.ISSUER
    assert read.id == "urn:x:1"
    assert read.subjects[0] == {"degree": "BSc", "id": samples.LEARNER}
    assert read.document["issuanceDate"] == "2026-01-01T00:00:00Z"
    assert read.document["expirationDate"] == "2027-01-01T00:00:00Z"
    assert read.oddities == ()


def test_a_claim_replaces_a_different_member_and_says_so():
    payload = wrapped(iss=samples.ISSUER, sub=samples.LEARNER, jti="urn:x:1")
    payload["vc"] |= {
        "id": "urn:x:other",
        "issuer": {"id": "did:example:else", "name": "Harbor College"},
        "credentialSubject": [{"id": "did:example:else"}],
    }
    read = samples.credential(samples.token(payload).encode())
    assert read.document["issuer"] == {"id": samples.ISSUER, "name": "Harbor College"}
    assert read.id == "urn:x:1"
    assert read.document["credentialSubject"] == [{"id": samples.LEARNER}]
    assert set(read.oddities) == {"token-differs:iss", "token-differs:jti", "token-differs:sub"}


@pytest.mark.parametrize(
    ("claim", "member", "written", "number", "result"),
    [
        ("exp", "expirationDate", "2030-01-01T00:00:00Z", 1798761600, "2027-01-01T00:00:00Z"),
        ("exp", "expirationDate", "2026-01-01T00:00:00Z", 1798761600, "2026-01-01T00:00:00Z"),
        ("nbf", "issuanceDate", "2020-01-01T00:00:00Z", 1767225600, "2026-01-01T00:00:00Z"),
        ("nbf", "issuanceDate", "2028-01-01T00:00:00Z", 1767225600, "2028-01-01T00:00:00Z"),
    ],
)
def test_of_two_dates_the_stricter_counts(claim, member, written, number, result):
    payload = wrapped(**{claim: number})
    payload["vc"][member] = written
    read = samples.credential(samples.token(payload).encode())
    assert read.document[member] == result
    assert read.oddities == (f"token-differs:{claim}",)


@pytest.mark.parametrize("bad", ["2026-01-01", True, None, 1767225600000, -1, [1]])
def test_a_date_claim_that_is_no_numeric_date_breaks_the_form(bad):
    read = samples.credential(samples.token(wrapped(exp=bad)).encode())
    assert "token:exp" in read.oddities
    assert "expirationDate" not in read.document


def test_a_fraction_of_a_second_is_kept():
    assert read_numeric_date(1.5).microsecond == 500000
    read = samples.credential(samples.token(wrapped(exp=1798761600.5)).encode())
    assert read_timestamp(read.document["expirationDate"]).microsecond == 500000


@pytest.mark.parametrize(
    ("claims", "oddity"),
    [
        ({"iss": 7}, "token:iss"),
        ({"jti": ""}, "token:jti"),
        ({"sub": []}, "token:sub"),
        ({"vp": {}}, "token:vp"),
    ],
)
def test_claims_of_the_wrong_kind_break_the_form(claims, oddity):
    read = samples.credential(samples.token(wrapped(**claims)).encode())
    assert oddity in read.oddities


def test_one_subject_claim_cannot_name_several_subjects():
    payload = wrapped(sub=samples.LEARNER)
    payload["vc"]["credentialSubject"] = [{"a": 1}, {"b": 2}]
    read = samples.credential(samples.token(payload).encode())
    assert read.oddities == ("token:sub",)


def test_the_second_generation_carries_the_credential_itself():
    payload = samples.badge(iss=samples.ISSUER, iat=1, jti=samples.badge()["id"])
    text = samples.token(payload, typ="vc+jwt")
    read = samples.credential(text.encode())
    assert (read.form, read.data_model) == (Form.OPEN_BADGE_3, DataModel.V2_0)
    assert read.document == samples.badge()
    assert read.oddities == ()
    assert read.media_type == "application/vc+jwt"


@pytest.mark.parametrize(
    ("claims", "oddity"),
    [
        ({"iss": "did:example:else"}, "token:iss"),
        ({"jti": "urn:x:else"}, "token:jti"),
        ({"sub": "did:example:else"}, "token:sub"),
        ({"vc": 7}, "token:vc"),
    ],
)
def test_in_the_second_generation_claims_must_agree(claims, oddity):
    read = samples.credential(samples.token(samples.badge(**claims)).encode())
    assert read.oddities == (oddity,)


def test_a_wrapper_claim_is_wrong_in_the_second_generation():
    read = samples.credential(samples.token({"vc": samples.badge()}).encode())
    assert "token:vc" in read.oddities


def test_expiry_of_a_flat_token_counts_when_it_is_stricter():
    read = samples.credential(samples.token(samples.badge(exp=1798761600)).encode())
    assert read.document["validUntil"] == "2027-01-01T00:00:00Z"


@pytest.mark.parametrize("typ", ["", "JWT", "jwt", "vc+jwt", "vc+ld+json+jwt"])
def test_types_of_credential_tokens(typ):
    header = {"typ": typ} if typ else {}
    assert samples.credential(samples.token(samples.badge(), **header).encode()).oddities == ()


@pytest.mark.parametrize("typ", ["bad+typ", "vp+jwt", 7])
def test_a_token_of_another_type_breaks_the_form(typ):
    read = samples.credential(samples.token(samples.badge(), typ=typ).encode())
    assert read.oddities == ("token:typ",)


def test_a_proof_inside_a_token_is_set_aside_and_told():
    read = samples.credential(samples.token(samples.badge(proof=samples.proof())).encode())
    assert read.oddities == ("token-proof",)
    assert read.proofs == ()
    assert "proof" not in read.document


def test_the_payload_is_kept_byte_for_byte():
    held = read_token(samples.token({"b": 1, "a": 2}))
    assert json.loads(payload_bytes(held)) == {"b": 1, "a": 2}
    assert payload_bytes(held).index(b'"b"') < payload_bytes(held).index(b'"a"')


def test_a_date_that_is_none_stays_for_the_form_check():
    wrapped = samples.badge(issuanceDate="soon")
    wrapped["@context"] = [samples.V1]
    badge = samples.read(samples.token({"vc": wrapped, "nbf": 1}).encode()).credentials[0]
    assert badge.document["issuanceDate"] == "soon"


def test_a_learner_record_in_a_token_is_read_with_what_it_holds():
    record = samples.badge(type=["VerifiableCredential", "ClrCredential"])
    held = samples.token(samples.badge(id="urn:uuid:held"))
    record["credentialSubject"] = {
        "type": ["ClrSubject"], "verifiableCredential": [samples.badge()],
    }  # fmt: skip
    record["endorsementJwt"] = [held]
    reading = samples.read(samples.token(record).encode())
    forms = [(one.form, one.source.pointer) for one in reading.credentials]
    assert forms[0] == (Form.COMPREHENSIVE_LEARNER_RECORD, "")
    assert {pointer for _, pointer in forms[1:]} == {
        "/credentialSubject/verifiableCredential/0", "/endorsementJwt/0",
    }  # fmt: skip
    assert not reading.not_read
