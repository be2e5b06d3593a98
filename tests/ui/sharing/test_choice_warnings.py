"""What is said of chosen items that no longer hold, or cannot be shared."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.doubles.items import SPRING, make_summary
from tests.ui.conftest import Show
from ui.messages.languages import Interpreter
from ui.sharing.choice_warnings import ChoiceWarnings, is_broken, no_longer_holds
from wallet.model.record import Keeping
from wallet.model.report import Mark, Standing
from wallet.settings import Language

GOOD = make_summary(id="good")
EXPIRED = make_summary(id="old", title="First aid", standing=Standing.EXPIRED, valid_until=SPRING)
BROKEN = make_summary(id="bad", title="Bookkeeping", mark=Mark.BROKEN, standing=Standing.UNKNOWN)


def words(warnings: ChoiceWarnings) -> str:
    QCoreApplication.processEvents()
    labels = [label for label in warnings.findChildren(QLabel) if not label.isHidden()]
    return "\n".join(label.text() for label in labels)


def test_good_items_need_no_words(show: Show) -> None:
    warnings = ChoiceWarnings()
    warnings.show_rows((GOOD,))
    assert warnings.isHidden()


def test_expired_items_are_named_with_their_day(show: Show, qtbot: QtBot) -> None:
    warnings = ChoiceWarnings()
    show(warnings)
    warnings.show_rows((GOOD, EXPIRED))
    assert "1 chosen item no longer holds today" in words(warnings)
    assert "First aid: Expired 3 May 2026" in words(warnings)
    assert "You may show it as history." in words(warnings)
    assert warnings.button.text() == "Take it out"
    with qtbot.waitSignal(warnings.take_out) as asked:
        warnings.button.click()
    assert asked.args == [("old",)]


def test_broken_items_come_first_and_are_the_ones_to_take_out(show: Show, qtbot: QtBot) -> None:
    warnings = ChoiceWarnings()
    show(warnings)
    warnings.show_rows((EXPIRED, BROKEN))
    assert warnings.property("tone") == "bad"
    assert warnings.broken == ("bad",)
    assert "First aid" not in words(warnings)
    assert "It was changed after it was signed" in words(warnings)
    with qtbot.waitSignal(warnings.take_out) as asked:
        warnings.button.click()
    assert asked.args == [("bad",)]


def test_a_long_list_is_counted(show: Show, interpreter: Interpreter) -> None:
    warnings = ChoiceWarnings()
    show(warnings)
    rows = tuple(
        make_summary(id=str(n), title=f"Item {n}", standing=Standing.ENDED) for n in range(7)
    )
    warnings.show_rows(rows)
    assert "and 3 more" in words(warnings)
    assert warnings.button.text() == "Take them out"
    interpreter.speak(Language.SPANISH)
    assert "7 elementos elegidos ya no son válidos hoy" in words(warnings)
    assert "y 3 más" in words(warnings)


@pytest.mark.parametrize("standing", list(Standing))
def test_what_no_longer_holds(standing: Standing) -> None:
    lost = {Standing.EXPIRED, Standing.ENDED, Standing.SUSPENDED, Standing.NOT_YET}
    assert no_longer_holds(make_summary(standing=standing)) is (standing in lost)


def test_kept_as_broken_is_broken_whatever_its_mark() -> None:
    assert is_broken(make_summary(keeping=Keeping.BROKEN))
    assert is_broken(BROKEN) and not no_longer_holds(BROKEN)
