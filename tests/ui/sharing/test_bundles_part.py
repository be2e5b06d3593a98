"""Bundles, as the share page shows them."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.sharing.bundles_part import BundlesPart
from wallet.model.record import Bundle

FAIR = Bundle(
    id="1", name="Job fair", record_ids=("a", "b"), changed_at=datetime(2026, 5, 3, tzinfo=UTC)
)


@pytest.fixture
def part(show: Show) -> BundlesPart:
    made = BundlesPart()
    show(made)
    made.set_open(True)
    return made


def test_bundles_are_counted_used_and_deleted(part: BundlesPart, qtbot: QtBot) -> None:
    part.show_bundles((FAIR,))
    assert nameless(part) == ()
    use = next(b for b in part.findChildren(QPushButton) if b.text() == "Use")
    assert use.accessibleName() == "Use the bundle Job fair"
    with qtbot.waitSignal(part.used) as used:
        use.click()
    with qtbot.waitSignal(part.deleted) as deleted:
        part.findChildren(QToolButton)[0].click()
    assert used.args == deleted.args == [FAIR]


def test_a_name_and_a_choice_are_needed_to_save(part: BundlesPart, qtbot: QtBot) -> None:
    qtbot.keyClicks(part.name, "  ")
    part.set_has_choice(True)
    assert not part.save_button.isEnabled()
    qtbot.keyClicks(part.name, "Fair")
    part.set_has_choice(False)
    qtbot.keyClick(part.name, Qt.Key.Key_Return)
    assert part.name.text().strip() == "Fair"
    part.set_has_choice(True)
    with qtbot.waitSignal(part.saved) as saved:
        qtbot.keyClick(part.name, Qt.Key.Key_Return)
    assert saved.args == ["Fair"]
    assert part.name.text() == ""


def test_strange_names_stay_plain(part: BundlesPart) -> None:
    name = "<b>x</b>\u202e"
    part.show_bundles((Bundle(id="2", name=name, record_ids=(), changed_at=FAIR.changed_at),))
    labels = [label.text() for label in part.findChildren(QLabel)]
    assert "<b>x</b>  ·  0 items" in labels
