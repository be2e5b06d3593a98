"""The rail and the header: made with the first page that shows them, before that page in Tab."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.main_window.header import Header
from ui.main_window.rail import Rail
from ui.main_window.surround import Surround
from ui.showing.shell import PageName

Show = Callable[[QWidget], QWidget]


def surround() -> Surround:
    return Surround(QLineEdit())


def has_been_made(around: Surround) -> bool:
    return bool(around.findChildren(Rail) or around.findChildren(Header))


def test_a_page_that_stands_alone_makes_neither(show: Show) -> None:
    around = surround()
    around.set_backpack(is_open=False, is_practice=False)
    around.set_narrow(is_narrow=True)
    around.show_search("fork")
    around.make_room_for(stands_alone=True)
    around.show_place(PageName.WELCOME, stands_alone=True)
    show(around)
    assert not has_been_made(around)
    around.make_room_for(stands_alone=False)
    assert has_been_made(around)
    assert not around.rail.isVisible()
    assert not around.header.isVisible()


def test_what_was_said_before_counts_when_they_are_made(show: Show) -> None:
    around = surround()
    around.set_backpack(is_open=True, is_practice=True)
    around.set_narrow(is_narrow=True)
    around.show_place(PageName.ITEM, stands_alone=False)
    show(around)
    assert around.rail.isVisible()
    assert around.header.isVisible()
    assert around.rail.button(PageName.BACKPACK).isChecked()
    assert around.rail.button(PageName.SHARE).isVisible()
    assert around.rail.button(PageName.SHARE).text() == ""
    around.set_narrow(is_narrow=False)
    assert around.rail.button(PageName.SHARE).text() == "Share"


def test_they_come_and_go_with_the_backpack_and_the_page(show: Show) -> None:
    around = surround()
    show(around)
    around.show_place(PageName.CHECK, stands_alone=False)
    assert around.rail.isVisible()
    assert not around.header.isVisible()
    around.set_backpack(is_open=True, is_practice=False)
    assert around.header.isVisible()
    around.show_place(PageName.CODES, stands_alone=True)
    assert not around.rail.isVisible()
    assert not around.header.isVisible()
    around.show_search("fork")
    assert around.header.search.text() == "fork"


def test_what_people_do_there_is_handed_on() -> None:
    around = surround()
    heard: list[object] = []
    around.place_chosen.connect(heard.append)
    around.lock_asked.connect(lambda: heard.append("lock"))
    around.searched.connect(heard.append)
    around.rail.button(PageName.HELP).click()
    around.header.lock_button.click()
    around.header.search.setText("fork")
    around.header._search()
    assert heard == [PageName.HELP, "lock", "fork"]


def test_the_rail_is_as_wide_as_its_words_and_the_page_has_the_rest(show: Show) -> None:
    around = surround()
    around.make_room_for(stands_alone=False)
    around.show_place(PageName.BACKPACK, stands_alone=False)
    around.resize(1024, 600)
    show(around)
    assert around.rail.width() == around.rail.sizeHint().width() < 300
