"""Everything that was found; rows are built a few at a time."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from tests.doubles.shell import RecordingShell
from ui.bringing_in.finding_list import AT_ONCE, FindingList
from ui.bringing_in.finding_row import Decided
from wallet.model.finding import Findings
from wallet.model.record import Keeping
from wallet.session.bringing_in import look_at
from wallet.session.gathering import incoming_paths
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def findings(session: Session, shell: RecordingShell, files: dict[str, Path]) -> Findings:
    return look_at(session, incoming_paths(files.values()), now=shell.now())


def test_many_are_shown_in_portions(findings: Findings, show: Show, qtbot: QtBot) -> None:
    (finding,) = findings.items[:1]
    many = tuple(replace(finding, id=f"{number}") for number in range(AT_ONCE + 40))
    rows = FindingList(InlineLane())
    show(rows)
    rows.show_findings(Findings(items=many, not_read=()))
    assert 0 < len(rows.rows) < AT_ONCE
    qtbot.waitUntil(rows.more_button.isVisible)
    assert len(rows.rows) == AT_ONCE
    assert rows.more_button.text() == "Show 40 more"
    # Decided before its row was built: the row knows when it comes.
    rows.set_decided(f"{AT_ONCE + 5}", Decided.KEPT, Keeping.CURRENT)
    qtbot.mouseClick(rows.more_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows.rows) == AT_ONCE + 40)
    assert rows.rows[f"{AT_ONCE + 5}"].decided is Decided.KEPT
    assert not rows.more_button.isVisible()
    assert len(rows.undecided) == AT_ONCE + 39


def test_other_findings_replace_the_first(findings: Findings, show: Show) -> None:
    rows = FindingList(InlineLane())
    show(rows)
    rows.show_findings(findings)
    first = findings.items[0].id
    rows.set_decided(first, Decided.KEPT, Keeping.CURRENT)
    assert rows.is_kept(first)
    rows.show_findings(findings)
    assert not rows.is_kept(first)
    assert len(rows.undecided) == len(findings.items)
