"""The list of items: one model over summaries, no widget for a row, pictures on demand."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QPixmap

from ui.messages.summary_words import spoken_row, title_line
from wallet.model.record import Summary
from wallet.model.summary_rows import ids_of

Index: TypeAlias = QModelIndex | QPersistentModelIndex

SUMMARY = Qt.ItemDataRole.UserRole
PICTURE = Qt.ItemDataRole.UserRole + 1
_KEPT = 256  # pictures kept at most


_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)


class ItemListModel(QStringListModel):
    """Rows of :class:`wallet.model.record.Summary`, in the order given.

    ``picture_wanted`` carries a record's id when a row with a picture is painted and its picture
    is not here yet; answer with :meth:`set_picture`.

    The strings of Qt's own model stay empty: what they are for is that the number of rows is
    known without asking Python. A view asks for it for every row it lays out.
    """

    picture_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Summary] = ()
        self._ids: tuple[str, ...] | None = None
        self._row_of: dict[str, int] | None = None
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def show_items(self, rows: Sequence[Summary]) -> None:
        """Show these rows instead of any others; none of them is read before it is seen."""
        self._rows = rows
        self._ids = self._row_of = None
        self._asked.clear()
        self.setStringList([""] * len(rows))

    @property
    def items(self) -> Sequence[Summary]:
        """The rows shown."""
        return self._rows

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the rows shown."""
        if self._ids is None:
            self._ids = ids_of(self._rows)
        return self._ids

    def summary(self, index: Index) -> Summary | None:
        """Return the summary at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, record_id: str) -> QModelIndex:
        """Return where the record stands; an invalid index where it is not shown, and for ""."""
        if not record_id:
            return QModelIndex()  # numbering all of them first would be for nothing
        if self._row_of is None:
            self._row_of = {one: row for row, one in enumerate(self.ids)}
        row = self._row_of.get(record_id)
        return self.index(row) if row is not None else QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are chosen and opened, never edited or dragged."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

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
