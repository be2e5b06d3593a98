"""What there is to share, and the rows looked for."""

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from ui.sharing.choice_part import ChoicePart
from ui.sharing.share_work import FoundRows, Stock
from ui.sharing.stock_desk import StockDesk
from ui.showing.page import Page
from wallet.model.record import Query


def test_everything_is_fetched_and_then_what_is_looked_for(
    shell: RecordingShell, practice: Practice, show: Show, qtbot: QtBot
) -> None:
    page, choice = Page(shell), ChoicePart()
    page.content.addWidget(choice)
    show(page)
    desk = StockDesk(page, choice)
    with qtbot.waitSignal(desk.taken) as taken:
        desk.load()
    (stock,) = taken.args
    assert isinstance(stock, Stock)
    assert len(stock.rows) == len(choice.model.items) == len(practice.items)
    assert stock.keys and stock.bundles == ()
    choice.search.setText("carpentry")
    choice.search.textEdited.emit("carpentry")
    qtbot.waitUntil(lambda: 0 < len(choice.model.items) < len(stock.rows))


def test_an_answer_to_what_is_no_longer_asked_is_dropped(
    shell: RecordingShell, practice: Practice, show: Show
) -> None:
    page, choice = Page(shell), ChoicePart()
    show(page)
    desk = StockDesk(page, choice)
    desk.load()
    every = choice.model.items
    choice.search.setText("carpentry")
    desk._show_rows(FoundRows(query=Query(text="other"), rows=()))
    QCoreApplication.processEvents()
    assert choice.model.items == every
