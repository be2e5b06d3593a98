"""A day that may be left out: a box to tick, and a date beside it."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLineEdit, QWidget

from ui.accessible.naming import describe
from ui.messages.dates import day_format
from ui.showing.text import menu_text
from ui.theme.tokens import Space


class OptionalDay(QWidget):
    """``changed`` tells that another day, or none, is meant."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = QDate(today.year, today.month, today.day)
        self._words = ""
        self.box = QCheckBox()
        self.edit = QDateEdit()
        # Its text stands inside the frame by the style's own measure, which knows no padding.
        self.edit.lineEdit().setTextMargins(Space.SMALL, 0, 0, 0)
        self.edit.setDate(self._today)
        self.edit.setEnabled(False)
        self.box.toggled.connect(self._switch)
        self.edit.dateChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.box)
        row.addWidget(self.edit)
        row.addStretch(1)

    @property
    def day(self) -> date | None:
        """The day meant, None where it is left out."""
        found = self.edit.date()
        if not self.box.isChecked():
            return None
        return date(found.year(), found.month(), found.day())

    def set_day(self, day: date | None) -> None:
        """Put a day in, or leave it out."""
        shown = self._today if day is None else QDate(day.year, day.month, day.day)
        self.edit.setDate(shown)
        self.box.setChecked(day is not None)

    def set_words(self, label: str) -> None:
        """Name it."""
        self._words = label
        self.box.setText(menu_text(label))
        for widget in (self.edit, self.edit.findChild(QLineEdit)):
            if isinstance(widget, QWidget):
                describe(widget, label)
        self.edit.setLocale(QLocale())
        self.edit.setDisplayFormat(day_format())

    def changeEvent(self, event: QEvent) -> None:
        """Write days another way in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._words:
            self.edit.setLocale(QLocale())
            self.edit.setDisplayFormat(day_format())

    @Slot(bool)
    def _switch(self, is_there: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self.edit.setEnabled(is_there)
        self.changed.emit()
