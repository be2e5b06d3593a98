"""Folds and steps."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.showing.fold import Fold, StepPanel
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def test_a_fold_opens_and_says_so(show: Show, qtbot: QtBot) -> None:
    fold, inside = Fold("How do we know?"), QLabel("Because")
    fold.body.addWidget(inside)
    show(fold)
    assert not inside.isVisible()
    button = fold.findChild(QPushButton)
    assert button is not None
    assert button.accessibleDescription() == "closed"
    with qtbot.waitSignal(fold.toggled):
        button.click()
    assert inside.isVisible()
    assert fold.is_open
    assert button.accessibleDescription() == "open"
    fold.set_open(False)
    assert not inside.isVisible()


def test_later_steps_wait_until_they_are_reachable(show: Show, qtbot: QtBot) -> None:
    panel = StepPanel(3)
    for number, title in enumerate(("What", "For whom", "How"), 1):
        panel.step(number).set_words(title, "3 items" if number == 1 else "")
        panel.step(number).body.addWidget(QLabel(title))
    show(panel)
    panel.open_step(2)
    assert panel.current == 0
    panel.open_step(1)
    assert panel.step(1).is_open
    panel.set_reachable(2)
    with qtbot.waitSignal(panel.opened) as opened:
        panel.step(2).findChildren(QPushButton)[0].click()
    assert opened.args == [2]
    assert [panel.step(number).is_open for number in (1, 2, 3)] == [False, True, False]
    assert not panel.step(3).findChildren(QPushButton)[0].isEnabled()
    assert nameless(panel) == ()


def test_steps_speak_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    panel = StepPanel(1)
    panel.step(1).set_words("Qué")
    show(panel)
    interpreter.speak(Language.SPANISH)
    button = panel.step(1).findChildren(QPushButton)[0]
    qtbot.waitUntil(lambda: button.accessibleName() == "Paso 1  Qué")
    assert button.accessibleDescription() == "cerrado"
