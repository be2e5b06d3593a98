"""Signed badges before 3.0: the key that is published, whose it is, and every way it is not."""

from dataclasses import replace
from typing import Any

import pytest

from tests.doubles.badge_publisher import BadgePublisher, as_bytes, old_badge
from tests.doubles.tampering import tampered_token
from tests.doubles.token_keys import TokenKey
from tests.places import VECTORS, needs_vectors
from tests.wallet.verification.checked import (
    AS_OF,
    FAILED,
    NOT_APPLICABLE,
    NOW,
    PASSED,
    UNKNOWN,
    facts_of,
    read,
    report_on,
    said,
    with_document,
)
from wallet.errors import Reason
from wallet.model.report import CheckName, Mark, Report, Standing, Verdict
from wallet.trust.knowledge import Knowledge, bundled_knowledge
from wallet.trust.trust_pack import read_trust_pack
from wallet.trust.verification_methods import MethodFinder
from wallet.verification.badge_token_checks import judge_badge_token
from wallet.verification.proof_checks import Surroundings

INTACT = (PASSED, Reason.INTACT)
OF_ISSUER = (PASSED, Reason.SIGNED_BY_ISSUER)


def judged(report: Report) -> tuple[Any, Any]:
    (proof,), (signer,) = said(report, CheckName.PROOF), said(report, CheckName.SIGNER)
    return proof, signer


@pytest.mark.parametrize("algorithm", ["RS256", "PS256", "ES256", "ES384", "EdDSA"])
def test_a_badge_signed_under_the_published_key_is_verified(algorithm: str) -> None:
    maker = BadgePublisher(algorithm=algorithm)
    report = report_on(maker.signed(1), maker.knowledge())
    assert judged(report) == (INTACT, OF_ISSUER)
    assert facts_of(report, CheckName.PROOF) == {
        "suite": f"JWS {algorithm}",
        "key": maker.url("key.json"),
    }
    assert report.of(CheckName.SIGNER)[0].known_at == AS_OF
    assert said(report, CheckName.STATUS) == [(PASSED, Reason.NOT_WITHDRAWN)]
    assert report.verdict is Verdict.VERIFIED
    assert report.mark is Mark.SIGNED_NOT_LISTED


@pytest.mark.parametrize("change", [
    {"recipient": {"type": "email", "hashed": False, "identity": "eve@learner.example"}},
    {"issuedOn": "2024-05-03T10:00:01Z"},
    {"badge": "https://badges.example.org/classes/phd.json"},
    {"id": "https://badges.example.org/assertions/2.json"},
    {"narrative": "Better than it was"},
])  # fmt: skip
def test_must_fail_28_a_signed_badge_that_was_edited(change: dict[str, Any]) -> None:
    maker = BadgePublisher()
    report = report_on(tampered_token(maker.signed(1), change), maker.knowledge())
    assert judged(report)[0] == (FAILED, Reason.SIGNATURE_MISMATCH)
    assert report.verdict is Verdict.NOT_VERIFIED
    assert report.mark is Mark.BROKEN


def test_must_fail_37_a_badge_signed_with_another_key_than_the_published_one() -> None:
    maker = BadgePublisher(algorithm="ES256")
    other = TokenKey("ES256", 99)
    for header in ({}, {"jwk": other.jwk}, {"kid": other.method}):
        text = maker.signed(1, key=other, header=header)
        report = report_on(text, maker.knowledge())
        assert judged(report)[0] == (FAILED, Reason.SIGNATURE_MISMATCH)


def test_must_fail_49_a_key_that_only_came_with_the_badge_is_none() -> None:
    maker = BadgePublisher(algorithm="ES256")
    text = maker.signed(1, header={"jwk": maker.key.jwk})
    report = report_on(text, maker.knowledge(without=("key.json",)))
    assert judged(report)[0] == (UNKNOWN, Reason.KEY_NOT_AT_HAND)
    assert facts_of(report, CheckName.PROOF) == {"method": maker.url("key.json")}
    assert report.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(("algorithm", "reason", "outcome"), [
    ("none", Reason.ALGORITHM_FORBIDDEN, FAILED),
    ("HS256", Reason.ALGORITHM_FORBIDDEN, FAILED),
    ("ES256", Reason.KEY_KIND_WRONG, FAILED),
    ("XX", Reason.SUITE_NOT_SUPPORTED, UNKNOWN),
])  # fmt: skip
def test_must_fail_47_48_algorithms_that_are_not_the_keys(
    algorithm: str, reason: Reason, outcome: Any
) -> None:
    maker = BadgePublisher()
    report = report_on(maker.signed(1, header={"alg": algorithm}), maker.knowledge())
    assert judged(report)[0] == (outcome, reason)
    assert report.verdict is not Verdict.VERIFIED


def test_must_fail_35_a_key_whose_owner_is_another() -> None:
    maker = BadgePublisher()
    other = maker.key_document(owner="https://other.example/issuer")
    report = report_on(maker.signed(1), maker.knowledge(key=other))
    assert judged(report) == (INTACT, (FAILED, Reason.SIGNED_BY_ANOTHER))
    assert facts_of(report, CheckName.SIGNER)["signer"] == "https://other.example/issuer"
    assert report.verdict is Verdict.NOT_VERIFIED


def test_must_fail_34_a_key_the_issuers_own_page_does_not_list() -> None:
    maker = BadgePublisher()
    for listed in ("https://badges.example.org/other.json", []):
        page = maker.profile(publicKey=listed)
        report = report_on(maker.signed(1), maker.knowledge(issuer=page))
        assert judged(report) == (INTACT, (FAILED, Reason.KEY_NOT_AUTHORIZED))


def test_must_fail_38_keys_that_are_none() -> None:
    maker = BadgePublisher()
    for pem in ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "x"):
        page = maker.key_document(publicKeyPem=pem)
        report = report_on(maker.signed(1), maker.knowledge(key=page))
        assert judged(report)[0] == (FAILED, Reason.KEY_MALFORMED)


def test_whose_badge_it_is_cannot_be_told_without_the_issuers_page() -> None:
    maker = BadgePublisher()
    for name in ("issuer.json", "welding.json"):
        report = report_on(maker.signed(1), maker.knowledge(without=(name,)))
        assert judged(report) == (INTACT, (UNKNOWN, Reason.SIGNER_NOT_AT_HAND))
        assert said(report, CheckName.STATUS) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]
        assert report.verdict is Verdict.UNKNOWN


def test_a_badge_that_names_no_key_is_tried_with_those_the_issuer_lists() -> None:
    maker = BadgePublisher(algorithm="ES256")
    stated = {"type": "signed"}
    report = report_on(maker.signed(1, verification=stated), maker.knowledge())
    assert judged(report) == (INTACT, OF_ISSUER)
    other = {**maker.key_document(), "id": maker.url("old.json"),
             "publicKeyPem": TokenKey("ES256", 98).pem}  # fmt: skip
    page = maker.profile(publicKey=[other, maker.url("key.json")])
    report = report_on(maker.signed(1, verification=stated), maker.knowledge(issuer=page))
    assert judged(report) == (INTACT, OF_ISSUER)
    stranger = maker.signed(1, key=TokenKey("ES256", 97), verification=stated)
    report = report_on(stranger, maker.knowledge(issuer=page))
    assert judged(report)[0] == (FAILED, Reason.SIGNATURE_MISMATCH)
    nobody = maker.knowledge(without=("issuer.json",))
    report = report_on(maker.signed(1, verification=stated), nobody)
    assert judged(report)[0] == (UNKNOWN, Reason.KEY_NOT_AT_HAND)


def test_a_key_spelled_out_in_the_issuers_page_is_listed_by_that() -> None:
    maker = BadgePublisher()
    page = maker.profile(publicKey=maker.key_document())
    report = report_on(maker.signed(1), maker.knowledge(issuer=page, key={}))
    assert judged(report)[0] == (UNKNOWN, Reason.KEY_NOT_AT_HAND)
    report = report_on(maker.signed(1), maker.knowledge(without=("key.json",), issuer=page))
    assert judged(report) == (INTACT, OF_ISSUER)


def old_and_signed(host: str) -> tuple[str, Knowledge]:
    """A badge of 1.0 under a bare key at ``host``, of an issuer at old.example.org."""
    key = TokenKey("RS256", 1)
    badge = old_badge("1.0")
    badge["badge"] = {**badge["badge"], "issuer": "https://old.example.org/org.json"}
    badge["verify"] = {"type": "signed", "url": f"https://{host}/key.pem"}
    knowledge = with_document(bundled_knowledge(), f"https://{host}/key.pem", key.pem)
    issuer = {"name": "Old Harbor", "url": "https://old.example.org"}
    knowledge = with_document(knowledge, "https://old.example.org/org.json", issuer)
    return key.sign_token({}, badge), knowledge


def test_a_key_of_1_0_is_the_issuers_by_its_website() -> None:
    text, knowledge = old_and_signed("old.example.org")
    report = report_on(text, knowledge)
    assert judged(report) == (INTACT, OF_ISSUER)
    assert said(report, CheckName.STATUS) == [(NOT_APPLICABLE, Reason.NO_STATUS)]
    assert report.verdict is Verdict.VERIFIED
    text, knowledge = old_and_signed("evil.example")
    assert judged(report_on(text, knowledge)) == (INTACT, (FAILED, Reason.SIGNED_BY_ANOTHER))


def test_a_class_inside_that_its_own_page_gives_to_another_is_doubted() -> None:
    maker, other = BadgePublisher(), BadgePublisher("Other", host="other.example")
    inside = maker.badge_class(id=other.url("classes/welding.json"))
    knowledge = with_document(
        maker.knowledge(), other.url("classes/welding.json"), other.badge_class()
    )
    report = report_on(maker.signed(1, badge=inside), knowledge)
    assert judged(report) == (INTACT, (UNKNOWN, Reason.HOSTED_DIFFERS))


def test_must_fail_51_a_token_that_says_it_is_hosted_is_no_signed_badge() -> None:
    maker = BadgePublisher()
    report = report_on(maker.signed(1, verification={"type": "hosted"}), maker.knowledge())
    assert said(report, CheckName.FORM) == [(FAILED, Reason.MEMBER_MALFORMED)]
    assert report.verdict is Verdict.NOT_VERIFIED


def test_must_fail_66_a_withdrawn_badge_is_ended_whatever_its_signature() -> None:
    maker = BadgePublisher()
    text = maker.signed(1)
    maker.withdraw(1, reason="By mistake")
    report = report_on(text, maker.knowledge())
    assert judged(report) == (INTACT, OF_ISSUER)
    assert report.verdict is Verdict.NOT_VERIFIED
    assert report.standing is Standing.ENDED


def test_what_is_no_badge_is_malformed() -> None:
    credential = read(as_bytes(BadgePublisher().hosted(1)))
    knowledge = bundled_knowledge()
    around = Surroundings(knowledge, MethodFinder(knowledge), NOW)
    for other in (credential, replace(credential, secured=None)):
        (answers,) = judge_badge_token(other, around)
        assert answers.proof.reason is Reason.TOKEN_MALFORMED


# --- what 1EdTech publishes

OB20 = VECTORS / "1edtech-public-validator/inspector-vc/ob20"


def published() -> Knowledge:
    pack = read_trust_pack((VECTORS / "trust-pack.json").read_bytes())
    return bundled_knowledge().merged_with(pack)


@needs_vectors
def test_1edtechs_signed_badge_verifies_and_the_one_on_its_list_is_withdrawn() -> None:
    knowledge = published()
    now = max(known.as_of for known in knowledge.documents.values())
    good = report_on((OB20 / "simple-not-revoked.jwt").read_bytes(), knowledge, now=now)
    assert good.verdict is Verdict.VERIFIED
    bad = report_on((OB20 / "simple-revoked.jwt").read_bytes(), knowledge, now=now)
    assert judged(bad) == (INTACT, OF_ISSUER)
    assert said(bad, CheckName.STATUS)[0] == (FAILED, Reason.WITHDRAWN)
    assert bad.of(CheckName.STATUS)[1].facts["message"] == "A good reason, for sure"


@needs_vectors
@pytest.mark.parametrize(("name", "verdict"), [
    ("basic-assertion.json", Verdict.VERIFIED),
    ("assertion-with-endorsements.json", Verdict.UNKNOWN),
    ("basic-assertion-no-public-key.json", Verdict.UNKNOWN),
    ("simple-badge.png", Verdict.UNKNOWN),
    ("assertion-with-extension-node-basic.json", Verdict.UNKNOWN),
    ("assertion-with-multiple-extensions.json", Verdict.UNKNOWN),
    ("assertion-with-extension-node-invalid.json", Verdict.NOT_VERIFIED),
    ("basic-assertion-expired-before-issued.json", Verdict.NOT_VERIFIED),
    ("basic-assertion-in-future.json", Verdict.NOT_VERIFIED),
    ("basic-assertion-invalid-context.json", Verdict.NOT_VERIFIED),
    ("rdf-validation/invalid-class.json", Verdict.NOT_A_CREDENTIAL),
    ("rdf-validation/valid-issuer-extension.json", Verdict.NOT_A_CREDENTIAL),
])  # fmt: skip
def test_1edtechs_hosted_badges_come_out_as_they_say(name: str, verdict: Verdict) -> None:
    knowledge = published()
    now = max(known.as_of for known in knowledge.documents.values())
    report = report_on((OB20 / name).read_bytes(), knowledge, now=now)
    assert report.verdict is verdict
