from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.verification.checked import read, report_on
from wallet.session.judging import judge
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
