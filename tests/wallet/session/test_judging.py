from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.verification.checked import read, report_on
from wallet.session.judging import Staying, judge, staying_of
from wallet.trust.knowledge import bundled_knowledge

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)


def test_what_is_read_and_who_signed_stand_beside_the_report() -> None:
    document = SCHOOL.issue(SCHOOL.open_badge())
    credential, report = read(document), report_on(document)
    made = judge(credential, report, bundled_knowledge())
    assert made.credential is credential
    assert made.report is report
    assert made.description.title == "Cave Rescue Basics"
    assert (made.issuer.name, made.issuer.is_claim) == ("Lantern Bay", True)


def test_of_an_item_that_says_itself_what_it_is_nothing_stays() -> None:
    credential = read(SCHOOL.issue(SCHOOL.open_badge()))
    assert staying_of(credential, bundled_knowledge()) == Staying()
