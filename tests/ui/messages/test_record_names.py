"""Names of what the model distinguishes: complete, distinct, in both languages."""

from enum import StrEnum

import ui.messages.record_names as names
from ui.messages.languages import Interpreter
from ui.messages.record_names import compartment_name
from wallet.model.description import Compartment
from wallet.settings import Language


def tables() -> list[dict[StrEnum, str]]:
    return [
        table
        for name, table in vars(names).items()
        if name.isupper() and name[0] != "_" and isinstance(table, dict)
    ]


def test_every_member_has_a_name_and_no_two_share_one() -> None:
    found = tables()
    assert found
    for table in found:
        kind = type(next(iter(table)))
        assert set(table) == set(kind)
        assert len(set(table.values())) == len(table)


def test_names_are_said_in_the_language_spoken(interpreter: Interpreter) -> None:
    assert compartment_name(Compartment.ABOUT_ME) == "About me"
    interpreter.speak(Language.SPANISH)
    assert compartment_name(Compartment.ABOUT_ME) == "Sobre mí"
    assert all(compartment_name(member) for member in Compartment)
