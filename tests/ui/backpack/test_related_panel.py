"""How an item stands to the rest."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.items import make_report
from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.backpack.related_panel import MOST_DATES, RelatedPanel
from wallet.model.item import JoinedEndorsement
from wallet.session.item_reading import read_item

Show = Callable[[QWidget], QWidget]


def test_versions_recommendations_and_shares_are_linked(
    practice: Practice, shell: RecordingShell, show: Show, qtbot: QtBot
) -> None:
    now = shell.now()
    older = read_item(practice.session, practice.items["13-spreadsheets.json"], now=now)
    endorsement = JoinedEndorsement(
        record_id="e1",
        issuer_name="Ana & co",
        issuer_is_claim=True,
        comment="Careful.",
        report=make_report(),
    )
    dates = tuple(now - timedelta(days=days) for days in range(7))
    panel = RelatedPanel()
    show(panel)
    panel.show_item(replace(older, endorsements=(endorsement,), shared_at=dates))
    links = {button.text(): button for button in panel.findChildren(QPushButton)}
    assert "From Ana && co (says)" in links, list(links)
    with qtbot.waitSignal(panel.item_asked) as heard:
        links["From Ana && co (says)"].click()
    assert heard.args == ["e1"]
    newer = next(link for words, link in links.items() if words.startswith("Spreadsheets"))
    with qtbot.waitSignal(panel.item_asked) as heard:
        newer.click()
    assert heard.args == [practice.items["14-spreadsheets-again.json"]]
    with qtbot.waitSignal(panel.history_asked):
        links["See what was shared"].click()
    said = [label.text() for label in panel.findChildren(QLabel)]
    assert "Shared 7 times" in said
    named = next(words for words in said if words.endswith(" …"))
    assert named.count(";") == MOST_DATES - 1


def test_an_item_that_stands_alone_shows_nothing(
    practice: Practice, shell: RecordingShell, show: Show
) -> None:
    panel = RelatedPanel()
    show(panel)
    record_id = practice.items["18-welding-unsigned.json"]
    panel.show_item(read_item(practice.session, record_id, now=shell.now()))
    assert not panel.isVisible()
