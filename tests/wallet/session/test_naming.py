from dataclasses import replace

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.verification.checked import read, report_on
from wallet.formats.description import describe
from wallet.session.naming import IssuerName, name_issuer
from wallet.trust.knowledge import bundled_knowledge

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
COLLEGE = IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu")


def named(document, knowledge=None) -> IssuerName:
    known = knowledge or bundled_knowledge()
    credential = read(document, known)
    return name_issuer(
        credential, describe(credential).issuer_says, report_on(document, known), known
    )


def test_a_list_comes_first_then_the_website_then_what_it_says() -> None:
    badge = COLLEGE.issue(COLLEGE.open_badge())
    renamed = COLLEGE.issue({**COLLEGE.open_badge(), "issuer": {**COLLEGE.profile, "name": "MIT"}})
    for document in (badge, renamed):
        name = named(document, COLLEGE.knowledge())
        assert name == IssuerName(name="Westmoor", is_claim=False, is_practice=False)
    vouched = named(renamed, COLLEGE.knowledge(is_listed=False))
    assert (vouched.name, vouched.is_claim) == ("westmoor-valley.edu", False)
    claimed = named(SCHOOL.issue(SCHOOL.open_badge()))
    assert (claimed.name, claimed.is_claim) == ("Lantern Bay", True)


def test_a_name_is_given_only_where_the_signature_ties_it() -> None:
    forged = SCHOOL.issue({**SCHOOL.open_badge(), "issuer": COLLEGE.profile})
    assert named(forged, COLLEGE.knowledge()).is_claim
    tampered = {**COLLEGE.issue(COLLEGE.open_badge()), "name": "PhD"}
    assert named(tampered, COLLEGE.knowledge()).is_claim
    badge = COLLEGE.issue(COLLEGE.open_badge())
    unknown = replace(COLLEGE.knowledge(), documents={})
    assert named(badge, unknown) == IssuerName(name="Westmoor", is_claim=True, is_practice=False)


def test_an_identifier_is_no_name() -> None:
    plain = SCHOOL.issue(SCHOOL.plain())
    assert named(plain) == IssuerName(name="", is_claim=True, is_practice=False)


def test_without_a_name_the_website_is_what_it_says() -> None:
    plain = COLLEGE.issue(COLLEGE.plain())
    unknown = replace(COLLEGE.knowledge(), documents={})
    assert named(plain, unknown) == IssuerName(
        name="westmoor-valley.edu", is_claim=True, is_practice=False
    )


def test_a_website_at_a_port_of_its_own_is_named_with_it() -> None:
    other = IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu%3A8443")
    badge = other.issue(other.open_badge())
    name = named(badge, other.knowledge(is_listed=False))
    assert name == IssuerName(name="westmoor-valley.edu:8443", is_claim=False, is_practice=False)
