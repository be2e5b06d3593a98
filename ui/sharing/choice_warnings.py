"""What to know of the chosen items beforehand: which no longer hold, which cannot be shared."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.messages.mark_names import mark_name
from ui.messages.outside_text import isolated
from ui.messages.summary_words import standing_words, title_line
from ui.showing.badges import ShapeLabel
from ui.showing.buttons import Button
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.marks import MARKS, STANDINGS
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.model.record import Keeping, Summary
from wallet.model.report import Mark, Standing

_LOST = frozenset({Standing.EXPIRED, Standing.ENDED, Standing.SUSPENDED, Standing.NOT_YET})
_NAMED = 4  # items named one by one; the rest is counted


def is_broken(row: Summary) -> bool:
    """Return whether an item is changed or broken: it is never shared."""
    return row.mark is Mark.BROKEN or row.keeping is Keeping.BROKEN


def no_longer_holds(row: Summary) -> bool:
    """Return whether an item holds no longer, or not yet."""
    return not is_broken(row) and row.standing in _LOST


class ChoiceWarnings(QFrame):
    """Hidden while all is well. ``take_out`` carries the ids to take out of the choice."""

    take_out = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setProperty("tone", Tone.UNSURE.value)
        self._rows: tuple[Summary, ...] = ()
        self._title = PlainLabel(role="bold")
        self._text = PlainLabel()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(Space.SMALL)
        self.button = Button(icon_name=IconName.MINUS)
        self.button.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(self._grid)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_rows(self, rows: tuple[Summary, ...]) -> None:
        """Say what there is to know of ``rows``, the chosen items."""
        self._rows = rows
        self._fill()

    @property
    def broken(self) -> tuple[str, ...]:
        """The ids of chosen items that cannot be shared at all."""
        return tuple(row.id for row in self._rows if is_broken(row))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        clear_layout(self._grid)
        broken = [row for row in self._rows if is_broken(row)]
        lost = [row for row in self._rows if no_longer_holds(row)]
        named = broken or lost
        self.setVisible(bool(named))
        if not named:
            return
        tone = Tone.BAD if broken else Tone.UNSURE
        self.setProperty("tone", tone.value)
        if broken:
            self._title.setText(self.tr("%n chosen items cannot be shared", "", len(broken)))
            self._text.setText(
                self.tr(
                    "They were changed after they were signed, or are damaged.", "", len(broken)
                )
            )
        else:
            self._title.setText(self.tr("%n chosen items no longer hold today", "", len(lost)))
            self._text.setText(
                self.tr(
                    "You may show them as history. Whoever checks them will see it.", "", len(lost)
                )
            )
        for number, row in enumerate(named[:_NAMED]):
            self._name(number, row)
        if len(named) > _NAMED:
            rest = self.tr("and %n more", "", len(named) - _NAMED)
            self._grid.addWidget(PlainLabel(rest, role="quiet"), _NAMED, 1)
        self.button.setText(self.tr("Take them out", "", len(named)))
        for widget in (self, self.button):
            self.style().unpolish(widget)
            self.style().polish(widget)

    def _name(self, number: int, row: Summary) -> None:
        shape = ShapeLabel(16)
        shape.show_shape(*(MARKS[Mark.BROKEN] if is_broken(row) else STANDINGS[row.standing]))
        why = mark_name(Mark.BROKEN) if is_broken(row) else standing_words(row)
        words = self.tr("{title}: {why}").format(
            title=isolated(title_line(row), limit=120), why=why
        )
        self._grid.addWidget(shape, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(PlainLabel(words), number, 1)

    @Slot()
    def _ask(self) -> None:
        lost = tuple(row.id for row in self._rows if no_longer_holds(row))
        self.take_out.emit(self.broken or lost)
