"""Answering an issuer."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.sharing.proof_part import ProofPart


@pytest.fixture
def part(show: Show) -> ProofPart:
    made = ProofPart()
    show(made)
    return made


def test_their_code_is_needed(part: ProofPart, qtbot: QtBot) -> None:
    assert not part.button.isEnabled()
    qtbot.keyClicks(part.domain, "school.example")
    with qtbot.assertNotEmitted(part.asked):
        qtbot.keyClick(part.domain, Qt.Key.Key_Return)
    qtbot.keyClicks(part.challenge, " 4711 ")
    with qtbot.waitSignal(part.asked) as asked:
        qtbot.keyClick(part.challenge, Qt.Key.Key_Return)
    assert asked.args == ["4711", "school.example"]


def test_fields_have_names_and_can_be_cleared(part: ProofPart) -> None:
    assert nameless(part) == ()
    part.challenge.setText("1")
    part.clear()
    assert part.challenge.text() == part.domain.text() == ""
