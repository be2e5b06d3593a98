"""The menu More: what stands in it, and what each entry asks for."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.backpack.more_menu import MoreMenu
from wallet.model.record import Bundle

FAIR = Bundle(id="b1", name="Fair & <b>more</b>", record_ids=("a", "b"),
              changed_at=datetime(2026, 5, 3, tzinfo=UTC))  # fmt: skip


@pytest.fixture
def menu(qtbot: QtBot) -> QMenu:
    made = QMenu()
    qtbot.addWidget(made)
    return made


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_it_says_what_it_will_do(menu: QMenu) -> None:
    more = MoreMenu(menu, menu)
    more.fill((), chosen=0, deleted=1200)
    assert words(menu) == [
        "Add something you have…",
        "Choose all shown",
        "Check all items again",
        "Save all items as a zip…",
        "Recently deleted: 1,200",
    ]
    more.fill((FAIR,), chosen=1, deleted=0)
    assert words(menu) == [
        "Add something you have…",
        "Choose all shown",
        "Check the chosen item again",
        "Save the chosen item as a zip…",
        "Choose bundle “Fair && <b>more</b>” (2 items)",
        "Delete a bundle",
        "Recently deleted: 0",
    ]


def test_each_entry_asks(menu: QMenu, qtbot: QtBot) -> None:
    more = MoreMenu(menu, menu)
    more.fill((FAIR,), chosen=0, deleted=0)
    actions = [action for action in menu.actions() if action.text()]
    signals = (more.add_asked, more.all_asked, more.check_asked, more.zip_asked)
    for action, signal in zip(actions, signals, strict=False):
        with qtbot.waitSignal(signal):
            action.trigger()
    with qtbot.waitSignal(more.bundle_asked) as used:
        actions[4].trigger()
    assert used.args == [FAIR]
    with qtbot.waitSignal(more.bundle_unwanted) as unwanted:
        actions[5].menu().actions()[0].trigger()
    assert unwanted.args == [FAIR]
    with qtbot.waitSignal(more.deleted_asked):
        actions[6].trigger()


def test_a_bundles_name_is_no_markup_in_its_tooltip(menu: QMenu) -> None:
    more = MoreMenu(menu, menu)
    more.fill((FAIR,), chosen=0, deleted=0)
    actions = [action for action in menu.actions() if action.text()]
    for action in (actions[4], actions[5].menu().actions()[0]):
        assert "<b>" not in action.toolTip()
        assert "Fair &amp; &lt;b&gt;more&lt;/b&gt;" in action.toolTip()
