"""Pages are built once, and the way back is remembered."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.ui.main_window.sample_pages import LOG, TABLE
from ui.main_window.page_stack import PageStack, Visit
from ui.showing.notices import Notice
from ui.showing.shell import PageName

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def stack(shell: RecordingShell, show: Show) -> PageStack:
    LOG.clear()
    made = PageStack(shell, TABLE)
    show(made)
    return made


def visit(page: PageName, **arguments: object) -> Visit:
    return Visit(page=page, arguments=arguments)


def test_roots_forget_the_way_and_others_lengthen_it(stack: PageStack) -> None:
    assert stack.current is None
    assert stack.page is None
    stack.show_page(visit(PageName.BACKPACK))
    assert not stack.can_go_back
    stack.show_page(visit(PageName.ITEM, record_id="1"))
    stack.show_page(visit(PageName.CODES))
    assert stack.can_go_back
    assert stack.page is not None
    assert stack.page.back_button.isVisible()
    assert stack.go_back()
    assert stack.current is PageName.ITEM
    assert LOG[-1] == ("opened Item", {"record_id": "1"})
    stack.show_page(visit(PageName.CHECK))
    assert not stack.can_go_back
    assert not stack.go_back()


def test_the_same_page_again_is_opened_again_and_built_once(stack: PageStack) -> None:
    stack.show_page(visit(PageName.BACKPACK))
    stack.show_page(visit(PageName.ITEM, record_id="1"))
    first = stack.page
    stack.show_page(visit(PageName.ITEM, record_id="2"))
    assert stack.page is first
    assert LOG[-1] == ("opened Item", {"record_id": "2"})
    stack.go_back()
    assert stack.current is PageName.BACKPACK


def test_what_was_said_is_there_after_going_back_and_gone_on_another_visit(
    stack: PageStack,
) -> None:
    stack.show_page(visit(PageName.BACKPACK))
    page = stack.page
    assert page is not None
    page.show_notice(lambda: Notice(title="Kept"))
    stack.show_page(visit(PageName.ITEM))
    stack.go_back()
    assert page.notices.notice is not None
    stack.show_page(visit(PageName.BACKPACK))
    assert page.notices.notice is not None
    stack.show_page(visit(PageName.CHECK))
    stack.show_page(visit(PageName.BACKPACK))
    assert page.notices.notice is None


def test_the_page_shown_has_the_keyboard(stack: PageStack, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stack.shown) as shown:
        stack.show_page(visit(PageName.BACKPACK))
    assert shown.args == [PageName.BACKPACK]
    page = stack.page
    assert page is not None
    assert stack.focusWidget() is page.first_focus()


def test_forgetting_drops_every_page(stack: PageStack) -> None:
    stack.show_page(visit(PageName.BACKPACK))
    stack.show_page(visit(PageName.ITEM))
    stack.forget()
    assert stack.count() == 0
    assert stack.current is None


def test_a_prepared_page_is_built_soon_and_shown_later(stack: PageStack, qtbot: QtBot) -> None:
    stack.show_page(visit(PageName.CHECK))
    stack.prepare(PageName.BACKPACK)
    assert PageName.BACKPACK not in stack._pages
    qtbot.waitUntil(lambda: PageName.BACKPACK in stack._pages)
    assert stack.current is PageName.CHECK
    assert not any(entry[0] == "opened Backpack" for entry in LOG)
    prepared = stack._pages[PageName.BACKPACK]
    stack.show_page(visit(PageName.BACKPACK))
    assert stack.page is prepared


def test_a_prepared_page_has_its_size_before_it_is_shown(stack: PageStack, qtbot: QtBot) -> None:
    stack.show_page(visit(PageName.CHECK))
    stack.resize(900, 640)
    stack.prepare(PageName.BACKPACK)
    qtbot.waitUntil(lambda: not stack._awaited)
    assert stack._pages[PageName.BACKPACK].size() == stack.size()
    assert not stack._pages[PageName.BACKPACK].isVisible()


def test_what_was_shown_meanwhile_is_not_built_twice(stack: PageStack, qtbot: QtBot) -> None:
    stack.prepare(PageName.BACKPACK)
    stack.show_page(visit(PageName.BACKPACK))
    shown = stack.page
    qtbot.wait(20)
    assert stack.page is shown
    assert stack.count() == 1


def test_nothing_is_prepared_after_everything_was_dropped(stack: PageStack, qtbot: QtBot) -> None:
    stack.prepare(PageName.BACKPACK)
    stack.forget()
    qtbot.wait(20)
    assert stack._pages == {}
