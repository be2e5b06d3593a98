"""The learner's keys."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.sharing.keys_part import KeysPart
from wallet.model.record import HolderKey

MADE = datetime(2026, 5, 3, 12, tzinfo=UTC)
HOME = HolderKey(did="did:key:zHome000001", label="", created_at=MADE, is_default=True)
WORK = HolderKey(did="did:key:zWork000002", label="Work", created_at=MADE, is_imported=True)


@pytest.fixture
def part(show: Show) -> KeysPart:
    made = KeysPart()
    show(made)
    made.show_keys((HOME, WORK))
    return made


def test_the_default_is_marked_and_another_can_be(part: KeysPart, qtbot: QtBot) -> None:
    assert part.radios[HOME.did].isChecked()
    with qtbot.waitSignal(part.default_picked) as picked:
        qtbot.keyClick(part.radios[WORK.did], Qt.Key.Key_Space)
    assert picked.args == [WORK.did]


def test_a_name_is_taken_when_it_changed(part: KeysPart, qtbot: QtBot) -> None:
    field = part.names[WORK.did]
    with qtbot.assertNotEmitted(part.named):
        field.editingFinished.emit()
    qtbot.keyClicks(field, "shop")
    with qtbot.waitSignal(part.named) as named:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert named.args == [WORK.did, "Workshop"]


def test_every_row_has_names(part: KeysPart, qtbot: QtBot) -> None:
    qtbot.wait(10)
    assert nameless(part) == ()
    assert part.names[WORK.did].accessibleName() == "Name of Work (…000002)"
    with qtbot.waitSignal(part.add_asked):
        part.add.click()
