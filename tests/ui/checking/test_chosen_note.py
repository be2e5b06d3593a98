"""An item that shows chosen fields says so, and speaks of its signature only where it holds."""

import pytest
from PySide6.QtCore import QCoreApplication

from tests.doubles.items import failed, make_report
from tests.ui.conftest import Show
from ui.checking.chosen_note import ChosenNote
from ui.messages.languages import Interpreter
from wallet.errors import Reason
from wallet.model.report import CheckName
from wallet.settings import Language


@pytest.fixture
def english(interpreter: Interpreter) -> Interpreter:
    interpreter.speak(Language.ENGLISH)
    return interpreter


def test_the_signature_is_told_where_it_holds(english: Interpreter) -> None:
    whole = ChosenNote(make_report()).text()
    assert whole.startswith("Shows chosen fields only.") and "signature" in whole
    broken = ChosenNote(make_report(failed(CheckName.PROOF, Reason.SIGNATURE_MISMATCH))).text()
    assert whole.startswith(broken) and "signature" not in broken


def test_it_follows_the_language(show: Show, english: Interpreter) -> None:
    note = ChosenNote(make_report())
    show(note)
    english.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    assert note.text().startswith("Solo muestra campos elegidos.")
