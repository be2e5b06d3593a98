"""Help: a topic for each task, searched as you type, without a network."""

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.accessible.naming import announce, describe
from ui.help.article import Article
from ui.help.topic import Topic, find_topics, said, topic_for
from ui.help.topics import TOPICS
from ui.showing.keys import key_list, list_key_list
from ui.showing.page import Page
from ui.showing.row_frame import LineDelegate
from ui.showing.shell import Shell
from ui.showing.text import PlainLabel
from ui.showing.two_panes import TwoPanes, top_aligned
from ui.theme.icons import IconName, icon
from ui.theme.look import look
from ui.theme.tokens import Space


class TopicList(QListView):
    """The list of topics; Enter opens one as a press does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter activate the topic on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class HelpPage(Page):
    """Shows the topic asked for; ``topic`` is its key or the name of a page."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, scrolls=False)
        self._found: tuple[Topic, ...] = TOPICS
        self.search = QLineEdit()
        self.search.setProperty("kind", "search")
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.titles = QStringListModel(self)
        self.list = TopicList()
        self.nothing = PlainLabel(role="quiet")
        self.article = Article()
        self._area = QScrollArea()
        self._area.setProperty("kind", "reading")
        self._lay_out_page()
        self._connect()
        self.article.show_topic(TOPICS[0])
        self._draw()
        self.retranslate()

    # What the frame calls

    def retranslate(self) -> None:
        """Set every text of the page."""
        self.set_title(self.tr("Help"))
        self.search.setPlaceholderText(self.tr("Search in Help"))
        describe(self.search, self.tr("Search in Help"))
        describe(self.list, self.tr("Topics"), self.tr("Enter shows a topic."))
        self.nothing.setText(self.tr("No topic has all of these words. Try fewer or others."))
        self._area.setAccessibleName(self.tr("The topic"))
        self._list_topics()

    def opened(self, **arguments: object) -> None:
        """Show the topic that was asked for; nothing asked keeps the one shown."""
        wanted = topic_for(TOPICS, str(arguments.get("topic", "")))
        if wanted is not None:
            self.search.clear()
            self._show_topic(wanted)
            self.panes.open_second()
        self._show_back()

    def first_focus(self) -> QWidget | None:
        """Return the search field, or the topic where only that is in sight."""
        return self.search if self.search.isVisibleTo(self) else self._area

    def go_back(self) -> bool:
        """Go from a topic back to the list where only one of them is in sight."""
        if self.panes.close_second():
            self._show_back()
            self.list.setFocus()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow another palette, too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._glass.setIcon(icon(IconName.SEARCH, colour=look().palette.quiet))

    # Finding and showing

    @Slot()
    def _find(self) -> None:
        keys = " ".join(f"{key} {what}" for key, what in (*key_list(), *list_key_list()))
        self._found = find_topics(TOPICS, self.search.text(), keys)
        self._list_topics()
        if self._found and self.article.topic not in self._found:
            self._show_topic(self._found[0])
        announce(self, self.tr("%n topics found", "", len(self._found)))

    def _list_topics(self) -> None:
        self.titles.setStringList([said(topic.title) for topic in self._found])
        self.nothing.setVisible(not self._found)
        self.list.setVisible(bool(self._found))
        self._mark_current()

    def _show_topic(self, topic: Topic) -> None:
        self.article.show_topic(topic)
        self._area.verticalScrollBar().setValue(0)
        self._mark_current()

    def _mark_current(self) -> None:
        topic = self.article.topic
        if topic in self._found:
            self.list.setCurrentIndex(self.titles.index(self._found.index(topic)))

    @Slot(QModelIndex)
    def _move(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._found):
            topic = self._found[index.row()]
            if topic is not self.article.topic:
                self.article.show_topic(topic)
                self._area.verticalScrollBar().setValue(0)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self._move(index)
        self.panes.open_second()
        self._show_back()
        if not self.panes.is_wide:
            self._area.setFocus()

    @Slot()
    def _open_first(self) -> None:
        if self._found:
            self._open(self.list.currentIndex())

    @Slot()
    def _show_back(self) -> None:
        self.set_can_go_back(not self.panes.is_wide and self._area.isVisibleTo(self))

    # Building

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._open_first)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._move)
        self.panes.changed.connect(self._show_back)

    def _lay_out_page(self) -> None:
        self.list.setModel(self.titles)
        self.list.setProperty("kind", "rows")
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addStretch(0)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(top_aligned(self.article))
        self.panes = TwoPanes(side, self._area)
        self.content.addWidget(self.panes, 1)
