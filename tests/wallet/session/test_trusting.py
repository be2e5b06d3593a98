from datetime import timedelta

import pytest

from tests.doubles.credential_samples import V2
from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from tests.wallet.session.opened import NOW, Pupil, file
from wallet.encoding.strict_json import write_json
from wallet.errors import KnowledgeError, Reason
from wallet.model.issuer_standing import IssuerStanding
from wallet.model.outside import PackSigner
from wallet.model.report import CheckName, Mark, Verdict
from wallet.session.bringing_in import look_at
from wallet.session.opening import knowledge_without_backpack
from wallet.session.passing_packs import use_trust_pack_for_this_run
from wallet.session.session import Session
from wallet.session.trusting import (
    import_trust_pack,
    knowledge_changed,
    list_known_issuers,
    list_packs,
    look_at_trust_pack,
    remove_pack,
    set_issuer_removed,
)

KNOWN = knowledge_without_backpack()
COUNSELOR = IssuerSimulator("Counselor", seed=50)


def college() -> IssuerSimulator:
    return IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu")


def report_on(session: Session, issuer: IssuerSimulator):
    badge = issuer.issue(issuer.open_badge())
    return look_at(session, [file(badge)], now=NOW).items[0].report


def test_a_pack_is_shown_as_the_decision_it_is() -> None:
    issuer = college()
    issuer.withdraw(3)
    view = look_at_trust_pack(KNOWN, issuer.trust_pack(name="Spring pack"))
    assert (view.name, view.made_by, view.as_of) == ("Spring pack", "Westmoor", AS_OF)
    assert (view.signer, view.signer_key) == (PackSigner.UNSIGNED, "")
    assert [(entry.id, entry.name) for entry in view.issuers] == [(issuer.did, "Westmoor")]
    assert [change.issuer_id for change in view.new_keys] == [issuer.did]
    assert view.changed_keys == ()
    assert view.status_lists == (issuer.status_url(),)
    signed = look_at_trust_pack(KNOWN, issuer.trust_pack(key=COUNSELOR.key))
    assert signed.signer is PackSigner.NOT_APPROVED
    assert signed.signer_key


def test_taking_a_pack_in_and_out_again(learner: Pupil) -> None:
    issuer = college()
    assert report_on(learner.session, issuer).mark is Mark.NOT_CHECKED
    pack = issuer.trust_pack(name="Spring pack")
    session = import_trust_pack(learner.session, pack, now=NOW, is_vouched_for=True)
    assert report_on(session, issuer).mark is Mark.SIGNED
    (imported,) = list_packs(session)
    assert (imported.name, imported.as_of, imported.imported_at) == ("Spring pack", AS_OF, NOW)
    assert imported.is_vouched_for
    assert session.vault.knowledge.pack_bytes(imported.pack_id) == pack
    without = remove_pack(session, imported.pack_id, now=NOW)
    assert list_packs(without) == ()
    assert report_on(without, issuer).mark is Mark.NOT_CHECKED


def test_must_fail_89_a_pack_nobody_stands_behind_is_never_taken_in(learner: Pupil) -> None:
    """Unsigned, or signed by a key that was not approved: only an explicit act counts."""
    for pack in (college().trust_pack(), college().trust_pack(key=COUNSELOR.key)):
        with pytest.raises(ValueError, match="vouched"):
            import_trust_pack(learner.session, pack, now=NOW, is_vouched_for=False)
    assert list_packs(learner.session) == ()


def test_must_fail_89_a_candidates_pack_that_maps_a_known_issuer_is_shown_as_a_change(
    learner: Pupil,
) -> None:
    genuine = college()
    session = import_trust_pack(
        learner.session, genuine.trust_pack(), now=NOW, is_vouched_for=True
    )
    forger = IssuerSimulator("Westmoor", seed=66, host="westmoor-valley.edu")
    view = look_at_trust_pack(
        session.knowledge, forger.trust_pack(as_of=AS_OF + timedelta(days=1)), session
    )
    (change,) = view.changed_keys
    assert change.issuer_id == genuine.did
    assert change.was
    assert set(change.was).isdisjoint(change.becomes)
    assert report_on(session, forger).verdict is not Verdict.VERIFIED


def test_an_approved_key_signs_the_next_pack(learner: Pupil) -> None:
    first = college().trust_pack(key=COUNSELOR.key)
    session = import_trust_pack(
        learner.session, first, now=NOW, is_vouched_for=True, approve_signer=True
    )
    later = college().trust_pack(key=COUNSELOR.key, as_of=AS_OF + timedelta(days=9))
    assert look_at_trust_pack(session.knowledge, later, session).signer is PackSigner.APPROVED
    session = import_trust_pack(session, later, now=NOW, is_vouched_for=False)
    assert [pack.is_vouched_for for pack in list_packs(session)].count(False) == 1
    stranger = college().trust_pack(key=IssuerSimulator("X", seed=51).key)
    with pytest.raises(ValueError, match="approved"):
        import_trust_pack(session, stranger, now=NOW, is_vouched_for=False)


def test_must_fail_71_older_never_over_newer(learner: Pupil) -> None:
    issuer = college()
    old = issuer.trust_pack(key=COUNSELOR.key)
    issuer.rotate_keys(revoked_at=AS_OF)
    new = issuer.trust_pack(key=COUNSELOR.key, as_of=AS_OF + timedelta(days=5))
    session = import_trust_pack(learner.session, new, now=NOW, is_vouched_for=True)
    with pytest.raises(KnowledgeError) as caught:
        import_trust_pack(session, old, now=NOW, is_vouched_for=True)
    assert caught.value.reason is Reason.PACK_OLDER
    assert caught.value.facts == {
        "have": (AS_OF + timedelta(days=5)).isoformat(),
        "got": AS_OF.isoformat(),
    }
    # By another maker it may come in, and what is known more recently stays.
    view = look_at_trust_pack(session.knowledge, old, session)
    assert issuer.did in view.newer_already
    other = IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu").trust_pack()
    session = import_trust_pack(session, other, now=NOW + timedelta(days=1), is_vouched_for=True)
    assert session.knowledge.documents[issuer.did].as_of == AS_OF + timedelta(days=5)
    assert [pack.imported_at for pack in list_packs(session)] == [NOW + timedelta(days=1), NOW]


def test_a_pack_from_the_future_would_shut_out_newer_knowledge(learner: Pupil) -> None:
    pack = college().trust_pack(as_of=NOW + timedelta(days=1))
    for act in (
        lambda: import_trust_pack(learner.session, pack, now=NOW, is_vouched_for=True),
        lambda: use_trust_pack_for_this_run(KNOWN, pack, now=NOW, is_vouched_for=True),
    ):
        with pytest.raises(KnowledgeError) as caught:
            act()
        assert caught.value.reason is Reason.PACK_MALFORMED
        assert caught.value.facts == {"where": "/as_of"}


def test_a_changed_pack_is_refused_and_not_kept(learner: Pupil) -> None:
    pack = college().trust_pack(key=COUNSELOR.key).replace(b"Westmoor", b"Eastmoor")
    with pytest.raises(KnowledgeError) as caught:
        import_trust_pack(learner.session, pack, now=NOW, is_vouched_for=True)
    assert caught.value.reason is Reason.PACK_SIGNATURE_BAD
    for junk in (b"{}", write_json({"@context": [V2]})):
        with pytest.raises(KnowledgeError):
            import_trust_pack(learner.session, junk, now=NOW, is_vouched_for=True)
    assert list_packs(learner.session) == ()


def test_issuers_i_know(learner: Pupil) -> None:
    issuers = list_known_issuers(KNOWN)
    assert len(issuers) > 50
    assert any(entry.standing is IssuerStanding.TEST_ONLY for entry in issuers)
    assert all(entry.as_of and entry.origin for entry in issuers)
    issuer = college()
    session = import_trust_pack(learner.session, issuer.trust_pack(), now=NOW, is_vouched_for=True)
    for is_removed, mark in ((True, Mark.SIGNED_NOT_LISTED), (False, Mark.SIGNED)):
        session = set_issuer_removed(session, issuer.did, NOW, is_removed=is_removed)
        assert report_on(session, issuer).mark is mark
        assert report_on(session, issuer).has_passed(CheckName.SIGNER)
        (entry,) = [one for one in list_known_issuers(session.knowledge) if one.id == issuer.did]
        assert entry.is_removed is is_removed
    assert knowledge_changed().knowledge


def test_status_lists_come_by_pack(learner: Pupil) -> None:
    issuer = college()
    issuer.withdraw(7)
    session = import_trust_pack(learner.session, issuer.trust_pack(), now=NOW, is_vouched_for=True)
    badge = issuer.issue(issuer.open_badge(status=issuer.status_entry(7)))
    (finding,) = look_at(session, [file(badge)], now=NOW).items
    assert finding.report.of(CheckName.STATUS)[0].reason is Reason.WITHDRAWN
    report = look_at(session, [file(badge)], now=NOW + timedelta(days=400)).items[0].report
    assert report.of(CheckName.STATUS)[0].reason is Reason.WITHDRAWN
