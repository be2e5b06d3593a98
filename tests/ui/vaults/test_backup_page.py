"""Keeping a backpack safe: four parts on one page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.vaults.backup_page import BackupPage
from wallet.session.opening import Created
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def test_it_begins_at_the_part_asked_for(
    shell: RecordingShell, show: Show, created: Created
) -> None:
    page = BackupPage(shell)
    show(page)
    page.opened()
    assert page.first_focus() is page.backup.button
    page.opened(part="passphrase")
    assert page.first_focus() is page.passphrase.open_button
    page.opened(part="recovery")
    assert page.first_focus() is page.recovery.open_button
    assert nameless(page) == ()


def test_leaving_it_forgets_what_was_typed(
    shell: RecordingShell, show: Show, created: Created, qtbot: QtBot
) -> None:
    page = BackupPage(shell)
    show(page)
    page.opened(part="passphrase")
    qtbot.mouseClick(page.passphrase.open_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.passphrase.current.field, "half typed")
    page.left()
    assert page.passphrase.current.text == ""
    assert page.passphrase.open_button.isVisible()


def test_it_speaks_spanish(
    shell: RecordingShell, show: Show, created: Created, interpreter: Interpreter, qtbot: QtBot
) -> None:
    page = BackupPage(shell)
    show(page)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.title_label.text() == "Mantenerla a salvo")
    assert page.recovery.open_button.text() == "Hacer una hoja nueva…"
