"""The tables of forms: what fits a row is read by it; a broken one is named with its reason."""

import pytest

from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.jose_compact import read_token, write_signing_input
from wallet.formats import forms
from wallet.formats.reader import read_items

CONTEXTS = bundled_contexts()


def test_rows_have_names_of_their_own() -> None:
    for table in (forms.JSON_FORMS, forms.TOKEN_FORMS, forms.TEXT_FORMS):
        names = [row.name for row in table]
        assert len(set(names)) == len(names)


def test_what_no_row_fits_is_left_to_others() -> None:
    plain = {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": "VerifiableCredential"}
    assert forms.find_json_form({"a": 1}) is None
    assert forms.find_credential_form(plain) is None
    token = read_token(write_signing_input({"alg": "EdDSA"}, b'{"a":1}').decode() + ".AA")
    assert forms.find_token_form(token) is None
    assert forms.find_text_form("just words") is None


def test_words_are_types_of_the_document_and_of_its_subject() -> None:
    value = {"type": ["A", "B"], "credentialSubject": {"type": "C"}}
    assert forms.words_of(value) == "A\nB\nC"
    assert forms.words_of({"type": "A", "credentialSubject": [1]}) == "A"


@pytest.mark.parametrize("data", [b'{"a":1}', b"just words"])
def test_nothing_found_is_said(data: bytes) -> None:
    reading = read_items(data, "a test", CONTEXTS)
    assert [entry.reason for entry in reading.not_read]


def test_marks_are_found_among_few_types_and_among_very_many() -> None:
    for more in ((), tuple(f"Type{number}" for number in range(99))):
        value = {"type": ["VerifiableCredential", *more, "EuropeanDigitalCredential"]}
        row = forms.find_credential_form(value)
        assert row is not None
        assert row.name == "European credential"
