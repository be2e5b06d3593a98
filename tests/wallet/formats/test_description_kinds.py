import pytest

from wallet.formats.description_kinds import COMPARTMENT_OF_TYPE, compartment_of, kind_shown
from wallet.model.credential import Form
from wallet.model.description import Compartment


def test_every_achievement_type_of_the_specification_has_a_compartment():
    assert len(COMPARTMENT_OF_TYPE) == 31


@pytest.mark.parametrize(
    ("kind", "types", "compartment"),
    [
        ("Degree", (), Compartment.EDUCATION),
        ("License", (), Compartment.LICENCES),
        ("JourneymanCertificate", (), Compartment.WORK),
        ("CommunityService", (), Compartment.SERVICE),
        ("MicroCredential", (), Compartment.SKILLS),
        ("ext:NursingLicence", (), Compartment.LICENCES),
        ("ext:JobShadowing", (), Compartment.WORK),
        ("ext:Volunteering", (), Compartment.SERVICE),
        ("ext:Whatever", (), Compartment.SKILLS),
        ("", ("VerifiableCredential", "UniversityDegreeCredential"), Compartment.EDUCATION),
        ("", ("EmploymentCredential",), Compartment.WORK),
        ("", ("PermanentResidentCard",), Compartment.ABOUT_ME),
        ("", (), Compartment.SKILLS),
    ],
)
def test_the_compartment_comes_from_the_type(kind, types, compartment):
    assert compartment_of(Form.OPEN_BADGE_3, kind, types) is compartment


def test_some_forms_have_a_compartment_of_their_own():
    assert compartment_of(Form.ENDORSEMENT, "Degree", ()) is Compartment.ABOUT_ME
    assert compartment_of(Form.COMPREHENSIVE_LEARNER_RECORD, "", ()) is Compartment.EDUCATION


def test_an_issuers_own_kind_is_shown_without_its_mark():
    assert kind_shown("ext:Micro") == "Micro"
    assert kind_shown("Degree") == "Degree"
