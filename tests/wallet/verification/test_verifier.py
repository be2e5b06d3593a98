"""The whole road: the lines of a report belong together, and nothing makes the verifier raise."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.doubles.badge_publisher import BadgePublisher, as_bytes
from tests.doubles.issuer_simulator import JCS, RDFC, IssuerSimulator
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    PASSED,
    UNKNOWN,
    college,
    facts_of,
    read,
    report_on,
    said,
    school,
    with_document,
    without_proof,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.credential import Credential, DataModel, Form, Securing, Source
from wallet.model.learner import Learner
from wallet.model.report import CheckName, Mark, Report, Standing, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.proof_checks import MAX_PROOFS
from wallet.verification.verifier import Verifier


def test_a_report_has_every_check_and_the_moment_it_was_made() -> None:
    issuer = college()
    badge = issuer.issue(issuer.open_badge(status=issuer.status_entry(3)))
    report = report_on(badge, issuer.knowledge())
    assert [check.name for check in report.checks] == list(CheckName)
    assert report.checked_at == NOW


def test_what_nobody_signed_is_no_credential() -> None:
    report = report_on(school().open_badge())
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.NOTHING_SIGNED)]
    assert (report.verdict, report.mark) == (Verdict.NOT_A_CREDENTIAL, Mark.COPY)
    assert report.standing is Standing.UNKNOWN
    for absent in (None, []):
        unsigned = report_on({**school().plain(), "proof": absent})
        assert unsigned.verdict is not Verdict.VERIFIED


def test_the_same_answer_twice_and_in_parallel() -> None:
    issuer = college()
    issuer.withdraw(5)
    badges = [
        read(issuer.issue(issuer.open_badge(status=issuer.status_entry(index), number=index + 1)))
        for index in range(12)
    ]
    knowledge = issuer.knowledge()
    verifier = Verifier(knowledge, NOW, Learner())
    once = [verifier.verify(badge) for badge in badges]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(Verifier(knowledge, NOW).verify, badges)) == once
    assert [verifier.verify(badge) for badge in badges] == once
    assert [report.verdict is Verdict.VERIFIED for report in once].count(False) == 1


class Broken:
    """Stands where something of ours should and breaks as soon as it is used."""

    def __getattr__(self, name: str) -> Any:
        raise ZeroDivisionError(name)


BROKEN: Any = Broken()


def test_must_fail_87_an_exception_anywhere_is_unknown_and_never_green() -> None:
    issuer = college()
    issuer.withdraw(4)
    badge = read(issuer.issue(issuer.open_badge(status=issuer.status_entry(3))))
    knowledge = issuer.knowledge()
    for broken, hit in (
        (replace(knowledge, contexts=BROKEN), (CheckName.PROOF,)),
        (replace(knowledge, documents=BROKEN), (CheckName.PROOF, CheckName.STATUS)),
        (replace(knowledge, registries=BROKEN), (CheckName.ISSUER,)),
    ):
        report = Verifier(broken, NOW).verify(badge)
        for name in hit:
            assert said(report, name) == [(UNKNOWN, Reason.INTERNAL_ERROR)], name
            assert facts_of(report, name)["kind"] in ("ZeroDivisionError", "TypeError")
        assert {check.name for check in report.checks} == set(CheckName)
        is_harmless = hit == (CheckName.ISSUER,)
        assert report.verdict is (Verdict.VERIFIED if is_harmless else Verdict.UNKNOWN)
        assert report.mark is not Mark.SIGNED
    learner = Verifier(knowledge, NOW, BROKEN).verify(badge)
    assert said(learner, CheckName.SUBJECT) == [(UNKNOWN, Reason.INTERNAL_ERROR)]
    assert said(learner, CheckName.ISSUER) == [(UNKNOWN, Reason.INTERNAL_ERROR)]


def test_must_fail_87_a_broken_form_or_clock_is_unknown_too() -> None:
    badge = read(school().issue(school().open_badge()))
    report = Verifier(bundled_knowledge(), datetime(2026, 7, 1)).verify(badge)
    assert said(report, CheckName.VALIDITY) == [(UNKNOWN, Reason.INTERNAL_ERROR)]
    assert report.verdict is Verdict.UNKNOWN
    report = Verifier(bundled_knowledge(), NOW).verify(replace(badge, data_model=BROKEN))
    assert report.verdict is not Verdict.VERIFIED


def test_what_breaks_while_an_item_is_joined_leaves_every_line_unknown() -> None:
    shop = BadgePublisher()
    badge = read(as_bytes(shop.hosted(1)).decode(), shop.knowledge())
    report = Verifier(shop.knowledge(), NOW).verify(replace(badge, terms=BROKEN))
    assert [check.name for check in report.checks] == list(CheckName)
    assert {(check.outcome, check.reason) for check in report.checks} == {
        (UNKNOWN, Reason.INTERNAL_ERROR)
    }
    assert report.verdict is Verdict.UNKNOWN
    assert report.mark is not Mark.SIGNED


def test_a_report_whose_ground_cannot_be_told_is_never_taken_over() -> None:
    badge = read(school().issue(school().open_badge(), suite=JCS))
    report = Verifier(replace(bundled_knowledge(), contexts=BROKEN), NOW).verify(badge)
    assert report.verdict is Verdict.VERIFIED  # no context is asked for anything
    assert report.basis == ""


# --- credentials inside a credential


def with_endorsement(
    issuer: IssuerSimulator, endorser: IssuerSimulator, suite: str = RDFC, **parts: Any
) -> dict[str, Any]:
    badge = issuer.open_badge()
    word = endorser.issue(endorser.endorsement(endorsed_id=str(badge["id"]), **parts))
    return issuer.issue({**badge, "endorsement": [word]}, suite=suite)


def test_an_endorsement_inside_may_name_the_same_ids_where_its_own_proof_passed() -> None:
    issuer, endorser = school(), college()
    knowledge = endorser.knowledge()
    signed: Any = with_endorsement(issuer, endorser)
    report = report_on(signed, knowledge)
    assert said(report, CheckName.PROOF) == [(PASSED, Reason.INTACT)]
    assert report.verdict is Verdict.VERIFIED


def test_must_fail_88_text_moved_into_an_endorsements_subject_is_never_verified() -> None:
    """The graph's hash stays as it was: only the rule on repeated ids and its own proof tell."""
    issuer, endorser = school(), college()
    signed: Any = with_endorsement(issuer, endorser)
    word = signed["endorsement"][0]
    moved = {
        **{name: value for name, value in signed.items() if name != "name"},
        "endorsement": [
            {**word, "credentialSubject": {**word["credentialSubject"], "name": signed["name"]}}
        ],
    }
    report = report_on(moved, endorser.knowledge())
    assert report.verdict in (Verdict.UNKNOWN, Verdict.NOT_VERIFIED)
    assert report.outcome_of(CheckName.PROOF) is not PASSED


def test_an_endorsement_whose_own_proof_fails_is_not_trusted_with_repeated_ids() -> None:
    issuer, endorser = school(), college()
    badge = issuer.open_badge()
    word: Any = endorser.issue(endorser.endorsement(endorsed_id=str(badge["id"])))
    word["credentialSubject"]["endorsementComment"] = "Forged before the issuer signed."
    report = report_on(issuer.issue({**badge, "endorsement": [word]}), endorser.knowledge())
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.REPEATED_ID)]
    # A suite that protects every byte has no such question; the inner verdict is its own.
    jcs = issuer.issue({**badge, "endorsement": [word]}, suite=JCS)
    assert report_on(jcs, endorser.knowledge()).verdict is Verdict.VERIFIED


def test_several_proofs_ask_the_same_credentials_inside() -> None:
    issuer, endorser = school(), college()
    twice = issuer.issue(with_endorsement(issuer, endorser))
    report = report_on(twice, endorser.knowledge())
    assert said(report, CheckName.PROOF) == [(PASSED, Reason.INTACT)] * 2
    assert report.basis == ""
    alone = report_on(twice)  # the key that its name spells will do for PROOF
    assert said(alone, CheckName.PROOF) == [(PASSED, Reason.INTACT)] * 2


def test_what_repeats_outside_is_not_excused_by_good_credentials_inside() -> None:
    issuer, endorser = school(), college()
    word = endorser.issue(endorser.endorsement(endorsed_id=str(issuer.open_badge()["id"])))
    _, moved = relocated(issuer, endorsement=[word])
    report = report_on(moved, endorser.knowledge())
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.REPEATED_ID)]
    assert facts_of(report, CheckName.PROOF) == {"id": "did:web:riverside.edu"}


def test_of_two_credentials_inside_only_the_one_that_holds_is_left_aside() -> None:
    issuer, endorser = school(), college()
    badge = issuer.open_badge()
    good = endorser.issue(endorser.endorsement(endorsed_id=str(badge["id"])))
    bad: Any = endorser.issue(endorser.endorsement(endorsed_id=str(badge["id"]), number=2))
    bad["credentialSubject"]["endorsementComment"] = "Forged before the issuer signed."
    report = report_on(issuer.issue({**badge, "endorsement": [good, bad]}), endorser.knowledge())
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.REPEATED_ID)]
    assert facts_of(report, CheckName.PROOF) == {"id": badge["id"]}


def test_a_credential_inside_with_more_proofs_than_are_judged_is_not_trusted() -> None:
    issuer, endorser = school(), college()
    signed: Any = with_endorsement(issuer, endorser)
    (word,) = signed["endorsement"]
    crowded = {**word, "proof": [word["proof"]] * (MAX_PROOFS + 1)}
    badge = {**issuer.open_badge(), "endorsement": [crowded]}
    report = report_on(issuer.issue(badge), endorser.knowledge())
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.REPEATED_ID)]


def test_must_fail_88_two_achievements_swapped_between_two_subjects() -> None:
    """Both subjects are named by one id each and carry text; the swap keeps every quad."""
    issuer = school()
    badge: Any = issuer.open_badge()
    first = {**badge["credentialSubject"], "id": "did:example:ana"}
    second = {
        **badge["credentialSubject"],
        "id": "did:example:ben",
        "achievement": {**badge["credentialSubject"]["achievement"], "id": "urn:uuid:2"},
    }
    signed = issuer.issue({**badge, "credentialSubject": [first, second]})
    assert report_on(signed).verdict is Verdict.VERIFIED
    swapped = {
        **signed,
        "credentialSubject": [
            {**first, "achievement": second["achievement"]},
            {**second, "achievement": first["achievement"]},
        ],
    }
    report = report_on(swapped)
    assert said(report, CheckName.PROOF) == [(FAILED, Reason.SIGNATURE_MISMATCH)]


def relocated(issuer: IssuerSimulator, **more: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a signed badge in which one creator stands twice, and one with its name moved."""
    badge: Any = {**issuer.open_badge(), **more}
    creator = {"id": "did:web:riverside.edu", "type": ["Profile"], "name": "Riverside"}
    badge["credentialSubject"]["achievement"]["creator"] = creator
    badge["credentialSubject"]["source"] = dict(creator)
    signed: Any = issuer.issue(badge)
    bare = {"id": creator["id"], "type": ["Profile"]}
    subject = {**signed["credentialSubject"], "source": bare}
    return signed, {**signed, "credentialSubject": subject}


def test_must_fail_88_a_name_moved_between_two_places_of_one_id() -> None:
    genuine, moved = relocated(school())
    assert report_on(genuine).verdict is Verdict.VERIFIED
    report = report_on(moved)
    # The signature itself cannot tell: the hash is the same.
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.REPEATED_ID)]
    assert report.verdict is Verdict.UNKNOWN


def test_genuine_repeated_ids_that_agree_are_kept() -> None:
    issuer = school()
    badge: Any = issuer.open_badge()
    badge["credentialSubject"]["achievement"]["creator"] = dict(issuer.profile)
    assert report_on(issuer.issue(badge)).verdict is Verdict.VERIFIED


def test_a_credential_inside_in_which_an_id_repeats_is_not_trusted() -> None:
    """What is moved about inside it is shown with the whole: it must hold by itself."""
    issuer, endorser = school(), college()
    badge = issuer.open_badge()
    word: Any = endorser.endorsement(endorsed_id=str(badge["id"]))
    inner = endorser.issue({**word, "issuer": {**endorser.profile, "parentOrg": endorser.did}})
    alone = report_on(inner, endorser.knowledge())
    assert said(alone, CheckName.PROOF) == [(UNKNOWN, Reason.REPEATED_ID)]
    report = report_on(issuer.issue({**badge, "endorsement": [inner]}), endorser.knowledge())
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.REPEATED_ID)]


def test_a_word_about_oneself_inside_is_trusted() -> None:
    """Its issuer is its subject: named twice in it, and nobody else is claimed."""
    issuer, endorser = school(), college()
    word: Any = endorser.endorsement(endorsed_id=endorser.did)
    badge = {**issuer.open_badge(), "endorsement": [endorser.issue(word)]}
    report = report_on(issuer.issue(badge), endorser.knowledge())
    assert said(report, CheckName.PROOF) == [(PASSED, Reason.INTACT)]
    word["credentialSubject"]["endorsementComment"] = "Forged."
    word["proof"] = badge["endorsement"][0]["proof"]
    report = report_on(issuer.issue({**badge, "endorsement": [word]}), endorser.knowledge())
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.REPEATED_ID)]


def test_an_endorsed_badge_inside_is_judged_with_its_endorsement() -> None:
    issuer, endorser = school(), college()
    badge = with_endorsement(issuer, endorser)
    for depth, proof in ((1, (PASSED, Reason.INTACT)), (2, (UNKNOWN, Reason.REPEATED_ID))):
        inner: Any = badge
        for level in range(depth):
            word: Any = issuer.endorsement(endorsed_id=str(badge["id"]), number=3 + level)
            word["credentialSubject"]["endorsementComment"] = f"We stand by it, {level}."
            inner = issuer.issue({**word, "endorsement": [inner]})
        report = report_on(inner, endorser.knowledge())
        assert said(report, CheckName.PROOF) == [proof], depth


# --- nothing raises


def credential(**parts: Any) -> Credential:
    whole = {
        "original": b"{}", "form": Form.CREDENTIAL, "data_model": DataModel.V2_0,
        "securing": Securing.EMBEDDED_PROOF, "document": {}, "source": Source(name="x"),
    }  # fmt: skip
    return Credential(**{**whole, **parts})


# Strict reading refuses control characters in names before anything is checked.
texts = st.text(st.characters(exclude_categories=["C"]), max_size=12)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
MEMBERS = (
    "@context", "id", "type", "issuer", "validFrom", "validUntil", "credentialSubject", "name",
    "credentialStatus", "credentialSchema", "evidence", "relatedResource", "proof", "termsOfUse",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(MEMBERS), json_values, max_size=4))
def test_a_signed_credential_with_other_members_never_verifies_and_never_raises(members) -> None:
    issuer = school()
    signed = issuer.issue(issuer.open_badge())
    data = write_json({**signed, **members})
    for found in read_items(data, "a test", bundled_knowledge().contexts).credentials:
        report = Verifier(bundled_knowledge(), NOW).verify(found)
        assert report.verdict is not Verdict.VERIFIED or not _says_more(signed, members)
        assert_honest(report)


def _says_more(signed: dict[str, Any], members: dict[str, Any]) -> bool:
    """An absent member set to nothing says no more than before (JSON-LD drops it)."""
    empty: tuple[Any, ...] = (None, [], [None])
    return any(name in signed or value not in empty for name, value in members.items())


@settings(max_examples=100, deadline=None)
@given(json_values.filter(lambda value: isinstance(value, dict)), st.sampled_from(Securing))
def test_documents_of_any_shape_never_raise(document, securing) -> None:
    whole = credential(document=document, securing=securing)
    assert_honest(Verifier(bundled_knowledge(), NOW).verify(whole))


def assert_honest(report: Report) -> None:
    """UNKNOWN is never good: the mark and the standing rest on FORM, PROOF and SIGNER."""
    holds = all(
        report.has_passed(name) for name in (CheckName.FORM, CheckName.PROOF, CheckName.SIGNER)
    )
    assert holds or report.mark not in (Mark.SIGNED, Mark.SIGNED_NOT_LISTED, Mark.SIGNED_BY_ME)
    assert holds or report.standing is not Standing.CURRENT
    assert holds or report.verdict is not Verdict.VERIFIED


def test_a_list_that_is_no_single_credential_is_not_judged() -> None:
    issuer = school()
    knowledge = with_document(bundled_knowledge(), "https://x.org/l", {"no": "credential"})
    assert Verifier(knowledge, NOW).check_list("https://x.org/l") is None
    token = issuer.issue_token(without_proof(issuer.status_list()))
    knowledge = with_document(bundled_knowledge(), "https://x.org/l", token)
    judged = Verifier(knowledge, NOW).check_list("https://x.org/l")
    assert judged is not None
    assert judged.is_intact
    assert judged.is_tied


def test_the_clock_is_an_argument() -> None:
    badge = school().issue(school().plain(valid_until=NOW))
    for moment, verdict in (
        (datetime(2026, 6, 1, tzinfo=UTC), Verdict.VERIFIED),
        (datetime(2027, 6, 1, tzinfo=UTC), Verdict.NOT_VERIFIED),
    ):
        report = report_on(badge, now=moment)
        assert (report.verdict, report.checked_at) == (verdict, moment)


def test_nothing_known_is_no_knowledge_at_all() -> None:
    empty = replace(bundled_knowledge(), registries=(), documents=MappingProxyType({}))
    report = report_on(school().issue(school().plain()), empty)
    assert report.verdict is Verdict.VERIFIED
    assert said(report, CheckName.ISSUER) == [(UNKNOWN, Reason.NO_LISTS)]
