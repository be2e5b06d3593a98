"""What was handed over: each line of its report from a presentation somebody made."""

from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.credential_samples import V2, presentation
from tests.doubles.issuer_simulator import SUITES, IssuerSimulator
from tests.wallet.verification.checked import (
    FAILED,
    NOT_APPLICABLE,
    NOW,
    PASSED,
    UNKNOWN,
    college,
    holder_simulator,
    lines_of,
    present,
    presentation_report,
    said,
    school,
    with_document,
)
from wallet.errors import Reason
from wallet.model.dates import write_timestamp
from wallet.model.presentation_report import PresentationReport
from wallet.model.report import CheckName, PresentationLine, Verdict
from wallet.proofs.tokens import sign_token
from wallet.session.practice_keys import issuer_key
from wallet.trust.practice_issuers import PracticeIssuerKey

FORM, PROOF, HOLDER, CHALLENGE, DOMAIN, EXPIRY = PresentationLine


def badge_for(holder: IssuerSimulator, **parts: Any) -> dict[str, Any]:
    issuer = school()
    return issuer.issue(issuer.open_badge(subject_id=holder.did, **parts))


@pytest.mark.parametrize("suite", SUITES)
def test_a_presentation_of_every_suite_with_its_items(suite: str) -> None:
    holder = holder_simulator()
    signed = present(holder, [badge_for(holder)], suite=suite, challenge="c-1", domain="x.org")
    report = presentation_report(signed)
    assert lines_of(report, FORM) == [(PASSED, Reason.WELL_FORMED)]
    assert lines_of(report, PROOF) == [(PASSED, Reason.INTACT)]
    assert lines_of(report, HOLDER) == [(PASSED, Reason.MADE_BY_HOLDER)]
    assert lines_of(report, CHALLENGE) == [(UNKNOWN, Reason.CHALLENGE_SELF_CHOSEN)]
    assert lines_of(report, DOMAIN) == [(UNKNOWN, Reason.DOMAIN_NOT_CHECKED)]
    assert lines_of(report, EXPIRY) == []
    assert (report.own_verdict, report.verdict) == (Verdict.VERIFIED, Verdict.VERIFIED)
    (item,) = report.items
    assert said(item, CheckName.SUBJECT) == [(PASSED, Reason.BOUND_TO_YOUR_KEY)]


def test_what_a_self_chosen_challenge_says_is_dated() -> None:
    holder = holder_simulator()
    report = presentation_report(present(holder, [], challenge="c-1"))
    (line,) = [line for line in report.lines if line.line is CHALLENGE]
    assert line.facts == {"challenge": "c-1", "created": "2026-03-01T12:00:00Z"}
    bare = presentation_report(present(holder, []))
    assert lines_of(bare, CHALLENGE) == [(UNKNOWN, Reason.CHALLENGE_MISSING)]
    assert lines_of(bare, DOMAIN) == [(NOT_APPLICABLE, Reason.DOMAIN_NOT_CHECKED)]


@pytest.mark.parametrize(
    ("signed_with", "asked", "line"),
    [
        ("c-1", "c-1", (PASSED, Reason.ANSWERS_YOUR_CHALLENGE)),
        ("c-2", "c-1", (FAILED, Reason.CHALLENGE_WRONG)),
        ("", "c-1", (FAILED, Reason.CHALLENGE_MISSING)),
    ],
)
def test_must_fail_84_a_challenge_this_receiver_set(signed_with, asked, line) -> None:
    holder = holder_simulator()
    options = {"challenge": signed_with} if signed_with else {}
    report = presentation_report(present(holder, [], **options), challenge=asked)
    assert lines_of(report, CHALLENGE) == [line]
    assert (report.own_verdict is Verdict.VERIFIED) is (line[0] is PASSED)


@pytest.mark.parametrize(
    ("signed_with", "line"),
    [
        ("clinic.org", (PASSED, Reason.DOMAIN_MATCHES)),
        (["other.org", "clinic.org"], (PASSED, Reason.DOMAIN_MATCHES)),
        ("other.org", (FAILED, Reason.DOMAIN_WRONG)),
        (["other.org"], (FAILED, Reason.DOMAIN_WRONG)),
        (None, (FAILED, Reason.DOMAIN_WRONG)),
    ],
)
def test_must_fail_84_a_domain_this_receiver_set(signed_with: Any, line: Any) -> None:
    holder = holder_simulator()
    options = {"domain": signed_with} if signed_with else {}
    report = presentation_report(present(holder, [], **options), domain="clinic.org")
    assert lines_of(report, DOMAIN) == [line]
    assert (report.own_verdict is Verdict.VERIFIED) is (line[0] is PASSED)


def test_nothing_is_answered_while_the_proof_does_not_hold() -> None:
    holder = holder_simulator()
    signed = present(holder, [], challenge="c-1", domain="x.org")
    forged = {**signed, "id": "urn:uuid:added"}
    report = presentation_report(forged, challenge="c-1", domain="x.org")
    assert lines_of(report, PROOF) == [(FAILED, Reason.SIGNATURE_MISMATCH)]
    for line in (CHALLENGE, DOMAIN, HOLDER):
        assert lines_of(report, line) == [(UNKNOWN, Reason.PROOF_NOT_PASSED)]
    assert report.own_verdict is Verdict.NOT_VERIFIED


def test_an_altered_challenge_breaks_the_proof() -> None:
    signed: Any = present(holder_simulator(), [], challenge="c-1")
    forged = {**signed, "proof": {**signed["proof"], "challenge": "c-2"}}
    report = presentation_report(forged, challenge="c-2")
    assert lines_of(report, PROOF) == [(FAILED, Reason.SIGNATURE_MISMATCH)]
    assert report.own_verdict is Verdict.NOT_VERIFIED


def test_a_proof_that_ended_fails() -> None:
    ended = present(holder_simulator(), [], expires=write_timestamp(NOW - timedelta(seconds=1)))
    assert lines_of(presentation_report(ended), PROOF) == [(FAILED, Reason.PROOF_EXPIRED)]


def test_must_fail_33_a_proof_for_another_purpose() -> None:
    signed = present(holder_simulator(), [], purpose="assertionMethod")
    report = presentation_report(signed)
    assert lines_of(report, PROOF) == [(FAILED, Reason.WRONG_PURPOSE)]


# --- who holds it


def test_must_fail_83_the_holder_it_names_is_another() -> None:
    holder, other = holder_simulator(), holder_simulator(32)
    report = presentation_report(present(holder, [badge_for(other)], named=other.did))
    assert lines_of(report, HOLDER) == [(FAILED, Reason.HOLDER_IS_ANOTHER)]
    (line,) = [line for line in report.lines if line.line is HOLDER]
    assert line.facts == {"holder": other.did, "signer": holder.did}
    assert report.verdict is Verdict.NOT_VERIFIED
    # Whoever stole it is not who it was given to.
    assert said(report.items[0], CheckName.SUBJECT)[0] == (UNKNOWN, Reason.BOUND_TO_ANOTHER_KEY)


def test_must_fail_83_an_item_given_to_another_is_stated() -> None:
    holder, other = holder_simulator(), holder_simulator(32)
    report = presentation_report(present(holder, [badge_for(holder), badge_for(other)]))
    mine, anothers = (said(item, CheckName.SUBJECT)[0] for item in report.items)
    assert mine == (PASSED, Reason.BOUND_TO_YOUR_KEY)
    assert anothers == (FAILED, Reason.BOUND_TO_ANOTHER_KEY)


def test_a_presentation_that_names_nobody_is_its_signers() -> None:
    report = presentation_report(present(holder_simulator(), [], named=""))
    assert lines_of(report, HOLDER) == [(PASSED, Reason.HOLDER_NOT_NAMED)]
    assert report.own_verdict is Verdict.VERIFIED


def test_a_holder_whose_document_is_not_at_hand_is_unknown() -> None:
    holder = college()
    report = presentation_report(present(holder, []))
    assert lines_of(report, PROOF) == [(PASSED, Reason.INTACT)]
    assert lines_of(report, HOLDER) == [(UNKNOWN, Reason.SIGNER_NOT_AT_HAND)]
    assert report.own_verdict is Verdict.UNKNOWN
    known = presentation_report(present(holder, []), holder.knowledge())
    assert lines_of(known, HOLDER) == [(PASSED, Reason.MADE_BY_HOLDER)]
    not_listed = {**holder.did_document(), "authentication": []}
    knowledge = with_document(holder.knowledge(), holder.did, not_listed)
    report = presentation_report(present(holder, []), knowledge)
    assert lines_of(report, HOLDER) == [(FAILED, Reason.KEY_NOT_AUTHORIZED)]


def test_items_bound_to_several_keys_carry_a_proof_for_each() -> None:
    first, second = holder_simulator(), holder_simulator(32)
    items: list[Any] = [badge_for(first), badge_for(second)]
    bare = presentation(first.did, items)
    proofs = [each.prove(bare, purpose="authentication") for each in (first, second)]
    report = presentation_report({**bare, "proof": proofs})
    assert lines_of(report, PROOF) == [(PASSED, Reason.INTACT)] * 2
    assert lines_of(report, HOLDER) == [(PASSED, Reason.MADE_BY_HOLDER)] * 2
    assert [line.proof for line in report.lines if line.line is PROOF] == [0, 1]
    assert {said(item, CheckName.SUBJECT)[0][0] for item in report.items} == {PASSED}
    assert report.verdict is Verdict.VERIFIED


def test_one_bad_proof_of_two_spoils_it_and_lends_nobody_a_binding() -> None:
    first, second = holder_simulator(), holder_simulator(32)
    bare = presentation(first.did, [badge_for(second)])
    good: Any = first.prove(bare, purpose="authentication")
    bad = {**second.prove(bare, purpose="authentication"), "challenge": "added"}
    report = presentation_report({**bare, "proof": [good, bad]})
    assert report.own_verdict is Verdict.NOT_VERIFIED
    assert said(report.items[0], CheckName.SUBJECT)[0] == (FAILED, Reason.BOUND_TO_ANOTHER_KEY)


def test_an_unsigned_presentation_proves_nothing_and_its_items_stand_alone() -> None:
    report = presentation_report(presentation("did:example:me", [badge_for(holder_simulator())]))
    assert lines_of(report, PROOF) == [(UNKNOWN, Reason.NOTHING_SIGNED)]
    assert lines_of(report, HOLDER) == [(UNKNOWN, Reason.NOT_SIGNED_BY_HOLDER)]
    assert report.own_verdict is Verdict.NOT_A_CREDENTIAL
    assert report.items[0].verdict is Verdict.VERIFIED


def test_a_malformed_proof_fails() -> None:
    report = presentation_report({**presentation("did:example:me", []), "proof": "signed"})
    assert lines_of(report, PROOF) == [(FAILED, Reason.PROOF_MALFORMED)]


# --- its items


def test_must_fail_85_one_bad_item_never_hides_among_good_ones() -> None:
    holder = holder_simulator()
    forged = {**badge_for(holder, number=2), "name": "Other"}
    items = [badge_for(holder), forged, badge_for(holder, number=3)]
    report = presentation_report(present(holder, items))
    verdicts = [item.verdict for item in report.items]
    assert verdicts == [Verdict.VERIFIED, Verdict.NOT_VERIFIED, Verdict.VERIFIED]
    assert (report.own_verdict, report.verdict) == (Verdict.VERIFIED, Verdict.NOT_VERIFIED)


def test_a_credential_that_is_no_list() -> None:
    holder = holder_simulator()
    bare = {**presentation(holder.did, []), "verifiableCredential": badge_for(holder)}
    report = presentation_report(holder.issue(bare, purpose="authentication"))
    assert report.verdict is Verdict.VERIFIED
    assert len(report.items) == 1


def test_an_answer_to_an_issuer_holds_no_item_and_is_its_makers() -> None:
    holder = holder_simulator()
    empty = presentation(holder.did, [])
    del empty["verifiableCredential"]
    report = presentation_report(holder.issue(empty, purpose="authentication"))
    assert lines_of(report, HOLDER) == [(PASSED, Reason.MADE_BY_HOLDER)]
    assert (report.verdict, report.items) == (Verdict.VERIFIED, ())


def test_what_cannot_be_read_inside_is_told_and_never_good() -> None:
    holder = holder_simulator()
    envelope = {
        "@context": V2,
        "type": "EnvelopedVerifiableCredential",
        "id": "data:application/vc+sd-jwt,eyJ.eyJ.eyJ~",
    }
    report = presentation_report(present(holder, [badge_for(holder), envelope]))
    assert (UNKNOWN, Reason.INSIDE_UNCHECKED) in lines_of(report, FORM)
    assert report.own_verdict is Verdict.UNKNOWN
    assert report.items[0].verdict is Verdict.VERIFIED


def test_must_fail_60_an_envelope_of_another_kind_fails_the_form() -> None:
    holder = holder_simulator()
    token = school().issue_token(school().plain())
    for media_type, verdict in (
        ("application/vc+jwt", Verdict.VERIFIED),
        ("text/plain", Verdict.NOT_VERIFIED),
        ("application/vp+jwt", Verdict.NOT_VERIFIED),
    ):
        envelope = {
            "@context": V2,
            "type": "EnvelopedVerifiableCredential",
            "id": f"data:{media_type},{token}",
        }
        report = presentation_report(present(holder, [envelope]))
        assert report.verdict is verdict, media_type


def test_a_published_key_shows_nobodys_possession() -> None:
    practice = holder_simulator()
    practice.key = issuer_key(PracticeIssuerKey.GUILD)
    signed = present(practice, [badge_for(practice)], challenge="c")
    assert lines_of(presentation_report(signed), HOLDER) == [(UNKNOWN, Reason.PRACTICE_HOLDER)]


def test_the_same_issuer_in_two_items_is_no_repeated_id() -> None:
    """Each item stands in a graph of its own and is bound by its own proof."""
    holder = holder_simulator()
    issuer = school()
    other: Any = issuer.issue({**issuer.open_badge(number=2), "issuer": issuer.did})
    report = presentation_report(present(holder, [badge_for(holder), other]))
    assert lines_of(report, PROOF) == [(PASSED, Reason.INTACT)]


def test_words_that_are_not_pinned_give_at_most_unknown() -> None:
    holder = holder_simulator()
    bare = {
        **presentation(holder.did, []), "@context": [V2, {"note": "urn:x:note"}], "note": "n",
    }  # fmt: skip
    report = presentation_report(holder.issue(bare, purpose="authentication"))
    assert (UNKNOWN, Reason.TERMS_NOT_PINNED) in lines_of(report, FORM)
    assert report.own_verdict is Verdict.UNKNOWN


# --- as a token


def token_of(holder: IssuerSimulator, items: list[Any], **claims: Any) -> str:
    payload = {**presentation(holder.did, items), **claims}
    head = {"typ": "vp+jwt", "kid": holder.method}
    return sign_token(head, payload, holder.key)


def token_report(holder: IssuerSimulator, **parts: Any) -> PresentationReport:
    asked = {name: parts.pop(name) for name in ("challenge", "domain") if name in parts}
    return presentation_report(token_of(holder, [badge_for(holder)], **parts), **asked)


def test_a_presentation_as_a_token() -> None:
    report = token_report(
        holder_simulator(), nonce="c-1", aud="clinic.org", challenge="c-1", domain="clinic.org"
    )
    assert lines_of(report, PROOF) == [(PASSED, Reason.INTACT)]
    assert lines_of(report, HOLDER) == [(PASSED, Reason.MADE_BY_HOLDER)]
    assert lines_of(report, CHALLENGE) == [(PASSED, Reason.ANSWERS_YOUR_CHALLENGE)]
    assert lines_of(report, DOMAIN) == [(PASSED, Reason.DOMAIN_MATCHES)]
    assert report.verdict is Verdict.VERIFIED


def test_a_tokens_audience_may_be_several() -> None:
    holder = holder_simulator()
    report = token_report(holder, aud=["a.org", "clinic.org"], domain="clinic.org")
    assert lines_of(report, DOMAIN) == [(PASSED, Reason.DOMAIN_MATCHES)]
    report = token_report(holder, aud=["a.org", "b.org"], domain="clinic.org")
    assert lines_of(report, DOMAIN) == [(FAILED, Reason.DOMAIN_WRONG)]
    (line,) = [line for line in report.lines if line.line is DOMAIN]
    assert line.facts["got"] == "a.org, b.org"


SECONDS = NOW.timestamp()


@pytest.mark.parametrize(
    ("claims", "line"),
    [
        ({"exp": SECONDS}, (PASSED, Reason.IN_DATE)),
        ({"exp": SECONDS - 1}, (FAILED, Reason.EXPIRED)),
        ({"nbf": SECONDS + 300}, (PASSED, Reason.IN_DATE)),
        ({"nbf": SECONDS + 301}, (FAILED, Reason.NOT_YET_VALID)),
        ({"nbf": SECONDS - 9, "exp": SECONDS + 9}, (PASSED, Reason.IN_DATE)),
        ({"exp": SECONDS * 1000}, (FAILED, Reason.DATE_MALFORMED)),
        ({"nbf": "soon"}, (FAILED, Reason.DATE_MALFORMED)),
    ],
)
def test_must_fail_52_a_tokens_own_dates_count(claims: dict[str, Any], line: Any) -> None:
    report = token_report(holder_simulator(), **claims)
    assert lines_of(report, EXPIRY) == [line]
    assert (report.own_verdict is Verdict.VERIFIED) is (line[0] is PASSED)


def test_must_fail_51_a_token_of_another_type_or_signed_by_another() -> None:
    holder, other = holder_simulator(), holder_simulator(32)
    payload = presentation(holder.did, [])
    odd = sign_token({"typ": "vc+jwt", "kid": holder.method}, payload, holder.key)
    report = presentation_report(odd)
    assert lines_of(report, FORM) == [(FAILED, Reason.TOKEN_TYPE_WRONG)]
    stolen = sign_token({"typ": "vp+jwt", "kid": other.method}, payload, other.key)
    report = presentation_report(stolen)
    assert lines_of(report, HOLDER) == [(FAILED, Reason.SIGNED_BY_ANOTHER)]
    assert report.own_verdict is Verdict.NOT_VERIFIED


def test_a_token_that_names_its_holder_by_iss_alone() -> None:
    holder = holder_simulator()
    payload = {
        name: value for name, value in presentation(holder.did, []).items() if name != "holder"
    }
    token = sign_token(
        {"typ": "vp+jwt", "kid": holder.method}, {**payload, "iss": holder.did}, holder.key
    )
    report = presentation_report(token)
    assert lines_of(report, PROOF) == [(PASSED, Reason.INTACT)]
    assert report.own_verdict is Verdict.VERIFIED


def test_the_older_generation_wraps_it_in_a_claim() -> None:
    holder = holder_simulator()
    inner = {
        "@context": ["https://www.w3.org/2018/credentials/v1"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [school().issue_token(school().plain(model="1.1"))],
    }
    payload = {"iss": holder.did, "vp": inner, "nonce": "c-1", "exp": SECONDS + 60}
    token = sign_token({"typ": "JWT", "kid": holder.method}, payload, holder.key)
    report = presentation_report(token, challenge="c-1")
    assert report.verdict is Verdict.VERIFIED
    assert lines_of(report, EXPIRY) == [(PASSED, Reason.IN_DATE)]
