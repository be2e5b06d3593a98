"""The page that leads to every way of adding something."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.adding.add_page import AddPage
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from wallet.model.own_record import OwnKind
from wallet.session.gathering import Incoming
from wallet.settings import Language

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
