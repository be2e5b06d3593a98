"""Names of standards' members are said in both languages; issuers' own stay as they are."""

import pytest

from ui.messages.languages import Interpreter
from ui.messages.member_names import MEMBERS, member_name
from wallet.formats.description_labels import label_of
from wallet.settings import Language


def test_the_standards_own_names_are_said_in_the_language_spoken(
    interpreter: Interpreter,
) -> None:
    assert member_name("badge") == "badge"
    interpreter.speak(Language.SPANISH)
    assert member_name("badge") == "insignia"
    assert member_name("result description / required level") == (
        "descripción del resultado / nivel necesario"
    )
    for label in MEMBERS:
        assert member_name(label)


@pytest.mark.parametrize("label", ["sail number", "degree / sail number", "Badge", "", "a / "])
def test_what_is_not_wholly_the_standards_stays(label: str, interpreter: Interpreter) -> None:
    interpreter.speak(Language.SPANISH)
    assert member_name(label) == label


def test_they_are_spelled_as_labels_are() -> None:
    for label in MEMBERS:
        first, *others = label.split()
        assert label_of((first + "".join(word.capitalize() for word in others),)) == label
