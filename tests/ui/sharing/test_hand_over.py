"""From an order to what left."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from tests.doubles.pdf_samples import plain_pdf
from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.background.jobs import Job
from ui.messages.languages import Interpreter
from ui.sharing.form_part import FormPart
from ui.sharing.hand_over import HandOver
from ui.sharing.share_work import Left
from ui.showing.page import Page
from wallet.model.copy import CopyKind, CopyWords
from wallet.model.record import ShareForm
from wallet.model.sharing import ShareOrder
from wallet.session.copies import keep_copy, offer_copy
from wallet.session.gathering import Incoming
from wallet.session.package_contents import read_inside
from wallet.settings import Language


@pytest.fixture
def handing(shell: RecordingShell, practice: Practice, qtbot: QtBot) -> HandOver:
    page = Page(shell)
    qtbot.addWidget(page)
    form = FormPart(shell.lanes.work, page)
    return HandOver(page, form)


def order_of(practice: Practice, name: str = "01-data-literacy.json") -> ShareOrder:
    return ShareOrder(record_ids=(practice.items[name],))


def test_the_file_is_made_once_for_one_order(handing: HandOver, practice: Practice) -> None:
    handing.want(order_of(practice))
    first = handing.made
    handing.want(order_of(practice))
    assert first is not None and handing.made is first
    # Another order is another file: the challenge alone is chosen afresh.
    handing.want(order_of(practice, "05-carpentry.json"))
    assert handing.made is not None and handing.made.shared.order == order_of(
        practice, "05-carpentry.json"
    )


def test_what_cannot_be_shared_is_said_and_nothing_is_ready(
    handing: HandOver, practice: Practice
) -> None:
    handing.want(order_of(practice, "15-bookkeeping-changed.json"))
    page = handing.parent()
    assert handing.made is None
    assert isinstance(page, Page) and page.notices.notice is not None


class LateLane(InlineLane):
    """Answers when told to, so that somebody may change their mind meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Callable[[], object]] = []

    def start(self, *work: Any, **answers: Any) -> Job:
        self.waiting.append(lambda: super(LateLane, self).start(*work, **answers))
        return Job()

    def answer(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


def a_copy(practice: Practice, shell: RecordingShell) -> ShareOrder:
    """An order of what only a package can hold."""
    offer = offer_copy(practice.session, Incoming(name="a.pdf", data=plain_pdf()))
    words = CopyWords(title="A licence", kind=CopyKind.LICENCE)
    kept = keep_copy(practice.session, offer, words, now=shell.now())
    return ShareOrder(record_ids=tuple(kept.records))


def test_a_package_asked_for_before_the_file_failed_is_made(
    handing: HandOver, practice: Practice, shell: RecordingShell
) -> None:
    order = a_copy(practice, shell)
    shell.lanes.vault = lane = LateLane()
    handing.want(order)
    # The arrow keys pass from form to form faster than a file is made.
    for form in (ShareForm.CODES, ShareForm.PAGE, ShareForm.PACKAGE):
        handing._form.set_form(form)
        handing.want(order)
    lane.answer()
    assert handing.made is not None and handing.made.is_package
    assert handing._page.notices.notice is None


def test_what_was_said_of_a_file_goes_where_a_package_is_chosen(
    handing: HandOver, practice: Practice, shell: RecordingShell
) -> None:
    order = a_copy(practice, shell)
    handing.want(order)
    assert handing.made is None
    assert handing._page.notices.notice is not None
    handing._form.set_form(ShareForm.PACKAGE)
    handing.want(order)
    assert handing.made is not None
    assert handing._page.notices.notice is None


def test_a_page_is_made_again_for_another_name(
    handing: HandOver, practice: Practice, qtbot: QtBot
) -> None:
    handing._form.set_form(ShareForm.PAGE)
    handing.want(order_of(practice))
    qtbot.waitUntil(lambda: handing.made is not None and bool(handing.made.pdf))
    first = handing.made
    handing._form.chosen_name.setText("Ana")
    qtbot.waitUntil(lambda: handing.made is not None and handing.made.chosen_name == "Ana")
    assert first is not None and handing.made is not None
    assert handing.made.shared == first.shared
    assert handing.made.pdf != first.pdf


def test_a_package_and_a_page_leave_in_the_language_spoken_when_they_are_saved(
    handing: HandOver, practice: Practice, interpreter: Interpreter, qtbot: QtBot
) -> None:
    handing._form.set_form(ShareForm.PACKAGE)
    handing.want(order_of(practice))
    first = handing.made
    assert first is not None
    assert b'lang="en"' in read_inside(first.shared.content, "index.html")
    interpreter.speak(Language.SPANISH)
    assert handing.made is None, "what is in another language is not what leaves"
    handing.retranslate()
    assert handing.made is not None
    page = read_inside(handing.made.shared.content, "index.html").decode()
    assert 'lang="es"' in page and "Elementos de una mochila" in page
    # A page: the words and the date are of one language, and it is laid out again.
    handing._form.set_form(ShareForm.PAGE)
    handing.want(order_of(practice))
    qtbot.waitUntil(lambda: handing.made is not None and bool(handing.made.pdf))
    spanish = handing.made
    assert spanish is not None and spanish.language == "es"
    interpreter.speak(Language.ENGLISH)
    handing.retranslate()
    assert handing.made is spanish, "the file in it holds no words"
    qtbot.waitUntil(lambda: handing.made is not None and handing.made.language == "en")
    assert handing.made is not None
    assert handing.made.shared == spanish.shared and handing.made.pdf != spanish.pdf


def test_a_page_chosen_again_is_seen_again(
    handing: HandOver, practice: Practice, qtbot: QtBot
) -> None:
    leaving = handing._form.leaving
    order = order_of(practice)
    handing._form.set_form(ShareForm.PAGE)
    handing.want(order)
    qtbot.waitUntil(lambda: leaving.pages_shown > 0)
    handing._form.set_form(ShareForm.FILE)
    handing.want(order)
    assert leaving.pages_shown == 0
    handing._form.set_form(ShareForm.PAGE)
    handing.want(order)
    qtbot.waitUntil(lambda: leaving.pages_shown > 0)


def test_what_left_is_told(
    handing: HandOver,
    practice: Practice,
    shell: RecordingShell,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    handing.want(order_of(practice))
    shell.file_dialogs.to_save.append(tmp_path / "x.json")
    with qtbot.waitSignal(handing.left) as told:
        handing.finish()
    (left,) = told.args or [None]
    assert isinstance(left, Left)
    assert left.path.read_bytes() == left.made.shared.content


def test_giving_up_where_to_save_changes_nothing(handing: HandOver, practice: Practice) -> None:
    handing.want(order_of(practice))
    made = handing.made
    handing.finish()
    assert handing.made is made


def test_a_package_is_made_saved_and_logged_as_one(
    handing: HandOver, practice: Practice, shell: RecordingShell, tmp_path: Path
) -> None:
    order = order_of(practice)
    handing.want(order)
    assert handing.made is not None and not handing.made.is_package
    handing._form.set_form(ShareForm.PACKAGE)
    handing.want(order)
    assert handing.made is not None and handing.made.is_package
    left: list[Left] = []
    handing.left.connect(left.append)
    target = tmp_path / "for-clinic.zip"
    shell.file_dialogs.to_save.append(target)
    handing.finish()
    assert target.read_bytes() == handing.made.shared.content
    assert [one.path for one in left] == [target]
    entry = practice.session.vault.share_log.entries()[0]
    assert (entry.form, entry.file_name) == (ShareForm.PACKAGE, "for-clinic.zip")
    handing._form.set_form(ShareForm.FILE)
    handing.want(order)
    assert handing.made is not None and not handing.made.is_package
