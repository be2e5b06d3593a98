"""What an item's page says of choosing fields."""

from PySide6.QtCore import QCoreApplication

from tests.doubles.selective_issuer import BBS
from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from tests.ui.sharing.selective import keep_selective
from tests.ui.sharing.test_field_card import offer
from ui.backpack.leaving_out_panel import LeavingOutPanel
from ui.messages.languages import Interpreter
from ui.showing.page import Page
from ui.showing.text import PlainLabel
from wallet.session.item_reading import read_item
from wallet.settings import Language


def words(panel: LeavingOutPanel) -> list[str]:
    QCoreApplication.processEvents()
    return [label.text() for label in panel.findChildren(PlainLabel) if label.isVisible()]


def test_an_item_that_is_shown_whole_has_no_panel(shell: RecordingShell) -> None:
    panel = LeavingOutPanel(Page(shell))
    panel.show_offer(None)
    assert panel.isHidden()


def test_what_may_be_left_out_and_what_may_not(shell: RecordingShell, show: Show) -> None:
    panel = LeavingOutPanel(Page(shell))
    panel.show_offer(offer(4, is_bbs=True))
    show(panel)
    said = words(panel)
    assert said[said.index("You can leave out") + 1] == "Skill (3)"
    assert said[said.index("Always goes along") + 1] == "Skill"
    assert "Its shares cannot be linked to each other by the signature." in said
    panel.show_offer(offer(1))
    assert "You can leave out" not in words(panel)
    assert "Its shares cannot be linked to each other by the signature." not in words(panel)


def test_another_language_says_it_anew(
    shell: RecordingShell, show: Show, interpreter: Interpreter
) -> None:
    panel = LeavingOutPanel(Page(shell))
    panel.show_offer(offer(2))
    show(panel)
    interpreter.speak(Language.SPANISH)
    assert "Al compartirlo, usted elige qué cuenta" in words(panel)


def test_the_backpack_is_asked_for_an_item_of_that_kind_only(
    shell: RecordingShell, practice: Practice, show: Show
) -> None:
    session, now = practice.session, shell.now()
    panel = LeavingOutPanel(Page(shell))
    record_id = keep_selective(session, now, suite=BBS)
    panel.show_item(read_item(session, record_id, now=now))
    show(panel)
    said = words(panel)
    assert "Skill (3)" in said[said.index("You can leave out") + 1]
    panel.show_item(read_item(session, practice.items["01-data-literacy.json"], now=now))
    assert panel.isHidden()
