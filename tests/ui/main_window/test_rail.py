"""The rail."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless, spoken_name
from ui.main_window.rail import Rail
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from ui.theme.tokens import TOUCH
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def test_places_lead_somewhere_and_pages_belong_to_places(show: Show, qtbot: QtBot) -> None:
    rail = Rail()
    show(rail)
    with qtbot.waitSignal(rail.chosen) as chosen:
        rail.button(PageName.CHECK).click()
    assert chosen.args == [PageName.CHECK]
    rail.show_place(PageName.ITEM)
    assert rail.button(PageName.BACKPACK).isChecked()
    rail.show_place(PageName.ISSUERS)
    assert rail.button(PageName.SETTINGS).isChecked()
    assert rail.button(PageName.CHECK).height() >= TOUCH


def test_narrow_keeps_the_words_for_those_who_listen(show: Show) -> None:
    rail = Rail()
    show(rail)
    wide = rail.sizeHint().width()
    rail.set_narrow(True)
    assert rail.sizeHint().width() < wide
    assert spoken_name(rail.button(PageName.HISTORY)) == "History"
    assert nameless(rail) == ()
    rail.set_narrow(False)
    assert rail.button(PageName.HISTORY).text() == "History"


def test_without_a_backpack_two_places_are_gone(show: Show) -> None:
    rail = Rail()
    show(rail)
    rail.set_has_backpack(False)
    hidden = [page for page in PageName if page in rail._buttons and rail.button(page).isHidden()]
    assert hidden == [PageName.SHARE, PageName.HISTORY]


def test_it_follows_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    rail = Rail()
    show(rail)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: rail.button(PageName.BACKPACK).text() == "Mochila")
