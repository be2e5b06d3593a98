"""Sharing again, as the share page begins with it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from tests.ui.sharing.selective import SKILL, keep_selective
from tests.ui.sharing.test_share_page import GOOD, chosen_page
from ui.messages.dates import day, local_of
from ui.messages.languages import Interpreter
from ui.sharing.share_page import SharePage
from ui.showing.shell import PageName
from wallet.model.record import ShareForm
from wallet.model.sharing import HolderSuite
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


def test_how_and_until_when_are_taken_along_and_what_was_begun_is_not(
    page: SharePage, shell: RecordingShell, practice: Practice
) -> None:
    then = {"record_ids": (practice.items[GOOD[0]],), "receiver": "Acme", "fields": {}}
    page.receiver.challenge.setText("somebody else's question")
    page.form.is_unsigned.setChecked(True)
    later = shell.now() + timedelta(days=9)
    page.opened(
        **then, form=ShareForm.PAGE, shared_at=shell.now(), ended_at=later, count_then=1, act=0
    )
    assert page.form.form is ShareForm.PAGE
    assert (page.order.challenge, page.order.suite) == ("", HolderSuite.EDDSA_RDFC_2022)
    assert page.order.expires_at is not None
    assert local_of(page.order.expires_at).date() == local_of(later).date()
    notice = page.notices.notice
    assert notice is not None and day(later) in notice.text and "Only until" in notice.title
    # An end that is past is asked for anew: it is never forgotten that there was one.
    past = shell.now() - timedelta(days=9)
    page.opened(**then, form=ShareForm.FILE, shared_at=past, ended_at=past, count_then=1, act=1)
    assert page.form.form is ShareForm.FILE
    assert page.order.expires_at is not None and page.order.expires_at > shell.now()
    notice = page.notices.notice
    assert notice is not None and day(past) in notice.text and "past" in notice.text
    page.opened(**then, form=ShareForm.CODES, shared_at=past, count_then=1, act=2)
    assert page.order.expires_at is None
    assert page.form.form is ShareForm.CODES


@pytest.mark.parametrize("language", list(Language))
def test_that_the_fields_are_those_of_then_is_said_until_others_are_ticked(
    page: SharePage,
    shell: RecordingShell,
    practice: Practice,
    interpreter: Interpreter,
    language: Language,
) -> None:
    interpreter.speak(language)
    QCoreApplication.processEvents()
    item = keep_selective(practice.session, shell.now())
    least = page.fields.intro.text()
    then = {"record_ids": (item,), "fields": {item: (SKILL,)}, "shared_at": shell.now()}
    page.opened(**then, receiver="Acme", act=0)
    said = page.fields.intro.text()
    assert "Acme" in said and day(shell.now()) in said
    page.opened(**then, act=1)
    assert "Acme" not in page.fields.intro.text() and day(shell.now()) in page.fields.intro.text()
    card = page.fields.cards[item]
    next(row for row in card.rows if not row.field.is_mandatory).box.click()
    assert day(shell.now()) not in page.fields.intro.text()
    assert page.fields.intro.text() != least
    page.opened(record_ids=(item, practice.items[GOOD[0]]))
    assert page.fields.intro.text() == least
    # What nobody noted is no field of then.
    page.opened(**{**then, "fields": {}}, fields_to_choose=("Rescue",), act=2)
    assert page.fields.intro.text() == least


@pytest.mark.parametrize("language", list(Language))
def test_what_is_gone_is_named_with_the_way_to_it(
    page: SharePage,
    shell: RecordingShell,
    practice: Practice,
    interpreter: Interpreter,
    language: Language,
) -> None:
    interpreter.speak(language)
    then = {"record_ids": (practice.items[GOOD[0]],), "fields": {}, "shared_at": shell.now()}
    gone = tuple(f"Card {number}" for number in range(6))
    page.opened(**then, gone=gone, count_then=7, can_come_back=True, act=0)
    notice = page.notices.notice
    assert notice is not None
    assert "6" in notice.title and "7" in notice.title
    assert "Card 0" in notice.text and "Card 4" not in notice.text and "2" in notice.text
    assert notice.action and notice.on_action is not None
    notice.on_action()
    assert shell.visits[-1] == (PageName.BACKPACK, {"is_deleted": True})
    page.opened(
        **then, gone=gone[:1], count_then=2, ended_at=shell.now(), items_to_choose=("R",), act=1
    )
    notice = page.notices.notice
    assert notice is not None and notice.action == ""
    assert "Card 0" in notice.text and day(shell.now()) in notice.text
