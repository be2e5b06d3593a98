"""For whom, why, until when, and what they asked."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.sharing.receiver_part import ReceiverPart
from wallet.settings import Language

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


@pytest.fixture
def part(show: Show) -> ReceiverPart:
    made = ReceiverPart(NOW)
    show(made)
    return made


def test_no_end_is_wanted_unless_said(part: ReceiverPart) -> None:
    assert part.expires_at is None
    assert not part.end.isEnabled()


def test_the_end_is_the_end_of_the_local_day_in_four_weeks(part: ReceiverPart) -> None:
    part.has_end.click()
    ends = part.expires_at
    assert ends is not None and ends.tzinfo is not None
    assert ends.astimezone().date() == (NOW.astimezone() + timedelta(weeks=4)).date()
    assert f"{ends.astimezone():%H:%M:%S}" == "23:59:59"


def test_the_end_cannot_lie_in_the_past(part: ReceiverPart) -> None:
    part.end.setDate(part.end.date().addYears(-5))
    part.has_end.click()
    assert part.expires_at is not None and part.expires_at > NOW - timedelta(days=1)


def test_every_answer_tells_that_it_changed(part: ReceiverPart, qtbot: QtBot) -> None:
    for field in (part.receiver, part.purpose, part.challenge, part.domain):
        with qtbot.waitSignal(part.changed):
            qtbot.keyClicks(field, "x")
    with qtbot.waitSignal(part.changed):
        part.has_end.click()


def test_clearing_forgets_everything(part: ReceiverPart) -> None:
    part.fill("Acme", "A job")
    part.challenge.setText("1")
    part.has_end.click()
    part.clear()
    assert [field.text() for field in part.findChildren(QLineEdit)[:2]] == ["", ""]
    assert (part.challenge.text(), part.expires_at) == ("", None)


def test_fields_have_names_in_both_languages(part: ReceiverPart, interpreter: Interpreter) -> None:
    part.asked.set_open(True)
    assert nameless(part) == ()
    assert part.receiver.accessibleName() == "For whom?"
    interpreter.speak(Language.SPANISH)
    part.retranslate()
    assert part.receiver.accessibleName() == "¿Para quién?"
    assert "dic" in part.end.text()
