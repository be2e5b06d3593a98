"""What was found stays apart from what is decided about it."""

from datetime import UTC, datetime

from wallet.errors import Reason
from wallet.model.credential import Form, Securing, Source
from wallet.model.description import Compartment
from wallet.model.finding import Decision, Finding, Findings, Held, Relation
from wallet.model.not_read import NotRead
from wallet.model.record import Keeping, Summary
from wallet.model.report import Check, CheckName, Mark, Outcome, Report, Standing

WHEN = datetime(2026, 11, 22, tzinfo=UTC)


def finding(name: str) -> Finding:
    checks = tuple(
        Check(name=check, outcome=Outcome.UNKNOWN, reason=Reason.INTERNAL_ERROR)
        for check in CheckName
    )
    return Finding(
        id=name,
        held=Held(
            original=b"{}", form=Form.CREDENTIAL, securing=Securing.NONE,
            source=Source(name=f"{name}.json"),
        ),
        report=Report(checks=checks, checked_at=WHEN),
        summary=Summary(
            id=name, title=name, issuer_name="", issuer_is_claim=True,
            compartment=Compartment.SKILLS, achievement_kind="", form=Form.CREDENTIAL,
            mark=Mark.COPY, standing=Standing.UNKNOWN, keeping=Keeping.CURRENT,
            awarded_at=None, valid_until=None, imported_at=WHEN,
        ),
        search_text=name,
        relation=Relation.NEW,
        relates_to="",
        may_keep=(Keeping.HISTORY,),
    )  # fmt: skip


def test_findings_keep_the_order_of_the_files_and_start_without_packs_and_codes() -> None:
    found = Findings(items=(finding("b"), finding("a")), not_read=())
    assert [item.id for item in found.items] == ["b", "a"]
    assert (found.trust_packs, found.code_progress) == ((), (0, 0))


def test_what_is_no_credential_is_beside_the_items_and_not_among_them() -> None:
    unread = NotRead(name="holiday.pdf", pointer="", reason=Reason.UNRECOGNIZED_FORMAT)
    found = Findings(items=(), not_read=(unread,))
    assert (found.items, found.not_read) == ((), (unread,))
    assert found != Findings(items=(), not_read=())


def test_a_decision_replaces_nothing_unless_it_says_so() -> None:
    decision = Decision(finding_id="a", keeping=Keeping.CURRENT)
    assert decision.replaces == ""
    assert decision != Decision(finding_id="a", keeping=Keeping.CURRENT, replaces="b")


def test_every_way_two_items_can_stand_to_each_other_has_its_word() -> None:
    assert [relation.value for relation in Relation] == [
        "new", "same", "newer-version", "older-version", "repeated",
    ]  # fmt: skip
