"""The issuers on the lists as rows: one model, searched and filtered, no widget for a row."""

from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.messages.dates import day
from ui.messages.list_names import list_name
from ui.messages.outside_text import clean
from wallet.model.issuer_standing import IssuerStanding
from wallet.model.outside import KnownIssuer

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ISSUER = Qt.ItemDataRole.UserRole


class Shown(StrEnum):
    """Which issuers are shown."""

    COUNTED = "counted"
    TESTS = "tests"
    REMOVED = "removed"


class IssuerModel(QAbstractListModel):
    """Rows of :class:`wallet.model.outside.KnownIssuer`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[KnownIssuer, ...] = ()
        self._rows: tuple[KnownIssuer, ...] = ()
        self._text = ""
        self._shown = Shown.COUNTED

    def show_issuers(self, issuers: tuple[KnownIssuer, ...]) -> None:
        """Take every issuer on every list."""
        self._all = issuers
        self._select()

    def look_for(self, text: str, shown: Shown) -> None:
        """Show those of one kind whose name, website, place or identifier holds ``text``."""
        self._text, self._shown = text.strip().casefold(), shown
        self._select()

    def count(self, shown: Shown) -> int:
        """Return how many issuers there are of a kind, the search left aside."""
        return sum(kind_of(issuer) is shown for issuer in self._all)

    def issuer(self, index: Index) -> KnownIssuer | None:
        """Return the issuer at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, issuer_id: str) -> QModelIndex:
        """Return where an issuer stands first; an invalid index where it is not shown."""
        for row, issuer in enumerate(self._rows):
            if issuer.id == issuer_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the issuer, its name, or the words a screen reader says."""
        issuer = self.issuer(index)
        if issuer is None:
            return None
        if role == ISSUER:
            return issuer
        if role == Qt.ItemDataRole.DisplayRole:
            return issuer_line(issuer)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{issuer_line(issuer)}. {self.list_line(issuer)}"
        return None

    def list_line(self, issuer: KnownIssuer) -> str:
        """Return on which list it stands, as of when."""
        words = self.tr("on “{list}”, as of {day}").format(
            list=list_name(issuer.list_name, limit=80), day=day(issuer.as_of)
        )
        tag = self.tag(issuer)
        return f"{tag} · {words}" if tag else words

    def tag(self, issuer: KnownIssuer) -> str:
        """Return a word where the issuer does not count: for tests, or removed."""
        if issuer.is_removed:
            return self.tr("Removed by you")
        if issuer.standing is IssuerStanding.TEST_ONLY:
            return self.tr("For tests, does not count")
        return ""

    def _select(self) -> None:
        self.beginResetModel()
        self._rows = tuple(
            issuer
            for issuer in self._all
            if kind_of(issuer) is self._shown and self._text in _haystack(issuer)
        )
        self.endResetModel()


def kind_of(issuer: KnownIssuer) -> Shown:
    """Return among which issuers it is shown."""
    if issuer.is_removed:
        return Shown.REMOVED
    is_test = issuer.standing is IssuerStanding.TEST_ONLY
    return Shown.TESTS if is_test else Shown.COUNTED


def issuer_line(issuer: KnownIssuer) -> str:
    """Return the issuer's name as one clean line; its identifier where it has none."""
    return clean(issuer.name or issuer.id, keeps_lines=False, limit=160)


def _haystack(issuer: KnownIssuer) -> str:
    said = list_name(issuer.list_name)
    parts = (issuer.name, issuer.website, issuer.location, issuer.list_name, said, issuer.id)
    return "\n".join(parts).casefold()
