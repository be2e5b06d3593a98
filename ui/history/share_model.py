"""The list of shares: one model over log entries, painted as rows."""

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.messages.dates import moment_of
from ui.messages.outside_text import clean, isolated
from ui.messages.record_names import share_form_name
from ui.showing.painted_text import draw_line
from ui.showing.row_frame import paint_row_frame
from ui.theme.icons import IconName, icon_pixmap
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.record import ShareEntry, ShareForm

Index = QModelIndex | QPersistentModelIndex

ENTRY = Qt.ItemDataRole.UserRole
FACTS = Qt.ItemDataRole.UserRole + 1
ICONS = {
    ShareForm.FILE: IconName.FILE_TEXT,
    ShareForm.PAGE: IconName.PRINTER,
    ShareForm.CODES: IconName.QR_CODE,
    ShareForm.PROOF_FOR_ISSUER: IconName.ID_CARD,
    ShareForm.PACKAGE: IconName.PACKAGE,
}


class ShareModel(QAbstractListModel):
    """Rows of :class:`wallet.model.record.ShareEntry`, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ShareEntry, ...] = ()

    def show_entries(self, rows: tuple[ShareEntry, ...]) -> None:
        """Show these entries instead of any others."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def entries(self) -> tuple[ShareEntry, ...]:
        """The entries shown."""
        return self._rows

    def index_of(self, entry_id: str) -> QModelIndex:
        """Return where an entry stands; an invalid index where it is not shown."""
        for row, entry in enumerate(self._rows):
            if entry.id == entry_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of entries."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the entry, or the words a screen reader says."""
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{receiver_line(entry)}. {self.facts_line(entry)}"
        return self.facts_line(entry) if role == FACTS else None

    def facts_line(self, entry: ShareEntry) -> str:
        """Return when, how, and how many items."""
        parts = [moment_of(entry.shared_at), share_form_name(entry.form)]
        if entry.form is not ShareForm.PROOF_FOR_ISSUER:
            parts.append(self.tr("%n items", "", len(entry.record_ids)))
        return " · ".join(parts)


class ShareDelegate(QStyledItemDelegate):
    """Paints an entry: how, to whom, when and how much."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        body = QFontMetrics(look().font()).height()
        small = QFontMetrics(look().font(look().sizes.small)).height()
        return QSize(240, body + small + Space.LARGE + Space.HAIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        entry = index.data(ENTRY)
        if not isinstance(entry, ShareEntry):
            return
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_frame(painter, rect, option)
        side = look().scaled(20)
        left = rect.left() + Space.MEDIUM
        picture = icon_pixmap(
            ICONS[entry.form], side, look().palette.quiet, painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(left, rect.center().y() - side // 2, picture)
        words = rect.adjusted(side + 2 * Space.MEDIUM, 0, -Space.MEDIUM, 0)
        self._words(painter, words, entry, str(index.data(FACTS)))
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, entry: ShareEntry, facts: str) -> None:
        palette = look().palette
        body, small = look().font(strong=True), look().font(look().sizes.small)
        high, low = QFontMetrics(body).height(), QFontMetrics(small).height()
        top = box.center().y() - (high + low + 2) // 2
        line = QRect(box.left(), top, box.width(), high)
        draw_line(painter, line, receiver_line(entry), body, palette.ink)
        under = QRect(box.left(), line.bottom() + 3, box.width(), low)
        draw_line(painter, under, facts, small, palette.quiet)


def receiver_line(entry: ShareEntry) -> str:
    """Return for whom it was, as one clean line."""
    name = isolated(entry.receiver, limit=160)
    return name or QCoreApplication.translate("Shares", "No receiver named")


def title_words(title: str) -> str:
    """Return an item's title as one clean line."""
    return clean(title, keeps_lines=False, limit=160) or QCoreApplication.translate(
        "Summary", "Untitled item"
    )
