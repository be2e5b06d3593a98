"""The fields of one chosen item that may be left out: how many go along, and which."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.outside_text import clean
from ui.sharing.field_row import FieldRow
from ui.showing.buttons import Button
from ui.showing.flow_layout import FlowLayout
from ui.showing.fold import Fold
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.model.disclosure import DisclosableField, DisclosureOffer

# Rows laid out at once; more come by "Show more", so that the window never stops.
_STEP = 40


class FieldCard(QFrame):
    """Asks which fields of an item go along.

    ``changed`` tells that it is another choice, ``grown`` that more rows are laid out.
    """

    changed = Signal()
    grown = Signal()

    def __init__(
        self,
        title: str,
        offer: DisclosureOffer,
        chosen: Iterable[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.offer = offer
        wanted = set(chosen)
        self._chosen = {field.pointer for field in self._optional() if field.pointer in wanted}
        self._item_title = title
        self._title = PlainLabel(role="bold")
        self._count = PlainLabel(role="quiet")
        self._unlinked = PlainLabel(role="quiet")
        self._unlinked.setVisible(offer.cannot_be_linked)
        self.fold = Fold()
        self._intro = PlainLabel(role="quiet")
        self.all_button, self.least_button = Button(), Button()
        self.rows: list[FieldRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.more = Button()
        self._connect()
        self._lay_out()
        self._say()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The pointers of the fields that go along because the learner says so, in order."""
        return tuple(f.pointer for f in self._optional() if f.pointer in self._chosen)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, in the order of Tab."""
        boxes = (row.box for row in self.rows)
        return (self.fold.button, self.all_button, self.least_button, *boxes, self.more)

    def choose(self, pointers: Iterable[str]) -> None:
        """Let these fields go along and no others; those the item does not have are nobody's."""
        wanted = set(pointers)
        chosen = {field.pointer for field in self._optional() if field.pointer in wanted}
        if chosen == self._chosen:
            return
        self._chosen = chosen
        for row in self.rows:
            row.set_chosen(row.field.pointer in chosen)
        self._say()
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _optional(self) -> tuple[DisclosableField, ...]:
        return tuple(field for field in self.offer.fields if not field.is_mandatory)

    def _say(self) -> None:
        title = clean(self._item_title, keeps_lines=False, limit=300) or self.tr("Untitled item")
        self._title.setText(title)
        along = len(self._chosen) + len(self.offer.mandatory)
        fields = len(self.offer.fields)
        self._count.setText(
            self.tr("{count} of %n fields go along.", "", fields).format(count=along)
        )
        self._unlinked.setText(
            self.tr("These shares cannot be linked to each other by the signature.")
        )
        self.fold.set_title(self.tr("Choose fields"))
        self._intro.setText(self.tr("What you tick goes along. The rest stays with you."))
        self.all_button.setText(self.tr("All"))
        describe(self.all_button, self.tr("Let all fields go along"))
        self.least_button.setText(self.tr("Only what must go"))
        describe(self.least_button, self.tr("Let only go along what must"))
        left = fields - len(self.rows)
        self.more.setText(self.tr("Show %n more", "", left))
        self.more.setVisible(left > 0)

    @Slot(bool)
    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        if is_open and not self.rows:
            self._add_rows()

    @Slot()
    def _add_rows(self) -> None:
        first = len(self.rows)
        for field in self.offer.fields[first : first + _STEP]:
            row = FieldRow(field)
            row.set_chosen(field.pointer in self._chosen)
            row.toggled.connect(self._taker(field.pointer))
            self.rows.append(row)
            self._rows.addWidget(row)
            row.show()
        if first:
            # Before the button that was pressed may be hidden, and the keyboard with it.
            self.rows[first].box.setFocus()
        self._say()
        self.grown.emit()

    def _taker(self, pointer: str) -> Callable[[bool], None]:
        def take(is_chosen: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
            self._chosen.add(pointer) if is_chosen else self._chosen.discard(pointer)
            self._say()
            self.changed.emit()

        return take

    @Slot()
    def _choose_all(self) -> None:
        self.choose(field.pointer for field in self._optional())

    @Slot()
    def _choose_least(self) -> None:
        self.choose(())

    def _connect(self) -> None:
        self.fold.toggled.connect(self._unfold)
        self.all_button.clicked.connect(self._choose_all)
        self.least_button.clicked.connect(self._choose_least)
        self.more.clicked.connect(self._add_rows)

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.all_button, self.least_button):
            flow.addWidget(button)
        body = self.fold.body
        body.addWidget(self._intro)
        body.addWidget(buttons)
        body.addLayout(self._rows)
        body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.SMALL)
        column.setSpacing(Space.HAIR)
        for widget in (self._title, self._count, self._unlinked, self.fold):
            column.addWidget(widget)
