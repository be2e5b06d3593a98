"""Career profiles are told bare or wrapped; what stands behind a line is an item of its own."""

import copy
from typing import Any

from tests.wallet.formats import samples
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.reader import read_alone
from wallet.model.credential import Container, Form, Securing

PROFILE: dict[str, Any] = {
    "documentId": {"value": "7"},
    "person": {"name": {"formattedName": "Ana Ruiz", "given": "Ana", "family": "Ruiz"}},
    "certifications": [{"name": "Forklift", "verifications": [samples.badge()]}],
}


def wrapped(**members: Any) -> dict[str, Any]:
    return {
        "@context": [samples.V1], "type": ["VerifiableCredential", "LER-RS VC"], "id": "urn:a",
        "issuer": "Résumé maker", "issuanceDate": "2026-01-01T00:00:00Z",
        "credentialSubject": copy.deepcopy(PROFILE), **members,
    }  # fmt: skip


def test_a_bare_one_and_the_badge_behind_its_line() -> None:
    profile, badge = samples.read(PROFILE).credentials
    assert (profile.form, profile.securing, profile.id) == (
        Form.CAREER_PROFILE, Securing.NONE, "7",
    )  # fmt: skip
    assert (badge.form, badge.source.container) == (Form.OPEN_BADGE_3, Container.CREDENTIAL)
    assert badge.source.pointer == "/certifications/0/verifications/0"
    alone = read_alone(profile.original, "again", bundled_contexts())
    assert alone is not None
    assert alone.document == profile.document


def test_a_wrapped_one_keeps_its_proof_apart() -> None:
    profile = samples.read(wrapped(proof={"type": "RsaSignature2018"})).credentials[0]
    assert (profile.form, profile.securing) == (Form.CAREER_PROFILE, Securing.EMBEDDED_PROOF)
    assert (profile.id, profile.issuer_id, len(profile.proofs)) == ("urn:a", "Résumé maker", 1)
    assert profile.subjects == (PROFILE,)
    assert profile.terms is not None
    assert profile.terms.valid_from == "2026-01-01T00:00:00Z"


def test_types_tell_it_too() -> None:
    for kind in ("https://schema.example/LER-RSType.json", "TrustedCareerProfile"):
        assert samples.read({"type": kind, "person": {}}).credentials[0].form is (
            Form.CAREER_PROFILE
        )
    later = wrapped(type=["VerifiableCredential", "TrustedCareerProfileCredential"])
    assert samples.read(later).credentials[0].form is Form.CAREER_PROFILE


def test_a_person_alone_is_no_profile() -> None:
    assert samples.read({"person": {"name": {}}}).credentials == ()


def test_of_two_ends_the_earlier_counts_and_one_that_is_no_date_is_not_passed_over() -> None:
    ends = {"validUntil": "2030-01-01T00:00:00Z", "expirationDate": "2021-01-01T00:00:00Z"}
    for members, until in (
        (ends, "2021-01-01T00:00:00Z"),
        ({**ends, "expirationDate": "2021-01-01"}, "2021-01-01"),
        ({"validUntil": 2021}, "2021"),
    ):
        terms = samples.read(wrapped(**members)).credentials[0].terms
        assert terms is not None
        assert terms.valid_until == until
