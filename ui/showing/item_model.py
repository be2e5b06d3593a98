"""The list of items: one model over summaries, no widget for a row, pictures on demand."""

from collections import OrderedDict
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QPixmap

from ui.messages.summary_words import spoken_row, title_line
from wallet.model.record import Summary

Index: TypeAlias = QModelIndex | QPersistentModelIndex

SUMMARY = Qt.ItemDataRole.UserRole
PICTURE = Qt.ItemDataRole.UserRole + 1
_KEPT = 256  # pictures kept at most


class ItemListModel(QAbstractListModel):
    """Rows of :class:`wallet.model.record.Summary`, in the order given.

    ``picture_wanted`` carries a record's id when a row with a picture is painted and its picture
    is not here yet; answer with :meth:`set_picture`.
    """

    picture_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Summary, ...] = ()
        self._row_of: dict[str, int] = {}
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def show_items(self, rows: tuple[Summary, ...]) -> None:
        """Show these rows instead of any others."""
        self.beginResetModel()
        self._rows = rows
        self._row_of = {summary.id: row for row, summary in enumerate(rows)}
        self._asked.clear()
        self.endResetModel()

    @property
    def items(self) -> tuple[Summary, ...]:
        """The rows shown."""
        return self._rows

    def summary(self, index: Index) -> Summary | None:
        """Return the summary at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, record_id: str) -> QModelIndex:
        """Return where the record stands; an invalid index where it is not shown."""
        row = self._row_of.get(record_id)
        return self.index(row) if row is not None else QModelIndex()

    def set_picture(self, record_id: str, picture: QPixmap) -> None:
        """Give the picture of a record; a null one means that its seal is shown."""
        self._pictures[record_id] = picture
        self._pictures.move_to_end(record_id)
        while len(self._pictures) > _KEPT:
            old, _ = self._pictures.popitem(last=False)
            self._asked.discard(old)
        index = self.index_of(record_id)
        if index.isValid():
            self.dataChanged.emit(index, index, [PICTURE])

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a summary, a picture, or the words a screen reader says."""
        summary = self.summary(index)
        if summary is None:
            return None
        if role == SUMMARY:
            return summary
        if role == PICTURE:
            return self._picture(summary)
        if role == Qt.ItemDataRole.DisplayRole:
            return title_line(summary)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_row(summary)
        return None

    def _picture(self, summary: Summary) -> QPixmap | None:
        if not summary.has_picture:
            return None
        found = self._pictures.get(summary.id)
        if found is None and summary.id not in self._asked:
            self._asked.add(summary.id)
            self.picture_wanted.emit(summary.id)
        return found
