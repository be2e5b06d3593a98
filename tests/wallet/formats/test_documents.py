import json

from tests.wallet.formats import samples
from wallet.errors import Reason
from wallet.formats.documents import read_json_text
from wallet.formats.embedded import MAX_PLACES
from wallet.formats.reading import Place
from wallet.model.credential import Container, Form


def test_every_credential_inside_a_learner_record_is_found():
    inner = samples.badge(endorsement=[samples.endorsement()], proof=samples.proof())
    record = samples.badge(type=["VerifiableCredential", "ClrCredential"])
    record["credentialSubject"]["verifiableCredential"] = [inner, samples.token(samples.badge())]
    reading = samples.read(record)
    assert [(item.form, item.source.pointer) for item in reading.credentials] == [
        (Form.COMPREHENSIVE_LEARNER_RECORD, ""),
        (Form.OPEN_BADGE_3, "/credentialSubject/verifiableCredential/0"),
        (Form.ENDORSEMENT, "/credentialSubject/verifiableCredential/0/endorsement/0"),
        (Form.OPEN_BADGE_3, "/credentialSubject/verifiableCredential/1"),
    ]
    assert [item.source.container for item in reading.credentials[1:]] == [
        Container.CREDENTIAL
    ] * 3
    text = samples.to_bytes(record)
    assert reading.credentials[1].original in text
    assert json.loads(reading.credentials[2].original) == samples.endorsement()


def test_what_is_inside_the_entries_of_a_presentation_is_found():
    inner = samples.badge(endorsement=[samples.endorsement()])
    reading = samples.read({"type": "VerifiablePresentation", "verifiableCredential": [inner]})
    assert [item.source.pointer for item in reading.all_credentials] == [
        "/verifiableCredential/0",
        "/verifiableCredential/0/endorsement/0",
    ]


def test_what_is_inside_a_token_is_found():
    payload = samples.badge(endorsement=[samples.endorsement()])
    flat = samples.read(samples.token(payload).encode())
    assert flat.credentials[1].source.pointer == "/endorsement/0"
    wrapped = samples.read(samples.token({"vc": payload}).encode())
    assert wrapped.credentials[1].source.pointer == "/vc/endorsement/0"


def test_wrappers_of_other_people_give_up_what_they_carry():
    held = {"type": ["VerifiablePresentation"], "verifiableCredential": samples.badge()}
    reading = samples.read({"vp": held})
    assert reading.presentations[0].source.pointer == "/vp"
    assert reading.presentations[0].credentials[0].source.pointer == "/vp/verifiableCredential"
    assert reading.not_read == ()


def test_a_kind_not_read_is_named_and_its_credentials_still_found():
    reading = samples.read(
        {"basics": {}, "work": [], "certificates": [{"name": "Forklift", "it": samples.badge()}]}
    )
    assert reading.not_read[0].facts["form"] == "JSON Resume"
    assert [item.source.pointer for item in reading.credentials] == ["/certificates/0/it"]
    assert reading.credentials[0].source.container is Container.FILE


def test_json_that_is_no_credential_is_called_so():
    for value in ({"a": 1}, [], 7, "text", None, True):
        reading = read_json_text(json.dumps(value).encode(), Place(name="a"))
        assert reading.not_read[0].reason is Reason.UNRECOGNIZED_FORMAT
        assert reading.not_read[0].facts == {"kind": "json"}


def test_a_token_in_quotes_is_read():
    text = samples.token(samples.badge())
    assert samples.read(json.dumps(text).encode()).credentials[0].original == text.encode()


def test_a_trust_pack_goes_out_untouched():
    data = b' {"type": "RucksackTrustPack", "documents": {}}\n'
    assert samples.read(data).trust_packs == (data,)


def test_a_credential_that_only_mentions_trust_packs_is_none():
    reading = samples.read(samples.badge(name="RucksackTrustPack"))
    assert reading.trust_packs == ()
    assert len(reading.credentials) == 1


def test_strict_reading_refuses_by_name():
    cases = {
        b'{"issuer": 1, "issuer": 2}': Reason.DUPLICATE_MEMBER,
        b'{"a": NaN}': Reason.NUMBER_NOT_ALLOWED,
        b"[" * 100_000: Reason.TOO_DEEP,
        b'{"type": "Verifiable': Reason.NOT_JSON,
        b'{"a": 1} {"b": 2}': Reason.NOT_JSON,
        b'\xef\xbb\xbf{"a": 1}': Reason.TEXT_NOT_ALLOWED,
    }
    for data, reason in cases.items():
        assert samples.read(data).not_read[0].reason is reason, data[:20]


def test_a_token_that_is_broken_says_where():
    good = samples.token(samples.badge())
    reading = samples.read((good[:-3] + "===").encode())
    assert reading.not_read[0].reason is Reason.TOKEN_MALFORMED
    assert reading.not_read[0].facts["where"] == "signature"


def test_a_token_without_a_credential_is_called_so():
    reading = samples.read(samples.token({"sub": "x"}).encode())
    assert reading.not_read[0].facts == {"kind": "token"}


BEYOND = [0] * 20_000


def test_a_trust_pack_may_be_larger_than_a_document():
    pack = json.dumps({"type": "RucksackTrustPack", "lists": BEYOND}).encode()
    assert samples.read(pack).trust_packs == (pack,)


def test_what_mentions_a_trust_pack_and_is_none_keeps_the_limits_of_a_document():
    large = json.dumps({"type": "Note", "x": "RucksackTrustPack", "lists": BEYOND}).encode()
    reading = samples.read(large)
    assert [entry.reason for entry in reading.not_read] == [Reason.TOO_LARGE]
    broken = json.dumps({"type": "RucksackTrustPack", "lists": BEYOND}).encode()[:-1]
    assert [entry.reason for entry in samples.read(broken).not_read] == [Reason.NOT_JSON]
    assert [entry.reason for entry in samples.read(large[:-1] + b"]").not_read] == [
        Reason.NOT_JSON
    ]


def test_an_enveloped_credential_by_itself_is_opened():
    envelope = {
        "@context": samples.V2,
        "type": "EnvelopedVerifiableCredential",
        "id": "data:application/vc+jwt," + samples.token(samples.badge()),
    }
    assert samples.read(envelope).credentials[0].form is Form.OPEN_BADGE_3


def test_too_many_places_are_named_beside_the_credential():
    scattered = [{"x": {"type": "VerifiableCredential"}} for _ in range(MAX_PLACES + 1)]
    reading = samples.read(samples.badge(evidence=scattered))
    assert len(reading.credentials) == 1
    assert [entry.reason for entry in reading.not_read] == [Reason.TOO_LARGE]


def test_entries_with_and_without_documents_inside_are_told_apart():
    plain, rich = samples.badge(), samples.badge(endorsement=[samples.endorsement()])
    held = {"type": "VerifiablePresentation", "verifiableCredential": [plain, rich, plain]}
    found = [item.source.pointer for item in samples.read(held).credentials]
    assert found == ["/verifiableCredential/1/endorsement/0"]
    held["verifiableCredential"] = [plain, plain, samples.token(rich)]
    found = [item.source.pointer for item in samples.read(held).credentials]
    assert found == ["/verifiableCredential/2/endorsement/0"]
    held["endorsementJwt"] = [samples.token(plain)]
    assert samples.read(held).credentials[0].source.pointer == found[0]
