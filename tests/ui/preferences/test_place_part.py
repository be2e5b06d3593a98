"""What this computer is."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.messages.languages import Interpreter
from ui.preferences.place_part import PlacePart
from wallet.settings import LOCK_MINUTES, Language, Place, Settings


def test_a_place_is_chosen_and_says_when_it_locks(show: Show, qtbot: QtBot) -> None:
    part = PlacePart(Settings(place=Place.SHARED))
    show(part)
    assert part.radios[Place.SHARED].isChecked()
    for place, radio in part.radios.items():
        assert f"{LOCK_MINUTES[place]} minutes" in radio.accessibleDescription()
    with qtbot.waitSignal(part.changed) as heard:
        qtbot.keyClick(part.radios[Place.DESK], Qt.Key.Key_Space)
    assert heard.args == ["place", Place.DESK]


def test_it_speaks_spanish(show: Show, interpreter: Interpreter) -> None:
    part = PlacePart(Settings())
    show(part)
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    part.retranslate()
    words = [label.text() for label in part.findChildren(QLabel)]
    assert "Se bloquea tras 5 minutos sin uso." in words
