"""How an item stands to the rest: other versions, recommendations kept beside it, shares."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.dates import day, moment_of
from ui.messages.outside_text import clean, isolated
from ui.messages.summary_words import title_line
from ui.showing.buttons import Button, LinkButton
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.item import ItemView
from wallet.model.record import Summary

# So many dates of sharing are named; the history has them all.
MOST_DATES = 5


class RelatedPanel(QFrame):
    """``item_asked`` carries a record's id; ``history_asked`` wants to see what was shared."""

    item_asked = Signal(str)
    history_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ItemView | None = None
        self.setProperty("kind", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self._column.setSpacing(Space.HAIR)
        self.hide()

    def show_item(self, view: ItemView) -> None:
        """Show what there is about ``view``; hide where it stands alone and was never shared."""
        self._view = view
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        clear_layout(self._column)
        view = self._view
        if view is None:
            return
        self._versions(self.tr("Newer version in your backpack"), view.newer)
        self._versions(self.tr("Older version in your backpack"), view.older)
        self._endorsements(view)
        self._shares(view)
        self.setVisible(self._column.count() > 0)

    def _heading(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(Space.SMALL)
        self._column.addWidget(PlainLabel(words, role="bold"))

    def _versions(self, words: str, rows: tuple[Summary, ...]) -> None:
        if not rows:
            return
        self._heading(words)
        for row in rows:
            parts = (title_line(row), day(row.awarded_at))
            self._link(", ".join(part for part in parts if part), row.id)

    def _endorsements(self, view: ItemView) -> None:
        if not view.endorsements:
            return
        self._heading(self.tr("Recommendations kept as items of their own"))
        for joined in view.endorsements:
            words = (
                self.tr("From {name} (says)") if joined.issuer_is_claim else self.tr("From {name}")
            )
            self._link(words.format(name=isolated(joined.issuer_name)), joined.record_id)

    def _shares(self, view: ItemView) -> None:
        if not view.shared_at:
            return
        self._heading(self.tr("Shared %n times", "", len(view.shared_at)))
        dates = "; ".join(moment_of(moment) for moment in view.shared_at[:MOST_DATES])
        if len(view.shared_at) > MOST_DATES:
            dates += " …"
        self._column.addWidget(PlainLabel(dates))
        button = Button(self.tr("See what was shared"), "link", IconName.HISTORY)
        button.clicked.connect(self.history_asked)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _link(self, words: str, record_id: str) -> None:
        button = LinkButton(clean(words, keeps_lines=False, limit=120))
        describe(button, words, self.tr("Opens this item"))
        button.setProperty("record", record_id)
        button.clicked.connect(self._open)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _open(self) -> None:
        self.item_asked.emit(str(self.sender().property("record")))
