"""Sharing again, as the share page begins with it."""

import pytest
from PySide6.QtCore import QCoreApplication

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from tests.ui.sharing.selective import SKILL, keep_selective
from tests.ui.sharing.test_share_page import GOOD, chosen_page
from ui.messages.languages import Interpreter
from ui.sharing.share_page import SharePage
from wallet.session.showing_chosen import offer_for
from wallet.settings import Language


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> SharePage:
    made = SharePage(shell)
    show(made)
    made.opened()
    return made


def test_what_was_chosen_then_is_chosen_now(
    page: SharePage, shell: RecordingShell, practice: Practice
) -> None:
    item = keep_selective(practice.session, shell.now())
    page.opened(record_ids=(item,), fields={item: (SKILL,)}, parts={})
    assert page.order.chosen_fields == {item: (SKILL,)}
    assert page.notices.notice is None
    # Somebody who comes from elsewhere begins with the least, as ever.
    page.opened(record_ids=(item, practice.items[GOOD[0]]))
    assert page.order.chosen_fields == {}


def test_what_was_ticked_since_counts_on_the_way_back_and_not_when_sharing_anew(
    page: SharePage, shell: RecordingShell, practice: Practice
) -> None:
    item = keep_selective(practice.session, shell.now())
    then = {"record_ids": (item,), "fields": {item: (SKILL,)}, "parts": {}}
    page.opened(**then, act=0)
    offer = offer_for(practice.session, item)
    assert offer is not None
    page.field_desk.remember({item: tuple(one.pointer for one in offer.fields)})
    wider = page.order.chosen_fields
    assert len(wider[item]) > 1
    page._show_my_code()
    page.left()
    page.opened(**then, act=0)
    assert page.order.chosen_fields == wider
    page._show_my_code()
    page.left()
    page.opened(**then, act=1)
    assert page.order.chosen_fields == {item: (SKILL,)}


def test_what_the_history_does_not_know_is_asked_for(
    page: SharePage, shell: RecordingShell, practice: Practice, interpreter: Interpreter
) -> None:
    item = keep_selective(practice.session, shell.now())
    page.opened(
        record_ids=(item,),
        receiver="Acme",
        fields={},
        fields_to_choose=("Rescue",),
        items_to_choose=("Record", "Other"),
    )
    assert page.steps.current == 1 and page.order.chosen_fields == {}
    for language, words in ((Language.ENGLISH, "2 records"), (Language.SPANISH, "2 expedientes")):
        interpreter.speak(language)
        QCoreApplication.processEvents()
        notice = page.notices.notice
        assert notice is not None
        assert "Rescue" in notice.text and "Record" in notice.text and words in notice.text


def test_a_share_of_which_nothing_can_be_chosen_again_says_so(
    page: SharePage, practice: Practice
) -> None:
    chosen_page(page, practice)
    page.opened(record_ids=(), fields={}, items_to_choose=("Record",))
    assert page.choice.chosen == ()
    assert page.notices.notice is not None
