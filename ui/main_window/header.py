"""The line at the top: search, and the button that locks the backpack."""

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.accessible.naming import describe
from ui.showing.buttons import Button
from ui.showing.text import PlainLabel, set_plain_tooltip
from ui.theme.icons import IconName, icon
from ui.theme.look import look
from ui.theme.tokens import Space

# What the glass, the rounded ends and the gap beside them take of the search field's width.
_ENDS = 52


class SearchField(QLineEdit):
    """Asks what to look for, in few words where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "search")
        self.setClearButtonEnabled(True)
        self._long = self._short = ""

    def set_words(self, long: str, short: str) -> None:
        """Take the question, and its first word for where the whole of it has no room."""
        self._long, self._short = long, short
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what fits now."""
        super().resizeEvent(event)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Say what fits at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._say()

    def _say(self) -> None:
        room = self.width() - _ENDS
        is_long = self.fontMetrics().horizontalAdvance(self._long) <= room
        self.setPlaceholderText(self._long if is_long else self._short)


class Header(QFrame):
    """``searched`` carries the text looked for, at once: a search takes a few milliseconds.

    Keys that arrive together are one search.
    """

    searched = Signal(str)
    lock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        # A page taller than the window squeezes what gives way: the words here would lose their
        # tails where large text makes them higher than a field at its least.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search = SearchField()
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textEdited.connect(self._wait)
        self.search.textChanged.connect(self._cleared)
        self._practice = PlainLabel(role="bold", wraps=False)
        self.lock_button = Button(kind="quiet", icon_name=IconName.LOCK)
        self.lock_button.clicked.connect(self.lock_asked)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._search)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.WIDE, Space.SMALL, Space.LARGE, Space.SMALL)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self._practice)
        row.addWidget(self.lock_button)
        self._draw()
        self.retranslate()

    def set_backpack(self, *, is_open: bool, is_practice: bool) -> None:
        """Show search and lock only while a backpack is open, and say when it is for practice."""
        self.setVisible(is_open)
        self._practice.setVisible(is_practice)

    @Slot(str)
    def show_search(self, text: str) -> None:
        """Show what is looked for now, without searching again."""
        if text != self.search.text():
            self.search.setText(text)
        self._timer.stop()

    def retranslate(self) -> None:
        """Renew the words."""
        self.search.set_words(self.tr("Search your backpack"), self.tr("Search"))
        describe(self.search, self.tr("Search your backpack"), self.tr("Ctrl+F"))
        self._practice.setText(self.tr("Practice backpack"))
        self.lock_button.setText(self.tr("Lock"))
        set_plain_tooltip(self.lock_button, self.tr("Lock the backpack (Ctrl+L)"))
        describe(self.lock_button, self.tr("Lock the backpack"), self.tr("Ctrl+L"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._glass.setIcon(icon(IconName.SEARCH, colour=look().palette.quiet))
        self._practice.setProperty("tone", "self")

    def _wait(self) -> None:
        self._timer.start(0)

    def _cleared(self, text: str) -> None:
        if not text:
            self._timer.start(0)

    def _search(self) -> None:
        self.searched.emit(self.search.text())
