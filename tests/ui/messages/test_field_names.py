"""Names of what the model distinguishes: complete, distinct, in both languages."""

from enum import StrEnum

import ui.messages.field_names as names
from ui.messages.field_names import field_name
from ui.messages.languages import Interpreter
from wallet.model.description import Field
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
    assert field_name(Field.BIRTH_DATE) == "Date of birth"
    interpreter.speak(Language.SPANISH)
    assert field_name(Field.BIRTH_DATE) == "Fecha de nacimiento"
    assert all(field_name(member) for member in Field)
