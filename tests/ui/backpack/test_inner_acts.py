"""Inner items shared and kept, files compared, from an item's page with a real backpack."""

import base64
import hashlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.shell import RecordingShell
from tests.ui.conftest import Show
from tests.wallet.session.opened import Pupil, new_session
from ui.backpack.item_page import ItemPage
from ui.showing.shell import PageName
from ui.showing.text import PlainLabel
from wallet.model.record import Query
from wallet.session.keeping import list_items
from wallet.session.opening import close_backpack

FILE = b"the report"
FIRST, SECOND = (f"/credentialSubject/verifiableCredential/{n}" for n in range(2))


@pytest.fixture
def learner(tmp_path: Path) -> Any:
    made = Pupil(new_session(tmp_path / "data"), IssuerSimulator("Lantern Bay", seed=7))
    yield made
    close_backpack(made.session)


def record(learner: Pupil) -> str:
    items = [learner.badge(1), learner.badge(2, achievement="Rope Work")]
    document = learner.school.learner_record(items, subject_id=learner.did)
    (item,) = learner.take(learner.school.issue(document))
    return item


def opened(shell: RecordingShell, show: Show, learner: Pupil, item: str) -> ItemPage:
    shell.session = learner.session
    page = ItemPage(shell)
    page.resize(1000, 700)
    show(page)
    page.opened(record_id=item)
    QCoreApplication.processEvents()
    return page


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel)]


def test_picked_items_go_to_the_share_page(
    shell: RecordingShell, show: Show, learner: Pupil
) -> None:
    item = record(learner)
    page = opened(shell, show, learner, item)
    view = page.pane.texts.transcript
    assert view is not None
    assert list(view.boxes) == [FIRST, SECOND]
    view.boxes[SECOND].setChecked(True)
    view.share_button.click()
    assert shell.visits == [
        (PageName.SHARE, {"record_ids": (item,), "parts": {item: (SECOND,)}})
    ]  # fmt: skip


def test_picked_items_are_kept_once(
    shell: RecordingShell, show: Show, learner: Pupil, qtbot: QtBot
) -> None:
    page = opened(shell, show, learner, record(learner))
    for said in ("2 items kept as items of their own.", "0 items kept as items of their own."):
        view = page.pane.texts.transcript
        assert view is not None
        for place in (FIRST, SECOND):
            view.boxes[place].setChecked(True)
        view.keep_button.click()
        qtbot.waitUntil(lambda said=said: said in words(page))  # type: ignore[misc]
        assert len(list_items(learner.session, Query(), now=shell.now())) == 3
    assert "The others were in your backpack already." in words(page)


def test_a_file_is_compared_with_its_digest(
    shell: RecordingShell, show: Show, learner: Pupil, tmp_path: Path, qtbot: QtBot
) -> None:
    digest = base64.b64encode(hashlib.sha256(FILE).digest()).decode()
    badge = learner.school.open_badge(subject_id=learner.did)
    badge["evidence"] = [
        {"id": "urn:x:report", "type": ["Evidence"], "digestSRI": f"sha256-{digest}"}
    ]
    (item,) = learner.take(learner.school.issue(badge, suite="eddsa-jcs-2022"))
    page = opened(shell, show, learner, item)
    place = "/evidence/0"
    for name, content, said in (
        ("other.pdf", b"another", "File changed: this is not the file that is meant"),
        ("report.pdf", FILE, "The file is the very one that is meant"),
    ):
        (tmp_path / name).write_bytes(content)
        shell.file_dialogs.to_open.append((tmp_path / name,))
        view = page.pane.texts.evidence[place]
        view.compare.click()
        qtbot.waitUntil(lambda view=view, said=said: view.state.text() == said)  # type: ignore[misc]


def test_a_deleted_item_is_only_looked_at(
    shell: RecordingShell, show: Show, learner: Pupil
) -> None:
    item = record(learner)
    learner.session.vault.records.delete([item], shell.now())
    page = opened(shell, show, learner, item)
    view = page.pane.texts.transcript
    assert view is not None
    assert view.boxes == {}
