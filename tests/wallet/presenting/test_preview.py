from dataclasses import replace
from datetime import UTC, datetime

from tests.wallet.formats import samples
from wallet.errors import Reason
from wallet.formats.copies import read_copy, write_words
from wallet.formats.description import describe
from wallet.model.copy import CopyWords
from wallet.model.credential import Source
from wallet.model.description import Sensitivity
from wallet.model.learner import Learner
from wallet.model.report import Check, CheckName, Mark, Outcome, Report, Standing
from wallet.model.sharing import HolderSuite, ShareOrder
from wallet.presenting.preview import PreviewSource, preview

NOW = datetime(2026, 6, 1, tzinfo=UTC)
LATER = datetime(2026, 7, 1, tzinfo=UTC)
LEARNER = Learner(dids=frozenset({samples.LEARNER}))


def report(**reasons):
    outcomes = dict.fromkeys(CheckName, (Outcome.PASSED, Reason.INTACT))
    outcomes[CheckName.VALIDITY] = reasons.get("validity", (Outcome.PASSED, Reason.IN_DATE))
    checks = tuple(
        Check(name=name, outcome=outcome, reason=reason)
        for name, (outcome, reason) in outcomes.items()
    )
    return Report(checks=checks, checked_at=NOW)


def source(value=None, record_id="1", **members):
    item = samples.credential(value or samples.badge())
    return PreviewSource(
        record_id=record_id,
        credential=item,
        report=members.pop("report", report()),
        description=describe(item),
        issuer_name="Harbor College",
        issuer_is_claim=False,
        **members,
    )


def order(**members):
    return ShareOrder(record_ids=("1",), receiver="Acme", purpose="Job", **members)


def test_every_item_is_shown_in_order_with_what_is_known_of_it():
    shown = preview(
        (source(record_id="b", is_practice=True), source(record_id="a")),
        order(expires_at=LATER),
        LEARNER,
        signs_with=samples.LEARNER,
    )
    assert [item.record_id for item in shown.items] == ["b", "a"]
    assert shown.items[0].is_practice
    assert shown.items[0].description.title == "Forklift Safety"
    assert (shown.items[0].mark, shown.items[0].standing) == (Mark.SIGNED, Standing.CURRENT)
    assert (shown.receiver, shown.purpose, shown.expires_at) == ("Acme", "Job", LATER)
    assert (shown.is_signed, shown.signs_with) == (True, samples.LEARNER)


def test_an_unsigned_bundle_promises_nothing():
    shown = preview(
        (source(),), order(suite=HolderSuite.UNSIGNED, expires_at=LATER), LEARNER, signs_with="x"
    )
    assert (shown.is_signed, shown.signs_with, shown.expires_at) == (False, "", None)


def test_warnings_stand_beside_their_item():
    value = samples.badge()
    value["credentialSubject"]["email"] = "ana@x.example"
    shown = preview((source(), source(value)), order(), LEARNER, signs_with="x")
    assert shown.items[0].warnings == ()
    assert [warning.kind for warning in shown.items[1].warnings] == [Sensitivity.EMAIL]


def test_what_no_longer_holds_is_told():
    expired = report(validity=(Outcome.FAILED, Reason.EXPIRED))
    shown = preview((source(), source(report=expired)), order(), LEARNER, signs_with="x")
    assert shown.no_longer_good == (shown.items[1],)


def test_keys_of_others_are_told_once():
    other = samples.badge()
    other["credentialSubject"]["id"] = "did:key:z6MkOther"
    number = samples.badge()
    number["credentialSubject"]["id"] = "urn:uuid:7b2b1f5e-0000-4000-8000-00000000000b"
    shown = preview(
        (source(), source(other), source(other), source(number)), order(), LEARNER, signs_with="x"
    )
    assert shown.bound_to_other_keys == ("did:key:z6MkOther",)


def test_what_only_a_package_holds_is_told(credentials):
    copy = read_copy(b"scan", Source(name="a.txt"), write_words(CopyWords(title="A letter")))
    held = PreviewSource(
        record_id="2",
        credential=copy,
        report=report(),
        description=describe(copy),
        issuer_name="",
        issuer_is_claim=True,
    )
    signed = replace(source(), credential=credentials["01"])
    shown = preview((signed, held), order(), LEARNER, signs_with="x")
    assert [item.needs_package for item in shown.items] == [False, True]
