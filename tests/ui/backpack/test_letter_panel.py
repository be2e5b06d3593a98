"""The panel with the letter: what was written by hand is never written over."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.accessible.naming import nameless
from ui.backpack.letter_panel import LetterPanel
from ui.backpack.letter_words import Trouble
from ui.messages.languages import Interpreter
from wallet.session.item_reading import read_item
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def panel(shell: RecordingShell, practice: Practice, show: Show) -> LetterPanel:
    made = LetterPanel(shell)
    record_id = practice.items["01-data-literacy.json"]
    made.show_item(read_item(practice.session, record_id, now=shell.now()))
    show(made)
    return made


def test_another_trouble_writes_another_letter(panel: LetterPanel) -> None:
    before = panel.letter.toPlainText()
    panel.trouble.setCurrentIndex(list(Trouble).index(Trouble.DATE))
    assert "A date in it is not right" in panel.letter.toPlainText() != before
    assert nameless(panel) == ()


def test_what_was_written_by_hand_stays(
    panel: LetterPanel, interpreter: Interpreter, qtbot: QtBot
) -> None:
    panel.letter.setPlainText("My own words")
    panel.trouble.setCurrentIndex(list(Trouble).index(Trouble.OTHER))
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: panel.copy_button.text() == "Copiar la carta")
    assert panel.letter.toPlainText() == "My own words"
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == "My own words"
    assert panel.trouble.currentIndex() == list(Trouble).index(Trouble.OTHER)


def test_saving_asks_where_and_hands_the_text_on(
    panel: LetterPanel, shell: RecordingShell, tmp_path: Path, qtbot: QtBot
) -> None:
    shell.file_dialogs.to_save.append(tmp_path / "letter.txt")
    with qtbot.waitSignal(panel.save_asked) as heard:
        panel.save_button.click()
    assert heard.args == [tmp_path / "letter.txt", panel.letter.toPlainText()]
    assert shell.file_dialogs.asked == [("save", "Letter about Data-literacy.txt")]
    with qtbot.waitSignal(panel.closed):
        panel.close_button.click()
