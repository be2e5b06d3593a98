"""Keys of another app's backup are taken by a button, and by nothing else."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.wallet.session.test_moving_in import KEY, SEED
from ui.accessible.naming import nameless
from ui.bringing_in.keys_offer import KeysOffer
from ui.messages.languages import Interpreter
from ui.showing.page import Page
from wallet.model.found_key import FoundKey
from wallet.model.record import VaultChange
from wallet.session.learner import my_keys
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]
FOUND = FoundKey(id=KEY.method, label="Maria", public_key=KEY.public.raw, seed=SEED)


@pytest.fixture
def offer(shell: RecordingShell, practice: Practice, show: Show) -> KeysOffer:
    page = Page(shell)
    made = KeysOffer(page)
    page.content.addWidget(made)
    show(page)
    return made


def test_it_is_there_only_where_there_are_keys(offer: KeysOffer) -> None:
    assert not offer.isVisible()
    offer.offer((FOUND,))
    assert offer.isVisible()
    assert nameless(offer) == ()
    offer.offer(())
    assert not offer.isVisible()


@pytest.mark.parametrize("language", list(Language))
def test_it_says_whose_they_are(
    offer: KeysOffer, interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    offer.offer((FOUND,))
    assert "Maria" in offer.text.text()
    assert "1" in offer.heading.text()


@pytest.mark.parametrize("language", list(Language))
def test_keys_that_are_here_are_counted_and_not_offered(
    offer: KeysOffer, interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    offer.offer((FOUND,), (FOUND, FOUND))
    assert "2" in offer.text.text()
    assert offer.take_button.isVisible()
    offer.offer((), (FOUND, FOUND))
    assert "2" in offer.heading.text()
    assert not offer.take_button.isVisible() and not offer.leave_button.isVisible()
    assert nameless(offer) == ()


def test_taking_takes_and_tells(
    offer: KeysOffer, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    heard: list[VaultChange] = []
    shell.vault_changed.connect(lambda change, _page: heard.append(change))
    offer.offer((FOUND,))
    qtbot.mouseClick(offer.take_button, Qt.MouseButton.LeftButton)
    assert KEY.did in {key.did for key in my_keys(practice.session)}
    assert [change.learner for change in heard] == [True]
    assert not offer.isVisible()


def test_leaving_takes_nothing(offer: KeysOffer, practice: Practice, qtbot: QtBot) -> None:
    offer.offer((FOUND,))
    with qtbot.waitSignal(offer.decided):
        qtbot.mouseClick(offer.leave_button, Qt.MouseButton.LeftButton)
    assert KEY.did not in {key.did for key in my_keys(practice.session)}
    assert not offer.isVisible()
