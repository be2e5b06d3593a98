"""The page that leads to every way of adding something."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.wallet.session.test_draft_answers import COPY, EMPTY, FULL
from ui.accessible.naming import nameless
from ui.adding.add_page import AddPage
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from wallet.model.draft import KeptDraft
from wallet.model.own_record import OwnKind
from wallet.session.drafts import forget_draft, keep_copy_draft, keep_own_drafts
from wallet.session.gathering import Incoming
from wallet.session.session import Session
from wallet.settings import Language

ITEM = "8d9c5a52-6a63-4f0c-9f4c-2f0f0d5f7a11"
Show = Callable[[QWidget], QWidget]


def test_every_way_leads_on(shell: RecordingShell, show: Show, tmp_path: Path) -> None:
    page = AddPage(shell)
    show(page)
    assert nameless(page) == ()
    assert page.first_focus() is page.bring_button
    page.bring_button.click()
    assert shell.visits == [(PageName.BRING_IN, {})]
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7")
    shell.file_dialogs.to_open.append((scan,))
    page.copy_button.click()
    assert shell.visits[-1] == (
        PageName.COPY, {"incoming": Incoming(name="scan.pdf", path=scan)},
    )  # fmt: skip
    for kind in OwnKind:
        page.kind_buttons[kind].click()
        assert shell.visits[-1] == (PageName.OWN_RECORD, {"kind": kind})


def test_giving_up_leads_nowhere(shell: RecordingShell, show: Show) -> None:
    page = AddPage(shell)
    show(page)
    page._keep_copy(())
    page._write()
    assert shell.visits == []


def test_it_speaks_spanish(
    shell: RecordingShell, show: Show, interpreter: Interpreter, qtbot: QtBot
) -> None:
    page = AddPage(shell)
    show(page)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.title_label.text() == "Añadir algo que usted tiene")
    assert page.kind_buttons[OwnKind.JOB].text() == "Un trabajo"


def test_what_was_begun_is_found_again(
    shell: RecordingShell, show: Show, session: Session, interpreter: Interpreter, qtbot: QtBot
) -> None:
    page = AddPage(shell)
    show(page)
    page.opened()
    assert not page._begun_card.isVisible()
    own = replace(FULL, record_id=ITEM)
    keep_own_drafts(session, [own, EMPTY], now=shell.now())
    keep_copy_draft(session, COPY, now=shell.now() + timedelta(seconds=1))
    page.opened()
    assert page._begun_card.isVisible() and nameless(page) == ()
    names = [button.text() for button in page._begun_card.buttons]
    assert names == ["“scan.pdf” (a copy)", "“Cook” (a job)", "No name yet (a skill)"]
    assert page.kind_buttons[OwnKind.SKILL].text() == "A skill (begun)"
    assert page.kind_buttons[OwnKind.JOB].text() == "A job", "an edit has no button here"
    page._begun_card.buttons[0].setFocus()
    for expected in (*page._begun_card.buttons, page.bring_button, page.copy_button):
        assert page.focusWidget() is expected, "Tab goes as the page is read"
        page.focusNextPrevChild(True)
    for button in page._begun_card.buttons:
        button.click()
    assert shell.visits == [
        (PageName.COPY, {"draft": COPY.key}),
        (PageName.OWN_RECORD, {"record_id": ITEM}),
        (PageName.OWN_RECORD, {"kind": OwnKind.SKILL}),
    ]
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page._begun_card.buttons[0].text() == "«scan.pdf» (una copia)")
    assert page.kind_buttons[OwnKind.SKILL].text() == "Una habilidad (por terminar)"
    for key in (own.key, EMPTY.key, COPY.key):
        forget_draft(session, key)
    page.opened()
    assert not page._begun_card.isVisible() and page._begun_card.buttons == ()
    assert page.kind_buttons[OwnKind.SKILL].text() == "Una habilidad"
    page._go_on()
    assert len(shell.visits) == 3


def test_what_cannot_be_read_is_thrown_away_here(
    shell: RecordingShell, show: Show, session: Session
) -> None:
    session.vault.drafts.keep(KeptDraft(key=f"copy:{ITEM}", answers=b"?"), shell.now())
    page = AddPage(shell)
    show(page)
    page.opened()
    (button,) = page._begun_card.buttons
    assert button.text() == "Cannot be read any more (a copy)"
    button.click()
    notice = page.notices.notice
    assert notice is not None and notice.action == "Throw away" and notice.on_action is not None
    notice.on_action()
    assert not session.has_drafts and not page._begun_card.isVisible()
    assert shell.visits == []
