"""Choosing fields on the share page by keyboard: what is ticked leaves, the rest does not."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.doubles.selective_issuer import BBS
from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from tests.ui.sharing.selective import EMAIL, SKILL, keep_selective
from tests.ui.sharing.test_share_page import go_to_step, press
from ui.sharing.share_page import SharePage
from wallet.model.report import CheckName, Outcome
from wallet.session.bundles import list_bundles
from wallet.session.gathering import Incoming
from wallet.session.receiving import check_received


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> SharePage:
    made = SharePage(shell)
    show(made)
    made.opened()
    return made


def test_ticked_fields_leave_and_the_rest_does_not(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot, tmp_path: Path
) -> None:
    record_id = keep_selective(practice.session, shell.now())
    page.opened(record_ids=(record_id,))
    (card,) = page.fields.cards.values()
    (row,) = (row for row in card.rows if row.field.pointer == SKILL)
    press(qtbot, row.box)
    assert page.order.chosen_fields == {record_id: (SKILL,)}
    go_to_step(qtbot, page, 4)
    (seen,) = page.preview.cards
    assert [skill.name for skill in seen.item.description.skills] == ["light"]
    shell.file_dialogs.to_save.append(tmp_path / "chosen.json")
    press(qtbot, page.finish_button)
    (shown,) = json.loads((tmp_path / "chosen.json").read_bytes())["verifiableCredential"]
    subject = shown["credentialSubject"]
    assert "identifier" not in subject and "result" not in subject
    assert [one["targetName"] for one in subject["achievement"]["alignment"]] == ["light"]
    received = check_received(
        practice.session.knowledge,
        [Incoming(name="x", path=tmp_path / "chosen.json")],
        now=shell.now(),
    )
    (item,) = received.presentations[0].items
    assert item.report.outcome_of(CheckName.PROOF) is Outcome.PASSED
    assert page.fields.isHidden() and page.order.chosen_fields == {}


def test_another_tick_makes_another_preview_and_another_file(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    record_id = keep_selective(practice.session, shell.now(), suite=BBS)
    page.opened(record_ids=(record_id,))
    go_to_step(qtbot, page, 4)
    least = page.hand_over.made
    assert least is not None and page.preview.cards[0].item.description.skills == ()
    page.steps.open_step(1)
    (card,) = page.fields.cards.values()
    card.all_button.click()
    page.steps.open_step(4)
    most = page.hand_over.made
    assert most is not None and most.shared.content != least.shared.content
    assert len(page.preview.cards[0].item.description.skills) == 3


def test_the_fields_chosen_come_back_with_their_bundle(
    page: SharePage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    record_id = keep_selective(practice.session, shell.now())
    page.opened(record_ids=(record_id,))
    next(iter(page.fields.cards.values())).choose((EMAIL, SKILL))
    page.bundles.set_open(True)
    qtbot.keyClicks(page.bundles.name, "Rescue team")
    qtbot.keyClick(page.bundles.name, Qt.Key.Key_Return)
    page.opened(record_ids=(practice.items["01-data-literacy.json"],))
    assert page.order.chosen_fields == {}
    page.bundles.used.emit(list_bundles(practice.session)[0])
    assert page.order.record_ids == (record_id,)
    assert page.order.chosen_fields == {record_id: (EMAIL, SKILL)}
