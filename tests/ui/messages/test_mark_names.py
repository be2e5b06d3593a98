"""Names of what the model distinguishes: complete, distinct, in both languages."""

from enum import StrEnum

import ui.messages.mark_names as names
from ui.messages.five_lines import Reader
from ui.messages.languages import Interpreter
from ui.messages.mark_names import mark_name
from wallet.model.report import Mark
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
    assert mark_name(Mark.SIGNED_BY_ME) == "Signed by me"
    interpreter.speak(Language.SPANISH)
    assert mark_name(Mark.SIGNED_BY_ME) == "Firmado por mí"
    assert all(mark_name(member) for member in Mark)


def test_a_receiver_reads_who_the_learner_is_not_me() -> None:
    assert mark_name(Mark.SIGNED_BY_ME) == "Signed by me"
    assert mark_name(Mark.SIGNED_BY_ME, Reader.RECEIVER) == "Signed by the learner"
    assert mark_name(Mark.COPY, Reader.RECEIVER) == mark_name(Mark.COPY)
