from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.wallet.formats import samples
from wallet.formats.equality import equality_key, version_date
from wallet.model.credential import Terms


def key(**members):
    return equality_key(samples.credential(samples.badge(**members)))


def test_issuer_and_id_make_two_credentials_the_same():
    assert key() == key(name="another name", validFrom="2027-01-01T00:00:00Z")
    assert key() != key(id="urn:x:other")
    assert key() != key(issuer={"id": "did:x:other"})


def test_percent_codes_and_space_around_do_not_count():
    assert key(id="https://x.example/a%20b") == key(id=" https://x.example/a b ")


def test_an_issuer_as_text_equals_one_as_object():
    assert key() == key(issuer=samples.ISSUER)


def test_without_both_ids_only_bytes_are_equal():
    assert key().is_usable
    assert not key(id="").is_usable
    assert not key(issuer={"name": "x"}).is_usable


@pytest.mark.parametrize(
    ("members", "moment"),
    [
        ({}, datetime(2026, 3, 5, 9, tzinfo=UTC)),
        ({"validFrom": "soon"}, None),
        (
            {"validFrom": None, "issuanceDate": "2026-01-01T00:00:00Z"},
            datetime(2026, 1, 1, tzinfo=UTC),
        ),
        ({"validFrom": None}, None),
    ],
)
def test_the_date_that_orders_versions(members, moment):
    assert version_date(samples.credential(samples.badge(**members))) == moment


def test_a_form_of_its_own_is_ordered_by_its_terms():
    terms = Terms(valid_from="2024-05-03T10:00:00Z")
    credential = replace(samples.credential(samples.badge()), terms=terms)
    assert version_date(credential) == datetime(2024, 5, 3, 10, tzinfo=UTC)
    assert version_date(replace(credential, terms=Terms())) is None
