"""Checking again comes out as checking anew, whatever changed; and reuses what it may."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.doubles.credential_samples import ISSUED_AT, V2
from tests.doubles.issuer_simulator import ALL_SUITES, AS_OF, JCS, RDFC, IssuerSimulator
from tests.doubles.tampering import tampered
from tests.wallet.verification.checked import ME, NOW, OTHER, college, read, school, with_document
from wallet.encoding.contexts import pin_context
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.model.credential import Credential
from wallet.model.dates import write_timestamp
from wallet.model.learner import Learner
from wallet.model.report import Check, CheckName, Outcome, Report
from wallet.proofs.keys import SigningKey, write_multikey
from wallet.session.practice_keys import issuer_key
from wallet.trust.knowledge import Knowledge, Registry, bundled_knowledge
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey
from wallet.verification.basis import RULES_VERSION, basis_of
from wallet.verification.proof_checks import MAX_PROOFS
from wallet.verification.recheck import find_signers_now, may_be_reused
from wallet.verification.verifier import Verifier

EXTRA = pin_context(
    "https://example.org/extra/v1",
    {"@context": {"rank": "https://example.org/extra#rank"}},
    origin="a test",
)
KEY_NAME = f"{college().did}#key-1"


# --- items


def items() -> Iterator[bytes]:
    for issuer in (school(), college()):
        badge = issuer.open_badge(subject_id=ME.did, status=issuer.status_entry(3))
        for suite in ALL_SUITES:
            yield issuer.issue_bytes(badge, suite=suite)
        yield issuer.issue_bytes(issuer.plain(model="1.1"))
        yield issuer.issue_bytes(issuer.expired_badge(NOW))
        signed = issuer.issue(badge)
        yield write_json(issuer.issue(signed, suite=JCS))
        yield write_json(tampered(signed, "/name", "Another name"))
        yield write_json(issuer.open_badge())
        yield issuer.issue_bytes(badge, expires=write_timestamp(NOW + timedelta(days=1)))
        yield issuer.issue_bytes({**badge, "validFrom": "2025-01-01T00:00:00"})
        yield issuer.issue_token(badge).encode()
        yield issuer.issue_token(badge, algorithm="ES256").encode()
        yield issuer.issue_token(badge, header={"kid": ""}).encode()
    yield from odd_items()


def odd_items() -> Iterator[bytes]:
    issuer, endorser = school(), college()
    badge = issuer.open_badge()
    word = endorser.issue(endorser.endorsement(endorsed_id=str(badge["id"])))
    yield issuer.issue_bytes({**badge, "endorsement": [word]})
    yield issuer.issue_bytes({**badge, "@context": [V2, {"@vocab": "https://a.example/#"}]})
    yield endorser.issue_bytes(endorser.open_badge(), method=KEY_NAME)
    yield endorser.issue_bytes(endorser.open_badge(), method=f"{endorser.did}#no-key-there")
    practice = IssuerSimulator("Practice")
    practice.key = issuer_key(PracticeIssuerKey.SCHOOL)
    yield practice.issue_bytes(practice.open_badge())
    signed: Any = issuer.issue(badge)
    yield write_json({**signed, "proof": [signed["proof"]] * (MAX_PROOFS + 1)})
    yield write_json({**signed, "proof": "none"})
    known = replace(bundled_knowledge(), contexts=bundled_knowledge().contexts.with_added([EXTRA]))
    ranked = {**badge, "@context": [*badge["@context"], EXTRA.url], "rank": "first"}  # type: ignore[misc,dict-item]
    yield issuer.issue_bytes(ranked, contexts_from=known)


# --- what is known


def listed(key: SigningKey, **members: Any) -> dict[str, Any]:
    """The college's document with one key under a name that does not spell it."""
    method = {
        "id": KEY_NAME, "type": "Multikey", "controller": college().did,
        "publicKeyMultibase": write_multikey(key.public), **members,
    }  # fmt: skip
    return {"id": college().did, "verificationMethod": [method], "assertionMethod": [KEY_NAME]}


def worlds() -> Iterator[Knowledge]:
    yield bundled_knowledge()
    whole = college()
    whole.withdraw(9)
    yield whole.knowledge()
    withdrawn = college()
    withdrawn.withdraw(3)
    yield withdrawn.knowledge(is_listed=False)
    for revoked_at in (None, NOW - timedelta(days=3)):
        rotated = college()
        rotated.rotate_keys(revoked_at=revoked_at)
        yield rotated.knowledge()
    unlisted = college()
    unlisted.rotate_keys()
    unlisted._retired.clear()
    yield unlisted.knowledge()
    known = college().knowledge()
    yield replace(known, removed_issuers=frozenset({college().did}))
    yield replace(known, contexts=known.contexts.with_added([EXTRA]))
    for document in (
        listed(college().key),
        listed(OTHER),
        listed(college().key, revoked=write_timestamp(NOW)),
        listed(college().key, expires=write_timestamp(NOW)),
        {**listed(college().key), "assertionMethod": []},
        {**listed(college().key), "id": "did:web:another.example"},
    ):
        yield with_document(bundled_knowledge(), college().did, document)
    first = next(iter(PRACTICE_ISSUERS))
    yield replace(bundled_knowledge(), practice=registry_of(PRACTICE_ISSUERS[first].id))


def registry_of(issuer_id: str) -> Registry:
    entry = bundled_knowledge().registries[0].entries[0]
    return Registry(
        name="Practice", url="urn:practice", format="test", as_of=AS_OF, origin="a test",
        entries=(entry._replace(issuer_id=issuer_id),),
    )  # fmt: skip


@cache
def everything() -> tuple[tuple[Credential, ...], tuple[Knowledge, ...]]:
    known = tuple(worlds())
    return tuple(read(item, known[7]) for item in items()), known


MOMENTS = (
    datetime(2020, 1, 1, tzinfo=UTC), ISSUED_AT, NOW - timedelta(days=2), NOW,
    NOW + timedelta(days=2), NOW + timedelta(days=500),
)  # fmt: skip
LEARNERS = (Learner(), Learner(dids=frozenset({ME.did})), Learner(dids=frozenset({OTHER.did})))
RUNS = st.tuples(st.integers(0, 14), st.sampled_from(MOMENTS), st.sampled_from(LEARNERS))


@cache
def earlier_report(item: int, run: tuple[int, datetime, Learner]) -> Report:
    credentials, known = everything()
    return Verifier(known[run[0]], *run[1:]).verify(credentials[item])


@settings(max_examples=1500, deadline=None)
@given(st.integers(0, 33), st.integers(0, 33) | st.none(), RUNS, RUNS)
def test_checking_again_comes_out_as_checking_anew(
    item: int, other: int | None, before: Any, after: Any
) -> None:
    """Whatever is known by then, at whatever moment, and also of another item's report."""
    credentials, known = everything()
    earlier = earlier_report(item if other is None else other, before)
    verifier = Verifier(known[after[0]], *after[1:])
    again = verifier.verify_again(credentials[item], earlier)
    assert again == earlier_report(item, after)
    assert verifier.verify_again(credentials[item], again) == again


def test_the_property_above_names_every_item_and_every_state_of_knowledge() -> None:
    credentials, known = everything()
    assert (len(credentials), len(known)) == (40, 15)
    run = (1, NOW, LEARNERS[0])
    reports = [earlier_report(number, run) for number in range(len(credentials))]
    assert 10 < [bool(report.basis) for report in reports].count(True) < len(reports)


# --- what is reused


def forged(report: Report, **parts: Any) -> Report:
    """Return ``report`` with a mark of ours in its PROOF line, to see whether it is taken over."""
    checks = [
        line._replace(facts={**line.facts, "seen": "before"})
        if line.name is CheckName.PROOF
        else line
        for line in report.checks
    ]
    return replace(report, checks=tuple(checks), **parts)


def is_taken_over(report: Report) -> bool:
    return all(line.facts.get("seen") == "before" for line in report.of(CheckName.PROOF))


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize("issuer", [school(), college()])
def test_an_unchanged_items_proof_is_not_worked_out_again(
    suite: str, issuer: IssuerSimulator
) -> None:
    badge = read(issuer.issue(issuer.open_badge(), suite=suite))
    earlier = forged(Verifier(issuer.knowledge(), NOW).verify(badge))
    later = Verifier(issuer.knowledge(), NOW + timedelta(days=9))
    again = later.verify_again(badge, earlier)
    assert is_taken_over(again)
    assert again.checked_at == NOW + timedelta(days=9)
    assert again.basis == earlier.basis != ""


def test_a_report_for_once_differs_in_its_basis_alone() -> None:
    issuer = college()
    badge = read(issuer.issue(issuer.open_badge()))
    kept = Verifier(issuer.knowledge(), NOW).verify(badge)
    once = Verifier(issuer.knowledge(), NOW, is_for_once=True).verify(badge)
    assert once == replace(kept, basis="")
    assert kept.basis


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256"])
def test_a_tokens_proof_is_not_worked_out_again_where_it_names_its_key(algorithm: str) -> None:
    issuer = college()
    verifier = Verifier(issuer.knowledge(), NOW)
    named = read(issuer.issue_token(issuer.open_badge(), algorithm=algorithm))
    assert is_taken_over(verifier.verify_again(named, forged(verifier.verify(named))))
    # Which of several keys fits, only the signature tells.
    bare = read(issuer.issue_token(issuer.open_badge(), algorithm=algorithm, header={"kid": ""}))
    assert verifier.verify(bare).basis == ""
    assert not is_taken_over(verifier.verify_again(bare, forged(verifier.verify(bare))))


def test_other_rules_other_contexts_and_other_keys_work_it_out_again() -> None:
    badge = read(school().issue(school().open_badge()))
    known = bundled_knowledge()
    earlier = forged(Verifier(known, NOW).verify(badge))
    keys = (school().key.public,)
    assert earlier.basis == basis_of(badge, keys, known.contexts)
    rules = basis_of(badge, keys, known.contexts, rules=RULES_VERSION + 1)
    other = basis_of(badge, (OTHER.public,), known.contexts)
    for basis in ("", rules, other, "0" * 64):
        again = Verifier(known, NOW).verify_again(badge, replace(earlier, basis=basis))
        assert not is_taken_over(again)
    added = replace(known, contexts=known.contexts.with_added([EXTRA]))
    assert not is_taken_over(Verifier(added, NOW).verify_again(badge, earlier))


def test_changed_bytes_are_worked_out_again() -> None:
    signed = school().issue(school().open_badge())
    verifier = Verifier(bundled_knowledge(), NOW)
    earlier = forged(verifier.verify(read(signed)))
    changed = read(tampered(signed, "/name", "Another name"))
    again = verifier.verify_again(changed, earlier)
    assert again == verifier.verify(changed)
    assert again.of(CheckName.PROOF)[0].reason is Reason.SIGNATURE_MISMATCH
    # The same claims in other bytes are other bytes.
    spaced = read(write_json(signed) + b"\n")
    assert not is_taken_over(verifier.verify_again(replace(spaced, original=b" "), earlier))


def test_a_report_whose_proof_did_not_pass_is_never_taken_over() -> None:
    badge = read(school().issue(school().open_badge()))
    verifier = Verifier(bundled_knowledge(), NOW)
    earlier = verifier.verify(badge)
    assert may_be_reused(earlier)
    spoilt = tuple(
        line._replace(outcome=Outcome.FAILED) if line.name is CheckName.PROOF else line
        for line in earlier.checks
    )
    assert not may_be_reused(replace(earlier, checks=spoilt))
    assert not may_be_reused(replace(earlier, basis=""))
    assert verifier.verify_again(badge, replace(earlier, checks=spoilt)) == earlier


def test_a_proof_inside_that_had_to_decide_is_asked_again() -> None:
    issuer, endorser = school(), college()
    badge = issuer.open_badge()
    word = endorser.issue(endorser.endorsement(endorsed_id=str(badge["id"])))
    item = read(issuer.issue({**badge, "endorsement": [word]}))
    report = Verifier(endorser.knowledge(), NOW).verify(item)
    assert report.of(CheckName.PROOF)[0].reason is Reason.INTACT
    assert report.basis == ""


def test_what_breaks_while_checking_again_is_left_to_the_whole_road() -> None:
    badge = read(college().issue(college().open_badge()))
    known = college().knowledge()
    earlier = Verifier(known, NOW).verify(badge)
    broken: Any = MappingProxyType({college().did: 7})
    again = Verifier(replace(known, documents=broken), NOW).verify_again(badge, earlier)
    assert again.of(CheckName.PROOF)[0].reason is Reason.INTERNAL_ERROR
    assert again.basis == ""


def test_a_form_that_could_not_be_judged_is_judged_again() -> None:
    badge = read(school().issue(school().open_badge(), suite=RDFC))
    broken: Any = replace(badge, data_model=[])
    report = Verifier(bundled_knowledge(), NOW).verify(broken)
    form: Check = report.of(CheckName.FORM)[0]
    assert (form.outcome, form.reason) == (Outcome.UNKNOWN, Reason.INTERNAL_ERROR)
    assert report.basis == ""


def test_a_signer_is_found_for_each_proof_or_for_none() -> None:
    issuer = college()
    signed: Any = issuer.issue(issuer.issue(issuer.open_badge()), suite=JCS)
    verifier = Verifier(issuer.knowledge(), NOW)
    found = find_signers_now(read(signed), issuer.did, verifier._methods, NOW)
    assert [key for key, _ in found] == [issuer.key.public] * 2
    assert {answer.reason for _, answer in found} == {Reason.SIGNED_BY_ISSUER}
    unsigned = read(issuer.open_badge())
    assert find_signers_now(unsigned, issuer.did, verifier._methods, NOW) == ()


def test_a_proof_past_its_own_end_has_no_signer_now() -> None:
    issuer = college()
    ended = write_timestamp(NOW - timedelta(days=1))
    signed: Any = issuer.issue(issuer.open_badge(), expires=ended)
    methods = Verifier(issuer.knowledge(), NOW)._methods
    assert find_signers_now(read(signed), issuer.did, methods, NOW) == ()
    before = NOW - timedelta(days=2)
    assert len(find_signers_now(read(signed), issuer.did, methods, before)) == 1


def test_a_proof_that_is_none_has_no_signer_now() -> None:
    issuer = college()
    badge: Any = issuer.issue(issuer.open_badge())
    verifier = Verifier(issuer.knowledge(), NOW)
    odd = read({**badge, "proof": 7})
    assert find_signers_now(odd, issuer.did, verifier._methods, NOW) == ()
