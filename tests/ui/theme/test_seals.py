"""A seal is the same for the same item, and another for another."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme.icons import IconName
from ui.theme.look import Appearance, look
from ui.theme.seals import _seal, seal_icon, seal_pixmap
from wallet.settings import Theme

# The 31 kinds of Open Badges 3.0 AchievementType.
# fmt: off
KINDS = (
    "Achievement", "ApprenticeshipCertificate", "Assessment", "Assignment", "AssociateDegree",
    "Award", "Badge", "BachelorDegree", "Certificate", "CertificateOfCompletion", "Certification",
    "CommunityService", "Competency", "Course", "CoCurricular", "Degree", "Diploma",
    "DoctoralDegree", "Fieldwork", "GeneralEducationDevelopment", "JourneymanCertificate",
    "LearningProgram", "License", "Membership", "ProfessionalDoctorate",
    "QualityAssuranceCredential", "MasterCertificate", "MasterDegree", "MicroCredential",
    "ResearchDoctorate", "SecondarySchoolDiploma",
)
# fmt: on


@pytest.mark.parametrize(
    ("kind", "icon"),
    [
        ("BachelorDegree", IconName.GRADUATION_CAP),
        ("License", IconName.ID_CARD),
        ("ext:Licence", IconName.ID_CARD),
        ("Certification", IconName.SCROLL_TEXT),
        ("MasterCertificate", IconName.HAMMER),
        ("CommunityService", IconName.HEART_HANDSHAKE),
        ("Badge", IconName.AWARD),
        ("ext:Something", IconName.AWARD),
        ("", IconName.AWARD),
    ],
)
def test_a_kind_has_its_picture(kind: str, icon: IconName) -> None:
    assert seal_icon(kind) is icon


def test_kinds_are_spread_over_several_pictures() -> None:
    assert len({seal_icon(kind) for kind in KINDS}) >= 7


def test_seals_repeat_for_the_same_item_only(qapp: QApplication) -> None:
    first = seal_pixmap("Course", "Welding", 64).toImage()
    assert seal_pixmap("Course", "Welding", 64).toImage() == first
    others = {
        bytes(seal_pixmap("Course", title, 64).toImage().constBits())
        for title in ("Welding", "Sewing", "Cooking", "Joinery", "Masonry", "Painting")
    }
    assert len(others) >= 4


def test_a_seal_follows_the_palette(qapp: QApplication) -> None:
    light = seal_pixmap("Course", "Welding", 64).toImage()
    look().apply(Appearance(theme=Theme.CONTRAST))
    assert seal_pixmap("Course", "Welding", 64).toImage() != light


def test_a_title_that_is_no_unicode_draws_a_seal_too(qapp: QApplication) -> None:
    assert not seal_pixmap("", "\ud800", 32).isNull()


def test_ten_thousand_titles_share_the_seals(qapp: QApplication) -> None:
    before = _seal.cache_info().misses
    for number in range(2_000):
        seal_pixmap("Course", f"Unit {number}", 20)
    assert _seal.cache_info().misses - before <= 6 * len(look().palette.seals)
