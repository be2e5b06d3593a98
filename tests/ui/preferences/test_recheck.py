"""Checking everything again."""

from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.preferences.recheck import Recheck
from ui.showing.page import Page


def test_every_item_is_checked_and_other_pages_hear_of_it(
    shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    told: list[frozenset[str]] = []
    shell.vault_changed.connect(lambda change, _page: told.append(change.records))
    page = Page(shell)
    qtbot.addWidget(page)
    recheck = Recheck(page)
    notice = recheck.offered("Saved.", "Why.")
    assert notice.action == "Check all items again" and notice.on_action is not None
    notice.on_action()
    assert told == [frozenset(practice.items.values())]
    assert page.notices.notice is not None
    assert page.notices.notice.title == f"{len(practice.items)} items checked again."


def test_a_backpack_that_closes_does_not_wait_for_it(
    shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    page = Page(shell)
    qtbot.addWidget(page)
    Recheck(page).run()
    page.drop_work()
    assert shell.lanes.vault.jobs[-1].cancellation.is_cancelled


def test_without_a_backpack_nothing_happens(shell: RecordingShell, qtbot: QtBot) -> None:
    page = Page(shell)
    qtbot.addWidget(page)
    Recheck(page).run()
    assert page.notices.notice is None
