"""Choosing fields, by the one table; each way of securing has tests of its own beside this."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.selective_issuer import SELECTIVE, SelectiveIssuer, octets_from
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import PresentingError, Reason
from wallet.formats.reader import read_alone
from wallet.model.credential import Credential, Securing
from wallet.model.disclosure import DisclosureKind
from wallet.presenting.disclosing import DISCLOSERS, DisclosureMoment, disclose, offer_of

CONTEXTS = bundled_contexts()
MOMENT = DisclosureMoment(
    contexts=CONTEXTS, now=datetime(2026, 6, 1, tzinfo=UTC), randomness=octets_from("moment")
)


def credential_of(data: bytes) -> Credential:
    found = read_alone(data, "card.json", CONTEXTS)
    assert found is not None
    return found


def whole(suite: str) -> Credential:
    school = SelectiveIssuer(suite=suite)
    return credential_of(school.issue_bytes(school.rich_badge()))


def test_the_table_names_who_knows_each_way_of_securing() -> None:
    assert Securing.EMBEDDED_PROOF in DISCLOSERS


@pytest.mark.parametrize("suite", SELECTIVE)
def test_only_base_proofs_offer_a_choice(suite: str) -> None:
    offer = offer_of(whole(suite))
    assert offer is not None
    assert offer.kind is DisclosureKind(suite)
    assert offer.cannot_be_linked is (suite == "bbs-2023")
    assert offer_of(disclose(whole(suite), frozenset(), MOMENT)) is None


def test_what_is_shown_whole_comes_back_as_it_is() -> None:
    school = IssuerSimulator("Lantern Bay")
    badge = credential_of(school.issue_bytes(school.open_badge()))
    token = credential_of(school.issue_token(school.open_badge()).encode())
    plain = credential_of(b'{"@context": ["https://www.w3.org/ns/credentials/v2"], '
                          b'"type": ["VerifiableCredential"]}')  # fmt: skip
    for credential in (badge, token, plain):
        assert offer_of(credential) is None
        assert disclose(credential, frozenset(), MOMENT) is credential


@pytest.mark.parametrize("suite", SELECTIVE)
def test_the_chosen_fields_and_what_goes_along_are_shown(suite: str) -> None:
    shown: Any = disclose(whole(suite), frozenset({"/credentialSubject/result/1"}), MOMENT)
    subject = shown.document["credentialSubject"]
    assert [line["value"] for line in subject["result"]] == ["78"]
    assert set(subject["achievement"]) == {"id", "type", "name", "description", "criteria"}
    assert set(shown.document) == {
        "@context", "id", "type", "issuer", "validFrom", "credentialSubject",
    }  # fmt: skip
    assert credential_of(shown.original) == shown


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_field_that_is_not_offered_is_refused(suite: str) -> None:
    with pytest.raises(PresentingError) as error:
        disclose(whole(suite), frozenset({"/credentialSubject/result/1/value"}), MOMENT)
    assert error.value.reason is Reason.CANNOT_BE_SHARED
    assert error.value.facts["title"] == "Cave Rescue Basics"
