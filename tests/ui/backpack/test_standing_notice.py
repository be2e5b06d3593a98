"""The strip above an item that is not simply kept."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.backpack.standing_notice import StandingStrip
from ui.messages.languages import Interpreter
from wallet.model.item import ItemView
from wallet.model.record import Keeping
from wallet.session.item_reading import read_item
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def view(practice: Practice, shell: RecordingShell) -> ItemView:
    record_id = practice.items["01-data-literacy.json"]
    return read_item(practice.session, record_id, now=shell.now())


def test_a_plain_item_needs_no_word(view: ItemView, show: Show) -> None:
    strip = StandingStrip()
    show(strip)
    strip.show_item(view)
    assert not strip.isVisible()


@pytest.mark.parametrize("changes, title", [
    ({"keeping": Keeping.HISTORY}, "Kept as history."),
    ({"keeping": Keeping.BROKEN}, "Kept as “Changed or broken”."),
    ({"replaced_by": "n1"}, "There is a newer version in your backpack."),
    ({"replaced_by": "n1", "keeping": Keeping.HISTORY},
     "There is a newer version in your backpack."),
])  # fmt: skip
def test_how_it_is_kept_is_said(
    view: ItemView, show: Show, changes: dict[str, object], title: str
) -> None:
    strip = StandingStrip()
    show(strip)
    strip.show_item(replace(view, record=replace(view.record, **changes)))  # type: ignore[arg-type]
    assert strip.isVisible() and strip.title.text() == title
    assert strip.button.isVisible() is ("replaced_by" in changes)


def test_the_newer_version_opens(view: ItemView, show: Show, qtbot: QtBot) -> None:
    strip = StandingStrip()
    show(strip)
    strip.show_item(replace(view, record=replace(view.record, replaced_by="n1")))
    with qtbot.waitSignal(strip.item_asked) as heard:
        strip.button.click()
    assert heard.args == ["n1"]


def test_a_deleted_item_says_until_when(
    view: ItemView, show: Show, interpreter: Interpreter, qtbot: QtBot, shell: RecordingShell
) -> None:
    strip = StandingStrip()
    show(strip)
    strip.show_item(replace(view, record=replace(view.record, deleted_at=shell.now())))
    assert strip.title.text().startswith("Deleted on 2")
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: strip.title.text().startswith("Eliminado el 2"))
