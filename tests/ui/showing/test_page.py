"""The frame every page stands in."""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.background.jobs import Cancellation
from ui.background.lanes import ThreadLane
from ui.messages.languages import Interpreter
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import Shell
from ui.theme.icons import IconName
from ui.theme.look import Appearance, look
from ui.theme.tokens import TEXT_COLUMN, Space
from wallet.errors import Reason, VaultError
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


class Sample(Page):
    """A page with one line of text."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self.line = QLineEdit()
        self.line.setAccessibleName("Line")
        self.content.addWidget(self.line)
        self.told: list[object] = []
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title("Sample")
        self.set_primary("Do it", IconName.PLUS)
        self.told.append("words")

    def hear(self, result: object) -> None:
        self.told.append(result)


def test_a_page_has_its_title_and_names(shell: RecordingShell, show: Show) -> None:
    page = Sample(shell)
    show(page)
    assert page.accessibleName() == "Sample"
    assert page.primary_button.isVisible()
    assert not page.back_button.isVisible()
    assert nameless(page) == ()
    page.set_primary("")
    assert not page.primary_button.isVisible()


def test_back_asks_the_shell(shell: RecordingShell, show: Show) -> None:
    page = Sample(shell)
    show(page)
    page.set_can_go_back(True)
    page.back_button.click()
    assert shell.went_back == 1


def test_words_are_renewed_with_the_language(
    shell: RecordingShell, show: Show, interpreter: Interpreter, qtbot: QtBot
) -> None:
    page = Sample(shell)
    show(page)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.back_button.accessibleName() == "Atrás")
    assert page.told.count("words") == 2


def test_work_answers_the_page_and_an_error_is_said(shell: RecordingShell, show: Show) -> None:
    page = Sample(shell)
    show(page)
    page.start(shell.lanes.vault, "Reading", lambda cancellation: 7, page.hear)
    assert page.told[-1] == 7

    def fail(cancellation: Cancellation) -> None:
        raise VaultError(Reason.STORAGE_FULL)

    page.start(shell.lanes.vault, "Writing", fail, page.hear)
    assert page.notices.isVisible()
    assert page.notices.accessibleName().startswith("The disk is full.")
    page.notices.clear()
    page.start(shell.lanes.vault, "Writing", fail, page.hear, failed=page.hear)
    assert isinstance(page.told[-1], VaultError)
    assert not page.notices.isVisible()


def test_long_work_shows_itself_and_can_be_stopped(
    shell: RecordingShell, show: Show, qtbot: QtBot
) -> None:
    page, lane = Sample(shell), ThreadLane("work", 1)
    show(page)

    def work(cancellation: Cancellation) -> None:
        while True:
            cancellation.step(3, 10)

    job = page.start(lane, "Reading files", work, page.hear)
    assert not page.status.isVisible()
    qtbot.waitUntil(page.status.isVisible, timeout=3000)
    page.status.cancel()
    qtbot.waitUntil(lambda: job.is_finished)
    qtbot.waitUntil(lambda: not page.status.isVisible())
    assert not page.notices.isVisible()
    lane.close()


def test_only_what_may_be_dropped_is_stopped_when_the_backpack_closes(
    shell: RecordingShell, show: Show, qtbot: QtBot
) -> None:
    page, lane = Sample(shell), ThreadLane("work", 2)
    show(page)
    may_end = threading.Event()

    def work(cancellation: Cancellation) -> str:
        while not may_end.is_set():
            cancellation.step(3, 10)
            time.sleep(0.001)
        return "kept"

    keeping = page.start(lane, "Keeping", work, page.hear)
    for _ in range(2):
        looking = page.start(lane, "Looking", work, page.hear, may_drop=True)
        assert page._droppable == [looking]  # one that has finished is not held
        page.drop_work()
        qtbot.waitUntil(lambda job=looking: job.is_finished)  # type: ignore[misc]
    assert not keeping.is_finished
    may_end.set()
    qtbot.waitUntil(lambda: lane.is_idle)
    assert page.told[-1] == "kept"
    assert page.told.count("kept") == 1
    lane.close()


def test_a_column_stays_readable_and_grows_with_the_text(
    shell: RecordingShell, show: Show, qtbot: QtBot
) -> None:
    page = Sample(shell)
    page.resize(1600, 600)
    show(page)
    assert page.line.width() <= TEXT_COLUMN
    look().apply(Appearance(text_scale=200))
    page.resize(1601, 600)
    qtbot.waitUntil(lambda: page.line.width() > TEXT_COLUMN)
    assert page.line.width() <= 2 * TEXT_COLUMN + Space.WIDE


def test_actions_go_under_a_title_that_would_break_beside_them(
    shell: RecordingShell, show: Show
) -> None:
    page = Sample(shell)
    page.resize(900, 500)
    show(page)
    beside = page.primary_button.geometry().center().y()
    assert abs(beside - page.title_label.geometry().center().y()) < 8
    page.set_title("A title that takes nearly all the room")
    needed = page.title_label.fontMetrics().horizontalAdvance(page.title_label.text())
    page.resize(needed + 2 * Space.WIDE + 60, 500)
    QCoreApplication.processEvents()
    title, button = page.title_label.geometry(), page.primary_button.geometry()
    assert button.top() >= title.bottom()
    assert title.height() < 2 * page.title_label.fontMetrics().lineSpacing()
    page.set_primary("An action as wide as a third of it")
    page.resize(needed * 2 // 3, 500)
    QCoreApplication.processEvents()
    title, button = page.title_label.geometry(), page.primary_button.geometry()
    assert title.height() >= 2 * page.title_label.fontMetrics().lineSpacing(), "it breaks"
    assert button.top() >= title.bottom() and button.right() < page.width()


def test_a_bar_at_the_foot_stays_in_sight(shell: RecordingShell, show: Show) -> None:
    page, bar = Sample(shell), QLabel("3 chosen")
    for _ in range(60):
        page.content.addWidget(QLabel("row"))
    page.add_foot(bar)
    page.add_secondary(QLabel("sort"))
    page.resize(600, 300)
    show(page)
    assert bar.isVisible()
    assert bar.mapTo(page, bar.rect().bottomLeft()).y() <= page.height()


def test_the_defaults_of_a_page_do_nothing(shell: RecordingShell, show: Show) -> None:
    page = Page(shell, scrolls=False)
    show(page)
    page.opened(record_id="1")
    page.left()
    assert page.first_focus() is None
    assert page.share_choice() == ()
    assert not page.go_back()
    assert not page.stands_alone
    page.show_notice(lambda: Notice(title="Kept"))
    assert page.notices.notice == Notice(title="Kept")
    assert page.title_label.focusPolicy() is Qt.FocusPolicy.NoFocus
