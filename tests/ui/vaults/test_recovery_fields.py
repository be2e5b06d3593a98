"""The groups of a recovery code, checked while they are typed."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.keyboard import has_keyboard
from ui.accessible.naming import nameless
from ui.theme.look import Appearance, look
from ui.vaults.recovery_fields import RecoveryFields, digits_of
from wallet.settings import Theme

Show = Callable[[QWidget], QWidget]
# Multiples of 11, as groups of a code are.
GROUPS = ("000011", "123453", "000022", "720885", "000000", "110000", "000033", "000044")


@pytest.fixture
def fields(show: Show) -> RecoveryFields:
    made = RecoveryFields()
    show(made)
    return made


def test_typing_goes_on_by_itself(fields: RecoveryFields, qtbot: QtBot) -> None:
    fields.fields[0].setFocus()
    for field, group in zip(fields.fields, GROUPS, strict=True):
        assert has_keyboard(field)
        qtbot.keyClicks(field, group)
    assert fields.groups == GROUPS
    assert fields.text == " ".join(GROUPS)
    assert not fields.find_fault()


def test_a_wrong_group_is_named_while_it_is_typed(fields: RecoveryFields, qtbot: QtBot) -> None:
    fields.fields[0].setFocus()
    qtbot.keyClicks(fields.fields[0], "000012")
    assert has_keyboard(fields.fields[0])
    assert fields._labelled[0]._hint.text() == "A digit is not right here."
    assert fields.fields[0].accessibleDescription() == "A digit is not right here."
    qtbot.keyClicks(fields.fields[0], "\b1")
    assert not fields._labelled[0]._hint.isVisible()


def test_what_is_missing_is_marked_and_gets_the_keyboard(
    fields: RecoveryFields, qtbot: QtBot
) -> None:
    for field, group in zip(fields.fields, GROUPS, strict=True):
        field.setText(group)
    fields.fields[2].setText("0000")
    assert fields.find_fault()
    assert has_keyboard(fields.fields[2])
    assert fields._labelled[2]._hint.text() == "Type six digits."


def test_a_whole_code_spreads_over_the_fields(fields: RecoveryFields) -> None:
    whole = " ".join(GROUPS)
    fields.fields[0].setText(whole)
    fields.fields[0].textEdited.emit(whole)
    assert fields.groups == GROUPS
    fields.clear()
    assert fields.groups == ("",) * 8


def test_some_groups_only(show: Show) -> None:
    some = RecoveryFields((3, 7))
    show(some)
    some.complain_about(7, lambda: "Not this.")
    assert [one._label.text() for one in some._labelled] == ["Group 3", "Group 7"]
    assert some._labelled[1]._hint.text() == "Not this."
    assert has_keyboard(some.fields[1])
    assert nameless(some) == ()


def test_large_text_takes_two_columns(fields: RecoveryFields) -> None:
    assert fields._columns == 4
    look().apply(Appearance(theme=Theme.LIGHT, text_scale=200))
    fields.resize(fields.sizeHint())
    assert fields._columns == 2


def test_digits_of_any_script_count() -> None:
    assert digits_of("１２ 3-٤") == "1234"
