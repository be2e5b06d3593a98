"""Which items of a record leave by themselves: said beside the choice, and taken back there."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.messages.outside_text import isolated
from ui.showing.buttons import Button
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.model.record import Summary

Parts = dict[str, tuple[str, ...]]


def parts_in(argument: object) -> Parts:
    """Return the places by record id that a page was opened with, {} for anything else."""
    if not isinstance(argument, Mapping):
        return {}
    return {
        str(record): tuple(str(place) for place in places)
        for record, places in argument.items()
        if isinstance(places, tuple) and places
    }


class PartsNote(QWidget):
    """Says of which records only some items leave; ``changed`` where one is whole again."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Parts = {}
        self._rows: tuple[Summary, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.HAIR)
        self.hide()

    @property
    def chosen_parts(self) -> Parts:
        """The places that leave, by the ids of records that are chosen."""
        chosen = {row.id for row in self._rows}
        return {record: places for record, places in self._parts.items() if record in chosen}

    def remember(self, parts: Parts) -> None:
        """Take other parts in place of those there were."""
        self._parts = dict(parts)
        self._fill()

    def set_choice(self, rows: Iterable[Summary]) -> None:
        """Say which items are chosen."""
        self._rows = tuple(rows)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        clear_layout(self._column)
        parts = self.chosen_parts
        for row in self._rows:
            if row.id in parts:
                self._note(row, len(parts[row.id]))
        self.setVisible(bool(parts))

    def _note(self, row: Summary, count: int) -> None:
        words = self.tr(
            "Only %n items of “{title}” leave, each with its own signature.", "", count
        )
        note = PlainLabel(words.format(title=isolated(row.title, limit=120)))
        whole = Button(self.tr("Share the whole record instead"), "link")
        whole.setProperty("record", row.id)
        whole.clicked.connect(self._take_back)
        self._column.addWidget(note)
        self._column.addWidget(whole, 0, Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _take_back(self) -> None:
        self._parts.pop(str(self.sender().property("record")), None)
        self._fill()
        self.changed.emit()
