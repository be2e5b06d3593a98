"""The first page: a language, and five ways on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from ui.vaults.welcome_page import WelcomePage
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(shell: RecordingShell, show: Show) -> WelcomePage:
    made = WelcomePage(shell)
    made.resize(1000, 700)
    show(made)
    return made


def test_every_way_leads_on(page: WelcomePage, shell: RecordingShell, qtbot: QtBot) -> None:
    for button in (
        page.create_way.button, page.practice_way.button, page.restore_way.button,
        page.check_way.button, page.settings_button,
    ):  # fmt: skip
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert shell.visits == [
        (PageName.CREATE, {}),
        (PageName.CREATE, {"is_practice": True}),
        (PageName.RESTORE, {}),
        (PageName.CHECK, {}),
        (PageName.SETTINGS, {}),
    ]
    assert page.first_focus() is page.create_way.button


def test_the_language_is_changed_at_once(
    page: WelcomePage, shell: RecordingShell, interpreter: Interpreter, qtbot: QtBot
) -> None:
    assert page.heading.text() == "Welcome to Rucksack"
    spanish = page.languages._buttons["es"]
    assert spanish.text() == "Español"
    qtbot.mouseClick(spanish, Qt.MouseButton.LeftButton)
    assert shell.settings.language is Language.SPANISH
    interpreter.speak(shell.settings.language)
    qtbot.waitUntil(lambda: page.heading.text() == "Le damos la bienvenida a Rucksack")
    assert page.create_way.button.text() == "Crear mi mochila"
    assert page.languages.current == "es"


def test_everything_has_a_name(page: WelcomePage) -> None:
    assert nameless(page) == ()
    assert "locked file" in page.create_way.button.accessibleDescription()
