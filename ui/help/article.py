"""A topic as it is read: paragraphs, numbered steps, notes, and what is drawn under them."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.help.topic import Extra, Topic, said
from ui.messages.dates import number
from ui.messages.mark_names import mark_name
from ui.showing.badges import Badge
from ui.showing.keys import key_list, list_key_list
from ui.showing.rows import clear_layout, rule
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.model.report import Mark


class Article(QFrame):
    """Shows one topic."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic: Topic | None = None
        self.setProperty("kind", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.WIDE)
        self._column.setSpacing(Space.MEDIUM)

    def show_topic(self, topic: Topic) -> None:
        """Show ``topic``."""
        self._topic = topic
        self._fill()

    @property
    def topic(self) -> Topic | None:
        """The topic shown."""
        return self._topic

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        clear_layout(self._column)
        topic = self._topic
        if topic is None:
            return
        self.setAccessibleName(said(topic.title))
        self._column.addWidget(PlainLabel(said(topic.title), role="heading"))
        self._paragraphs(topic.opening)
        self._steps(topic.steps)
        if topic.extra is Extra.MARKS:
            self._marks()
        elif topic.extra is Extra.KEYS:
            self._keys(key_list())
            self._column.addWidget(PlainLabel(self.tr("In a list of items"), role="bold"))
            self._keys(list_key_list())
        if topic.notes and (topic.steps or topic.extra is Extra.MARKS):
            self._column.addWidget(rule())
        self._paragraphs(topic.notes)

    def _paragraphs(self, texts: Iterable[str]) -> None:
        for text in texts:
            self._column.addWidget(PlainLabel(said(text), is_selectable=True))

    def _steps(self, steps: tuple[str, ...]) -> None:
        grid = _grid()
        for row, step in enumerate(steps):
            figure = PlainLabel(number(row + 1), role="strong", wraps=False)
            grid.addWidget(figure, row, 0, Qt.AlignmentFlag.AlignTop)
            words = PlainLabel(said(step), is_selectable=True)
            words.setAccessibleName(f"{figure.text()}. {words.text()}")
            grid.addWidget(words, row, 1)
        if steps:
            self._column.addLayout(grid)

    def _marks(self) -> None:
        for mark in Mark:
            badge = Badge()
            badge.show_mark(mark)
            self._column.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeading)
            words = PlainLabel(mark_meaning(mark), is_selectable=True)
            words.setAccessibleName(f"{mark_name(mark)}. {words.text()}")
            self._column.addWidget(words)

    def _keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        grid = _grid()
        for row, (key, what) in enumerate(keys):
            grid.addWidget(PlainLabel(key, role="bold", wraps=False), row, 0)
            words = PlainLabel(what)
            words.setAccessibleName(f"{key}: {what}")
            grid.addWidget(words, row, 1)
        self._column.addLayout(grid)


def mark_meaning(mark: Mark) -> str:
    """Return what a mark tells, in a sentence or two."""
    meanings = {
        Mark.SIGNED: QCoreApplication.translate(
            "Help", "The signature fits, and the signer is on one of the lists you trust."
        ),
        Mark.SIGNED_NOT_LISTED: QCoreApplication.translate(
            "Help",
            "The signature fits, but none of your lists knows the signer. That does not mean it "
            "is fake.",
        ),
        Mark.NOT_CHECKED: QCoreApplication.translate(
            "Help",
            "It could not be checked, often because the signer’s key is not at hand. A trust pack "
            "may bring it.",
        ),
        Mark.SIGNED_BY_ME: QCoreApplication.translate(
            "Help", "You signed it yourself. Nobody else has checked it."
        ),
        Mark.COPY: QCoreApplication.translate(
            "Help", "Nobody signed it. It says something, and proves nothing."
        ),
        Mark.BROKEN: QCoreApplication.translate(
            "Help",
            "It was changed after it was signed, or is damaged. It cannot be shared as signed.",
        ),
    }
    return meanings[mark]


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(Space.LARGE)
    grid.setVerticalSpacing(Space.SMALL)
    return grid
