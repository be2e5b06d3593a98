"""One found item and the decision about it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless, spoken_name
from ui.bringing_in.finding_row import Decided, FindingRow
from wallet.model.record import Keeping
from wallet.session.bringing_in import look_at
from wallet.session.gathering import incoming_paths
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def row(session: Session, shell: RecordingShell, files: dict[str, Path], show: Show) -> FindingRow:
    incoming = incoming_paths([files["03-first-aid.json"]])
    (finding,) = look_at(session, incoming, now=shell.now()).items
    made = FindingRow(finding, InlineLane())
    made.resize(900, 200)
    show(made)
    return made


def test_a_screen_reader_hears_the_verdict_first(row: FindingRow) -> None:
    assert spoken_name(row.fold).startswith("Signed. Expired 26 May 2026. First aid at work")
    best = row.keep_buttons[Keeping.HISTORY]
    assert spoken_name(best) == "Keep as history: First aid at work"
    assert best.toolTip().endswith("Keep as history (H)")
    assert nameless(row) == ()


def test_the_best_way_comes_first_and_each_tells_which(row: FindingRow, qtbot: QtBot) -> None:
    assert list(row.keep_buttons) == [Keeping.HISTORY, Keeping.CURRENT]
    with qtbot.waitSignal(row.keep_asked) as asked:
        qtbot.mouseClick(row.keep_buttons[Keeping.CURRENT], Qt.MouseButton.LeftButton)
    assert asked.args == [row.finding.id, Keeping.CURRENT]
    with qtbot.waitSignal(row.discard_asked):
        qtbot.mouseClick(row.discard_button, Qt.MouseButton.LeftButton)


def test_what_is_decided_folds_to_one_line(row: FindingRow, qtbot: QtBot) -> None:
    row.fold.setChecked(True)
    high = row.sizeHint().height()
    row.show_decided(Decided.KEPT, Keeping.HISTORY)
    assert row._became.text() == "Kept as history"
    assert not row.fold.isChecked()
    assert row.sizeHint().height() < high
    assert row.first_focus() is row.undo_button
    with qtbot.assertNotEmitted(row.discard_asked):
        qtbot.keyClick(row.undo_button, Qt.Key.Key_D)
    with qtbot.waitSignal(row.undo_asked):
        qtbot.keyClick(row.undo_button, Qt.Key.Key_Space)
