"""PROOF and SIGNER of embedded proofs: each answer from something a simulated issuer signed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.credential_samples import OPEN_BADGES, V2
from tests.doubles.issuer_simulator import (
    AS_OF,
    JCS,
    RDFC,
    SIGNATURE_2018,
    SIGNATURE_2020,
    SUITES,
)
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    OTHER,
    PASSED,
    UNKNOWN,
    college,
    facts_of,
    report_on,
    said,
    school,
    with_document,
    without_proof,
)
from wallet.encoding.canonical import Road
from wallet.encoding.multiformats import encode_base64url, encode_multibase
from wallet.encoding.strict_json import write_json
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.dates import write_timestamp
from wallet.model.report import CheckName, Mark, Outcome, Report, Verdict
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.keys import write_multikey
from wallet.verification.proof_checks import answer_for, not_passed

INTACT = [(PASSED, Reason.INTACT)]
TIED = [(PASSED, Reason.SIGNED_BY_ISSUER)]
NOT_JUDGED = [(UNKNOWN, Reason.PROOF_NOT_PASSED)]


def both(report: Report) -> tuple[list[Any], list[Any]]:
    return said(report, CheckName.PROOF), said(report, CheckName.SIGNER)


def with_proof(signed: dict[str, Any], **members: Any) -> dict[str, Any]:
    """Return ``signed`` with members of its proof changed; None takes one away."""
    proof = {name: value for name, value in {**signed["proof"], **members}.items() if value}
    return {**signed, "proof": proof}


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_every_suite_and_model_passes_under_both_kinds_of_issuer(suite: str, model: str) -> None:
    for issuer, how in ((school(), "did:key"), (college(), "did:web")):
        for write in (issuer.plain, issuer.open_badge, issuer.endorsement):
            report = report_on(issuer.issue(write(model=model), suite=suite), issuer.knowledge())
            assert both(report) == (INTACT, TIED)
            facts = dict(facts_of(report, CheckName.PROOF))
            # A suite that signs bytes takes no road to a graph.
            roads = {None} if suite == JCS else {road.value for road in Road}
            assert facts.pop("road", None) in roads
            assert facts == {"suite": suite, "key": issuer.method}
            assert facts_of(report, CheckName.SIGNER) == {"issuer": issuer.did, "how": how}
            assert report.verdict is Verdict.VERIFIED


def test_the_signer_of_a_document_is_dated_and_says_where_it_is_known_from() -> None:
    issuer = college()
    (signer,) = report_on(issuer.issue(issuer.plain()), issuer.knowledge()).of(CheckName.SIGNER)
    assert (signer.known_at, signer.origin) == (AS_OF, "simulator")
    (signer,) = report_on(school().issue(school().plain())).of(CheckName.SIGNER)
    assert (signer.known_at, signer.origin) == (None, "")


@pytest.mark.parametrize("suite", SUITES)
def test_a_change_is_a_mismatch(suite: str) -> None:
    signed = school().issue(school().plain(), suite=suite)
    report = report_on({**signed, "validFrom": "2026-03-01T12:00:01Z"})
    assert both(report) == ([(FAILED, Reason.SIGNATURE_MISMATCH)], NOT_JUDGED)
    assert (report.verdict, report.mark) == (Verdict.NOT_VERIFIED, Mark.BROKEN)


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"proofValue": None}, Reason.PROOF_MALFORMED),
        ({"proofValue": "u" + encode_base64url(bytes(64))}, Reason.PROOF_MALFORMED),
        ({"proofValue": encode_multibase(bytes(63))}, Reason.PROOF_MALFORMED),
        ({"proofValue": encode_multibase(bytes(65))}, Reason.PROOF_MALFORMED),
        ({"proofValue": "z0OIl"}, Reason.PROOF_MALFORMED),
        ({"proofValue": encode_multibase(bytes(64))}, Reason.SIGNATURE_MISMATCH),
        ({"created": "yesterday"}, Reason.PROOF_MALFORMED),
        ({"created": "2026-03-02T12:00:00Z"}, Reason.SIGNATURE_MISMATCH),
        ({"nonce": "added"}, Reason.SIGNATURE_MISMATCH),
        ({"domain": "added.example.org"}, Reason.SIGNATURE_MISMATCH),
        ({"expires": "2030-01-01T00:00:00Z"}, Reason.SIGNATURE_MISMATCH),
        ({"verificationMethod": None}, Reason.PROOF_MALFORMED),
        ({"verificationMethod": ["did:x:1#k"]}, Reason.PROOF_MALFORMED),
        ({"proofPurpose": "authentication"}, Reason.WRONG_PURPOSE),
        ({"proofPurpose": None}, Reason.WRONG_PURPOSE),
        ({"@context": [V2, OPEN_BADGES, "https://www.w3.org/ns/did/v1"]}, Reason.PROOF_MALFORMED),
        ({"cryptosuite": JCS}, Reason.SIGNATURE_MISMATCH),
        ({"type": RDFC}, Reason.PROOF_MALFORMED),
        ({"type": SIGNATURE_2018}, Reason.PROOF_MALFORMED),
    ],
)
def test_a_malformed_or_altered_proof_fails(members: dict[str, Any], reason: Reason) -> None:
    report = report_on(with_proof(school().issue(school().plain()), **members))
    assert both(report) == ([(FAILED, reason)], NOT_JUDGED)
    assert report.verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize(
    ("members", "suite"),
    [
        ({"cryptosuite": "ecdsa-rdfc-2022"}, "ecdsa-rdfc-2022"),
        ({"cryptosuite": None}, ""),
        ({"type": SIGNATURE_2020, "cryptosuite": None}, None),
        ({"type": "https://suites.example/#New"}, "https://suites.example/#New"),
    ],
)
def test_a_suite_that_is_not_in_the_table_is_unknown_and_named(members, suite) -> None:
    report = report_on(with_proof(school().issue(school().plain()), **members))
    if suite is None:
        # The older suite's context is missing, and so is its signature.
        assert report.outcome_of(CheckName.PROOF) is FAILED
        return
    assert both(report) == ([(UNKNOWN, Reason.SUITE_NOT_SUPPORTED)], NOT_JUDGED)
    assert facts_of(report, CheckName.PROOF) == {"suite": suite}
    assert (report.verdict, report.mark) == (Verdict.UNKNOWN, Mark.NOT_CHECKED)


def test_a_proof_that_names_what_is_not_there_has_failed() -> None:
    signed = school().issue(school().plain(), id="urn:uuid:1")
    chained = with_proof(signed, previousProof="urn:uuid:0")
    assert both(report_on(chained))[0] == [(FAILED, Reason.PROOF_CHAIN_BROKEN)]
    # Also where another proof beside it holds.
    chain = {**signed, "proof": [signed["proof"], {**chained["proof"], "id": "urn:uuid:2"}]}
    assert report_on(chain).verdict is Verdict.NOT_VERIFIED


def test_a_type_no_context_knows_is_no_proof_of_an_unknown_kind() -> None:
    signed = school().issue(school().plain())
    for kind, expected in (
        ("SomeProofType", (FAILED, Reason.PROOF_MALFORMED)),
        ("https://suites.example/#Other", (UNKNOWN, Reason.SUITE_NOT_SUPPORTED)),
    ):
        beside = with_proof(signed, type=kind)["proof"]
        report = report_on({**signed, "proof": [beside, signed["proof"]]})
        assert both(report)[0] == [expected, (PASSED, Reason.INTACT)]
        good = expected[0] is UNKNOWN
        assert report.verdict is (Verdict.VERIFIED if good else Verdict.NOT_VERIFIED)


def test_a_proof_that_ended_fails_and_one_that_ends_later_does_not() -> None:
    issuer = school()
    for seconds, outcome in ((-1, FAILED), (0, PASSED), (1, PASSED)):
        expires = write_timestamp(NOW + timedelta(seconds=seconds))
        report = report_on(issuer.issue(issuer.plain(), expires=expires))
        assert report.outcome_of(CheckName.PROOF) is outcome
    ended = report_on(issuer.issue(issuer.plain(), expires="2026-06-30T00:00:00Z"))
    assert said(ended, CheckName.PROOF) == [(FAILED, Reason.PROOF_EXPIRED)]
    assert facts_of(ended, CheckName.PROOF) == {"expires": "2026-06-30T00:00:00Z"}


def test_a_date_of_a_proof_without_a_zone_is_a_remark() -> None:
    issuer = school()
    proof = sign_document(
        issuer.plain(),
        {
            "type": "DataIntegrityProof", "cryptosuite": JCS, "created": "2026-03-01T12:00:00",
            "verificationMethod": issuer.method, "proofPurpose": "assertionMethod",
        },
        issuer.key,
        issuer.knowledge().contexts,
    )  # fmt: skip
    report = report_on({**issuer.plain(), "proof": proof})
    assert report.verdict is Verdict.VERIFIED
    assert [remark.facts["where"] for remark in report.remarks] == ["proof.created"]


@pytest.mark.parametrize("malformed", ["", "x", 7, True, ["x"], [{}, "x"]])
def test_what_stands_for_a_proof_and_is_none_fails(malformed: Any) -> None:
    report = report_on({**school().plain(), "proof": malformed})
    assert report.outcome_of(CheckName.PROOF) is FAILED
    assert Reason.PROOF_MALFORMED in {check.reason for check in report.of(CheckName.PROOF)}


# --- the signer


def test_a_key_that_is_not_at_hand_leaves_the_bytes_unjudged() -> None:
    issuer = college()
    signed = issuer.issue(issuer.plain(), method=f"{issuer.did}#key-1")
    report = report_on(signed)
    assert both(report) == ([(UNKNOWN, Reason.KEY_NOT_AT_HAND)], NOT_JUDGED)
    assert facts_of(report, CheckName.PROOF) == {"method": f"{issuer.did}#key-1"}


def test_a_key_spelled_out_in_its_url_will_do_for_the_bytes_and_says_nothing_of_the_signer() -> (
    None
):
    issuer = college()
    report = report_on(issuer.issue(issuer.plain()))
    assert both(report) == (INTACT, [(UNKNOWN, Reason.SIGNER_NOT_AT_HAND)])
    assert report.verdict is Verdict.UNKNOWN
    forged = {**issuer.issue(issuer.plain()), "validFrom": "2026-03-02T12:00:00Z"}
    assert both(report_on(forged))[0] == [(FAILED, Reason.SIGNATURE_MISMATCH)]


def test_must_fail_35_signed_by_another_than_the_issuer_it_names() -> None:
    forger, genuine = school(), college()
    signed = forger.issue(genuine.plain())
    report = report_on(signed, genuine.knowledge())
    assert both(report) == (INTACT, [(FAILED, Reason.SIGNED_BY_ANOTHER)])
    assert facts_of(report, CheckName.SIGNER) == {"issuer": genuine.did, "signer": forger.did}
    assert (report.verdict, report.mark) == (Verdict.NOT_VERIFIED, Mark.BROKEN)
    # Also while the proof itself does not hold.
    broken = report_on({**signed, "validFrom": "2026-03-02T12:00:00Z"}, genuine.knowledge())
    assert said(broken, CheckName.SIGNER) == [(FAILED, Reason.SIGNED_BY_ANOTHER)]


def test_must_fail_34_a_key_not_listed_for_that_purpose() -> None:
    issuer = college()
    document = {**issuer.did_document(), "assertionMethod": []}
    knowledge = with_document(issuer.knowledge(), issuer.did, document)
    report = report_on(issuer.issue(issuer.plain()), knowledge)
    assert both(report) == (INTACT, [(FAILED, Reason.KEY_NOT_AUTHORIZED)])
    listed_nowhere = {**document, "authentication": []}
    knowledge = with_document(knowledge, issuer.did, listed_nowhere)
    report = report_on(issuer.issue(issuer.plain()), knowledge)
    assert report.verdict is Verdict.NOT_VERIFIED


def test_must_fail_38_revoked_and_expired_keys() -> None:
    for word, reason in (("revoked", Reason.KEY_REVOKED), ("expires", Reason.KEY_EXPIRED)):
        for moment, outcome in ((NOW, FAILED), (NOW + timedelta(seconds=1), PASSED)):
            issuer = college()
            document: Any = issuer.did_document()
            document["verificationMethod"][0][word] = write_timestamp(moment)
            knowledge = with_document(issuer.knowledge(), issuer.did, document)
            report = report_on(issuer.issue(issuer.plain()), knowledge)
            assert report.outcome_of(CheckName.PROOF) is PASSED
            assert report.outcome_of(CheckName.SIGNER) is outcome
            if outcome is FAILED:
                assert said(report, CheckName.SIGNER) == [(FAILED, reason)]
                assert facts_of(report, CheckName.SIGNER)["since"].startswith("2026-07-01T12")


def test_keys_rotate_and_old_ones_stay_good_until_they_are_revoked() -> None:
    issuer = college()
    old = issuer.issue(issuer.plain())
    issuer.rotate_keys()
    new = issuer.issue(issuer.plain(number=2))
    for signed in (old, new):
        assert report_on(signed, issuer.knowledge()).verdict is Verdict.VERIFIED
    issuer.rotate_keys(revoked_at=NOW)
    assert report_on(old, issuer.knowledge()).verdict is Verdict.VERIFIED
    report = report_on(new, issuer.knowledge())
    assert said(report, CheckName.SIGNER) == [(FAILED, Reason.KEY_REVOKED)]


def test_must_fail_68_the_document_of_another() -> None:
    issuer = college()
    document = {**issuer.did_document(), "id": "did:web:mallory.org"}
    knowledge = with_document(issuer.knowledge(), issuer.did, document)
    report = report_on(issuer.issue(issuer.plain()), knowledge)
    assert said(report, CheckName.SIGNER) == [(FAILED, Reason.DOCUMENT_OF_ANOTHER)]
    assert report.verdict is Verdict.NOT_VERIFIED


def test_a_key_of_another_kind_than_the_suites_fails() -> None:
    issuer = college()
    signed = issuer.issue(issuer.plain(), method=f"{issuer.did}#es256")
    report = report_on(signed, issuer.knowledge())
    assert both(report)[0] == [(FAILED, Reason.KEY_KIND_WRONG)]
    assert facts_of(report, CheckName.PROOF) == {"wanted": "Ed25519", "got": "P-256"}


def test_must_fail_69_malformed_did_keys() -> None:
    issuer = school()
    good = issuer.method
    for method in ("did:key:z0OIl#z0OIl", "did:key:x#x", good[:-1] + "0", good.replace("#", "#z")):
        report = report_on(with_proof(issuer.issue(issuer.plain()), verificationMethod=method))
        assert report.outcome_of(CheckName.PROOF) is FAILED, method
    for method in (f"{issuer.did}#other", f"{issuer.did}#{write_multikey(OTHER.public)}"):
        report = report_on(issuer.issue(issuer.plain(), method=method))
        assert report.verdict is Verdict.NOT_VERIFIED, method


# --- several proofs


# --- what a graph signature leaves open


def signed_with(suite: str, **members: Any) -> dict[str, Any]:
    issuer = school()
    signed = issuer.issue(issuer.plain(), suite=suite)
    return {**signed, **members}


def test_text_the_signature_does_not_protect_is_named() -> None:
    for suite in (RDFC, SIGNATURE_2020):
        report = report_on(signed_with(suite, gpa="4.0"))
        assert both(report)[0] == [(FAILED, Reason.TEXT_NOT_PROTECTED)]
        assert "gpa" in facts_of(report, CheckName.PROOF)["fields"]
    # Suites that protect every byte: there it breaks the signature if it was added later ...
    assert both(report_on(signed_with(JCS, gpa="4.0")))[0] == [(FAILED, Reason.SIGNATURE_MISMATCH)]
    # ... and is only remarked on where the issuer signed it.
    issuer = school()
    report = report_on(issuer.issue({**issuer.plain(), "gpa": "4.0"}, suite=JCS))
    assert report.verdict is Verdict.VERIFIED


def test_terms_that_are_not_pinned_give_at_most_unknown() -> None:
    issuer = school()
    inline = {**issuer.plain(), "@context": [V2, {"gpa": "urn:x:gpa"}], "gpa": "4.0"}
    report = report_on(issuer.issue(inline))
    assert both(report) == (INTACT, TIED)
    assert (UNKNOWN, Reason.TERMS_NOT_PINNED) in said(report, CheckName.FORM)
    assert (report.verdict, report.mark) == (Verdict.UNKNOWN, Mark.NOT_CHECKED)


def test_a_context_that_is_not_at_hand_is_unknown_and_named() -> None:
    unknown = "https://contexts.example.org/v7"
    report = report_on(signed_with(RDFC, **{"@context": [V2, unknown]}))
    assert both(report)[0] == [(UNKNOWN, Reason.CONTEXT_NOT_AT_HAND)]
    assert facts_of(report, CheckName.PROOF) == {"context": unknown}


def test_an_id_in_two_places_with_other_properties_is_unknown() -> None:
    issuer = school()
    badge: Any = issuer.open_badge()
    badge["credentialSubject"]["achievement"]["creator"] = {**issuer.profile, "name": "Other"}
    report = report_on(issuer.issue(badge))
    assert both(report) == ([(UNKNOWN, Reason.REPEATED_ID)], NOT_JUDGED)
    assert facts_of(report, CheckName.PROOF) == {"id": issuer.did}
    # JCS protects the place too.
    assert report_on(issuer.issue(badge, suite=JCS)).verdict is Verdict.VERIFIED


def test_what_an_error_comes_to() -> None:
    failed = answer_for(InvalidProof(Reason.KEY_MALFORMED, {"where": "x"}))
    assert (failed.outcome, failed.reason, failed.facts) == (
        Outcome.FAILED, Reason.KEY_MALFORMED, {"where": "x"},
    )  # fmt: skip
    assert answer_for(ProofNotChecked(Reason.TOO_MUCH_WORK)).outcome is Outcome.UNKNOWN
    assert not_passed().outcome is Outcome.UNKNOWN


def test_an_issuer_by_did_jwk() -> None:
    issuer = school()
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(issuer.key.public.raw)}
    did = "did:jwk:" + encode_base64url(write_json(jwk))
    document = {**issuer.plain(), "issuer": did}
    report = report_on(issuer.issue(document, method=f"{did}#0"))
    assert facts_of(report, CheckName.SIGNER) == {"issuer": did, "how": "did:jwk"}
    assert report.verdict is Verdict.VERIFIED


def test_an_issuer_by_an_https_address() -> None:
    issuer = school()
    url = "https://westmoor-valley.edu/issuer"
    method = f"{url}#{write_multikey(issuer.key.public)}"
    controller = {
        "@context": ["https://www.w3.org/ns/cid/v1"],
        "id": url,
        "verificationMethod": [
            {
                "id": method, "type": "Multikey", "controller": url,
                "publicKeyMultibase": write_multikey(issuer.key.public),
            }
        ],
        "assertionMethod": [method],
    }  # fmt: skip
    signed = issuer.issue({**issuer.plain(), "issuer": url}, method=method)
    knowledge = with_document(issuer.knowledge(), url, controller)
    report = report_on(signed, knowledge)
    assert facts_of(report, CheckName.SIGNER) == {"issuer": url, "how": "https"}
    assert report.verdict is Verdict.VERIFIED
    assert report_on(signed, replace(knowledge, documents={})).verdict is Verdict.UNKNOWN


def test_must_fail_44_a_proof_of_another_credential_of_the_same_issuer() -> None:
    for suite in SUITES:
        issuer = school()
        one, other = (issuer.issue(issuer.plain(number=number), suite=suite) for number in (1, 2))
        swapped = {**without_proof(one), "proof": other["proof"]}
        assert both(report_on(swapped))[0] == [(FAILED, Reason.SIGNATURE_MISMATCH)]
