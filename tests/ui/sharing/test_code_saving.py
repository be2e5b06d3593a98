"""Saving codes: a second folder for the phone gets a number."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.sharing.code_saving import CodeSaving
from ui.showing.page import Page
from wallet.encoding.qr_reading import read_codes
from wallet.model.sharing import ShareOrder
from wallet.session.sharing import make_file, plan_codes_for


def test_what_is_saved_can_be_read(
    shell: RecordingShell, practice: Practice, tmp_path: Path, qtbot: QtBot
) -> None:
    page = Page(shell)
    qtbot.addWidget(page)
    saving = CodeSaving(page)
    order = ShareOrder(record_ids=(practice.items["01-data-literacy.json"],))
    shared = make_file(practice.session, order, now=shell.now())
    plan = plan_codes_for(practice.session, shared)
    shell.file_dialogs.to_save.append(tmp_path)
    with qtbot.waitSignal(saving.saved):
        saving.save_still(plan.stills[0], "badge", is_svg=False)
    assert read_codes((tmp_path / "badge.png").read_bytes()) == (plan.stills[0].text,)
    for _ in range(2):
        shell.file_dialogs.folders.append(tmp_path)
        saving.save_for_phone(shared, plan, 7)
    names = sorted(path.name for path in tmp_path.iterdir() if "phone" in path.name)
    assert names == ["For my phone", "For my phone 2"]
    (moving,) = (tmp_path / "For my phone").glob("*.gif")
    assert set(read_codes(moving.read_bytes())) == set(plan.moving.parts)


def test_giving_up_saves_nothing(shell: RecordingShell, practice: Practice, qtbot: QtBot) -> None:
    page = Page(shell)
    qtbot.addWidget(page)
    saving = CodeSaving(page)
    order = ShareOrder(record_ids=(practice.items["01-data-literacy.json"],))
    shared = make_file(practice.session, order, now=shell.now())
    plan = plan_codes_for(practice.session, shared)
    saving.save_moving(plan, "x", 7)
    assert shell.file_dialogs.asked == [("save", "x.gif")]
    assert page.notices.notice is None
