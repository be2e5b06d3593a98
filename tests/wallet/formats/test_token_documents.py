"""A compact token is told by what it carries; what stands inside is left where it is."""

import pytest

from tests.wallet.formats import samples
from wallet.errors import InputError, Reason
from wallet.formats.reading import Place, Reading
from wallet.formats.token_documents import read_token_document
from wallet.model.credential import Credential, Securing
from wallet.model.presentation import Presentation

HERE = Place(name="a token", pointer="/0")


def test_a_credential_of_either_generation() -> None:
    badge = samples.badge(endorsement=[samples.endorsement()])
    for payload in (badge, {"vc": badge}):
        text = samples.token(payload)
        found = read_token_document(f" {text}\n", HERE)
        assert isinstance(found, Credential)
        assert (found.original.decode(), found.securing) == (text, Securing.TOKEN)
        assert found.source.pointer == "/0"


def test_a_presentation_of_either_generation() -> None:
    made = {"type": ["VerifiablePresentation"], "verifiableCredential": [samples.badge()]}
    for payload in (made, {"vp": made}):
        found = read_token_document(samples.token(payload), HERE)
        assert isinstance(found, Presentation)
        assert len(found.credentials) == 1


def test_what_is_neither_is_named_or_no_credential() -> None:
    found = read_token_document(samples.token({"sub": "me"}), HERE)
    assert isinstance(found, Reading)
    (entry,) = found.not_read
    assert (entry.reason, entry.facts, entry.pointer) == (
        Reason.UNRECOGNIZED_FORMAT, {"kind": "token"}, "/0",
    )  # fmt: skip


def test_another_forms_token_goes_to_its_reader() -> None:
    assertion = {"type": "Assertion", "id": "https://a.example/1", "badge": "https://a.example/b",
                 "recipient": {"type": "email", "identity": "a@b.c", "hashed": False},
                 "verify": {"type": "signed", "url": "https://a.example/key"},
                 "issuedOn": "2020-01-01T00:00:00Z"}  # fmt: skip
    found = read_token_document(samples.token(assertion), HERE)
    assert isinstance(found, Reading)
    assert [item.securing for item in found.credentials] == [Securing.BADGE_TOKEN]


@pytest.mark.parametrize("text", ["", "a.b", "eyJ.e30.", "e30.e30.c2ln.e30"])
def test_a_garbled_token_is_an_error(text: str) -> None:
    with pytest.raises(InputError):
        read_token_document(text, HERE)
