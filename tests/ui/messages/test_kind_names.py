"""Every kind of the standard has a name of its own, in both languages."""

from ui.messages.kind_names import KINDS, kind_name
from ui.messages.languages import Interpreter
from wallet.settings import Language

ALL_KINDS = 31  # Open Badges 3.0, AchievementType


def test_every_kind_has_a_name_and_no_two_share_one(interpreter: Interpreter) -> None:
    assert len(KINDS) == ALL_KINDS
    for language in Language:
        if language is not Language.SYSTEM:
            interpreter.speak(language)
            assert len({kind_name(kind) for kind in KINDS}) == len(KINDS)


def test_an_issuers_own_kind_keeps_its_words() -> None:
    assert kind_name("YouthApprenticeship") == "Youth Apprenticeship"
    assert kind_name("") == ""


def test_spanish_has_its_own(interpreter: Interpreter) -> None:
    interpreter.speak(Language.SPANISH)
    assert kind_name("Course") == "Curso"
